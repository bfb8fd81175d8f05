import type { FactKind } from '../model/facts.ts';

export default {
  id: 'moderation',
  identifies: ['target', 'group', 'action', 'record_no'],
  tells: ['action'],
  within: ['group', 'target', 'action', 'at', 'by', 'record_no'],
  columns: [
    { name: 'group', aliases: ['群', '群聊', '群id', '群名', '群号', 'groupid'], type: 'text' },
    { name: 'target', aliases: ['对象', '被处置人', '被处置账号', '处置对象', '账号', 'account'], type: 'text' },
    { name: 'action', aliases: ['措施', '处置', '处置措施', '处理措施', '动作', 'measure'], type: 'action' },
    { name: 'at', aliases: ['时间', '处置时间', '处理时间', '日期', 'date', 'time'], type: 'instant' },
    { name: 'by', aliases: ['由谁', '处置人', '操作人', '处理人', '执行人', 'operator'], type: 'text' },
    { name: 'record_no', aliases: ['记录编号', '编号', '工单号', '案号', 'recordno', 'ticket'], type: 'text' },
    { name: 'reported_at', aliases: ['报告时间', '上报时间', 'reportedat'], type: 'instant' },
    { name: 'recipient', aliases: ['报告对象', '上报对象', '接收单位', '接收人', 'reportedto'], type: 'text' },
  ],
} satisfies FactKind;
