import { RECORD_CAP, type Opening, type Reader, type Sink } from '../model/format.ts';
import { field, isObject } from '../text/json-fields.ts';
import { JsonLines, type LongLine } from '../text/json-lines.ts';
import { JsonSplit } from '../text/json-split.ts';
import { parseJson, type Json } from '../text/json-value.ts';
import { Chat } from './_chatlab-chat.ts';
import { MEMBER_FIELDS, META_PATHS, takeMeta, type Meta } from './_chatlab-meta.ts';
import { Rows } from './_chatlab-rows.ts';

const LONG_PATHS = ['_type', ...META_PATHS, ...MEMBER_FIELDS];

/** One line per record, told apart by `_type`; lines that are blank or start with `#` carry nothing. */
export function openJsonl(opening: Opening, sink: Sink, meta: Meta): Reader {
  const chat = new Chat(opening, sink, meta);
  const rows = new Rows(sink, chat);
  let cut = false;
  const reject = (start: number, end: number, code: string, reason: string): void => sink.reject({ start, end, code, reason });
  const bad = (start: number, end: number, terminated: boolean): void => {
    if (terminated) return reject(start, end, 'bad-json', 'the line is not a JSON object');
    cut = true;
    reject(start, end, 'record-cut', 'the file ends inside this record');
  };
  /** A line is a header or a member whatever its length: avatars make them long, and nothing of them is kept. */
  const other = (type: Json | undefined, fields: ReadonlyMap<string, Json>, start: number, end: number): void => {
    if (type === 'member') chat.member(fields);
    else if (type === 'message') reject(start, end, 'record-too-large', `the record is longer than ${RECORD_CAP} bytes`);
    else if (type !== 'header') reject(start, end, 'unknown-type', 'the line has no `_type` that the format knows');
  };
  const lines = new JsonLines({
    line(text, start, end, terminated) {
      if (/^\s*(?:#|$)/.test(text)) return;
      const parsed = parseJson(text);
      if (!parsed.ok || !isObject(parsed.value)) return bad(start, end, terminated);
      const record = parsed.value;
      if (field(record, '_type') === 'message') rows.object(record, start, end);
      else {
        if (field(record, '_type') === 'header') takeHeader(meta, text);
        other(field(record, '_type'), new Map(MEMBER_FIELDS.map((name) => [name, field(record, name) ?? null])), start, end);
      }
    },
    long: () => longLine(meta, bad, other),
  }, RECORD_CAP);
  return {
    push(bytes, base, last) {
      const consumed = lines.push(bytes, base, last);
      if (!last) return consumed;
      rows.end();
      chat.end();
      if (cut) sink.truncated('the file ends inside a record');
      else if (!meta.closed) sink.truncated('the file has no header line');
      return consumed;
    },
  };
}

type Other = (type: Json | undefined, fields: ReadonlyMap<string, Json>, start: number, end: number) => void;

function longLine(meta: Meta, bad: (start: number, end: number, terminated: boolean) => void, other: Other): LongLine {
  const fields = new Map<string, Json>();
  const facts: { path: string; text: string }[] = [];
  const split = new JsonSplit(LONG_PATHS, {
    value(path, text) {
      const parsed = parseJson(text);
      if (path.includes('.')) facts.push({ path, text });
      else if (parsed.ok) fields.set(path, parsed.value);
    },
  }, RECORD_CAP);
  return {
    push: (bytes, base, last) => split.push(bytes, base, last),
    end(start, end, terminated) {
      if (!split.complete) return bad(start, end, terminated);
      if (fields.get('_type') === 'header') {
        for (const { path, text } of facts) takeMeta(meta, path, text);
        meta.closed = true;
      }
      other(fields.get('_type'), fields, start, end);
    },
  };
}

function takeHeader(meta: Meta, text: string): void {
  const bytes = new TextEncoder().encode(text);
  new JsonSplit(META_PATHS, { value: (path, value) => void takeMeta(meta, path, value) }, RECORD_CAP).push(bytes, 0, true);
  meta.closed = true;
}
