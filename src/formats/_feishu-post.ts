import { field, isObject, textOf } from '../text/json-fields.ts';
import type { Json, JsonObject } from '../text/json-value.ts';

const DEPTH = 12;

/** Plain text of a rich text or a card: its title, then one line per paragraph. Pictures and rules leave nothing. */
export function plainOf(content: JsonObject): string {
  const body = localised(content);
  const title = titleOf(body);
  const lines: string[] = title === '' ? [] : [title];
  const paragraphs = field(body, 'content') ?? field(body, 'elements') ?? nested(body);
  for (const paragraph of Array.isArray(paragraphs) ? paragraphs : []) {
    const line = (Array.isArray(paragraph) ? paragraph : [paragraph]).map((element) => elementText(element, 0)).join('');
    if (line !== '') lines.push(line);
  }
  return lines.join('\n');
}

/** As it was sent, a text may be wrapped once per language: the first one counts. */
function localised(content: JsonObject): JsonObject {
  if (field(content, 'content') !== undefined || field(content, 'elements') !== undefined || field(content, 'title') !== undefined) return content;
  const first = ['zh_cn', 'en_us', 'ja_jp'].map((locale) => field(content, locale)).find((value) => isObject(value));
  return isObject(first) ? first : content;
}

/** Cards as they were built keep their elements below `body`. */
function nested(body: JsonObject): Json | undefined {
  const inner = field(body, 'body');
  return isObject(inner) ? field(inner, 'elements') : undefined;
}

function titleOf(body: JsonObject): string {
  const header = field(body, 'header');
  const title = field(body, 'title') ?? (isObject(header) ? field(header, 'title') : undefined);
  return isObject(title) ? (textOf(field(title, 'content')) ?? '') : (textOf(title) ?? '');
}

function elementText(element: Json, depth: number): string {
  if (typeof element === 'string') return element;
  if (Array.isArray(element)) return depth === DEPTH ? '' : element.map((one) => elementText(one, depth + 1)).join('');
  if (!isObject(element) || depth === DEPTH) return '';
  const tag = field(element, 'tag');
  if (tag === 'at') return textOf(field(element, 'user_name')) ?? textOf(field(element, 'user_id')) ?? '';
  if (tag === 'emotion') return `[${textOf(field(element, 'emoji_type')) ?? ''}]`;
  const text = field(element, 'text') ?? field(element, 'content');
  const said = typeof text === 'string' ? text : text === undefined ? '' : elementText(text, depth + 1);
  const href = tag === 'a' ? textOf(field(element, 'href')) : null;
  const inner = field(element, 'elements');
  return `${said}${href === null || href === said ? '' : ` ${href}`}${inner === undefined ? '' : elementText(inner, depth + 1)}`;
}
