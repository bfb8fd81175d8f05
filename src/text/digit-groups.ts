import { length, longest, MOBILE, singles } from './digit-shapes.ts';

/**
 * Numbers written so that a filter does not see them: digits apart, in Chinese numerals, with look-alike letters, with
 * something in between. Works on text whose characters are already plain (no full-width or circled digits).
 */

const NUMERAL_PAIRS = '〇0零0洞0○0一1幺1腰1妖1邀1壹1弌1二2两2兩2贰2貳2三3叁3參3叄3四4肆4五5伍5六6陆6陸6七7拐7柒7八8捌8九9勾9玖9';
/** Letters that pass for a digit wherever they touch one. */
const COMMON = 'OoIl';
const LETTER_PAIRS = 'O0o0Q0I1l1i1|1!1z2Z2S5s5b6G6B8q9g9';
const DIGITS = new Map<string, string>();
for (let i = 0; i < NUMERAL_PAIRS.length; i += 2) DIGITS.set(NUMERAL_PAIRS.charAt(i), NUMERAL_PAIRS.charAt(i + 1));
for (let i = 0; i < LETTER_PAIRS.length; i += 2) DIGITS.set(LETTER_PAIRS.charAt(i), LETTER_PAIRS.charAt(i + 1));

/** Chinese numerals, radio ones and what sounds like them included (幺 腰 洞 拐 勾 两). */
export const NUMERALS = NUMERAL_PAIRS.replace(/[0-9]/g, '');
/** Letters and signs that may pass for a digit. */
export const LOOKALIKES = LETTER_PAIRS.replace(/[0-9]/g, '');

const PICTURE = '(?:[\\u2190-\\u245f\\u2500-\\u27bf\\u2900-\\u2bff\\ufe0f\\u200d]|[\\ud83c-\\ud83e][\\udc00-\\udfff])';
/** Words that people put between digits, or write for a hyphen. */
const INSERTED = '删[除掉去]?|去[掉除]?|不要|中?横?杠|短?横线?|空格?|斜杠|下划线|分隔|隔开|后面|加|点|星|减|略|哈{1,3}|啊{1,3}|嗯|呀';
const GAP = [
  '[ \\t\\-.·•・‧_*~,，、/|\\\\"+=#>^—–―‐‑−－．／＿～＊｜＋丶…⋯。]{1,6}|[ \\t]?\\r?\\n[ \\t]?',
  ` ?(?:${PICTURE}){1,6} ?`,
  '[ .-]?[(（\\[【「{<《〈][^()（）\\[\\]【】「」{}<>《》〈〉0-9\\n]{0,8}[)）\\]】」}>》〉][ .-]?',
  ` ?(?:${INSERTED}) ?`,
  // `(138)12345678`.
  '[)）\\]】] ?',
].join('|');
const DIGIT = `[0-9${NUMERALS}${COMMON}]`;
const chain = (gap: string): RegExp => new RegExp(`(?:[0-9${NUMERALS}]|(?<![A-Za-z])[${COMMON}](?=[0-9${COMMON}]))(?:(?:${gap})?${DIGIT})*`, 'g');
const chains = chain(GAP);
/** Where the text says that there is something to leave out, any Chinese may stand between the digits. */
const instructedChains = chain(`${GAP}|[\\u4e00-\\u9fff]{1,4}`);
export const INSTRUCTED = /(?:去掉|去除|删掉|删除|刪除|不看|忽略|省略|扣掉|抠掉|剔除|除去|去)(?:中间的?|里面的?|其中的?|所有的?)?(?:汉字|漢字|中文|文字|那些字|字)|(?:汉字|漢字|中文|文字)(?:都|全部?)?(?:去掉|删掉|删除|不要|忽略|去除|无视)|数字(?:自己)?(?:连|拼|合)(?:起来|在一起|一起)|只看数字/;
const LOOK = `[0-9${LOOKALIKES}]`;
/** A mobile number with letters for some of its digits, in one word. */
const tokens = new RegExp(`(?<![0-9A-Za-z_@.])[1lIi|!]${LOOK}{2}[- ]?${LOOK}{4}[- ]?${LOOK}{4}(?![0-9A-Za-z_@])`, 'g');

