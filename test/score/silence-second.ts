/**
 * A second maker of groups with lost stretches, written from one sentence and
 * without sight of the first: conversations arrive by an hour-of-week rate and
 * each brings a burst of messages; nights, weekends, the Spring Festival week,
 * growth and decline. It keeps the true rate, so that an observer who knows it
 * can be scored beside the model.
 */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ZONE = 8 * HOUR;

/** Messages a day, from one in two days to seventy. */
export const SIZES = [0.5, 2, 5, 15, 40, 70] as const;

/** First day of the lunar year, 2019 to 2026. */
const NEW_YEAR = [
  '2019-02-05',
  '2020-01-25',
  '2021-02-12',
  '2022-02-01',
  '2023-01-22',
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
].map((day) => Date.parse(`${day}T00:00:00+08:00`));

/** A stretch cut out of a record, with the number of conversations that went with it. */
interface Cut {
  readonly from: number;
  readonly to: number;
  readonly lost: number;
}

/** One made group: message instants in ms, and what only its maker knows. */
export interface Made {
  readonly size: number;
  readonly times: readonly number[];
  readonly cuts: readonly Cut[];
  /** Expected conversations from one instant to another under the true rate. */
  readonly expected: (from: number, to: number) => number;
}

/** Random numbers in [0, 1) from a seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const normal = (roll: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll());

const poisson = (mean: number, roll: () => number): number => {
  let count = 0;
  for (let at = -Math.log(1 - roll()); at < mean; at -= Math.log(1 - roll())) count++;
  return count;
};

/** Relative rate of the 168 hours of a week, Monday first, mean one. */
function weekShape(roll: () => number): Float64Array {
  const shape = new Float64Array(168);
  const night = 0.01 + 0.06 * roll();
  const evening = 19 + 3 * roll();
  const morning = 9 + 2 * roll();
  const weekend = [0.35, 0.7, 1, 1.4][Math.floor(4 * roll())] ?? 1;
  let sum = 0;
  for (let hour = 0; hour < 168; hour++) {
    const clock = hour % 24;
    const hump = (at: number, width: number): number => Math.exp(-(((clock - at) / width) ** 2) / 2);
    const rate = night + hump(evening, 2) + 0.7 * hump(morning, 1.7) + 0.5 * hump(14.5, 2);
    shape[hour] = rate * (hour >= 120 ? weekend : 1);
    sum += shape[hour] ?? 0;
  }
  return shape.map((rate) => (rate * 168) / sum);
}

/** True rate of every hour of the record, in conversations. */
function rates(begin: number, days: number, perDay: number, roll: () => number): Float64Array {
  const shape = weekShape(roll);
  const trend = Math.log(4) * (2 * roll() - 1);
  const bow = roll() < 0.5 ? 0 : 2 * roll() - 1;
  const slump = 0.15 + 0.45 * roll();
  const hours = new Float64Array(days * 24);
  for (let hour = 0; hour < hours.length; hour++) {
    const at = begin + hour * HOUR;
    // The first of January 1970 was a Thursday: three days after a Monday.
    const week = Math.floor((at + ZONE) / HOUR + 72) % 168;
    const part = hour / hours.length - 0.5;
    const level = Math.exp(trend * part + bow * Math.cos(2 * Math.PI * part));
    const feast = NEW_YEAR.some((day) => at >= day - DAY && at < day + 7 * DAY) ? slump : 1;
    hours[hour] = (perDay / 24) * (shape[week] ?? 1) * level * feast;
  }
  return hours;
}

/** How one conversation runs: its size law and the pace of its answers. */
function burst(mean: number, heavy: boolean, pace: number, roll: () => number): number[] {
  const size = heavy
    ? Math.max(1, Math.round(mean * Math.exp(0.9 * normal(roll) - 0.405)))
    : 1 + Math.floor(Math.log(1 - roll()) / Math.log(1 - 1 / mean));
  const offsets = [0];
  for (let at = 0; offsets.length < size;) {
    at -= pace * Math.log(1 - roll());
    offsets.push(at);
  }
  return offsets;
}

/** A stretch that holds at least `least` conversations, chosen by count or by length of time. */
function stretch(starts: readonly number[], least: number, roll: () => number): Cut | undefined {
  if (starts.length < 2 * least) return undefined;
  const first = Math.floor((0.05 + 0.9 * roll()) * starts.length);
  const byCount = roll() < 0.5;
  const wanted = least + Math.floor(roll() * 4 * Math.min(least, starts.length / 40));
  const begin = (starts[first] ?? 0) - 1;
  const span = byCount ? 0 : (3 + 18 * roll()) * DAY;
  const to = byCount ? (starts[first + wanted] ?? 0) - 1 : begin + span;
  const lost = starts.filter((at) => at >= begin && at < to).length;
  const tooMuch = lost > starts.length * 0.4 || !(to < (starts[Math.floor(starts.length * 0.95)] ?? 0));
  return tooMuch ? undefined : { from: begin, to, lost };
}

/** One group of a size (messages a day), the same for the same seed. */
export function madeGroup(size: number, seed: number): Made {
  const roll = dice(seed * 7919 + Math.round(size * 10) * 104_729);
  for (let warm = 0; warm < 8; warm++) roll();
  const mean = 1.5 + (size < 1 ? 2 : 5) * roll();
  const heavy = roll() < 0.5;
  const pace = (1 + 4 * roll()) * 60_000;
  const days = (size < 1 ? 365 : 180) + Math.floor(roll() * 365);
  const begin = Date.parse('2022-01-01T00:00:00+08:00') + Math.floor(roll() * 1000) * DAY;
  const hours = rates(begin, days, size / mean, roll);
  const talks: { start: number; times: number[] }[] = [];
  hours.forEach((rate, hour) => {
    for (let left = poisson(rate, roll); left > 0; left--) {
      const start = begin + (hour + roll()) * HOUR;
      const times = burst(mean, heavy, pace, roll).map((offset) => Math.round(start + offset));
      talks.push({ start, times });
    }
  });
  talks.sort((a, b) => a.start - b.start);
  const starts = talks.map((talk) => talk.start);
  const cuts: Cut[] = [];
  for (let wish = [1, 1, 0, 2][Math.floor(4 * roll())] ?? 1, tries = 0; wish > 0 && tries < 20; tries++) {
    const cut = stretch(starts, 12, roll);
    const apart = (other: Cut): boolean =>
      cut !== undefined && (cut.from > other.to + 7 * DAY || cut.to < other.from - 7 * DAY);
    if (cut === undefined || !cuts.every(apart)) continue;
    cuts.push(cut);
    wish--;
  }
  const gone = (at: number): boolean => cuts.some((cut) => at >= cut.from && at < cut.to);
  const times = talks.flatMap((talk) => talk.times).filter((at) => !gone(at));
  times.sort((a, b) => a - b);
  const sums = new Float64Array(hours.length + 1);
  hours.forEach((rate, hour) => (sums[hour + 1] = (sums[hour] ?? 0) + rate));
  const upTo = (at: number): number => {
    const place = Math.min(Math.max((at - begin) / HOUR, 0), hours.length);
    const whole = Math.floor(place);
    return (sums[whole] ?? 0) + (hours[whole] ?? 0) * (place - whole);
  };
  return { size, times, cuts, expected: (from, to) => upTo(to) - upTo(from) };
}
