import { HtmlTokens, type HtmlHandler } from './html-tokens.ts';
import type { HtmlTag } from './html-tag.ts';

/** One line of a page as a reader sees it. */
export interface HtmlLine {
  /** Blanks folded as a browser does, no-break spaces made plain; '' for an empty line. */
  readonly text: string;
  /** Bytes of the page from the first to the last character of the line, markup between them included. */
  readonly start: number;
  readonly end: number;
  /** All of it is set in bold. */
  readonly bold: boolean;
  /** Least number of containers open at any time since the line before. */
  readonly low: number;
  /** Longer than the cap: `text` is only how it begins. */
  readonly whole: boolean;
}

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(' '),
);
/** Those of them that are always closed by hand: their depth can be trusted. */
const CONTAINERS = new Set('article blockquote body center div form html main section table td tr'.split(' '));
/** Deeper than this nothing is counted any more. */
const DEEPEST = 4096;
const BLANKS = /[ \t\n\r\f]+/g;

/**
 * Turns an HTML page, which comes in blocks, into its lines: `<br>` ends a line, so does the edge of a block. A paragraph
 * without text is an empty line. Holds one line of up to `cap` UTF-16 code units.
 */
export class HtmlLines {
  readonly #take: (line: HtmlLine) => void;
  readonly #cap: number;
  readonly #tokens: HtmlTokens;
  #text = '';
  #start = -1;
  #end = 0;
  #pendingBlank = false;
  #whole = true;
  #bold = 0;
  #plain = false;
  #preformatted = 0;
  #depth = 0;
  #low = 0;
  /** A paragraph was opened and nothing stood in it yet. */
  #opened = -1;
  /** The page names its own beginning, and later its end. */
  hasRoot = false;
  rootClosed = false;

  constructor(take: (line: HtmlLine) => void, cap: number) {
    this.#take = take;
    this.#cap = cap;
    const preformatted = (): boolean => this.#preformatted > 0;
    const handler: HtmlHandler = {
      get byLine() {
        return preformatted();
      },
      open: (tag, start, end) => this.#open(tag, start, end),
      close: (name, _start, end) => this.#close(name, end),
      text: (text, start, end) => this.#add(text, start, end),
    };
    this.#tokens = new HtmlTokens(handler);
  }

  /** True when the input ended inside a tag, or without the end tag of a page that was begun. */
  get cut(): boolean {
    return this.#tokens.cut || (this.hasRoot && !this.rootClosed);
  }

  push(bytes: Uint8Array, base: number, last: boolean): number {
    const used = this.#tokens.push(bytes, base, last);
    if (last) this.#break(false);
    return used;
  }

  #open(tag: HtmlTag, start: number, end: number): void {
    const { name } = tag;
    if (name === 'br') {
      if (this.#start < 0) this.#start = start;
      this.#end = Math.max(this.#end, end);
      this.#break(true);
    } else if (BLOCKS.has(name)) {
      this.#break(false);
      if (name === 'html' || name === 'body') this.hasRoot = true;
      if (CONTAINERS.has(name) && this.#depth < DEEPEST) this.#depth++;
      if (name === 'p') this.#opened = start;
      if (name === 'pre') this.#preformatted++;
    } else if (name === 'b' || name === 'strong') this.#bold++;
  }

  #close(name: string, end: number): void {
    if (BLOCKS.has(name)) {
      if (name === 'p' && this.#opened >= 0 && this.#start < 0) {
        this.#start = this.#opened;
        this.#end = end;
        this.#break(true);
      } else this.#break(false);
      if (name === 'html' || (name === 'body' && !this.rootClosed)) this.rootClosed = true;
      if (CONTAINERS.has(name) && this.#depth > 0) {
        this.#depth--;
        this.#low = Math.min(this.#low, this.#depth);
      }
      if (name === 'pre' && this.#preformatted > 0) this.#preformatted--;
      this.#opened = -1;
    } else if (name === 'b' || name === 'strong') this.#bold = Math.max(0, this.#bold - 1);
  }

  #add(text: string, start: number, end: number): void {
    if (this.#preformatted > 0) {
      const line = text.endsWith('\n');
      if (this.#start < 0) this.#start = start;
      this.#end = end - (line ? 1 : 0);
      const bare = line ? text.slice(0, -1) : text;
      if (bare.trim() !== '' && this.#bold === 0) this.#plain = true;
      if (this.#text.length + bare.length > this.#cap) this.#whole = false;
      else this.#text += bare;
      if (!line) return;
      if (this.#text.endsWith('\r')) {
        this.#text = this.#text.slice(0, -1);
        if (this.#end > this.#start) this.#end--;
      }
      this.#break(true);
      return;
    }
    const folded = text.replace(BLANKS, ' ');
    if (folded === '' || (folded === ' ' && this.#text === '')) return;
    const solid = folded.trim() !== '';
    if (solid || folded.includes('\u00a0')) {
      if (this.#start < 0) this.#start = this.#text === '' ? start + leading(text) : start;
      this.#end = end - trailing(text);
    }
    if (solid && this.#bold === 0) this.#plain = true;
    // What is appended is looked at, never the whole line: a line of many pieces must not be copied for each of them.
    const trailed = folded.endsWith(' ');
    let piece = trailed ? folded.slice(0, -1) : folded;
    if (piece.startsWith(' ')) piece = piece.slice(1);
    const blank = this.#text !== '' && (this.#pendingBlank || folded.startsWith(' '));
    if (piece === '') {
      this.#pendingBlank ||= blank;
      return;
    }
    this.#pendingBlank = trailed;
    if (this.#text.length + piece.length >= this.#cap) this.#whole = false;
    else this.#text += blank ? ` ${piece}` : piece;
  }

  /** Ends the line; `always`: also when nothing stands in it. */
  #break(always: boolean): void {
    if (always || this.#text !== '' || !this.#whole) {
      const text = this.#text.includes('\u00a0') ? this.#text.replaceAll('\u00a0', ' ') : this.#text;
      const spoken = text.trim() !== '';
      this.#take({ text: spoken ? text : '', start: this.#start, end: this.#end, bold: spoken && !this.#plain, low: this.#low, whole: this.#whole });
      this.#low = this.#depth;
      this.#opened = -1;
    }
    this.#text = '';
    this.#start = -1;
    this.#end = 0;
    this.#pendingBlank = false;
    this.#whole = true;
    this.#plain = false;
  }
}

function trailing(text: string): number {
  let i = text.length;
  while (i > 0 && ' \t\n\r\f'.includes(text[i - 1] ?? '')) i--;
  return text.length - i;
}

/** Bytes of the blanks at the start, all of which are ASCII. */
function leading(text: string): number {
  let i = 0;
  while (i < text.length && ' \t\n\r\f'.includes(text[i] ?? '')) i++;
  return i;
}
