import type { FactKind } from '../model/facts.ts';

export default {
  id: 'roster',
  identifies: ['account', 'name', 'real_name'],
  // Two dated lines of one account are its history.
  within: ['group', 'verified_at'],
  columns: [
    { name: 'account', aliases: ['账号', '帐号', '账户', '账号id', '成员账号', '用户账号', 'accountid', 'userid', 'memberid', 'uid', 'username', '用户id', '用户名', '用户编号', '成员id', '微信号', '微信id', 'wxid', 'qq号', 'qq'], type: 'text' },
    { name: 'name', aliases: ['昵称', '名称', '群昵称', '群名片', '微信昵称', '微信名', '成员昵称', '用户昵称', '网名', '显示名', '显示名称', '成员', 'nickname', 'nick', 'displayname', 'screenname', 'membername'], type: 'text' },
    { name: 'role', aliases: ['角色', '身份', '群角色', '群内角色', '群内身份', '群身份', '成员角色'], type: 'role' },
    { name: 'verified', aliases: ['是否实名', '实名', '已实名', '实名认证', '是否实名认证', '是否已实名', '是否已实名认证', '是否通过实名认证', '实名状态', '实名情况', '实名认证状态', '实名认证情况', '是否认证', '是否已认证', '认证', '认证状态', '认证情况', '是否验证', '验证状态', 'isverified', 'verification', 'verificationstatus', 'realnameverified', 'identityverified'], type: 'boolean' },
    { name: 'verified_at', aliases: ['实名时间', '实名日期', '实名认证时间', '实名认证日期', '认证时间', '认证日期', '认证通过时间', '验证时间', '验证日期', 'verifiedat', 'verifiedon', 'verificationdate', 'verificationtime', 'dateverified'], type: 'instant' },
    { name: 'method', aliases: ['认证方式', '实名方式', '实名认证方式', '认证渠道', '验证方式', '认证途径', 'verificationmethod', 'verifiedby'], type: 'text' },
    { name: 'status', aliases: ['状态', '账号状态', '帐号状态', '账户状态', '当前状态', 'accountstatus'], type: 'status' },
    { name: 'real_name', aliases: ['姓名', '真实姓名', '实名姓名', '真名', '本名', 'realname', 'fullname', 'legalname'], type: 'text' },
    { name: 'id_number', aliases: ['证件号', '身份证号', '证件号码', '身份证号码', '身份证', '居民身份证号', '居民身份证号码', '公民身份号码', '公民身份证号码', '证件编号', 'idnumber', 'idno', 'idcard', 'idcardnumber', 'identitynumber'], type: 'text' },
    { name: 'phone', aliases: ['手机号', '手机', '电话', '手机号码', '联系电话', '电话号码', '联系方式', '联系手机', '绑定手机', '绑定手机号', '实名手机号', 'mobile', 'mobilephone', 'phonenumber', 'tel', 'telephone', 'cellphone'], type: 'text' },
    { name: 'joined_at', aliases: ['入群时间', '加入时间', '进群时间', '加群时间', '入群日期', '加入日期', '进群日期', 'joinedat', 'joindate', 'jointime'], type: 'instant' },
    { name: 'left_at', aliases: ['退群时间', '离开时间', '退群日期', '退出时间', '离群时间', '离开日期', 'leftat', 'leavedate'], type: 'instant' },
    { name: 'minor', aliases: ['未成年', '是否未成年', '未成年人', '是否未成年人', '是否为未成年人', 'isminor', 'underage'], type: 'boolean' },
    { name: 'group', aliases: ['群', '群聊', '群id', '群名', '群号', '群名称', '群聊名称', '群聊id', '群组', '群组名称', '所在群', '所在群组', '所属群', '所属群组', 'groupid', 'groupname', 'chat', 'chatroom', 'room'], type: 'text' },
  ],
} satisfies FactKind;
