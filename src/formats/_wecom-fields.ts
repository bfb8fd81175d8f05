import { field, isObject, textOf } from '../text/json-fields.ts';
import { parseJson, type Json, type JsonObject } from '../text/json-value.ts';

/** Fields of an archived message: the archive's own name first, then those of hosted archives and of pullers that rename. */
const NAMES = {
  msgid: ['msgid', 'MsgId', 'msgId', 'msg_id'],
  action: ['action', 'Action'],
  msgtype: ['msgtype', 'MsgType', 'msgType', 'msg_type'],
  from: ['from', 'From'],
  tolist: ['tolist', 'ToList', 'toList', 'to_list'],
  roomid: ['roomid', 'RoomId', 'roomId', 'room_id'],
  msgtime: ['msgtime', 'MsgTime', 'msgTime', 'msg_time'],
  seq: ['seq', 'Seq'],
  time: ['time', 'Time'],
  user: ['user', 'User'],
} as const;

export type FieldName = keyof typeof NAMES;

/** Every top-level name by which a record of this format is known. */
export const MARKS: readonly string[] = [
  ...Object.values(NAMES).flat(), 'BodyJson', 'encrypt_random_key', 'encrypt_chat_msg', 'roomname', 'creator', 'room_create_time', 'chat_id', 'owner',
];

export function fieldOf(record: JsonObject, name: FieldName): Json | undefined {
  for (const key of NAMES[name]) {
    const value = field(record, key);
    if (value !== undefined && value !== null) return value;
  }
  return undefined;
}

export const textField = (record: JsonObject, name: FieldName): string | null => textOf(fieldOf(record, name));

/** An object, also when it was written as JSON inside a string. */
export function objectOf(value: Json | undefined): JsonObject | null {
  if (isObject(value)) return value;
  if (typeof value !== 'string' || !/^\s*\{/.test(value)) return null;
  const parsed = parseJson(value);
  return parsed.ok && isObject(parsed.value) ? parsed.value : null;
}

/** Keys under which pullers put the decrypted message beside the `seq` of its wrapper. */
const INNER = ['msg', 'message', 'decrypted', 'decrypt_chat_msg'];

/** The message inside a wrapper, or the record itself. */
export function unwrap(record: JsonObject): JsonObject {
  if (fieldOf(record, 'msgtype') !== undefined || fieldOf(record, 'action') !== undefined) return record;
  for (const key of INNER) {
    const inner = objectOf(field(record, key));
    if (inner && (fieldOf(inner, 'msgtype') !== undefined || fieldOf(inner, 'action') !== undefined)) return inner;
  }
  return record;
}

/** Ids of accounts, from a list or from a comma-separated text. */
export function idsOf(value: Json | undefined): string[] {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[,;|]/) : [];
  return list.map((one) => (textOf(one) ?? '').trim()).filter((id) => id !== '');
}

/** Milliseconds since 1970 UTC of seconds or, above 1e11, milliseconds; NaN when there is no such instant. */
export function instantOf(value: number): number {
  const at = Math.round(value > 1e11 ? value : value * 1000);
  return at > 0 && at <= 8.64e15 ? at : NaN;
}
