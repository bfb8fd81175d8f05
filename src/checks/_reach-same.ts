import { MASK, WIDE } from './_reach-text.ts';

/** A statement in a buffer of code units. */
export interface Piece {
  readonly codes: Uint16Array;
  readonly from: number;
  readonly length: number;
}

/** Furthest that two texts are apart where they are looked for again. */
const APART = 16;
const AGAIN = 3;
/** Share in common from which two texts say the same; and where one holds nearly the whole of the other. */
const COMMON = 0.7;
const HELD = 0.92;
const PART = 0.4;

const NUMERALS = new Set(Array.from('一二三四五六七八九十百千万零两〇', (char) => char.charCodeAt(0)));
const MASKS = new Set(Array.from('某甲乙丙丁', (char) => char.charCodeAt(0)));

/** Words that those who type a text anew swap without saying something else. */
const SWAPPED = new Set(Array.from('的地得了着吗嘛吧呢啊呀哦啦他她它你您在再做作像象和跟与把将据听都也就', (char) => char.charCodeAt(0)));

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const counts = (code: number): boolean => isDigit(code) || NUMERALS.has(code);

/** Whether one covers up the name that stands in the other, or shortens it to its letters. */
function hides(codes: Uint16Array, name: Uint16Array): boolean {
  return codes.some((code) => code === MASK || MASKS.has(code)) || (codes.length <= 3 && codes.every((code) => code >= 0x61 && code <= 0x7a) && name.some((code) => code >= WIDE));
}

/** What two texts have in common, and what stands in one's place in the other. */
class Comparison {
  matched = 0;
  slots = 0;
  /** They name different numbers. */
  numbers = false;
  readonly a: Piece;
  readonly b: Piece;
  readonly wide: boolean;
  readonly #masked: boolean;

  constructor(a: Piece, b: Piece, wide: boolean) {
    this.a = a;
    this.b = b;
    this.wide = wide;
    this.#masked = a.codes.subarray(a.from, a.from + a.length).includes(MASK) || b.codes.subarray(b.from, b.from + b.length).includes(MASK);
  }

  /** Follows both texts from places that stand in each other's stead to their ends. */
  follow(atA: number, atB: number, step: 1 | -1): void {
    const { a, b } = this;
    const endA = step > 0 ? a.length : -1;
    const endB = step > 0 ? b.length : -1;
    let [i, j] = [atA, atB];
    while (i !== endA && j !== endB) {
      if (a.codes[a.from + i] === b.codes[b.from + j]) {
        this.matched++;
        i += step;
        j += step;
        continue;
      }
      const skip = this.#again(i, j, step);
      if (skip === null) break;
      this.#differ(i, i + step * skip[0], j, j + step * skip[1]);
      i += step * skip[0];
      j += step * skip[1];
    }
    this.#differ(i, endA, j, endB);
  }

  #again(i: number, j: number, step: 1 | -1): readonly [number, number] | null {
    for (let sum = 1; sum <= APART; sum++) {
      for (let k = 0; k <= sum; k++) {
        // Equal steps in both first: a word for another of its length.
        const inA = (sum + 1 >> 1) + (k & 1 ? -((k + 1) >> 1) : k >> 1);
        if (inA >= 0 && inA <= sum && this.#equal(i + step * inA, j + step * (sum - inA), step)) return [inA, sum - inA];
      }
    }
    return null;
  }

  #equal(i: number, j: number, step: 1 | -1): boolean {
    const { a, b } = this;
    for (let k = 0; k < AGAIN; k++) {
      const [x, y] = [i + step * k, j + step * k];
      if (x < 0 || y < 0 || x >= a.length || y >= b.length || a.codes[a.from + x] !== b.codes[b.from + y]) return false;
    }
    return true;
  }

  /** Takes note of places `fromA … toA` of one and `fromB … toB` of the other, in either direction. */
  #differ(fromA: number, toA: number, fromB: number, toB: number): void {
    const [lowA, highA] = fromA <= toA ? [fromA, toA] : [toA + 1, fromA + 1];
    const [lowB, highB] = fromB <= toB ? [fromB, toB] : [toB + 1, fromB + 1];
    const inA = highA - lowA;
    const inB = highB - lowB;
    if (inA === 0 && inB === 0) return;
    const own = (piece: Piece, low: number, high: number) => piece.codes.subarray(piece.from + low, piece.from + high);
    const short = this.wide ? 6 : 12;
    if (inA === 0 || inB === 0) {
      const [piece, low, high] = inA === 0 ? [this.b, lowB, highB] as const : [this.a, lowA, highA] as const;
      const at = (i: number) => (i < 0 || i >= piece.length ? 0 : (piece.codes[piece.from + i] ?? 0));
      if (high - low <= short && own(piece, low, high).some(counts) && (counts(at(low - 1)) || counts(at(high)))) this.numbers = true;
      return;
    }
    if (inA > 24 || inB > 24) return;
    const [x, y] = [own(this.a, lowA, highA), own(this.b, lowB, highB)];
    if ((x.some(isDigit) && y.some(isDigit)) || (inA <= 3 && inB <= 3 && x.some(counts) && y.some(counts))) this.numbers = true;
    if (inA > short || inB > short || hides(x, y) || hides(y, x)) return;
    // One character may be another surname.
    const slip = this.wide ? inA === 1 && inB === 1 && SWAPPED.has(x[0] ?? 0) && SWAPPED.has(y[0] ?? 0) : inA <= 2 && inB <= 2;
    if (!slip) this.slots++;
  }

  same(): boolean {
    if (!enough(this.matched, this.a.length, this.b.length, this.wide) || (this.numbers && !this.#masked)) return false;
    // In a short text a word in another's place is another name: rows of a list, reports of many on one form.
    const less = Math.min(this.a.length, this.b.length);
    const long = this.wide ? 80 : 240;
    return this.slots === 0 || (less >= long && this.slots <= Math.floor(less / long));
  }
}

/** Whether so many characters in common are enough: most of both, or nearly the whole of one. */
function enough(matched: number, a: number, b: number, wide: boolean): boolean {
  const less = Math.min(a, b);
  return matched >= COMMON * (a + b - matched) || (less >= (wide ? 20 : 40) && matched >= HELD * less && less >= PART * Math.max(a, b));
}

const seen = new Uint8Array(256);

/** Not less than the characters that two texts have in common, whatever their order: unlike texts end here. */
function atMost(a: Piece, b: Piece): number {
  let common = 0;
  for (let i = 0; i < b.length; i++) {
    const slot = (b.codes[b.from + i] ?? 0) & 255;
    if (seen[slot] !== 255) seen[slot] = (seen[slot] ?? 0) + 1;
    else common++;
  }
  for (let i = 0; i < a.length; i++) {
    const slot = (a.codes[a.from + i] ?? 0) & 255;
    if (seen[slot] !== 0) {
      seen[slot] = (seen[slot] ?? 0) - 1;
      common++;
    }
  }
  seen.fill(0);
  return Math.min(common, a.length, b.length);
}

/** Whether two statements that share a stretch (beginning at `atA` and `atB`) say the same in nearly the same words. */
export function same(a: Piece, b: Piece, atA: number, atB: number, wide: boolean): boolean {
  if (Math.min(a.length, b.length) < PART * Math.max(a.length, b.length) || !enough(atMost(a, b), a.length, b.length, wide)) return false;
  const comparison = new Comparison(a, b, wide);
  comparison.follow(atA, atB, 1);
  if (!enough(comparison.matched + Math.min(atA, atB), a.length, b.length, wide)) return false;
  comparison.follow(atA - 1, atB - 1, -1);
  return comparison.same();
}
