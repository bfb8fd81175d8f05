import type { Opening } from '../model/format.ts';
import { HALF, hourOf } from './_line-calendar.ts';
import { dateIn } from './_line-day.ts';

const TIME = new RegExp(`(?:(${HALF}) ?)?(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\s?([aApP]\\.?\\s?[mM]))?`);

/** Instant of a line that says when the file was saved, ms since 1970 UTC; NaN when it cannot be told. */
export function savedAt(line: string, { clock, dateOrder }: Pick<Opening, 'clock' | 'dateOrder'>): number {
  const found = dateIn(line, dateOrder);
  const time = found === null ? null : TIME.exec(line.slice(found.end, found.end + 40));
  if (found === null || time === null) return NaN;
  const [, before, hour, minute, second, after] = time;
  return clock.at(...found.date, hourOf(Number(hour), before ?? after), Number(minute), Number(second ?? 0));
}
