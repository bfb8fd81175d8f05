import { MEMORIES, type Snapshot, type Start } from './_retention-silence-level.ts';

/** Chance, before anything was seen, that the level changed inside a silence that is looked at. */
const CHANGE = 0.1;
/** Moments of change that are tried, as shares of the silence; close to its ends, where a change explains most of it. */
const STEPS = [0, 1 / 64, 1 / 32, 1 / 16, 1 / 8, 1 / 4, 1 / 2, 3 / 4, 7 / 8, 15 / 16, 31 / 32, 63 / 64, 1] as const;
/** A silence likelier than this needs no change of level to explain it. */
const ORDINARY = 0.02;

/** Logarithm of the gamma function, by Stirling's series; x > 0. */
function logGamma(x: number): number {
  let shift = 0;
  let z = x;
  while (z < 7) shift -= Math.log(z++);
  return shift + (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + 1 / (12 * z) - 1 / (360 * z ** 3);
}
const logMass = (shape: number, rate: number): number => logGamma(shape) - shape * Math.log(rate);

/** What is known of the level in a pause from both of its sides. */
export interface Level {
  /** Expected conversations per unit of active time. */
  readonly mean: number;
  /** Logarithm of the chance that a pause takes at least so much active time. */
  logChance(time: number): number;
}

/**
 * Joins the levels before and after a pause: either one level held through it, or it changed somewhere in it; the counts on
 * both sides say which is likelier. Uncertainty of the level makes long silences likelier than one fixed rate would.
 */
export function joinLevels(before: Snapshot, after: Snapshot, start: Start): Level {
  const open = logMass(start.shape, start.rate);
  const parts = new Float64Array(3 * MEMORIES * MEMORIES);
  const of = (state: Snapshot): Float64Array => Float64Array.from({ length: MEMORIES }, (_, k) => logMass(state[3 * k + 1] ?? 1, state[3 * k + 2] ?? 1));
  const [massBefore, massAfter] = [of(before), of(after)];
  let total = 0;
  let mean = 0;
  for (let k = 0; k < MEMORIES; k++) {
    for (let j = 0; j < MEMORIES; j++) {
      const shape = (before[3 * k + 1] ?? 0) + (after[3 * j + 1] ?? 0) - start.shape;
      const rate = (before[3 * k + 2] ?? 0) + (after[3 * j + 2] ?? 0) - start.rate;
      const same = Math.exp(Math.min(700, logMass(shape, rate) + open - (massBefore[k] ?? 0) - (massAfter[j] ?? 0)));
      const weight = (1 - CHANGE) * (before[3 * k] ?? 0) * (after[3 * j] ?? 0) * same;
      parts.set([weight, shape, rate], 3 * (k * MEMORIES + j));
      total += weight;
      mean += weight * shape / rate;
    }
  }
  const side = (state: Snapshot): number => {
    let sum = 0;
    for (let k = 0; k < MEMORIES; k++) sum += (state[3 * k] ?? 0) * (state[3 * k + 1] ?? 0) / (state[3 * k + 2] ?? 1);
    return sum;
  };
  const all = total + CHANGE;
  const silent = (state: Snapshot, time: number): number => {
    let sum = 0;
    for (let k = 0; k < MEMORIES; k++) sum += (state[3 * k] ?? 0) * Math.exp(-(state[3 * k + 1] ?? 0) * Math.log1p(time / (state[3 * k + 2] ?? 1)));
    return sum;
  };
  return {
    mean: (mean + CHANGE * (side(before) + side(after)) / 2) / all,
    logChance(time) {
      let chance = 0;
      for (let at = 0; at < parts.length; at += 3) {
        const weight = parts[at] ?? 0;
        if (weight > total * 1e-9) chance += weight * Math.exp(-(parts[at + 1] ?? 0) * Math.log1p(time / (parts[at + 2] ?? 1)));
      }
      if (chance > ORDINARY * total) return Math.log(chance / total);
      for (let step = 1; step < STEPS.length; step++) {
        const [low, high] = [STEPS[step - 1] ?? 0, STEPS[step] ?? 1];
        const moment = (low + high) / 2;
        chance += CHANGE * (high - low) * silent(before, time * moment) * silent(after, time * (1 - moment));
      }
      return Math.max(-690, Math.log(chance / all));
    },
  };
}
