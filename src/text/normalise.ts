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

const NUMERAL_PAIRS =
  '〇0零0洞0○0一1幺1壹1二2两2贰2三3叁3四4肆4五5伍5六6陆6七7拐7柒7八8捌8九9勾9玖9';
const NUMERALS = new Map<string, string>();
for (let i = 0; i < NUMERAL_PAIRS.length; i += 2) NUMERALS.set(NUMERAL_PAIRS[i] ?? '', NUMERAL_PAIRS[i + 1] ?? '');
const LOOKALIKES = new Map([['O', '0'], ['o', '0'], ['I', '1'], ['l', '1']]);

const CN = [...NUMERALS.keys()].join('');

const DIGITAL = 1;
const NUMERAL = 2;
const LOOKALIKE = 3;
const STYLED = 4;
const INVISIBLE = 5;
/** What each UTF-16 code unit is to this module; 0 for the rest. */
const kinds = new Uint8Array(0x10000);
function mark(kind: number, ...ranges: readonly (readonly [first: number, last: number])[]): void {
  for (const [first, last] of ranges) kinds.fill(kind, first, last + 1);
}
mark(DIGITAL, [0x30, 0x39]);
for (const char of CN) mark(NUMERAL, [char.charCodeAt(0), char.charCodeAt(0)]);
for (const char of LOOKALIKES.keys()) mark(LOOKALIKE, [char.charCodeAt(0), char.charCodeAt(0)]);
// Full-width digits, letters, @ and _; superscripts and subscripts; circled, bracketed and dotted digits; the surrogate of styled letters.
mark(STYLED, [0xff10, 0xff19], [0xff20, 0xff3a], [0xff3f, 0xff3f], [0xff41, 0xff5a], [0x2070, 0x2089], [0xb2, 0xb3], [0xb9, 0xb9],
  [0x2460, 0x249b], [0x24b6, 0x24ea], [0x24ff, 0x24ff], [0x2776, 0x2793], [0xd835, 0xd835]);
mark(INVISIBLE, [0xad, 0xad], [0x180e, 0x180e], [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x2064], [0xfe0e, 0xfe0f], [0x20e3, 0x20e3], [0xfeff, 0xfeff]);

/** Furthest two digits of one hidden number stand apart, in code units. */
const REACH = 10;
/** What two digits of one number never have between them: letters, a colon, Chinese that is not an inserted word. */
const APART = /^ ?[A-Za-z:：%]|^ ?[\u4e00-\u9fff](?<![删去不横杠空格点星略哈啊嗯呀])/;

/** Whether it is worth calling `normalise` at all: odd characters, or seven digit-like ones close together but not in one run. Linear. */
export function looksObfuscated(text: string): boolean {
  const { length } = text;
  let count = 0;
  let last = -REACH - 1;
  let broken = false;
  for (let i = 0; i < length; i++) {
    const kind = kinds[text.charCodeAt(i)];
    if (kind === 0 || kind === LOOKALIKE) continue;
    if (kind === STYLED || (kind === INVISIBLE && hides(text, i))) return true;
    if (kind === INVISIBLE) continue;
    if (i - last > REACH || (last !== i - 1 && APART.test(text.slice(last + 1, i)))) {
      count = 0;
      broken = false;
    } else if (last !== i - 1) broken = true;
    if (kind === NUMERAL) broken = true;
    else if (kinds[text.charCodeAt(i - 1)] === LOOKALIKE && last !== i - 1) {
      count++;
      broken = true;
    }
    for (count++; kind === DIGITAL && kinds[text.charCodeAt(i + 1)] === LOOKALIKE; count++) {
      broken = true;
      i++;
    }
    last = i;
    if (count >= 7 && broken) return true;
  }
  return false;
}

/** Joiners and selectors of emoji hide nothing; those of a keycap digit do. */
function hides(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const before = kinds[text.charCodeAt(at - 1)];
  if (code === 0xfe0e || code === 0xfe0f || code === 0x20e3) return before === DIGITAL || before === INVISIBLE;
  return !/[\ud800-\udfff\u2190-\u2bff\ufe0f]/.test(text[at - 1] ?? '');
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
  text = '';
  readonly original: string;
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  constructor(original: string) {
    this.original = original;
  }
  add(piece: string, start: number, end: number): void {
    this.text += piece;
    for (let i = 0; i < piece.length; i++) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }
}

