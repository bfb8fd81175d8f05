// By hand: node test/faults/kill.ts [kills] [rows]. Kills a load at random moments and looks at what is left.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { BIN, chataudit, cleanEnv } from '../helpers/cli.ts';
import { makeCsv, randomOf } from '../helpers/make-csv.ts';

const [kills = 20, rows = 150_000] = process.argv.slice(2).map(Number);
const cwd = mkdtempSync(join(tmpdir(), 'audit-kill-'));
const random = randomOf(Date.now());
makeCsv(join(cwd, 'big.csv'), rows);

function left(db: string): string {
  const open = new Database(join(cwd, db));
  const one = (sql: string) => String(open.prepare(sql).pluck().get());
  const text = `integrity ${String(open.pragma('integrity_check', { simple: true }))}, ${one('SELECT count(*) FROM sqlite_schema') === '0' ? 'no table yet' : `${one('SELECT count(*) FROM source')} sources, ${one('SELECT count(*) FROM message')} messages`}`;
  open.close();
  return text;
}

const begun = performance.now();
await chataudit(['load', 'big.csv', '--db', 'whole.db', '--as-of', '2026-11-21'], { cwd });
const whole = performance.now() - begun;
process.stdout.write(`unbroken: ${Math.round(whole)} ms, ${left('whole.db')}\n`);

let bad = 0;
let killed = 0;
for (let i = 0; killed < kills && i < 5 * kills; i++) {
  const child = spawn(process.execPath, [BIN, 'load', 'big.csv', '--db', 'kill.db', '--as-of', '2026-11-21'], { cwd, env: cleanEnv(), stdio: 'ignore' });
  const moment = random() * whole;
  await setTimeout(moment);
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  if (child.signalCode) killed++;
  const found = left('kill.db');
  const sound = /^integrity ok, (?:no table yet|0 sources, 0 messages)$/.test(found) || found === left('whole.db');
  if (!sound) bad++;
  process.stdout.write(`${String(i + 1).padStart(3)}. ${child.signalCode ?? 'done'} after ${Math.round(moment)} ms: ${found}${sound ? '' : '  ← NOT SOUND'}\n`);
  if (found === left('whole.db')) for (const suffix of ['', '-journal']) rmSync(join(cwd, `kill.db${suffix}`), { force: true });
}
await chataudit(['load', 'big.csv', '--db', 'kill.db', '--as-of', '2026-11-21'], { cwd });
const same = left('kill.db') === left('whole.db');
process.stdout.write(`${killed} kills, ${bad} not sound; the load after them ${same ? 'equals' : 'DIFFERS FROM'} the unbroken one\n`);
process.exitCode = bad || !same || killed < kills ? 1 : 0;
rmSync(cwd, { recursive: true, force: true });
