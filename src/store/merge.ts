import { clearTwins, markTwins, mergeById, mergeByText, noteShared, pairEqual } from './merge-pairs.ts';
import type { Db } from './open.ts';
import { MOST_SHIFT, type Near, zoneShifts } from './zone-conflict.ts';

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
  const shared = new Set(chats.filter((chat) => others.get(chat, source) !== undefined));
  noteLoneSpans(db, source, chats.filter((chat) => !shared.has(chat)));
  if (!shared.size) return merged;
  const repeating = noteSpans(db, source, shared);
  const events = eventSpans(db, source);
  for (const chat of shared) {
    const near = sourcesNear(db, chat, source);
    clearTwins(db);
    const byId = ids === 'platform' && near ? mergeById(db, near) : { agreeing: [], shifted: [] };
    const open = near?.others.filter((other) => ![...byId.agreeing, ...byId.shifted].includes(other)) ?? [];
    const shifted = new Set(near && open.length ? [...byId.shifted, ...zoneShifts(db, near, open)] : byId.shifted);
    if (near) {
      mergeByText(db, near, near.others.filter((other) => !shifted.has(other)), byId.agreeing);
      merged.messages += noteShared(db, near);
    }
    const span = events.get(chat);
    if (span) merged.events += mergeEvents(db, { chat, source, ...span }, [...shifted]);
  }
  if (repeating && merged.messages) flatten(db, source);
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
  for (const table of ['message', 'event'] as const) {
    db.exec('DELETE FROM temp.copy');
    const insert = db.prepare('INSERT OR IGNORE INTO temp.copy (id) VALUES (?)');
    for (const [of, id] of copies) if (of === table) insert.run(id);
    clearTwins(db);
    pairEqual(db, table, 'source = @source AND id NOT IN temp.copy', 'source = @source AND id IN temp.copy', { source });
    // What another source holds too is marked and counted already.
    marked[table === 'message' ? 'messages' : 'events'] = markTwins(db, table);
  }
  return marked;
}

/** A source that is the first of its chat: both ends stand in the index. */
function noteLoneSpans(db: Db, source: number, chats: readonly number[]): void {
  const note = db.prepare(`
    UPDATE chat_source SET first_at = (SELECT min(at) FROM message WHERE chat = @chat), last_at = (SELECT max(at) FROM message WHERE chat = @chat)
    WHERE chat = @chat AND source = @source`);
  for (const chat of chats) note.run({ chat, source });
}

/** First and last message of the new source in each of its chats; true when it holds some message twice. Its rows are the last ones of the table. */
function noteSpans(db: Db, source: number, chats: ReadonlySet<number>): boolean {
  const spans = db.prepare(`
    SELECT chat, min(at) AS low, max(at) AS high, count(same_as) AS repeats FROM message NOT INDEXED
    WHERE id > coalesce((SELECT id FROM message WHERE source <> @source ORDER BY id DESC LIMIT 1), 0) GROUP BY chat`).all({ source }) as { chat: number; low: number; high: number; repeats: number }[];
  const note = db.prepare('UPDATE chat_source SET first_at = @low, last_at = @high WHERE chat = @chat AND source = @source');
  for (const { chat, low, high } of spans) if (chats.has(chat)) note.run({ chat, low, high, source });
  return spans.some((span) => span.repeats > 0);
}

function eventSpans(db: Db, source: number): Map<number, { low: number; high: number }> {
  const spans = db.prepare(`
    SELECT chat, min(at) AS low, max(at) AS high FROM event NOT INDEXED
    WHERE id > coalesce((SELECT id FROM event WHERE source <> @source ORDER BY id DESC LIMIT 1), 0) GROUP BY chat`).all({ source }) as { chat: number; low: number; high: number }[];
  return new Map(spans.map(({ chat, low, high }) => [chat, { low, high }]));
}

/** The earlier sources of a chat whose messages lie in the time of the new one, give or take two zones; null when there are none. */
function sourcesNear(db: Db, chat: number, source: number): Near | null {
  const own = db.prepare('SELECT first_at AS low, last_at AS high FROM chat_source WHERE chat = ? AND source = ?').get(chat, source) as { low: number | null; high: number | null };
  if (own.low === null || own.high === null) return null;
  const rows = db.prepare(`
    SELECT source, first_at AS low, last_at AS high FROM chat_source WHERE chat = ? AND source <> ? AND last_at >= ? - ${MOST_SHIFT} AND first_at <= ? + ${MOST_SHIFT} ORDER BY source`,
  ).all(chat, source, own.low, own.high) as { source: number; low: number; high: number }[];
  if (!rows.length) return null;
  // Not spread: a chat may have more day files than a call has arguments.
  const low = Math.max(own.low, rows.reduce((least, row) => Math.min(least, row.low), Infinity));
  const high = Math.min(own.high, rows.reduce((most, row) => Math.max(most, row.high), -Infinity));
  return { chat, source, low, high, others: rows.map((row) => row.source) };
}

function mergeEvents(db: Db, where: { chat: number; source: number; low: number; high: number }, shifted: readonly number[]): number {
  const window = 'chat = @chat AND at BETWEEN @low AND @high AND same_as IS NULL';
  clearTwins(db);
  pairEqual(db, 'event', `${window} AND source <> @source AND source NOT IN (${shifted.map(Math.trunc).join(', ')})`, `${window} AND source = @source`, where);
  return markTwins(db, 'event');
}

/** A record that its own file holds twice points at the first of all sources. */
function flatten(db: Db, source: number): void {
  db.prepare(`
    UPDATE message SET same_as = first.same_as FROM message AS first
    WHERE message.id > coalesce((SELECT id FROM message WHERE source <> @source ORDER BY id DESC LIMIT 1), 0)
      AND message.same_as = first.id AND first.same_as IS NOT NULL`).run({ source });
}
