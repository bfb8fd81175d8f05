import { RECORD_CAP } from '../model/format.ts';
import type { HtmlTag } from '../text/html-tag.ts';
import type { HtmlHandler } from '../text/html-tokens.ts';
import { newRecord, roleOf, type PageRecord, type Role } from './_telegram-html-record.ts';

export interface PageTaker {
  /** The chat's name as the head of the page prints it; comes before the first record. */
  title(name: string): void;
  record(record: PageRecord): void;
  /** A record that ends nowhere, or in which another begins. */
  broken(start: number, end: number): void;
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const LINES = new Set('p div li h1 h2 h3 h4 h5 h6 tr figure section'.split(' '));
const DEEPEST = 256;

/** Finds the records of one page. */
export class TelegramPage implements HtmlHandler {
  readonly #taker: PageTaker;
  #record: PageRecord | null = null;
  #stack: { readonly name: string; readonly role: Role }[] = [];
  #title = '';
  /** Text stands in the line that is being written. */
  #midLine = false;
  #inHeader = false;
  #inTitle = false;
  #last = 0;
  /** Other pages of the same chat that this one leads to, as file names. */
  readonly others: string[] = [];
  hasRoot = false;
  rootClosed = false;

  constructor(taker: PageTaker) {
    this.#taker = taker;
  }

  /** Stream offset of the record being read; -1: none is. */
  get from(): number {
    return this.#record?.start ?? -1;
  }

  open(tag: HtmlTag, start: number, end: number): void {
    this.#last = end;
    const classes = tag.name === 'div' ? tag.classes : [];
    if (classes.includes('message') && (classes.includes('default') || classes.includes('service'))) {
      if (this.#record !== null) this.#taker.broken(this.#record.start, start);
      this.#record = newRecord(tag, classes, start);
      this.#stack = [{ name: 'div', role: 'none' }];
      this.#midLine = false;
    } else if (this.#record === null) this.#outside(tag, classes);
    else this.#inside(this.#record, tag);
  }

  close(name: string, _start: number, end: number): void {
    this.#last = end;
    if (this.#record === null) {
      if (name === 'html') this.rootClosed = true;
      if (this.#inTitle && name === 'div') {
        this.#inTitle = this.#inHeader = false;
        this.#taker.title(this.#title.trim());
      }
      return;
    }
    const at = this.#stack.findLastIndex((frame) => frame.name === name);
    if (at < 0) return;
    this.#stack.length = at;
    if (at > 0) return;
    const record = this.#record;
    this.#record = null;
    record.end = end;
    if (end - record.start > RECORD_CAP) record.tooLarge = true;
    this.#taker.record(record);
  }

  text(text: string, _start: number, end: number): void {
    this.#last = end;
    const record = this.#record;
    if (record === null) {
      if (this.#inTitle && this.#title.length < 4096) this.#title += text;
    } else if (end - record.start <= RECORD_CAP) this.#put(record, text);
  }

  /** After the last byte. */
  end(): void {
    if (this.#record !== null && this.#last > this.#record.start) this.#taker.broken(this.#record.start, this.#last);
    this.#record = null;
  }

  #outside(tag: HtmlTag, classes: readonly string[]): void {
    if (tag.name === 'html') this.hasRoot = true;
    else if (classes.includes('page_header')) this.#inHeader = true;
    else if (this.#inHeader && this.#title === '' && classes.includes('text')) this.#inTitle = true;
    else if (tag.name === 'a' && tag.classes.includes('pagination')) {
      const href = tag.attr('href') ?? '';
      if (/^messages\d{0,6}\.html$/.test(href) && this.others.length < 4) this.others.push(href);
    }
  }

  #inside(record: PageRecord, tag: HtmlTag): void {
    const parent = this.#stack.at(-1)?.role ?? 'none';
    if (tag.name === 'br') this.#put(record, '\n');
    if (VOID.has(tag.name)) return;
    const role = roleOf(record, tag, parent);
    if (role === 'text' && parent === 'text' && LINES.has(tag.name) && this.#midLine) this.#put(record, '\n');
    if (this.#stack.length < DEEPEST) this.#stack.push({ name: tag.name, role });
    else record.tooLarge = true;
  }

  #put(record: PageRecord, text: string): void {
    const role = this.#stack.at(-1)?.role;
    if (role === 'text' || role === 'service') {
      record.text += text;
      const line = text.slice(text.lastIndexOf('\n') + 1);
      if (line.trim() !== '') this.#midLine = true;
      else if (line.length < text.length) this.#midLine = false;
    } else if (role === 'from') record.from += text;
    else if (role === 'poll') record.poll += text;
    else if (role === 'media-line') record.media[record.media.length - 1] += text;
  }
}
