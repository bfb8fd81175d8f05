import type { MessageRef } from '../model/check.ts';
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
