import { mergeById, mergeByText } from './merge-pairs.ts';
import type { Db } from './open.ts';
import { zoneShift } from './zone-conflict.ts';

type Ids = 'platform' | 'file' | 'none';

/**
 * Marks the records of a new source that repeat those of earlier sources in the same chat: by the platform's own id where
 * both have one, else by (instant, sender, text) as a multiset – what stands twice in one export is two messages, what
 * stands once in each of two is one message seen twice. Every sighting stays stored; only the first counts. Two copies
 * whose clocks differ by a constant are left apart and noted. Cost grows with the overlap in time.
 */
export function mergeSightings(db: Db, source: number, ids: Ids, chats: readonly number[]): { messages: number; events: number } {
  const merged = { messages: 0, events: 0 };
  const others = db.prepare('SELECT 1 FROM chat_source WHERE chat = ? AND source <> ? LIMIT 1').pluck();
  for (const chat of chats) {
    if (others.get(chat, source) === undefined) continue;
    const byId = ids === 'platform' ? mergeById(db, chat, source) : { merged: 0, agreeing: [] };
    const count = byId.merged + mergeByText(db, chat, source, byId.agreeing);
    merged.messages += count;
    if (count > 0 || !zoneShift(db, chat, source)) merged.events += mergeEvents(db, chat, source);
  }
  return merged;
}

/** Marks messages that one source holds twice under one id of the platform's own: a second copy, not a second message. */
export function markRepeats(db: Db, source: number): number {
  return db.prepare(`
    UPDATE message SET same_as = copy.first FROM (
      SELECT id, min(id) OVER same AS first FROM message WHERE source = @source AND native_id IS NOT NULL AND same_as IS NULL
      WINDOW same AS (PARTITION BY chat, native_id, at, sender, text)
    ) AS copy WHERE message.id = copy.id AND copy.first < copy.id`).run({ source }).changes;
}

/** Marks the records that a format found in a later copy of a chat inside one file, each by the first of the same instant, person and text. */
export function markCopies(db: Db, source: number, copies: readonly (readonly ['message' | 'event', number])[]): { messages: number; events: number } {
  const marked = { messages: 0, events: 0 };
  if (!copies.length) return marked;
  db.exec('CREATE TEMP TABLE IF NOT EXISTS copy (id INTEGER PRIMARY KEY)');
  for (const [table, who] of [['message', 'sender'], ['event', 'kind']] as const) {
    db.exec('DELETE FROM temp.copy');
    const insert = db.prepare('INSERT OR IGNORE INTO temp.copy (id) VALUES (?)');
    for (const [of, id] of copies) if (of === table) insert.run(id);
    const numbered = `SELECT id, chat, at, ${who} AS who, text, row_number() OVER (PARTITION BY chat, at, ${who}, text ORDER BY id) AS nth FROM ${table} WHERE source = @source`;
    const changes = db.prepare(`
      UPDATE ${table} SET same_as = twin.first FROM (
        WITH first AS MATERIALIZED (${numbered} AND id NOT IN temp.copy), later AS MATERIALIZED (${numbered} AND id IN temp.copy)
        SELECT later.id AS id, first.id AS first FROM later JOIN first
          ON first.chat = later.chat AND first.at = later.at AND first.who IS later.who AND first.text = later.text AND first.nth = later.nth
      ) AS twin WHERE ${table}.id = twin.id`).run({ source }).changes;
    marked[table === 'message' ? 'messages' : 'events'] = changes;
  }
  return marked;
}

function mergeEvents(db: Db, chat: number, source: number): number {
  const span = db.prepare('SELECT min(at) AS low, max(at) AS high FROM event WHERE chat = ? AND source = ?').get(chat, source) as { low: number | null; high: number | null };
  if (span.low === null) return 0;
  const numbered = 'SELECT id, at, kind, text, row_number() OVER (PARTITION BY at, kind, text ORDER BY id) AS nth FROM event';
  return db.prepare(`
    UPDATE event SET same_as = twin.first FROM (
      WITH older AS MATERIALIZED (${numbered} WHERE chat = @chat AND source <> @source AND same_as IS NULL AND at BETWEEN @low AND @high),
           newer AS MATERIALIZED (${numbered} WHERE chat = @chat AND source = @source AND same_as IS NULL AND at BETWEEN (SELECT min(at) FROM older) AND (SELECT max(at) FROM older))
      SELECT newer.id AS id, older.id AS first FROM newer JOIN older
        ON older.at = newer.at AND older.kind = newer.kind AND older.text = newer.text AND older.nth = newer.nth
    ) AS twin WHERE event.id = twin.id`).run({ chat, source, ...span }).changes;
}
