import type { FactKind } from '../model/facts.ts';

export default {
  id: 'accounts',
  identifies: ['account', 'name'],
  tells: ['verified', 'status', 'licence', 'followers'],
  within: [],
  columns: [
    { name: 'account', aliases: ['账号', '帐号', '账号id', '公众号', '公众号id', '公众账号', '微信号', '原始id', '频道', '频道id', 'accountid', 'channelid'], type: 'text' },
    { name: 'name', aliases: ['名称', '昵称', '公众号名称', '公众账号名称', '账号名称', '频道名称', '频道名', 'title', 'channelname', 'accountname'], type: 'text' },
    { name: 'kind', aliases: ['类型', '类别', '账号类型', '账号类别', '公众号类型', '账号种类', 'type', 'accounttype'], type: 'text' },
    { name: 'verified', aliases: ['是否认证', '是否实名', '已认证', '认证', '实名', '是否已认证', '是否实名认证', '实名认证', '认证状态', '认证情况', '主体认证', '运营者认证', '运营者实名', 'isverified', 'verification', 'verificationstatus'], type: 'boolean' },
    { name: 'status', aliases: ['状态', '账号状态', '帐号状态', '当前状态', 'accountstatus'], type: 'status' },
    { name: 'licence', aliases: ['许可', '许可证', '许可证号', '许可证编号', '资质', '新闻信息服务许可', '互联网新闻信息服务许可证', 'license', 'licenseno', 'licenceno'], type: 'text' },
    { name: 'followers', aliases: ['粉丝数', '粉丝', '粉丝量', '关注数', '订阅数', '订阅人数', '关注人数', '关注者', 'subscribers', 'followercount', 'fans'], type: 'number' },
  ],
} satisfies FactKind;
