import type { Clock } from '../model/format.ts';
import { textOf } from '../text/json-fields.ts';
import type { Json, JsonObject } from '../text/json-value.ts';

const WALL = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)$/;
/** Digits of seconds since 1970 that are still read. */
const LONGEST = 12;

/** Whole seconds written as a number or as digits; NaN for anything else. */
function seconds(value: Json | undefined): number {
  if (typeof value === 'number') return Number.isInteger(value) && value < 10 ** LONGEST ? value : NaN;
  if (typeof value !== 'string' || value === '' || value.length > LONGEST) return NaN;
  let sum = 0;
  for (let i = 0; i < value.length; i++) {
    const digit = value.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    sum = sum * 10 + digit;
  }
  return sum;
}

/**
 * Instant (ms since 1970 UTC) of `date_unixtime`, else of `date`, which is the exporter's wall clock; NaN when neither is
 * one. The same for `edited`.
 */
export function instantOf(row: JsonObject, unix: 'date_unixtime' | 'edited_unixtime', wall: 'date' | 'edited', clock: Clock): number {
  const at = seconds(row[unix]) * 1000;
  if (at > 0) return at;
  const found = WALL.exec(textOf(row[wall]) ?? '');
  if (found === null) return NaN;
  const n = (i: number): number => Number(found[i]);
  return clock.at(n(1), n(2), n(3), n(4), n(5), n(6));
}