/** Character by character; null when there is nothing to fold. */
function fold(text: string): Normalised | null {
  let copy: Copy | null = null;
  for (let i = 0; i < text.length;) {
    const kind = kinds[text.charCodeAt(i)] ?? 0;
    const odd = kind === STYLED || (kind === INVISIBLE && hides(text, i));
    if (odd && copy === null) {
      copy = new Copy(text);
      for (let k = 0; k < i; k++) copy.add(text[k] ?? '', k, k + 1);
    }
    const code = text.codePointAt(i) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    if (copy !== null) {
      if (kind === STYLED) copy.add(plain(code, text.slice(i, i + width)), i, i + width);
      else if (!odd) for (let k = i; k < i + width; k++) copy.add(text[k] ?? '', k, k + 1);
      // A keycap's combining parts belong to the digit before them.
      else if (code === 0xfe0f || code === 0x20e3) copy.ends[copy.ends.length - 1] = i + 1;
    }
    i += width;
  }
  return copy;
}

const CIRCLES: readonly (readonly [first: number, digit: number])[] =
  [[0x2460, 1], [0x2474, 1], [0x2488, 1], [0x2776, 1], [0x2780, 1], [0x278a, 1]];

function plain(code: number, char: string): string {
  if (code === 0x24ea || code === 0x24ff) return '0';
  for (const [first, digit] of CIRCLES) {
    if (code >= first && code < first + 9) return String(code - first + digit);
  }
  return char.normalize('NFKC');
}

const PICTURE = '(?:[\\u2190-\\u2bff\\ufe0f\\u200d]|[\\ud83c-\\ud83e][\\udc00-\\udfff])';
const WEAK = ' \\t\\-.·•・‧_*~,，、/|+=#—–…⋯。';
const GAP = [
  `[${WEAK}]{1,6}`,
  ` ?(?:${PICTURE}){1,6} ?`,
  ' ?[(（\\[【「{<《][^()（）\\[\\]【】「」{}<>《》0-9\\n]{1,8}[)）\\]】」}>》] ?',
  '删[除掉去]?|去掉|去除|不要|横?杠|横线|空格|点|星|略|哈{1,3}|啊{1,3}|嗯|呀',
].join('|');
const DIGIT = `[0-9${CN}OoIl]`;
const chains = new RegExp(
  `(?:[0-9${CN}]|(?<![A-Za-z])[OoIl](?=[0-9OoIl]))(?:(?:${GAP})?${DIGIT})*`,
  'g',
);

/** A stretch of adjoining digits of a chain, and what kind of gap leads to the next one. */
interface Group {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly gap: 'weak' | 'dot' | 'list' | 'strong' | 'word' | 'break' | 'none';
}

/** `folded` maps `text` to the original; null: they are the same. Null when no digits are joined or replaced. */
function joinDigits(text: string, folded: Normalised | null): Normalised | null {
  const start = (at: number): number => folded?.starts[at] ?? at;
  const end = (at: number): number => folded?.ends[at] ?? at + 1;
  const copy = new Copy(text);
  let done = 0;
  let changed = false;
  const keep = (until: number): void => {
    for (; done < until; done++) copy.add(text[done] ?? '', start(done), end(done));
  };
  chains.lastIndex = 0;
  for (let found = chains.exec(text); found !== null; found = chains.exec(text)) {
    if (found[0].length < 7) continue;
    const groups = split(text, found.index, found[0]);
    if (total(groups) < 7) continue;
    for (const [from, to] of segments(groups)) {
      const members = groups.slice(from, to + 1);
      if (total(members) < 7 && !members.every((group) => group.digits.length >= 3)) continue;
      if (members.length === 1 && members[0]?.digits === text.slice(members[0]?.start, members[0]?.end)) continue;
      changed = true;
      members.forEach((group, at) => {
        keep(group.start);
        for (const digit of group.digits) {
          copy.add(digit, start(done), end(done));
          done++;
        }
        done = members[at + 1]?.start ?? done;
      });
    }
  }
  if (!changed) return null;
  keep(text.length);
  return copy;
}

function total(groups: readonly Group[]): number {
  return groups.reduce((sum, group) => sum + group.digits.length, 0);
}

const digitLike = new RegExp(`${DIGIT}+`, 'g');
const digital = new RegExp(`[0-9${CN}]`);
const letters = /[A-Za-z_]/;

