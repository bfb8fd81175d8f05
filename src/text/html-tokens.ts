import { unfinishedUtf8 } from './encoding.ts';
import { decodeEntities, LONGEST_REFERENCE } from './html-entities.ts';
import { HtmlTag } from './html-tag.ts';

/** Where a tokenizer puts what it finds. Ranges are half-open byte offsets of the stream. */
export interface HtmlHandler {
  open(tag: HtmlTag, start: number, end: number): void;
  /** `name` in lower case. */
  close(name: string, start: number, end: number): void;
  /** A piece of text, entities decoded, blanks as written. What stands between two tags may come in several pieces. */
  text(text: string, start: number, end: number): void;
  /** While true, a piece of text ends behind each line feed. */
  readonly byLine?: boolean;
}

const TEXT = 0;
const ATTR = 1;
const EQUALS = 2;
const UNQUOTED = 3;
const DOUBLE = 4;
const SINGLE = 5;
const CLOSE = 6;
const COMMENT = 7;
const DECLARATION = 8;
const RAW = 9;

const LF = 0x0a;
const LT = 0x3c;
const GT = 0x3e;
/** Bytes of a tag that are looked at: a picture of many MB may stand in an attribute. */
const TAG_SHOWN = 1 << 16;
/** UTF-16 code units: longer tags seldom come twice. */
const REPEATED = 160;
const MAX_TAGS = 512;
/** Elements whose content is no text of the page. */
const RAW_NAMES = new Set(['script', 'style', 'title', 'textarea']);

const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c;
const isLetter = (byte: number): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

/**
 * Cuts an HTML page of any size, which comes in UTF-8 blocks, into start tags, end tags and text. Scripts, style sheets,
 * comments and declarations are passed over. Holds one tag or a few bytes of text at most. A `<` that begins no tag is text.
 */
export class HtmlTokens {
  readonly #handler: HtmlHandler;
  #mode = TEXT;
  /** Stream offset of the next byte to look at. */
  #at = -1;
  /** Where the tag, comment or declaration being read starts. */
  #start = 0;
  /** The beginning of a tag that is too long to be held. */
  #shown: string | null = null;
  /** The element whose content is passed over. */
  #raw = '';
  readonly #tags = new Map<string, HtmlTag>();
  readonly #names = new Map<number, string>();

  constructor(handler: HtmlHandler) {
    this.#handler = handler;
  }

