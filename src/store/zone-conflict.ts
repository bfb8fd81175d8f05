import type { Db } from './open.ts';

const MINUTE = 60_000;
/** Zones lie up to 26 hours apart, ms. */
export const MOST_SHIFT = 26 * 60 * MINUTE;
const STEP = 15 * MINUTE;
/** Pairs that must agree, and their share of all pairs, before a shift is taken for another zone. */
const FEWEST = 5;
const SHARE = 0.8;
/** Messages of the new source that are looked at, and the length from which a text hardly repeats by chance. */
const SAMPLE = 500;
const LONG_ENOUGH = 6;

export interface ZoneConflict {
  readonly chat: number;
  readonly source: number;
  readonly other: number;
  /** What the newer source's clock is ahead, ms. */
  readonly shift: number;
  /** Messages that stand in both with this shift. */
  readonly pairs: number;
}

export function isZoneShift(shift: number, count: number, total: number): boolean {
  return shift !== 0 && Math.abs(shift) <= MOST_SHIFT && shift % STEP === 0 && count >= FEWEST && count >= SHARE * total;
}

export function noteZoneConflict(db: Db, found: ZoneConflict): void {
  db.prepare('INSERT OR REPLACE INTO zone_conflict (chat, source, other, shift, pairs) VALUES (@chat, @source, @other, @shift, @pairs)').run(found);
}

/**
 * True when a source repeats earlier ones word for word at a constant distance in time: two zones were assumed for one
 * chat. Only asked when nothing merged.
 */
export function zoneShift(db: Db, chat: number, source: number): boolean {
  const known = db.prepare('SELECT 1 FROM zone_conflict WHERE chat = ? AND source = ? LIMIT 1').pluck().get(chat, source);
  if (known !== undefined) return true;
  const rows = db.prepare(`
    WITH sample AS MATERIALIZED (
      SELECT sender, text, min(at) AS at FROM (SELECT sender, text, at FROM message WHERE chat = @chat AND source = @source ORDER BY at LIMIT ${4 * SAMPLE})
      WHERE length(text) >= ${LONG_ENOUGH} GROUP BY sender, text HAVING count(*) = 1 LIMIT ${SAMPLE}),
    older AS MATERIALIZED (
      SELECT source, sender, text, min(at) AS at FROM message WHERE chat = @chat AND source <> @source AND same_as IS NULL
        AND at BETWEEN (SELECT min(at) FROM sample) - ${MOST_SHIFT} AND (SELECT max(at) FROM sample) + ${MOST_SHIFT}
      GROUP BY source, sender, text HAVING count(*) = 1)
    SELECT older.source AS other, sample.at - older.at AS shift, count(*) AS pairs, sum(count(*)) OVER (PARTITION BY older.source) AS total
    FROM sample JOIN older ON older.sender IS sample.sender AND older.text = sample.text
    GROUP BY other, shift ORDER BY pairs DESC, other, shift`).all({ chat, source }) as { other: number; shift: number; pairs: number; total: number }[];
  let found = false;
  for (const { other, shift, pairs, total } of rows) {
    if (!isZoneShift(shift, pairs, total)) continue;
    noteZoneConflict(db, { chat, source, other, shift, pairs });
    found = true;
  }
  return found;
}
