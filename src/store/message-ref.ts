import type { MessageRef } from '../model/check.ts';

export interface RefRow { id: number; source: number; at: number; sender: number | null; native_id: string | null; line: number; byte_start: number; byte_end: number }

/** What of a row of `message m` makes it findable again. */
export const COLUMNS = 'm.id, m.source, m.at, m.sender, m.native_id, m.line, m.byte_start, m.byte_end';

export function refOf(row: RefRow): MessageRef {
  return { source: row.source, at: row.at, sender: row.sender, nativeId: row.native_id, line: row.line, byteStart: row.byte_start, byteEnd: row.byte_end };
}
