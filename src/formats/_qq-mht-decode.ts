/** A decoded line and where its source stands. */
interface Piece { readonly at: number; readonly start: number; readonly end: number }

const LF = 10;
const HEX = /^[0-9A-Fa-f]{2}$/;

function quotedPrintable(line: string): Buffer {
  const bare = line.replace(/[ \t\r\n]+$/, '');
  const soft = bare.endsWith('=');
  const text = soft ? bare.slice(0, -1) : `${bare}\n`;
  const out = Buffer.alloc(text.length);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const hex = text[i] === '=' ? text.slice(i + 1, i + 3) : '';
    if (HEX.test(hex)) {
      out[n++] = Number.parseInt(hex, 16);
      i += 2;
    } else out[n++] = text.charCodeAt(i);
  }
  return out.subarray(0, n);
}

/**
 * Decodes a part that is quoted-printable or base64 line by line and remembers which line of the source each byte came
 * from: ranges in it are those of whole lines. `push` has the contract of `Reader.push` with offsets of the source.
 */
export class DecodedPart {
  readonly #encoding: string;
  readonly #decoder: InstanceType<typeof TextDecoder> | null;
  readonly #take: (bytes: Uint8Array, base: number, last: boolean) => number;
  readonly #keep: () => number;
  #pieces: Piece[] = [];
  #rest: Uint8Array = new Uint8Array(0);
  #base = 0;
  #held = '';

  /** `take`: a reader of the decoded stream; `keep`: decoded offset from which places are still asked for, -1: none. */
  constructor(encoding: string, charset: string, take: (bytes: Uint8Array, base: number, last: boolean) => number, keep: () => number) {
    this.#encoding = encoding;
    this.#decoder = /^gb|^big5|^utf-16/.test(charset) ? decoderOf(charset) : null;
    this.#take = take;
    this.#keep = keep;
  }

  push(bytes: Uint8Array, base: number, last: boolean): number {
    const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const parts: Uint8Array[] = [this.#rest];
    let end = this.#base + this.#rest.length;
    let from = 0;
    for (;;) {
      const lf = source.indexOf(LF, from);
      if (lf < 0 && !(last && from < source.length)) break;
      const stop = lf < 0 ? source.length : lf + 1;
      const decoded = this.#decode(source.toString('latin1', from, stop), last && stop === source.length);
      this.#pieces.push({ at: end, start: base + from, end: base + stop });
      parts.push(decoded);
      end += decoded.length;
      from = stop;
    }
    const block = Buffer.concat(parts);
    const used = this.#take(block, this.#base, last);
    this.#rest = Uint8Array.prototype.slice.call(block, used);
    this.#base += used;
    const keep = this.#keep();
    const needed = this.#pieces.findLastIndex((piece) => piece.at <= (keep < 0 ? this.#base : Math.min(keep, this.#base)));
    if (needed > 0) this.#pieces = this.#pieces.slice(needed);
    return last ? source.length : from;
  }

  /** The lines of the source that hold a range of the decoded stream. */
  place(start: number, end: number): { start: number; end: number } {
    const first = this.#pieces.findLast((piece) => piece.at <= start);
    const last = this.#pieces.findLast((piece) => piece.at < end);
    return { start: first?.start ?? 0, end: Math.max(last?.end ?? 0, (first?.start ?? 0) + 1) };
  }

  #decode(line: string, last: boolean): Uint8Array {
    let bytes: Buffer;
    if (this.#encoding === 'base64') {
      const text = this.#held + line.replace(/[^A-Za-z0-9+/]/g, '');
      const whole = last ? text.length : text.length - (text.length % 4);
      this.#held = text.slice(whole);
      bytes = Buffer.from(text.slice(0, whole), 'base64');
    } else bytes = quotedPrintable(line);
    return this.#decoder === null ? bytes : Buffer.from(this.#decoder.decode(bytes, { stream: !last }), 'utf8');
  }
}

function decoderOf(charset: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(charset);
  } catch {
    return null; // A name nobody knows: the bytes are taken as UTF-8, the form the program itself writes.
  }
}
