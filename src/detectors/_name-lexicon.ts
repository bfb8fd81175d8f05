import { PAIR_BITS, WORD_BITS, type NameWeights } from './_name-weights.ts';

/**
 * Word classes: the letter is that of the kept word list, the place its number. Noun, adjective, verb, adverb, function word, pronoun,
 * time, number or measure, place, organisation or brand, name of a person, set phrase, form of address or post, compound surname, public figure.
 */
const CLASSES = ' navdprtmsoPiTC';
export const classOf = (letter: string): number => Math.max(1, CLASSES.indexOf(letter));
export const PLACE = classOf('s');
export const COMPOUND_SURNAME = classOf('C');
export const PERSON = classOf('P');
/** Bits that the rarest word costs: log2 of the size of the text that the frequencies were counted in. */
export const RAREST = 26;

export const WORD_MASK = (1 << WORD_BITS) - 1;

/** Hash of a word, one character more. */
export function step(hash: number, code: number): number {
  const mixed = Math.imul(hash ^ code, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

export const fingerprint = (hash: number): number => (hash >>> 16);
export const slotOf = (hash: number): number => Math.imul(hash, 0x85ebca6b) >>> (32 - WORD_BITS);

/** Number of the bit that says whether any word begins with the two or three characters of that hash. */
export const pairBit = (hash: number): number => Math.imul(hash, 0xc2b2ae35) >>> (32 - PAIR_BITS);

/** Enters a word of two to four characters; for the trainer. */
export function enter({ prints, infos, pairs }: NameWeights, word: string, info: number): void {
  let hash = step(0, word.charCodeAt(0));
  for (let i = 1; i < word.length; i++) {
    hash = step(hash, word.charCodeAt(i));
    if (i < 3) {
      const bit = pairBit(hash);
      pairs[bit >> 3] = (pairs[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  const print = fingerprint(hash);
  let at = slotOf(hash);
  while (infos[at] !== 0 && prints[at] !== print) at = (at + 1) & WORD_MASK;
  prints[at] = print;
  infos[at] = info;
}
