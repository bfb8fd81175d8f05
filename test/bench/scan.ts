/**
 * Speed of the scanner, and what each detector costs: node test/bench/scan.ts <file.jsonl | file.txt> [rounds]
 * A `.jsonl` file holds lines with a `text`; of any other file each line is a message.
 */
import { readFileSync } from 'node:fs';
import { createGate } from '../../src/detectors/_gate.ts';
import { loadDetectors } from '../../src/detectors/_load.ts';
import { createScanner } from '../../src/detectors/_scan.ts';
import { looksObfuscated } from '../../src/text/normalise.ts';

const [file, rounds = '3'] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: node test/bench/scan.ts <file> [rounds]');
const lines = readFileSync(file, 'utf8').trim().split('\n');
const texts = file.endsWith('.jsonl') ? lines.map((line) => (JSON.parse(line) as { text: string }).text) : lines;
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 1, 0);
const out = (line: string): void => void process.stdout.write(`${line}\n`);

/** Seconds for all of `some`, least of the rounds. */
function seconds(some: readonly string[], work: (text: string) => unknown): number {
  let best = Infinity;
  for (let round = 0; round < Number(rounds); round++) {
    const began = performance.now();
    for (const text of some) work(text);
    best = Math.min(best, performance.now() - began);
  }
  return best / 1000;
}

const detectors = await loadDetectors();
const gate = createGate(detectors);
const all = createScanner(detectors);
const structured = createScanner(detectors.filter(({ id }) => id !== 'name'));
for (const [name, work] of [
  [`scan, ${detectors.length} kinds`, (text: string) => all.scan(text)],
  ['scan without names', (text: string) => structured.scan(text)],
  ['mightHold', all.mightHold],
  ['gate alone', gate.read],
  ['looksObfuscated', looksObfuscated],
] as const) {
  const time = seconds(texts, work);
  out(`${name.padEnd(20)} ${(bytes / 1e6 / time).toFixed(1).padStart(8)} MB/s ${Math.round(texts.length / time / 1000).toString().padStart(6)} k messages/s ${Math.round(1e9 * time / texts.length).toString().padStart(6)} ns a message`);
}
out(`texts that open a gate: ${(100 * texts.filter((text) => all.mightHold(text)).length / texts.length).toFixed(1)} %, that look obfuscated: ${(100 * texts.filter(looksObfuscated).length / texts.length).toFixed(1)} %`);

const costs = detectors.map((detector, index) => {
  const opened = texts.filter((text) => gate.read(text).open.includes(index));
  const run = opened;
  const one = createScanner([detector]);
  const base = seconds(run, createGate([detector]).read);
  return { id: detector.id, opened: opened.length, run: run.length, time: Math.max(0, seconds(run, (text) => one.scan(text)) - base), hits: run.reduce((sum, text) => sum + one.scan(text).length, 0) };
});
out('detector              opened %   run %      hits  ns a message  µs a run');
for (const { id, opened, run, time, hits } of costs.sort((a, b) => b.time - a.time)) {
  const share = (count: number): string => (100 * count / texts.length).toFixed(2).padStart(8);
  out(`${id.padEnd(22)}${share(opened)}${share(run)}${hits.toString().padStart(10)}${(1e9 * time / texts.length).toFixed(0).padStart(14)}${(1e6 * time / Math.max(1, run)).toFixed(2).padStart(10)}`);
}
