import type { FormatExample } from '../model/format.ts';

const sheet = (rows: string, prefix = ''): string =>
  `<?xml version="1.0"?><${prefix}worksheet xmlns${prefix === '' ? '' : ':x'}="urn:made-up"><${prefix}sheetData>${rows}</${prefix}sheetData></${prefix}worksheet>`;
const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

const STRINGS = '<sst><si><t>时间</t></si><si><t>发送者</t></si><si><t>内容</t></si><si><r><t>阿</t></r><rPh><t>jia</t></rPh><r><t>甲</t></r></si></sst>';

export const EXAMPLES: readonly FormatExample[] = [
  {
    name: 'plain headings, one row without a time', messages: 2, events: 0, rejects: 1,
    text: '群名,发送者,时间,内容\n示范群,阿甲,2026-01-05 09:03:07,"早,大家"\n示范群,阿乙,,在\n示范群,阿乙,2026/1/5 9:04,在\n',
  },
  {
    name: 'semicolons, title lines, one row too wide', messages: 1, events: 0, rejects: 1,
    text: 'sep=;\nExport of a room\n\nsender;sent_at;message;room\nAnna;2026-01-05T09:03:07+01:00;hello;north\nBen;2026-01-05T09:04:00Z;a;north;b\n',
  },
  {
    name: 'JSON lines with a date in a field of its own', messages: 2, events: 0, rejects: 1,
    text: '{"author":"Anna","date":"2026-01-05","time":"09:03","body":"hello"}\n{"author":"Ben","time":"09:04","body":"?"}\n{"author":"Ben","time":1767575040123,"body":"hi"}\n',
  },
  {
    name: 'JSON array', messages: 2, events: 0, rejects: 0,
    text: '[{"user":{"id":7001,"name":"Anna"},"created_at":"Mon Jan 05 10:00:00 +0800 2026","text":"hello"},\n{"user":{"id":7002,"name":"Ben"},"created_at":1767578400,"text":"hi"}]',
  },
  {
    name: 'Weibo posts', messages: 2, events: 0, rejects: 0,
    text: 'id,bid,正文,发布时间,转发数,评论数,点赞数,用户昵称,user_id\n51001,Kx1,今天下雨,2026-01-05 10:00:00,10万+,"3,456",1.2万,阿甲,7001\n51002,Kx2,明天晴,2026-01-05 11:00:00,转发,0,7,阿乙,7002\n',
  },
  {
    name: 'Tieba floors', messages: 2, events: 0, rejects: 0,
    text: 'thread_id,title,floor,author,is_lz,time,content\n88001,求助,1,阿甲,1,2026-01-05 10:00,谁知道\n88001,求助,2,阿乙,0,2026-01-05 10:05,不知道\n',
  },
  {
    name: 'DingTalk callbacks', messages: 1, events: 0, rejects: 0,
    text: '{"conversationId":"cidA","conversationType":"2","conversationTitle":"项目群","msgId":"m1","senderId":"s1","senderNick":"阿甲","createAt":1767575040000,"msgtype":"text","text":{"content":"收到"}}\n',
  },
  {
    name: 'WeFlow worksheet with a system row', messages: 1, events: 1, rejects: 0,
    text: sheet(`<row r="1">${inline('微信ID')}${inline('100@chatroom')}</row><row>${['序号', '时间', '发送者身份', '消息类型', '内容'].map(inline).join('')}</row>`
      + `<row><c t="n"><v>1</v></c>${['2026-01-05 09:03:07', '我', '文本消息', '早'].map(inline).join('')}</row>`
      + `<row><c r="A4"><v>2</v></c>${['2026-01-05 09:04:00', '', '系统消息', '"阿甲"邀请"阿乙"加入了群聊'].map(inline).join('')}</row>`),
  },
  {
    name: 'worksheet with shared texts, serial times and a prefix', messages: 1, events: 0, rejects: 1,
    text: sheet('<x:row><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c><x:c r="C1" t="s"><x:v>2</x:v></x:c></x:row>'
      + '<x:row r="2"><x:c r="C2" t="str"><x:v>早安</x:v></x:c><x:c r="A2"><x:v>46027.5</x:v></x:c><x:c r="B2" t="s"><x:v>3</x:v></x:c></x:row>'
      + '<x:row r="3"><x:c r="A3"><x:v>0.5</x:v></x:c></x:row>', 'x:'),
    beside: { '../sharedStrings.xml': STRINGS },
  },
];
