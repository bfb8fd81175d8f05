/** Invisible direction marks that phones put into exports; they never carry meaning for reading a header. */
const MARK = /[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const MARKS = /[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** Arabic-Indic and Persian digits: phones set to those languages print dates with them. */
const FOREIGN = /[\u061c\u0660-\u0669\u06f0-\u06f9\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\s]+/g;
/** UTF-16 code units in which a header must end. */
const HEAD = 96;

/** True for a code unit that is a direction mark at the start of text which the application, not a person, wrote. */
export function isMark(unit: number): boolean {
  return unit === 0x200e || unit === 0x200f || (unit >= 0x202a && unit <= 0x202e);
}

/** The text without direction marks: for matching only, never for storing. */
export function unmark(text: string): string {
  return MARK.test(text) ? text.replace(MARKS, '') : text;
}

/** Without marks, with plain single spaces. */
export function plain(text: string): string {
  return unmark(text).replace(SPACES, ' ').trim();
}

/** A name as identity: as `plain`, and without the tilde that marks a contact who is not in the exporter's book. */
export function nameOf(raw: string): string {
  return plain(raw).replace(/^~ ?/, '');
}

export interface PlainHead {
  readonly text: string;
  /** Where each code unit of `text` stands in the line, and one more for the end. */
  readonly at: readonly number[];
}

/** The start of a line with marks dropped and foreign digits made ASCII; null when there is nothing to change. */
export function plainHead(line: string): PlainHead | null {
  const head = line.slice(0, HEAD);
  if (!FOREIGN.test(head)) return null;
  const at: number[] = [];
  let text = '';
  for (let i = 0; i < head.length; i++) {
    const unit = head.charCodeAt(i);
    const digit = unit >= 0x660 && unit <= 0x669 ? unit - 0x660 : unit >= 0x6f0 && unit <= 0x6f9 ? unit - 0x6f0 : -1;
    const char = digit >= 0 ? String(digit) : head.charAt(i);
    if (MARK.test(char)) continue;
    at.push(i);
    text += char;
  }
  at.push(head.length);
  return { text, at };
}
