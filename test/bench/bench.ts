import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeWechatCsv } from './make-wechat-csv.ts';

// Ratios against a baseline measured in the same run: bare times say more about the machine than about the program.
// usage: npm run bench [-- rows [rounds [large]]]   large: also five times the rows

const rows = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 3);
const large = process.argv[4] === 'large';
const folder = mkdtempSync(join(tmpdir(), 'chataudit-bench-'));
const bin = join(import.meta.dirname, '../../bin/chataudit.js');

interface Timed { readonly seconds: number; readonly megabytes: number; readonly code: number | null }

/** Wall seconds and peak resident memory of a command; its output goes nowhere. */
function time(command: string, args: readonly string[]): Promise<Timed> {
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

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const say = (text: string) => process.stdout.write(`${text}\n`);
const importOf = (csv: string) => async () => {
  const db = join(folder, 'import.db');
  rmSync(db, { force: true });
  return time('sqlite3', [db, '-csv', `.import ${csv} t`]);
};
const auditOf = (csv: string) => () => time(process.execPath, [bin, 'audit', csv, '--format', 'json', '--as-of', '2026-11-21', '--fail-on', 'none']);

try {
  const csv = join(folder, 'wechat.csv');
  makeWechatCsv(csv, rows);
  const base = importOf(csv);
  const audit = auditOf(csv);
  await base();
  const ratios: number[] = [];
  let peak = 0;
  const audits: number[] = [];
  for (let round = 0; round < rounds; round++) {
    // Baseline before and after: the mean of the two cancels most of a machine's drift.
    const before = await base();
    const run = await audit();
    const after = await base();
    if (run.code !== 0) throw new Error(`the audit ended with ${run.code ?? 'a signal'}`);
    ratios.push(run.seconds / ((before.seconds + after.seconds) / 2));
    audits.push(run.seconds);
    peak = Math.max(peak, run.megabytes);
  }
  say(`audit of ${rows} rows / sqlite3 -csv .import of the same file: ${median(ratios).toFixed(2)} (${ratios.map((r) => r.toFixed(2)).join(', ')}); target 2.5`);
  say(`peak memory of the audit: ${peak.toFixed(0)} MB; target 300`);
  if (large) {
    const five = join(folder, 'five.csv');
    makeWechatCsv(five, rows * 5);
    const run = await auditOf(five)();
    say(`audit of ${rows * 5} rows / audit of ${rows}: ${(run.seconds / median(audits)).toFixed(2)}; target 5.5; peak ${run.megabytes.toFixed(0)} MB`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
