/** Days in month `m` (1..12) of Gregorian year `y`; 0 for a month that does not exist. */
export function daysInMonth(y: number, m: number): number {
  if (m === 2) return (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? 29 : 28;
  if (m === 4 || m === 6 || m === 9 || m === 11) return 30;
  return m >= 1 && m <= 12 ? 31 : 0;
}

/** Days from 1970-01-01 to a Gregorian date, which must exist. Counts years from March, so that a leap day comes last. */
export function dayNumber(y: number, m: number, d: number): number {
  const year = m > 2 ? y : y - 1;
  const monthFromMarch = (m + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + d - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - 719_468;
}

/** `YYYY-MM-DD` of a day number; years outside 0..9999 take a sign and six digits, as in ISO 8601. */
export function dayText(day: number): string {
  const date = new Date(day * 86_400_000).toISOString();
  return date.slice(0, date.indexOf('T'));
}

function parts(ymd: string): [number, number, number] {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(ymd);
  const y = Number(found?.[1]);
  const m = Number(found?.[2]);
  const d = Number(found?.[3]);
  if (!found || d < 1 || d > daysInMonth(y, m)) throw new RangeError('not a calendar date');
  return [y, m, d];
}

/** Day number of `YYYY-MM-DD`. Throws RangeError when there is no such day. */
export function dayOf(ymd: string): number {
  return dayNumber(...parts(ymd));
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/**
 * Last day, inclusive, on which a record made on `ymd` must still be kept: the same day of the month `months` later, or
 * the last day of that month where it is shorter (Civil Code arts 201–202 by analogy; the first day does not count).
 */
export function keepThrough(ymd: string, months = 6): string {
  const [y, m, d] = parts(ymd);
  const index = y * 12 + (m - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(d, daysInMonth(year, month)), 2)}`;
}

/** True when a record made on `ymd` has to be there still on `asOfYmd`. Both `YYYY-MM-DD`. */
export function mustExist(ymd: string, asOfYmd: string, months = 6): boolean {
  return keepThrough(ymd, months) >= asOfYmd;
}

/**
 * The earliest day whose records must exist on `asOfYmd`. Searched forward: taking months away from the as-of date is not
 * the inverse of `keepThrough` at the ends of months, and would ask for a day too early.
 */
export function firstRequired(asOfYmd: string, months = 6): string {
  let day = dayOf(asOfYmd) - months * 31 - 3;
  while (!mustExist(dayText(day), asOfYmd, months)) day++;
  return dayText(day);
}
