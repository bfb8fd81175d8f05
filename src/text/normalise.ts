import { hiddenNumbers, INSTRUCTED, LOOKALIKES, NUMERALS } from './digit-groups.ts';

/**
 * Undoes the ways people hide a number from a filter, on a copy that remembers where each character came from:
 * full-width and styled characters, circled digits, Chinese numerals, look-alike letters, separators and inserted words
 * between digits, zero-width characters.
 */
export interface Normalised {
  readonly original: string;
  readonly text: string;
  /** Per UTF-16 code unit of `text`: where it began in the original (UTF-16 code units). */
  readonly starts: readonly number[];
  /** Per UTF-16 code unit of `text`: where it ended in the original, exclusive. */
  readonly ends: readonly number[];
}

const LOOKALIKE = 1;
const DIGIT = 2;
const NUMERAL = 3;
const STYLED = 4;
const INVISIBLE = 5;
/** What each UTF-16 code unit is to this module; 0 for the rest. */
const kinds = new Uint8Array(0x10000);
function mark(kind: number, ...ranges: readonly (readonly [first: number, last: number])[]): void {
  for (const [first, last] of ranges) kinds.fill(kind, first, last + 1);
}
mark(DIGIT, [0x30, 0x39]);
for (const char of NUMERALS) kinds[char.charCodeAt(0)] = NUMERAL;
for (const char of LOOKALIKES) kinds[char.charCodeAt(0)] = LOOKALIKE;
// Full-width digits, letters, @, _ and dot; superscripts and subscripts; circled, bracketed and dotted digits; bracketed and
// circled numerals; Arabic-Indic digits; the surrogate of styled letters.
mark(STYLED, [0xff0e, 0xff0e], [0xff10, 0xff19], [0xff20, 0xff3a], [0xff3f, 0xff3f], [0xff41, 0xff5a], [0x2070, 0x2089], [0xb2, 0xb3], [0xb9, 0xb9],
  [0x2460, 0x249b], [0x24b6, 0x24ea], [0x24f5, 0x24fd], [0x24ff, 0x24ff], [0x2776, 0x2793], [0x3220, 0x3228], [0x3280, 0x3288], [0x660, 0x669], [0x6f0, 0x6f9], [0xd835, 0xd835]);
mark(INVISIBLE, [0xad, 0xad], [0x34f, 0x34f], [0x61c, 0x61c], [0x180e, 0x180e], [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x2064], [0x2066, 0x2069], [0xfe0e, 0xfe0f], [0x20e3, 0x20e3], [0xfeff, 0xfeff]);

/** Furthest two digits of one hidden number stand apart, in code units. */
const REACH = 10;
/** What two digits of one number never have between them: letters, a colon, Chinese that is not an inserted word. */
const APART = /^ ?[A-Za-z:：%]|^ ?[\u4e00-\u9fff](?<![删去不中短横杠空斜下分隔点星减略哈啊嗯呀丶后加])/;

/** Whether it is worth calling `normalise` at all: odd characters, or seven digit-like ones close together but not in one run. Linear. */
export function looksObfuscated(text: string): boolean {
  const { length } = text;
  let i = 0;
  // Most chat leaves here: kept apart, because this loop runs over every character there is.
  for (; i < length; i++) {
    if ((kinds[text.charCodeAt(i)] ?? 0) > LOOKALIKE) break;
  }
  return i < length && looksCloser(text, i);
}

function looksCloser(text: string, from: number): boolean {
  const { length } = text;
  let count = 0;
  let total = 0;
  let last = from - REACH - 1;
  let broken = false;
  for (let i = from; i < length; i++) {
    const kind = kinds[text.charCodeAt(i)] ?? 0;
    if (kind <= LOOKALIKE) continue;
    if (kind >= STYLED) {
      if (kind === STYLED || hides(text, i)) return true;
      continue;
    }
    total++;
    const follows = last === i - 1;
    if (!follows && (i - last > REACH || APART.test(text.slice(last + 1, i)))) {
      count = 0;
      broken = false;
    } else if (!follows) broken = true;
    if (kind === NUMERAL) broken = true;
    else {
      if (!follows && i > 0 && kinds[text.charCodeAt(i - 1)] === LOOKALIKE) {
        count++;
        broken = true;
      }
      for (; i + 1 < length && kinds[text.charCodeAt(i + 1)] === LOOKALIKE; i++) {
        count++;
        broken = true;
      }
    }
    count++;
    last = i;
    if (count >= 7 && broken) return true;
  }
  return total >= 7 && INSTRUCTED.test(text);
}

