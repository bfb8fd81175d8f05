import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addAbortSignal } from 'node:stream';
import { AuditError } from '../model/errors.ts';

export interface Spool {
  /** A path under which the copy can be opened while this process lives. */
  readonly file: string;
  remove(): void;
}

/** Standard input as a file: reading it takes more than one pass. Throws `interrupted` when the signal comes first. */
export async function spoolStdin(signal: AbortSignal): Promise<Spool> {
  const folder = mkdtempSync(join(tmpdir(), 'chataudit-'));
  const path = join(folder, 'stdin');
  const fd = openSync(path, 'wx+', 0o600);
  // An open file without a name is gone even after kill -9; where the system has no name for open files, it goes at the end.
  const byNumber = `/dev/fd/${fd}`;
  const nameless = process.platform !== 'win32' && existsSync(byNumber);
  if (nameless) rmSync(path);
  const remove = () => {
    closeSync(fd);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await copyTo(fd, signal);
    return { file: nameless ? byNumber : path, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

async function copyTo(fd: number, signal: AbortSignal): Promise<void> {
  try {
    for await (const block of addAbortSignal(signal, process.stdin) as AsyncIterable<Buffer>) {
      for (let at = 0; at < block.length; ) at += writeSync(fd, block, at, block.length - at);
    }
  } catch (error) {
    if (signal.aborted) throw new AuditError('interrupted', 'interrupted');
    const { code, syscall } = error as { code?: unknown; syscall?: unknown };
    if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) throw error;
    const what = syscall === 'write' ? `cannot be copied to the folder for temporary files (${code}). Free some space there, or set TMPDIR` : `cannot be read (${code})`;
    throw new AuditError('incomplete', `standard input ${what}; nothing was loaded`);
  }
}
