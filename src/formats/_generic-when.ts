/** A time as it is printed: an instant, or what a wall shows; null parts are not printed. `order`: day and month can be swapped. */
export type When =
  | { readonly is: 'instant'; readonly at: number }
  | { readonly is: 'wall'; readonly day: readonly [number, number, number] | null; readonly order: boolean; readonly clock: readonly [number, number, number, number] | null; readonly offset: number | null };

const DAY = 86_400_000;
const EPOCH = /^\d{9,19}(?:\.\d{1,9})?$/;
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:[T ]?(\d\d)(\d\d)(\d\d)?)?$/;
const CLOCK = /^(?:T|[,，]?\s*)(?:(?:周|星期)[一二三四五六日天]\s*)?(上午|下午|凌晨|早上|中午|傍晚|晚上|am|pm)?\s?(\d{1,2})(?::|时|點|点)(\d{2})(?:(?::|分)(\d{1,2})(?:[.,](\d{1,9}))?)?(?:分|秒)?\s?(am|pm|a\.m\.|p\.m\.)?\s?(z|utc|gmt|(?:utc|gmt)?[+-]\d{2}:?\d{2})?$/i;
const YEAR_FIRST = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日)/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const NAMED_DAY = /^(?:[a-z]{3,9},?\s)?(?:(\d{1,2})\s([a-z]{3,9})\.?,?|([a-z]{3,9})\.?\s(\d{1,2}),?)(?:\s(\d{4}),?)?/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const num = (text: string | undefined): number => Number(text ?? 0);

/** Reads a cell as a time. Digits beyond the day are seconds, milliseconds, microseconds or nanoseconds by their number. */
export function whenOf(cell: string): When | null {
  const text = cell.trim();
  if (text.length > 60) return null;
  const compact = COMPACT.exec(text);
  if (compact) {
    const [, y, m, d, h, mi, s] = compact;
    if (h !== undefined || text.length === 8) return wall([num(y), num(m), num(d)], false, h === undefined ? '' : `${h}:${mi ?? ''}${s === undefined ? '' : `:${s}`}`);
  }
  if (EPOCH.test(text)) return { is: 'instant', at: fromEpoch(text) };
  const first = YEAR_FIRST.exec(text);
  if (first) return wall([num(first[1]), num(first[3] ?? first[5]), num(first[4] ?? first[6])], false, text.slice(first[0].length));
  const last = YEAR_LAST.exec(text);
  if (last) return wall([num(last[1]), num(last[3]), num(last[4])], true, text.slice(last[0].length));
  return /^[a-z]/i.test(text) || /^\d{1,2}\s[a-z]/i.test(text) ? named(text) : wall(null, false, text);
}

function fromEpoch(text: string): number {
  const value = Number(text);
  return Math.floor(value < 1e11 ? value * 1000 : value < 1e14 ? value : value < 1e17 ? value / 1000 : value / 1e6);
}

/** `Mon Jan 05 10:00:00 +0800 2026`, `Mon, 05 Jan 2026 10:00:00 +0800`, `Jan 5, 2026 9:03 AM`. */
function named(text: string): When | null {
  const found = NAMED_DAY.exec(text);
  const month = MONTHS.indexOf((found?.[2] ?? found?.[3] ?? '').slice(0, 3).toLowerCase()) + 1;
  if (!found || month === 0) return null;
  let rest = text.slice(found[0].length);
  let year = found[5];
  if (year === undefined) {
    year = /\s(\d{4})$/.exec(rest)?.[1];
    rest = rest.slice(0, -5);
  }
  return year === undefined ? null : wall([num(year), month, num(found[1] ?? found[4])], false, rest);
}

function wall(day: readonly [number, number, number] | null, order: boolean, rest: string): When | null {
  if (rest.trim() === '') return day && { is: 'wall', day, order, clock: null, offset: null };
  const found = CLOCK.exec(rest);
  if (!found) return null;
  const [, before, h, mi, s, fraction, after, zone] = found;
  const clock = [hourOf(num(h), (before ?? after ?? '').toLowerCase()), num(mi), num(s), num((fraction ?? '').slice(0, 3).padEnd(3, '0'))] as const;
  return { is: 'wall', day, order, clock, offset: zone === undefined ? null : offsetOf(zone) };
}

/** NaN for an hour that the half of the day does not have. */
function hourOf(hour: number, period: string): number {
  if (period === '') return hour;
  if (period === '中午') return hour < 11 ? hour + 12 : hour < 15 ? hour : NaN;
  const late = /^(?:p|下午|傍晚|晚上)/.test(period);
  if (hour > 12) return late ? hour : NaN;
  return (hour % 12) + (late ? 12 : 0);
}

function offsetOf(zone: string): number {
  const found = /([+-])(\d{2}):?(\d{2})$/.exec(zone);
  return found ? (found[1] === '-' ? -1 : 1) * (num(found[2]) * 60 + num(found[3])) : 0;
}

/** A serial number of a spreadsheet as a wall clock. The 1900 system counts a 29 February 1900 that never was. */
export function whenOfSerial(cell: string, date1904: boolean): When | null {
  if (!/^\d{1,6}(?:\.\d{1,17})?(?:E-?\d{1,2})?$/i.test(cell.trim())) return null;
  const serial = Number(cell);
  if (!(serial >= 0 && serial < 200_000)) return null;
  const ms = Math.round((serial % 1) * DAY);
  const date = new Date((Math.floor(serial) + (date1904 ? 1462 : 0) - 25_569) * DAY + ms);
  const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds(), date.getUTCMilliseconds()] as const;
  if (serial < 1) return { is: 'wall', day: null, order: false, clock, offset: null };
  return { is: 'wall', day: [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()], order: false, clock: serial % 1 === 0 ? null : clock, offset: null };
}
