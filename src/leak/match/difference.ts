import type { DiffPart } from '../../model/excerpt.ts';
import { isAlnum, type Signs } from '../../store/excerpt-fold.ts';
import type { Comparison, Step } from './compare.ts';

/** A stretch in which a line and its message differ: steps of a comparison, whole words and numbers. */
export type Change = readonly Step[];

export interface Difference {
  readonly changes: readonly Change[];
  /** `same` and `excerpt` together are the line; without message, `same` is what both have in the line's own writing. */
  readonly parts: readonly DiffPart[];
}

/** Longest text of one part, code units. */
const MOST_PART = 400;

/** A text with the signs of it. */
export interface Written {
  readonly text: string;
  readonly signs: Signs;
}

/** `forgiveLike`: signs that look alike count as equal, as in a picture. */
export function differenceOf(own: Written, theirs: Written, comparison: Comparison, forgiveLike: boolean): Difference {
  const { steps } = comparison;
  const { signs: line, text: lineText } = own;
  const { signs: record, text: recordText } = theirs;
  const changed = markWhole(steps, own, theirs, (step) => step.how === 'other' || step.how === 'unread' || (step.how === 'like' && !forgiveLike));
  const changes: Step[][] = [];
  const runs: { kind: 'same' | 'changed' | 'concealed'; steps: Step[] }[] = [];
  steps.forEach((step, at) => {
    const kind = changed[at] ? 'changed' : step.how === 'wild' ? 'concealed' : 'same';
    const last = runs.at(-1);
    if (last?.kind === kind) last.steps.push(step);
    else runs.push({ kind, steps: [step] });
  });
  const parts: DiffPart[] = [];
  const outside = (from: number, to: number): void => {
    if (to > from) parts.push({ op: 'record', text: cut(recordText.slice(record.starts[from] ?? 0, to >= record.codes.length ? recordText.length : record.ends[to - 1]).trim()) });
  };
  outside(0, comparison.from);
  let done = 0;
  for (const run of runs) {
    if (run.kind === 'changed') changes.push(run.steps);
    const mine = run.steps.filter((step) => step.line >= 0).map((step) => step.line);
    const held = run.steps.filter((step) => step.record >= 0).map((step) => step.record);
    if (mine.length > 0) {
      const next = (mine.at(-1) ?? 0) + 1;
      const end = next < line.codes.length ? Math.max(done, line.starts[next] ?? 0) : lineText.length;
      if (end > done) parts.push({ op: run.kind === 'same' ? 'same' : 'excerpt', text: lineText.slice(done, end) });
      done = end;
    }
    if (run.kind !== 'same' && held.length > 0) parts.push({ op: 'record', text: cut(recordText.slice(record.starts[held[0] ?? 0] ?? 0, record.ends[held.at(-1) ?? 0] ?? 0)) });
  }
  outside(comparison.to, record.codes.length);
  return { changes, parts };
}

/** A change inside a word or a number concerns all of it, on both sides. */
function markWhole(steps: readonly Step[], line: Written, record: Written, differs: (step: Step) => boolean): boolean[] {
  const changed = steps.map(differs);
  const joins = (a: number, b: number): boolean => goesOn(line, steps[a]?.line ?? -1, steps[b]?.line ?? -1) || goesOn(record, steps[a]?.record ?? -1, steps[b]?.record ?? -1);
  for (let at = 1; at < steps.length; at++) if (changed[at - 1] && !changed[at] && joins(at - 1, at)) changed[at] = true;
  for (let at = steps.length - 2; at >= 0; at--) if (changed[at + 1] && !changed[at] && joins(at, at + 1)) changed[at] = true;
  return changed;
}

/** Whether two signs stand in one word or number, which an apostrophe, a comma or a colon does not end. */
function goesOn({ signs, text }: Written, first: number, second: number): boolean {
  if (first < 0 || second !== first + 1 || !inWord(signs.codes[first] ?? 0) || !inWord(signs.codes[second] ?? 0)) return false;
  const between = text.slice(signs.ends[first], signs.starts[second]);
  return between === '' || (between.length === 1 && "'’,:".includes(between));
}

const inWord = (code: number): boolean => isAlnum(code) || code === 0x2e || code === 0x2d || code === 0x25;

const cut = (text: string): string => (text.length <= MOST_PART ? text : `${text.slice(0, MOST_PART)}…`);
