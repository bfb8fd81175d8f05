import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { AuditError } from '../../model/errors.ts';
import type { Chunks } from '../../text/encoding.ts';

/** Where bytes come from: a file, or an entry of an archive inside it. Plain data: it crosses a thread boundary. */
export interface Where {
  /** Absolute path. */
  readonly file: string;
  /** From the outermost archive inwards: the number of the entry (zip) or of the part (mail). */
  readonly inside: readonly { readonly kind: 'zip' | 'mail'; readonly index: number }[];
  /** What the outermost archive looked like when it was listed; null or absent: not yet. */
  readonly stamp?: string | null;
}

/** Bytes that can be read from their beginning as often as needed. */
export interface Bytes {
  /** As the file system or the archive says; -1: known only when read. */
  readonly size: number;
  /** Of an archive entry in blocks of up to 1 MB. What is yielded belongs to the receiver. */
  chunks(): Chunks;
  /** True when what was read is no longer what is there. */
  changed(): boolean;
  close(): void;
}

export interface FileBytes extends Bytes {
  readonly fd: number;
  /** Differs when the file was written to. */
  readonly stamp: string;
}

export const CHUNK = 1 << 20;

/** A file of the file system. Throws `incomplete` when it cannot be opened. `stamp`: what it must still look like. */
export function fileBytes(path: string, stamp: string | null = null): FileBytes {
  const fd = attempt('cannot be opened', () => openSync(path, 'r'));
  const size = fstatSync(fd).size;
  const before = stamp ?? stampOf(fd);
  /** What `changed` said last: archives ask after they let go of the file. */
  let closed: boolean | null = null;
  const changed = () => closed ?? stampOf(fd) !== before;
  return {
    fd, size, stamp: before, changed, chunks: () => fileChunks(fd),
    close() {
      closed = changed();
      closeSync(fd);
    },
  };
}

function stampOf(fd: number): string {
  const { size, mtimeMs } = fstatSync(fd);
  return `${size} ${mtimeMs}`;
}

function* fileChunks(fd: number): Generator<Uint8Array> {
  for (let position = 0; ; ) {
    const chunk = Buffer.allocUnsafeSlow(CHUNK);
    const at = position;
    const count = attempt('cannot be read to its end', () => readSync(fd, chunk, 0, CHUNK, at));
    if (count === 0) return;
    position += count;
    yield chunk.subarray(0, count);
  }
}

/** What the file system refuses concerns this one file: the others are still read. */
function attempt<T>(what: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    throw typeof code === 'string' && /^E[A-Z]+$/.test(code) ? new AuditError('incomplete', `${what} (${code})`) : error;
  }
}

/** Gathers many small blocks to some of up to 1 MB: records are looked at again with each block that is added to them. */
export async function* inBlocks(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let count = 0;
  const gathered = () => {
    const block = parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
    parts = [];
    count = 0;
    return block;
  };
  try {
    for await (const chunk of chunks) {
      if (count > 0 && count + chunk.length > CHUNK) yield gathered();
      parts.push(chunk);
      count += chunk.length;
    }
  } catch (error) {
    if (count > 0) yield gathered();
    throw error;
  }
  if (count > 0) yield gathered();
}

/** What lies damaged is read as far as it goes. */
export async function* untilDamaged(bytes: Bytes, told: (reason: string) => void): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes.chunks();
  } catch (error) {
    if (!(error instanceof AuditError) || error.code !== 'incomplete') throw error;
    told(error.message);
  }
}

/** The first `most` bytes, fewer when there are no more. */
export async function firstBytes(chunks: Chunks, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let count = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    count += chunk.length;
    if (count >= most) break;
  }
  return Buffer.concat(parts).subarray(0, most);
}
