import { FULL, GIVEN } from './_name-candidates.ts';
import { PERSON } from './_name-lexicon.ts';
import { isHan, type Lattice } from './_name-lattice.ts';
import { FIRST, HAN_FIRST, SECOND, SLOTS, SURNAME, WEIGHT_BITS, WORD } from './_name-weights.ts';

/** Most features that one candidate has. */
export const FEATURES = 40;
/** How many of them `generalFeatures` writes. */
export const GENERAL = 21;
const DOT = 0xb7;
/** Single characters that tell much by their kind, from class 25 on: ends of an organisation, 的, speech, what joins or rules a name, adverbs, pronouns, plain verbs. */
const KINDS = ['局厅院会社厂署部处科室校队团所站行店馆台报网组班家司委联剧片', '的之', '说称道问答笑曰讲谈吐喊叫', '和与跟同及被把对向给让替由从据如像为以', '也就都还又才却则曾已正将会能要不没未刚再真太很', '我你他她它您俺咱这那谁某', '是有来去到在了着过看做当任演唱写拍打等'];
const LONE = new Uint8Array(0x10000);
KINDS.forEach((set, kind) => { for (const char of set) LONE[char.charCodeAt(0)] = 25 + kind; });
/** How far a name is looked for again. */
const NEAR = 120;
/** What stands between the names of a list; after 和 the next begins without more. */
const BETWEEN = new Set([...'、,/;|+& \n-　和与'].map((char) => char.charCodeAt(0)));
const MASK = (1 << WEIGHT_BITS) - 1;
const clamp = (value: number, low: number, high: number): number => (value < low ? low : value > high ? high : value);

/** Ends of the text count as a character of their own; letters and digits are alike. */
function sign(lattice: Lattice, at: number): number {
  if (at < 0 || at >= lattice.length) return 1;
  const code = lattice.codes[at] ?? 0;
  if (code >= 0x30 && code <= 0x39) return 2;
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return 3;
  return code === 0x20 || code === 0x0a || code === 0x3000 ? 4 : code;
}

/** Hash of the word [start, end). */
function wordHash(lattice: Lattice, start: number, end: number): number {
  if (end <= 0 || start >= lattice.length) return 1;
  let hash = 7;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ sign(lattice, i), 0x9e3779b1) ^ (hash >>> 13);
  return hash;
}

/** Class of what stands at a place when it is no word of the list: beginning or end, one Han character and its kind, letter, digit, space, sign. */
function bare(lattice: Lattice, at: number): number {
  const code = sign(lattice, at);
  if (code < 5) return 16 + code;
  if (LONE[code] !== 0) return LONE[code] as number;
  return isHan(code) ? ((lattice.weights.chars[(code - HAN_FIRST) * SLOTS + WORD] ?? 0) < 88 ? 22 : 24) : 23;
}

/** Highest frequency (low bits of info) of a word that begins before `at` and ends after it, outside [start, end) on one side. */
function crossing(lattice: Lattice, at: number): number {
  const { words, length } = lattice;
  let most = 0;
  for (let from = Math.max(0, at - 3); from < at; from++) {
    for (let size = at - from + 1; size <= 4 && from + size <= length; size++) {
      if (size < 2) continue;
      const info = words[3 * from + size - 2] ?? 0;
      if (info !== 0 && (info & 15) + 1 > most && info >> 4 !== PERSON) most = (info & 15) + 1;
    }
  }
  return most;
}

/** Whether the same characters stand there again: 1 near by, 2 right beside. */
function again({ codes, length }: Lattice, start: number, end: number): number {
  const [first, size] = [codes[start], end - start];
  let found = 0;
  for (let at = Math.max(0, start - NEAR), stop = Math.min(length - size, end + NEAR); at <= stop; at++) {
    if (codes[at] !== first || (at > start - size && at < end)) continue;
    let same = 1;
    while (same < size && codes[at + same] === codes[start + same]) same++;
    if (same < size) continue;
    if (at === end || at + size === start) return 2;
    found = 1;
  }
  return found;
}

/** What stands beyond the sign between two parts of a list: 0 no such sign, 1 nothing, else how long the part is and whether it begins like a name. */
function neighbour({ codes, length, weights: { chars } }: Lattice, sign: number, way: 1 | -1): number {
  if (sign < 0 || sign >= length || !BETWEEN.has(codes[sign] as number)) return 0;
  let size = 0;
  while (size < 5) {
    const at = sign + way * (size + 1);
    if (at < 0 || at >= length || !isHan(codes[at] as number) || BETWEEN.has(codes[at] as number)) break;
    size++;
  }
  if (size === 0) return 1;
  const first = codes[way > 0 ? sign + 1 : sign - size] as number;
  return 2 + size * 2 + ((chars[(first - HAN_FIRST) * SLOTS + SURNAME] ?? 255) < 88 ? 1 : 0);
}

/** One candidate at a time: what is asked of it more than once, and the places of its features in the table of weights. */
let count = 0;
let out: Int32Array = new Int32Array(FEATURES);

function add(template: number, a: number, b = 0): void {
  const first = Math.imul((template << 8) ^ a, 0x9e3779b1);
  const second = Math.imul((first ^ (first >>> 15)) + b, 0x85ebca6b);
  const third = Math.imul(second ^ (second >>> 13), 0xc2b2ae35);
  out[count++] = (third ^ (third >>> 16)) & MASK;
}

/** Class and rough frequency; a listed name is no word. */
const graded = (info: number): number => (info === 0 || info >> 4 === PERSON ? 0 : (info >> 4) * 8 + ((info & 15) >> 1) + 1);

