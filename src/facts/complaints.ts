import type { FactKind } from '../model/facts.ts';

export default {
  id: 'complaints',
  identifies: ['message', 'about', 'text', 'to', 'at', 'by'],
  tells: ['about', 'to', 'by', 'message'],
  within: ['group', 'about', 'to', 'at', 'by', 'text', 'message'],
  columns: [
    { name: 'group', aliases: ['群', '群聊', '群id', '群名', '群号', 'groupid'], type: 'text' },
    { name: 'about', aliases: ['被投诉人', '被举报人', '投诉对象', '涉及', '关于', 'against'], type: 'text' },
    { name: 'to', aliases: ['受理人', '接收人', '投诉给', '向', '收件人', 'recipient'], type: 'text' },
    { name: 'at', aliases: ['时间', '投诉时间', '举报时间', '日期', 'date', 'time'], type: 'instant' },
    { name: 'by', aliases: ['由谁', '投诉人', '举报人', '反映人', 'complainant', 'from'], type: 'text' },
    { name: 'text', aliases: ['内容', '投诉内容', '事由', '说明', 'content', 'reason'], type: 'text' },
    { name: 'message', aliases: ['消息编号', '消息id', '消息', 'messageid', 'msgid', 'nativeid'], type: 'text' },
  ],
} satisfies FactKind;
