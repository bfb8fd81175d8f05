import type { LeakAct } from '../types.ts';
import { ymd } from '../../text/zone.ts';
import type { Frame } from './_frame.ts';

/** Milliseconds in which the days of a date are looked for: no zone has a longer one. */
const LONGEST_DAY = 25 * 3_600_000;

/** Last moment of the day where only a day was given, that is the first moment of one; else the instant itself. Ms since 1970 UTC. */
export function endOf({ scene: { timezone } }: Frame, at: number): number {
  const day = ymd(at, timezone);
  if (ymd(at - 1, timezone) === day) return at;
  let [low, high] = [at, at + LONGEST_DAY];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (ymd(middle, timezone) === day) low = middle;
    else high = middle;
  }
  return low;
}

/** When the last of these lines was written, as the record has it; null: not known. */
export function writtenLast(frame: Frame, lines: readonly number[]): number | null {
  return lines.reduce<number | null>((last, index) => {
    const at = frame.lines[index]?.message?.at ?? null;
    return at === null || (last !== null && last >= at) ? last : at;
  }, null);
}

/** From when on the act may have been done: where a day is all that is known, not before the lines of that day were written. */
export function sinceOf(frame: Frame, { at, lines }: LeakAct): number | null {
  if (at === null) return null;
  const written = writtenLast(frame, lines);
  return written !== null && written > at && written <= endOf(frame, at) ? written : at;
}
