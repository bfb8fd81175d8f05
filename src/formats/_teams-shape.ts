import { RECORD_CAP, type Head } from '../model/format.ts';
import { isObject } from '../text/json-fields.ts';
import { isSpace } from '../text/json-skip.ts';
import { JsonSplit } from '../text/json-split.ts';
import { parseJson, type JsonObject } from '../text/json-value.ts';
import { recordIs } from './_teams-graph.ts';

/** `page`: `{"value":[…]}`; `list`: `[…]`; `lines`: one object a line; `one`: a single object; `self`: what a user exports. */
export type Shape = 'page' | 'list' | 'lines' | 'one' | 'self';

interface Look {
  readonly shape: Shape;
  /** The first records, as many as lie in the head. */
  readonly records: JsonObject[];
  /** Fields of the self-export. */
  readonly seen: Set<string>;
}

const FIRST = 5;
const SELF = 'conversations[*].MessageList';

const looked = new WeakMap<Head, Look | null>();

/** Asked for by every step of reading: looked at once. */
function lookAt(head: Head): Look | null {
  let found = looked.get(head);
  if (found === undefined) looked.set(head, (found = look(head)));
  return found;
}

function look(head: Head): Look | null {
  const first = head.bytes.find((byte) => !isSpace(byte));
  if (first !== 0x7b && first !== 0x5b) return null;
  const records: JsonObject[] = [];
  const seen = new Set<string>();
  const split = new JsonSplit(['value[*]', 'value', '[*]', 'userId', 'exportDate', 'conversations', SELF, `${SELF}[*]`], {
    open: (path) => void seen.add(path),
    value(path, text) {
      seen.add(path);
      if ((path !== 'value[*]' && path !== '[*]') || records.length >= FIRST) return;
      const parsed = parseJson(text);
      if (parsed.ok && isObject(parsed.value)) records.push(parsed.value);
    },
  }, RECORD_CAP);
  split.push(head.bytes, 0, true);
  if (first === 0x5b) return { shape: 'list', records, seen };
  if (seen.has(SELF) || (seen.has('conversations') && seen.has('userId'))) return { shape: 'self', records, seen };
  if (seen.has('value')) return { shape: 'page', records, seen };
  let end = 0;
  const whole = new JsonSplit([''], {
    value(_path, text, _start, stop) {
      const parsed = parseJson(text);
      if (parsed.ok && isObject(parsed.value)) records.push(parsed.value);
      end = stop;
    },
  }, RECORD_CAP);
  whole.push(head.bytes, 0, true);
  const more = end > 0 && head.bytes.subarray(end).some((byte) => !isSpace(byte));
  return { shape: more ? 'lines' : 'one', records, seen };
}

export const shapeOf = (head: Head): Shape => lookAt(head)?.shape ?? 'list';

/** The part of a page in front of its list: keys with a dot in them cannot be asked for by path. */
const preface = (head: Head): string => head.text.slice(0, Math.min(16_384, Math.max(0, head.text.search(/"value"\s{0,9}:/))));

/** Id of the chat or channel that a page belongs to, from the address of its schema; null when it names none. */
export function chatOfPage(head: Head): string | null {
  const context = /"@odata\.context"\s{0,9}:\s{0,9}"([^"]{1,2000})"/.exec(preface(head))?.[1] ?? '';
  const found = /(?:chats|channels)\('([^']{1,300})'\)/.exec(context)?.[1];
  if (found === undefined) return null;
  try {
    return decodeURIComponent(found);
  } catch {
    return found; // A stray percent sign: taken as it stands.
  }
}

export const namesNextPage = (text: string): boolean => /(?:^|[^\\])"@odata\.nextLink"\s{0,9}:\s{0,9}"/.test(text);
export const prefaceNamesNextPage = (head: Head): boolean => namesNextPage(preface(head));

/** 0..1, see `Format.sniff`. */
export function sniffTeams(head: Head): number {
  const found = lookAt(head);
  if (found === null) return 0;
  if (found.shape === 'self') return found.seen.has(SELF) ? (found.seen.has('userId') || found.seen.has('exportDate') ? 0.97 : 0.85) : 0.6;
  const kinds = found.records.map((record) => recordIs(record));
  const isOurs = (record: JsonObject): boolean => ['chatId', 'channelIdentity', 'messageType'].some((name) => Object.hasOwn(record, name));
  if (kinds.includes('message')) return found.records.some(isOurs) ? 0.96 : 0;
  if (kinds.some((kind) => kind !== null)) return 0.9;
  return found.shape === 'page' && /graph\.microsoft\.com[^"]{0,300}(?:messages|members|chats)/.test(preface(head)) ? 0.85 : 0;
}
