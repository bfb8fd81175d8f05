import type { FormatExample } from '../model/format.ts';

const json = (value: unknown): string => JSON.stringify(value);
const METADATA = { name: 'QQChatExporter', copyright: 'https://github.com/shuakami/qq-chat-exporter', version: '6.0.4' };
const CHAT = { name: '示范群', type: 'group', selfUid: 'u_me', selfUin: '10000001', selfName: '阿我', peerUin: '700700700' };
const SENDER = { uid: 'u_a', uin: '10000002', name: '老王-3栋', nickname: '老王', groupCard: '老王-3栋' };
const said = (id: string, seq: string, text: string, more: object = {}): object => ({
  id, seq, timestamp: 1767139200000, sender: SENDER, type: 'text',
  content: { text, elements: [{ type: 'text', data: { text } }], resources: [], mentions: [] }, recalled: false, system: false, ...more,
});
const tip = (id: string, seq: string, text: string, more: object = {}): object =>
  said(id, seq, text, { type: 'system', system: true, sender: { uid: '未知', name: '系统消息' }, content: { text, elements: [{ type: 'system', data: { text } }] }, ...more });
const COUNTS = (n: number): object => ({ totalMessages: n, timeRange: { start: '', end: '', durationDays: 0 } });

const TEXT_HEAD = '[QQChatExporter V5 / https://github.com/shuakami/qq-chat-exporter]\n\n===============================================\n           QQ聊天记录导出文件\n===============================================\n\n聊天名称: 示范群\n聊天类型: 群聊\n导出时间: 2026-01-02 09:00:00\n消息总数: 2\n\n';
const TEXT_FOOT = '\n\n===============================================\n              导出完成\n===============================================\n总计导出 2 条消息\n导出时间: 2026-01-02 09:00:01';

/** Invented chats, one for each thing that readers of this exporter get wrong. */
export const EXAMPLES: readonly FormatExample[] = [
  {
    name: 'one document of version 6', messages: 1, events: 1, rejects: 0,
    text: `{"metadata":${json(METADATA)},\n"chatInfo":${json(CHAT)},\n"statistics":${json(COUNTS(2))},\n"messages":[\n${json(said('7550661840517106706', '88', '早'))},\n${json(tip('7550661840517106707', '89', '老王邀请阿乙加入了群聊'))}\n]}`,
  },
  {
    name: 'what the chat is stands behind its messages', messages: 1, events: 0, rejects: 0,
    text: json({ messages: [said('1', '88', '早')], metadata: METADATA, chatInfo: CHAT, statistics: COUNTS(1) }),
  },
  {
    name: 'version 4: ISO times, numbered types, other names of fields', messages: 2, events: 1, rejects: 0,
    text: json({
      metadata: { name: 'QQChatExporter V4 / https://github.com/shuakami/qq-chat-exporter', version: '4.0.0' }, chatInfo: { name: '示范群', type: 'group' }, messages: [
        { messageId: '1', timestamp: '2025-12-31T00:00:00.000Z', sender: { uid: 'u_a', name: '老王' }, messageType: 2, content: { text: '早', elements: [] }, isRecalled: false, isSystemMessage: false, rawMessage: { senderUin: '10000002', sendNickName: '老王' } },
        { messageId: '2', timestamp: '2025-12-31T00:01:00.000Z', sender: { uid: 'u_b', name: '小李' }, messageType: 9, content: { text: '好', reply: { referencedMessageId: '1', senderName: '老王', content: '早' } }, isRecalled: false, isSystemMessage: false },
        { messageId: '3', timestamp: '2025-12-31T00:02:00.000Z', sender: { uid: 'u_b', name: '小李' }, messageType: 5, content: { text: '小李 撤回了 老王 的消息' }, isRecalled: true, isSystemMessage: true },
      ],
    }),
  },
  {
    name: 'recalled: the text that is still there is a message, the notice an event', messages: 1, events: 1, rejects: 0,
    text: json({ metadata: METADATA, chatInfo: CHAT, messages: [said('1', '1', '发错了', { recalled: true }), tip('2', '2', '有错别字', { recalled: true, sender: SENDER })] }),
  },
  {
    name: 'records without a usable time, and records that are no objects', messages: 1, events: 0, rejects: 3,
    text: json({ metadata: METADATA, chatInfo: CHAT, messages: [said('1', '1', '早', { timestamp: 0 }), said('2', '2', '早', { timestamp: 'noon' }), 7, said('3', '3', '早')] }),
  },
  {
    name: 'a part of a chat, with the list of parts beside it', messages: 1, events: 1, rejects: 1,
    text: `${json(said('1', '88', '早'))}\n{oops\n${json(tip('2', '89', '你已是群成员'))}\n`,
    beside: { '../manifest.json': json({ metadata: METADATA, chatInfo: CHAT, chunked: { format: 'chunked-jsonl', chunks: [{ fileName: 'chat.jsonl', count: 3 }] } }) },
  },
  {
    name: 'the list of parts itself', messages: 0, events: 0, rejects: 0,
    text: json({ metadata: METADATA, chatInfo: CHAT, statistics: COUNTS(3), chunked: { format: 'chunked-jsonl', chunksDir: 'chunks', chunks: [{ index: 1, fileName: 'c000001.jsonl', relativePath: 'chunks/c000001.jsonl', count: 3 }] } }),
    beside: { 'chunks/c000001.jsonl': '' },
  },
  {
    name: 'text, with lines in a message that look like fields', messages: 2, events: 0, rejects: 0,
    text: `${TEXT_HEAD}\n\n[话痨] 老王:\n时间: 2025-12-31 08:00:00\n内容: 早\n时间: 2025-12-31 08:00:00\n内容: 假的\n\n\n小李:\n时间: 2025-12-31 08:01:00\n内容: [图片:a.jpg]\n资源: 1 个文件\n  - image: a.jpg${TEXT_FOOT}`,
  },
  {
    name: 'text, a system line and a time that is none', messages: 0, events: 1, rejects: 1,
    text: `${TEXT_HEAD}\n\n系统消息:\n时间: 2025-12-31 08:00:00\n内容: 老王邀请阿乙加入了群聊\n\n\n小李:\n时间: 3天前\n内容: 在${TEXT_FOOT}`,
  },
];
