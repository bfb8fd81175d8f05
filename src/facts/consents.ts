import type { FactKind } from '../model/facts.ts';

export default {
  id: 'consents',
  identifies: ['account'],
  within: ['by', 'scope', 'at', 'audience'],
  columns: [
    { name: 'account', aliases: ['账号', '帐号', '同意人', '权利人', 'accountid', 'userid', '微信号', 'wxid'], type: 'text' },
    { name: 'by', aliases: ['由谁', '被授权人', '使用人', '取得人', 'grantee'], type: 'text' },
    { name: 'scope', aliases: ['范围', '同意范围', '事项'], type: 'text' },
    { name: 'at', aliases: ['时间', '同意时间', '日期', 'date'], type: 'instant' },
    { name: 'audience', aliases: ['受众', '公开对象', '对象', '群', '群聊'], type: 'text' },
  ],
} satisfies FactKind;
