import { CONCEALED, type DiffPart } from '../../model/excerpt.ts';
import type { LeakLine } from '../../model/report-leak.ts';
import type { Stretch } from './_document.ts';
import type { LeakWords } from './_words.ts';

/** Characters of one line that reports for people print; JSON has the whole. */
const MOST = 500;
/** Characters kept at each side of a difference, and pieces of one. */
const BESIDE = 40;
const PIECES = 40;

/** What a person types over something else. */
const TYPED_OVER = /^[*＊×xX✕_＿●○•■□▇▓▒░█#＃\s]+$/u;

/** At most `most` UTF-16 code units, never half a character; what is cut is counted. */
export function clip(w: LeakWords, text: string, most = MOST): string {
  if (text.length <= most) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(most - 1)) ? most - 1 : most;
  return text.slice(0, end) + w.clipped(text.length - end);
}

/**
 * A line with its concealed stretches told apart. They are found by the sign that stands for each, or by characters typed over: masking may have moved
 * the offsets, and a box over the wrong words would mislead. What cannot be placed is said behind the line.
 */
export function stretchesOf(w: LeakWords, { text, concealed }: Pick<LeakLine, 'text' | 'concealed'>): Stretch[] {
  const shown = clip(w, text);
  const [typed, covered] = [concealed.filter(({ how }) => how === 'characters'), concealed.filter(({ how }) => how !== 'characters')];
  const { parts, left } = covered.length > 0 && shown.includes(CONCEALED) ? bySign(w, shown, covered, typed) : byPlace(w, shown, typed, covered);
  const told = Array.from(Map.groupBy(left, ({ how }) => how), ([how, same]): Stretch => ({ text: w.concealedElsewhere(same.length, w.how[how]), hidden: true }));
  return [...parts, ...told].filter((part) => part.text !== '');
}

type Placed = { readonly parts: readonly Stretch[]; readonly left: LeakLine['concealed'] };

function bySign(w: LeakWords, shown: string, covered: LeakLine['concealed'], typed: LeakLine['concealed']): Placed {
  const between = shown.split(CONCEALED);
  const parts = between.flatMap((text, i): Stretch[] => {
    const how = covered[Math.min(i, covered.length - 1)]?.how ?? 'bar';
    return [{ text, hidden: false }, ...(i < between.length - 1 ? [{ text: w.concealed(w.how[how]), hidden: true }] : [])];
  });
  return { parts, left: [...covered.slice(between.length - 1), ...typed] };
}

function byPlace(w: LeakWords, shown: string, typed: LeakLine['concealed'], covered: LeakLine['concealed']): Placed {
  const parts: Stretch[] = [];
  const left = [...covered];
  let at = 0;
  for (const one of typed) {
    const { start, end, how } = one;
    if (start < at || end <= start || end > shown.length || !TYPED_OVER.test(shown.slice(start, end))) {
      left.push(one);
      continue;
    }
    parts.push({ text: shown.slice(at, start), hidden: false }, { text: w.concealed(w.how[how]), hidden: true });
    at = end;
  }
  return { parts: [...parts, { text: shown.slice(at), hidden: false }], left };
}

/** Pieces of a difference with what is the same on both sides shortened, and nothing in them that looks like a mark of ours. */
export function shortened(w: LeakWords, parts: readonly DiffPart[]): DiffPart[] {
  const kept = parts.slice(0, PIECES).map(({ op, text }, i): DiffPart => {
    const plain = text.replace(/\[(?=[+-])|[+-](?=\])/gu, '$& ');
    if (op !== 'same') return { op, text: clip(w, plain, MOST / 2) };
    const [first, last] = [i === 0, i === parts.length - 1];
    const all = Array.from(plain.length > MOST * 40 ? plain.slice(0, BESIDE * 4) + plain.slice(-BESIDE * 4) : plain);
    if (all.length <= BESIDE * 2 + 1) return { op, text: plain };
    return { op, text: `${first ? '' : all.slice(0, BESIDE).join('')}…${last ? '' : all.slice(-BESIDE).join('')}` };
  });
  return parts.length > PIECES ? [...kept, { op: 'same', text: '…' }] : kept;
}

/** `I do [+not +]agree`, without a need for colour. */
export function marked({ op, text }: DiffPart): string {
  return op === 'same' ? text : op === 'excerpt' ? `[+${text}+]` : `[-${text}-]`;
}
