import type { Nature } from './_wechat-kinds.ts';
import { natureOfLabel } from './_wechat-kinds.ts';

/** What the printed form of a message (CSV, TXT) tells beside its text. */
export interface Printed {
  readonly nature: Nature;
  /** As printed, without what is quoted or forwarded. */
  readonly text: string;
  readonly forwarded: string | null;
  readonly attachments: readonly string[];
}

const QUOTE_HEAD = /^> (?:\[引用\]|.{0,400} \d\d-\d\d \d\d:\d\d:\d\d)$/;
const PLACEHOLDER = /^!?\[(图片|视频|语音|名片|动画表情|GIF表情|分享|链接|文件|合并转发|小程序|视频号|音乐|红包封面|红包|转账|语音通话)[|\]]/;
const FILE = /^\[文件\|([^\n]{1,400})\]\(http:\/\/[^\s()]{0,400}\)$/;
const UNKNOWN = /^Type: \d{1,12} Content: /;

const plain = (nature: Nature, text: string): Printed => ({ nature, text, forwarded: null, attachments: [] });

/** Reads the body of a message as the tool prints it. A placeholder that a person typed looks the same. */
export function readPrinted(body: string): Printed {
  if (body.startsWith('> ')) return quote(body);
  if (UNKNOWN.test(body)) return plain('other', body);
  const label = PLACEHOLDER.exec(body)?.[1];
  if (label === undefined) return plain('text', body);
  if (label === '合并转发') {
    const feed = body.indexOf('\n');
    const rest = feed < 0 ? '' : body.slice(feed + 1);
    return { nature: 'forward', text: feed < 0 ? body : body.slice(0, feed), forwarded: rest.trim() === '' ? null : rest, attachments: [] };
  }
  const file = label === '文件' ? FILE.exec(body)?.[1] : undefined;
  const nature = label === '红包封面' ? 'redpacket' : label === 'GIF表情' ? 'sticker' : natureOfLabel(label);
  return { nature, text: body, forwarded: null, attachments: file === undefined ? [] : [file] };
}

/** The quoted message stands in front, each of its lines behind `> `, under who sent it when. */
function quote(body: string): Printed {
  const lines = body.split('\n');
  if (!QUOTE_HEAD.test(lines[0] ?? '')) return plain('text', body);
  const end = lines.findIndex((line) => !line.startsWith('> '));
  const quoted = lines.slice(0, end < 0 ? lines.length : end);
  return {
    nature: 'quote', text: end < 0 ? '' : lines.slice(end).join('\n'), attachments: [],
    forwarded: quoted.length === 1 && quoted[0] === '> [引用]' ? null : quoted.map((line) => line.slice(2)).join('\n'),
  };
}
