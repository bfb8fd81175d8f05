import type { Db } from './open.ts';

/**
 * Marks the records of a new source that repeat those of earlier sources in the same chat. Same instant, sender and text
 * are matched as a multiset: what stands twice in one export is two messages, what stands once in each of two exports is
 * one message seen twice. Every sighting stays stored; only the first counts. Cost grows with the overlap in time.
 */
export function mergeSightings(db: Db, source: number, chats: readonly number[]): { messages: number; events: number } {
  const merged = { messages: 0, events: 0 };
  const others = db.prepare('SELECT 1 FROM chat_source WHERE chat = ? AND source <> ? LIMIT 1').pluck();
  for (const chat of chats) {
    if (others.get(chat, source) === undefined) continue;
    merged.messages += mark(db, 'message', 'sender', chat, source);
    merged.events += mark(db, 'event', 'kind', chat, source);
  }
  return merged;
}

function mark(db: Db, table: 'message' | 'event', who: 'sender' | 'kind', chat: number, source: number): number {
  const span = db.prepare(`SELECT min(at) AS low, max(at) AS high FROM ${table} WHERE chat = ? AND source = ?`).get(chat, source) as { low: number | null; high: number | null };
  if (span.low === null) return 0;
  const numbered = `SELECT id, at, ${who} AS who, text, row_number() OVER (PARTITION BY at, ${who}, text ORDER BY id) AS nth FROM ${table}`;
  return db.prepare(`
    UPDATE ${table} SET same_as = twin.first FROM (
      WITH older AS MATERIALIZED (${numbered} WHERE chat = @chat AND source <> @source AND same_as IS NULL AND at BETWEEN @low AND @high),
           newer AS MATERIALIZED (${numbered} WHERE chat = @chat AND source = @source AND same_as IS NULL AND at BETWEEN (SELECT min(at) FROM older) AND (SELECT max(at) FROM older))
      SELECT newer.id AS id, older.id AS first FROM newer JOIN older
        ON older.at = newer.at AND older.who IS newer.who AND older.text = newer.text AND older.nth = newer.nth
    ) AS twin WHERE ${table}.id = twin.id`).run({ chat, source, ...span }).changes;
}

/** Marks messages that one source holds twice under one id of the platform's own: a second copy, not a second message. */
export function markRepeats(db: Db, source: number): number {
  return db.prepare(`
    UPDATE message SET same_as = copy.first FROM (
      SELECT id, min(id) OVER same AS first FROM message WHERE source = @source AND native_id IS NOT NULL AND same_as IS NULL
      WINDOW same AS (PARTITION BY chat, native_id, at, sender, text)
    ) AS copy WHERE message.id = copy.id AND copy.first < copy.id`).run({ source }).changes;
}
