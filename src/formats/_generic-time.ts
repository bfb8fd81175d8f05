import type { Clock, DateOrder } from '../model/format.ts';
import { ordered, type Triple } from './_generic-order.ts';
import { whenOf, whenOfSerial, type When } from './_generic-when.ts';

const MINUTE = 60_000;

/** How the times of one table are read. */
export interface TimeRules {
  readonly clock: Clock;
  readonly order: DateOrder | null;
  /** Numbers of days since an epoch, as spreadsheets keep times; null: none. */
  readonly serials: { readonly date1904: boolean } | null;
}

/** Why a cell is no instant. */
export type NoTime = 'unreadable' | 'no-day' | 'order-open' | 'no-such-time';

/** What stands in a cell of times. */
export function readTime(cell: string, { serials }: Pick<TimeRules, 'serials'>): When | null {
  return (serials === null ? null : whenOfSerial(cell, serials.date1904)) ?? whenOf(cell);
}

/** ms since 1970 UTC of a cell, with its day from another column where it has none, or why there is none. `dayOnly`: the time of day is not given. */
export function instantOf(cell: string, dayCell: string | null, rules: TimeRules): { readonly at: number; readonly dayOnly: boolean } | NoTime {
  const when = readTime(cell, rules);
  if (when === null) return 'unreadable';
  if (when.is === 'instant') return { at: when.at, dayOnly: false };
  const beside = when.day === null && dayCell !== null ? readTime(dayCell, rules) : null;
  const dated = when.day === null ? beside : when;
  if (dated === null || dated.is === 'instant' || dated.day === null) return 'no-day';
  let day: Triple = dated.day;
  if (dated.order) {
    if (rules.order === null || (rules.order === 'ymd' && day[2] >= 100)) return 'order-open';
    day = ordered(day, rules.order);
  }
  const [h, mi, s, ms] = when.clock ?? [0, 0, 0, 0];
  const at = when.offset === null ? rules.clock.at(...day, h, mi, s, ms) : utc(day, h, mi, s, ms) - when.offset * MINUTE;
  return Number.isNaN(at) ? 'no-such-time' : { at, dayOnly: when.clock === null };
}

/** NaN for a day or time that does not exist. */
function utc([y, m, d]: Triple, h: number, mi: number, s: number, ms: number): number {
  const at = Date.UTC(y, m - 1, d, h, mi, s, ms);
  const back = new Date(at);
  const exists = back.getUTCFullYear() === y && back.getUTCMonth() === m - 1 && back.getUTCDate() === d && h < 24 && mi < 60 && s < 60;
  return exists ? at : NaN;
}
