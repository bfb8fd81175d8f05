import type { FactKind } from '../model/facts.ts';

export default {
  id: 'roster',
  identifies: ['account', 'name'],
  within: ['group'],
  columns: [
    { name: 'account', aliases: ['账号', '帐号', 'accountid', 'userid', '用户id', '微信号', 'wxid'], type: 'text' },
    { name: 'name', aliases: ['昵称', '名称', 'nickname', 'displayname'], type: 'text' },
    { name: 'role', aliases: ['角色', '身份'], type: 'role' },
    { name: 'verified', aliases: ['是否实名', '实名', '已实名', 'isverified'], type: 'boolean' },
    { name: 'verified_at', aliases: ['实名时间', '认证时间', 'verifiedat'], type: 'instant' },
    { name: 'method', aliases: ['认证方式', '实名方式', 'verificationmethod'], type: 'text' },
    { name: 'status', aliases: ['状态', '账号状态'], type: 'status' },
    { name: 'real_name', aliases: ['姓名', '真实姓名', 'realname'], type: 'text' },
    { name: 'id_number', aliases: ['证件号', '身份证号', '证件号码', 'idnumber'], type: 'text' },
    { name: 'phone', aliases: ['手机号', '手机', '电话', 'mobile'], type: 'text' },
    { name: 'joined_at', aliases: ['入群时间', '加入时间', 'joinedat'], type: 'instant' },
    { name: 'left_at', aliases: ['退群时间', '离开时间', 'leftat'], type: 'instant' },
    { name: 'minor', aliases: ['未成年', '是否未成年'], type: 'boolean' },
    { name: 'group', aliases: ['群', '群聊', '群id', '群名', 'groupid'], type: 'text' },
  ],
} satisfies FactKind;
