import { RECORD_CAP } from '../model/format.ts';
import type { HtmlTag } from '../text/html-tag.ts';
import type { HtmlHandler } from '../text/html-tokens.ts';

/** One row of the table: a day, a heading or a message. Blanks folded, no-break spaces made plain. */
export interface TableRow {
  readonly start: number;
  end: number;
  /** What stands in the cell itself. */
  cell: string;
  /** What stands in the first block: the time, or a heading. */
  head: string;
  /** What stands in the block inside it: who speaks. */
  name: string;
  /** What stands in the blocks behind it. */
  body: string;
  readonly images: string[];
  tooLarge: boolean;
}

const BLANKS = /[ \t\n\r\f]+/g;
/** Text with something to fold. */
const FOLDED = /[\t\n\r\f\u00a0]| {2}/;
const MAX_IMAGES = 1000;

/** Finds the rows of a message table. */
export class MessageTable implements HtmlHandler {
  readonly #take: (row: TableRow) => void;
  #row: TableRow | null = null;
  #blocks = 0;
  #depth = 0;
  /** The text so far ends with a folded blank: what stands between two tags may come in several pieces. */
  #blank = false;
  /** The page's own end tag was read. */
  closed = false;

  constructor(take: (row: TableRow) => void) {
    this.#take = take;
  }

  /** Offset of the row being read; -1: none is. */
  get from(): number {
    return this.#row?.start ?? -1;
  }

  open(tag: HtmlTag, start: number, end: number): void {
    this.#blank = false;
    if (tag.name === 'tr') {
      this.#finish(start);
      this.#row = { start, end, cell: '', head: '', name: '', body: '', images: [], tooLarge: false };
      this.#blocks = this.#depth = 0;
      return;
    }
    const row = this.#row;
    if (row === null) return;
    if (tag.name === 'div') {
      if (this.#depth++ === 0) this.#blocks++;
      else if (this.#blocks > 1) this.#put(row, '\n', end);
    } else if (tag.name === 'br' || tag.name === 'p') this.#put(row, '\n', end);
    else if (tag.name === 'img' && row.images.length < MAX_IMAGES) {
      const src = tag.attr('src');
      if (src !== null && src !== '' && src.length < 1000) row.images.push(src);
    }
  }

  close(name: string, start: number, end: number): void {
    this.#blank = false;
    if (name === 'tr') this.#finish(end);
    else if (name === 'div') this.#depth = Math.max(0, this.#depth - 1);
    else if (name === 'table' || name === 'html') {
      this.#finish(start);
      if (name === 'html') this.closed = true;
    }
  }

  text(text: string, _start: number, end: number): void {
    if (this.#row === null) return;
    let folded = FOLDED.test(text) ? text.replace(BLANKS, ' ') : text;
    if (this.#blank && folded.startsWith(' ')) folded = folded.slice(1);
    if (folded === '') return;
    this.#blank = folded.endsWith(' ');
    this.#put(this.#row, folded.replaceAll('\u00a0', ' '), end);
  }

  #put(row: TableRow, text: string, end: number): void {
    if (end - row.start > RECORD_CAP) {
      row.tooLarge = true;
      return;
    }
    if (this.#blocks > 1) row.body += text;
    else if (this.#depth > 1) row.name += text;
    else if (this.#depth === 1) row.head += text;
    else row.cell += text;
  }

  #finish(end: number): void {
    const row = this.#row;
    this.#row = null;
    if (row === null || end <= row.start) return;
    row.end = end;
    if (end - row.start > RECORD_CAP) row.tooLarge = true;
    this.#take(row);
  }
}
