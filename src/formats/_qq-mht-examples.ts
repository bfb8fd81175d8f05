import type { FormatExample } from '../model/format.ts';

const TOP = 'From: <Save by Tencent MsgMgr>\r\nSubject: Tencent IM Message\r\nMIME-Version: 1.0\r\nContent-Type:multipart/related;\r\n\tcharset="utf-8"\r\n\ttype="text/html";\r\n\tboundary="----=_NextPart_1"\r\n\r\n';
const PART = '------=_NextPart_1\r\nContent-Type: text/html\r\nContent-Transfer-Encoding:7bit\r\n\r\n';
const PICTURE = '\r\n------=_NextPart_1\r\nContent-Type:image/jpeg\r\nContent-Transfer-Encoding:base64\r\nContent-Location:{1A}.dat\r\n\r\nR0lGOD\r\nlhAQAB\r\n\r\n';
const END = '------=_NextPart_1--\r\n';
const row = (text: string): string => `<tr><td><div style=padding-left:10px;>${text}</div></td></tr>`;
const said = (name: string, time: string, text: string): string =>
  `<tr><td><div style=color:#006EFE;padding-left:10px;><div style=float:left;margin-right:6px;>${name}</div>${time}</div><div style=padding-left:20px;>${text}</div></td></tr>`;
const page = (rows: string): string => `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>QQ Message</title></head><body><table>${rows}\r\n</table></body></html>`;
const day = (text: string): string => `<tr><td style=color:#3568BB;>日期: ${text}</td></tr>`;

export const MHT_EXAMPLES: readonly FormatExample[] = [
  {
    name: 'a group with a picture and a system line', messages: 2, events: 1, rejects: 0,
    text: TOP + PART + page(row('消息分组:我的群聊') + row('消息对象:示范群') + row('&nbsp;') + day('2012/4/11') + said('【群主】老王(10001)', '12:28:18', '<font style="font-family:\'楷体\';">大家好</font>')
      + said('老李&lt;li@example.com&gt;', '12:34:43', '<IMG src="{1A}.dat">') + said('系统消息(10000)', '12:35:00', '"老李"撤回了一条消息')) + PICTURE + END,
  },
  {
    name: 'no such day, no day', messages: 0, events: 0, rejects: 2,
    text: TOP + PART + page(row('消息对象:老李') + said('老李(10002)', '8:03:04', '早') + day('2012-02-30') + said('老李(10002)', '8:03:04', '早')) + END,
  },
  {
    name: 'quoted-printable', messages: 1, events: 0, rejects: 0,
    text: TOP + PART.replace('7bit', 'quoted-printable') + '<html><body><table>=\r\n<tr><td>=E6=97=A5=E6=9C=9F: 2012-04-11</td></tr>\r\n<tr><td><div><div>Li(10002)=\r\n</div>8:03:04 PM</div><div>ok</div></td></tr>\r\n</table></body></html>\r\n' + END,
  },
];
