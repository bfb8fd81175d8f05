import type { FormatExample } from '../model/format.ts';

const json = (value: unknown): string => JSON.stringify(value);
const HEAD = { version: '0.0.2', exportedAt: 1767225600, generator: 'example' };
const META = { name: '示范群', platform: 'wechat', type: 'group', groupId: '100@chatroom', ownerId: 'wxid_me' };
const HELLO = { sender: 'wxid_a', accountName: '阿甲', timestamp: 1767139200, type: 0, content: '早', platformMessageId: '7550661840517106706' };
const INVITED = { sender: '100@chatroom', accountName: '示范群', timestamp: 1767139260, type: 80, content: '"阿甲"邀请"阿乙"加入了群聊' };

/** Invented chats, one for each thing that readers of this format get wrong. */
export const EXAMPLES: readonly FormatExample[] = [
  {
    name: 'one document, the usual order of keys',
    text: json({ chatlab: HEAD, meta: META, members: [{ platformId: 'wxid_a', accountName: '阿甲', roles: [{ id: 'owner' }] }], messages: [HELLO, INVITED] }),
    messages: 1, events: 1, rejects: 0,
  },
  {
    name: 'messages before the facts about the chat',
    text: json({ messages: [HELLO], members: [], meta: META, chatlab: HEAD }),
    messages: 1, events: 0, rejects: 0,
  },
  {
    name: 'lines, with a comment and a blank line',
    text: `# exported by a converter\n\n${json({ _type: 'header', chatlab: HEAD, meta: META })}\n${json({ _type: 'member', platformId: 'wxid_a', accountName: '阿甲' })}\n${json({ _type: 'message', ...HELLO })}\n`,
    messages: 1, events: 0, rejects: 0,
  },
  {
    name: 'rows without a usable time, and rows that are no objects',
    text: json({ chatlab: HEAD, meta: META, messages: [{ ...HELLO, timestamp: 0 }, { ...HELLO, timestamp: 'noon' }, 7, HELLO] }),
    messages: 1, events: 0, rejects: 3,
  },
  {
    name: 'recalled: the notice is an event, a text that is still there is a message',
    text: json({ chatlab: HEAD, meta: META, messages: [{ ...HELLO, type: 81, content: '"阿甲"撤回了一条消息' }, { ...HELLO, type: 81 }] }),
    messages: 1, events: 1, rejects: 0,
  },
  {
    name: 'a merged forward, and a row in which nothing is said',
    text: json({ chatlab: HEAD, meta: META, messages: [{ ...HELLO, type: 26, content: '[聊天记录]', chatRecords: [{ accountName: '阿丙', content: '在吗' }] }, { ...HELLO, type: 1, content: null }] }),
    messages: 2, events: 0, rejects: 0,
  },
  {
    name: 'a line cut in the middle by a crash, and a line that is not JSON',
    text: `${json({ _type: 'header', chatlab: HEAD, meta: META })}\n{"_type":"message",oops\n${json({ _type: 'message', ...HELLO })}\n{"_type":"message","sender":"wx`,
    messages: 1, events: 0, rejects: 2,
  },
];
