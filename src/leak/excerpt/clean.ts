// The joiner of emoji (U+200D) is a part of names.
const INVISIBLE = /[\0\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const BLANK = /[\u00a0\u2000-\u200a\u202f\u3000]/g;
const ODD = /[\0\u00a0\u00ad\u2000-\u200f\u202a-\u202f\u2060-\u2069\u3000\ufeff]/;
const MARKS = /[\0\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** UTF-16 code units: a line beyond is nobody's heading. */
export const LONGEST_HEADING = 300;

/** For matching: without invisible marks, every blank a plain one; not trimmed. */
export function plain(text: string): string {
  return ODD.test(text) ? text.replace(INVISIBLE, '').replace(BLANK, ' ') : text;
}

export const isBlank = (text: string): boolean => plain(text.length > 64 ? text.slice(0, 64) : text).trim() === '' && (text.length <= 64 || plain(text).trim() === '');

/** Offset in `text` of the offset `at` of `plain(text)`: what is stripped in front of a heading's end is counted. */
export function originalOffset(text: string, at: number): number {
  if (!MARKS.test(text.slice(0, LONGEST_HEADING * 4))) return at;
  let left = at;
  let index = 0;
  while (index < text.length && (left > 0 || MARKS.test(text.charAt(index)))) {
    if (!MARKS.test(text.charAt(index))) left--;
    index++;
  }
  return index;
}
