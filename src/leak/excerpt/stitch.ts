import type { ExcerptLine } from '../../model/excerpt.ts';
import type { Words } from '../../model/words.ts';
import { fold, folded } from './alike.ts';
import { merged } from './merge.ts';
import { overlapOf, type Overlap, type Part } from './overlap.ts';

/** What one file shows. */
export interface Piece {
  readonly file: number;
  readonly lines: readonly ExcerptLine[];
  readonly title: string | null;
  readonly members: number | null;
}

export interface Stitched {
  readonly lines: readonly ExcerptLine[];
  /** Of the first chat that shows one. */
  readonly title: string | null;
  readonly members: number | null;
  readonly notes: readonly Words[];
}

/** Files beyond so many are appended in their order: nobody photographs one scroll that often. */
const MOST = 40;

const APART = (a: number, b: number): Words => ({
  en: `Files ${a + 1} and ${b + 1} have no lines in common; they follow one another in the order of their names, and what lies between is not known.`,
  zh: `第 ${a + 1} 个与第 ${b + 1} 个文件没有重叠的内容，按文件名顺序排列，其间是否有缺失不明。`,
});
const OTHER_CHAT = (a: number, b: number): Words => ({
  en: `Files ${a + 1} and ${b + 1} show chats with different names; they were not joined, only put one after the other.`,
  zh: `第 ${a + 1} 个与第 ${b + 1} 个文件显示的聊天名称不同，未作拼接，仅依次排列。`,
});
const REORDERED: Words = {
  en: 'The files were put in the order that their common lines show, not in the order of their names.',
  zh: '各文件已按重叠内容的先后排列，而非文件名的顺序。',
};

interface Strip {
  lines: readonly ExcerptLine[];
  /** Places in the argument list, in the order of the talk. */
  files: number[];
  title: string | null;
  members: number | null;
}

/** Puts what several files show of one scroll into one sequence, in which what they repeat stands once. */
export function stitch(parts: readonly Piece[]): Stitched {
  const strips: Strip[] = parts.map(({ lines, title, members }, i) => ({ lines, files: [i], title, members }));
  if (parts.length <= MOST) join(strips);
  strips.sort((a, b) => Math.min(...a.files) - Math.min(...b.files));
  const notes: Words[] = [];
  strips.forEach((strip, i) => {
    const before = strips[i - 1];
    const file = (index: number): number => parts[index]?.file ?? index;
    if (strip.files.some((one, k) => k > 0 && one < (strip.files[k - 1] ?? 0)) && !notes.includes(REORDERED)) notes.push(REORDERED);
    if (before !== undefined) notes.push((sameChat(before, strip) ? APART : OTHER_CHAT)(file(before.files.at(-1) ?? 0), file(strip.files[0] ?? 0)));
  });
  const titled = strips.find(({ title }) => title !== null);
  return { lines: strips.flatMap(({ lines }) => lines), title: titled?.title ?? null, members: (titled ?? strips[0])?.members ?? null, notes };
}

/** Joins the two strips that have most in common, until no two have anything. */
function join(strips: Strip[]): void {
  const known = new Map<Strip, Part>();
  const part = (strip: Strip): Part => {
    const made = known.get(strip) ?? partOf(strip.lines);
    known.set(strip, made);
    return made;
  };
  const overlaps = new Map<Strip, Map<Strip, Overlap | null>>();
  const between = (a: Strip, b: Strip): Overlap | null => {
    const row = overlaps.get(a) ?? new Map<Strip, Overlap | null>();
    overlaps.set(a, row);
    const overlap = row.get(b);
    if (overlap !== undefined) return overlap;
    const made = sameChat(a, b) ? overlapOf(part(a), part(b)) : null;
    row.set(b, made);
    return made;
  };
  for (;;) {
    let best: { a: Strip; b: Strip; overlap: Overlap } | null = null;
    for (const a of strips) {
      for (const b of strips) {
        const overlap = a === b ? null : between(a, b);
        if (overlap !== null && (best === null || overlap.score > best.overlap.score + 1e-9)) best = { a, b, overlap };
      }
    }
    if (best === null) return;
    const { a, b, overlap } = best;
    const one: Strip = {
      lines: merged(a.lines, b.lines, overlap), files: overlap.inside ? [...a.files] : [...a.files, ...b.files],
      title: longer(a.title, b.title), members: a.members ?? b.members,
    };
    strips.splice(strips.indexOf(a), 1, one);
    strips.splice(strips.indexOf(b), 1);
  }
}

function partOf(lines: readonly ExcerptLine[]): Part {
  const made = lines.map(fold);
  const counts = new Map<string, number>();
  for (const { text } of made) counts.set(text, (counts.get(text) ?? 0) + 1);
  return { lines, folded: made, counts };
}

/** A title that the bar has no room for is cut. */
const longer = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || b.length <= a.length ? a : b);

/** Unless both show a name, and the names differ by more than a cut or a sign misread. */
function sameChat(a: Strip, b: Strip): boolean {
  const [x, y] = [folded(a.title ?? ''), folded(b.title ?? '')];
  if (x === '' || y === '' || x.startsWith(y) || y.startsWith(x)) return true;
  if (a.members !== null && b.members !== null && Math.abs(a.members - b.members) > 20) return false;
  const shared = [...x].filter((sign) => y.includes(sign)).length;
  return shared >= Math.max(x.length, y.length) * 0.8 && Math.min(x.length, y.length) > 3;
}
