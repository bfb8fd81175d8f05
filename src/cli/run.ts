import { AuditError, EXIT } from '../model/errors.ts';
import { forTerminal } from '../text/sanitise.ts';
import { say } from './output.ts';

const CODES = { usage: EXIT.usage, incomplete: EXIT.incomplete, empty: EXIT.empty, integrity: EXIT.integrity, interrupted: EXIT.interrupted } as const;

/** Runs a verb with a signal that Ctrl-C and SIGTERM abort; turns what it throws into a line and an exit code. */
export async function run(verb: string, act: (signal: AbortSignal) => Promise<number>): Promise<void> {
  const abort = new AbortController();
  let byTerm = false;
  const onInt = () => abort.abort();
  const onTerm = () => {
    byTerm = true;
    abort.abort();
  };
  process.on('SIGINT', onInt);
  process.on('SIGTERM', onTerm);
  try {
    process.exitCode = await act(abort.signal);
  } catch (error) {
    process.exitCode = failure(verb, error, byTerm);
  } finally {
    process.off('SIGINT', onInt);
    process.off('SIGTERM', onTerm);
  }
}

export function failure(verb: string, error: unknown, byTerm = false): number {
  if (error instanceof AuditError) {
    if (error.code === 'interrupted') {
      say(`${verb}: interrupted; nothing half-written is left`);
      return byTerm ? EXIT.terminated : EXIT.interrupted;
    }
    say(`${verb}: ${forTerminal(error.message)}`);
    return CODES[error.code];
  }
  // The message of a defect may quote what it choked on: only its kind and its place are printed.
  const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  say(`${verb}: a defect of chataudit (${error instanceof Error ? error.name : 'unknown'}). Please report it with these lines:`);
  for (const line of stack) say(line.replace(/\(?file:\/\/[^)]*\/(dist|src)\//, '($1/'));
  return EXIT.defect;
}
