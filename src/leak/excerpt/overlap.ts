import type { ExcerptLine } from '../../model/excerpt.ts';
import { alike, type Folded, tells } from './alike.ts';

export interface Part {
  readonly lines: readonly ExcerptLine[];
  readonly folded: readonly Folded[];
  /** How often each folded text stands in this part. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Pairs of lines that are the same one, ascending, and how much they weigh together. */
export interface Overlap {
  readonly score: number;
  readonly pairs: readonly (readonly [number, number])[];
  /** True where the second part lies inside the first. */
  readonly inside: boolean;
}

/** Lines at the end of one part and the start of the other that are compared one by one. */
const WINDOW = 120;
/** What an overlap must weigh: one line that tells, or several short ones that agree in more than their text. */
const ENOUGH = 0.75;
const GAP = 0.6;
const AT_EDGE = 0.15;

/** What a match of two lines says: short and repeated texts say little. */
function weight(a: Part, i: number, b: Part, j: number): number {
  const line = a.lines[i] as ExcerptLine;
  const other = b.lines[j] as ExcerptLine;
  if (line.kind !== 'message' && line.kind !== 'system') return 0;
  const fa = a.folded[i] as Folded;
  const repeated = (a.counts.get(fa.text) ?? 0) > 1 || (b.counts.get(fa.text) ?? 0) > 1;
  if (line.media) return 0.1;
  const timed = line.at !== null && line.at === other.at && fa.name !== null ? 0.35 : 0;
  return tells(fa) * (repeated ? 0.4 : 1) + timed;
}

/**
 * How the end of `a` and the start of `b` are the same lines, by the best alignment: lines that reading lost or put in cost a
 * little, at the edges where a picture cuts almost nothing. Null: no overlap that is sure.
 */
export function overlapOf(a: Part, b: Part): Overlap | null {
  const from = Math.max(0, a.lines.length - WINDOW);
  const n = a.lines.length - from;
  const m = Math.min(b.lines.length, WINDOW);
  if (n === 0 || m === 0) return null;
  const width = m + 1;
  const best = new Float64Array((n + 1) * width);
  const back = new Uint8Array((n + 1) * width);
  const cost = (part: Part, index: number, edge: boolean): number => {
    const kind = part.lines[index]?.kind;
    return kind !== 'message' && kind !== 'system' ? 0 : edge ? AT_EDGE : GAP;
  };
  for (let j = 1; j <= m; j++) {
    best[j] = (best[j - 1] ?? 0) - cost(b, j - 1, j === 1);
    back[j] = 2;
  }
  for (let i = 1; i <= n; i++) {
    for (let j = 1; j <= m; j++) {
      const [x, y] = [from + i - 1, j - 1];
      const edge = i === n || j === 1 || j === m || x === 0;
      const same = alike(a.lines[x] as ExcerptLine, b.lines[y] as ExcerptLine, a.folded[x] as Folded, b.folded[y] as Folded, edge);
      const both = same > 0 ? (best[(i - 1) * width + j - 1] ?? 0) + same * weight(a, x, b, y) + 0.001 : -Infinity;
      const skipA = (best[(i - 1) * width + j] ?? 0) - cost(a, x, i === n);
      const skipB = (best[i * width + j - 1] ?? 0) - cost(b, y, j === 1 || j === m);
      const top = Math.max(both, skipA, skipB);
      best[i * width + j] = top;
      back[i * width + j] = top === both ? 3 : top === skipA ? 1 : 2;
    }
  }
  let [endI, endJ] = [n, 0];
  for (let j = 0; j <= m; j++) if ((best[n * width + j] ?? 0) > (best[endI * width + endJ] ?? 0)) endJ = j;
  let inside = false;
  if (m === b.lines.length) {
    for (let i = 1; i < n; i++) {
      if ((best[i * width + m] ?? 0) <= (best[endI * width + endJ] ?? 0)) continue;
      [endI, endJ] = [i, m];
      inside = true;
    }
  }
  const score = best[endI * width + endJ] ?? 0;
  if (score < ENOUGH) return atBorder(a, b);
  const pairs: [number, number][] = [];
  for (let [i, j] = [endI, endJ]; i > 0 && j > 0; ) {
    const step = back[i * width + j];
    if (step === 3) pairs.push([from + i - 1, j - 1]);
    if (step !== 2) i--;
    if (step !== 1) j--;
  }
  return { score, pairs: pairs.reverse(), inside };
}

/** Shortest text, in code units of the folded text, that is taken for the same line where two files meet. */
const MEETS = 4;

/** One short line at the end of one part and at the start of the other, by one shown name: whoever cuts a talk in two repeats it. Weighs just enough. */
function atBorder(a: Part, b: Part): Overlap | null {
  const i = a.lines.findLastIndex(({ kind }) => kind === 'message');
  const j = b.lines.findIndex(({ kind }) => kind === 'message');
  const [fa, fb] = [a.folded[i], b.folded[j]];
  if (fa === undefined || fb === undefined || fa.name === null || fa.name !== fb.name || fa.text !== fb.text || fa.text.length < MEETS) return null;
  if ((a.counts.get(fa.text) ?? 0) > 1 || (b.counts.get(fb.text) ?? 0) > 1) return null;
  const [one, other] = [a.lines[i], b.lines[j]];
  return one === undefined || other === undefined || alike(one, other, fa, fb, false) === 0 ? null : { score: ENOUGH, pairs: [[i, j]], inside: false };
}
