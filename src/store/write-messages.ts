import type { Statement } from 'better-sqlite3';
import type { Batch } from '../model/batch.ts';
import { baseOf } from './attachments.ts';
import type { Db } from './open.ts';

/** Rows of one INSERT: binding, not SQL, is the cost, and beyond some dozens it stays the same. */
const AT_ONCE = 64;
const COLUMNS = ['chat', 'at', 'sender', 'kind', 'text', 'native_id', 'line', 'byte_start', 'byte_end'] as const;
/** Columns that many formats never fill; they are bound only where a batch holds some. */
const WIDE = [...COLUMNS, 'reply_to', 'seq', 'edited_at'] as const;

interface Inserts {
  readonly width: number;
  readonly many: Statement;
  readonly one: Statement;
  readonly values: unknown[];
}

/** Inserts message columns; most rows go many at a time. Ids rise by one per row, in the order of the batch. */
export class MessageWriter {
  readonly #narrow: Inserts;
  readonly #wide: Inserts;
  readonly #forwarded: Statement;
  readonly #attachment: Statement;
  readonly #count: Statement;
  readonly #lastId: Statement;

  constructor(db: Db, source: number) {
    this.#narrow = inserts(db, source, COLUMNS);
    this.#wide = inserts(db, source, WIDE);
    this.#forwarded = db.prepare('UPDATE message SET forwarded = ? WHERE id = ?');
    this.#attachment = db.prepare(`INSERT INTO attachment (message, position, source, name, base) VALUES (?, ?, ${Math.trunc(source)}, ?, ?)`);
    this.#count = db.prepare('INSERT OR IGNORE INTO message_count (message, what, value, at_least) VALUES (?, ?, ?, ?)');
    this.#lastId = db.prepare('SELECT coalesce(max(id), 0) FROM message').pluck();
  }

  /** Returns the id of the batch's first message. */
  write(batch: Batch, chats: readonly number[], accounts: readonly number[]): number {
    const before = this.#lastId.get() as number;
    const { replyTo, seq, editedAt } = batch;
    const wide = replyTo !== null || seq !== null || editedAt !== null;
    const { width, many, one, values } = wide ? this.#wide : this.#narrow;
    let filled = 0;
    let textAt = 0;
    let idAt = 0;
    let replyAt = 0;
    for (let i = 0; i < batch.messages; i++) {
      const textEnd = textAt + (batch.textLength[i] ?? 0);
      const idLength = batch.nativeIdLength[i] ?? -1;
      const sender = batch.sender[i] ?? -1;
      values[filled++] = chats[batch.group[i] ?? 0];
      values[filled++] = batch.at[i];
      values[filled++] = sender < 0 ? null : accounts[sender];
      values[filled++] = batch.kind[i];
      values[filled++] = batch.text.slice(textAt, textEnd);
      values[filled++] = idLength < 0 ? null : batch.nativeId.slice(idAt, idAt + idLength);
      values[filled++] = batch.line[i];
      values[filled++] = batch.start[i];
      values[filled++] = batch.end[i];
      if (wide) {
        const replyLength = replyTo?.length[i] ?? -1;
        values[filled++] = replyLength < 0 ? null : replyTo?.joined.slice(replyAt, replyAt + replyLength);
        values[filled++] = numberOrNull(seq, i);
        values[filled++] = numberOrNull(editedAt, i);
        if (replyLength > 0) replyAt += replyLength;
      }
      textAt = textEnd + 1;
      if (idLength > 0) idAt += idLength;
      if (filled === values.length) {
        many.run(...values); // Spread: the binding takes arguments faster than array elements.
        filled = 0;
      }
    }
    for (let at = 0; at < filled; at += width) one.run(...values.slice(at, at + width));
    this.#rest(batch, before + 1);
    return before + 1;
  }

  /** What few messages have. */
  #rest(batch: Batch, firstId: number): void {
    for (const [i, text] of batch.forwarded) this.#forwarded.run(text, firstId + i);
    for (const [i, names] of batch.attachments) names.forEach((name, position) => this.#attachment.run(firstId + i, position, name, baseOf(name)));
    for (const [i, counts] of batch.counts) for (const { what, value, atLeast } of counts) this.#count.run(firstId + i, what, Math.trunc(value), atLeast ? 1 : 0);
  }
}

function inserts(db: Db, source: number, columns: readonly string[]): Inserts {
  const row = `(${Math.trunc(source)}, ${columns.map(() => '?').join(', ')})`;
  const sql = `INSERT INTO message (source, ${columns.join(', ')}) VALUES `;
  return {
    width: columns.length, many: db.prepare(sql + Array(AT_ONCE).fill(row).join(', ')), one: db.prepare(sql + row),
    values: new Array(AT_ONCE * columns.length),
  };
}

function numberOrNull(column: Float64Array | null, i: number): number | null {
  const value = column?.[i];
  return value === undefined || Number.isNaN(value) ? null : value;
}
