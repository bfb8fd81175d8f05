import { isUtf8 } from 'node:buffer';
import { transferDecoder } from './mime-transfer.ts';

/** An encoded word. Every part stops at `?`, so one scan is enough. */
const WORD = /=\?([^?\s]{1,40})\?([bq])\?([^?\r\n]*)\?=/gi;

/** Bytes of a charset by its label; null when no such charset is known. */
export function decodeAs(charset: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset.replace(/\*.*$/s, '').trim(), { ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Raw bytes of a header: UTF-8, else GB18030 (mailers of Chinese systems write it without saying so), else Latin-1. */
export function decodeRaw(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return Buffer.from(bytes).toString('utf8');
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1'); // Malformed input is the only failure here.
  }
}

function bytesOf(encoding: string, text: string): Uint8Array {
  const q = encoding === 'q' || encoding === 'Q';
  const decoder = transferDecoder(q ? 'quoted-printable' : 'base64');
  // No blank may be lost at its end, so blanks are written as escapes.
  const source = Buffer.from(q ? text.replace(/[_ ]/g, '=20') : text, 'latin1');
  return Buffer.concat([decoder.push(source), decoder.end().bytes]);
}

/** Encoded words that are decoded together. */
interface Run {
  readonly charset: string;
  readonly bytes: Uint8Array[];
  raw: string;
}

/**
 * Decodes the encoded words (RFC 2047) in a header's value. Neighbouring words of one charset are joined before decoding,
 * since mailers cut characters in two. A word of an unknown charset stays as written. Control characters become blanks.
 */
export function decodeWords(text: string): string {
  const pieces: (string | Run)[] = [];
  let at = 0;
  for (const found of text.matchAll(WORD)) {
    const [raw, label = '', encoding = '', body = ''] = found;
    const between = text.slice(at, found.index);
    const before = pieces.at(-1);
    const run = typeof before === 'object' && between.trim() === '' ? before : null;
    const charset = label.toLowerCase();
    if (run === null) pieces.push(between);
    if (run?.charset === charset) {
      run.bytes.push(bytesOf(encoding, body));
      run.raw += raw;
    } else pieces.push({ charset, bytes: [bytesOf(encoding, body)], raw });
    at = found.index + raw.length;
  }
  pieces.push(text.slice(at));
  const plain = pieces.map((piece) => (typeof piece === 'string' ? piece : (decodeAs(piece.charset, Buffer.concat(piece.bytes)) ?? piece.raw)));
  return plain.join('').replace(/[\0-\x1f\x7f]+/g, ' ');
}
