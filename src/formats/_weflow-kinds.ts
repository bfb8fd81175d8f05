import { numberOf, textOf } from '../text/json-fields.ts';
import type { Json } from '../text/json-value.ts';
import { natureOfLabel, natureOfType, type Nature } from './_wechat-kinds.ts';

const APP = 49;

/**
 * What a row is, by WeChat's number first: the words beside it changed between versions. They decide where the number is
 * missing or unknown, and for a bare 49, which stands for everything that applications send.
 */
export function natureOf(localType: Json | undefined, label: Json | undefined): Nature {
  const type = numberOf(localType);
  const words = textOf(label) ?? '';
  if (!Number.isSafeInteger(type) || type < 0) return natureOfLabel(words);
  const known = type === APP ? 'other' : natureOfType(String(type), '');
  return known === 'other' ? natureOfLabel(words) : known;
}

/** True when the file itself says that a person typed this row. */
export function isTyped(localType: Json | undefined): boolean {
  return numberOf(localType) === 1;
}

/** Words in brackets that stand for what is no text, where nothing but the text is printed. */
const PLACEHOLDERS: ReadonlyMap<string, Nature> = new Map(Object.entries({
  图片: 'image', 图片消息: 'image', 语音: 'voice', 语音消息: 'voice', 视频: 'video', 视频消息: 'video', 动画表情: 'sticker', 表情包: 'sticker',
  文件: 'file', 文件消息: 'file', 链接: 'link', 链接消息: 'link', 小程序: 'share', 小程序消息: 'share', 音乐: 'share', 音乐消息: 'share', 视频号: 'share',
  位置: 'location', 位置消息: 'location', 名片: 'card', 名片消息: 'card', 转账: 'transfer', 转账消息: 'transfer', 红包: 'redpacket', 红包消息: 'redpacket',
  聊天记录: 'forward', 转发的聊天记录: 'forward', 通话: 'call', 语音通话: 'call', 视频通话: 'call', 通话消息: 'call',
} satisfies Record<string, Nature>));

/** The kind of a printed text. Never an event: whoever types a placeholder still typed it. */
export function natureOfText(text: string): Exclude<Nature, 'system' | 'announcement'> {
  const close = text.startsWith('[') ? text.slice(0, 24).indexOf(']') : -1;
  const known = close < 0 ? undefined : PLACEHOLDERS.get(text.slice(1, close));
  if (known !== undefined && known !== 'system' && known !== 'announcement') return known;
  return text.endsWith(']') && text.includes('[引用 ') ? 'quote' : 'text';
}

/** What WeFlow prints into a text although others wrote it: the quoted words, the lines of a merged forward. */
export function othersWords(nature: Nature, text: string): string | null {
  if (nature === 'quote' && text.endsWith(']')) {
    const at = text.lastIndexOf('[引用 ');
    return at < 0 ? null : text.slice(at + 4, -1) || null;
  }
  if (nature !== 'forward' || !text.startsWith('[')) return null;
  const line = text.indexOf('\n');
  return line < 0 ? null : text.slice(line + 1) || null;
}