/** Joiners and selectors of emoji hide nothing; those of a keycap digit do. */
function hides(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const before = kinds[text.charCodeAt(at - 1)];
  if (code === 0xfe0e || code === 0xfe0f || code === 0x20e3) return before === DIGIT || before === INVISIBLE;
  const left = text.charCodeAt(at - 1);
  return !((left >= 0xd800 && left <= 0xdfff) || (left >= 0x2190 && left <= 0x2bff) || left === 0xfe0f);
}

/** Null when nothing changes. Linear in the text. */
export function normalise(text: string): Normalised | null {
  const folded = fold(text);
  return joinDigits(folded?.text ?? text, folded) ?? folded;
}

/** The half-open span of the original (UTF-16 code units) behind a non-empty half-open span of the copy. */
export function originalSpan(copy: Normalised, start: number, end: number): [number, number] {
  return [copy.starts[start] ?? 0, copy.ends[end - 1] ?? 0];
}

class Copy {
  private readonly pieces: string[] = [];
  readonly original: string;
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  constructor(original: string) {
    this.original = original;
  }
  add(piece: string, start: number, end: number): void {
    this.pieces.push(piece);
    for (let i = 0; i < piece.length; i++) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }
  finish(): Normalised {
    return { original: this.original, text: this.pieces.join(''), starts: this.starts, ends: this.ends };
  }
}

/** Character by character; null when there is nothing to fold. */
function fold(text: string): Normalised | null {
  const odd = (at: number): boolean => {
    const kind = kinds[text.charCodeAt(at)];
    return kind === STYLED || (kind === INVISIBLE && hides(text, at));
  };
  let first = 0;
  while (first < text.length && !odd(first)) first++;
  if (first === text.length) return null;
  const copy = new Copy(text);
  for (let i = 0; i < first; i++) copy.add(text.charAt(i), i, i + 1);
  for (let i = first; i < text.length; i++) {
    if (!odd(i)) copy.add(text.charAt(i), i, i + 1);
    else if (kinds[text.charCodeAt(i)] === STYLED) {
      const code = text.codePointAt(i) ?? 0;
      const width = code > 0xffff ? 2 : 1;
      copy.add(plain(code, text.slice(i, i + width)), i, i + width);
      i += width - 1;
    } else if (/[\ufe0f\u20e3]/.test(text.charAt(i)) && copy.ends.length > 0) {
      // A keycap's combining parts belong to the digit before them.
      copy.ends[copy.ends.length - 1] = i + 1;
    }
  }
  return copy.finish();
}

const CIRCLES: readonly (readonly [first: number, digit: number])[] =
  [[0x2460, 1], [0x2474, 1], [0x2488, 1], [0x24f5, 1], [0x2776, 1], [0x2780, 1], [0x278a, 1], [0x3220, 1], [0x3280, 1], [0x660, 0], [0x6f0, 0]];

function plain(code: number, char: string): string {
  if (code === 0x24ea || code === 0x24ff) return '0';
  for (const [first, digit] of CIRCLES) {
    if (code >= first && code < first + 10 - digit) return String(code - first + digit);
  }
  return char.normalize('NFKC');
}

/** `folded` maps `text` to the original; null: they are the same. Null when no digits are joined or replaced. */
function joinDigits(text: string, folded: Normalised | null): Normalised | null {
  const numbers = hiddenNumbers(text);
  if (numbers.length === 0) return null;
  const copy = new Copy(folded?.original ?? text);
  let done = 0;
  const take = (piece: string): void => {
    copy.add(piece, folded?.starts[done] ?? done, folded?.ends[done] ?? done + 1);
    done++;
  };
  for (const groups of numbers) {
    while (done < (groups[0]?.start ?? 0)) take(text.charAt(done));
    for (const group of groups) {
      done = group.start;
      for (const digit of group.digits) take(digit);
    }
  }
  while (done < text.length) take(text.charAt(done));
  return copy.finish();
}
