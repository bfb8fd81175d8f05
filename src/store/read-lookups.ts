import type { MessageRef } from '../model/check.ts';
import type { MissingMedia } from '../model/fact-rows.ts';
import type { Count } from '../model/format.ts';
import { COLUMNS, refOf, type RefRow } from './message-ref.ts';
import type { Db } from './open.ts';

export { readOrphanReplies } from './read-orphans.ts';

/** Examples given of each; the counts are always whole. */
const MOST = 1000;

/** Messages of a chat by native id; of several with one id the first in time. */
export function messagesById(db: Db, chat: number, ids: readonly string[]): Map<string, MessageRef> {
  if (ids.length === 0) return new Map();
  const rows = db.prepare(`
    SELECT ${COLUMNS} FROM message m WHERE m.chat = ? AND m.same_as IS NULL AND m.native_id IN (SELECT value FROM json_each(?)) ORDER BY m.at DESC, m.id DESC`)
    .all(chat, JSON.stringify(ids)) as RefRow[];
  return new Map(rows.map((row) => [row.native_id ?? '', refOf(row)]));
}

/** Files that messages of a chat name and that were not found beside their export; nor beside another that repeats the message. */
export function readMissingMedia(db: Db, chat: number): MissingMedia {
  const of = 'FROM attachment a JOIN message m ON m.id = a.message WHERE m.chat = ? AND m.same_as IS NULL';
  const gone = `a.path IS NULL AND NOT EXISTS (
    SELECT 1 FROM message c JOIN attachment b ON b.message = c.id WHERE c.same_as = m.id AND b.position = a.position AND b.path IS NOT NULL)`;
  const bySource = db.prepare(`SELECT m.source, count(*) AS named, sum(${gone}) AS missing ${of} GROUP BY m.source ORDER BY m.source`)
    .all(chat) as { source: number; named: number; missing: number }[];
  const named = bySource.reduce((sum, one) => sum + one.named, 0);
  const missing = bySource.reduce((sum, one) => sum + one.missing, 0);
  const rows = missing ? (db.prepare(`SELECT ${COLUMNS}, a.name ${of} AND ${gone} ORDER BY m.at, m.id, a.position LIMIT ${MOST}`).all(chat) as (RefRow & { name: string })[]) : [];
  return { named, missing, examples: rows.map((row) => ({ ...refOf(row), name: row.name })), bySource };
}

/** Counters of the platform by message row id. */
export function readCounters(db: Db, chat: number): Map<number, Count[]> {
  const rows = db.prepare(`
    SELECT coalesce(m.same_as, m.id), c.what, max(c.value), max(c.at_least) FROM message_count c JOIN message m ON m.id = c.message
    WHERE m.chat = ? GROUP BY 1, 2 ORDER BY 1, 2`).raw().all(chat) as [number, Count['what'], number, number][];
  const counters = new Map<number, Count[]>();
  for (const [message, what, value, atLeast] of rows) {
    const list = counters.get(message) ?? [];
    list.push({ what, value, atLeast: atLeast === 1 });
    counters.set(message, list);
  }
  return counters;
}
