import type { Statement } from 'better-sqlite3';
import type { Batch } from '../model/batch.ts';
import { baseOf } from './attachments.ts';
import type { Db } from './open.ts';

/** Rows of one INSERT: binding, not SQL, is the cost, and beyond some dozens it stays the same. */
const AT_ONCE = 64;
const COLUMNS = ['chat', 'at', 'sender', 'kind', 'text', 'native_id', 'line', 'byte_start', 'byte_end'] as const;
const WIDTH = COLUMNS.length;

/** Inserts message columns; most rows go many at a time. Ids rise by one per row, in the order of the batch. */
export class MessageWriter {
  readonly #many: Statement;
  readonly #one: Statement;
  readonly #extra: Statement;
  readonly #attachment: Statement;
  readonly #count: Statement;
  readonly #values: unknown[] = new Array(AT_ONCE * WIDTH);
  readonly #lastId: Statement;

  constructor(db: Db, source: number) {
    const row = `(${Math.trunc(source)}, ${COLUMNS.map(() => '?').join(', ')})`;
    const sql = `INSERT INTO message (source, ${COLUMNS.join(', ')}) VALUES `;
    this.#many = db.prepare(sql + Array(AT_ONCE).fill(row).join(', '));
    this.#one = db.prepare(sql + row);
    this.#extra = db.prepare('UPDATE message SET reply_to = ?, seq = ?, forwarded = ?, edited_at = ? WHERE id = ?');
    this.#attachment = db.prepare(`INSERT INTO attachment (message, position, source, name, base) VALUES (?, ?, ${Math.trunc(source)}, ?, ?)`);
    this.#count = db.prepare('INSERT OR IGNORE INTO message_count (message, what, value, at_least) VALUES (?, ?, ?, ?)');
    this.#lastId = db.prepare('SELECT coalesce(max(id), 0) FROM message').pluck();
  }

  write(batch: Batch, chats: readonly number[], accounts: readonly number[]): void {
    const before = this.#lastId.get() as number;
    const values = this.#values;
    let filled = 0;
    let textAt = 0;
    let idAt = 0;
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
      textAt = textEnd + 1;
      if (idLength > 0) idAt += idLength;
      if (filled === values.length) {
        this.#many.run(...values); // Spread: the binding takes arguments faster than array elements.
        filled = 0;
      }
    }
    for (let at = 0; at < filled; at += WIDTH) this.#one.run(...values.slice(at, at + WIDTH));
    this.#extras(batch, before + 1);
  }

  /** Columns that few formats fill. */
  #extras(batch: Batch, firstId: number): void {
    for (const [i, names] of batch.attachments) names.forEach((name, position) => this.#attachment.run(firstId + i, position, name, baseOf(name)));
    for (const [i, counts] of batch.counts) for (const { what, value, atLeast } of counts) this.#count.run(firstId + i, what, Math.trunc(value), atLeast ? 1 : 0);
    if (!batch.replyTo.length && !batch.seq.length && !batch.forwarded.length && !batch.editedAt.length) return;
    const rows = new Map<number, { replyTo: string | null; seq: number | null; forwarded: string | null; editedAt: number | null }>();
    const row = (i: number) => {
      const found = rows.get(i) ?? { replyTo: null, seq: null, forwarded: null, editedAt: null };
      rows.set(i, found);
      return found;
    };
    for (const [i, value] of batch.replyTo) row(i).replyTo = value;
    for (const [i, value] of batch.seq) row(i).seq = value;
    for (const [i, value] of batch.forwarded) row(i).forwarded = value;
    for (const [i, value] of batch.editedAt) row(i).editedAt = value;
    for (const [i, value] of rows) this.#extra.run(value.replyTo, value.seq, value.forwarded, value.editedAt, firstId + i);
  }
}
