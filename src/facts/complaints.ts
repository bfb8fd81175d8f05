import type { FactKind } from '../model/facts.ts';

export default {
  id: 'complaints',
  identifies: ['message', 'about', 'text', 'to', 'at', 'by'],
  tells: ['about', 'to', 'by', 'message'],
  within: ['group', 'about', 'to', 'at', 'by', 'text', 'message'],
  columns: [
    { name: 'group', aliases: ['群', '群聊', '群id', '群名', '群号', '群名称', '群聊名称', '群聊id', '群组', '群组名称', '所在群', '所在群组', '所属群', '涉及群', '涉及群组', 'groupid', 'groupname', 'chat', 'chatroom', 'room'], type: 'text' },
    { name: 'about', aliases: ['被投诉人', '被举报人', '被反映人', '被投诉账号', '被举报账号', '被投诉对象', '被举报对象', '投诉对象', '举报对象', '涉及', '涉及人', '涉及账号', '关于', 'against', 'accused', 'reporteduser'], type: 'text' },
    { name: 'to', aliases: ['受理人', '受理人员', '受理方', '受理单位', '受理部门', '接收人', '接收方', '接收单位', '接诉人', '处理人', '投诉给', '举报给', '反映给', '向', '收件人', 'recipient', 'receivedby', 'addressee'], type: 'text' },
    { name: 'at', aliases: ['时间', '投诉时间', '举报时间', '反映时间', '受理时间', '收到时间', '登记时间', '提交时间', '投诉日期', '举报日期', '反映日期', '受理日期', '登记日期', '日期', 'date', 'time', 'datetime', 'receivedat', 'submittedat'], type: 'instant', until: 'at_until' },
    { name: 'by', aliases: ['由谁', '投诉人', '举报人', '反映人', '投诉者', '举报者', '投诉账号', '举报账号', '申诉人', 'complainant', 'reporter', 'reportedby', 'from'], type: 'text' },
    { name: 'text', aliases: ['内容', '投诉内容', '举报内容', '反映内容', '投诉事由', '举报事由', '投诉原因', '举报原因', '反映问题', '事由', '原因', '理由', '说明', '描述', '情况说明', 'content', 'reason', 'description', 'details', 'complaint'], type: 'text' },
    { name: 'message', aliases: ['消息编号', '消息id', '消息', '涉及消息', '涉及消息编号', '对应消息', '对应消息编号', 'messageid', 'msgid', 'nativeid'], type: 'text' },
  ],
} satisfies FactKind;
