import { pipeline, Readable } from 'node:stream';
import { constants, crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { AuditError } from '../../model/errors.ts';
import type { Chunks } from '../../text/encoding.ts';
import { CHUNK, inBlocks } from './bytes.ts';
import type { Packed } from './zip-directory.ts';
import type { Raw } from './zip-raw.ts';

const HEADER = 30;
const LOCAL = 0x04034b50;
const STEP = 1 << 16;

/** Unpacks as it is read; the length and the checksum that the archive states are held against what comes out. */
export async function* unpacked(raw: Raw, entry: Packed): AsyncGenerator<Uint8Array> {
  const { uncompressedSize: size } = entry;
  let sum = 0;
  let count = 0;
  try {
    for await (const block of inBlocks(inflated(raw, entry))) {
      const fits = size < 0 ? block : block.subarray(0, size - count);
      sum = crc32(fits, sum);
      count += fits.length;
      if (fits.length > 0) yield fits;
      if (fits.length < block.length) throw damaged('it is longer than the archive says');
    }
  } catch (error) {
    const code = String((error as { code?: unknown }).code);
    throw code.startsWith('Z_') ? damaged(code) : error;
  }
  if (entry.cut) throw new AuditError('incomplete', 'the archive ends inside this file');
  if (count < size) throw damaged('it is shorter than the archive says');
  if (sum !== entry.crc32) throw damaged('its checksum does not match');
}

const damaged = (why: string) => new AuditError('incomplete', `damaged inside the archive (${why})`);

async function* inflated(raw: Raw, entry: Packed): AsyncGenerator<Uint8Array> {
  const { compressedSize: length, uncompressedSize: size } = entry;
  const start = startOf(raw, entry);
  if (entry.compressionMethod === 0) {
    yield* pieces(raw, start, length, CHUNK);
    return;
  }
  if (length <= CHUNK && size >= 0 && size <= CHUNK) {
    let whole: Buffer | null = null;
    try {
      whole = inflateRawSync(raw.read(start, length), { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: size + 1 });
    } catch {
      // Damaged: the long way gives what lies before the damage.
    }
    if (whole) {
      yield whole;
      return;
    }
  }
  // Z_SYNC_FLUSH: packed data that ends too early is no error here; the length tells.
  const inflate = createInflateRaw({ chunkSize: STEP, finishFlush: constants.Z_SYNC_FLUSH });
  pipeline(Readable.from(pieces(raw, start, length, STEP), { highWaterMark: 2 }), inflate, () => {});
  yield* inflate as Chunks as AsyncIterable<Uint8Array>;
}

function startOf(raw: Raw, entry: Packed): number {
  const at = entry.relativeOffsetOfLocalHeader;
  const header = raw.read(at, HEADER);
  if (header.length < HEADER || header.readUInt32LE(0) !== LOCAL) throw damaged('it is not where the archive says');
  return at + HEADER + header.readUInt16LE(26) + header.readUInt16LE(28);
}

function* pieces(raw: Raw, start: number, length: number, step: number): Generator<Buffer> {
  for (let at = 0; at < length; ) {
    const piece = raw.read(start + at, Math.min(step, length - at));
    if (piece.length === 0) return;
    at += piece.length;
    yield piece;
  }
}
