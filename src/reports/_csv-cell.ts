import { forTerminal } from '../text/sanitise.ts';

/** What a spreadsheet takes for a formula at the start of a cell, in ASCII and in full width. */
const FORMULA = /^[\s␉⏎]*[=+\-@\t\r|%＝＋－＠]/u;

/**
 * One cell as RFC 4180 writes it. Text is foreign: what steers a display is spelled out, and an apostrophe keeps a
 * spreadsheet from running a cell. Numbers are ours and stay numbers.
 */
export function csvCell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = forTerminal(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\n\r]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvLine(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
