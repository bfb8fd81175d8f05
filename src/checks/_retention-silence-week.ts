/** Hours of a week, from Monday 00:00 by the wall clock of the policy. */
export const WEEK = 168;
/** 1970-01-01 was a Thursday. */
export const hourOfWeek = (hour: number): number => (((hour + 72) % WEEK) + WEEK) % WEEK;

const ratio = (seen: number, expected: number, held: number): number => (seen + held) / (expected + held);

/** Each hour of the day with its neighbours, so that a busy hour beside a quiet one is not taken for chance. */
function smooth(day: Float64Array): Float64Array {
  return day.map((value, hour) => value / 2 + ((day[(hour + 23) % 24] ?? 0) + (day[(hour + 1) % 24] ?? 0)) / 4);
}

/**
 * The shape of a week: relative rate of new conversations per hour, mean 1. `seen` and `expected` (under a flat week) are
 * counts per hour of the week. Built from coarse to fine – hour of day, day of week, working days against weekends, single
 * hours – and each step moves only as far as its own counts carry it.
 */
export function weekShape(seen: Float64Array, expected: Float64Array): Float64Array {
  const shape = new Float64Array(WEEK).fill(1);
  const refine = (parts: number, partOf: (hour: number) => number, held: number, blur: boolean): void => {
    let [s, e] = [new Float64Array(parts), new Float64Array(parts)];
    for (let hour = 0; hour < WEEK; hour++) {
      const part = partOf(hour);
      s[part] = (s[part] ?? 0) + (seen[hour] ?? 0);
      e[part] = (e[part] ?? 0) + (expected[hour] ?? 0) * (shape[hour] ?? 1);
    }
    if (blur) {
      const each = (values: Float64Array): Float64Array<ArrayBuffer> => {
        const out = new Float64Array(parts);
        for (let at = 0; at < parts; at += 24) out.set(smooth(values.subarray(at, at + 24)), at);
        return out;
      };
      [s, e] = [each(s), each(e)];
    }
    for (let hour = 0; hour < WEEK; hour++) {
      const part = partOf(hour);
      shape[hour] = (shape[hour] ?? 1) * ratio(s[part] ?? 0, e[part] ?? 0, held);
    }
  };
  refine(24, (hour) => hour % 24, 1, true);
  refine(7, (hour) => Math.floor(hour / 24), 1.5, false);
  refine(48, (hour) => (hour >= 120 ? 24 : 0) + (hour % 24), 4, true);
  refine(24, (hour) => hour % 24, 4, false);
  refine(WEEK, (hour) => hour, 8, false);
  const mean = shape.reduce((sum, value) => sum + value, 0) / WEEK;
  return shape.map((value) => Math.max(1e-4, value / mean));
}