function split(text: string, offset: number, chain: string): Group[] {
  const groups: Group[] = [];
  let previous: { start: number; end: number; digits: string } | null = null;
  let broken = false;
  const push = (next: number | null): void => {
    if (previous === null) return;
    const gap = next === null ? 'none' : broken ? 'break' : gapKind(text.slice(previous.end, next));
    groups.push({ ...previous, gap });
  };
  digitLike.lastIndex = 0;
  for (let found = digitLike.exec(chain); found !== null; found = digitLike.exec(chain)) {
    const [start, end] = trimmed(text, offset + found.index, offset + found.index + found[0].length);
    const raw = text.slice(start, end);
    // A whole word of look-alikes is a word: `6222 … lol`.
    if (start === end || (raw.length > 1 && !digital.test(raw))) {
      broken = true;
      continue;
    }
    push(start);
    broken = false;
    previous = { start, end, digits: raw.replace(/[^0-9]/g, (c) => NUMERALS.get(c) ?? LOOKALIKES.get(c) ?? c) };
  }
  push(null);
  return groups;
}

/** Letters that only look like digits do not count where they touch other letters: `call 138…`, `138… ok`. */
function trimmed(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to];
  const like = (at: number): boolean => LOOKALIKES.has(text[at] ?? '');
  if (letters.test(text[start - 1] ?? '')) while (start < end && like(start)) start++;
  if (letters.test(text[end] ?? '')) while (start < end && like(end - 1)) end--;
  return [start, end];
}

/** Pictures, brackets, and runs of dots and the like: nobody writes these between two numbers. */
const STRONG = new RegExp(`${PICTURE}|[)）\\]】」}>》]|^ ?[.·•・‧…⋯*~_—-]{2,6} ?$|^[…⋯]$`);

function gapKind(gap: string): Group['gap'] {
  if (gap === '.') return 'dot';
  if (/^[删去不横杠空点星略哈啊嗯呀]/.test(gap)) return 'word';
  if (/^ ?[-.·•・‧_~|+=#—–*] ?$/.test(gap) || /^[ \t]{1,2}$/.test(gap)) return 'weak';
  return STRONG.test(gap) ? 'strong' : 'list';
}

/** Index ranges (inclusive) of groups that read as one number. Groups left alone keep their separators. */
function segments(groups: readonly Group[]): [number, number][] {
  const found: [number, number][] = [];
  for (let i = 0; i < groups.length;) {
    let last = i;
    for (let j = i, length = 0; j < groups.length && j < i + 20; j++) {
      const group = groups[j];
      if (group === undefined || (length += group.digits.length) > 21) break;
      if (j > i && readsAsOne(groups, i, j)) last = j;
    }
    found.push([i, last]);
    i = last + 1;
  }
  return found;
}

/** How people cut a mobile number, and how id and card numbers are printed. */
const SHAPES = new Set(['3,4,4', '3,3,5', '3,3,3,2', '4,3,4', '4,4,3', '3,8', '7,4', '5,6', '6,5', '3,4,2,2', '3,2,2,2,2']);
const PRINTED = /^(?:4,4,4,[34](?:,[1-4])?|6,8,[34]|6,4,4,[34]|6,4,2,2,[34]|6,3,3,[36](?:,[1-4])?)$/;

function readsAsOne(groups: readonly Group[], from: number, to: number): boolean {
  const part = groups.slice(from, to + 1);
  const gaps = part.slice(0, -1).map((group) => group.gap);
  const lengths = part.map((group) => group.digits.length);
  const digits = part.map((group) => group.digits).join('');
  if (gaps.includes('break')) return false;
  const uniform = gaps.every((gap) => gap === gaps[0]);
  const mobile = /^(?:86)?1[3-9]\d{9}$/.test(digits);
  if (lengths.every((length) => length === 1)) {
    return digits.length >= 7 && !gaps.includes('word') && (uniform ? gaps[0] !== 'list' || digits.length === 11 : mobile && !gaps.includes('list'));
  }
  if (gaps.every((gap) => gap === 'strong')) return digits.length >= 7 && digits.length <= 19;
  // Four groups with single dots are an internet address or a version.
  if (lengths.length === 4 && gaps.every((gap) => gap === 'dot')) return false;
  if (mobile && uniform && gaps[0] !== 'list') return SHAPES.has(lengths.join(',')) || lengths.length >= 5 || gaps[0] === 'word';
  return !gaps.includes('list') && PRINTED.test(lengths.join(','));
}
