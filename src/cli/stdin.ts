import { closeSync, openSync, writeSync } from 'node:fs';
import { addAbortSignal } from 'node:stream';
import { AuditError } from '../model/errors.ts';

/** Copies standard input to a file, in blocks. Throws `interrupted` when the signal comes first. */
export async function copyStdin(path: string, signal: AbortSignal): Promise<void> {
  const out = openSync(path, 'w', 0o600);
  try {
    for await (const block of addAbortSignal(signal, process.stdin) as AsyncIterable<Buffer>) {
      for (let at = 0; at < block.length; ) at += writeSync(out, block, at, block.length - at);
    }
  } catch (error) {
    throw signal.aborted ? new AuditError('interrupted', 'interrupted') : error;
  } finally {
    closeSync(out);
  }
}
