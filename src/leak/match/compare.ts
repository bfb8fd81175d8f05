import { type Signs, WILD } from '../../store/excerpt-fold.ts';
import { looksAlike } from './lookalikes.ts';

/** One step through both texts: index of a sign of the excerpt's line and of the message, -1 where one of them has none. */
export interface Step {
  readonly line: number;
  readonly record: number;
  /** `like`: signs that a reader of pictures takes for each other; `wild`: cannot be read; `unread`: the reader does not know the message's sign. */
  readonly how: 'equal' | 'like' | 'other' | 'wild' | 'unread';
}

/** How a line goes over into a message, or a stretch of it. */
export interface Comparison {
  readonly steps: readonly Step[];
  /** Half-open stretch of the message's signs that the line stands for. */
  readonly from: number;
  readonly to: number;
  /** Signs of the whole message. */
  readonly length: number;
  /** Signs of the line that the message has in that place. */
  readonly equal: number;
  /** 0..1; what lies outside the stretch does not count. */
  readonly similarity: number;
}

const CELLS = 600_000;
const WILD_COST = 0.02;
const LIKE_COST = 0.4;
const UNREAD_COST = 0.4;
/** Share that a sign counts which the reader cannot know: taken for another one, or not seen. */
const UNREAD_WEIGHT = { other: 0.5, none: 0.2 };
const NO_SIGNS: ReadonlySet<number> = new Set();
/** What is left out before or after: the first signs cost more than half a change, so that a dropped word is not taken for a cut. */
const NEXT_OUTSIDE = 0.55;
const NEXT = 3;
const FAR_OUTSIDE = 0.4;
const DIAGONAL = 1;
const LINE = 2;
const RECORD = 3;

let costs = new Float32Array(1 << 12);
let ways = new Uint8Array(1 << 12);

/** Cheapest way from a line to a message of which it may be a part. Null: nothing in common. `image`: what looks alike costs less, and what a reader cannot know. */
export function compare(line: Signs, record: Signs, image: boolean): Comparison | null {
  if (line.codes.length === 0 || record.codes.length === 0) return null;
  const [low, high] = windowOf(line.codes, record.codes);
  const n = line.codes.length;
  const m = high - low;
  const width = m + 1;
  if (width * (n + 1) > costs.length) {
    costs = new Float32Array(width * (n + 1));
    ways = new Uint8Array(width * (n + 1));
  }
  const unread = (image && record.unread) || NO_SIGNS;
  const hard = new Uint8Array(m + 1);
  for (const at of unread) if (at >= low && at < high) hard[at - low + 1] = 1;
  const outside = (skipped: number): number => Math.min(skipped, NEXT) * NEXT_OUTSIDE + (Math.max(0, skipped - NEXT) * FAR_OUTSIDE) / m;
  for (let j = 0; j <= m; j++) costs[j] = outside(j);
  for (let i = 1; i <= n; i++) {
    const a = line.codes[i - 1] ?? 0;
    const wild = a === WILD;
    const row = i * width;
    costs[row] = (costs[row - width] ?? 0) + (wild ? 0 : 1);
    ways[row] = LINE;
    for (let j = 1; j <= m; j++) {
      const b = record.codes[low + j - 1] ?? 0;
      const change = wild ? WILD_COST : a === b ? 0 : image && looksAlike(a, b) ? LIKE_COST : hard[j] === 1 ? UNREAD_COST : 1;
      let best = (costs[row - width + j - 1] ?? 0) + change;
      let way = DIAGONAL;
      const skipLine = (costs[row - width + j] ?? 0) + (wild ? 0 : 1);
      if (skipLine < best) [best, way] = [skipLine, LINE];
      const skipRecord = (costs[row + j - 1] ?? 0) + (wild ? WILD_COST : hard[j] === 1 ? UNREAD_COST : 1);
      if (skipRecord < best) [best, way] = [skipRecord, RECORD];
      costs[row + j] = best;
      ways[row + j] = way;
    }
  }
  let end = m;
  for (let j = 0; j < m; j++) if ((costs[n * width + j] ?? 0) + outside(m - j) < (costs[n * width + end] ?? 0) + outside(m - end)) end = j;
  return walked(line, record, unread, low, end, width);
}

function walked(line: Signs, record: Signs, unread: ReadonlySet<number>, low: number, end: number, width: number): Comparison | null {
  const steps: Step[] = [];
  let i = line.codes.length;
  let j = end;
  let equal = 0;
  let weight = 0;
  while (i > 0) {
    const way = ways[i * width + j];
    const a = line.codes[i - 1] ?? 0;
    const b = record.codes[low + j - 1] ?? 0;
    const wild = a === WILD;
    if (way === DIAGONAL) {
      const how = wild ? 'wild' : a === b ? 'equal' : looksAlike(a, b) ? 'like' : unread.has(low + j - 1) ? 'unread' : 'other';
      steps.push({ line: --i, record: low + --j, how });
      if (how === 'equal') equal++;
      if (!wild) weight += how === 'unread' ? UNREAD_WEIGHT.other : 1;
    } else if (way === LINE) {
      steps.push({ line: --i, record: -1, how: wild ? 'wild' : 'other' });
      if (!wild) weight++;
    } else {
      const how = wild ? 'wild' : unread.has(low + j - 1) ? 'unread' : 'other';
      steps.push({ line: -1, record: low + --j, how });
      if (!wild) weight += how === 'unread' ? UNREAD_WEIGHT.none : 0.5;
    }
  }
  while (unread.has(low + j - 1)) steps.push({ line: -1, record: low + --j, how: 'unread' });
  if (equal === 0) return null;
  steps.reverse();
  const likes = steps.reduce((sum, step) => sum + (step.how === 'like' ? 1 - LIKE_COST : 0), 0);
  return { steps, from: low + j, to: low + end, length: record.codes.length, equal, similarity: weight === 0 ? 0 : (equal + likes) / weight };
}

/** Stretch of a long message that a line may be a part of: around the place where most of its runs of four are found. */
function windowOf(line: readonly number[], record: readonly number[]): [low: number, high: number] {
  if ((line.length + 1) * (record.length + 1) <= CELLS) return [0, record.length];
  const text = String.fromCharCode(...record);
  const span = Math.max(4 * line.length, 64);
  const votes = new Map<number, number>();
  let best = 0;
  for (let i = 0; i + 4 <= line.length; i += 4) {
    const at = text.indexOf(String.fromCharCode(...line.slice(i, i + 4)));
    if (at < 0) continue;
    const start = Math.max(0, Math.floor((at - i) / span));
    const count = (votes.get(start) ?? 0) + 1;
    votes.set(start, count);
    if (count > (votes.get(best) ?? 0)) best = start;
  }
  const room = Math.floor(CELLS / (line.length + 1)) - 1;
  const low = Math.max(0, best * span - Math.floor(span / 2));
  return [low, Math.min(record.length, low + Math.min(room, 3 * span))];
}
