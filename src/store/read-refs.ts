import type { MessageRef } from '../model/check.ts';
import { MESSAGE_KINDS } from '../model/format.ts';
import type { Db } from './open.ts';

type Row = [id: number, source: number, at: number, sender: number | null, nativeId: string | null, line: number, byteStart: number, byteEnd: number];

/** Messages by row id, as evidence. */
export function readRefs(db: Db, ids: readonly number[]): Map<number, MessageRef> {
  const one = db.prepare<unknown[], Row>('SELECT id, source, at, sender, native_id, line, byte_start, byte_end FROM message WHERE id = ?').raw();
  const found = new Map<number, MessageRef>();
  for (const id of ids) {
    const row = one.get(id);
    if (row) found.set(id, { source: row[1], at: row[2], sender: row[3], nativeId: row[4], line: row[5], byteStart: row[6], byteEnd: row[7] });
  }
  return found;
}

/** Code units of a message that are read, and of what it carries. */
const MOST_TEXT = 4096;
const MOST_CARRIED = 1 << 16;

/** What messages say, by row id; of a forwarded bundle what stands in it too, behind. The beginning of it. */
export function readTexts(db: Db, ids: readonly number[]): Map<number, string> {
  const one = db.prepare<unknown[], [text: string | null, carried: string | null]>(`
    SELECT substr(text, 1, ${MOST_TEXT}), CASE WHEN kind = ${MESSAGE_KINDS.indexOf('forward')} THEN substr(forwarded, 1, ${MOST_CARRIED}) END FROM message WHERE id = ?`).raw();
  const found = new Map<number, string>();
  for (const id of ids) {
    const row = one.get(id);
    if (row) found.set(id, row[1] === null ? (row[0] ?? '') : `${row[0] ?? ''}\n${row[1]}`);
  }
  return found;
}
