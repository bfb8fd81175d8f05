const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ASCII = /^[\x20-\x7e]*$/;
/** Characters that nothing joins with, in the two scripts met most: one code unit, one grapheme. */
const SIMPLE = /^[\x20-\x7e\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uff01-\uff60]*$/;
const ZERO = /^[\p{M}\p{Cf}\u1160-\u11ff\ud7b0-\ud7ff]$/u;
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u;

/** East Asian Width W and F, first and last code point, ascending; emoji of the lower blocks are told by their own property. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f], [0x2329, 0x232a], [0x2e80, 0x303e], [0x3040, 0xa4cf], [0xa960, 0xa97f], [0xac00, 0xd7a3], [0xf900, 0xfaff],
  [0xfe10, 0xfe19], [0xfe30, 0xfe6f], [0xff01, 0xff60], [0xffe0, 0xffe6], [0x16fe0, 0x18dff], [0x1aff0, 0x1b2ff],
  [0x1f200, 0x1f320], [0x1f900, 0x1f9ff], [0x1fa70, 0x1faff], [0x20000, 0x3fffd],
];

/** What a reader takes for single characters (Unicode extended grapheme clusters). */
export function graphemes(text: string): string[] {
  return SIMPLE.test(text) ? text.split('') : Array.from(SEGMENTER.segment(text), (part) => part.segment);
}

/** Columns of a terminal that a sanitised text takes: East Asian wide and emoji two, combining marks none, the rest one. */
export function width(text: string): number {
  if (ASCII.test(text)) return text.length;
  return graphemes(text).reduce((sum, grapheme) => sum + widthOf(grapheme), 0);
}

/** Shortens to at most `columns` columns; what was cut ends in `…`. */
export function cut(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let kept = '';
  let used = 1;
  for (const grapheme of graphemes(text)) {
    used += widthOf(grapheme);
    if (used > columns) break;
    kept += grapheme;
  }
  return columns < 1 ? '' : `${kept}…`;
}

/** Fills up with spaces on the right to `columns` columns. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

export function widthOf(grapheme: string): number {
  const first = grapheme.charCodeAt(0);
  if (grapheme.length === 1 && first >= 0x20 && first < 0x7f) return 1;
  if (grapheme.length === 1 && first >= 0x3400 && first < 0xa000) return 2;
  if (EMOJI.test(grapheme)) return 2;
  let sum = 0;
  for (const character of grapheme) if (!ZERO.test(character)) sum += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return sum;
}

function isWide(code: number): boolean {
  return code >= 0x1100 && WIDE.some(([first, last]) => code >= first && code <= last);
}
