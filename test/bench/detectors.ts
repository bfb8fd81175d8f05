/**
 * Scores the scanner on labelled text: node test/bench/detectors.ts <file.jsonl> [show]
 * Lines: {id, kind, text, gold: [{type, start, end}]}; with `show`, that many wrong lines of each sort are printed.
 */
import { readFileSync } from 'node:fs';
import { loadScanner } from '../../src/detectors/_load.ts';

interface Line { kind: string; text: string; gold: { type: string; start: number; end: number }[] }

const ENTITY: Record<string, string> = {
  PHONE_CN: 'phone', PHONE_CN_OBF: 'phone', PHONE_INTL: 'phone', LANDLINE_CN: 'landline', ID_CN: 'resident-id', ID_CN15: 'resident-id', BANK_CARD: 'bank-card',
  EMAIL: 'email', WECHAT_ID: 'wechat-id', QQ: 'qq', PASSPORT_CN: 'passport', PERMIT_HKM: 'permit', PLATE_CN: 'plate', ADDRESS_CN: 'address', ADDRESS_EN: 'address', IP: 'ip',
};
const [file, show = '0'] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: node test/bench/detectors.ts <file.jsonl> [show]');
const lines = readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Line);
const scanner = await loadScanner();
const out = (line: string): void => void process.stdout.write(`${line}\n`);

const golds = new Map<string, { all: number; found: number; exact: number }>();
const hits = new Map<string, { all: number; right: number }>();
const bump = <V>(map: Map<string, V>, key: string, fresh: V): V => { if (!map.has(key)) map.set(key, fresh); return map.get(key) ?? fresh; };
const shown = new Map<string, number>();
const example = (sort: string, text: string): void => {
  const n = (shown.get(sort) ?? 0) + 1;
  shown.set(sort, n);
  if (n <= Number(show)) out(`  ${sort}: ${text}`);
};
let near = 0;
let nearFlagged = 0;
let plain = 0;
let plainFlagged = 0;

for (const { kind, text, gold } of lines) {
  const found = scanner.scan(text);
  if (kind.startsWith('near')) { near++; if (found.length > 0) { nearFlagged++; example(kind, `${text} -> ${found.map((h) => `${h.entity} ${h.value} ${h.reasons}`)}`); } }
  if (kind === 'plain') { plain++; if (found.length > 0) { plainFlagged++; example('plain', `${text} -> ${found.map((h) => `${h.entity} ${h.value}`)}`); } }
  for (const g of gold) {
    const entity = ENTITY[g.type];
    if (entity === undefined) continue;
    const score = bump(golds, g.type, { all: 0, found: 0, exact: 0 });
    score.all++;
    const same = found.filter((h) => h.entity === entity && h.start < g.end && g.start < h.end);
    if (same.length > 0) score.found++;
    else example(`missed ${g.type}`, `${text.slice(Math.max(0, g.start - 20), g.end + 10)} -> ${found.map((h) => `${h.entity} ${h.value}`)}`);
    if (same.some((h) => h.start === g.start && h.end === g.end)) score.exact++;
    else if (same.length > 0) example(`inexact ${g.type}`, `${text.slice(Math.max(0, g.start - 20), g.end + 10)} -> ${same.map((h) => text.slice(h.start, h.end))}`);
  }
  for (const h of found) {
    const score = bump(hits, h.entity, { all: 0, right: 0 });
    score.all++;
    if (gold.some((g) => ENTITY[g.type] === h.entity && h.start < g.end && g.start < h.end)) score.right++;
    else if (kind === 'pii') example(`wrong ${h.entity}`, `${text} -> ${h.value} ${h.reasons} gold ${gold.map((g) => g.type)}`);
  }
}

const percent = (a: number, b: number): string => (b === 0 ? '-' : (100 * a / b).toFixed(2));
for (const [type, s] of [...golds].sort()) out(`recall    ${type.padEnd(14)} ${percent(s.found, s.all).padStart(7)} %  exact ${percent(s.exact, s.all).padStart(7)} %  of ${s.all}`);
for (const [entity, s] of [...hits].sort()) out(`precision ${entity.padEnd(14)} ${percent(s.right, s.all).padStart(7)} %  of ${s.all}`);
const sum = [...golds.values()].reduce((t, s) => ({ all: t.all + s.all, found: t.found + s.found }), { all: 0, found: 0 });
const made = [...hits.values()].reduce((t, s) => ({ all: t.all + s.all, right: t.right + s.right }), { all: 0, right: 0 });
out(`overall   recall ${percent(sum.found, sum.all)} %  precision ${percent(made.right, made.all)} %`);
out(`near-miss lines flagged ${nearFlagged} of ${near} (${percent(nearFlagged, near)} %), plain ${plainFlagged} of ${plain} (${(1000 * plainFlagged / Math.max(1, plain)).toFixed(3)} per 1000)`);

const bytes = lines.reduce((total, { text }) => total + Buffer.byteLength(text) + 1, 0);
const timed = (work: (text: string) => unknown): number => {
  let best = Infinity;
  for (let round = 0; round < 5; round++) {
    const begin = process.hrtime.bigint();
    for (const { text } of lines) work(text);
    best = Math.min(best, Number(process.hrtime.bigint() - begin) / 1e9);
  }
  return best;
};
const one = /1[3-9]\d{9}/;
for (const [name, work] of [['scan', scanner.scan], ['mightHold', scanner.mightHold], ['one regex', (text: string) => one.test(text)]] as const) {
  const seconds = timed((text) => work(text));
  out(`${name.padEnd(10)} ${(bytes / 1e6 / seconds).toFixed(1)} MB/s  ${Math.round(lines.length / seconds / 1000)} k messages/s`);
}
