import { RECORD_CAP } from '../model/format.ts';

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const CDATA = Buffer.from('<![CDATA[');
const COMMENT = Buffer.from('<!--');
/** Bytes that decide what a tag is. */
const ENOUGH = 64;

/** Byte offsets of the stream, half-open. `xml` null: the row is longer than the cap. */
export type TakeRow = (xml: string | null, start: number, end: number) => void;

/** What is passed over up to its end mark, and what the end then means. */
interface Token {
  readonly until: string;
  readonly means: 'nothing' | 'row' | 'row-end' | 'rows-end';
}

const IN_CDATA: Token = { until: ']]>', means: 'nothing' };
const IN_COMMENT: Token = { until: '-->', means: 'nothing' };
const ROW: Token = { until: '>', means: 'row' };
const ROW_END: Token = { until: '>', means: 'row-end' };
const ROWS_END: Token = { until: '>', means: 'rows-end' };

/** Cuts the XML of a worksheet into its rows. Holds at most one of them. */
export class RowSplitter {
  readonly #take: TakeRow;
  readonly #open: Buffer;
  readonly #close: Buffer;
  readonly #endOfRows: Buffer;
  #token: Token | null = null;
  #oversize = false;
  /** Stream offset up to which everything is understood. */
  #at = 0;
  /** Stream offset of the row being read; -1: between rows. */
  row = -1;
  /** The rows are over. */
  done = false;

  /** `prefix`: the namespace's, with its colon, or ''. */
  constructor(prefix: string, take: TakeRow) {
    this.#take = take;
    this.#open = Buffer.from(`<${prefix}row`);
    this.#close = Buffer.from(`</${prefix}row`);
    this.#endOfRows = Buffer.from(`</${prefix}sheetData`);
  }

  /** As `Reader.push`. */
  push(block: Uint8Array, base: number, last: boolean): number {
    const bytes = Buffer.from(block.buffer, block.byteOffset, block.length);
    let at = Math.max(0, this.#at - base);
    while (!this.done && at < bytes.length) {
      if (this.#token !== null) {
        const end = bytes.indexOf(this.#token.until, at);
        // The mark itself may be cut in two.
        at = end < 0 ? Math.max(at, bytes.length - this.#token.until.length + 1) : end + this.#token.until.length;
        if (end < 0) break;
        this.#ends(this.#token, bytes, at, base);
        continue;
      }
      const tag = bytes.indexOf(LT, at);
      at = tag < 0 ? bytes.length : tag;
      if (tag < 0 || (bytes.length - tag < ENOUGH && !last && bytes.indexOf(GT, tag) < 0)) break;
      this.#token = this.#tokenAt(bytes, tag);
      if (this.#token === ROW) this.row = base + tag;
      at = tag + (this.#token === IN_CDATA ? CDATA.length : this.#token === IN_COMMENT ? COMMENT.length : 1);
    }
    this.#at = base + at;
    if (last || this.done) return bytes.length;
    if (this.row < 0) return at;
    if (base + bytes.length - this.row > RECORD_CAP) this.#oversize = true;
    return this.#oversize ? at : this.row - base;
  }

  #tokenAt(bytes: Buffer, at: number): Token | null {
    if (bytes[at + 1] === BANG) return starts(bytes, at, CDATA) ? IN_CDATA : starts(bytes, at, COMMENT) ? IN_COMMENT : null;
    if (this.row >= 0) return isTag(bytes, at, this.#close) ? ROW_END : null;
    return isTag(bytes, at, this.#open) ? ROW : isTag(bytes, at, this.#endOfRows) ? ROWS_END : null;
  }

  #ends({ means }: Token, bytes: Buffer, end: number, base: number): void {
    this.#token = null;
    if (means === 'rows-end') this.done = true;
    else if (means === 'row-end' || (means === 'row' && bytes[end - 2] === SLASH)) this.#emit(bytes, end, base);
  }

  #emit(bytes: Buffer, end: number, base: number): void {
    const start = this.row;
    const whole = !this.#oversize && base + end - start <= RECORD_CAP;
    this.row = -1;
    this.#oversize = false;
    this.#take(whole ? bytes.toString('utf8', start - base, end) : null, start, base + end);
  }
}

function starts(bytes: Buffer, at: number, mark: Buffer): boolean {
  for (let i = 1; i < mark.length; i++) if (bytes[at + i] !== mark[i]) return false;
  return true;
}

/** The mark, and behind it the end of a name. */
function isTag(bytes: Buffer, at: number, mark: Buffer): boolean {
  const after = bytes[at + mark.length];
  return (after === GT || after === SLASH || after === 0x20 || after === 0x0a || after === 0x0d || after === 0x09) && starts(bytes, at, mark);
}
