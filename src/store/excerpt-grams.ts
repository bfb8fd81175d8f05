import { isAlnum, WILD } from './excerpt-fold.ts';

const TRIGRAMS = 2 ** 32;
const letter = (code: number): number => (code >= 0x61 ? code - 0x61 : code - 0x30 + 26);

/** Pairs of neighbouring signs, and triples where all are Latin letters or digits, whose pairs tell little. One number each, in order, repeats included. */
export function gramsOf(codes: readonly number[]): number[] {
  const grams: number[] = [];
  for (let i = 0; i + 1 < codes.length; i++) {
    const a = codes[i] ?? 0;
    const b = codes[i + 1] ?? 0;
    if (a === WILD || b === WILD) continue;
    if (!isAlnum(a) || !isAlnum(b)) {
      grams.push(a * 0x10000 + b);
      continue;
    }
    const c = codes[i + 2] ?? 0;
    if (isAlnum(c)) grams.push(TRIGRAMS + (letter(a) * 36 + letter(b)) * 36 + letter(c));
  }
  return grams;
}
