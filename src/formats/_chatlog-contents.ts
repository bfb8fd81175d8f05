import { field, isObject, textOf } from '../text/json-fields.ts';
import type { Json, JsonObject } from '../text/json-value.ts';
import type { Nature } from './_wechat-kinds.ts';

/** Levels of records inside records, and of quotes inside quotes, that are read. */
const DEPTH = 8;

export interface Contents {
  readonly text: string;
  readonly forwarded: string | null;
  readonly attachments: readonly string[];
}

/** What a record of the given nature says: its own text, what it passes on, the files it names. */
export function contentsOf(record: JsonObject, nature: Nature): Contents {
  const own = field(record, 'content');
  const said = typeof own === 'string' ? own : '';
  const contents = field(record, 'contents');
  if (!isObject(contents)) return { text: said, forwarded: null, attachments: [] };
  const [title, desc, url] = ['title', 'desc', 'url'].map((name) => textOf(field(contents, name)));
  const records = recordLines(field(contents, 'recordInfo'), 0);
  const attachments = [...(nature === 'file' ? [title] : []), ...['imgfile', 'videofile'].map((name) => textOf(field(contents, name)))];
  // A forwarded record carries a digest of itself: somebody else's words, like the record.
  const passed = nature === 'forward' ? (records.length > 0 ? records : [desc]) : [quoted(field(contents, 'refer'), 0), ...(nature === 'announcement' ? [] : records)];
  const shown = nature === 'forward' ? [title] : [title, desc, url, ...(nature === 'announcement' ? records : [])];
  return {
    text: said !== '' ? said : joined(shown) ?? '', forwarded: joined(passed),
    attachments: attachments.filter((name) => name !== null && name !== undefined),
  };
}

function joined(lines: readonly (string | null | undefined)[]): string | null {
  const present = lines.filter((line) => line !== null && line !== undefined && line !== '');
  return present.length === 0 ? null : present.join('\n');
}

/** `name: text` of a quoted message, with what it quotes itself below. */
function quoted(refer: Json | undefined, depth: number): string | null {
  if (!isObject(refer) || depth === DEPTH) return null;
  const name = textOf(field(refer, 'senderName')) ?? textOf(field(refer, 'sender'));
  const contents = field(refer, 'contents');
  const text = textOf(field(refer, 'content')) ?? (isObject(contents) ? textOf(field(contents, 'title')) : null);
  const inner = isObject(contents) ? [quoted(field(contents, 'refer'), depth + 1), ...recordLines(field(contents, 'recordInfo'), depth + 1)] : [];
  return joined([text === null ? null : name === null ? text : `${name}: ${text}`, ...inner]);
}

/** One line per record of a merged forward, the records of a forward inside it after its own. */
function recordLines(info: Json | undefined, depth: number): string[] {
  if (!isObject(info) || depth === DEPTH) return [];
  const list = field(info, 'DataList');
  const items = isObject(list) ? field(list, 'DataItems') : undefined;
  return (Array.isArray(items) ? items : []).flatMap((item) => {
    if (!isObject(item)) return [];
    const name = textOf(field(item, 'SourceName'));
    const text = joined([textOf(field(item, 'DataTitle')), textOf(field(item, 'DataDesc'))]);
    const inner = field(item, 'RecordXML');
    return [
      ...(text === null ? [] : [name === null ? text : `${name}: ${text}`]),
      ...(isObject(inner) ? recordLines(field(inner, 'RecordInfo'), depth + 1) : []),
    ];
  });
}
