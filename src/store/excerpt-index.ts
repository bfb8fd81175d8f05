import { setImmediate as pause } from 'node:timers/promises';
import { AuditError } from '../model/errors.ts';
import { signsOf } from './excerpt-fold.ts';
import { gramsOf } from './excerpt-grams.ts';
import { Postings } from './excerpt-postings.ts';
import { record } from './ledger.ts';
import { explained, type Db } from './open.ts';

export interface IndexOptions {
  /** Milliseconds since 1970 UTC; written into the ledger. */
  readonly asOf: number;
  readonly signal?: AbortSignal | undefined;
  /** Messages read so far, and how many there are to read. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

export interface IndexBuilt {
  /** Messages that the index covers, and what it takes in the database. */
  readonly messages: number;
  readonly bytes: number;
  /** Whether this call had anything to add. */
  readonly builtNow: boolean;
}

/** Row ids and postings that one part of the index covers at most: bounds the memory of building it. */
const PART_IDS = 1 << 19;
const PART_POSTINGS = 4_000_000;
const PAGE = 4096;
/** Signs of a message that are indexed, and of what it carries. */
const MOST_SIGNS = 4096;
const MOST_CARRIED = 1 << 16;

const tables = (where: Where): string => `
CREATE TABLE IF NOT EXISTS ${where}.excerpt_part (
  id INTEGER PRIMARY KEY,
  -- Row ids of messages, both included.
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  messages INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS ${where}.excerpt_gram (
  part INTEGER NOT NULL,
  gram INTEGER NOT NULL,
  first INTEGER NOT NULL,
  steps BLOB NOT NULL,
  PRIMARY KEY (part, gram, first)
) STRICT, WITHOUT ROWID;`;

export type Where = 'main' | 'temp';
interface Part { readonly id: number; readonly first: number; readonly last: number; readonly messages: number }
type Row = [id: number, text: string, forwarded: string | null];

/**
 * Makes, or completes, the index by which the lines of an excerpt find their messages; a database that cannot be written gets
 * one that ends with its connection. All of it is stored or nothing. Pauses now and then, so that an interruption is seen.
 */
export async function buildExcerptIndex(db: Db, options: IndexOptions): Promise<IndexBuilt> {
  const top = (db.prepare('SELECT coalesce(max(id), 0) FROM message').pluck().get() as number);
  const where: Where = db.readonly && (partsOf(db, 'main').at(-1)?.last ?? 0) < top ? 'temp' : 'main';
  if (db.readonly && where === 'main' && top === 0) return { messages: 0, bytes: 0, builtNow: false };
  const kept = partsOf(db, where);
  const indexed = kept.at(-1)?.last ?? 0;
  if (indexed >= top) return { messages: sum(kept), bytes: bytesOf(db, where), builtNow: false };
  db.exec(where === 'main' ? 'BEGIN IMMEDIATE' : 'BEGIN');
  try {
    db.exec(tables(where));
    const from = foldBack(db, where, kept, top - indexed);
    await addParts(db, where, from, top, options);
    const parts = partsOf(db, where);
    const built = { messages: sum(parts), bytes: bytesOf(db, where), builtNow: true };
    if (where === 'main') record(db, options.asOf, 'leak', { index: { messages: built.messages, upTo: top, bytes: built.bytes } });
    db.exec('COMMIT');
    return built;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw explained(error, db.name);
  }
}

/** Small parts at the end are made anew with what follows them: many small loads would leave many parts to look into. Returns the last id that stays covered. */
function foldBack(db: Db, where: Where, parts: readonly Part[], added: number): number {
  let span = added;
  let from = parts.at(-1)?.last ?? 0;
  for (const part of parts.toReversed()) {
    const ids = part.last - part.first + 1;
    if (ids >= span || ids + span > PART_IDS) break;
    db.prepare(`DELETE FROM ${where}.excerpt_gram WHERE part = ?`).run(part.id);
    db.prepare(`DELETE FROM ${where}.excerpt_part WHERE id = ?`).run(part.id);
    span += ids;
    from = part.first - 1;
  }
  return from;
}

async function addParts(db: Db, where: Where, after: number, top: number, { signal, progress }: IndexOptions): Promise<void> {
  const page = db.prepare<[number], Row>(`
    SELECT id, substr(text, 1, ${MOST_SIGNS * 4}), substr(forwarded, 1, ${MOST_CARRIED * 4}) FROM message WHERE id > ? AND same_as IS NULL ORDER BY id LIMIT ${PAGE}`).raw();
  const insert = db.prepare(`INSERT INTO ${where}.excerpt_gram (part, gram, first, steps) VALUES (?, ?, ?, ?)`);
  const insertPart = db.prepare(`INSERT INTO ${where}.excerpt_part (id, first, last, messages) VALUES (?, ?, ?, ?)`);
  let id = (partsOf(db, where).at(-1)?.id ?? 0) + 1;
  const total = top - after;
  for (let first = after + 1; first <= top; ) {
    const postings = new Postings(first);
    let messages = 0;
    let last = first - 1;
    let ended = false;
    while (!ended && last - first < PART_IDS - PAGE && postings.size < PART_POSTINGS) {
      const rows = page.all(last);
      for (const [message, text, forwarded] of rows) {
        postings.add(message, gramsOf(signsOf(text, MOST_SIGNS).codes));
        if (forwarded !== null) postings.add(message, gramsOf(signsOf(forwarded, MOST_CARRIED).codes));
      }
      messages += rows.length;
      ended = rows.length < PAGE;
      last = ended ? top : (rows.at(-1)?.[0] ?? top);
      await pause();
      if (signal?.aborted) throw new AuditError('interrupted', 'interrupted');
      progress?.(last - after, total);
    }
    for (const row of postings.rows()) insert.run(id, ...row);
    insertPart.run(id++, first, last, messages);
    first = last + 1;
  }
}

function partsOf(db: Db, where: Where): Part[] {
  if (!hasIndex(db, where)) return [];
  return db.prepare(`SELECT id, first, last, messages FROM ${where}.excerpt_part ORDER BY first`).all() as Part[];
}

const hasIndex = (db: Db, where: Where): boolean =>
  db.prepare(`SELECT 1 FROM ${where}.sqlite_schema WHERE name = 'excerpt_part'`).pluck().get() !== undefined;

/** Which index of this connection to look into: its own where it has one; null without any. */
export function indexPlace(db: Db): Where | null {
  return hasIndex(db, 'temp') ? 'temp' : hasIndex(db, 'main') ? 'main' : null;
}

const sum = (parts: readonly Part[]): number => parts.reduce((all, part) => all + part.messages, 0);

function bytesOf(db: Db, where: Where): number {
  return db.prepare(`SELECT coalesce(sum(pgsize), 0) FROM dbstat('${where}') WHERE name IN ('excerpt_gram', 'excerpt_part')`).pluck().get() as number;
}