  /** Stream offset up to which everything was looked at. */
  get at(): number {
    return Math.max(0, this.#at);
  }

  /** True when the input ended inside a tag, a comment or a script. */
  get cut(): boolean {
    return this.#mode !== TEXT;
  }

  /** As `Reader.push`: returns how many bytes are not needed again. More may be kept by the caller: it may begin before `at`. */
  push(input: Uint8Array, base: number, last: boolean): number {
    const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
    const n = bytes.length;
    let i = this.#at < 0 ? 0 : this.#at - base;
    for (;;) {
      const before = i;
      const mode = this.#mode;
      if (mode === TEXT) i = this.#text(bytes, i, base, last);
      else if (mode === RAW) i = this.#skipRaw(bytes, i, last);
      else if (mode === COMMENT) i = this.#skipComment(bytes, i, base, last);
      else i = this.#tag(bytes, i, base);
      if (i >= n || (i === before && mode === this.#mode)) break;
    }
    this.#at = base + (last ? n : i);
    if (last) return n;
    if (this.#mode < ATTR || this.#mode > CLOSE) return i;
    const held = this.#start - base;
    if (this.#shown !== null) return i;
    if (i - held <= TAG_SHOWN) return held;
    this.#shown = bytes.toString('utf8', held + 1, held + 1 + TAG_SHOWN);
    return i;
  }

  /** Text up to the next tag; stops where the block cannot tell how it goes on. */
  #text(bytes: Buffer, from: number, base: number, last: boolean): number {
    const n = bytes.length;
    let lt = bytes.indexOf(LT, from);
    while (lt >= 0 && lt + 1 < n && !beginsTag(bytes, lt)) lt = bytes.indexOf(LT, lt + 1);
    if (lt < 0 || lt + 1 >= n) {
      const stop = last ? n : lt < 0 ? wholeText(bytes, from) : lt;
      this.#emit(bytes, from, stop, base);
      return stop;
    }
    this.#emit(bytes, from, lt, base);
    const c = bytes[lt + 1] ?? 0;
    if (c === 0x21 && n - lt < 4 && !last) return lt;
    this.#start = base + lt;
    this.#shown = null;
    this.#mode = isLetter(c) ? ATTR : c === 0x2f ? CLOSE : c === 0x21 && bytes[lt + 2] === 0x2d && bytes[lt + 3] === 0x2d ? COMMENT : DECLARATION;
    return lt + 2;
  }

  #emit(bytes: Buffer, from: number, to: number, base: number): void {
    for (let at = from; at < to; ) {
      const lf = this.#handler.byLine === true ? bytes.indexOf(LF, at) : -1;
      const stop = lf < 0 || lf >= to ? to : lf + 1;
      this.#handler.text(decodeEntities(bytes.toString('utf8', at, stop)), base + at, base + stop);
      at = stop;
    }
  }

  #tag(bytes: Buffer, from: number, base: number): number {
    const n = bytes.length;
    let i = from;
    let mode = this.#mode;
    while (i < n) {
      if (mode === DOUBLE || mode === SINGLE) {
        const quote = bytes.indexOf(mode === DOUBLE ? 0x22 : 0x27, i);
        if (quote < 0) {
          i = n;
          break;
        }
        i = quote + 1;
        mode = ATTR;
        continue;
      }
      const c = bytes[i] ?? 0;
      if (c === GT) {
        this.#end(bytes, i + 1, base);
        return i + 1;
      }
      if (mode === ATTR && c === 0x3d) mode = EQUALS;
      else if (mode === EQUALS && !isBlank(c)) mode = c === 0x22 ? DOUBLE : c === 0x27 ? SINGLE : UNQUOTED;
      else if (mode === UNQUOTED && isBlank(c)) mode = ATTR;
      i++;
    }
    this.#mode = mode;
    return i;
  }

  #end(bytes: Buffer, end: number, base: number): void {
    const mode = this.#mode;
    const start = this.#start;
    this.#mode = TEXT;
    if (mode === DECLARATION) return;
    if (mode === CLOSE && this.#shown === null && end - 1 - (start - base) <= 8) {
      this.#handler.close(this.#shortName(bytes, start - base + 2, end - 1), start, base + end);
      return;
    }
    const inner = this.#shown ?? bytes.toString('utf8', start - base + 1, Math.min(end - 1, start - base + 1 + TAG_SHOWN));
    this.#shown = null;
    if (mode === CLOSE) {
      this.#handler.close(closedName(inner), start, base + end);
      return;
    }
    const tag = this.#tagOf(inner);
    if (RAW_NAMES.has(tag.name)) {
      this.#raw = tag.name;
      this.#mode = RAW;
    }
    this.#handler.open(tag, start, base + end);
  }

  /** The name of an end tag of a few bytes, without making a string of it each time. */
  #shortName(bytes: Buffer, from: number, to: number): string {
    let key = 1;
    for (let i = from; i < to; i++) key = key * 256 + (bytes[i] ?? 0);
    let name = this.#names.get(key);
    if (name === undefined) {
      name = closedName(bytes.toString('utf8', from - 1, to));
      if (this.#names.size < MAX_TAGS) this.#names.set(key, name);
    }
    return name;
  }

  /** Pages repeat the same few tags: what was read off one is kept. */
  #tagOf(inner: string): HtmlTag {
    if (inner.length > REPEATED) return new HtmlTag(inner);
    const known = this.#tags.get(inner);
    if (known !== undefined) return known;
    const tag = new HtmlTag(inner);
    if (this.#tags.size >= MAX_TAGS) this.#tags.clear();
    this.#tags.set(inner, tag);
    return tag;
  }

  #skipComment(bytes: Buffer, from: number, base: number, last: boolean): number {
    const end = bytes.indexOf('-->', Math.max(from, 0), 'latin1');
    if (end >= 0) {
      this.#mode = TEXT;
      return end + 3;
    }
    return last ? bytes.length : Math.max(from, bytes.length - 2, this.#start + 2 - base);
  }

  #skipRaw(bytes: Buffer, from: number, last: boolean): number {
    const mark = `</${this.#raw}`;
    for (let at = bytes.indexOf('</', from, 'latin1'); at >= 0; at = bytes.indexOf('</', at + 2, 'latin1')) {
      if (at + mark.length > bytes.length) return last ? bytes.length : at;
      if (bytes.toString('latin1', at, at + mark.length).toLowerCase() === mark) {
        this.#mode = TEXT;
        return at;
      }
    }
    return last ? bytes.length : Math.max(from, bytes.length - 1);
  }
}

/** Name in `/div `, in lower case. */
function closedName(inner: string): string {
  for (let i = 1; i < inner.length; i++) {
    const unit = inner.charCodeAt(i);
    if (unit < 0x61 || unit > 0x7a) return (/^\/([^\s/>]{0,64})/.exec(inner)?.[1] ?? '').toLowerCase();
  }
  return inner.slice(1);
}

function beginsTag(bytes: Buffer, lt: number): boolean {
  const c = bytes[lt + 1] ?? 0;
  return isLetter(c) || c === 0x2f || c === 0x21 || c === 0x3f;
}

/** Where the text of a block may be cut: not inside a character, not inside an entity. */
function wholeText(bytes: Buffer, from: number): number {
  const stop = Math.max(from, bytes.length - unfinishedUtf8(bytes));
  const amp = bytes.lastIndexOf(0x26, stop - 1);
  return amp >= from && stop - amp < LONGEST_REFERENCE && !bytes.subarray(amp, stop).includes(0x3b) ? amp : stop;
}
