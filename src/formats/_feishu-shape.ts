import type { Head } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import { parseJson, type JsonObject } from '../text/json-value.ts';
import { firstRecord } from './_chatlog-first.ts';

/** Where the records are; `lines`: one item, or one page of items, a line. */
export interface Shape {
  readonly what: 'messages' | 'chats' | 'chat' | 'members' | 'lines';
  /** Path of the records; '' for the outermost object. */
  readonly place: string;
  readonly claim: number;
}

const FIELDS = ['message_id', 'msg_type', 'create_time', 'chat_id', 'chat_mode', 'owner_id', 'name', 'member_id', 'member_id_type'];
const PLACES = ['data.items[*]', 'items[*]', '[*].data.items[*]', '[*].items[*]', '[*]'];

export function lookAt(head: Head): Shape | null {
  if (!/^\s{0,64}[[{]/.test(head.text)) return null;
  if (isLines(head)) return { what: 'lines', place: '', claim: 0.97 };
  for (const place of PLACES) {
    const what = whatIs(firstRecord(head, place, FIELDS));
    if (what === 'messages' || ((what === 'chats' || what === 'members') && place.startsWith('data.')) || (what !== null && place === 'items[*]')) {
      return { what, place, claim: 0.97 };
    }
  }
  for (const place of ['data', '']) {
    const chat = firstRecord(head, place, FIELDS);
    const mode = chat.get('chat_mode');
    if (mode === 'group' || mode === 'p2p' || mode === 'topic' || mode === 'thread') return { what: 'chat', place, claim: 0.9 };
  }
  return null;
}

function whatIs(record: ReadonlyMap<string, unknown>): 'messages' | 'chats' | 'members' | null {
  const starts = (name: string, prefix: string): boolean => {
    const value = record.get(name);
    return typeof value === 'string' && value.startsWith(prefix);
  };
  if (record.has('msg_type') && (starts('message_id', 'om_') || starts('chat_id', 'oc_'))) return 'messages';
  if (record.has('member_id') && record.has('member_id_type')) return 'members';
  return starts('chat_id', 'oc_') && !record.has('message_id') && (record.has('name') || record.has('owner_id')) ? 'chats' : null;
}

/** A first line that is a whole item, or a whole page with another below it. */
function isLines(head: Head): boolean {
  const start = head.text.search(/\S/);
  const feed = head.text.indexOf('\n', start);
  const parsed = parseJson(feed < 0 ? head.text : head.text.slice(start, feed));
  if (!parsed.ok || !isObject(parsed.value)) return false;
  if (isItem(parsed.value)) return true;
  const next = feed < 0 ? '' : head.text.slice(feed + 1, feed + 4096).trimStart();
  return next.startsWith('{') && (itemsOf(parsed.value) ?? []).some(isItem);
}

const isItem = (object: JsonObject): boolean => textOf(field(object, 'msg_type')) !== null && (textOf(field(object, 'message_id')) ?? '').startsWith('om_');

/** The items of a page; null when the object is none. */
export function itemsOf(page: JsonObject): JsonObject[] | null {
  const data = field(page, 'data');
  const list = field(isObject(data) ? data : page, 'items');
  return Array.isArray(list) ? list.filter((item) => isObject(item)) : null;
}

/** True when a page says that another one follows; null when it does not say. */
export function hasMore(page: JsonObject): boolean | null {
  const data = field(page, 'data');
  const more = field(isObject(data) ? data : page, 'has_more');
  return typeof more === 'boolean' ? more : null;
}

/** A chat's id in the name of the file or of its folder. */
export function idInName(head: Head): string | null {
  return [head.name, head.folder].map((name) => /(?:^|[^A-Za-z0-9])(oc_[0-9a-z]{1,64})(?:[^0-9a-z]|$)/.exec(name)?.[1]).find((id) => id !== undefined) ?? null;
}
