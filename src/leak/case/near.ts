import { editDistance } from '../../text/edits.ts';

/** The known word that `typed` was probably meant to be; null where none is close. Case, `-` and `_` do not count. */
export function near(typed: string, known: readonly string[]): string | null {
  if (typed.length > 40) return null;
  const text = folded(typed);
  const ranked = known.map((word) => ({ word, far: editDistance(text, folded(word)) })).sort((a, b) => a.far - b.far || (a.word < b.word ? -1 : 1));
  const best = ranked[0];
  return best !== undefined && best.far <= Math.max(1, Math.floor(text.length / 3)) ? best.word : null;
}

const folded = (word: string): string => word.toLowerCase().replace(/[-_\s]/g, '');
