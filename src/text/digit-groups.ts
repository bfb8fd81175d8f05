/**
 * Numbers written so that a filter does not see them: digits apart, in Chinese numerals, with look-alike letters, with
 * something in between. Works on text whose characters are already plain (no full-width or circled digits).
 */

const NUMERAL_PAIRS = '〇0零0洞0○0一1幺1壹1二2两2贰2三3叁3四4肆4五5伍5六6陆6七7拐7柒7八8捌8九9勾9玖9';
const DIGITS = new Map([['O', '0'], ['o', '0'], ['I', '1'], ['l', '1']]);
for (let i = 0; i < NUMERAL_PAIRS.length; i += 2) DIGITS.set(NUMERAL_PAIRS.charAt(i), NUMERAL_PAIRS.charAt(i + 1));

/** Chinese numerals, radio ones included (幺 洞 拐 勾 两). */
export const NUMERALS = NUMERAL_PAIRS.replace(/[0-9]/g, '');
/** Letters that pass for a digit. */
export const LOOKALIKES = 'OoIl';

const PICTURE = '(?:[\\u2190-\\u2bff\\ufe0f\\u200d]|[\\ud83c-\\ud83e][\\udc00-\\udfff])';
const GAP = [
  '[ \\t\\-.·•・‧_*~,，、/|+=#—–…⋯。]{1,6}',
  ` ?(?:${PICTURE}){1,6} ?`,
  ' ?[(（\\[【「{<《][^()（）\\[\\]【】「」{}<>《》0-9\\n]{1,8}[)）\\]】」}>》] ?',
  '删[除掉去]?|去掉|去除|不要|横?杠|横线|空格|点|星|略|哈{1,3}|啊{1,3}|嗯|呀',
].join('|');
const DIGIT = `[0-9${NUMERALS}${LOOKALIKES}]`;
const chains = new RegExp(`(?:[0-9${NUMERALS}]|(?<![A-Za-z])[${LOOKALIKES}](?=[0-9${LOOKALIKES}]))(?:(?:${GAP})?${DIGIT})*`, 'g');
const runs = new RegExp(`${DIGIT}+`, 'g');
const real = new RegExp(`[0-9${NUMERALS}]`);
const ascii = /^[0-9]+$/;
const letter = /[A-Za-z_]/;

type Gap = 'weak' | 'dot' | 'list' | 'strong' | 'word' | 'break' | 'none';

/** Adjoining digits, and what kind of gap leads to the next ones. Half-open, UTF-16 code units. */
export interface Group {
  readonly start: number;
  readonly end: number;
  /** The same number of ASCII digits. */
  readonly digits: string;
  readonly gap: Gap;
}

/** Per number that must be rewritten to be seen: its groups. Fewer than seven digits are left alone. Linear. */
export function hiddenNumbers(text: string): Group[][] {
  const found: Group[][] = [];
  chains.lastIndex = 0;
  for (let chain = chains.exec(text); chain !== null; chain = chains.exec(text)) {
    if (chain[0].length < 7 || readable(chain[0])) continue;
    const groups = split(text, chain.index, chain[0]);
    if (length(groups) < 7) continue;
    for (let i = 0; i < groups.length;) {
      const last = Math.max(singles(groups, i), longest(groups, i));
      const members = groups.slice(i, last + 1);
      if (length(members) >= 7 || members.every((group) => group.digits.length >= 3)) {
        if (!readable(text.slice(members[0]?.start, members.at(-1)?.end))) found.push(members);
      }
      i = last + 1;
    }
  }
  return found;
}

/** One run, or grouped the usual way with single spaces or hyphens: can be read as it stands. */
function readable(text: string): boolean {
  return /^(?:[0-9]+|\d{3}[- ]\d{4}[- ]\d{4}|\d{4}(?:[- ]\d{4}){3}(?:[- ]\d{1,3})?|\d{6}[- ]\d{8}[- ]\d{3,4})$/.test(text);
}

function length(groups: readonly Group[]): number {
  let sum = 0;
  for (const group of groups) sum += group.digits.length;
  return sum;
}

function split(text: string, offset: number, chain: string): Group[] {
  const groups: Group[] = [];
  let open: { start: number; end: number; digits: string } | null = null;
  let broken = false;
  runs.lastIndex = 0;
  for (let run = runs.exec(chain); run !== null; run = runs.exec(chain)) {
    const [start, end] = trimmed(text, offset + run.index, offset + run.index + run[0].length);
    const raw = text.slice(start, end);
    // A whole word of look-alikes is a word: `6222 … lol`.
    if (start === end || (raw.length > 1 && !real.test(raw))) {
      broken = true;
      continue;
    }
    if (open !== null) groups.push({ start: open.start, end: open.end, digits: open.digits, gap: broken ? 'break' : gapKind(text.slice(open.end, start)) });
    broken = false;
    open = { start, end, digits: ascii.test(raw) ? raw : raw.replace(/[^0-9]/g, (c) => DIGITS.get(c) ?? c) };
  }
  if (open !== null) groups.push({ start: open.start, end: open.end, digits: open.digits, gap: 'none' });
  return groups;
}

