import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** Copies standard input to a file, in blocks. */
export function copyStdin(path: string): void {
  const out = openSync(path, 'w', 0o600);
  const block = Buffer.allocUnsafe(1 << 20);
  try {
    for (;;) {
      let count: number;
      try {
        count = readSync(0, block, 0, block.length, null);
      } catch (error) {
        const { code } = error as { code?: string };
        if (code === 'EAGAIN') continue; // A terminal or a slow writer with nothing yet.
        if (code === 'EOF') break;
        throw error;
      }
      if (count === 0) break;
      for (let at = 0; at < count; ) at += writeSync(out, block, at, count - at);
    }
  } finally {
    closeSync(out);
  }
}
