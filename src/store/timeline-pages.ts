import type { Db } from './open.ts';
import { hasExtras } from './read-facts.ts';

const PAGE = 4096;

/** A stretch of a group's messages in columns, cheap to hand from one thread to another. */
export interface MessagePage {
  readonly count: number;
  readonly id: Float64Array;
  readonly source: Uint32Array;
  /** ms since 1970 UTC. */
  readonly at: Float64Array;
  /** Account row id; -1: nobody. */
  readonly sender: Int32Array;
  /** Index into MESSAGE_KINDS. */
  readonly kind: Uint8Array;
  readonly byteStart: Float64Array;
  /** All texts with a line feed between them; lengths in UTF-16 code units. */
  readonly text: string;
  readonly textLength: Uint32Array;
  /** Only for groups with replies or a counter. */
  readonly extras: readonly Extra[] | null;
}

interface Extra {
  readonly nativeId: string | null;
  readonly replyTo: string | null;
  readonly seq: number | null;
  readonly line: number;
  readonly byteEnd: number;
}

/** [id, source, at, sender, kind, text, byte_start], then with extras [native_id, reply_to, seq, line, byte_end] */
type Row = [number, number, number, number | null, number, string, number, ...rest: [string | null, string | null, number | null, number, number] | []];

/**
 * One group's messages from first to last: by instant, then as stored, repeats of other exports left out. `since` and
 * `until` are half-open ms since 1970 UTC. Read in pages, so that memory does not grow with the group.
 */
export function* messagePages(db: Db, chat: number, since: number | null, until: number | null): Generator<MessagePage, void> {
  const extras = hasExtras(db, chat);
  const next = db.prepare<unknown[], Row>(`
    SELECT id, source, at, sender, kind, text, byte_start ${extras ? ', native_id, reply_to, seq, line, byte_end' : ''} FROM message
    WHERE chat = ? AND (at, id) > (?, ?) AND at < ? AND same_as IS NULL ORDER BY at, id LIMIT ${PAGE}`).raw();
  let at = (since ?? Number.MIN_SAFE_INTEGER) - 1;
  let id = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const rows = next.all(chat, at, id, until ?? Number.MAX_SAFE_INTEGER) as Row[];
    const last = rows[rows.length - 1];
    if (!last) return;
    at = last[2];
    id = last[0];
    yield packed(rows, extras);
    if (rows.length < PAGE) return;
  }
}

function packed(rows: readonly Row[], extras: boolean): MessagePage {
  const count = rows.length;
  const page = {
    count, id: new Float64Array(count), source: new Uint32Array(count), at: new Float64Array(count), sender: new Int32Array(count),
    kind: new Uint8Array(count), byteStart: new Float64Array(count), textLength: new Uint32Array(count),
  };
  const texts: string[] = [];
  rows.forEach((row, i) => {
    page.id[i] = row[0];
    page.source[i] = row[1];
    page.at[i] = row[2];
    page.sender[i] = row[3] ?? -1;
    page.kind[i] = row[4];
    page.byteStart[i] = row[6];
    page.textLength[i] = row[5].length;
    texts.push(row[5]);
  });
  return {
    ...page, text: texts.join('\n'),
    extras: extras
      ? rows.map((row) => ({ nativeId: row[7] ?? null, replyTo: row[8] ?? null, seq: row[9] ?? null, line: row[10] ?? 0, byteEnd: row[11] ?? 0 }))
      : null,
  };
}