/** What stands between two groups; `break`: the number ends there, `none`: nothing follows. */
export type Gap = 'weak' | 'dot' | 'list' | 'line' | 'strong' | 'word' | 'break' | 'none';

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
  const found = spelt(text);
  const whole = found.length;
  const instructed = INSTRUCTED.test(text);
  const pattern = instructed ? instructedChains : chains;
  pattern.lastIndex = 0;
  for (let chain = pattern.exec(text); chain !== null; chain = pattern.exec(text)) {
    if (chain[0].length < 7 || readable(chain[0])) continue;
    const groups = split(text, chain.index, chain[0], instructed);
    if (length(groups) < 7) continue;
    for (let i = 0; i < groups.length;) {
      const last = Math.max(singles(groups, i, text), longest(groups, i, text));
      if (last === i && (groups[i]?.digits.length ?? 0) < 7) {
        i++;
        continue;
      }
      const members = groups.slice(i, last + 1);
      if (length(members) >= 7) {
        if (!readable(text.slice(members[0]?.start, members.at(-1)?.end))) found.push(members);
      }
      i = last + 1;
    }
  }
  return whole === 0 || whole === found.length ? found : merged(found);
}

/** In order of place; of two that overlap the first in the list stays. */
function merged(numbers: Group[][]): Group[][] {
  const span = (groups: readonly Group[]): [number, number] => [groups[0]?.start ?? 0, groups.at(-1)?.end ?? 0];
  const order = numbers.map((groups, rank) => ({ groups, rank, from: span(groups)[0] })).sort((a, b) => a.from - b.from || a.rank - b.rank);
  const kept: { groups: Group[]; rank: number }[] = [];
  for (const one of order) {
    const last = kept.at(-1);
    if (last === undefined || span(last.groups)[1] <= one.from) kept.push(one);
    else if (one.rank < last.rank) kept[kept.length - 1] = one;
  }
  return kept.map(({ groups }) => groups);
}

/** Mobile numbers of which some digits are letters: at least six digits are real. */
function spelt(text: string): Group[][] {
  const found: Group[][] = [];
  tokens.lastIndex = 0;
  for (let token = tokens.exec(text); token !== null; token = tokens.exec(text)) {
    const raw = token[0];
    if (/[a-z].*[A-Z]|^[^0-9]{4}/.test(raw.replace(/[OoIl]/g, '')) || (raw.match(/[0-9]/g)?.length ?? 0) < 6 || /^[0-9 -]+$/.test(raw)) continue;
    const digits = raw.replace(/[^0-9]/g, (c) => DIGITS.get(c) ?? '');
    if (!MOBILE.test(digits)) continue;
    const groups: Group[] = [];
    for (const part of raw.matchAll(/[^ -]+/g)) {
      const start = token.index + part.index;
      groups.push({ start, end: start + part[0].length, digits: part[0].replace(/[^0-9]/g, (c) => DIGITS.get(c) ?? c), gap: 'weak' });
    }
    found.push(groups);
  }
  return found;
}

/** One run, or grouped the usual way with single spaces or hyphens: can be read as it stands. */
function readable(text: string): boolean {
  return /^(?:[0-9]+|\d{3}[- ]\d{4}[- ]\d{4}|\d{4}(?:[- ]\d{4}){3}(?:[- ]\d{1,3})?|\d{6}[- ]\d{8}[- ]\d{3,4})$/.test(text);
}

