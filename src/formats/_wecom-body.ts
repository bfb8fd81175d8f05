import type { MessageKind } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import type { Json, JsonObject } from '../text/json-value.ts';
import { objectOf } from './_wecom-fields.ts';
import { plainType, typedOf, type Typed } from './_wecom-kinds.ts';

export interface Body {
  readonly kind: MessageKind;
  readonly text: string;
  readonly forwarded: string | null;
  readonly attachments: readonly string[];
}

/** Forwards inside forwards beyond this depth are left out. */
const DEPTH = 8;

/** Reads what a message of a type says: from the object named after the type, or from `BodyJson`. */
export function bodyOf(record: JsonObject, msgtype: string): Body {
  const typed = typedOf(msgtype);
  const given = field(record, 'BodyJson');
  const outer = objectOf(given);
  // A body that cannot be understood is still what was said.
  if (outer === null && typeof given === 'string') return { kind: typed.kind, text: given, forwarded: null, attachments: [] };
  const found = outer === null ? inside(record, msgtype, typed) : (inside(outer, msgtype, typed) ?? outer);
  if (found !== null) return readBody(found, msgtype, 0);
  return { kind: typed.kind, text: textOf(field(record, msgtype)) ?? textOf(field(record, 'content')) ?? '', forwarded: null, attachments: [] };
}

function inside(record: JsonObject, msgtype: string, typed: Typed): JsonObject | null {
  for (const key of [msgtype, ...(typed.at ?? []), 'content']) {
    const body = objectOf(field(record, key));
    if (body !== null) return body;
  }
  return null;
}

function readBody(body: JsonObject, msgtype: string, depth: number): Body {
  const typed = typedOf(msgtype);
  const name = plainType(msgtype);
  if (name === 'mixed') return mixed(body, depth);
  const lines: string[] = [];
  const attachments: string[] = [];
  gather(body, typed, lines, attachments);
  for (const list of typed.lists ?? []) {
    for (const item of listOf(field(body, list))) {
      if (isObject(item)) gather(item, { ...typed, text: [...typed.text, 'content', 'text', 'name'] }, lines, attachments);
      else push(lines, item);
    }
  }
  const forwarded = name === 'chatrecord' ? records(body, depth) : null;
  return { kind: typed.kind, text: lines.join('\n'), forwarded, attachments };
}

function gather(object: JsonObject, typed: Typed, lines: string[], attachments: string[]): void {
  for (const key of new Set(typed.text)) push(lines, field(object, key));
  for (const key of typed.files ?? []) push(attachments, field(object, key));
}

function push(lines: string[], value: Json | undefined): void {
  const text = textOf(value);
  if (text !== null) lines.push(text);
}

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** Each part's content is JSON inside a string; what is none is taken as it stands. */
function part(item: JsonObject, depth: number): Body {
  const type = textOf(field(item, 'type')) ?? 'text';
  const content = field(item, 'content');
  const body = objectOf(content);
  return body === null ? { kind: typedOf(type).kind, text: textOf(content) ?? '', forwarded: null, attachments: [] } : readBody(body, type, depth);
}

function mixed(body: JsonObject, depth: number): Body {
  if (depth >= DEPTH) return { kind: 'other', text: '', forwarded: null, attachments: [] };
  const parts = listOf(field(body, 'item')).filter(isObject).map((item) => part(item, depth + 1));
  const join = (texts: readonly (string | null)[]): string => texts.filter((text) => text !== null && text !== '').join('\n');
  const text = join(parts.map((one) => one.text));
  const forwarded = join(parts.map((one) => one.forwarded));
  return {
    kind: text === '' ? (parts[0]?.kind ?? 'other') : 'text', text, forwarded: forwarded === '' ? null : forwarded,
    attachments: parts.flatMap((one) => one.attachments),
  };
}

/** The text of a merged forward, one line per record; the archive does not say who wrote them. */
function records(body: JsonObject, depth: number): string | null {
  if (depth >= DEPTH) return null;
  const lines: string[] = [];
  for (const item of listOf(field(body, 'item'))) {
    if (!isObject(item)) continue;
    const { text, forwarded } = part(item, depth + 1);
    if (text !== '') lines.push(text);
    if (forwarded !== null) lines.push(forwarded);
  }
  return lines.length === 0 ? null : lines.join('\n');
}
