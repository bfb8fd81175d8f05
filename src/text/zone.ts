import type { Clock } from '../model/format.ts';
import { dayNumber, dayText, daysInMonth } from './calendar.ts';
import { findZone, type StretchAt } from './zone-offset.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

function zoneOf(text: string): StretchAt {
  const zone = findZone(text);
  if (!zone) throw new RangeError('unknown time zone');
  return zone;
}

/** True for an IANA name, a fixed offset (`+08:00`, `-0330`, `+08`), `Z` or `UTC`. */
export function isZone(text: string): boolean {
  return findZone(text) !== null;
}

/** Minutes east of UTC at an instant (ms since 1970 UTC). Throws RangeError for an unknown zone or an instant that is none. */
export function offsetAt(zone: string, epochMs: number): number {
  return zoneOf(zone)(epochMs).offset;
}

/** The instant of a wall clock. `local` is the wall clock read as if it were UTC, in ms. */
function instantOf(stretch: StretchAt, local: number): number {
  const guess = stretch(local);
  const direct = local - guess.offset * MINUTE;
  // Far from a change on both sides: the common case.
  if (local - DAY >= guess.from && local + DAY < guess.to) return direct;
  const before = stretch(local - DAY).offset;
  let earliest = Infinity;
  for (const offset of [before, guess.offset, stretch(local + DAY).offset]) {
    const at = local - offset * MINUTE;
    if (stretch(at).offset === offset) earliest = Math.min(earliest, at);
  }
  return earliest === Infinity ? local - before * MINUTE : earliest;
}

/** Wall clock read as UTC, ms; NaN when there is no such day or time. 24:00:00 is the end of the day. */
function wallClock(y: number, m: number, d: number, h: number, mi: number, s: number, ms: number): number {
  const whole = Number.isInteger(y + m + d + h + mi + s) && y >= 1 && y <= 9999;
  if (!whole || d < 1 || d > daysInMonth(y, m) || !(h >= 0 && mi >= 0 && mi < 60 && s >= 0 && s < 60 && ms >= 0 && ms < 1000)) return NaN;
  if (h > 23 && !(h === 24 && mi === 0 && s === 0 && ms === 0)) return NaN;
  return dayNumber(y, m, d) * DAY + h * 3_600_000 + mi * MINUTE + s * 1000 + ms;
}

/**
 * A clock for one file. `zone` null: the file names none, so its wall clock is taken as if in `fallback`. A time that a
 * change of offset skips is taken by the offset before the change; one that occurs twice is the first of the two.
 * Throws RangeError for an unknown zone.
 */
export function makeClock(zone: string | null, fallback: string): Clock {
  const used = zoneOf(zone ?? fallback);
  return {
    zone,
    at(y, m, d, h, mi, s, ms = 0) {
      const local = wallClock(y, m, d, h, mi, s, ms);
      return Number.isNaN(local) ? NaN : instantOf(used, local);
    },
  };
}

const TWO = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));
const two = (n: number): string => TWO[n] ?? String(n);
const offsetTexts = new Map<number, string>();

function offsetText(minutes: number): string {
  let text = offsetTexts.get(minutes);
  if (text === undefined) {
    const size = Math.abs(minutes);
    text = `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
    offsetTexts.set(minutes, text);
  }
  return text;
}

let lastDay = NaN;
let lastDayText = '';

function dateOf(day: number): string {
  if (day !== lastDay) {
    lastDayText = dayText(day);
    lastDay = day;
  }
  return lastDayText;
}

/** ISO 8601 with offset, `.sss` only where there are milliseconds. Throws RangeError for an instant that is none. */
export function iso(epochMs: number, zone: string): string {
  const stretch = zoneOf(zone);
  const { offset } = stretch(epochMs);
  const local = epochMs + offset * MINUTE;
  const day = Math.floor(local / DAY);
  const date = dateOf(day);
  const time = local - day * DAY;
  const ms = time % 1000;
  const seconds = (time - ms) / 1000;
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return `${date}T${clock}${ms === 0 ? '' : `.${String(Math.floor(ms)).padStart(3, '0')}`}${offsetText(offset)}`;
}

/** Calendar day `YYYY-MM-DD` of an instant in a zone. */
export function ymd(epochMs: number, zone: string): string {
  const stretch = zoneOf(zone);
  return dateOf(Math.floor((epochMs + stretch(epochMs).offset * MINUTE) / DAY));
}

const INSTANT =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|z|[+-]\d\d(?::?\d\d)?)?)?$/;

/**
 * Instant (ms since 1970 UTC) of `2026-11-21`, `2026-11-21T10:00`, `2026-11-21 10:00:00` and the same with `Z` or an
 * offset, which goes before `zone`. A bare date is its first moment. NaN for anything else.
 */
export function parseInstant(text: string, zone: string): number {
  const found = INSTANT.exec(text.trim());
  if (!found) return NaN;
  const n = (i: number): number => Number(found[i] ?? 0);
  const offset = found[8];
  if (offset !== undefined && !isZone(offset)) return NaN;
  return makeClock(offset ?? zone, zone).at(n(1), n(2), n(3), n(4), n(5), n(6), Number((found[7] ?? '').slice(0, 3).padEnd(3, '0')));
}
