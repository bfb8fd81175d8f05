/** Conversations after which the past counts half, one memory each: from quick shifts to a level that never moves. Shorter ones take chance for a shift. */
const HALF_LIVES = [8, 32, 128, Infinity] as const;
export const MEMORIES = HALF_LIVES.length;
const KEEP = HALF_LIVES.map((half) => (half === Infinity ? 1 : 2 ** (-1 / half)));
/** Chance per conversation that another memory becomes the right one. */
const SWITCH = 0.005;
/** A pause beyond this many expected conversations tells of a loss or a holiday, not of the level. */
const CAP = 7;

/** What is held about the level before anything was seen: `shape` conversations in `rate` units of active time. */
export interface Start {
  readonly shape: number;
  readonly rate: number;
}

/** Per memory three numbers: its weight, and shape and rate of a gamma distribution of conversations per unit. */
export type Snapshot = Float64Array;

/**
 * Goes through pauses (`exposure`: active time at risk, units of mean active hours; NaN: left out) in one direction and
 * follows the level with several memories, weighted by how well each foretold the pauses so far. `see` gets the state from
 * before the pause, so the level never knows the pause that it judges.
 */
export function followLevel(exposure: Float64Array, backwards: boolean, start: Start, see: (index: number, mean: number, state: Snapshot) => void): void {
  const state: Snapshot = new Float64Array(3 * MEMORIES);
  for (let k = 0; k < MEMORIES; k++) {
    state[3 * k] = 1 / MEMORIES;
    state[3 * k + 1] = start.shape;
    state[3 * k + 2] = start.rate;
  }
  const likely = new Float64Array(MEMORIES);
  for (let step = 0; step < exposure.length; step++) {
    const index = backwards ? exposure.length - 1 - step : step;
    let mean = 0;
    for (let k = 0; k < MEMORIES; k++) mean += (state[3 * k] ?? 0) * (state[3 * k + 1] ?? 0) / (state[3 * k + 2] ?? 1);
    see(index, mean, state);
    const seen = exposure[index] ?? NaN;
    if (Number.isNaN(seen)) continue;
    const time = Math.min(seen, CAP / mean);
    let total = 0;
    for (let k = 0; k < MEMORIES; k++) {
      const shape = state[3 * k + 1] ?? 0;
      const rate = state[3 * k + 2] ?? 1;
      const chance = (state[3 * k] ?? 0) * shape / (rate + time) * Math.exp(-shape * Math.log1p(time / rate));
      likely[k] = chance;
      total += chance;
    }
    for (let k = 0; k < MEMORIES; k++) {
      const keep = KEEP[k] ?? 1;
      state[3 * k] = SWITCH / MEMORIES + (1 - SWITCH) * (total > 0 ? (likely[k] ?? 0) / total : 1 / MEMORIES);
      state[3 * k + 1] = start.shape + keep * ((state[3 * k + 1] ?? 0) - start.shape) + 1;
      state[3 * k + 2] = start.rate + keep * ((state[3 * k + 2] ?? 0) - start.rate) + time;
    }
  }
}
