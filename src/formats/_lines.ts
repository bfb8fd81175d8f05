import { RECORD_CAP, type Survey } from '../model/format.ts';
import { surveyOver } from './_survey.ts';

/** Bytes of an over-long line that are still shown, enough to see how it begins. */
const SHOWN = 1024;
const LF = 10;
const CR = 13;

/**
 * One line. `text` is without its end; `start` and `end` are byte offsets in the stream, `end` after the line's end mark.
 * `eol` is the length of that mark: 0 only on a last line that has none, 1 for LF, 2 for CRLF.
 * `whole` is false for a line longer than RECORD_CAP: then `text` is only how it begins.
 */
export type TakeLine = (text: string, start: number, end: number, eol: 0 | 1 | 2, whole: boolean) => void;

/**
 * Cuts a UTF-8 stream that arrives in blocks into lines. The function returned has the contract of `Reader.push`:
 * it says how many bytes it has used, and wants the rest again with more behind it. A line beyond RECORD_CAP bytes
 * is consumed as it comes and never held.
 */
export function lineFeeder(take: TakeLine): (bytes: Uint8Array, base: number, last: boolean) => number {
  let skipFrom = -1;
  let skipText = '';
  /** Stream offset up to which no line end was found: not searched twice. */
  let searched = 0;

  function emit(buffer: Buffer, from: number, lf: number, base: number): void {
    const whole = lf - from <= RECORD_CAP;
    const cr = lf > from && buffer[lf - 1] === CR;
    const to = whole ? (cr ? lf - 1 : lf) : from + SHOWN;
    take(buffer.toString('utf8', from, to), base + from, base + lf + 1, cr ? 2 : 1, whole);
  }

  return (bytes, base, last) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const size = buffer.length;
    let from = 0;
    if (skipFrom >= 0) {
      const lf = buffer.indexOf(LF);
      if (lf < 0 && !last) return size;
      from = lf < 0 ? size : lf + 1;
      take(skipText, skipFrom, base + from, lf < 0 ? 0 : 1, false);
      skipFrom = -1;
    }
    let lf = buffer.indexOf(LF, Math.max(from, searched - base));
    while (lf >= 0) {
      emit(buffer, from, lf, base);
      from = lf + 1;
      lf = buffer.indexOf(LF, from);
    }
    if (last) {
      const whole = size - from <= RECORD_CAP;
      if (size > from) take(buffer.toString('utf8', from, whole ? size : from + SHOWN), base + from, base + size, 0, whole);
      return size;
    }
    if (size - from > RECORD_CAP) {
      skipFrom = base + from;
      skipText = buffer.toString('utf8', from, from + SHOWN);
      return size;
    }
    searched = base + size;
    return from;
  };
}

/** A survey of a file of lines, which `take` receives. */
export const lineSurvey = (take: TakeLine, finish: Survey['finish']): Survey => surveyOver(lineFeeder(take), finish);
