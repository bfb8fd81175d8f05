import { pairShare, type Pair, type Units } from './_units.ts';

/** The bits of the digits and of the digits and letters of ASCII, which are counted; the others are given to pairs. */
const DIGIT = 1 << 31;
const ALPHANUMERIC = 1 << 30;
/** Bits for pairs in the low half, where the counted ones stand too, and in both halves. */
const LOW = 30;
const MOST = LOW + 32;
/** A pair so common that nearly every text holds one. */
const EVERYWHERE = 0.15;

/** Bits of pairs, in two halves. */
export interface Mask {
  readonly low: number;
  readonly high: number;
}

export interface Bits {
  /** Per code unit the bits of the pairs of which it may be the first; the highest of `low` for the digits 0–9, the next for these and A–Z and a–z. */
  readonly firsts: Record<keyof Mask, Int32Array>;
  /** Per code unit the bits of the pairs of which it may be the second. */
  readonly seconds: Record<keyof Mask, Int32Array>;
  /** The bits of pairs whose second may be anything, or nothing. */
  readonly alone: Mask;
  /** All bits of the pairs that have one. */
  of(pairs: readonly Pair[]): Mask;
}

const tables = (): Record<keyof Mask, Int32Array> => ({ low: new Int32Array(0x10000), high: new Int32Array(0x10000) });

/** A bit for each pair: in the order given those of `firm`, as long as there are any left those of `wanted`, the rarest first in each list. */
export function bitsFor(firm: readonly Pair[], ...wanted: readonly (readonly Pair[])[]): Bits {
  const chosen = new Map<string, Pair>();
  const take = (pairs: readonly Pair[]): void => {
    for (const pair of pairs) if (chosen.size < MOST) chosen.set(JSON.stringify(pair), pair);
  };
  take(firm);
  for (const pairs of wanted) take(pairs.filter((pair) => pairShare(pair) < EVERYWHERE).sort((a, b) => pairShare(a) - pairShare(b)));
  const bits = new Map<string, Mask>();
  const [firsts, seconds] = [tables(), tables()];
  firsts.low.fill(DIGIT | ALPHANUMERIC, 0x30, 0x3a);
  firsts.low.fill(ALPHANUMERIC, 0x41, 0x5b);
  firsts.low.fill(ALPHANUMERIC, 0x61, 0x7b);
  const alone = { low: 0, high: 0 };
  for (const [key, { first, second }] of chosen) {
    const half = bits.size < LOW ? 'low' : 'high';
    const bit = 1 << (half === 'low' ? bits.size : bits.size - LOW);
    bits.set(key, { low: 0, high: 0, [half]: bit });
    mark(firsts[half], first, bit);
    mark(seconds[half], second, bit);
    if (second.length === 1 && second[0]?.[0] === 0 && second[0][1] === 0xffff) alone[half] |= bit;
  }
  const of = (pairs: readonly Pair[]): Mask => pairs.reduce((all, pair) => {
    const mask = bits.get(JSON.stringify(pair));
    return mask === undefined ? all : { low: all.low | mask.low, high: all.high | mask.high };
  }, { low: 0, high: 0 });
  return { firsts, seconds, alone, of };
}

function mark(table: Int32Array, units: Units, bit: number): void {
  for (const [first, last] of units) for (let unit = first; unit <= last; unit++) table[unit] = (table[unit] ?? 0) | bit;
}
