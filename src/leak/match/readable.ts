import type { Signs } from '../../store/excerpt-fold.ts';
import { FURTHER_SIGNS, UNKNOWN_SIGNS } from './vocabulary.ts';

let known: Uint8Array | null = null;

/** Code units that the model which reads pictures has a class for: most of GB 2312 (rows B0 to F7), some traditional characters, ASCII. */
function readable(): Uint8Array {
  if (known) return known;
  known = new Uint8Array(0x10000).fill(1, 0, 0x80);
  const bytes = new Uint8Array(2 * 72 * 94);
  let at = 0;
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) [bytes[at++], bytes[at++]] = [row, cell];
  for (const sign of new TextDecoder('gb18030').decode(bytes)) known[sign.charCodeAt(0)] = 1;
  // Full-width letters and digits, and the sign for times.
  known.fill(1, 0xff01, 0xff5f);
  for (const sign of UNKNOWN_SIGNS) known[sign.charCodeAt(0)] = 0;
  for (const sign of `${FURTHER_SIGNS}×〇￥¥π`) known[sign.charCodeAt(0)] = 1;
  return known;
}

/** Indexes of the signs that a reader of pictures drops or takes for others: most traditional characters, kana, foreign money. */
export function unreadableIn(text: string, { starts }: Signs): ReadonlySet<number> {
  const found = new Set<number>();
  const set = readable();
  starts.forEach((start, at) => {
    if (set[text.charCodeAt(start)] !== 1) found.add(at);
  });
  return found;
}
