import { markAt } from './mime-boundary.ts';
import { HEADER_CAP, HeaderBlock, type Entity } from './mime-headers.ts';
import { transferDecoder, type TransferDecoder } from './mime-transfer.ts';

export { looksLikeMail } from './mime-sniff.ts';

/** One leaf of a mail. Multiparts are flattened; a mail inside the mail is one part. */
export interface MailPart {
  /** Counts from 0 in the order of the file. */
  readonly index: number;
  /** File name as given, decoded: it may hold slashes or `..`. */
  readonly name: string | null;
  /** `type/subtype`, lower case. */
  readonly type: string;
  readonly charset: string | null;
  /** By lower-case name, decoded, without line breaks. */
  readonly headers: ReadonlyMap<string, string>;
}

export interface MailHandler {
  /** Once, before everything else, also for a mail that ends inside its headers. */
  headers(top: ReadonlyMap<string, string>): void;
  /** False: the part is passed over undecoded, and neither `data` nor `endPart` follows for it. */
  part(part: MailPart): boolean;
  /** Decoded bytes of the part last wanted; the receiver may keep them. */
  data(bytes: Uint8Array): void;
  /** `complete` is false when the part, or a multipart around it, was cut or its encoding broke off. */
  endPart(complete: boolean): void;
  /** After the last byte. False: cut, a missing end boundary, or more parts, depth or headers than the caps allow. */
  end(complete: boolean): void;
}

export const PART_CAP = 10_000;
export const DEPTH_CAP = 8;

const LF = 10;
const CR = 13;
const BREAK = Buffer.from('\n--');
const NOTHING = Buffer.alloc(0);

interface Open {
  readonly boundary: Uint8Array;
  readonly digest: boolean;
}

/** Reads a mail of any size from blocks of any size, holding one header block or a short line of it at most. */
export class MailReader {
  readonly #handler: MailHandler;
  readonly #stack: Open[] = [];
  #state: 'headers' | 'body' = 'headers';
  #block: HeaderBlock = new HeaderBlock();
  #top = true;
  #held: Buffer = NOTHING;
  /** Inside a header line beyond the cap. */
  #skipLine = false;
  /** The next byte begins a line, and nothing in front of it belongs to the body. */
  #fresh = false;
  #parts = 0;
  /** Null: a preamble, an epilogue or a part nobody wanted. */
  #decoder: TransferDecoder | null = null;
  #complete = true;
  #ended = false;

  constructor(handler: MailHandler) {
    this.#handler = handler;
  }

