import { RECORD_CAP, type Opening, type Reader, type Sink } from '../model/format.ts';
import { JsonSplit, type JsonSplitHandler } from '../text/json-split.ts';
import { parseJson, type Json } from '../text/json-value.ts';
import { Chat } from './_chatlab-chat.ts';
import { MEMBER_FIELDS, META_PATHS, takeMeta, type Meta } from './_chatlab-meta.ts';
import { Rows } from './_chatlab-rows.ts';

const MEMBER = 'members[*]';
const PATHS = [...META_PATHS, 'meta', MEMBER, ...MEMBER_FIELDS.map((name) => `${MEMBER}.${name}`), 'messages', 'messages[*]'];

/** Reads the facts that may stand anywhere in the document, for the pass that comes before the reading one. */
export function metaSplit(meta: Meta): JsonSplit {
  return new JsonSplit([...META_PATHS, 'meta'], {
    value(path, text) {
      if (!meta.closed) takeMeta(meta, path, text);
    },
    close(path) {
      if (path === 'meta') meta.closed = true;
    },
  }, RECORD_CAP);
}

/** `{"chatlab":…,"meta":…,"members":[…],"messages":[…]}` in any order of keys. `meta` holds what an earlier pass found. */
export function openJson(opening: Opening, sink: Sink, meta: Meta): Reader {
  const chat = new Chat(opening, sink, meta);
  const rows = new Rows(sink, chat);
  const pending: Map<string, Json>[] = [];
  let member = new Map<string, Json>();
  let list = false;
  const handler: JsonSplitHandler = {
    value(path, text, start, end) {
      if (path === 'messages[*]') rows.take(text, start, end);
      else if (path === 'messages' || path === MEMBER) reject(start, end, 'bad-json', `${path} is not what the format has there`);
      else if (path.startsWith(MEMBER)) {
        const parsed = parseJson(text);
        if (parsed.ok) member.set(path.slice(MEMBER.length + 1), parsed.value);
      } else if (!meta.closed || !path.startsWith('meta.')) takeMeta(meta, path, text);
    },
    open(path) {
      if (path === 'messages') list = true;
    },
    close(path) {
      if (path === 'meta') meta.closed = true;
      if (path !== MEMBER) return;
      pending.push(member);
      member = new Map();
      if (meta.closed) flush();
    },
    oversize(path, start, end) {
      if (path === 'messages[*]' || path === 'messages' || path === MEMBER) reject(start, end, 'record-too-large', `the record is longer than ${RECORD_CAP} bytes`);
    },
    cut(path, start, end) {
      if (path === 'messages[*]') reject(start, end, 'record-cut', 'the file ends inside this record');
    },
    fault: (start, end) => reject(start, end, 'bad-json', 'bytes between two values that JSON does not allow there'),
  };
  const reject = (start: number, end: number, code: string, reason: string): void => sink.reject({ start, end, code, reason });
  // Members wait for the platform they belong to: without it their accounts would be other accounts.
  const flush = (): void => {
    for (const fields of pending.splice(0)) chat.member(fields);
  };
  const split = new JsonSplit(PATHS, handler, RECORD_CAP);
  return {
    push(bytes, base, last) {
      const consumed = split.push(bytes, base, last);
      if (!last) return consumed;
      flush();
      rows.end();
      chat.end();
      if (!split.complete) sink.truncated(list ? 'the file ends before its list of messages and its outermost object are closed' : 'the file ends before its list of messages');
      else if (!list) sink.note({ en: 'the file has no list of messages', zh: '文件中没有消息列表' });
      return consumed;
    },
  };
}
