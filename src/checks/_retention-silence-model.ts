import type { Quiet } from './_retention-silence-clock.ts';
import { cutOf, quietAt } from './_retention-silence-cut.ts';
import { fitRhythm } from './_retention-silence-fit.ts';
import { judge } from './_retention-silence-judge.ts';
import { mainStretch, type Pauses } from './_retention-silence-pauses.ts';

const HOUR = 3_600_000;
/** Below this no rhythm can be learned: pauses between conversations, hours from first to last. */
const LEAST_PAUSES = 12;
const LEAST_HOURS = 14 * 24;
const MOST_HOURS = 60 * 8766;
/** Conversations on either side that tell how many messages one brings here. */
const NEAR = 40;

/** A silence that is unlikely under the group's own rhythm. Instants in ms since 1970 UTC. */
export interface Silence {
  readonly from: number;
  readonly to: number;
  /** Expected in it. */
  readonly conversations: number;
  readonly messages: number;
  /** Chance of such a silence somewhere among those looked at, 0 to 1. */
  readonly odds: number;
}

export interface Rhythm {
  /** Pauses between conversations that were looked at. */
  readonly looked: number;
  /** Hours from the first to the last record of the stretch that was judged. */
  readonly hours: number;
  /** Hours that a silence must last, at the mean rate, to be told; Infinity where nothing was learned. */
  readonly noticed: number;
  /** In order of time. */
  readonly silences: readonly Silence[];
}

/** What is not to be taken for a silence, and the clock of the place. */
interface Circumstances {
  /** Minutes east of UTC at an instant. */
  offset(at: number): number;
  /** Odds below which a silence is told. */
  readonly alpha: number;
  /** Starts of pauses that are explained otherwise. */
  readonly explained: ReadonlySet<number>;
}

/** The rhythm of a group and the silences that are unlikely under it; these are left out when the rhythm is learned again. */
export function rhythmOf(pauses: Pauses, { offset, alpha, explained }: Circumstances): Rhythm {
  const [first, end] = mainStretch(pauses);
  const local = (at: number): number => at / HOUR + offset(at) / 60;
  const starts = Float64Array.from(pauses.starts.slice(first, end), local);
  const ends = Float64Array.from(pauses.ends.slice(first, end), (at, i) => Math.max(starts[i] ?? 0, local(at)));
  // Without strays the stretch is what lies between its pauses; a whole record may have talk before and after.
  const whole = end - first === pauses.starts.length;
  const hours = whole ? (pauses.last - pauses.first) / HOUR : (ends.at(-1) ?? 0) - (starts[0] ?? 0);
  const unknown = { looked: 0, hours, noticed: Infinity, silences: [] };
  if (starts.length < LEAST_PAUSES || hours < LEAST_HOURS || hours > MOST_HOURS) return { ...unknown, looked: Math.max(0, end - first) };
  const { quiet, index } = quietAt(starts, ends, cutOf(pauses.least / HOUR, starts, ends));
  if (index.length < LEAST_PAUSES) return { ...unknown, looked: index.length };

  const start = (i: number): number => pauses.starts[first + (index[i] ?? 0)] ?? 0;
  const given = Uint8Array.from(index, (_, i) => (explained.has(start(i)) ? 1 : 0));
  let judged = judge(quiet, fitRhythm(quiet, given, 1), given, alpha);
  if (judged.unlikely.length > 0) {
    const left = given.slice();
    for (const { pause } of judged.unlikely) left[pause] = 1;
    judged = judge(quiet, fitRhythm(quiet, left, 1), given, alpha);
  }
  const rate = index.length / risk(quiet);
  const count = (i: number): number => pauses.counts[first + (index[Math.min(index.length - 1, Math.max(0, i))] ?? 0)] ?? 0;
  return {
    looked: judged.looked, hours, noticed: judged.needed / rate,
    silences: judged.unlikely.map(({ pause, conversations, odds }) => {
      const [low, high] = [Math.max(0, pause - NEAR), Math.min(index.length - 1, pause + NEAR)];
      const each = (count(high) - count(low)) / (high - low);
      return { from: start(pause), to: pauses.ends[first + (index[pause] ?? 0)] ?? 0, conversations, messages: conversations * each, odds };
    }),
  };
}

function risk({ from, to }: Quiet): number {
  return from.reduce((sum, start, i) => sum + (to[i] ?? 0) - start, 0);
}
