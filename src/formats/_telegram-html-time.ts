import type { Clock } from '../model/format.ts';
import { dayNumber, daysInMonth } from '../text/calendar.ts';

const TITLE = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4}) (\d{1,2}):(\d\d):(\d\d)(?: UTC([+-])(\d\d):?(\d\d))?( UTC)?\s*$/;
const DAY = /^(\d{1,2}) ([A-Z][a-z]{2,8}) (\d{4})$/;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Minutes east of UTC; null: the page does not say, the clock of the file decides. */
export type Offset = number | null;

export interface Stamp { readonly at: number; readonly offset: Offset }

/** Instant of a wall clock, ms since 1970 UTC; NaN when there is no such day or time. */
export function instantAt(y: number, m: number, d: number, h: number, mi: number, s: number, offset: Offset, clock: Clock): number {
  if (offset === null) return clock.at(y, m, d, h, mi, s);
  if (y < 1 || d < 1 || d > daysInMonth(y, m) || h > 23 || mi > 59 || s > 59) return NaN;
  return ((dayNumber(y, m, d) * 24 + h) * 60 + mi - offset) * 60_000 + s * 1000;
}

/** `DD.MM.YYYY HH:MM:SS`, newer pages with ` UTC+08:00` behind it; null for anything else. */
export function stampIn(title: string, clock: Clock): Stamp | null {
  const found = TITLE.exec(title);
  if (found === null) return null;
  const n = (i: number): number => Number(found[i] ?? 0);
  const minutes = n(8) * 60 + n(9);
  const offset = found[7] === undefined ? (found[10] === undefined ? null : 0) : found[7] === '-' ? -minutes : minutes;
  if (minutes > 14 * 60 || n(9) > 59) return { at: NaN, offset };
  return { at: instantAt(n(3), n(2), n(1), n(4), n(5), n(6), offset, clock), offset };
}

/** Year, month and day of a line between two days, such as `3 October 2025`; null for any other text. */
export function dayIn(text: string): readonly [number, number, number] | null {
  const found = DAY.exec(text);
  const month = found === null ? -1 : MONTHS.indexOf(found[2] ?? '');
  return found === null || month < 0 ? null : [Number(found[3]), month + 1, Number(found[1])];
}
