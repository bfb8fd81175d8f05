import { isUtf8 } from 'node:buffer';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A stream of bytes in blocks of any size. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export interface Detected {
  readonly encoding: Encoding;
  /** Bytes of the byte order mark. */
  readonly bom: number;
  /** True when some bytes are not valid in the encoding: the records that hold them are rejected. */
  readonly dirty: boolean;
}

/** Bytes at the end of `bytes` that begin a UTF-8 character without finishing it: 0 to 3. */
export function unfinishedUtf8(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needs > back ? back : 0;
    }
  }
  return 0;
}

/** Encoding told by the first bytes alone; null when the whole stream must decide. `binary`: not text at all. */
export function fromFirstBytes(head: Uint8Array): Detected | 'binary' | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', bom: 3, dirty: false };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', bom: 2, dirty: false };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', bom: 2, dirty: false };
  const probe = head.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  let controls = 0;
  for (let i = 0; i < probe.length; i++) {
    const byte = probe[i] ?? 0;
    if (byte === 0) {
      if (i % 2) odd++;
      else even++;
    } else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 27) controls++;
  }
  // Digits, blanks and line ends of UTF-16 text have one zero byte each, on one side only.
  if (odd + even > 0) {
    if (odd >= 8 && even * 20 <= odd) return { encoding: 'utf-16le', bom: 0, dirty: false };
    if (even >= 8 && odd * 20 <= even) return { encoding: 'utf-16be', bom: 0, dirty: false };
    if ((odd + even) * 100 > probe.length) return 'binary';
  }
  return controls * 20 > probe.length ? 'binary' : null;
}

/**
 * Decides the encoding from every byte of a stream: BOM, else strict UTF-8, else strict GB18030, else the one of the two
 * that fits more lines. `chunks` is called once per pass and yields the whole stream. Null: not text.
 */
export async function detectEncoding(chunks: () => Chunks): Promise<Detected | null> {
  let first: Detected | 'binary' | null = null;
  let started = false;
  let clean = true;
  let carry = new Uint8Array(0);
  for await (const chunk of chunks()) {
    if (!started) {
      started = true;
      first = fromFirstBytes(chunk);
      if (first === 'binary') return null;
    }
    if (first && first.encoding !== 'utf-8') break;
    const bytes = carry.length ? Buffer.concat([carry, chunk]) : chunk;
    const cut = unfinishedUtf8(bytes);
    clean = isUtf8(bytes.subarray(0, bytes.length - cut));
    if (!clean) break;
    carry = Uint8Array.prototype.slice.call(bytes, bytes.length - cut);
  }
  if (first && first.encoding !== 'utf-8') return { ...first, dirty: !await decodes(first.encoding, chunks, first.bom) };
  // A character cut by the end of the file is a cut file, not another encoding: the last record is rejected.
  if (clean) return { encoding: 'utf-8', bom: first?.bom ?? 0, dirty: carry.length > 0 };
  if (first) return { ...first, dirty: true };
  if (await decodes('gb18030', chunks, 0)) return { encoding: 'gb18030', bom: 0, dirty: false };
  return { encoding: await moreLines(chunks), bom: 0, dirty: true };
}

async function decodes(encoding: Encoding, chunks: () => Chunks, skip: number): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let left = skip;
  try {
    for await (const chunk of chunks()) {
      decoder.decode(chunk.subarray(left), { stream: true });
      left = 0;
    }
    decoder.decode();
    return true;
  } catch {
    return false; // TextDecoder's only failure here is malformed input, which is the question.
  }
}

/** Of lines with bytes above 127: which of the two encodings fits more of them. */
async function moreLines(chunks: () => Chunks): Promise<Encoding> {
  const strict = new TextDecoder('gb18030', { fatal: true });
  let utf8 = 0;
  let gb = 0;
  let seen = 0;
  for await (const chunk of chunks()) {
    for (let at = 0; at < chunk.length && seen < 20_000; ) {
      const stop = chunk.indexOf(10, at);
      const line = chunk.subarray(at, stop < 0 ? chunk.length : stop);
      at = stop < 0 ? chunk.length : stop + 1;
      if (!line.some((byte) => byte > 127)) continue;
      seen++;
      if (isUtf8(line)) utf8++;
      else {
        try {
          strict.decode(line);
          gb++;
        } catch {
          // Fits neither: says nothing about the rest.
        }
      }
    }
  }
  return gb > utf8 ? 'gb18030' : 'utf-8';
}
