import type { Db } from './open.ts';
import { isZoneShift, MOST_SHIFT, noteZoneConflict } from './zone-conflict.ts';

/** Two clocks of one message may differ by what the coarser one leaves out, ms. */
const SAME_SECOND = 1000;

/**
 * Pairs the messages of a new source with those of earlier ones that carry the same id of the platform. Equal ones are one
 * message; the same id with another text at the same time, or the same text at another time, is a contradiction and stays
 * apart; where both differ the ids do not count the same things. Returns how many were merged, and the sources whose ids
 * agree with those of the new one.
 */
export function mergeById(db: Db, chat: number, source: number): { merged: number; agreeing: number[] } {
  const span = spanOf(db, chat, source);
  const agreeing: number[] = [];
  if (!span) return { merged: 0, agreeing };
  db.exec('CREATE TEMP TABLE IF NOT EXISTS pair (newer INTEGER PRIMARY KEY, older INTEGER NOT NULL, source INTEGER NOT NULL, shift INTEGER NOT NULL, same INTEGER NOT NULL)');
  db.exec('DELETE FROM temp.pair');
  db.prepare(`
    INSERT OR IGNORE INTO temp.pair
    WITH older AS MATERIALIZED (
      SELECT m.id, m.source, m.native_id, m.at, m.sender, m.text FROM message m JOIN source s ON s.id = m.source
      WHERE m.chat = @chat AND m.at BETWEEN @low - ${MOST_SHIFT} AND @high + ${MOST_SHIFT} AND m.source <> @source AND m.same_as IS NULL AND m.native_id IS NOT NULL AND s.ids = 'platform'),
    newer AS MATERIALIZED (
      SELECT id, native_id, at, sender, text FROM message WHERE chat = @chat AND source = @source AND same_as IS NULL AND native_id IS NOT NULL
        AND at BETWEEN (SELECT min(at) FROM older) - ${MOST_SHIFT} AND (SELECT max(at) FROM older) + ${MOST_SHIFT})
    SELECT newer.id, older.id, older.source, newer.at - older.at, newer.text = older.text AND newer.sender IS older.sender
    FROM newer JOIN older ON older.native_id = newer.native_id ORDER BY newer.id, older.id`).run({ chat, source, ...span });
  let merged = 0;
  for (const other of db.prepare('SELECT DISTINCT source FROM temp.pair ORDER BY source').pluck().all() as number[]) {
    const shifts = db.prepare('SELECT shift, count(*) AS count FROM temp.pair WHERE source = ? GROUP BY shift ORDER BY count(*) DESC, shift LIMIT 1').get(other) as { shift: number; count: number };
    const total = db.prepare('SELECT count(*) FROM temp.pair WHERE source = ?').pluck().get(other) as number;
    if (isZoneShift(shifts.shift, shifts.count, total)) {
      noteZoneConflict(db, { chat, source, other, shift: shifts.shift, pairs: shifts.count });
      continue;
    }
    const equal = db.prepare(`
      UPDATE message SET same_as = pair.older FROM temp.pair AS pair
      WHERE message.id = pair.newer AND pair.source = ? AND pair.same AND abs(pair.shift) < ${SAME_SECOND}`).run(other).changes;
    merged += equal;
    if (equal === 0) continue;
    agreeing.push(other);
    db.prepare(`INSERT OR IGNORE INTO contradiction (message, other) SELECT newer, older FROM temp.pair WHERE source = ? AND same <> (abs(shift) < ${SAME_SECOND})`).run(other);
  }
  return { merged, agreeing };
}

/** Merges what has no id to go by: `agreeing` are the sources that ids have decided about. Returns how many were merged. */
export function mergeByText(db: Db, chat: number, source: number, agreeing: readonly number[]): number {
  const span = spanOf(db, chat, source);
  if (!span) return 0;
  const numbered = 'SELECT id, at, sender, text, row_number() OVER (PARTITION BY at, sender, text ORDER BY id) AS nth FROM message m';
  // Two ids of the platform that differ are two messages, however alike.
  const comparable = agreeing.length ? `AND NOT (m.native_id IS NOT NULL AND m.source IN (${agreeing.map(Math.trunc).join(', ')}))` : '';
  return db.prepare(`
    UPDATE message SET same_as = twin.first FROM (
      WITH older AS MATERIALIZED (${numbered} WHERE chat = @chat AND source <> @source AND same_as IS NULL AND at BETWEEN @low AND @high ${comparable}),
           newer AS MATERIALIZED (${numbered} WHERE chat = @chat AND source = @source AND same_as IS NULL AND at BETWEEN (SELECT min(at) FROM older) AND (SELECT max(at) FROM older))
      SELECT newer.id AS id, older.id AS first FROM newer JOIN older
        ON older.at = newer.at AND older.sender IS newer.sender AND older.text = newer.text AND older.nth = newer.nth
    ) AS twin WHERE message.id = twin.id`).run({ chat, source, ...span }).changes;
}

function spanOf(db: Db, chat: number, source: number): { low: number; high: number } | null {
  const span = db.prepare('SELECT min(at) AS low, max(at) AS high FROM message WHERE chat = ? AND source = ?').get(chat, source) as { low: number | null; high: number | null };
  return span.low === null || span.high === null ? null : { low: span.low, high: span.high };
}
