import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { AuditError, EXIT } from '../model/errors.ts';

let closed = false;

/** The reader of a pipe may leave early: that ends the output, not the program's verdict. */
process.stdout.on('error', (error: { code?: string }) => {
  if (closed) return;
  closed = true;
  if (error.code === 'EPIPE') return;
  say(`chataudit: standard output cannot be written (${error.code ?? 'unknown'}); the report is not whole`);
  // The verb sets its own code, perhaps after this: what was not delivered is incomplete whatever it found.
  process.once('exit', () => {
    if (process.exitCode !== EXIT.defect && process.exitCode !== EXIT.integrity) process.exitCode = EXIT.incomplete;
  });
});
// Nowhere is left to say that standard error cannot be written.
process.stderr.on('error', () => {});

const BLOCK = 1 << 16;

/** Gathers small pieces into blocks. */
function buffered(write: (text: string) => void): { out: (text: string) => void; end: () => void } {
  let pieces: string[] = [];
  let length = 0;
  const end = () => {
    if (length) write(pieces.join(''));
    pieces = [];
    length = 0;
  };
  return {
    end,
    out(text) {
      pieces.push(text);
      length += text.length;
      if (length >= BLOCK) end();
    },
  };
}

/** Runs `produce` with a sink that goes to standard output. */
export function toStdout(produce: (out: (text: string) => void) => void): void {
  const sink = buffered((text) => {
    if (!closed) process.stdout.write(text);
  });
  produce(sink.out);
  sink.end();
}

/** Writes a file beside its final place and renames it: a reader sees the whole file or the old one. Mode 0600. */
export function toFile(path: string, produce: (out: (text: string) => void) => void): void {
  const temporary = `${path}.${process.pid}.part`;
  let fd: number | null = null;
  try {
    fd = openSync(temporary, 'wx', 0o600);
    const open = fd;
    const sink = buffered((text) => {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; ) at += writeSync(open, bytes, at);
    });
    produce(sink.out);
    sink.end();
    closeSync(fd);
    fd = null;
    renameSync(temporary, path);
  } catch (error) {
    if (fd !== null) closeSync(fd);
    rmSync(temporary, { force: true });
    const { code } = error as { code?: string };
    if (code === 'ENOSPC') throw new AuditError('incomplete', `${path}: no space left on the disk; nothing was written there. Free some space or choose another place`);
    if (code) throw new AuditError('usage', `${path}: cannot be written (${code}). Choose another place for -o`);
    throw error;
  }
}

/** A line for people, beside the data. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
