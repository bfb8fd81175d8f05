/** What a part of the mail archive says about itself. Values in lower case. */
export interface PartHead {
  readonly type: string;
  readonly encoding: string;
  readonly charset: string;
}

export interface MimeTaker {
  part(head: PartHead): boolean;
  /**
   * Bytes of a part that `part` asked for; `base` is the offset in the stream of the first. May begin with bytes that were
   * given before. Returns how many are not needed again; `last`: the part ends behind them.
   */
  data(bytes: Uint8Array, base: number, last: boolean): number;
}

const HEAD = 0;
const PREAMBLE = 1;
const PART_HEAD = 2;
const BODY = 3;
const DONE = 4;
const LF = 10;
/** A header block longer than this is none. */
const HEAD_CAP = 1 << 16;

/** Cuts a multipart file at its boundary lines. Parts nobody asked for are passed over by search, never held. */
export class MimeParts {
  readonly #taker: MimeTaker;
  #mode = HEAD;
  /** Stream offset of the next byte to look at. */
  #at = 0;
  #head = '';
  #mark = Buffer.from('\n--');
  #boundary = false;
  #wanted = false;
  #bodyStart = 0;

  constructor(taker: MimeTaker) {
    this.#taker = taker;
  }

  /** True once the line that closes the whole was read; files without a boundary have none. */
  get closed(): boolean {
    return this.#mode === DONE || (!this.#boundary && this.#mode === BODY);
  }

  /** As `Reader.push`. The line feed in front of a body is needed again: it may be that of the boundary. */
  push(input: Uint8Array, base: number, last: boolean): number {
    const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
    for (;;) {
      const before = this.#at;
      if (this.#mode === DONE) this.#at = base + bytes.length;
      else if (this.#mode === BODY) {
        const used = this.#body(bytes, base, last);
        if (this.#mode === BODY) return last ? bytes.length : used;
      } else this.#line(bytes, before - base, base, last);
      if (this.#at - base < bytes.length && this.#at !== before) continue;
      return last ? bytes.length : this.#at - base - (this.#mode === BODY ? 1 : 0);
    }
  }

  /** One line of a header block or of what stands before the first boundary. */
  #line(bytes: Buffer, from: number, base: number, last: boolean): void {
    const lf = bytes.indexOf(LF, from);
    if (lf < 0 && !last && bytes.length - from < HEAD_CAP) return;
    const end = lf < 0 ? bytes.length : lf + 1;
    const line = bytes.toString('utf8', from, Math.min(end, from + HEAD_CAP)).replace(/[\r\n]+$/, '');
    this.#at = base + end;
    if (this.#mode === PREAMBLE) {
      const mark = this.#mark.toString().slice(1);
      if (line.startsWith(mark)) this.#boundaryLine(line.slice(mark.length));
    } else if (line.trim() !== '') {
      if (this.#head.length < HEAD_CAP) this.#head += `${line}\n`;
    } else if (this.#head !== '') this.#headEnds(); // Blank lines in front of the first header belong to nothing.
  }

  #headEnds(): void {
    const head = this.#head;
    this.#head = '';
    if (this.#mode === HEAD) {
      const boundary = /\bboundary\s*=\s*(?:"([^"\n]{1,200})"|([^\s";]{1,200}))/i.exec(head);
      if (boundary !== null) {
        this.#boundary = true;
        this.#mark = Buffer.from(`\n--${boundary[1] ?? boundary[2] ?? ''}`);
        this.#mode = PREAMBLE;
        return;
      }
    }
    const value = (shape: RegExp): string => (shape.exec(head)?.[1] ?? '').toLowerCase();
    this.#wanted = this.#taker.part({
      type: value(/^content-type\s*:\s*([^\s;]{1,80})/im), encoding: value(/^content-transfer-encoding\s*:\s*([^\s;]{1,40})/im), charset: value(/\bcharset\s*=\s*"?([^\s";]{1,40})/i),
    });
    this.#mode = BODY;
    this.#bodyStart = this.#at;
  }

  #boundaryLine(rest: string): void {
    if (rest.trim() === '') this.#mode = PART_HEAD;
    else if (rest.startsWith('--')) this.#mode = DONE;
  }

  /** Up to the next boundary line. Returns how many bytes are not needed again. */
  #body(bytes: Buffer, base: number, last: boolean): number {
    const start = Math.max(0, this.#bodyStart - base);
    let end = -1;
    let next = -1;
    let rest = '';
    let waits = false;
    for (let at = this.#find(bytes, base); at >= 0; at = bytes.indexOf(this.#mark, at + 1)) {
      const behind = at + this.#mark.length;
      const lf = bytes.indexOf(LF, behind);
      if (lf < 0 && !last && bytes.length - behind < 256) {
        waits = true;
        end = at;
        break;
      }
      rest = bytes.toString('utf8', behind, Math.min(lf < 0 ? bytes.length : lf, behind + 256)).trimEnd();
      if (rest !== '' && !rest.startsWith('--')) continue;
      end = at;
      next = lf < 0 ? bytes.length : lf + 1;
      break;
    }
    const whole = end >= 0 && !waits;
    const stop = end >= 0 ? Math.max(end, start) : last ? bytes.length : Math.max(start, bytes.length - this.#mark.length);
    let used = stop;
    if (this.#wanted) used = start + this.#taker.data(bytes.subarray(start, stop), base + start, whole || last);
    this.#at = base + stop;
    if (!whole) return stop > start ? used : Math.max(0, start - 1);
    this.#boundaryLine(rest);
    this.#at = base + next;
    return used;
  }

  #find(bytes: Buffer, base: number): number {
    if (!this.#boundary) return -1;
    // A boundary may stand right behind the header: its line feed is the one before the body.
    return bytes.indexOf(this.#mark, Math.max(0, this.#at - base - 1));
  }
}
