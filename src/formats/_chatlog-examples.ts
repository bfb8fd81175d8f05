import type { FormatExample } from '../model/format.ts';

const json = (value: unknown): string => JSON.stringify(value);
const HELLO = {
  seq: 1767139200001, time: '2025-12-31T08:00:00+08:00', talker: '100@chatroom', talkerName: '示范群', isChatRoom: true,
  sender: 'wxid_a', senderName: '阿甲', isSelf: false, type: 1, subType: 0, content: '早',
};
const SYSTEM = { ...HELLO, seq: 1767139260001, sender: '系统消息', senderName: '', type: 10000, content: '"阿甲(wxid_a)"邀请"阿乙(wxid_b)"加入了群聊' };

/** Invented chats, one for each shape and trap. */
export const EXAMPLES: readonly FormatExample[] = [
  { name: 'JSON: a message and what the system said', text: json([HELLO, SYSTEM]), messages: 1, events: 1, rejects: 0 },
  {
    name: 'JSON: two chats in one answer, a time that is none, a record that is no object',
    text: json([HELLO, { ...HELLO, talker: 'wxid_c', talkerName: '阿丙', isChatRoom: false, sender: 'wxid_me', isSelf: true }, { ...HELLO, time: '0001-01-01T00:00:00Z' }, null]),
    messages: 2, events: 0, rejects: 2,
  },
  {
    name: 'JSON: a quote, a merged forward, a file',
    text: json([
      { ...HELLO, type: 49, subType: 57, content: '同意', contents: { refer: { sender: 'wxid_b', senderName: '阿乙', type: 1, content: '几点开会' } } },
      { ...HELLO, type: 49, subType: 19, content: '', contents: { title: '群聊的聊天记录', recordInfo: { DataList: { DataItems: [{ DataType: '1', SourceName: '阿丁', DataDesc: '在吗' }] } } } },
      { ...HELLO, type: 49, subType: 6, content: '', contents: { title: '名单.xlsx', md5: '0' } },
    ]),
    messages: 3, events: 0, rejects: 0,
  },
  {
    name: 'CSV',
    text: 'Time,SenderName,Sender,TalkerName,Talker,Content\n2025-12-31 08:00:00,阿甲,wxid_a,示范群,100@chatroom,早\n2025-12-31 08:01:00,,系统消息,示范群,100@chatroom,"""阿甲""邀请""阿乙""加入了群聊"\n',
    messages: 1, events: 1, rejects: 0,
  },
  {
    name: 'TXT: one chat, a body with an empty line, a row of the system',
    text: '阿甲(wxid_a) 2025-12-31 23:58:00\n早\n\n还是早\n\n阿己(我) 2026-01-01 00:00:00\n好\n\n系统消息 2026-01-01 00:01:00\n"阿甲"修改群名为“新年”\n\n',
    messages: 2, events: 1, rejects: 0,
  },
  {
    name: 'TXT: several chats, of which groups are named',
    text: '阿(甲)(wxid_a) [群 [一](100@chatroom)] 2025-12-31 23:58:00\n> 阿乙(wxid_b) 12-31 23:57:00\n> 几点\n八点\n\n阿乙(wxid_b) 2026-01-01 00:00:00\n私下说\n\n阿己(我) 2026-01-01 00:01:00\n跟谁说\n\n',
    messages: 2, events: 0, rejects: 1,
  },
  { name: 'TXT: times that lost their year', text: '阿甲(wxid_a) 12-31 08:00:00\n早\n\nwxid_b 12-31 08:01:00\n早\n\n', messages: 0, events: 0, rejects: 2 },
  {
    name: 'the list of groups, written without quoting',
    text: 'Name,Remark,NickName,Owner,UserCount\n100@chatroom,,示范群,wxid_a,3\n101@chatroom,,一,二,三群,wxid_b,2\n102@chatroom,备注,甲,乙,wxid_b,2\n',
    messages: 0, events: 0, rejects: 1,
  },
  {
    name: 'the list of groups as JSON',
    text: json({ items: [{ name: '100@chatroom', owner: 'wxid_a', users: [{ userName: 'wxid_a', displayName: '群主阿甲' }, { userName: 'wxid_b', displayName: '' }] }, { owner: 'wxid_a', users: [] }] }),
    messages: 0, events: 0, rejects: 1,
  },
];
