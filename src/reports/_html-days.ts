import type { ReportGroup } from '../model/report.ts';
import { dayNumber, daysInMonth } from '../text/calendar.ts';

/** Records per day; `first` and the ends of `required` are day numbers since 1970-01-01. */
export interface Days {
  readonly first: number;
  readonly counts: readonly number[];
  readonly earlier: number;
  readonly required: { readonly from: number; readonly to: number } | null;
}

/** Null where there is nothing to draw. A saved report may hold anything, so dates and counts are read with care. */
export function daysOfGroup({ calendar }: ReportGroup): Days | null {
  const first = day(calendar?.first);
  const { required } = calendar ?? {};
  const [from, to] = [day(required?.from), day(required?.to)];
  if (calendar == null || first === null || !Array.isArray(calendar.counts) || calendar.counts.length === 0) return null;
  return { first, counts: calendar.counts.map(count), earlier: count(calendar.earlier), required: from === null || to === null || to < from ? null : { from, to } };
}

/** The day number of a text that begins with `YYYY-MM-DD`; null where it does not, or there is no such day. */
export function day(text: unknown): number | null {
  const found = typeof text === 'string' ? /^(\d{4})-(\d\d)-(\d\d)/.exec(text) : null;
  const [year = 0, month = 0, date = 0] = found?.slice(1).map(Number) ?? [];
  return date < 1 || date > daysInMonth(year, month) ? null : dayNumber(year, month, date);
}

function count(value: unknown): number {
  return typeof value === 'number' && value > 0 && Number.isFinite(value) ? value : 0;
}
