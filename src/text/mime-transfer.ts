/** Undoes one transfer encoding, block by block. `end` gives what was held back; `ok` is false when the encoding broke off. */
export interface TransferDecoder {
  push(bytes: Uint8Array): Uint8Array;
  end(): { readonly bytes: Uint8Array; readonly ok: boolean };
}

/** The decoder for a `Content-Transfer-Encoding`; an encoding nobody knows is passed through. */
export function transferDecoder(encoding: string): TransferDecoder {
  if (encoding === 'base64') return new Base64();
  return encoding === 'quoted-printable' ? new QuotedPrintable() : IDENTITY;
}

const NOTHING = new Uint8Array(0);
// A copy: the receiver may keep it, the block it came from is used again.
const IDENTITY: TransferDecoder = { push: (bytes) => Uint8Array.prototype.slice.call(bytes), end: () => ({ bytes: NOTHING, ok: true }) };

const JUNK = 0xff;
const PAD = 0xfe;
const SIX = new Uint8Array(256).fill(JUNK);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].forEach((c, value) => (SIX[c.charCodeAt(0)] = value));
SIX[0x3d] = PAD;

/** Everything outside the alphabet is passed over; what stands behind padding starts anew. */
class Base64 implements TransferDecoder {
  #bits = 0;
  #count = 0;

  push(bytes: Uint8Array): Uint8Array {
    const out = new Uint8Array(Math.ceil(((bytes.length + 4) * 3) / 4));
    let size = 0;
    let bits = this.#bits;
    let count = this.#count;
    for (let i = 0; i < bytes.length; i++) {
      const six = SIX[bytes[i]!]!;
      if (six === JUNK) continue;
      if (six === PAD) {
        size = tail(out, size, bits, count);
        count = bits = 0;
        continue;
      }
      bits = (bits << 6) | six;
      if (++count === 4) {
        out[size++] = bits >> 16;
        out[size++] = bits >> 8;
        out[size++] = bits;
        count = bits = 0;
      }
    }
    this.#bits = bits;
    this.#count = count;
    return out.subarray(0, size);
  }

  end(): { bytes: Uint8Array; ok: boolean } {
    const out = new Uint8Array(2);
    return { bytes: out.subarray(0, tail(out, 0, this.#bits, this.#count)), ok: this.#count !== 1 };
  }
}

/** The one or two bytes in a group of two or three digits. */
function tail(out: Uint8Array, at: number, bits: number, count: number): number {
  if (count === 2) out[at++] = bits >> 4;
  if (count === 3) {
    out[at++] = bits >> 10;
    out[at++] = bits >> 2;
  }
  return at;
}

/** Blanks held back at most, bytes: more than any line of a mail may have. */
const BLANKS = 2048;

const hex = (c: number): number => (c >= 48 && c <= 57 ? c - 48 : c >= 65 && c <= 70 ? c - 55 : c >= 97 && c <= 102 ? c - 87 : -1);
const isBlank = (c: number): boolean => c === 32 || c === 9;

/** Blanks at a line's end were added on the way and are dropped; an escape that is none stays as it is. */
class QuotedPrintable implements TransferDecoder {
  /** Bytes that need what follows: an `=` that is not finished, blanks that may end the line. */
  #held: Uint8Array = NOTHING;

  push(bytes: Uint8Array): Uint8Array {
    return this.#run(bytes, false);
  }

  end(): { bytes: Uint8Array; ok: boolean } {
    const ok = !(this.#held[0] === 0x3d && this.#held.length === 2 && hex(this.#held[1]!) >= 0);
    return { bytes: this.#run(NOTHING, true), ok };
  }

  #run(fresh: Uint8Array, last: boolean): Uint8Array {
    const bytes = this.#held.length ? Buffer.concat([this.#held, fresh]) : fresh;
    const n = bytes.length;
    const out = new Uint8Array(n);
    let size = 0;
    let i = 0;
    while (i < n) {
      const c = bytes[i]!;
      if (c !== 0x3d && !isBlank(c)) {
        out[size++] = c;
        i++;
        continue;
      }
      let stop = i + 1;
      while (stop < n && isBlank(bytes[stop]!)) stop++;
      const waits = stop - i < BLANKS && !last;
      if (stop === n && waits) break;
      if (stop + 1 === n && bytes[stop] === 13 && waits) break;
      const lineEnd = stop === n ? Number(last) : bytes[stop] === 10 ? 1 : bytes[stop] === 13 && bytes[stop + 1] === 10 ? 2 : 0;
      if (lineEnd > 0) {
        // Behind `=` the line goes on; blanks alone leave the line break to the next round.
        i = c === 0x3d ? stop + lineEnd : stop;
      } else if (c === 0x3d) {
        if (i + 2 >= n && !last) break;
        const high = hex(bytes[i + 1] ?? 0);
        const low = hex(bytes[i + 2] ?? 0);
        const escape = high >= 0 && low >= 0;
        out[size++] = escape ? high * 16 + low : c;
        i += escape ? 3 : 1;
      } else while (i < stop) out[size++] = bytes[i++]!;
    }
    this.#held = Uint8Array.prototype.slice.call(bytes, Math.min(i, n));
    return out.subarray(0, size);
  }
}