  /** Takes the next bytes; with `last` the mail ends behind them. */
  push(bytes: Uint8Array, last: boolean): void {
    const fresh = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const block = this.#held.length ? Buffer.concat([this.#held, fresh]) : fresh;
    let at = 0;
    while (at < block.length) {
      const before = at;
      const inBody = this.#state === 'body';
      at = inBody ? this.#body(block, at, last) : this.#headerLine(block, at, last);
      // Neither moved on: the rest waits for more.
      if (inBody === (this.#state === 'body') && (inBody || at === before)) break;
    }
    this.#held = Buffer.from(block.subarray(at));
    if (last) this.#finish();
  }

  /** Takes one line; returns where the next begins, or `at` when it is not all there. */
  #headerLine(block: Buffer, at: number, last: boolean): number {
    const lf = block.indexOf(LF, at);
    if (lf < 0 && !last) {
      if (!this.#skipLine && block.length - at <= HEADER_CAP) return at;
      this.#block.over = this.#skipLine = true;
      return block.length;
    }
    const end = lf < 0 ? block.length : lf;
    const next = lf < 0 ? end : end + 1;
    if (this.#skipLine) {
      this.#skipLine = false;
      return next;
    }
    const line = block.subarray(at, end > at && block[end - 1] === CR ? end - 1 : end);
    if (line.length === 0) {
      if (lf >= 0) this.#headersEnd();
      return next;
    }
    // A part that is nothing but headers has no empty line before the next boundary.
    const level = line[0] === 45 ? this.#levelOf(block, at, last) : null;
    if (level && level.mark !== 'none' && level.mark !== 'open') {
      this.#headersEnd();
      this.#boundary(level.index, level.mark);
      return level.next;
    }
    this.#block.add(this.#top && this.#block.size === 0 ? withoutBom(line) : line);
    return next;
  }

  #headersEnd(): void {
    const entity = this.#block.finish();
    if (this.#block.over) this.#complete = false;
    this.#block = new HeaderBlock();
    this.#state = 'body';
    this.#fresh = true;
    if (this.#top) this.#handler.headers(entity.headers);
    this.#top = false;
    if (!this.#opens(entity)) this.#leaf(entity);
  }

  /** True when the entity is a multipart that can be walked into. */
  #opens(entity: Entity): boolean {
    if (entity.type === null || !entity.type.startsWith('multipart/')) return false;
    if (entity.boundary === null || this.#stack.length >= DEPTH_CAP) {
      this.#complete = false;
      return false;
    }
    this.#stack.push({ boundary: Buffer.from(entity.boundary), digest: entity.type === 'multipart/digest' });
    return true;
  }

  #leaf(entity: Entity): void {
    const index = this.#parts++;
    if (index >= PART_CAP) {
      this.#complete = false;
      return;
    }
    const type = entity.type ?? (this.#stack.at(-1)?.digest ? 'message/rfc822' : 'text/plain');
    const { name, charset, headers } = entity;
    if (this.#handler.part({ index, name, type, charset, headers })) this.#decoder = transferDecoder(entity.encoding);
  }

  /** Passes on body bytes up to the next boundary; returns where reading goes on, with the rest undecided. */
  #body(block: Buffer, from: number, last: boolean): number {
    let at = from;
    let search = from;
    for (;;) {
      let line = search;
      let eol = search;
      if (!this.#fresh) {
        const found = this.#stack.length ? block.indexOf(BREAK, search) : -1;
        if (found < 0) return this.#give(block, at, last ? block.length : Math.max(at, undecided(block, at)));
        line = found + 1;
        eol = found > at && block[found - 1] === CR ? found - 1 : found;
      }
      const level = this.#levelOf(block, line, last);
      if (level.mark === 'open') return this.#give(block, at, eol);
      this.#fresh = false;
      if (level.mark !== 'none') {
        this.#give(block, at, eol);
        this.#boundary(level.index, level.mark);
        if (this.#state === 'headers') return level.next;
        this.#fresh = true;
        at = search = level.next;
        continue;
      }
      search = line;
    }
  }

  /** Returns `to`. */
  #give(block: Buffer, from: number, to: number): number {
    if (this.#decoder === null || to <= from) return to;
    const bytes = this.#decoder.push(block.subarray(from, to));
    if (bytes.length > 0) this.#handler.data(bytes);
    return to;
  }

  /** To which open multipart the line belongs; the innermost goes first. */
  #levelOf(block: Buffer, at: number, last: boolean): { mark: 'part' | 'end' | 'none' | 'open'; index: number; next: number } {
    let open = false;
    for (let index = this.#stack.length - 1; index >= 0; index--) {
      const { mark, next } = markAt(block, at, this.#stack[index]!.boundary, last);
      if (mark === 'part' || mark === 'end') return { mark, index, next };
      open ||= mark === 'open';
    }
    return { mark: open ? 'open' : 'none', index: -1, next: at };
  }

  #boundary(index: number, mark: 'part' | 'end'): void {
    const whole = index === this.#stack.length - 1;
    if (!whole) this.#complete = false;
    this.#endPart(whole);
    this.#stack.length = mark === 'end' ? index : index + 1;
    if (mark === 'part') this.#state = 'headers';
    else if (index === 0) this.#ended = true;
  }

  #endPart(whole: boolean): void {
    if (this.#decoder === null) return;
    const { bytes, ok } = this.#decoder.end();
    this.#decoder = null;
    if (bytes.length > 0) this.#handler.data(bytes);
    if (!ok) this.#complete = false;
    this.#handler.endPart(whole && ok);
  }

  #finish(): void {
    if (this.#state === 'headers') {
      this.#complete = false;
      if (this.#top || this.#block.size > 0) this.#headersEnd();
    }
    const whole = this.#complete && (this.#ended || this.#stack.length === 0);
    this.#endPart(whole);
    // The part's own encoding may have broken off only now.
    this.#handler.end(whole && this.#complete);
  }
}

/** Index of a line break at the end that a boundary may follow, else the block's length. */
function undecided(block: Buffer, from: number): number {
  let end = block.length;
  if (end > from && block[end - 1] === 45) end--;
  if (end > from && block[end - 1] === LF) end--;
  else end = block.length;
  return end > from && block[end - 1] === CR ? end - 1 : end;
}

function withoutBom(line: Uint8Array): Uint8Array {
  return line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf ? line.subarray(3) : line;
}
