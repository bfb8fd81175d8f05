import type { Clock } from '../model/format.ts';
import type { Json } from '../text/json-value.ts';
import { parseInstant } from '../text/zone.ts';

const LOCAL = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?$/;

/** Instant of an ISO 8601 date and time, ms since 1970 UTC; one without an offset goes through `clock`. NaN for all else. */
export function rsmfInstant(value: Json | undefined, clock: Clock): number {
  if (typeof value !== 'string' || value.length > 60) return NaN;
  const text = value.trim();
  const found = LOCAL.exec(text);
  if (!found) return /[T ]\d/.test(text) ? parseInstant(text.replace(',', '.'), 'UTC') : NaN;
  const n = (i: number): number => Number(found[i] ?? 0);
  return clock.at(n(1), n(2), n(3), n(4), n(5), n(6), Number((found[7] ?? '').slice(0, 3).padEnd(3, '0')));
}
