import type { Head } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import type { Json, JsonObject } from '../text/json-value.ts';
import { peekRecords } from './_slack-peek.ts';

export type RecordKind = 'message' | 'user' | 'chat' | 'log' | 'canvas';

const MARKS = ['type', 'subtype', 'ts', 'text', 'user', 'id', 'name', 'profile', 'is_bot', 'deleted', 'members', 'created', 'creator', 'change_type', 'user_id', 'filetype'];
const STAMP = /^(\d{1,11})(?:\.(\d{1,9}))?$/;

/** Files of an export that are lists; without an entry nothing in them tells what they are. */
const LISTS = /^(?:users|org_users|channels|groups|mpims|dms|integration_logs|canvases|lists|file_conversations|content_flags)\.json$/;
const DAY = /^\d{4}-\d\d-\d\d\.json$/;

/** `seconds.counter` to ms since 1970 UTC, by its digits: as a number it would be rounded. NaN for anything else. */
export function instantOf(ts: Json | undefined): number {
  const found = STAMP.exec(typeof ts === 'number' ? String(ts) : typeof ts === 'string' ? ts : '');
  if (!found) return NaN;
  const at = Number(found[1]) * 1000 + Number((found[2] ?? '').slice(0, 3).padEnd(3, '0'));
  return at > 0 ? at : NaN;
}

/** The id that a stamp is; null for a bare number, whose last digits may be gone. */
export const stampOf = (ts: Json | undefined): string | null => (typeof ts === 'string' && ts !== '' ? ts : null);

/** What an entry of an export is, by its own fields. */
export function recordKind(record: JsonObject): RecordKind | null {
  const has = (key: string): boolean => field(record, key) !== undefined;
  const id = textOf(field(record, 'id')) ?? '';
  if (field(record, 'type') === 'message' || (has('ts') && (has('text') || has('subtype')))) return 'message';
  if (Array.isArray(field(record, 'members')) || (/^[CDG][A-Z0-9]{2,}$/.test(id) && has('created'))) return 'chat';
  if (id !== '' && (isObject(field(record, 'profile')) || typeof field(record, 'is_bot') === 'boolean' || (typeof field(record, 'deleted') === 'boolean' && has('name')))) return 'user';
  if (has('change_type') && has('date')) return 'log';
  return /^F[A-Z0-9]{2,}$/.test(id) && (has('filetype') || has('url_private')) ? 'canvas' : null;
}

/** The folder above one with day files, by files that every export has. */
const rootAbove = (head: Head): boolean => head.beside.has('../users.json') || head.beside.has('../org_users.json') || head.beside.has('../channels.json');
const rootHere = (head: Head): boolean => head.beside.has('users.json') || head.beside.has('org_users.json') || head.beside.has('channels.json');

/** True for a file of messages: such a file wants to know the names of people and chats. */
export function isDay(head: Head): boolean {
  const [first] = peek(head, 1);
  return first === undefined ? DAY.test(head.name) : recordKind(first) === 'message';
}

const peek = (head: Head, most: number): JsonObject[] => peekRecords(head.bytes, ['[*]'], MARKS, most);

export function sniffSlack(head: Head): number {
  const text = head.text.trimStart();
  if (!text.startsWith('[')) return 0;
  if (/^\[\s*\]\s*$/.test(text)) return (LISTS.test(head.name) && rootHere(head)) || (DAY.test(head.name) && rootAbove(head)) ? 0.9 : 0;
  return Math.max(0, ...peek(head, 4).map(sureness));
}

function sureness(record: JsonObject): number {
  const id = textOf(field(record, 'id')) ?? '';
  switch (recordKind(record)) {
    case 'message': {
      const ts = stampOf(field(record, 'ts'));
      const stamped = ts !== null && STAMP.test(ts) && ts.includes('.');
      return field(record, 'type') === 'message' && stamped ? 0.97 : stamped && field(record, 'user') !== undefined ? 0.8 : 0;
    }
    case 'user':
      return /^[UWB][A-Z0-9]{1,}$/.test(id) || id === 'USLACKBOT' ? (isObject(field(record, 'profile')) ? 0.95 : 0.75) : 0;
    case 'chat':
      return /^[CDG][A-Z0-9]{1,}$/.test(id) && Array.isArray(field(record, 'members')) && field(record, 'created') !== undefined ? 0.95 : 0;
    case 'log':
      return field(record, 'user_id') !== undefined ? 0.9 : 0;
    case 'canvas':
      return 0.6;
    default:
      return 0;
  }
}
