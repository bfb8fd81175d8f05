import type { FormatExample } from '../model/format.ts';

const json = (value: unknown): string => JSON.stringify(value);
const SENT = { msgid: 'm1_external', action: 'send', from: 'LiSi', tolist: ['wmAAA', 'ZhangSan'], roomid: 'wrBBB', msgtime: 1767139200000, msgtype: 'text' };
const TEXT = { ...SENT, text: { content: '样品已寄,“请查收”' } };
const RECALL = { ...SENT, msgid: 'm2', action: 'recall', msgtype: 'revoke', revoke: { pre_msgid: 'm1_external' } };
const SWITCH = { msgid: 'm3', action: 'switch', time: 1767139290000, user: 'LiSi' };
const AGREE = { ...SENT, msgid: 'm4', from: 'wmAAA', msgtype: 'agree', agree: { userid: 'wmAAA', agree_time: 1767139290000 } };
const LOCKED = { seq: 9, msgid: 'm5', publickey_ver: 3, encrypt_random_key: 'ftJ1bz', encrypt_chat_msg: '898WSf' };
const CUSTOMERS = {
  chat_id: 'wrBBB', name: '示范客户群', owner: 'LiSi', create_time: 1767100000, admin_list: [{ userid: 'ZhangSan' }],
  member_list: [{ userid: 'wmAAA', type: 2, join_time: 1767100100, join_scene: 3, invitor: { userid: 'LiSi' }, name: '阿甲' }],
};
const INTERNAL = { roomname: '示范内部群', creator: 'LiSi', room_create_time: 1767100000, notice: '', members: [{ memberid: 'LiSi', jointime: 1767100001 }] };

/** Invented records, one example for each shape and trap. */
export const EXAMPLES: readonly FormatExample[] = [
  { name: 'lines', text: [TEXT, RECALL, SWITCH, AGREE].map(json).join('\n') + '\n', messages: 1, events: 3, rejects: 0 },
  {
    name: 'an array: a chat of two, a file, no time',
    text: json([{ ...TEXT, roomid: '', tolist: ['wmAAA'] }, { ...SENT, msgtype: 'file', file: { filename: '报价.pdf', fileext: 'pdf' } }, { ...TEXT, msgtime: 0 }, 7]),
    messages: 2, events: 0, rejects: 2,
  },
  { name: 'an answer of the archive, every row still encrypted but one', text: json({ errcode: 0, errmsg: 'ok', chatdata: [LOCKED, { seq: 10, msgid: 'm1', msg: TEXT }] }), messages: 1, events: 0, rejects: 1 },
  {
    name: 'a hosted archive: seconds, other names, the body in a string',
    text: json([{ MsgId: 'm1', Action: 'send', MsgType: 'text', From: 'LiSi', ToList: ['wmAAA'], RoomId: '', MsgTime: 1767139200, BodyJson: '{"content":"在吗"}' }]),
    messages: 1, events: 0, rejects: 0,
  },
  {
    name: 'forwarded and mixed messages keep their parts in strings',
    text: json([
      { ...SENT, msgtype: 'chatrecord', chatrecord: { title: '群聊', item: [{ type: 'ChatRecordText', msgtime: 1767139100, content: '{"content":"电话发我"}' }] } },
      { ...SENT, msgid: 'm6', msgtype: 'mixed', mixed: { item: [{ type: 'text', content: '{"content":"看图"}' }, { type: 'image', content: '{"md5sum":"0a"}' }] } },
    ]),
    messages: 2, events: 0, rejects: 0,
  },
  { name: 'one record over many lines', text: JSON.stringify(TEXT, null, 1), messages: 1, events: 0, rejects: 0 },
  { name: 'a customer group', text: json({ errcode: 0, errmsg: 'ok', group_chat: CUSTOMERS }), messages: 0, events: 1, rejects: 0 },
  { name: 'internal groups', text: json([INTERNAL]), messages: 0, events: 1, rejects: 0 },
  { name: 'only encrypted rows', text: `${json(LOCKED)}\n`, messages: 0, events: 0, rejects: 1 },
];
