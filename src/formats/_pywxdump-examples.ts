import type { FormatExample } from '../model/format.ts';

const json = (value: unknown): string => JSON.stringify(value);
const HELLO = {
  id: 1, MsgSvrID: '7550661840517106706', type_name: '文本', is_sender: 0, talker: 'wxid_a', room_name: '100@chatroom', msg: '早', src: '', extra: {},
  CreateTime: '2025-12-31 08:00:00',
};
const SYSTEM = { ...HELLO, id: 2, MsgSvrID: '0', type_name: '系统通知', talker: '未知', msg: '"阿甲"邀请"阿乙"加入了群聊' };
const NAMED = { wxid: 'wxid_a', nickname: '阿甲', remark: '楼上', account: 'jia', describe: '', headImgUrl: '', LabelIDList: [], extra: null };

/** Invented chats, one for each shape and trap. */
export const EXAMPLES: readonly FormatExample[] = [
  { name: 'JSON: a message and what the system said', text: json([HELLO, SYSTEM]), messages: 1, events: 1, rejects: 0 },
  {
    name: 'JSON: the server\'s number without quotes, times as epoch seconds, one time that is none',
    text: `[${json({ ...HELLO, CreateTime: 1767139200 }).replace('"7550661840517106706"', '7550661840517106706')},${json({ ...HELLO, CreateTime: null })}]`,
    messages: 1, events: 0, rejects: 1,
  },
  {
    name: 'JSON: text and file in one field, as older versions have it; names beside it',
    text: json([{ ...HELLO, msg: undefined, src: undefined, content: { src: 'FileStorage\\\\Image\\\\a.dat', msg: '图片' }, type_name: '图片' }]),
    beside: { 'users.json': json({ wxid_a: NAMED }) },
    messages: 1, events: 0, rejects: 0,
  },
  {
    name: 'JSON: a quote, a merged forward, a poke',
    text: json([
      { ...HELLO, type_name: '引用回复', msg: '同意\n\n[引用](2025-12-31 07:59:00)阿乙:几点开会' },
      { ...HELLO, type_name: '合并转发的聊天记录', msg: '群聊的聊天记录\n阿丁: 在吗', src: { recordinfo: { datalist: { dataitem: { sourcename: '阿丁', datadesc: '在吗' } } } } },
      { ...SYSTEM, type_name: '拍一拍', msg: '"阿甲" 拍了拍 "阿乙"' },
    ]),
    messages: 2, events: 1, rejects: 0,
  },
  {
    name: 'CSV',
    text: 'id,MsgSvrID,type_name,is_sender,talker,room_name,msg,src,CreateTime\r\n1,7550661840517106706,文本,0,wxid_a,100@chatroom,早,,2025-12-31 08:00:00\r\n2,0,系统通知,0,未知,100@chatroom,"""阿甲""撤回了一条消息",,2025-12-31 08:01:00\r\n',
    messages: 1, events: 1, rejects: 0,
  },
  {
    name: 'CSV of older versions',
    text: 'id,MsgSvrID,type_name,is_sender,talker,room_name,content,CreateTime\n1,7550661840517106706,文本,1,我,wxid_b,"{""src"": """", ""msg"": ""早""}",2025-12-31 08:00:00\n2,7550661840517106707,文本,0,wxid_b,wxid_b,1\n',
    messages: 1, events: 0, rejects: 1,
  },
  {
    name: 'names of people and groups',
    text: json({ wxid_a: NAMED, '100@chatroom': { ...NAMED, wxid: '100@chatroom', nickname: '示范群', extra: { owner: 'wxid_a', UserNameList: ['wxid_a', 'wxid_b'], wxid2remark: { wxid_b: '阿乙-2栋' } } }, wxid_c: 7 }),
    messages: 0, events: 0, rejects: 1,
  },
];
