import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Timed { readonly seconds: number; readonly megabytes: number; readonly code: number | null }

const BIN = join(import.meta.dirname, '../../bin/chataudit.js');

/** Wall seconds and peak resident memory of a command; its output goes nowhere. */
export function time(command: string, args: readonly string[]): Promise<Timed> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    let peak = 0;
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    const watch = setInterval(() => {
      try {
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid ?? 0}/status`, 'utf8'))?.[1] ?? 0));
      } catch {
        // Gone already, or a system without /proc: the last reading stands.
      }
    }, 20);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({ seconds: (performance.now() - start) / 1000, megabytes: peak / 1024, code });
    });
  });
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** A whole audit of one file: loading, every check, the report. */
export const auditOf = (path: string) => () => time(process.execPath, [BIN, 'audit', path, '--format', 'json', '--as-of', '2026-11-21', '--fail-on', 'none']);

export interface Compared { readonly ratios: number[]; readonly peak: number; readonly seconds: number }

/** Ratio of an audit to a baseline, round by round: the baseline runs before and after, which cancels most of a machine's drift. */
export async function compare(rounds: number, base: () => Promise<Timed>, audit: () => Promise<Timed>): Promise<Compared> {
  const ratios: number[] = [];
  const seconds: number[] = [];
  let peak = 0;
  let before = await base();
  for (let round = 0; round < rounds; round++) {
    const run = await audit();
    const after = await base();
    for (const { code } of [before, run, after]) if (code !== 0) throw new Error(`a command ended with ${code ?? 'a signal'}`);
    ratios.push(run.seconds / ((before.seconds + after.seconds) / 2));
    seconds.push(run.seconds);
    peak = Math.max(peak, run.megabytes);
    before = after;
  }
  return { ratios, peak, seconds: median(seconds) };
}

export const listed = (ratios: readonly number[]): string => `${median(ratios).toFixed(2)} (${ratios.map((ratio) => ratio.toFixed(2)).join(', ')})`;
