import type { ActiveClock, Quiet } from './_retention-silence-clock.ts';
import type { Fit } from './_retention-silence-fit.ts';
import { followLevel, type Snapshot } from './_retention-silence-level.ts';
import { joinLevels, type Level } from './_retention-silence-odds.ts';
import { evenedShare, unevenDays } from './_retention-silence-uneven.ts';

/** Silences less likely than this (e^-2) tell how heavy the tail of the group's own silences is. */
const TAIL = 2;
const TAIL_END = 5;
/** Weight of the assumption that the tail is as the model says, in silences. */
const TAIL_HELD = 15;
/** Before and after a silence there must be so many pauses: how a group begins and dies down says little of its rhythm. */
const LEAST_SIDE = 3;
/** Hours; in a group that talks day and night a shorter silence is nothing that a reviewer would look at. */
const LEAST_HOURS = 2;
/** Logarithm of the chance of so long a silence, whatever share of its rate a holiday in it may have left. */
function logChanceOf(clock: ActiveClock, level: Level, uneven: number, learned: boolean, from: number, to: number): { log: number; expected: number } {
  const parts = clock.split(from, to);
  let mixes: [weight: number, time: number][] = [[1, parts[0] ?? 0]];
  for (let kind = 1; kind < parts.length; kind++) {
    const time = parts[kind] ?? 0;
    if (time === 0) continue;
    const shares = clock.shares(kind, learned ? time * level.mean : 0);
    mixes = mixes.flatMap(([weight, sum]) => shares.map(([share, chance]): [number, number] => [weight * chance, sum + share * time]));
  }
  const evened = evenedShare(clock, level.mean, uneven, from, to);
  let chance = 0;
  let expected = 0;
  for (const [weight, time] of mixes) {
    expected += weight * time * level.mean;
    if (weight > 1e-9) chance += weight * Math.exp(level.logChance(time * evened));
  }
  return { log: Math.log(Math.max(1e-300, chance)), expected };
}

/** A pause that is unlikely under the rhythm, by its index. */
interface Unlikely {
  readonly pause: number;
  /** Conversations that were to be expected in it. */
  readonly conversations: number;
  /** Chance of such a silence somewhere among those that were looked at. */
  readonly odds: number;
}

interface Judged {
  readonly looked: number;
  /** In order of time. */
  readonly unlikely: readonly Unlikely[];
  /** Conversations that must be expected in a silence before it is told. */
  readonly needed: number;
}

/**
 * Looks at the pauses of a group. `given`: 1 for a pause that is explained and not looked at. How heavy the tail of the
 * group's own silences is, is read from the silences that are long but not extreme; the odds follow that tail.
 */
export function judge(quiet: Quiet, { clock, level, exposure, start }: Fit, given: Uint8Array, alpha: number): Judged {
  const n = quiet.from.length;
  const looked = n - given.reduce((sum, one) => sum + one, 0);
  const uneven = unevenDays(quiet, clock, level, exposure);
  const before = new Map<number, Snapshot>();
  followLevel(exposure, false, start, (i, _, state) => {
    const long = clock.between(quiet.from[i] ?? 0, quiet.to[i] ?? 0) * (level[i] ?? 0) > 0.75 * TAIL;
    if (long && given[i] !== 1) before.set(i, state.slice());
  });
  const long: { pause: number; surprise: number; expected: number }[] = [];
  followLevel(exposure, true, start, (i, _, state) => {
    const other = before.get(i);
    if (!other) return;
    const { log, expected } = logChanceOf(clock, joinLevels(other, state, start), uneven, !Number.isNaN(exposure[i] ?? NaN), quiet.from[i] ?? 0, quiet.to[i] ?? 0);
    if (-log > TAIL) long.push({ pause: i, surprise: -log, expected });
  });
  long.reverse();

  let [reached, inside, length] = [0, 0, 0];
  for (const { surprise, pause } of long) {
    if (Number.isNaN(exposure[pause] ?? NaN)) continue;
    reached++;
    if (surprise < TAIL_END) inside++;
    length += Math.min(surprise, TAIL_END) - TAIL;
  }
  // A silence is no witness of the tail that it is measured by.
  const slopeBut = (own: number): number => Math.min(1, (inside + TAIL_HELD) / (length - (own >= TAIL_END ? TAIL_END - TAIL : 0) + TAIL_HELD));
  const usual = Math.log(Math.max(Math.exp(-TAIL), reached / n));
  const unlikely: Unlikely[] = [];
  for (const { pause, surprise, expected } of long) {
    const own = Number.isNaN(exposure[pause] ?? NaN) ? 0 : surprise;
    const one = Math.exp(usual - slopeBut(own) * (surprise - TAIL));
    const odds = -Math.expm1(looked * Math.log1p(-Math.min(1 - 1e-12, one)));
    const known = pause >= LEAST_SIDE && pause < n - LEAST_SIDE && (quiet.to[pause] ?? 0) - (quiet.from[pause] ?? 0) >= LEAST_HOURS;
    if (odds < alpha && known) unlikely.push({ pause, conversations: expected, odds });
  }
  const surprise = TAIL + Math.max(0, usual - Math.log(alpha / looked)) / slopeBut(0);
  return { looked, unlikely, needed: looked * Math.expm1(surprise / looked) };
}
