import type { ActiveClock, Quiet } from './_retention-silence-clock.ts';

/** Weight of the assumption that days are even, in squared conversations. */
const UNEVEN_HELD = 20;

/**
 * How uneven days are beyond chance: the variance of a day's own level, whose mean is 1, after the level that is followed.
 * 0: days differ as dice do.
 */
export function unevenDays(quiet: Quiet, clock: ActiveClock, level: Float64Array, exposure: Float64Array): number {
  let [excess, square, day, seen, expected] = [0, UNEVEN_HELD, NaN, 0, 0];
  const close = (): void => {
    excess += (seen - expected) ** 2 - expected;
    square += expected ** 2;
  };
  for (let i = 0; i < quiet.from.length; i++) {
    if (Number.isNaN(exposure[i] ?? NaN)) continue;
    const [from, to] = [quiet.from[i] ?? 0, quiet.to[i] ?? 0];
    for (let at = from; at < to; at = Math.floor(at / 24 + 1) * 24) {
      const now = Math.floor(at / 24);
      if (now !== day) {
        if (!Number.isNaN(day)) close();
        [day, seen, expected] = [now, 0, 0];
      }
      expected += (level[i] ?? 0) * clock.between(at, Math.min(to, (now + 1) * 24));
    }
    seen++;
  }
  return Math.max(0, excess / square);
}

/** Days that have a level of their own are silent more easily than their mean tells: share of the time that still counts. */
export function evenedShare(clock: ActiveClock, rate: number, uneven: number, from: number, to: number): number {
  if (uneven < 0.01) return 1;
  let [counted, whole] = [0, 0];
  for (let at = from; at < to; at = Math.floor(at / 24 + 1) * 24) {
    const expected = rate * clock.between(at, Math.min(to, Math.floor(at / 24 + 1) * 24));
    whole += expected;
    counted += Math.log1p(uneven * expected) / uneven;
  }
  return whole > 0 ? counted / whole : 1;
}
