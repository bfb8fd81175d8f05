import { ILL_CHINESE } from './_reach-ill-words.ts';

/** Characters that most of the words hold and everyday chat seldom. */
const TELLING = '贪貪吞贿骗诈詐坑黑讹勒赖欠偷贼盗轨腿嫖娼奸猥虐殴毒赌弊剽渣败畜禽婊荡丑凶耻';

/** Code units on either side of one in which its word is looked for. */
const AROUND = 10;

/** Built when the first text asks. */
let telling: Uint8Array | null = null;

/** Cheap: whether a statement of which nothing is left but its characters holds a Chinese word of the list. Not every one is seen. */
export function speaksIll(codes: Uint16Array, from: number, length: number): boolean {
  if (telling === null) {
    telling = new Uint8Array(0x10000);
    for (const char of TELLING) telling[char.charCodeAt(0)] = 1;
  }
  const end = from + length;
  for (let i = from; i < end; i++) {
    if (telling[codes[i] ?? 0] !== 1) continue;
    if (ILL_CHINESE.test(String.fromCharCode(...codes.subarray(Math.max(from, i - AROUND), Math.min(end, i + AROUND))))) return true;
    i += AROUND - 2;
  }
  return false;
}
