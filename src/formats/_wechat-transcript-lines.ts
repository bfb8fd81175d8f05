import { RECORD_CAP, type Head } from '../model/format.ts';
import { HtmlLines } from '../text/html-lines.ts';
import { lineFeeder } from './_lines.ts';
import { dayIn } from './_wechat-transcript-marks.ts';

/** One line of a transcript, from text or from a page. Byte offsets of the stream, line end not included. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly bold: boolean;
  /** Least number of the page's containers open since the line before; 0 in text. */
  readonly low: number;
  /** False for a line beyond RECORD_CAP: `text` is only how it begins. */
  readonly whole: boolean;
}

/** Feeds lines to `take` from blocks; `cut` after the last block: the file ends before its own end mark. */
export interface LineSource {
  push(bytes: Uint8Array, base: number, last: boolean): number;
  cut(): boolean;
}

const PAGE = /^\s*<(?:!doctype|html|head|body|meta|div|p|span|table|style|br|center|font|title|b|h\d|section|article|blockquote|pre|!--)\b/i;
const INNER = /<(?:br|p|div|span|b|body)\b[^>]{0,200}>/i;

/** True when the file is a page: it begins as one, or it has tags and no day rule that stands on a line of its own. */
export function isPage(head: Head): boolean {
  if (PAGE.test(head.text.slice(0, 4096))) return true;
  return INNER.test(head.text) && !head.text.split('\n').some((line) => dayIn(line) !== null);
}

export function lineSource(head: Head, take: (line: Line) => void): LineSource {
  if (isPage(head)) {
    const lines = new HtmlLines(take, RECORD_CAP);
    return { push: (bytes, base, last) => lines.push(bytes, base, last), cut: () => lines.cut };
  }
  const feed = lineFeeder((text, start, end, eol, whole) => take({ text, start, end: end - eol, bold: false, low: 0, whole }));
  let fed = 0;
  return {
    push(bytes, base, last) {
      // The caller may have kept bytes that were seen already.
      const at = Math.max(base, fed);
      fed = at + feed(bytes.subarray(at - base), at, last);
      return fed - base;
    },
    cut: () => false,
  };
}
