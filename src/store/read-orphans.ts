import type { OrphanReplies, OrphanReply } from '../model/fact-rows.ts';
import { COLUMNS, refOf, type RefRow } from './message-ref.ts';
import type { Db } from './open.ts';

/** Orphans handed over one by one. */
const MOST = 10_000;
/** Records looked at from either end of a span to see whether ids rise with time. */
const SAMPLE = 64;
/** Fewer pairs than this show no order, unless the shape of the ids does. */
const PAIRS = 8;
/** Files looked at one by one; in more, ids are taken to tell no order. */
const SPANS = 256;

type Orphan = RefRow & { reply_to: string; format: string | null; ids: string | null };

/** Answers of a chat whose target is neither a message nor a recall of the chat. Reads the chat twice, whatever the answers. */
export function readOrphanReplies(db: Db, chat: number): OrphanReplies {
  db.exec(`
    CREATE TEMP TABLE IF NOT EXISTS answer (id INTEGER PRIMARY KEY, reply_to TEXT NOT NULL);
    CREATE TEMP TABLE IF NOT EXISTS lost (id TEXT PRIMARY KEY) WITHOUT ROWID;
    DELETE FROM temp.answer; DELETE FROM temp.lost`);
  const answers = db.prepare('INSERT INTO temp.answer SELECT id, reply_to FROM message WHERE chat = ? AND reply_to IS NOT NULL AND same_as IS NULL').run(chat).changes;
  if (answers === 0) return { answers, orphans: 0, examples: [] };
  db.exec('INSERT INTO temp.lost SELECT DISTINCT reply_to FROM temp.answer ORDER BY reply_to');
  for (const [column, table] of [['native_id', 'message'], ['refers', 'event'], ['native_id', 'event']] as const) {
    db.prepare(`DELETE FROM temp.lost WHERE id IN (SELECT ${column} FROM ${table} WHERE chat = ? AND ${column} IN temp.lost)`).run(chat);
  }
  db.exec('DELETE FROM temp.answer WHERE reply_to NOT IN temp.lost');
  const orphans = db.prepare('SELECT count(*) FROM temp.answer').pluck().get() as number;
  const rows = db.prepare(`
    SELECT ${COLUMNS}, a.reply_to, s.format, s.ids FROM temp.answer a CROSS JOIN message m ON m.id = a.id JOIN source s ON s.id = m.source
    ORDER BY m.at, m.id LIMIT ${MOST}`).all() as Orphan[];
  db.exec('DELETE FROM temp.answer; DELETE FROM temp.lost');
  const span = spans(db, chat);
  const unnamedRecalls = db.prepare("SELECT count(*) FROM event WHERE chat = ? AND kind = 'recall' AND refers IS NULL AND same_as IS NULL").pluck().get(chat) as number;
  return { answers, orphans, examples: rows.map((row): OrphanReply => ({ ...refOf(row), replyTo: row.reply_to, target: place(row.reply_to, span(row)) })), unnamedRecalls };
}

interface Span { readonly first: string; readonly last: string }

/** Lowest and highest id of the file, else of the files whose format shares one kind of id; null where ids do not rise with time. */
function spans(db: Db, chat: number): (row: Orphan) => Span | null {
  const known = new Map<string, Span | null>();
  return ({ source, format, ids }) => {
    const key = ids === 'platform' ? `${format}` : `${source}`;
    if (!known.has(key)) known.set(key, known.size < SPANS ? readSpan(db, chat, ids === 'platform' ? ['s.format IS ?', format] : ['s.id = ?', source]) : null);
    return known.get(key) ?? null;
  };
}

function readSpan(db: Db, chat: number, [which, value]: readonly [string, string | number | null]): Span | null {
  const ends = (order: 'ASC' | 'DESC'): string[] => db.prepare(`
    SELECT m.native_id FROM message m CROSS JOIN source s ON s.id = m.source WHERE m.chat = ? AND ${which} AND m.native_id IS NOT NULL
    ORDER BY m.at ${order}, m.id ${order} LIMIT ${SAMPLE}`).pluck().all(chat, value) as string[];
  const head = ends('ASC');
  const tail = ends('DESC').reverse();
  const all = [...head, ...tail];
  if (!all.every((id) => digits(id) !== null)) return null;
  let rising = 0;
  let falling = 0;
  for (const list of [head, tail]) {
    for (let i = 1; i < list.length; i++) {
      const step = compare(list[i - 1] ?? '', list[i] ?? '');
      if (step < 0) rising++;
      else if (step > 0) falling++;
    }
  }
  if (falling * 20 > rising || (rising < PAIRS && !all.every((id) => SHAPE.test(id)))) return null;
  const sorted = all.toSorted(compare);
  return { first: sorted[0] ?? '', last: sorted.at(-1) ?? '' };
}

/** A short counter, or seconds with a fraction: such ids rise with time. */
const SHAPE = /^(?:\d{1,9}|\d{10}\.\d{6})$/;

/** Whole part without leading zeros, and fraction; null for what is no plain number. */
function digits(id: string): readonly [string, string] | null {
  const found = /^0*(\d{1,40})(?:\.(\d{1,20}))?$/.exec(id);
  return found ? [found[1] ?? '', found[2] ?? ''] : null;
}

function compare(a: string, b: string): number {
  const [one, other] = [digits(a) ?? ['', ''], digits(b) ?? ['', '']];
  if (one[0].length !== other[0].length) return one[0].length - other[0].length;
  const [left, right] = [one.join('.'), other.join('.')];
  return left < right ? -1 : left > right ? 1 : 0;
}

function place(id: string, span: Span | null): 'before' | 'inside' | 'after' | null {
  if (span === null || digits(id) === null) return null;
  return compare(id, span.first) < 0 ? 'before' : compare(id, span.last) > 0 ? 'after' : 'inside';
}
