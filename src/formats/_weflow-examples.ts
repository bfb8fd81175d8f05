import type { FormatExample } from '../model/format.ts';

const WEFLOW = { version: '1.0.3', exportedAt: 1767225600, generator: 'WeFlow' };
const SESSION = { wxid: '100@chatroom', nickname: '示范群', remark: '', displayName: '示范群', type: '群聊', messageCount: 2 };
const HELLO = {
  localId: 1, createTime: 1767139200, formattedTime: '2025-12-31 08:00:00', type: '文本消息', localType: 1, content: '早', isSend: 0, senderUsername: 'wxid_a',
  senderDisplayName: '阿甲',
};
const INVITED = { ...HELLO, localId: 2, type: '系统消息', localType: 10000, content: '"阿甲"邀请"阿乙"加入了群聊', senderUsername: '100@chatroom', senderDisplayName: '示范群' };
const json = (value: unknown): string => JSON.stringify(value);
const FRONT = '# 示范群\n\n- 会话ID: `100@chatroom`\n- 会话类型: 群聊\n- 消息数量: 2\n- 导出时间: 2026\\-01\\-01 08:00:00\n- 导出工具: WeFlow\n\n---\n\n';

/** Invented chats, one for each shape and trap. */
export const EXAMPLES: readonly FormatExample[] = [
  { name: 'plain JSON, a notice under the room’s id', text: json({ weflow: WEFLOW, session: SESSION, messages: [HELLO, INVITED], avatars: { wxid_a: 'data:image/png;base64,iVBO' } }), messages: 1, events: 1, rejects: 0 },
  {
    name: 'EchoTrace, without the weflow object',
    text: json({ session: { ...SESSION, wxid: 'wxid_b', type: '私聊' }, messages: [{ ...HELLO, isSend: 1, senderUsername: 'wxid_me' }, { ...HELLO, localId: 9 }], exportTime: '2026-01-01T08:00:00' }),
    messages: 2, events: 0, rejects: 0,
  },
  {
    name: 'arkme-json, names by number, the roster behind the messages',
    text: json({
      weflow: { ...WEFLOW, format: 'arkme-json' }, session: SESSION, senders: [{ senderID: 1, wxid: 'wxid_a', displayName: '阿甲', nickname: '甲' }],
      messages: [{ localId: 1, createTime: 1767139200, type: '文本消息', localType: 1, content: '早', isSend: 0, senderID: 1 }], groupMembers: [{ wxid: 'wxid_a', nickname: '甲' }, { wxid: 'wxid_b', nickname: '乙' }],
    }),
    messages: 1, events: 0, rejects: 0,
  },
  {
    name: 'slots that the exporter left open, a row without a time, a row that is no object',
    text: json({ weflow: WEFLOW, session: SESSION, messages: [{ ...INVITED, content: '"$username$"邀请"$names$"加入了群聊' }, { ...HELLO, createTime: 0, formattedTime: '' }, 7, HELLO] }),
    messages: 1, events: 1, rejects: 2,
  },
  {
    name: 'packed types: a quote and a merged forward',
    text: json({
      weflow: WEFLOW, session: SESSION,
      messages: [{ ...HELLO, type: '引用消息', localType: 244813135921, content: '好[引用 阿乙：几点]', quotedContent: '几点' }, { ...HELLO, type: '其他消息', localType: 81604378673, content: '[转发的聊天记录]群聊的聊天记录\n阿丙: 在吗' }],
    }),
    messages: 2, events: 0, rejects: 0,
  },
  { name: 'a person types what the system also says', text: json({ weflow: WEFLOW, session: SESSION, messages: [{ ...HELLO, content: '"阿乙"撤回了一条消息' }] }), messages: 1, events: 0, rejects: 0 },
  {
    name: 'Markdown, signs escaped, a quote and a picture',
    text: `${FRONT}## 2025\\-12\\-31 08:00:00 阿甲\n\n早,大家\n\n## 二级标题是正文\n\n## 2025\\-12\\-31 08:01:00 阿\\_乙\n\n> 阿甲: 早,大家\n\n收到\n\n## 2025\\-12\\-31 08:02:00 示范群\n\n"阿甲"邀请"阿丙"加入了群聊\n\n`,
    messages: 2, events: 1, rejects: 0,
  },
  {
    name: 'text, with lines that look like headers in it',
    text: "2025-12-31 08:00:00 '阿甲'\n看这个\n2025-12-30 07:00:00 '阿丙'\n还是阿甲的话\n\n2025-12-01 07:00:00 '阿丁'\n也是\n\n2025-12-31 08:01:00 '我'\n\n\n2025-12-31 08:02:00 '阿乙'\n好\n\n",
    messages: 3, events: 0, rejects: 0,
  },
];
