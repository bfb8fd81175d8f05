import { silence } from '../../src/checks/_retention-silence.ts';
import { scopeOf } from '../../src/checks/_retention-scope.ts';
import type { RawFinding } from '../../src/model/check.ts';
import type { Message } from '../../src/model/timeline.ts';
import { facts, policy } from '../helpers/timeline.ts';
import { crude, fixed, type Judged } from './silence-crude.ts';
import { quietGroup, type Family, type QuietGroup } from './silence-generate.ts';
import { madeGroup, SIZES, type Made } from './silence-second.ts';

/** Losses of fewer conversations are neither asked for nor held against anybody who finds them. */
const ASKED = 12;
const BANDS: readonly (readonly [name: string, below: number])[] = [['< 1', 1], ['1–3', 3], ['3–10', 10], ['10–30', 30], ['30 +', Infinity]];
const FAMILIES: readonly (readonly [Family, string])[] = [['plain', 'as described'], ['varied', 'other bursts, weeks, seasons, uneven days, pauses']];

/** Of losses asked for: found and missed; silences told where nothing was lost. */
interface Found { hit: number; missed: number; wrong: number }

/** Finds of one group against what was taken out of it, by overlap of intervals. */
export function countFinds(group: QuietGroup, finds: readonly { readonly from: number; readonly to: number }[]): Found {
  const meets = (loss: { from: number; to: number }, find: { from: number; to: number }): boolean => find.from < loss.to && find.to > loss.from;
  const asked = group.losses.filter(({ conversations }) => conversations >= ASKED);
  const hit = asked.filter((loss) => finds.some((find) => meets(loss, find))).length;
  return { hit, missed: asked.length - hit, wrong: finds.filter((find) => !group.losses.some((loss) => meets(loss, find))).length };
}

/** What the check itself tells of a group, through the same door as the program. */
export function ours({ at }: QuietGroup): { from: number; to: number }[] {
  const found: RawFinding[] = [];
  const fold = silence(scopeOf(facts(), policy(), (finding) => found.push(finding)));
  const base: Omit<Message, 'at'> = {
    id: 1, source: 1, line: 1, byteStart: 0, byteEnd: 1, nativeId: null, sender: 1, kind: 'text', text: '', forwarded: null, replyTo: null, seq: null,
  };
  for (const instant of at) fold.message({ ...base, at: instant });
  fold.finish();
  return found.flatMap(({ range }) => (range ? [range] : []));
}

export const precision = ({ hit, wrong }: Found): number => (hit + wrong === 0 ? 1 : hit / (hit + wrong));
export const recall = ({ hit, missed }: Found): number => (hit + missed === 0 ? 1 : hit / (hit + missed));

/** Counts per band of size, and over them all as the last. */
function tally(groups: readonly QuietGroup[], finds: readonly (readonly { from: number; to: number }[])[]): Found[] {
  const counts = Array.from({ length: BANDS.length + 1 }, (): Found => ({ hit: 0, missed: 0, wrong: 0 }));
  groups.forEach((group, i) => {
    const one = countFinds(group, finds[i] ?? []);
    for (const band of [BANDS.findIndex(([, below]) => group.perDay < below), BANDS.length]) {
      const count = counts[band];
      if (!count) continue;
      count.hit += one.hit;
      count.missed += one.missed;
      count.wrong += one.wrong;
    }
  });
  return counts;
}

/** The threshold with which the crude model does best, by the harmonic mean of precision and recall. */
function tuned(groups: readonly QuietGroup[], judged: readonly Judged[][]): Judged[][] {
  let [best, mean]: [Judged[][], number] = [[], -1];
  for (let least = 6; least <= 24; least++) {
    const finds = judged.map((silences) => silences.filter(({ value }) => value >= least));
    const all = tally(groups, finds).at(-1);
    if (!all) continue;
    const [p, r] = [precision(all), recall(all)];
    if (p + r > 0 && 2 * p * r / (p + r) > mean) [best, mean] = [finds, 2 * p * r / (p + r)];
  }
  return best;
}

/** What an observer finds who knows the true rate: the most that any model can reach. */
function knowing({ times, expected }: Made): { from: number; to: number }[] {
  const gaps = times.slice(1).map((to, i) => ({ from: times[i] ?? 0, to })).filter(({ from, to }) => to - from > 1_200_000);
  return gaps.filter(({ from, to }) => expected(from, to) > Math.log(gaps.length / 0.04));
}

type Row = readonly [name: string, finds: readonly (readonly { from: number; to: number }[])[]];
const CELL = 13;

/** A table: precision / recall of planted losses, by messages a day, for the check and what stands beside it. */
function tableOf(title: string, groups: readonly QuietGroup[], beside: readonly Row[]): string[] {
  const rows: Row[] = [
    ['chataudit', groups.map(ours)], ...beside,
    ['crude model, best threshold', tuned(groups, groups.map(({ at }) => crude(at)))],
    ['> max(7 days, 6 × p95)', groups.map(({ at }) => fixed(at))],
  ];
  const line = (name: string, cells: readonly string[]): string => name.padEnd(30) + cells.map((cell) => cell.padEnd(CELL)).join('').trimEnd();
  /** All first, then the bands. */
  const counts = (finds: Row[1]): Found[] => {
    const each = tally(groups, finds);
    return [...each.slice(-1), ...each.slice(0, -1)];
  };
  return [
    '', `planted losses of ${ASKED} and more conversations, ${title} (${groups.length} groups): precision / recall by messages a day`,
    line('', ['all', ...BANDS.map(([name]) => name)]),
    ...rows.map(([name, finds]) => line(name, counts(finds).map((one) => `${precision(one).toFixed(2)} / ${recall(one).toFixed(2)}`))),
    line('losses', counts(rows[0]?.[1] ?? []).map(({ hit, missed }) => String(hit + missed))),
  ];
}

/** The score on groups of two makers; `each`: groups per size, and a quarter of the groups per family. */
export function scoreSilence(each = 20, seed = 2026): string {
  const made = SIZES.flatMap((size) => Array.from({ length: each }, (_, i) => madeGroup(size, seed * 1000 + i)));
  const second = made.map(({ size, times, cuts }): QuietGroup => ({ at: times, perDay: size, losses: cuts.map(({ from, to, lost }) => ({ from, to, conversations: lost, messages: 0 })) }));
  const lines = tableOf('plain arrivals, by a second maker', second, [['an observer of the true rate', made.map(knowing)]]);
  for (const [family, title] of FAMILIES) lines.push(...tableOf(title, Array.from({ length: 4 * each }, (_, i) => quietGroup(seed * 1000 + i, family)), []));
  return lines.join('\n');
}