function split(text: string, offset: number, chain: string, instructed: boolean): Group[] {
  const groups: Group[] = [];
  let open: { start: number; end: number; digits: string } | null = null;
  let broken = false;
  const stop = offset + chain.length;
  for (let at = offset; at < stop;) {
    if (valueAt(text, at) === 0) {
      at++;
      continue;
    }
    const from = at;
    while (at < stop && valueAt(text, at) !== 0) at++;
    const [start, end] = trimmed(text, from, at);
    const digits = digitsOf(text, start, end);
    // A whole word of look-alikes is a word: `6222 … lol`.
    if (digits === '') {
      broken = true;
      continue;
    }
    if (open !== null) groups.push({ start: open.start, end: open.end, digits: open.digits, gap: broken ? 'break' : gapOf(text, open.end, start, instructed) });
    broken = false;
    open = { start, end, digits };
  }
  if (open !== null) groups.push({ start: open.start, end: open.end, digits: open.digits, gap: 'none' });
  return groups;
}

/** Per code unit: 0 for what is no digit, else the digit and one, and `LETTER` more for a letter. */
const values = new Uint8Array(0x10000);
const LETTER = 16;
for (let digit = 0; digit < 10; digit++) values[0x30 + digit] = digit + 1;
for (let i = 0; i < NUMERAL_PAIRS.length; i += 2) values[NUMERAL_PAIRS.charCodeAt(i)] = Number(NUMERAL_PAIRS.charAt(i + 1)) + 1;
for (const letter of COMMON) values[letter.charCodeAt(0)] = Number(DIGITS.get(letter)) + 1 + LETTER;

const valueAt = (text: string, at: number): number => (at >= 0 && at < text.length ? values[text.charCodeAt(at)] ?? 0 : 0);

/** The digits of a run; '' when it is more than one letter and nothing else, or nothing. */
function digitsOf(text: string, start: number, end: number): string {
  let digits = '';
  let real = false;
  for (let at = start; at < end; at++) {
    const value = valueAt(text, at);
    real ||= value < LETTER;
    digits += String((value - 1) % LETTER);
  }
  return real || end - start === 1 ? digits : '';
}

/** Letters that only look like digits do not count where they touch other letters: `call 138…`, `138… ok`. */
function trimmed(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to];
  if (isLetter(text, start - 1)) while (start < end && valueAt(text, start) > LETTER) start++;
  if (isLetter(text, end)) while (start < end && valueAt(text, end - 1) > LETTER) end--;
  return [start, end];
}

function isLetter(text: string, at: number): boolean {
  const code = at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
  return code === 0x5f || (code | 0x20) - 0x61 >>> 0 < 26;
}

/** Pictures, brackets, and runs of dots and the like: nobody writes these between two numbers. */
const STRONG = new RegExp(`${PICTURE}|[)）\\]】」}>》〉]|^ ?[.·•・‧…⋯*~_=—－-]{2,6} ?$|^[…⋯]$`);
const WORDS = new RegExp(`^ ?(?:${INSERTED}) ?$`);

/** The kind of each single code unit met as a gap: long rows have one kind of gap. */
const short = new Map<number, Gap>();

function gapOf(text: string, start: number, end: number, instructed: boolean): Gap {
  if (end !== start + 1 || instructed) return gapKind(text.slice(start, end), instructed);
  const code = text.charCodeAt(start);
  let kind = short.get(code);
  if (kind === undefined) {
    kind = gapKind(text.charAt(start), false);
    short.set(code, kind);
  }
  return kind;
}

function gapKind(gap: string, instructed: boolean): Gap {
  if (gap === ' ' || gap === '-' || /^[)）\]】"\\] ?$/.test(gap)) return 'weak';
  if (gap === '.') return 'dot';
  if (WORDS.test(gap) || (instructed && /^[\u4e00-\u9fff]/.test(gap))) return 'word';
  if (/^ ?[-.·•・‧_~|+=#>^—–―‐‑−－．＿～＊｜＋丶*] ?$/.test(gap) || /^[ \t]{1,2}$/.test(gap)) return 'weak';
  if (gap.includes('\n')) return 'line';
  if (STRONG.test(gap)) return 'strong';
  return /^ ?[,，、/／。] ?$/.test(gap) ? 'list' : 'break';
}
