import { fingerprint, pairBit, PERSON, RAREST, slotOf, step, WORD_MASK } from './_name-lexicon.ts';
import { HAN_COUNT, HAN_FIRST, SLOTS, WORD, type NameWeights } from './_name-weights.ts';

export const isHan = (code: number): boolean => code >= HAN_FIRST && code < HAN_FIRST + HAN_COUNT;
/** Bits of any character that is no Han character: the same on every way, so it decides nothing. */
const OTHER = 6;

/** Cheapest cut of a text into words, from both ends; the arrays are used again for the next text. Costs are bits. */
export class Lattice {
  length = 0;
  /** Folded UTF-16 code units. */
  codes = new Uint16Array(0);
  /** Info of the words of 2, 3 and 4 characters that begin at a place, three a place. */
  words = new Uint8Array(0);
  /** Cost of the text before a place and from a place on. */
  before = new Float64Array(0);
  after = new Float64Array(0);
  /** Length of the word that ends, or begins, at a place on the cheapest way. */
  endsHere = new Uint8Array(0);
  startsHere = new Uint8Array(0);
  readonly weights: NameWeights;
  /** Bits of each code unit standing alone. */
  private readonly alone = new Float64Array(0x10000).fill(OTHER);
  /** The word list with fingerprint and info of a word side by side: one access, not two. */
  private readonly table: Uint32Array;
  constructor(weights: NameWeights) {
    this.weights = weights;
    const { infos, prints } = weights;
    this.table = new Uint32Array(infos.length);
    for (let at = 0; at < infos.length; at++) this.table[at] = (prints[at] as number) * 256 + (infos[at] as number);
    for (let i = 0; i < HAN_COUNT; i++) this.alone[HAN_FIRST + i] = (weights.chars[i * SLOTS + WORD] ?? 0) / 8;
  }

  room(length: number): void {
    this.length = length;
    if (this.codes.length > length + 8) return;
    const size = 2 * length + 64;
    this.codes = new Uint16Array(size);
    this.words = new Uint8Array(3 * size);
    this.before = new Float64Array(size);
    this.after = new Float64Array(size);
    this.endsHere = new Uint8Array(size);
    this.startsHere = new Uint8Array(size);
  }

  /** Needs `codes`. */
  cut(): void {
    this.forward();
    this.backward();
  }

  private forward(): void {
    const { length, codes, words, before, endsHere, alone, table, weights: { pairs } } = this;
    words.fill(0, 0, 3 * length + 12);
    before.fill(Infinity, 0, length + 5);
    before[0] = 0;
    endsHere[0] = 0;
    for (let i = 0; i < length; i++) {
      const base = before[i] as number;
      const code = codes[i] as number;
      const lone = base + (alone[code] as number);
      if (lone < (before[i + 1] as number)) { before[i + 1] = lone; endsHere[i + 1] = 1; }
      if (i + 1 >= length || !isHan(code)) continue;
      let hash = step(step(0, code), codes[i + 1] as number);
      const most = Math.min(4, length - i);
      for (let size = 2; size <= most; size++) {
        if (size > 2) hash = step(hash, codes[i + size - 1] as number);
        if (size < 4) {
          const bit = pairBit(hash);
          if (((pairs[bit >> 3] as number) >> (bit & 7) & 1) === 0) break; // No word begins so.
        }
        const print = fingerprint(hash);
        let at = slotOf(hash);
        while (table[at] !== 0 && (table[at] as number) >>> 8 !== print) at = (at + 1) & WORD_MASK;
        const info = (table[at] as number) & 255;
        if (info === 0) continue;
        words[3 * i + size - 2] = info;
        if (info >> 4 === PERSON) continue; // Names are no words here: they are weighed as names.
        const cost = base + RAREST - (info & 15);
        if (cost < (before[i + size] as number)) { before[i + size] = cost; endsHere[i + size] = size; }
      }
    }
  }

  private backward(): void {
    const { length, codes, words, after, startsHere, alone } = this;
    after[length] = 0;
    startsHere[length] = 0;
    for (let i = length - 1; i >= 0; i--) {
      let best = (after[i + 1] as number) + (alone[codes[i] as number] as number);
      let size = 1;
      for (let n = 2; n <= 4; n++) {
        const info = words[3 * i + n - 2] as number;
        if (info === 0 || info >> 4 === PERSON) continue;
        const cost = (after[i + n] as number) + RAREST - (info & 15);
        if (cost < best) { best = cost; size = n; }
      }
      after[i] = best;
      startsHere[i] = size;
    }
  }

  /** Info of the word of that span, 0 for none and for a single character. */
  info(start: number, end: number): number {
    const size = end - start;
    return size >= 2 && size <= 4 && start >= 0 ? this.words[3 * start + size - 2] ?? 0 : 0;
  }
}
