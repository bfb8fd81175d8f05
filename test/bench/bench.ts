import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeTelegramJson } from './make-telegram-json.ts';
import { makeWechatCsv } from './make-wechat-csv.ts';
import { auditOf, compare, listed, time } from './measure.ts';

// Ratios against a baseline measured in the same run: bare times say more about the machine than about the program.
// usage: npm run bench [-- rows [rounds [csv|json|large|leak]]]   large: also five times the rows; leak: finding an excerpt

const rows = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 3);
const only = process.argv[4] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'chataudit-bench-'));

const say = (text: string) => process.stdout.write(`${text}\n`);
const importOf = (csv: string) => () => {
  const db = join(folder, 'import.db');
  rmSync(db, { force: true });
  return time('sqlite3', [db, '-csv', `.import ${csv} t`]);
};

async function csvBench(): Promise<void> {
  const csv = join(folder, 'wechat.csv');
  makeWechatCsv(csv, rows);
  await importOf(csv)();
  const { ratios, peak, seconds } = await compare(rounds, importOf(csv), auditOf(csv));
  say(`audit of ${rows} CSV rows / sqlite3 -csv .import of the same file: ${listed(ratios)}; target 2.5`);
  say(`peak memory of the audit: ${peak.toFixed(0)} MB; target 300`);
  rmSync(csv);
  if (only !== 'large') return;
  const five = join(folder, 'five.csv');
  makeWechatCsv(five, rows * 5);
  const run = await auditOf(five)();
  say(`audit of ${rows * 5} rows / audit of ${rows}: ${(run.seconds / seconds).toFixed(2)}; target 5.5; peak ${run.megabytes.toFixed(0)} MB`);
  rmSync(five);
}

async function jsonBench(): Promise<void> {
  const json = join(folder, 'result.json');
  const bytes = makeTelegramJson(json, rows);
  const { ratios, peak } = await compare(rounds, () => time(process.execPath, [join(import.meta.dirname, 'stream-json.ts'), json]), auditOf(json));
  say(`audit of ${rows} Telegram messages (${(bytes / 1e6).toFixed(0)} MB of JSON) / stream-json's parser alone on the same file: ${listed(ratios)}; target 0.25`);
  say(`peak memory of the audit: ${peak.toFixed(0)} MB; target 300`);
}

try {
  if (only !== 'json' && only !== 'leak') await csvBench();
  if (only === '' || only === 'json') await jsonBench();
  if (only === '' || only === 'leak') await import('./leak.ts');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
