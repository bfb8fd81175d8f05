import { mixed } from './_reach-text.ts';

/** Code units that stand together: four Chinese characters, or about a word and a half. */
export const widthOf = (wide: boolean): number => (wide ? 4 : 8);

/** Code units of a statement that near duplicates are looked for by. */
export const LOOKED = 512;

const BASE = 0x5bd1e995;
export const KEYS = 4;
/** Kept of a statement for other groups to compare with. */
const SKETCH = 24;

const powers = new Map([4, 8].map((width) => [width, Array.from({ length: width }).reduce<number>((power) => Math.imul(power, BASE), 1)]));

/** Calls `each` with the hash of every stretch of `width` code units; linear. */
function stretches(codes: Uint16Array, from: number, length: number, width: number, each: (hash: number, at: number) => void): void {
  const out = powers.get(width) ?? 1;
  let rolling = 0;
  for (let i = 0; i < length; i++) {
    rolling = Math.imul(rolling, BASE) + (codes[from + i] ?? 0) | 0;
    if (i >= width) rolling = rolling - Math.imul(out, codes[from + i - width] ?? 0) | 0;
    if (i >= width - 1) each(mixed(rolling), i - width + 1);
  }
}

/** The smallest hashes of stretches, and where they stand: texts that share most of their stretches share some of these. */
export class Keys {
  readonly hash = new Uint32Array(KEYS);
  readonly at = new Uint16Array(KEYS);
  count = 0;

  take(codes: Uint16Array, length: number, wide: boolean): void {
    const { hash, at } = this;
    const width = widthOf(wide);
    const out = powers.get(width) ?? 1;
    const end = Math.min(length, LOOKED);
    let rolling = 0;
    let count = 0;
    let most = 0xffffffff;
    for (let i = 0; i < end; i++) {
      rolling = Math.imul(rolling, BASE) + (codes[i] ?? 0) | 0;
      if (i >= width) rolling = rolling - Math.imul(out, codes[i - width] ?? 0) | 0;
      if (i < width - 1) continue;
      const one = mixed(rolling);
      if (count === KEYS && one >= most) continue;
      let place = count < KEYS ? count : KEYS - 1;
      let known = false;
      for (let k = 0; k < count; k++) if (hash[k] === one) known = true;
      if (known) continue;
      while (place > 0 && (hash[place - 1] ?? 0) > one) {
        hash[place] = hash[place - 1] ?? 0;
        at[place] = at[place - 1] ?? 0;
        place--;
      }
      hash[place] = one;
      at[place] = i - width + 1;
      if (count < KEYS) count++;
      most = hash[count - 1] ?? 0;
    }
    this.count = count;
  }
}

/** The smallest hashes, ascending: enough to tell how much two statements have in common when neither text is at hand. */
export function sketchOf(codes: Uint16Array, from: number, length: number, wide: boolean): number[] {
  const found = new Set<number>();
  stretches(codes, from, Math.min(length, LOOKED), widthOf(wide), (hash) => found.add(hash));
  return [...found].sort((a, b) => a - b).slice(0, SKETCH);
}

/** Hash of the numbers that a statement names, in order: statements of one form often differ in nothing else. */
export function numbersOf(codes: Uint16Array, from: number, length: number): number {
  let hash = 7;
  let inside = false;
  for (let i = from; i < from + Math.min(length, LOOKED); i++) {
    const code = codes[i] ?? 0;
    const digit = code >= 0x30 && code <= 0x39;
    if (digit) hash = Math.imul(hash, 31) + code | 0;
    else if (inside) hash = Math.imul(hash, 37) + 1 | 0;
    inside = digit;
  }
  return inside ? Math.imul(hash, 37) + 1 | 0 : hash;
}
