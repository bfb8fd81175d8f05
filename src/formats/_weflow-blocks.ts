import { RECORD_CAP, type Reader, type Sink } from '../model/format.ts';
import { lineFeeder } from './_lines.ts';

/** A printed message: its header line and what stands below, up to the next header. */
export interface Block<H> {
  readonly header: H;
  readonly start: number;
  end: number;
  /** The lines below the header with their ends, as in the file. */
  raw: string;
}

export interface BlockPlan<H> {
  /** Reads a header. `afterBlank`: the line above is blank, or there is none. */
  header(line: string, afterBlank: boolean): H | null;
  /** True for a last line without an end that may be the beginning of a header. */
  cutHeader(line: string): boolean;
  /** True for a line above the first header that belongs to the head of the file. */
  front(line: string): boolean;
  block(block: Block<H>): void;
  end(): void;
}

const MARKS = ['', '\n', '\r\n'] as const;
const CLOSED = /\n\r?\n$/;

/**
 * Reads files in which a header line opens a message and a blank line closes it. A file that ends without that blank line
 * is cut, and so is one that ends in a header.
 */
export function blockReader<H>(plan: BlockPlan<H>, sink: Sink): Reader {
  let pending: Block<H> | null = null;
  let tooLarge = false;
  let junk: { readonly start: number; end: number; readonly large: boolean } | null = null;
  let afterBlank = true;
  let seen = false;

  const reject = (start: number, end: number, code: string, reason: string): void => sink.reject({ start, end, code, reason });
  const settle = (): void => {
    if (junk?.large === true) reject(junk.start, junk.end, 'record-too-large', `the line is longer than ${RECORD_CAP} bytes`);
    else if (junk !== null) reject(junk.start, junk.end, 'no-header', 'text above the first header belongs to no message');
    junk = null;
    if (pending === null) return;
    const { start, end } = pending;
    if (tooLarge) reject(start, end, 'record-too-large', `the record is longer than ${RECORD_CAP} bytes`);
    else plan.block(pending);
    pending = null;
  };
  const feed = lineFeeder((line, start, end, eol, whole) => {
    const header = whole ? plan.header(line, afterBlank) : null;
    if (header !== null) {
      settle();
      seen = true;
      pending = { header, start, end, raw: '' };
      tooLarge = false;
    } else if (eol === 0 && afterBlank && whole && plan.cutHeader(line)) {
      settle();
      seen = true;
      reject(start, end, 'record-cut', 'the file ends inside the header of this record');
      sink.truncated('the file ends inside the header of its last record');
    } else if (pending !== null) {
      pending.end = end;
      tooLarge ||= !whole || end - pending.start > RECORD_CAP;
      pending.raw = tooLarge ? '' : pending.raw + line + MARKS[eol];
    } else if (!whole || !(line === '' || plan.front(line))) {
      if (!whole || junk?.large === true) settle();
      junk = { start: (junk as { start: number } | null)?.start ?? start, end, large: !whole };
    }
    afterBlank = whole && line === '';
  });
  const finish = (): void => {
    const last = pending as Block<H> | null;
    if (last !== null && !tooLarge && /^\r?\n?$/.test(last.raw)) {
      pending = null;
      settle();
      reject(last.start, last.end, 'record-cut', 'the file ends behind the header of this record');
      sink.truncated('the file ends behind the header of its last record');
    } else if (last !== null) {
      if (!tooLarge && !CLOSED.test(`\n${last.raw}`)) sink.truncated('the last record has no blank line behind it and may be cut');
      settle();
    } else settle();
    if (!seen) sink.truncated('the file ends above its first message');
    plan.end();
  };
  return {
    push(bytes, base, last) {
      const used = feed(bytes, base, last);
      if (last) finish();
      return used;
    },
  };
}

/** Without the blank line that closes a message and the end of the line above it. */
export function withoutClosing(raw: string): string {
  let end = raw.length;
  for (let ends = 0; ends < 2 && raw[end - 1] === '\n'; ends++) end -= raw[end - 2] === '\r' ? 2 : 1;
  return raw.slice(0, end);
}
