import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const BIN = new URL('../../bin/chataudit.js', import.meta.url).pathname;

/** The program as built: without the types to strip it starts several times as fast. */
const MAIN = new URL('../../dist/cli/main.js', import.meta.url).href;

export interface Ran {
  /** Null when a signal ended the process. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** Added to an environment that holds no setting of ours and no colour. */
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  /** Milliseconds after which the process is killed; default 30,000. */
  readonly timeout?: number;
}

/** An environment in which the outcome depends on the arguments alone. */
export function cleanEnv(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  const env: Record<string, string> = { NO_COLOR: '1', TERM: 'dumb' };
  for (const [key, value] of Object.entries(process.env)) {
    if (value === undefined || key.startsWith('CHATAUDIT_') || /^(NO_COLOR|FORCE_COLOR|CI|TERM|NODE_OPTIONS|NODE_TEST_CONTEXT|COLUMNS)$/.test(key)) continue;
    env[key] = value;
  }
  return { ...env, ...extra };
}

/** Runs the real program to its end. */
export function chataudit(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return ended(start(args, options), options);
}

/** Starts the real program and leaves it running. */
export function start(args: readonly string[], options: RunOptions = {}, stdio: SpawnOptions['stdio'] = 'pipe'): ChildProcess {
  return spawn(process.execPath, [BIN, ...args], { cwd: options.cwd, env: cleanEnv(options.env), stdio });
}

/** Runs a line of shell; the words after it are `$1`, `$2` …, and `$NODE $BIN` is the program. */
export function shell(line: string, words: readonly string[] = [], options: RunOptions = {}): Promise<Ran> {
  const env = cleanEnv({ NODE: process.execPath, BIN, ...options.env });
  return ended(spawn('bash', ['-o', 'pipefail', '-c', line, 'bash', ...words], { cwd: options.cwd, env }), options);
}

export function ended(child: ChildProcess, options: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout?.on('data', (bytes: Buffer) => out.push(bytes));
    child.stderr?.on('data', (bytes: Buffer) => err.push(bytes));
    const timer = setTimeout(() => child.kill('SIGKILL'), options.timeout ?? 30_000);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
    });
    child.stdin?.on('error', () => {}); // A program that does not read its input is no fault of the test.
    child.stdin?.end(options.stdin ?? '');
  });
}

/** A folder that is gone when `act` is done. */
export async function inTemp<T>(act: (folder: string) => Promise<T> | T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'audit-test-'));
  try {
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The same program without a process of its own, which takes a tenth of the time: for what neither signals, pipes nor the
 * start of the program touch. One at a time.
 */
export async function inside(args: readonly string[], options: Pick<RunOptions, 'cwd' | 'env'> = {}): Promise<Ran> {
  const { main } = (await import(MAIN)) as { main: (argv: readonly string[]) => Promise<void> };
  const { env: before } = process;
  const folder = process.cwd();
  const { stdout, stderr } = process;
  const written = { stdout: '', stderr: '' };
  const real = { stdout: stdout.write, stderr: stderr.write };
  const capture = (name: 'stdout' | 'stderr') => ((chunk: string | Uint8Array, ...rest: []) => {
    // The test runner reports over the same stream, in bytes.
    if (typeof chunk !== 'string') return real[name].call(process[name], chunk, ...rest);
    written[name] += chunk;
    return true;
  }) as typeof stdout.write;
  try {
    process.env = cleanEnv(options.env);
    if (options.cwd) process.chdir(options.cwd);
    stdout.write = capture('stdout');
    stderr.write = capture('stderr');
    await main(['node', 'chataudit', ...args]);
    return { code: Number(process.exitCode ?? 0), signal: null, ...written };
  } finally {
    stdout.write = real.stdout;
    stderr.write = real.stderr;
    process.exitCode = undefined;
    process.chdir(folder);
    process.env = before;
  }
}
