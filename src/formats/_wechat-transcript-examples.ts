import type { FormatExample } from '../model/format.ts';

export const TRANSCRIPT_EXAMPLES: readonly FormatExample[] = [
  {
    name: 'mail text of a group, with empty lines', messages: 3, events: 0, rejects: 0,
    text: '示范业主群 微信群上的聊天记录如下，请查收。\n\n—————  2026-03-05  —————\n\n\n物业小林 9:00-18:00  08:07\n\n各位，电梯检修到中午\n\n张三  08:09\n\n[图片: a1b2.jpg(请在附件中查看)]\n\n张三  08:10\n\n集合时间\n下午  12:30\n不见不散\n',
  },
  {
    name: 'copied text of a private chat, without empty lines', messages: 3, events: 0, rejects: 0,
    text: '阿甲 和 阿乙 在微信上的聊天记录如下，请查收。\r\n—————  2026-2-6  —————\r\n阿甲  9:05\r\n在吗\r\n阿乙  09:06\r\n在。名单：\r\n阿丙  09:07\r\n阿甲  09:08\r\n[聊天记录]\r\n',
  },
  {
    name: 'one blank before the time, quotes in the name', messages: 2, events: 0, rejects: 0,
    text: 'Dear:\n\n微信群"所谓"好"群"的聊天记录如下:\n—————  2026-8-27  —————\n\n阿甲 18:10\n图片1（可在附件中查看）\n\n\n阿乙 18:11\n收到 18:12\n\n\n发自我的 iPhone',
  },
  {
    name: 'pasted without a first line, no-break spaces', messages: 2, events: 0, rejects: 0,
    text: '—————\u00a0 2026-2-6\u00a0 —————\n阿甲\u00a0 09:05\n在吗\n阿乙\u00a0\u00a009:06\n在\n',
  },
  {
    name: 'page of a mail', messages: 2, events: 0, rejects: 0,
    text: '<html><head><meta charset="utf-8"></head><body dir="auto"><div dir="ltr">Dear:<br><p style="text-indent:2em">微信群"示范群"的聊天记录如下:<br></p><div><p style="text-align:center;"><span style=" color:#b8b8b8; ">\n—————  2026-8-27  —————\n</span></p></div><div><span><b>阿甲 04:02<br></b></span>\n请大家<br>看 &lt;一下&gt;<br><br></div><div><span><b>阿乙 11:03<br></b></span>好的 12:00<br><br></div></div><div>回复 转发</div></body></html>',
  },
  {
    name: 'two transcripts in one file, traditional wording', messages: 2, events: 0, rejects: 0,
    text: '示範群 WeChat群組的聊天記錄如下，請查收。\n\n—————  2026-03-05  —————\n\n阿甲  08:07\n\n[圖片: a.jpg(請在附件中查看)]\n\n示范群二 微信群上的聊天记录如下，请查收。\n\n—————  2026-03-01  —————\n\n阿甲  08:01\n\n早\n',
  },
  {
    name: 'a day that does not exist, a message before the first day', messages: 1, events: 0, rejects: 2,
    text: '"阿甲"和"阿乙"的聊天记录如下:\n\n—————  2026-2-30  —————\n\n阿甲  08:07\n\n早\n\n—————  2026-3-1  —————\n\n阿乙  25:07\n\n早\n\n阿甲  09:07\n\n早\n',
  },
];
