import { field, isObject, textOf } from '../text/json-fields.ts';
import { parseJson, type Json, type JsonObject } from '../text/json-value.ts';
import type { Nature } from './_wechat-kinds.ts';

const DEPTH = 8;
const FILES = new Set<Nature>(['image', 'voice', 'video', 'file']);
const QUOTE = /\n\n\[引用\]\([^()\n]{0,40}\)/;

export interface Said {
  readonly text: string;
  readonly forwarded: string | null;
  readonly attachments: readonly string[];
}

/**
 * What a row says. `msg` is its text, `src` where its file lies, or the records of a merged forward. Older versions have both in
 * one `content`, an object that their CSV holds as text.
 */
export function saidOf(get: (name: string) => Json | undefined, nature: Nature): Said {
  const whole = unwrapped(get('content'));
  const msg = get('msg') ?? (isObject(whole) ? field(whole, 'msg') : whole);
  const src = get('src') ?? (isObject(whole) ? field(whole, 'src') : undefined);
  const text = typeof msg === 'string' ? msg : (textOf(msg) ?? '');
  if (nature === 'quote') {
    const found = QUOTE.exec(text);
    if (found) return { text: text.slice(0, found.index), forwarded: text.slice(found.index + found[0].length) || null, attachments: [] };
  }
  if (nature === 'forward') {
    const lines = isObject(src) ? records(src, 0) : [textOf(src)].filter((line) => line !== null);
    return { text, forwarded: lines.length === 0 ? null : lines.join('\n'), attachments: [] };
  }
  const path = typeof src === 'string' && src !== '' && FILES.has(nature) && !/^[a-z]{2,8}:\/\//i.test(src) ? src : null;
  return { text, forwarded: null, attachments: path === null ? [] : [path] };
}

function unwrapped(content: Json | undefined): Json | undefined {
  if (typeof content !== 'string' || !content.startsWith('{')) return content;
  const parsed = parseJson(content);
  return parsed.ok && isObject(parsed.value) && field(parsed.value, 'msg') !== undefined ? parsed.value : content;
}

/** WeChat's own markup as an object: `datalist.dataitem` is one record or a list of them. */
function records(holder: JsonObject, depth: number): string[] {
  const info = field(holder, 'recordinfo');
  if (isObject(info)) return depth === DEPTH ? [] : records(info, depth + 1);
  const list = field(holder, 'datalist');
  const items = isObject(list) ? field(list, 'dataitem') : undefined;
  return (Array.isArray(items) ? items : [items]).flatMap((item) => {
    if (!isObject(item)) return [];
    const name = textOf(field(item, 'sourcename'));
    const text = textOf(field(item, 'datadesc')) ?? textOf(field(item, 'datatitle'));
    const inner = field(item, 'recordxml');
    return [...(text === null ? [] : [name === null ? text : `${name}: ${text}`]), ...(isObject(inner) && depth < DEPTH ? records(inner, depth + 1) : [])];
  });
}
