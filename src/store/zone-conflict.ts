import type { Db } from './open.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Zones lie up to 26 hours apart, ms. */
export const MOST_SHIFT = 26 * HOUR;
const STEP = 15 * MINUTE;
/** Pairs that must agree before a shift is taken for another zone: paired by id, and by text alone. */
const FEWEST = { ids: 2, text: 5 } as const;
/** Their share of all pairs. */
const SHARE = 0.8;
/** By text alone: their share of what the other copy should hold. People who post the same words every day repeat less. */
const HELD = 0.5;
/** Messages of the new source that are looked at, and the length from which a text hardly repeats by chance. */
const SAMPLE = 500;
const LONG_ENOUGH = 4;

interface Clock {
  /** What the newer source's clock is ahead, ms. */
  readonly shift: number;
  /** Messages that stand in both with this shift, or with an hour more or less: only one of two zones may have a summer time. */
  readonly pairs: number;
}

/** A new source and the earlier ones that lie near it in time; `low` and `high`, ms since 1970 UTC, bound what they may have in common. */
export interface Near {
  readonly chat: number;
  readonly source: number;
  readonly low: number;
  readonly high: number;
  readonly others: readonly number[];
}

interface ZoneConflict extends Clock {
  readonly chat: number;
  readonly source: number;
  readonly other: number;
}

/** The one distance in time that pairs of equal messages have, the most frequent first; null when there is none. */
export function clockShift(shifts: readonly Clock[], total: number, by: keyof typeof FEWEST): Clock | null {
  const most = shifts[0];
  // Whole days apart is what somebody says daily at one time.
  if (!most || most.shift % STEP !== 0 || most.shift % DAY === 0 || Math.abs(most.shift) > MOST_SHIFT) return null;
  const pairs = shifts.reduce((sum, { shift, pairs: count }) => (shift !== 0 && [0, HOUR].includes(Math.abs(shift - most.shift)) ? sum + count : sum), 0);
  return pairs >= FEWEST[by] && pairs >= SHARE * total ? { shift: most.shift, pairs } : null;
}

export function noteZoneConflict(db: Db, found: ZoneConflict): void {
  db.prepare('INSERT OR REPLACE INTO zone_conflict (chat, source, other, shift, pairs) VALUES (@chat, @source, @other, @shift, @pairs)').run(found);
}

/** Those of `others` that a new source repeats word for word at a constant distance in time: two zones were assumed for one chat. */
export function zoneShifts(db: Db, near: Near, others: readonly number[]): number[] {
  const { chat, source, low, high } = near;
  const among = others.map(Math.trunc).join(', ');
  db.exec('CREATE TEMP TABLE IF NOT EXISTS sample (text TEXT NOT NULL, sender INTEGER NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (text, sender)) WITHOUT ROWID; DELETE FROM temp.sample');
  db.prepare(`
    INSERT INTO temp.sample SELECT text, coalesce(sender, 0), min(at) FROM (
      SELECT sender, text, at FROM message WHERE chat = @chat AND at BETWEEN @low - ${MOST_SHIFT} AND @high + ${MOST_SHIFT} AND source = @source AND same_as IS NULL ORDER BY at LIMIT ${4 * SAMPLE})
    WHERE length(text) >= ${LONG_ENOUGH} GROUP BY sender, text HAVING count(*) = 1 ORDER BY min(at) LIMIT ${SAMPLE}`).run({ chat, source, low, high });
  const rows = db.prepare(`
    SELECT other, at - older AS shift, count(*) AS pairs FROM (
      SELECT m.source AS other, sample.at AS at, min(m.at) AS older FROM message m CROSS JOIN temp.sample AS sample ON sample.text = m.text AND sample.sender = coalesce(m.sender, 0)
      WHERE m.chat = @chat AND m.source IN (${among})
        AND m.at BETWEEN (SELECT min(at) FROM temp.sample) - ${MOST_SHIFT} AND (SELECT max(at) FROM temp.sample) + ${MOST_SHIFT}
      GROUP BY m.source, sample.text, sample.sender HAVING count(*) = 1)
    GROUP BY other, shift ORDER BY pairs DESC, shift`).all({ chat }) as (Clock & { other: number })[];
  const expected = db.prepare(`
    SELECT count(*) FROM temp.sample AS sample JOIN chat_source s ON s.chat = ? AND s.source = ? WHERE sample.at - ? BETWEEN s.first_at AND s.last_at`).pluck();
  const found: number[] = [];
  for (const [other, shifts] of Map.groupBy(rows, (row) => row.other)) {
    const clock = clockShift(shifts, shifts.reduce((sum, row) => sum + row.pairs, 0), 'text');
    if (!clock || clock.pairs < HELD * (expected.get(chat, other, clock.shift) as number)) continue;
    noteZoneConflict(db, { chat, source, other, ...clock });
    found.push(other);
  }
  return found;
}
