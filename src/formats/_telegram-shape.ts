import { RECORD_CAP, type Head } from '../model/format.ts';
import { field, isObject, numberOf } from '../text/json-fields.ts';
import { JsonSplit } from '../text/json-split.ts';
import { parseJson, type Json, type JsonObject } from '../text/json-value.ts';
import { CHAT_TYPES } from './_telegram-chat.ts';

const LISTS = ['chats.list[*]', 'left_chats.list[*]'];
const CHATS = ['', ...LISTS.map((list) => `${list}.`)];
const TYPES = new Set(CHATS.map((chat) => `${chat}type`));
const IDS = new Set(CHATS.map((chat) => `${chat}id`));
const MESSAGES = new Set(CHATS.map((chat) => `${chat}messages`));
const ROWS = new Set(CHATS.map((chat) => `${chat}messages[*]`));
const ACCOUNT = ['personal_information', 'contacts.list[*]', 'sessions.list[*]'];
const PATHS = [...TYPES, ...IDS, ...MESSAGES, ...ROWS, ...LISTS, ...ACCOUNT];
const ROW_TYPES = new Set<Json>(['message', 'service', 'unsupported']);
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/;

interface Seen {
  type: Json;
  row: Json;
  messages: boolean;
  /** An `id` of the first chat came before its messages. */
  idFirst: boolean;
  /** Parts that only the export of a whole account has. */
  account: boolean;
  /** The first chat's kind stands in front of its messages. */
  typeFirst: boolean;
}

const looked = new WeakMap<Head, Seen>();

/** What the head holds near its top, up to the first message. */
function look(head: Head): Seen {
  const known = looked.get(head);
  if (known !== undefined) return known;
  const seen: Seen = { type: null, row: null, messages: false, idFirst: false, account: false, typeFirst: false };
  looked.set(head, seen);
  if (head.bytes.find((byte) => byte > 0x20) !== 0x7b) return seen;
  const split = new JsonSplit(PATHS, {
    open(path) {
      if (MESSAGES.has(path)) seen.messages = true;
    },
    value(path, text) {
      if (IDS.has(path)) seen.idFirst ||= !seen.messages;
      if (TYPES.has(path)) seen.typeFirst ||= !seen.messages;
      const wanted = (ROWS.has(path) && seen.row === null) || (TYPES.has(path) && seen.type === null) || (path === ACCOUNT[0] && !seen.account);
      const parsed = wanted ? parseJson(text) : null;
      if (parsed === null || !parsed.ok) return;
      if (ROWS.has(path)) seen.row = parsed.value;
      else if (TYPES.has(path)) seen.type = parsed.value;
      else seen.account = isObject(parsed.value) && field(parsed.value, 'user_id') !== undefined;
    },
  }, RECORD_CAP);
  split.push(head.bytes, 0, true);
  return seen;
}

function isRow(row: JsonObject): boolean {
  const date = field(row, 'date');
  const dated = numberOf(field(row, 'date_unixtime')) > 0 || (typeof date === 'string' && DATE.test(date) && field(row, 'id') !== undefined);
  return ROW_TYPES.has(field(row, 'type') ?? null) && (dated || field(row, 'type') === 'unsupported');
}

/** 0..1, see `Format.sniff`. */
export function sniffTelegram(head: Head): number {
  const { type, row, messages, idFirst, account } = look(head);
  const chat = typeof type === 'string' && CHAT_TYPES.has(type);
  if (isObject(row) && isRow(row)) return chat ? 0.99 : 0.9;
  if (chat && (messages || idFirst)) return 0.95;
  return account ? 0.9 : 0;
}

/** True when the first chat's facts do not stand in front of its messages: the writer is the same for all that follow. */
export function factsAreLate(head: Head): boolean {
  const { messages, idFirst, typeFirst } = look(head);
  return messages && !(idFirst && typeFirst);
}
