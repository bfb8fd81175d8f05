import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Chunks } from '../../text/encoding.ts';

/** Where bytes come from: a file, or an entry of an archive inside it. Plain data: it crosses a thread boundary. */
export interface Where {
  /** Absolute path. */
  readonly file: string;
  /** From the outermost archive inwards: the number of the entry (zip) or of the part (mail). */
  readonly inside: readonly { readonly kind: 'zip' | 'mail'; readonly index: number }[];
}

/** Bytes that can be read from their beginning as often as needed. */
export interface Bytes {
  /** As the file system or the archive says; -1: known only when read. */
  readonly size: number;
  chunks(): Chunks;
  /** True when what was read is no longer what is there. */
  changed(): boolean;
  close(): void;
}

const CHUNK = 1 << 20;

/** A file of the file system. Throws what `open` throws. */
export function fileBytes(path: string): Bytes & { readonly fd: number } {
  const fd = openSync(path, 'r');
  const before = fstatSync(fd);
  return {
    fd,
    size: before.size,
    chunks: () => fileChunks(fd),
    changed() {
      const after = fstatSync(fd);
      return after.size !== before.size || after.mtimeMs !== before.mtimeMs;
    },
    close: () => closeSync(fd),
  };
}

/** Bytes that are in memory. */
export function heldBytes(bytes: Uint8Array): Bytes {
  return { size: bytes.length, chunks: () => [bytes], changed: () => false, close() {} };
}

function* fileChunks(fd: number): Generator<Uint8Array> {
  for (let position = 0; ; ) {
    const chunk = Buffer.allocUnsafeSlow(CHUNK);
    const count = readSync(fd, chunk, 0, CHUNK, position);
    if (count === 0) return;
    position += count;
    yield chunk.subarray(0, count);
  }
}

/** The first `most` bytes, fewer when there are no more. */
export async function firstBytes(bytes: Bytes, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let count = 0;
  for await (const chunk of bytes.chunks()) {
    parts.push(chunk);
    count += chunk.length;
    if (count >= most) break;
  }
  return Buffer.concat(parts).subarray(0, most);
}