/** What matters in any words: writes the places of those features from the start of `into`; returns how many. */
export function generalFeatures(lattice: Lattice, kind: number, start: number, end: number, margin: number, cost: number, into: Int32Array): number {
  const { codes, endsHere, startsHere, weights: { chars } } = lattice;
  const size = end - start;
  const shape = kind * 16 + Math.min(size, 9);
  count = 0;
  out = into;
  const leftSize = start === 0 ? 0 : endsHere[start] ?? 1;
  const rightSize = end >= lattice.length ? 0 : startsHere[end] ?? 1;
  const leftInfo = leftSize > 1 ? lattice.info(start - leftSize, start) : 0;
  const rightInfo = rightSize > 1 ? lattice.info(end, end + rightSize) : 0;
  const leftClass = leftInfo === 0 ? bare(lattice, start - 1) : leftInfo >> 4;
  const rightClass = rightInfo === 0 ? bare(lattice, end) : rightInfo >> 4;
  const ease = clamp(Math.round(margin / 2), -8, 12);
  const leftCross = crossing(lattice, start);
  const rightCross = crossing(lattice, end);
  const after = codes[end] ?? 0;
  add(1, shape, dotted(lattice, start, end));
  add(2, shape, ease);
  add(3, shape, graded(lattice.info(start, end)));
  add(4, shape, clamp(Math.round(cost / size), 0, 20));
  add(8, shape, size === 3 && kind === FULL ? graded(lattice.info(start + 1, end)) : 0);
  add(9, shape, size >= 3 ? graded(lattice.info(start, start + 2)) : 0);
  add(10, kind, leftCross);
  add(11, shape, rightCross);
  add(14, shape, leftClass);
  add(15, shape, rightClass);
  add(16, kind * 32 + leftClass, rightClass);
  add(22, shape * 32 + rightClass, ease);
  add(23, kind * 32 + leftClass, ease);
  // Whether one character more or less would be a name as well.
  const nextCost = end < lattice.length && isHan(after) ? (chars[(after - HAN_FIRST) * SLOTS + SECOND] ?? 255) >> 4 : 16;
  add(24, shape * 32 + nextCost, rightCross);
  add(25, shape * 32 + ((chars[((codes[end - 1] ?? 0) - HAN_FIRST) * SLOTS + SECOND] ?? 255) >> 4), rightClass);
  add(26, kind, ease * 16 + Math.max(leftCross, rightCross));
  add(27, shape * 32 + ((chars[((codes[start] ?? 0) - HAN_FIRST) * SLOTS + SURNAME] ?? 255) >> 3), clamp(ease, -4, 6));
  add(31, shape, again(lattice, start, end));
  add(32, shape * 16 + neighbour(lattice, start - 1, -1), neighbour(lattice, end, 1));
  const beyond = end + rightSize;
  const beyondSize = beyond >= lattice.length ? 0 : startsHere[beyond] ?? 1;
  const beyondInfo = beyondSize > 1 ? lattice.info(beyond, beyond + beyondSize) : 0;
  // 袁峰乔倩倩: what follows may be the next name.
  const nextFirst = rightSize === 1 && isHan(after) ? (chars[(after - HAN_FIRST) * SLOTS + SURNAME] ?? 255) >> 4 : 16;
  const nextSecond = nextFirst < 15 && isHan(codes[end + 1] ?? 0) && end + 1 < lattice.length ? (chars[((codes[end + 1] ?? 0) - HAN_FIRST) * SLOTS + FIRST] ?? 255) >> 4 : 16;
  add(35, shape * 32 + nextFirst, nextSecond);
  add(34, kind * 32 + rightClass, beyondInfo === 0 ? bare(lattice, beyond) : beyondInfo >> 4);
  return count;
}

/** What depends on the very words and characters; goes on where `generalFeatures` of the same candidate ended. */
export function particularFeatures(lattice: Lattice, kind: number, start: number, end: number): number {
  const { codes, endsHere, startsHere } = lattice;
  const shape = kind * 16 + Math.min(end - start, 9);
  const leftSize = start === 0 ? 0 : endsHere[start] ?? 1;
  const leftSign = sign(lattice, start - 1);
  const rightSign = sign(lattice, end);
  add(5, kind, codes[start]);
  add(6, kind * 4 + 1, codes[start + 1]);
  add(7, kind * 4 + 2, codes[end - 1]);
  add(12, kind, wordHash(lattice, start - leftSize, start));
  add(13, kind, wordHash(lattice, end, end + Math.max(1, end >= lattice.length ? 0 : startsHere[end] ?? 1)));
  add(17, kind, leftSign);
  add(18, shape, rightSign);
  add(19, leftSign, rightSign);
  add(20, sign(lattice, start - 2), leftSign);
  add(21, rightSign, sign(lattice, end + 1));
  if (kind === GIVEN) add(28, codes[start] ?? 0, codes[start + 1]);
  add(29, kind, leftSize === 0 ? 1 : wordHash(lattice, Math.max(0, start - leftSize - (endsHere[start - leftSize] ?? 1)), start - leftSize));
  const beyond = end + Math.max(1, end >= lattice.length ? 0 : startsHere[end] ?? 1);
  add(33, kind, wordHash(lattice, beyond, beyond + Math.max(1, beyond >= lattice.length ? 0 : startsHere[beyond] ?? 1)));
  add(30, leftSize > 1 ? lattice.info(start - leftSize, start) >> 4 : 0, wordHash(lattice, end, end + 1));
  return count;
}

/** 1: a dot within; 2: a dot beside. */
function dotted({ codes, length }: Lattice, start: number, end: number): number {
  let seen = (start > 0 && codes[start - 1] === DOT) || (end < length && codes[end] === DOT) ? 2 : 0;
  for (let i = start; i < end; i++) if (codes[i] === DOT) seen |= 1;
  return seen;
}
