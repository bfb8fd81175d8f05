const PLAIN = 0;
const STRING = 1;
const ESCAPE = 2;
const QUOTE = 3;
const SCALAR = 4;

const QUOTE_BYTE = 0x22;
const BACKSLASH = 0x5c;

/** Below this many bytes a plain loop beats the call into native search. */
const NEAR = 64;

/** What a byte means outside strings: 1 quote, 2 opens, 3 closes. */
const ROLE = new Uint8Array(256);
ROLE[QUOTE_BYTE] = 1;
for (const c of '{[') ROLE[c.charCodeAt(0)] = 2;
for (const c of '}]') ROLE[c.charCodeAt(0)] = 3;

export const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** `, : } ]`: what may follow a finished string. */
export const isDelimiter = (byte: number | undefined): boolean => byte === 0x2c || byte === 0x3a || byte === 0x7d || byte === 0x5d;

/**
 * Finds the end of one JSON value in UTF-8 blocks of any size, keeping nothing but a few numbers between blocks.
 *
 * A quote closes a string only when a delimiter follows it: no valid document is read differently, and an exporter that
 * forgot to escape a quote damages one record instead of all that come behind it.
 */
export class JsonSkip {
  /** Offset in the stream just behind the value, once `run` says that it ended; of the last quote while undecided. */
  end = 0;
  #mode = PLAIN;
  #depth = 0;

  /** Starts a value at its first byte; `run` continues behind that byte for strings and containers, on it for scalars. */
  begin(first: number): boolean {
    const role = ROLE[first];
    this.#mode = role === 1 ? STRING : role === 2 ? PLAIN : SCALAR;
    this.#depth = role === 2 ? 1 : 0;
    return this.#mode !== SCALAR;
  }

  /** True when the input may stop here and the value is whole: a string behind its closing quote. */
  get atClosedString(): boolean {
    return this.#mode === QUOTE && this.#depth === 0;
  }

  get inScalar(): boolean {
    return this.#mode === SCALAR;
  }

  /**
   * Scans `bytes` from index `i`; `base` is the stream offset of index 0. Returns the index from which reading goes on
   * when the value ended (see `end`), or -1 when the block ran out first.
   */
  run(bytes: Buffer, i: number, base: number): number {
    const n = bytes.length;
    let mode = this.#mode;
    let depth = this.#depth;
    while (i < n) {
      if (mode === PLAIN) {
        let role = 0;
        while (i < n && (role = ROLE[bytes[i]!]!) === 0) i++;
        if (role === 0) break;
        i++;
        if (role === 1) mode = STRING;
        else if (role === 2) depth++;
        else if (--depth === 0) {
          this.end = base + i;
          return i;
        }
      } else if (mode === STRING) {
        const near = Math.min(n, i + NEAR);
        let c = 0;
        while (i < near && (c = bytes[i]!) !== QUOTE_BYTE && c !== BACKSLASH) i++;
        if (i === near) {
          if (i === n) break;
          const found = bytes.indexOf(QUOTE_BYTE, i);
          const stop = found < 0 ? n : found;
          let first = stop;
          while (first > i && bytes[first - 1] === BACKSLASH) first--;
          const escaped = (stop - first) % 2 === 1;
          i = stop;
          if (escaped) {
            mode = ESCAPE;
            continue;
          }
          if (i === n) break;
          c = QUOTE_BYTE;
        }
        i++;
        if (c === BACKSLASH) mode = ESCAPE;
        else {
          mode = QUOTE;
          this.end = base + i;
        }
      } else if (mode === ESCAPE) {
        i++;
        mode = STRING;
      } else if (mode === QUOTE) {
        const c = bytes[i];
        if (isSpace(c)) i++;
        else if (!isDelimiter(c)) mode = STRING;
        else if (depth === 0) return i;
        else mode = PLAIN;
      } else {
        const c = bytes[i];
        if (isSpace(c) || isDelimiter(c)) {
          this.end = base + i;
          return i;
        }
        i++;
      }
    }
    this.#mode = mode;
    this.#depth = depth;
    return -1;
  }
}
