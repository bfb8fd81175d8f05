import type { FactKind } from '../model/facts.ts';

export default {
  id: 'moderation',
  identifies: ['target', 'group', 'action', 'record_no'],
  tells: ['action'],
  within: ['group', 'target', 'action', 'at', 'by', 'record_no'],
  columns: [
    { name: 'group', aliases: ['群', '群聊', '群id', '群名', '群号', '群名称', '群聊名称', '群聊id', '群组', '群组名称', '所在群', '所在群组', '所属群', '涉及群', '涉及群组', 'groupid', 'groupname', 'chat', 'chatroom', 'room'], type: 'text' },
    { name: 'target', aliases: ['对象', '被处置人', '被处置账号', '被处置成员', '被处置对象', '处置对象', '处置账号', '处理对象', '处理账号', '被处理人', '被处罚人', '违规账号', '违规成员', '账号', '帐号', '用户', '成员', '昵称', 'account', 'user', 'member', 'targetaccount'], type: 'text' },
    { name: 'action', aliases: ['措施', '处置', '处置措施', '处理措施', '处置方式', '处理方式', '处置类型', '处置动作', '处罚', '处罚措施', '处罚方式', '采取措施', '采取的措施', '管理措施', '操作', '操作类型', '动作', 'measure', 'actiontaken', 'sanction'], type: 'action', lasts: 'action_lasts' },
    { name: 'at', aliases: ['时间', '处置时间', '处理时间', '处置日期', '处理日期', '处罚时间', '操作时间', '执行时间', '日期', 'date', 'time', 'datetime', 'actedat'], type: 'instant', until: 'at_until' },
    { name: 'by', aliases: ['由谁', '处置人', '处置人员', '处置者', '处置方', '操作人', '操作人员', '操作者', '处理人', '处理人员', '执行人', '执行者', '经办人', 'operator', 'actor', 'moderator'], type: 'text' },
    { name: 'record_no', aliases: ['记录编号', '记录号', '处置编号', '处理编号', '编号', '工单号', '工单编号', '案号', 'recordno', 'recordnumber', 'recordid', 'ticket', 'ticketno', 'caseno'], type: 'text' },
    { name: 'reported_at', aliases: ['报告时间', '上报时间', '报告日期', '上报日期', 'reportedat', 'reportdate', 'reporttime'], type: 'instant' },
    { name: 'recipient', aliases: ['报告对象', '上报对象', '报告单位', '上报单位', '报告部门', '上报部门', '主管部门', '接收单位', '接收部门', '接收人', 'reportedto', 'reportto', 'authority'], type: 'text' },
  ],
} satisfies FactKind;
