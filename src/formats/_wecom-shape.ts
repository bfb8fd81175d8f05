import type { Head } from '../model/format.ts';
import { RECORD_CAP } from '../model/format.ts';
import { field, isObject } from '../text/json-fields.ts';
import { JsonSplit } from '../text/json-split.ts';
import type { JsonObject } from '../text/json-value.ts';
import { peekRecords } from './_slack-peek.ts';
import { fieldOf, MARKS, textField, unwrap } from './_wecom-fields.ts';

/** How a file is written: `[…]`, an object around a list, an object a line, or one object over many lines. */
export type Shape = 'array' | 'object' | 'lines' | 'one';

/**
 * Where the records of a document may stand: the archive's own answer (`chatdata`), the answer of the data zone (`msg_list`),
 * what web services wrap lists in, and what database tools call the rows of a table.
 */
const LISTS = ['chatdata', 'chatData', 'ChatData', 'msg_list', 'msgList', 'MsgList', 'messages', 'data', 'data.chatdata', 'data.list', 'data.items', 'items', 'list', 'records', 'RECORDS', 'rows', 'group_chat', 'groups'];

export const RECORDS: Readonly<Record<Shape, readonly string[]>> = {
  array: ['[*]'], object: LISTS.map((list) => `${list}[*]`), lines: [''], one: [''],
};

export function shapeOf(head: Head): Shape {
  const text = head.text.trimStart();
  if (text.startsWith('[')) return 'array';
  let list = false;
  new JsonSplit([...LISTS, ...RECORDS.object], {
    value: () => {},
    open: (path) => void (list ||= path !== 'data' || LISTED.test(text)),
  }, RECORD_CAP).push(head.bytes, 0, true);
  if (list) return 'object';
  return /^\{[ \t]*\r?\n/.test(text) ? 'one' : 'lines';
}

/** `data` is walked into as an object too; then only a list inside it makes it the container of records. */
const LISTED = /"data"\s*:\s*\[/;

/** What a record is, by its own fields; null when it is none of this format. */
export function recordKind(record: JsonObject): 'message' | 'encrypted' | 'group' | null {
  if (isObject(field(record, 'group_chat')) || Array.isArray(field(record, 'member_list'))) return 'group';
  if (field(record, 'roomname') !== undefined && (Array.isArray(field(record, 'members')) || field(record, 'creator') !== undefined)) return 'group';
  const plain = unwrap(record);
  const said = fieldOf(plain, 'action') !== undefined || fieldOf(plain, 'msgtype') !== undefined;
  if (said && (fieldOf(plain, 'from') !== undefined || fieldOf(plain, 'user') !== undefined || fieldOf(plain, 'roomid') !== undefined || fieldOf(plain, 'tolist') !== undefined)) return 'message';
  return field(record, 'encrypt_chat_msg') !== undefined ? 'encrypted' : null;
}

/** As `Format.sniff` wants it: the marks must be the archive's own, a message in general is not enough. */
export function sniffWecom(head: Head): number {
  const first = head.bytes.find((byte) => byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09);
  if (first !== 0x5b && first !== 0x7b) return 0;
  const shape = shapeOf(head);
  const bytes = shape === 'lines' ? firstLines(head) : head.bytes;
  return Math.max(0, ...peekRecords(bytes, shape === 'lines' ? ['[*]'] : RECORDS[shape], MARKS, 4).map(sureness));
}

/** Lines as one list, so that they are looked at in the same way. */
function firstLines(head: Head): Uint8Array {
  return Buffer.from(`[${head.text.trimStart().split('\n', 6).join('\n,')}`);
}

function sureness(record: JsonObject): number {
  if (field(record, 'encrypt_random_key') !== undefined && field(record, 'encrypt_chat_msg') !== undefined) return 0.98;
  const plain = unwrap(record);
  const action = textField(plain, 'action');
  const known = fieldOf(plain, 'msgid') !== undefined || fieldOf(record, 'msgid') !== undefined;
  if (known && (action === 'send' || action === 'recall' || action === 'switch')) return fieldOf(plain, 'from') !== undefined || fieldOf(plain, 'user') !== undefined ? 0.97 : 0.8;
  if (known && fieldOf(plain, 'msgtype') !== undefined && fieldOf(plain, 'tolist') !== undefined && fieldOf(plain, 'msgtime') !== undefined) return 0.95;
  const chat = field(record, 'group_chat');
  if (isObject(chat) && field(chat, 'chat_id') !== undefined) return 0.97;
  if (field(record, 'chat_id') !== undefined && Array.isArray(field(record, 'member_list'))) return 0.96;
  const members = field(record, 'members');
  const internal = field(record, 'roomname') !== undefined && field(record, 'room_create_time') !== undefined;
  return internal && (members === undefined || Array.isArray(members)) ? 0.96 : 0;
}
