/** The known word that `typed` was probably meant to be; null where none is close. Case, `-` and `_` do not count. */
export function near(typed: string, known: readonly string[]): string | null {
  if (typed.length > 40) return null;
  const text = folded(typed);
  const ranked = known.map((word) => ({ word, far: apart(text, folded(word)) })).sort((a, b) => a.far - b.far || (a.word < b.word ? -1 : 1));
  const best = ranked[0];
  return best !== undefined && best.far <= Math.max(1, Math.floor(text.length / 3)) ? best.word : null;
}

const folded = (word: string): string => word.toLowerCase().replace(/[-_\s]/g, '');

/** Edits that turn one word into the other; two neighbours swapped are one. */
function apart(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      line.push(Math.min(
        (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Infinity,
      ));
    }
    before = above;
    above = line;
  }
  return above[b.length] ?? 0;
}
