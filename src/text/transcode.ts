import { isUtf8 } from 'node:buffer';
import type { Detected, Encoding } from './encoding.ts';
import { unfinishedUtf8 } from './encoding.ts';

/** A piece of the stream as UTF-8, with the offset of its first byte in the original file. */
interface Piece {
  readonly bytes: Uint8Array;
  /** As in the file. */
  readonly raw: Uint8Array;
  readonly start: number;
  readonly original: number;
}

/**
 * Turns a file's bytes into a UTF-8 stream and maps offsets of that stream back to offsets of the file. Lines that are not
 * valid in the encoding are remembered in `bad` (ranges of the stream), never replaced in silence.
 */
export class Transcoder {
  readonly bad: { start: number; end: number }[] = [];
  readonly #encoding: Encoding;
  readonly #dirty: boolean;
  readonly #crOnly: boolean;
  readonly #pieces: Piece[] = [];
  #skip: number;
  #held: Uint8Array = new Uint8Array(0);
  #original: number;
  #stream = 0;
  #cursor = { piece: 0, at: 0, original: 0 };

  /** `crOnly`: a CR is passed on as LF; both are one byte, so no offset moves. */
  constructor(detected: Detected, crOnly = false) {
    this.#crOnly = crOnly;
    this.#encoding = detected.encoding;
    this.#dirty = detected.dirty;
    this.#skip = detected.bom;
    this.#original = detected.bom;
    this.#cursor.original = detected.bom;
  }

  /** Takes the file's next bytes; gives what can be passed on as whole characters. */
  push(chunk: Uint8Array, last: boolean): Uint8Array {
    const out = this.#push(chunk, last);
    if (this.#crOnly) for (let at = out.indexOf(13); at >= 0; at = out.indexOf(13, at + 1)) out[at] = 10;
    return out;
  }

  #push(chunk: Uint8Array, last: boolean): Uint8Array {
    const fresh = this.#skip ? chunk.subarray(this.#skip) : chunk;
    this.#skip = Math.max(0, this.#skip - chunk.length);
    const bytes = this.#held.length ? Buffer.concat([this.#held, fresh]) : fresh;
    const cut = last ? bytes.length : this.#wholeCharacters(bytes);
    this.#held = bytes.subarray(cut);
    const whole = bytes.subarray(0, cut);
    if (this.#encoding === 'utf-8') return this.#utf8(whole);
    const parts: Uint8Array[] = [];
    if (this.#dirty) for (const line of this.#lines(whole)) parts.push(this.#decode(line));
    else parts.push(this.#decode(whole));
    return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
  }

  /** Offset in the original file of an offset of the stream. Cheapest when asked in rising order. */
  original(offset: number): number {
    if (this.#encoding === 'utf-8') return offset + (this.#original - this.#stream);
    const cursor = this.#cursor;
    let piece = this.#pieces[cursor.piece];
    if (!piece || offset < piece.start + cursor.at) {
      cursor.piece = Math.max(0, this.#pieces.findLastIndex((p) => p.start <= offset));
      piece = this.#pieces[cursor.piece];
      cursor.at = 0;
      cursor.original = piece?.original ?? this.#original;
    }
    while (piece && offset >= piece.start + piece.bytes.length && this.#pieces[cursor.piece + 1]) {
      piece = this.#pieces[++cursor.piece] as Piece;
      cursor.at = 0;
      cursor.original = piece.original;
    }
    if (!piece) return this.#original;
    const target = Math.min(offset - piece.start, piece.bytes.length);
    while (cursor.at < target) {
      const lead = piece.bytes[cursor.at] ?? 0;
      const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
      cursor.original += this.#width(piece, cursor.original - piece.original, length);
      cursor.at += length;
    }
    return cursor.original;
  }

  /** Forgets the map before an offset that is not asked for again. */
  forget(before: number): void {
    if (this.#pieces.length < 64) return;
    const keep = Math.max(0, this.#pieces.findLastIndex((p) => p.start <= before));
    if (keep < 32) return;
    this.#pieces.splice(0, keep);
    this.#cursor = { piece: 0, at: 0, original: this.#pieces[0]?.original ?? 0 };
  }

  #utf8(whole: Uint8Array): Uint8Array {
    if (this.#dirty && !isUtf8(whole)) {
      let at = this.#stream;
      for (const line of this.#lines(whole)) {
        if (!isUtf8(line)) this.bad.push({ start: at, end: at + line.length });
        at += line.length;
      }
    }
    this.#stream += whole.length;
    this.#original += whole.length;
    return whole;
  }

  #decode(bytes: Uint8Array): Uint8Array {
    if (!bytes.length) return bytes;
    let text: string;
    let valid = true;
    try {
      text = new TextDecoder(this.#encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      valid = false; // Kept readable for the reader's framing; the range is rejected.
      text = new TextDecoder(this.#encoding, { ignoreBOM: true }).decode(bytes);
    }
    const out = Buffer.from(text, 'utf8');
    if (!valid) this.bad.push({ start: this.#stream, end: this.#stream + out.length });
    this.#pieces.push({ bytes: out, raw: bytes, start: this.#stream, original: this.#original });
    this.#stream += out.length;
    this.#original += bytes.length;
    return out;
  }

  *#lines(bytes: Uint8Array): Generator<Uint8Array> {
    const wide = this.#encoding.startsWith('utf-16');
    for (let at = 0; at < bytes.length; ) {
      let stop = bytes.indexOf(10, at);
      while (wide && stop >= 0 && !this.#isWideNewline(bytes, stop)) stop = bytes.indexOf(10, stop + 1);
      const end = stop < 0 ? bytes.length : stop + (this.#encoding === 'utf-16le' ? 2 : 1);
      yield bytes.subarray(at, end);
      at = end;
    }
  }

  #isWideNewline(bytes: Uint8Array, at: number): boolean {
    return this.#encoding === 'utf-16le' ? at % 2 === 0 && bytes[at + 1] === 0 : at % 2 === 1 && bytes[at - 1] === 0;
  }

  #wholeCharacters(bytes: Uint8Array): number {
    if (this.#encoding === 'utf-8') return bytes.length - unfinishedUtf8(bytes);
    if (this.#encoding !== 'gb18030') {
      const even = bytes.length - (bytes.length % 2);
      const high = bytes[even - (this.#encoding === 'utf-16le' ? 1 : 2)] ?? 0;
      return high >= 0xd8 && high <= 0xdb ? even - 2 : even;
    }
    // Bytes under 0x30 never stand inside a GB18030 character.
    for (let i = bytes.length - 1; i >= 0; i--) if ((bytes[i] ?? 0) < 0x30) return i + 1;
    return 0;
  }

  /** Bytes in the file of the character at `at` of a piece; `length`: its bytes in UTF-8. */
  #width(piece: Piece, at: number, length: number): number {
    if (this.#encoding !== 'gb18030') return length === 4 ? 4 : 2;
    // Read off the file itself: some characters have a short and a long form.
    const lead = piece.raw[at] ?? 0;
    if (lead <= 0x80 || lead === 0xff) return 1;
    const trail = piece.raw[at + 1] ?? 0;
    return Math.min(trail >= 0x30 && trail <= 0x39 ? 4 : 2, piece.raw.length - at);
  }
}
