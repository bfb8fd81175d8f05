import type { FactKind } from '../model/facts.ts';

export default {
  id: 'accounts',
  identifies: ['account', 'name'],
  tells: ['verified', 'status', 'licence', 'followers'],
  within: [],
  columns: [
    { name: 'account', aliases: ['账号', '帐号', '公众号', '公众号id', '原始id', 'accountid', 'channelid'], type: 'text' },
    { name: 'name', aliases: ['名称', '昵称', '公众号名称', '账号名称', 'title'], type: 'text' },
    { name: 'kind', aliases: ['类型', '类别', '账号类型', 'type'], type: 'text' },
    { name: 'verified', aliases: ['是否认证', '是否实名', '已认证', '认证', '实名', 'isverified'], type: 'boolean' },
    { name: 'status', aliases: ['状态', '账号状态'], type: 'status' },
    { name: 'licence', aliases: ['许可', '许可证', '资质', '许可证号', 'license'], type: 'text' },
    { name: 'followers', aliases: ['粉丝数', '关注数', '订阅数', '关注人数', 'subscribers'], type: 'number' },
  ],
} satisfies FactKind;
