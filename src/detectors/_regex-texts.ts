import { commonTogether, common, type Units } from './_units.ts';

/** The strings that an expression can match, as far as they are few; else those of which every match holds one. */
export interface Texts {
  /** All that it can match; null: too many. */
  readonly all: readonly string[] | null;
  /** One of these, in lower case, stands in every match; null: unknown. */
  readonly part: readonly string[] | null;
}

export const NOTHING: Texts = { all: [''], part: null };
const MOST = 512;
/** Words so common, on the scale of `share`, that looking for them costs more than it spares. */
const EVERYWHERE = 1_500;
const UNKNOWN: Texts = { all: null, part: null };

/**
 * The best list of words of which every match holds one. None is made of digits, which are counted instead, nor of one code unit
 * unless that is a rare one.
 */
export function wordsOf({ all, part }: Texts): readonly string[] | null {
  if (all === null || all.length === 0 || !all.every(telling)) return part;
  const words = [...new Set(all.map(fold))];
  return better(part, share(words) < EVERYWHERE ? words : null);
}

const telling = (text: string): boolean => (text.length > 1 ? !/[0-9]/.test(text) : text > '\u4e00' && common(text.charCodeAt(0)) < 1);

export function textsOf(units: Units): Texts {
  let size = 0;
  for (const [first, last] of units) size += last - first + 1;
  if (size > 64) return UNKNOWN;
  const chars = units.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at)));
  return { all: chars, part: null };
}

export function textsInRow(a: Texts, b: Texts): Texts {
  const part = better(a.part, b.part);
  if (a.all !== null && b.all !== null && a.all.length * b.all.length <= MOST) {
    const ends = b.all;
    return { all: [...new Set(a.all.flatMap((head) => ends.map((end) => head + end)))], part };
  }
  return { all: null, part: better(better(part, wordsOf({ all: a.all, part: null })), wordsOf({ all: b.all, part: null })) };
}

export function textsEither(a: Texts, b: Texts): Texts {
  const all = a.all !== null && b.all !== null && a.all.length + b.all.length <= MOST ? [...new Set([...a.all, ...b.all])] : null;
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const part = first === null || second === null || first.length + second.length > MOST ? null : [...new Set([...first, ...second])];
  return { all, part: all === null || a.part !== null || b.part !== null ? part : null };
}

export function textsRepeated(texts: Texts, least: number, most: number): Texts {
  if (least === 0) return most === 1 && texts.all !== null ? { all: [...new Set(['', ...texts.all])], part: null } : UNKNOWN;
  if (least !== most || least > 32) return { all: null, part: wordsOf(texts) };
  let row = texts;
  for (let i = 1; i < least; i++) row = textsInRow(row, texts);
  return row;
}

/** The list that fewer texts hold. */
function better(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  if (a === null || b === null) return a ?? b;
  return share(a) <= share(b) ? a : b;
}

/** How common one of the words is in chat, roughly: that of its least common pair of neighbours. */
function share(words: readonly string[]): number {
  let sum = 0;
  for (const word of words) {
    let least = word.length === 1 ? 60 * common(word.charCodeAt(0)) : Infinity;
    for (let at = 0; at + 1 < word.length; at++) least = Math.min(least, commonTogether(word.charCodeAt(at), word.charCodeAt(at + 1)));
    sum += least;
  }
  return sum;
}

/** Only letters of ASCII: others may have more forms than two. */
function fold(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
