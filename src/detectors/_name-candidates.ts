import { COMPOUND_SURNAME, PERSON } from './_name-lexicon.ts';
import { isHan, type Lattice } from './_name-lattice.ts';
import { ALONE, FIRST, FOREIGN_FIRST, FOREIGN_INNER, FOREIGN_LAST, HAN_COUNT, HAN_FIRST, SECOND, SLOTS, SURNAME } from './_name-weights.ts';

/** What a candidate is: surname and given name, foreign name in Chinese characters, given name alone, 小王 and the like. */
export const FULL = 1;
export const FOREIGN = 2;
export const GIVEN = 3;
export const FAMILIAR = 4;

const NEVER = 255;
const DOT = 0xb7;
/** Bits that speak against any name before anything is known, per kind. */
const PRIOR = [0, 7, 11, 13, 12];
/** How many bits worse than words a name may be and still be looked at. */
export const MARGIN = 12;
/** After the first of them, in so many characters at most so many candidates are weighed: far more than any real text has. */
const WINDOW = 2048;
const FIRST_SHARE = 480;
const SHARE = 48;
/** What a name costs that is on the list. */
const LISTED = 14;
/** Dearest that a character of a given name without surname may be, bits × 8. */
const GIVEN_COST = 88;
const COMPOUND_HEADS = '欧司诸上夏东皇尉令慕端公长宇轩南百呼独闻钟申澹赫拓完万淳濮佐铃高伊渡中加吉松井斋桥藤冈后近坂远西福三小竹宫工酒柴安岛大今河武丸杉村平菅岩樱野千久内新石山浅绫';
const LONGEST_FOREIGN = 12;
const FAMILIARS = new Set([...'小老阿大'].map((char) => char.charCodeAt(0)));

/** Takes a candidate: kind, half-open span, bits by which the name is cheaper than the words, bits of the name itself. */
export type Take = (kind: number, start: number, end: number, margin: number, cost: number) => void;

/** Every stretch of the cut text that might be a name. */
export function candidates(lattice: Lattice, take: Take): void {
  const { length, codes, before, after, weights: { chars } } = lattice;
  const whole = before[length] ?? 0;
  const opening = openings(lattice);
  const offer = (kind: number, start: number, end: number, bits: number): void => {
    const cost = kind !== GIVEN && lattice.info(start, end) >> 4 === PERSON ? Math.min(bits, LISTED) : bits;
    const margin = whole - (before[start] ?? 0) - (after[end] ?? 0) - cost - (PRIOR[kind] ?? 0);
    if (margin <= -MARGIN) return;
    left--;
    take(kind, start, end, margin, bits);
  };
  let left = FIRST_SHARE;
  for (let i = 0; i + 1 < length; i++) {
    if (i > 0 && (i & (WINDOW - 1)) === 0) left = SHARE;
    const code = codes[i] ?? 0;
    if (left <= 0 || opening[code] === 0) continue;
    const next = codes[i + 1] ?? 0;
    const here = (code - HAN_FIRST) * SLOTS;
    const there = (next - HAN_FIRST) * SLOTS;
    const second = next !== DOT && isHan(next);
    const third = i + 2 < length && isHan(codes[i + 2] ?? 0) ? ((codes[i + 2] ?? 0) - HAN_FIRST) * SLOTS : -1;
    const surname = chars[here + SURNAME] ?? NEVER;
    if (second && surname !== NEVER) {
      const alone = chars[there + ALONE] ?? NEVER;
      if (alone !== NEVER) offer(FULL, i, i + 2, (surname + alone) / 8 + 2);
      if (third >= 0) {
        const first = chars[there + FIRST] ?? NEVER;
        const last = chars[third + SECOND] ?? NEVER;
        if (first !== NEVER && last !== NEVER) offer(FULL, i, i + 3, (surname + first + last) / 8 + 0.4);
      }
    }
    if (second && third >= 0 && (lattice.info(i, i + 2) >> 4) === COMPOUND_SURNAME) {
      const alone = chars[third + ALONE] ?? NEVER;
      if (alone !== NEVER) offer(FULL, i, i + 3, 8 + alone / 8 + 1.5);
      const fourth = i + 3 < length && isHan(codes[i + 3] ?? 0) ? ((codes[i + 3] ?? 0) - HAN_FIRST) * SLOTS : -1;
      const first = chars[third + FIRST] ?? NEVER;
      const last = fourth < 0 ? NEVER : chars[fourth + SECOND] ?? NEVER;
      if (first !== NEVER && last !== NEVER) offer(FULL, i, i + 4, 8 + (first + last) / 8 + 0.6);
    }
    if (second) {
      const first = chars[here + FIRST] ?? NEVER;
      const last = chars[there + SECOND] ?? NEVER;
      if (first < GIVEN_COST && last < GIVEN_COST && lattice.info(i, i + 2) === 0) offer(GIVEN, i, i + 2, (first + last) / 8);
      if (FAMILIARS.has(code) && Math.min(chars[there + SURNAME] ?? NEVER, chars[there + ALONE] ?? NEVER) < 88) {
        offer(FAMILIAR, i, i + 2, Math.min(chars[there + SURNAME] ?? NEVER, chars[there + ALONE] ?? NEVER) / 8);
      }
    }
    if ((chars[here + FOREIGN_FIRST] ?? NEVER) !== NEVER) foreign(lattice, i, offer);
  }
}

let opened: { readonly chars: Uint8Array; readonly flags: Uint8Array } | null = null;

/** Per code unit whether any candidate may begin with it. */
function openings({ weights: { chars } }: Lattice): Uint8Array {
  if (opened?.chars === chars) return opened.flags;
  const flags = new Uint8Array(0x10000);
  for (let i = 0; i < HAN_COUNT; i++) {
    const row = i * SLOTS;
    if (chars[row + SURNAME] !== NEVER || chars[row + FOREIGN_FIRST] !== NEVER || (chars[row + FIRST] ?? NEVER) < GIVEN_COST) flags[HAN_FIRST + i] = 1;
  }
  for (const code of FAMILIARS) flags[code] = 1;
  for (const word of COMPOUND_HEADS) flags[word.charCodeAt(0)] = 1;
  opened = { chars, flags };
  return flags;
}

/** 梅西, 穆里尼奥, 里奥·梅西 from `start` on. */
function foreign({ length, codes, weights: { chars } }: Lattice, start: number, offer: (kind: number, start: number, end: number, bits: number) => void): void {
  let bits = (chars[((codes[start] ?? 0) - HAN_FIRST) * SLOTS + FOREIGN_FIRST] ?? 0) / 8;
  const stop = Math.min(length, start + LONGEST_FOREIGN);
  let fresh = false;
  for (let at = start + 1; at < stop; at++) {
    const code = codes[at] ?? 0;
    if (code === DOT) {
      if (fresh) return;
      fresh = true;
      continue;
    }
    if (!isHan(code)) return;
    const row = (code - HAN_FIRST) * SLOTS;
    const last = chars[row + FOREIGN_LAST] ?? NEVER;
    if (last !== NEVER && !fresh) offer(FOREIGN, start, at + 1, bits + last / 8 + 1);
    const inner = chars[row + (fresh ? FOREIGN_FIRST : FOREIGN_INNER)] ?? NEVER;
    if (inner === NEVER) return;
    fresh = false;
    bits += inner / 8;
  }
}
