import { holidayClasses, HOLIDAY_PRIORS } from './_retention-silence-holidays.ts';
import { trendOf, type Trend } from './_retention-silence-trend.ts';
import { hourOfWeek, WEEK, weekShape } from './_retention-silence-week.ts';

const CLASSES = HOLIDAY_PRIORS.length;

/** Pauses by the wall clock, in hours since 1970; oldest first, not overlapping. `from` is when quiet began to count. */
export interface Quiet {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** A clock that runs as fast as the group is active: one unit is an hour of mean activity. */
export interface ActiveClock {
  /** Mean share of its usual rate that each class of holiday has. */
  readonly share: Float64Array;
  /** Growth and decline over the whole record. */
  readonly trend: Trend;
  /** Active time between two moments of the wall clock. */
  between(from: number, to: number): number;
  /** The same split by class of holiday, before the share of the class is taken: index 0 is ordinary time. */
  split(from: number, to: number): Float64Array;
  /** Shares of its usual rate that the class may have in this group, with weights; what `except` was expected to bring is left out. */
  shares(kind: number, except: number): (readonly [share: number, weight: number])[];
}

/**
 * Learns hour of week and holidays from pauses and the level (conversations per active hour) at each; NaN: pause left out.
 * `previous`: what was learned before with a rougher level.
 */
export function activeClock(quiet: Quiet, level: Float64Array, previous: ActiveClock | null): ActiveClock {
  const { from, to } = quiet;
  const first = Math.floor((from[0] ?? 0) / 24) * 24;
  const days = Math.ceil(((to[to.length - 1] ?? 0) - first) / 24) + 2;
  const kinds = holidayClasses(first / 24, days);
  const monday = hourOfWeek(first);
  const weekAt = (hour: number): number => (monday + hour - first) % WEEK;
  const kindAt = (hour: number): number => kinds[Math.floor((hour - first) / 24)] ?? 0;

  const passed = (hour: number): number => (hour - first) / 24 / days;
  const before = Float64Array.from({ length: days }, (_, day) => previous?.trend((day + 0.5) / days) ?? 1);
  const share = previous?.share.slice() ?? new Float64Array(CLASSES).fill(1);
  const [seen, expected] = [new Float64Array(WEEK), new Float64Array(WEEK)];
  // Per class of holiday and hour of week: time at risk times level.
  const risk = new Float64Array(CLASSES * WEEK);
  const seenIn = new Float64Array(CLASSES);
  for (let i = 0; i < from.length; i++) {
    const rate = level[i] ?? NaN;
    if (Number.isNaN(rate)) continue;
    const [a, b] = [from[i] ?? 0, to[i] ?? 0];
    const last = Math.floor(b);
    for (let hour = Math.floor(a); hour < b; hour++) {
      const part = Math.min(b, hour + 1) - Math.max(a, hour);
      const cell = kindAt(hour) * WEEK + weekAt(hour);
      risk[cell] = (risk[cell] ?? 0) + part * rate * (before[Math.floor((hour - first) / 24)] ?? 1);
    }
    seen[weekAt(last)] = (seen[weekAt(last)] ?? 0) + 1;
    seenIn[kindAt(last)] = (seenIn[kindAt(last)] ?? 0) + 1;
  }
  for (let cell = 0; cell < risk.length; cell++) {
    const at = cell % WEEK;
    expected[at] = (expected[at] ?? 0) + (risk[cell] ?? 0) * (share[Math.floor(cell / WEEK)] ?? 1);
  }
  const week = weekShape(seen, expected);
  const expectedIn = Float64Array.from({ length: CLASSES }, (_, kind) => {
    let sum = 0;
    for (let at = 0; at < WEEK; at++) sum += (risk[kind * WEEK + at] ?? 0) * (week[at] ?? 1);
    return sum;
  });
  for (let kind = 1; kind < CLASSES; kind++) share[kind] = sharesOf(kind, 0).reduce((sum, [value, weight]) => sum + value * weight, 0);

  function sharesOf(kind: number, except: number): [number, number][] {
    const n = seenIn[kind] ?? 0;
    const expected = Math.max(0, (expectedIn[kind] ?? 0) - except);
    const logs = (HOLIDAY_PRIORS[kind] ?? []).map(([value, weight]) => Math.log(weight) + n * Math.log(value) - value * expected);
    const top = Math.max(...logs);
    const total = logs.reduce((sum, log) => sum + Math.exp(log - top), 0);
    return (HOLIDAY_PRIORS[kind] ?? []).map(([value], i) => [value, Math.exp((logs[i] ?? 0) - top) / total]);
  }

  const total = new Float64Array(days * 24 + 1);
  const run = (grown: Float64Array): void => {
    let sum = 0;
    for (let day = 0, hour = 0; day < days; day++) {
      const rate = (share[kinds[day] ?? 0] ?? 1) * (grown[day] ?? 1);
      for (const end = hour + 24; hour < end; hour++) {
        sum += rate * (week[(monday + hour) % WEEK] ?? 1);
        total[hour + 1] = sum;
      }
    }
  };
  const upTo = (moment: number): number => {
    const hour = Math.min(days * 24 - 1, Math.max(0, Math.floor(moment - first)));
    const at = total[hour] ?? 0;
    return at + ((total[hour + 1] ?? at) - at) * (moment - first - hour);
  };
  run(new Float64Array(days).fill(1));
  const time = from.map((start, i) => (Number.isNaN(level[i] ?? NaN) ? NaN : Math.max(0, upTo(to[i] ?? 0) - upTo(start))));
  const trend = trendOf(to.map(passed), from.map((start, i) => passed((start + (to[i] ?? 0)) / 2)), time);
  const grown = before.map((_, day) => trend((day + 0.5) / days));
  run(grown);
  return {
    trend,
    between: (a, b) => Math.max(0, upTo(b) - upTo(a)),
    split(a, b) {
      const parts = new Float64Array(CLASSES);
      for (let hour = Math.floor(a); hour < b; hour++) {
        const kind = kindAt(hour);
        parts[kind] = (parts[kind] ?? 0) + (Math.min(b, hour + 1) - Math.max(a, hour)) * (week[weekAt(hour)] ?? 1) * (grown[Math.floor((hour - first) / 24)] ?? 1);
      }
      return parts;
    },
    share,
    shares: sharesOf,
  };
}