/** Letters that only look like digits do not count where they touch other letters: `call 138…`, `138… ok`. */
function trimmed(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to];
  if (letter.test(text.charAt(start - 1))) while (start < end && LOOKALIKES.includes(text.charAt(start))) start++;
  if (letter.test(text.charAt(end))) while (start < end && LOOKALIKES.includes(text.charAt(end - 1))) end--;
  return [start, end];
}

/** Pictures, brackets, and runs of dots and the like: nobody writes these between two numbers. */
const STRONG = new RegExp(`${PICTURE}|[)）\\]】」}>》]|^ ?[.·•・‧…⋯*~_—-]{2,6} ?$|^[…⋯]$`);

function gapKind(gap: string): Gap {
  if (gap === ' ' || gap === '-') return 'weak';
  if (gap === '.') return 'dot';
  if (/^[删去不横杠空点星略哈啊嗯呀]/.test(gap)) return 'word';
  if (/^ ?[-.·•・‧_~|+=#—–*] ?$/.test(gap) || /^[ \t]{1,2}$/.test(gap)) return 'weak';
  if (STRONG.test(gap)) return 'strong';
  return /^ ?[,，、/] ?$/.test(gap) ? 'list' : 'break';
}

/** How people cut a mobile number, and how id and card numbers are printed. */
const SHAPES = new Set(['3,4,4', '3,3,5', '3,3,3,2', '4,3,4', '4,4,3', '3,8', '7,4', '5,6', '6,5', '3,4,2,2', '3,2,2,2,2']);
const PRINTED = /^(?:4,4,4,[34](?:,[1-4])?|6,8,[34]|6,4,4,[34]|6,4,2,2,[34]|6,3,3,[36](?:,[1-4])?)$/;
const MOBILE = /^(?:86)?1[3-9]\d{9}$/;
/** Digits of the longest number. */
const LONGEST = 19;

/** Last index of a run of single digits with one kind of gap from `from` on; `from` itself when it is none. */
function singles(groups: readonly Group[], from: number): number {
  const gap = groups[from]?.gap;
  if (gap === 'word' || gap === 'break') return from;
  // Lists of small numbers are common: only a mobile number may be spelt so.
  const most = gap === 'list' ? from + 11 : groups.length;
  let last = from;
  while (last < most && groups[last]?.digits.length === 1 && groups[last]?.gap === gap && groups[last + 1]?.digits.length === 1) last++;
  const count = last - from + 1;
  return gap === 'list' ? (count === 11 ? last : from) : count >= 7 ? last : from;
}

/** Last index of the longest number of a known shape that begins at `from`; `from` itself when there is none. */
function longest(groups: readonly Group[], from: number): number {
  let last = from;
  let digits = '';
  let shape = '';
  let uniform = true;
  const gap = groups[from]?.gap;
  for (let at = from; at < groups.length; at++) {
    const group = groups[at];
    const reached = groups[at - 1]?.gap;
    if (group === undefined || (at > from && (reached === 'break' || reached === 'list'))) break;
    digits += group.digits;
    if (digits.length > LONGEST) break;
    shape += at === from ? group.digits.length : `,${group.digits.length}`;
    if (at === from) continue;
    uniform &&= reached === gap;
    // An odd grouping must be the whole row: lottery numbers and measurements come in longer ones.
    const whole = group.gap !== gap && (from === 0 || groups[from - 1]?.gap !== gap);
    if (digits.length >= 7 && readsAsOne(digits, shape, at - from + 1, uniform ? gap : undefined, whole)) last = at;
  }
  return last;
}

/** `gap`: the only kind of gap there is, undefined when they differ. */
function readsAsOne(digits: string, shape: string, count: number, gap: Gap | undefined, whole: boolean): boolean {
  if (gap === 'strong') return true;
  // Four groups with single dots are an internet address or a version.
  if (digits.length < 11 || (gap === 'dot' && count === 4)) return false;
  if (digits.length === count) return MOBILE.test(digits);
  if (gap !== undefined && digits.length <= 13 && MOBILE.test(digits)) return SHAPES.has(shape) || (count >= 5 && whole) || gap === 'word';
  return digits.length >= 15 && PRINTED.test(shape);
}
