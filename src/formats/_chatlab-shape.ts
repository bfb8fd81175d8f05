import { RECORD_CAP, type Head } from '../model/format.ts';
import { field, isObject, numberOf } from '../text/json-fields.ts';
import { isSpace } from '../text/json-skip.ts';
import { JsonSplit } from '../text/json-split.ts';
import { parseJson, type Json } from '../text/json-value.ts';

/** How a ChatLab file is written. */
export type Shape = 'json' | 'jsonl';

const PATHS = ['chatlab', 'chatlab.version', 'weflow', '_type', 'sender', 'platformId', 'meta', 'meta.platform', 'messages', 'messages[*]'];

interface Seen {
  readonly paths: Set<string>;
  type: Json;
  row: Json;
}

/** What the first document of the head holds near its top. */
function look(head: Head): Seen {
  const seen: Seen = { paths: new Set(), type: null, row: null };
  const split = new JsonSplit(PATHS, {
    open: (path) => void seen.paths.add(path),
    value(path, text) {
      seen.paths.add(path);
      if (path !== '_type' && (path !== 'messages[*]' || seen.row !== null)) return;
      const parsed = parseJson(text);
      if (!parsed.ok) return;
      if (path === '_type') seen.type = parsed.value;
      else seen.row = parsed.value;
    },
  }, RECORD_CAP);
  split.push(head.bytes.subarray(firstRecord(head.bytes)), 0, true);
  return seen;
}

/** Index behind leading blank lines and `#` comments. */
function firstRecord(bytes: Uint8Array): number {
  let at = 0;
  for (;;) {
    while (isSpace(bytes[at])) at++;
    if (bytes[at] !== 0x23) return at;
    const feed = bytes.indexOf(0x0a, at);
    if (feed < 0) return bytes.length;
    at = feed + 1;
  }
}

export function shapeOf(head: Head): Shape {
  // Comments stand in lines only, also where the first record is cut too short to tell.
  const object = head.bytes.find((byte) => !isSpace(byte)) === 0x7b;
  return object && look(head).type === null ? 'json' : 'jsonl';
}

/** 0..1, see `Format.sniff`. A document whose `chatlab` key lies behind the head is known by its first message only. */
export function sniffChatlab(head: Head): number {
  if (head.bytes[firstRecord(head.bytes)] !== 0x7b) return 0;
  const { paths, type, row } = look(head);
  if (paths.has('weflow')) return 0;
  if (type !== null) {
    if (type === 'header') return paths.has('chatlab') ? 0.99 : 0.95;
    return (type === 'message' && paths.has('sender')) || (type === 'member' && paths.has('platformId')) ? 0.8 : 0;
  }
  if (paths.has('chatlab')) return paths.has('chatlab.version') || paths.has('meta') || paths.has('messages') ? 0.98 : 0.95;
  const looksAlike = isObject(row) && typeof field(row, 'type') === 'number' && numberOf(field(row, 'timestamp')) > 0
    && field(row, 'sender') !== undefined && field(row, 'content') !== undefined && field(row, 'accountName') !== undefined;
  return looksAlike ? 0.7 : 0;
}
