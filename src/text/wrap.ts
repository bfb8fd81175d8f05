import { graphemes, width, widthOf } from './width.ts';

/** Marks that must not begin a line: they stay with what they close. */
const CLOSING = /^[，。、；：！？）】》」』”’…％,.;:!?)\]}]/u;
const OPENING = /^[（【《「『“‘([{]/u;

/**
 * Lines of at most `columns` columns: broken at spaces, and between any two wide characters (Chinese). A word that is
 * longer than a line is cut where the line ends. Spaces at a break are dropped. At least one line; an empty text gives [''].
 */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const end = (): void => {
    lines.push(line.trimEnd());
    line = '';
    used = 0;
  };
  for (const piece of pieces(text)) {
    const size = width(piece);
    if (used + size > columns && used > 0) end();
    if (piece.trim() === '' && used === 0 && lines.length > 0) continue;
    if (size <= columns) {
      line += piece;
      used += size;
      continue;
    }
    for (const grapheme of graphemes(piece)) {
      const step = widthOf(grapheme);
      if (used + step > columns && used > 0) end();
      line += grapheme;
      used += step;
    }
  }
  if (line !== '' || lines.length === 0) end();
  return lines;
}

/** What must stay together: a run of spaces, a run of narrow characters, or one wide character with the marks around it. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let last: 'space' | 'narrow' | 'wide' | 'none' = 'none';
  let before = '';
  for (const grapheme of graphemes(text)) {
    const kind = grapheme === ' ' ? 'space' : widthOf(grapheme) > 1 ? 'wide' : 'narrow';
    const closes: boolean = last !== 'space' && CLOSING.test(grapheme);
    const opened: boolean = last !== 'space' && kind !== 'space' && OPENING.test(before);
    const together = last !== 'none' && (closes || opened || (kind === last && kind !== 'wide'));
    if (together) found[found.length - 1] += grapheme;
    else found.push(grapheme);
    before = grapheme;
    last = kind === 'wide' || !closes ? kind : last;
  }
  return found;
}
