import type { ExcerptLine } from '../../../src/model/excerpt.ts';
import type { TruthLine } from './truth.ts';

/** A true line with what was read for it; null: nothing. */
export interface Pair {
  readonly truth: TruthLine;
  readonly read: ExcerptLine | null;
  /** 0..1, of the words. */
  readonly right: number;
}

/** What two spellings of the same words have in common: no blanks, one width of signs, no drawn faces. */
export const folded = (text: string): string => text.normalize('NFKC').replace(/[\s\u3164]|\[[\u4e00-\u9fff]{1,4}\]|\p{Extended_Pictographic}/gu, '');

/** Signs to change, add or take away until one text is the other. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 0;
}

export function alike(a: string, b: string): number {
  const [one, other] = [folded(a), folded(b)];
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 1 : Math.max(0, 1 - distance(one, other) / Math.max(1, one.length));
}

/** Pairs the lines of both sides in their order so that words and places fit best; then what was read for no true line. */
export function pairs(truth: readonly TruthLine[], read: readonly ExcerptLine[]): { readonly pairs: readonly Pair[]; readonly extra: readonly ExcerptLine[] } {
  const worth = truth.map((line) => read.map((other) => value(line, other)));
  const best: number[][] = [Array.from({ length: read.length + 1 }, () => 0)];
  for (let i = 1; i <= truth.length; i++) {
    const row = [0];
    for (let j = 1; j <= read.length; j++) row.push(Math.max(best[i - 1]?.[j] ?? 0, row[j - 1] ?? 0, (best[i - 1]?.[j - 1] ?? 0) + (worth[i - 1]?.[j - 1] ?? 0)));
    best.push(row);
  }
  const out: Pair[] = [];
  const used = new Set<number>();
  for (let i = truth.length, j = read.length; i > 0;) {
    const line = truth[i - 1];
    const here = best[i]?.[j] ?? 0;
    if (line === undefined) break;
    if (j > 0 && here === (best[i]?.[j - 1] ?? 0)) j--;
    else if (here === (best[i - 1]?.[j] ?? 0)) {
      out.push({ truth: line, read: null, right: 0 });
      i--;
    } else {
      const other = read[j - 1] ?? null;
      out.push({ truth: line, read: other, right: other === null ? 0 : alike(line.text, other.text) });
      used.add(j - 1);
      i--;
      j--;
    }
  }
  return { pairs: out.toReversed(), extra: read.filter((_, at) => !used.has(at)) };
}

function value(line: TruthLine, other: ExcerptLine): number {
  const place = overlap(line.box, other.place.box);
  if (line.media || line.text === '█') return place;
  const words = alike(line.text, other.text);
  return words < 0.3 ? 0 : words * 0.8 + place * 0.2;
}

/** Share of the smaller height that both have. */
function overlap(a: TruthLine['box'], b: ExcerptLine['place']['box']): number {
  if (b === null) return 0.5;
  const both = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return both <= 0 ? 0 : both / Math.max(1, Math.min(a[3] - a[1], b[3] - b[1]));
}
