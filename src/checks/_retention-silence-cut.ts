import type { Quiet } from './_retention-silence-clock.ts';
import { fitRhythm } from './_retention-silence-fit.ts';

/** A silence beyond this many expected conversations may be a loss and tells nothing of bursts. */
const CAP = 7;
/** Longest pause inside one conversation that is tried, minutes. */
const CUTS = [1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720] as const;

/** The shortest cut beyond which waiting longer no longer makes the next message less likely: conversations, not bursts. */
export function cutOf(leastHours: number, starts: Float64Array, ends: Float64Array): number {
  const longer = (minutes: number): number => starts.reduce((count, start, i) => count + ((ends[i] ?? 0) - start > minutes / 60 ? 1 : 0), 0);
  // A first guess for the level; a group that hardly ever rests half an hour needs a shorter one.
  const first = [30, 10, 5, 2].find((minutes) => minutes / 60 >= leastHours && longer(minutes) >= (minutes === 30 ? 20 : 100));
  if (first === undefined && longer(leastHours * 60) < 20) return Math.max(1, leastHours);
  const shortest = first === 5 || first === 2 ? 1 : 10;
  const { quiet } = quietAt(starts, ends, first === undefined ? leastHours : first / 60);
  const { clock, level } = fitRhythm(quiet, new Uint8Array(quiet.from.length), 0);
  for (const minutes of CUTS) {
    const tried = minutes / 60;
    if (tried < leastHours || minutes < shortest) continue;
    const sums = [0, 0, 0, 0];
    let near = 0;
    for (let i = 0; i < starts.length; i++) {
      const [s, e] = [starts[i] ?? 0, ends[i] ?? 0];
      if (e - s <= tried) continue;
      while (near < level.length - 1 && (quiet.to[near] ?? 0) < e) near++;
      const rate = level[near] ?? 0;
      const late = e - s > 2 * tried ? 2 : 0;
      sums[late] = (sums[late] ?? 0) + 1;
      sums[1] = (sums[1] ?? 0) + rate * clock.between(s + tried, Math.min(e, s + 2 * tried));
      if (late) sums[3] = (sums[3] ?? 0) + Math.min(CAP, rate * clock.between(s + 2 * tried, e));
    }
    const [soon = 0, soonTime = 0, late = 0, lateTime = 0] = sums;
    if (late < 15) return tried;
    const steady = late / lateTime * soonTime;
    if (soon <= 1.25 * steady + 1.5 * Math.sqrt(steady)) return tried;
  }
  return 12;
}

/** The pauses that are longer than the cut, from when it was over, with their place among the pauses. */
export function quietAt(starts: Float64Array, ends: Float64Array, cut: number): { quiet: Quiet; index: number[] } {
  const index: number[] = [];
  for (let i = 0; i < starts.length; i++) if ((ends[i] ?? 0) - (starts[i] ?? 0) > cut) index.push(i);
  return {
    quiet: { from: Float64Array.from(index, (i) => (starts[i] ?? 0) + cut), to: Float64Array.from(index, (i) => ends[i] ?? 0) },
    index,
  };
}
