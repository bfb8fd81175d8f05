import { activeClock, type ActiveClock, type Quiet } from './_retention-silence-clock.ts';
import { followLevel, type Start } from './_retention-silence-level.ts';

/** A clock and a level that explain each other. */
export interface Fit {
  readonly clock: ActiveClock;
  /** Per pause: mean level from both sides, conversations per active hour. */
  readonly level: Float64Array;
  readonly exposure: Float64Array;
  readonly start: Start;
}

/**
 * Learns hours, holidays and level in turns, each from the other. `left`: 1 for a pause that nothing is to be learned from.
 */
export function fitRhythm(quiet: Quiet, left: Uint8Array, rounds: number): Fit {
  const n = quiet.from.length;
  let level = new Float64Array(n).fill(1);
  let clock: ActiveClock | null = null;
  let exposure = new Float64Array(n);
  let start = { shape: 0.5, rate: 0.5 };
  for (let round = 0; ; round++) {
    clock = activeClock(quiet, level.map((value, i) => (left[i] === 1 ? NaN : value)), clock);
    const used = clock;
    let total = 0;
    let count = 0;
    exposure = exposure.map((_, i) => {
      const time = used.between(quiet.from[i] ?? 0, quiet.to[i] ?? 0);
      if (left[i] === 1) return NaN;
      total += time;
      count++;
      return time;
    });
    start = { shape: 0.5, rate: 0.5 * Math.max(1e-9, total / Math.max(1, count)) };
    const sums = new Float64Array(n);
    followLevel(exposure, false, start, (i, mean) => { sums[i] = mean / 2; });
    followLevel(exposure, true, start, (i, mean) => { sums[i] = (sums[i] ?? 0) + mean / 2; });
    level = sums;
    if (round === rounds) return { clock, level, exposure, start };
  }
}
