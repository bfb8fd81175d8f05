import { AuditError } from '../../model/errors.ts';
import { detectEncoding, type Encoding } from '../../text/encoding.ts';
import { Transcoder } from '../../text/transcode.ts';

/** One line as pasted. `start` and `end` are offsets of the UTF-8 stream, without the line's end. */
export interface RawLine {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export interface Decoded {
  /** UTF-8, without a byte order mark. */
  readonly stream: Uint8Array;
  readonly encoding: Encoding;
  /** Some bytes are not valid in the encoding and are shown as U+FFFD. */
  readonly damaged: boolean;
  readonly lines: readonly RawLine[];
  /** Offset in the original file; cheapest when asked in rising order. */
  original(offset: number): number;
}

const LF = 10;
const CR = 13;

/** Decodes a pasted text as the loader decodes an export. `path` is for messages. Throws `empty` and `incomplete`. */
export async function decodeText(bytes: Uint8Array, path: string): Promise<Decoded> {
  const nothing = () => new AuditError('empty', `${path}: the excerpt is empty, nothing was kept. Give a file that holds the pasted chat or a screenshot of it`);
  if (bytes.length === 0) throw nothing();
  const detected = await detectEncoding(() => [bytes]);
  if (detected === null) {
    throw new AuditError('incomplete', `${path}: neither text nor a picture that can be read (bytes 0–${bytes.length}); nothing was kept. Give the pasted text, or a PNG or JPEG screenshot`);
  }
  const crOnly = !bytes.includes(LF) && bytes.includes(CR);
  const transcoder = new Transcoder(detected, crOnly);
  // The transcoder may write into what it is given.
  const stream = transcoder.push(crOnly ? Uint8Array.from(bytes) : bytes, true);
  const lines = split(stream);
  if (!lines.some(({ text }) => /[^\s\0\u200b-\u200f\u2060\ufeff]/.test(text))) throw nothing();
  return { stream, encoding: detected.encoding, damaged: detected.dirty, lines, original: (offset) => transcoder.original(offset) };
}

function split(stream: Uint8Array): RawLine[] {
  const buffer = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength);
  const lines: RawLine[] = [];
  let [line, empty] = [0, 0];
  for (let from = 0; from < buffer.length; ) {
    const lf = buffer.indexOf(LF, from);
    const stop = lf < 0 ? buffer.length : lf;
    const end = stop > from && buffer[stop - 1] === CR ? stop - 1 : stop;
    line++;
    empty = end === from ? empty + 1 : 0;
    // Of many empty lines one says as much as the rest.
    if (empty < 3) lines.push({ text: buffer.toString('utf8', from, end), line, start: from, end });
    from = stop + 1;
  }
  return lines;
}
