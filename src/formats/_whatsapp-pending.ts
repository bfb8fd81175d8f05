import { RECORD_CAP } from '../model/format.ts';
import type { Header } from './_whatsapp-header.ts';

/** One record while its lines come in. */
export interface Pending {
  readonly start: number;
  end: number;
  readonly header: Header;
  /** Milliseconds since 1970 UTC; NaN when the date does not exist. */
  readonly at: number;
  /** What follows the date, lines joined as in the file. */
  rest: string;
  /** End mark of the last line: stands between it and a line that follows. */
  eol: 0 | 1 | 2;
  tooLarge: boolean;
}

const MARKS = ['', '\n', '\r\n'] as const;

/** Adds a line to the record it continues. Beyond RECORD_CAP bytes nothing more is kept. */
export function extend(record: Pending, text: string, end: number, eol: 0 | 1 | 2, whole: boolean): void {
  record.end = end;
  if (!whole || end - record.start > RECORD_CAP + MARKS[eol].length) {
    record.tooLarge = true;
    record.rest = '';
  }
  if (!record.tooLarge) record.rest += MARKS[record.eol] + text;
  record.eol = eol;
}

/** Takes a whole record, header included, into the text of the one before it. */
export function absorb(into: Pending, record: Pending, headerText: string): void {
  extend(into, headerText + record.rest, record.end, record.eol, !record.tooLarge);
}
