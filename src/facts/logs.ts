import type { FactKind } from '../model/facts.ts';

export default {
  id: 'logs',
  identifies: ['date'],
  tells: ['records', 'sha256'],
  within: ['group'],
  columns: [
    { name: 'group', aliases: ['群', '群聊', '群id', '群名', '群号', 'groupid'], type: 'text' },
    { name: 'date', aliases: ['日期', '日志日期', 'day'], type: 'date' },
    { name: 'records', aliases: ['条数', '记录数', '数量', 'count', 'rows'], type: 'number' },
    { name: 'sha256', aliases: ['哈希', '哈希值', '校验值', '摘要', 'hash', 'checksum'], type: 'hash' },
  ],
} satisfies FactKind;
