import { parse } from 'csv-parse/sync';

const QUOTE = 34;
const LF = 10;
const CR = 13;

/** What a CSV stream is made of. Ranges are half-open byte offsets of the stream; `end` includes the line break. */
export interface CsvHandler {
  /** The array is only good during the call. */
  record(fields: readonly string[], start: number, end: number): void;
  bad(code: 'quote-not-closed' | 'record-too-large', start: number, end: number): void;
}

/**
 * CSV records out of UTF-8 blocks. csv-parse reads every record that holds a quote; a line without one needs no parser and
 * is split as it stands, which is some ten times as fast and is most of a chat export. Where a record ends is decided
 * here, so that a byte range is known and one broken quote costs one line, not the rest of the file.
 */
export class CsvStream {
  readonly #handler: CsvHandler;
  readonly #cap: number;
  readonly #delimiter: string;
  readonly #comma: number;
  #skipping = -1;
  /** True when the last record had no line break behind it. */
  endsOpen = false;
  /** True when a record was rejected because the file ended inside quotes. */
  endsQuoted = false;

  constructor(handler: CsvHandler, cap: number, delimiter = ',') {
    this.#handler = handler;
    this.#cap = cap;
    this.#delimiter = delimiter;
    this.#comma = delimiter.charCodeAt(0);
  }

  /** Returns how many bytes of `block` were used; the rest must come again with more behind it. */
  push(block: Uint8Array, base: number, last: boolean): number {
    const bytes = Buffer.from(block.buffer, block.byteOffset, block.length);
    let at = 0;
    let quote = bytes.indexOf(QUOTE);
    while (at < bytes.length) {
      if (this.#skipping >= 0) {
        const stop = bytes.indexOf(LF, at);
        if (stop < 0 && !last) return bytes.length;
        at = stop < 0 ? bytes.length : stop + 1;
        this.#handler.bad('record-too-large', this.#skipping, base + at);
        this.#skipping = -1;
        continue;
      }
      if (quote >= 0 && quote < at) quote = bytes.indexOf(QUOTE, at);
      const plainEnd = this.#plain(bytes, at, quote, base, last);
      if (plainEnd > at) {
        at = plainEnd;
        continue;
      }
      if (quote < 0) {
        // A line that is not finished yet, without a quote so far.
        if (bytes.length - at <= this.#cap) return at;
        this.#skipping = base + at;
        continue;
      }
      const end = this.#recordEnd(bytes, at, last);
      if (end > 0 && end - at > this.#cap) {
        this.#handler.bad('record-too-large', base + at, base + end);
        at = end;
      } else if (end > 0) {
        this.#quoted(bytes, at, end, base);
        at = end;
        if (last && at === bytes.length) this.endsOpen = bytes[at - 1] !== LF;
      } else if (end === 0 && bytes.length - at <= this.#cap && !last) return at;
      else at = this.#giveUp(bytes, at, base, last && end === 0);
    }
    return at;
  }

  /** Whole lines before the first quote: split without a parser. */
  #plain(bytes: Buffer, from: number, quote: number, base: number, last: boolean): number {
    const limit = quote < 0 ? bytes.length : quote;
    let end = limit > from ? bytes.subarray(from, limit).lastIndexOf(LF) + from + 1 : from;
    if (last && quote < 0 && end < bytes.length) {
      end = bytes.length;
      this.endsOpen = true;
    }
    if (end <= from) return from;
    const text = decode(bytes, from, end);
    let chars = 0;
    for (let at = from; at < end; ) {
      const lineFeed = bytes.indexOf(LF, at);
      const next = lineFeed < 0 || lineFeed >= end ? end : lineFeed + 1;
      let stop = text.indexOf('\n', chars);
      if (stop < 0) stop = text.length;
      const trimmed = stop > chars && text.charCodeAt(stop - 1) === CR ? stop - 1 : stop;
      if (next - at > this.#cap) this.#handler.bad('record-too-large', base + at, base + next);
      else if (trimmed > chars) this.#handler.record(text.slice(chars, trimmed).split(this.#delimiter), base + at, base + next);
      chars = stop + 1;
      at = next;
    }
    return end;
  }

  /**
   * End of the record that starts at `from`, line break included; 0: not in these bytes; -1: a quoted field is followed by
   * something that is neither a delimiter nor a line break, after it ran over a line break.
   */
  #recordEnd(bytes: Buffer, from: number, last: boolean): number {
    let at = from;
    for (;;) {
      if (bytes[at] === QUOTE) {
        const close = this.#closingQuote(bytes, at + 1);
        if (close < 0 || (close + 1 >= bytes.length && !last)) return 0;
        const after = bytes[close + 1];
        if (after === undefined) return close + 1;
        if (after === CR && close + 2 >= bytes.length && !last) return 0;
        if (after !== this.#comma && after !== LF && after !== CR) {
          const brokeLine = bytes.subarray(at, close).includes(LF);
          if (brokeLine) return -1;
        }
        at = close + 1;
      }
      while (at < bytes.length && bytes[at] !== this.#comma && bytes[at] !== LF) at++;
      if (at >= bytes.length) return last ? bytes.length : 0;
      if (bytes[at] === LF) return at + 1;
      at++;
      if (at >= bytes.length) return last ? bytes.length : 0;
    }
  }

  #closingQuote(bytes: Buffer, from: number): number {
    let at = bytes.indexOf(QUOTE, from);
    while (at >= 0 && bytes[at + 1] === QUOTE) at = bytes.indexOf(QUOTE, at + 2);
    return at;
  }

  #quoted(bytes: Buffer, from: number, end: number, base: number): void {
    const records = parse(Buffer.from(bytes.buffer, bytes.byteOffset + from, end - from), {
      relax_column_count: true,
      relax_quotes: true,
      delimiter: this.#delimiter,
      // Left to guess, it takes a bare CR inside a cell for the end of the record.
      record_delimiter: ['\r\n', '\n'],
    }) as string[][];
    const record = records[0];
    if (record) this.#handler.record(record, base + from, base + end);
  }

  /** The line where a record with a broken quote starts is given up; the next line is tried as a record again. */
  #giveUp(bytes: Buffer, from: number, base: number, atEnd: boolean): number {
    const stop = bytes.indexOf(LF, from);
    const end = stop < 0 ? bytes.length : stop + 1;
    if (atEnd) this.endsQuoted = true;
    this.#handler.bad('quote-not-closed', base + from, base + end);
    return end;
  }
}

function decode(bytes: Buffer, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('utf8');
}
