import { field, isObject, textOf } from '../text/json-fields.ts';
import type { Json } from '../text/json-value.ts';

/** Levels of forwards inside forwards that are read; deeper ones are left out of the text. */
const DEPTH = 8;

/** The text of a merged forward, one line per record, `name: content`; null when there is none. */
export function forwardedText(records: Json | undefined): string | null {
  const lines: string[] = [];
  collect(records, lines, 0);
  return lines.length === 0 ? null : lines.join('\n');
}

function collect(records: Json | undefined, lines: string[], depth: number): void {
  if (!Array.isArray(records) || depth === DEPTH) return;
  for (const record of records) {
    if (!isObject(record)) continue;
    const name = textOf(field(record, 'groupNickname')) ?? textOf(field(record, 'accountName')) ?? textOf(field(record, 'sender'));
    const content = textOf(field(record, 'content'));
    if (content !== null) lines.push(name === null ? content : `${name}: ${content}`);
    collect(field(record, 'chatRecords'), lines, depth + 1);
  }
}
