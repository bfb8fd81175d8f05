import { RECORD_CAP, type Head } from '../model/format.ts';
import { field, isObject, numberOf } from '../text/json-fields.ts';
import { JsonSplit } from '../text/json-split.ts';
import { parseJson, type Json } from '../text/json-value.ts';

const PATHS = ['participants', 'messages', 'messages[*]', 'title', 'thread_path', 'threadName'];

/** 0..1, see `Format.sniff`. */
export function sniffThread(head: Head): number {
  if (head.bytes.find((byte) => byte > 0x20) !== 0x7b) return 0;
  const seen = new Set<string>();
  let people: Json = null;
  let row: Json = null;
  const split = new JsonSplit(PATHS, {
    open: (path) => void seen.add(path),
    value(path, text) {
      seen.add(path);
      if (path !== 'participants' && (path !== 'messages[*]' || row !== null)) return;
      const parsed = parseJson(text);
      if (!parsed.ok) return;
      if (path === 'participants') people = parsed.value;
      else row = parsed.value;
    },
  }, RECORD_CAP);
  split.push(head.bytes, 0, true);
  const old = isObject(row) && field(row, 'sender_name') !== undefined && numberOf(field(row, 'timestamp_ms')) > 0;
  const recent = isObject(row) && field(row, 'senderName') !== undefined && numberOf(field(row, 'timestamp')) > 0;
  if (old || (recent && (seen.has('threadName') || seen.has('participants')))) return seen.has('participants') ? 0.97 : 0.9;
  return Array.isArray(people) && seen.has('messages') && (seen.has('thread_path') || seen.has('threadName')) ? 0.9 : 0;
}
