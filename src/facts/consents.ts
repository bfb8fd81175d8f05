import type { FactKind } from '../model/facts.ts';

export default {
  id: 'consents',
  identifies: ['account'],
  within: ['by', 'scope', 'at', 'audience'],
  columns: [
    { name: 'account', aliases: ['账号', '帐号', '账户', '同意人', '授权人', '权利人', '当事人', '本人', '本人账号', '同意人账号', '信息主体', '昵称', '姓名', 'accountid', 'userid', '微信号', 'wxid', 'subject', 'person'], type: 'text' },
    { name: 'by', aliases: ['由谁', '被授权人', '被同意人', '使用人', '使用者', '取得人', '发布人', '授权给', '同意给', 'grantee', 'grantedto'], type: 'text' },
    { name: 'scope', aliases: ['范围', '同意范围', '授权范围', '同意内容', '同意事项', '授权内容', '授权事项', '事项', '信息种类', 'data'], type: 'text' },
    { name: 'at', aliases: ['时间', '同意时间', '授权时间', '同意日期', '授权日期', '日期', 'date', 'time', 'consentedat', 'grantedat'], type: 'instant' },
    { name: 'audience', aliases: ['受众', '公开对象', '公开范围', '知悉范围', '对象', '群', '群聊', '群名', '群名称', 'group', 'recipients'], type: 'text' },
  ],
} satisfies FactKind;
