import type { FactKind } from '../model/facts.ts';

export default {
  id: 'logs',
  identifies: ['date'],
  tells: ['records', 'sha256'],
  within: ['group'],
  columns: [
    { name: 'group', aliases: ['群', '群聊', '群id', '群名', '群号', '群名称', '群聊名称', '群聊id', '群组', '群组名称', '所在群', '所在群组', '所属群', '涉及群', '涉及群组', 'groupid', 'groupname', 'chat', 'chatroom', 'room'], type: 'text' },
    { name: 'date', aliases: ['日期', '日志日期', '记录日期', '统计日期', '留存日期', 'day', 'logdate'], type: 'date' },
    { name: 'records', aliases: ['条数', '记录数', '日志条数', '日志数', '记录条数', '消息数', '消息条数', '消息数量', '日志数量', '数量', 'count', 'rows', 'recordcount', 'messages', 'messagecount', 'entries'], type: 'number' },
    { name: 'sha256', aliases: ['哈希', '哈希值', '散列值', '校验值', '校验码', '摘要', 'sha256值', 'sha256校验', '文件哈希', 'hash', 'checksum', 'digest', 'filehash'], type: 'hash' },
  ],
} satisfies FactKind;
