/**
 * Scores the detectors on labelled text, beside two libraries: npm run score [-- file.jsonl ...]
 * [--show N] [--least C] [--no-libs] [--no-speed] [--json] [--lines N] [--seed N] [--names file] [--write file]
 * `--least 0.8` counts only what is reported as `indicated`; `--names` scores exact spans of names alone; `--write` keeps the generated lines.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { loadDetectors } from '../../src/detectors/_load.ts';
import { createScanner } from '../../src/detectors/_scan.ts';
import { generate } from './generate.ts';
import { phoneNumbers, redactor } from './libraries.ts';
import { parseJsonLines, parseMarked, type Line } from './marked.ts';
import { measure, type Engine, type Tally } from './measure.ts';
import { nameLine, parseNamed, scoreNames } from './names.ts';
import { scoreConduct } from './conduct.ts';
import { scoreSilence } from './silence.ts';
import { speed } from './speed.ts';
import { mistakes, speedTable, table, type Scored } from './table.ts';

const { values: flags, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    show: { type: 'string', default: '0' }, lines: { type: 'string', default: '12000' }, seed: { type: 'string', default: '2026' }, least: { type: 'string', default: '0' },
    names: { type: 'string', multiple: true }, write: { type: 'string' },
    'no-libs': { type: 'boolean' }, 'no-speed': { type: 'boolean' }, json: { type: 'boolean' },
  },
});
// Somebody who reads only the head of the table has closed the pipe.
process.stdout.on('error', () => {});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const [count, seed, least] = [Number(flags.lines), Number(flags.seed), Number(flags.least)];

const detectors = await loadDetectors();
const scanner = createScanner(detectors);
const ours: Engine = { name: 'chataudit', find: (text, previous) => (least > 0 ? scanner.scan(text, previous).filter(({ confidence }) => confidence >= least) : scanner.scan(text, previous)) };
const engines = flags['no-libs'] === true ? [ours] : [ours, phoneNumbers(), redactor()];

function texts(): { title: string; lines: Line[] }[] {
  const read = (file: string | URL): string => readFileSync(file, 'utf8');
  if (files.length > 0) {
    return files.map((file) => ({ title: basename(file), lines: file.endsWith('.txt') ? parseMarked(read(file), basename(file, '.txt')) : parseJsonLines(read(file)) }));
  }
  const mix = { pii: 0.45, near: 0.3 };
  return [
    { title: 'hard cases by hand', lines: parseMarked(read(new URL('../../fixtures/detection/hard.txt', import.meta.url)), 'hard') },
    { title: 'templates, first half', lines: generate(count / 2, seed, 'dev', mix) },
    { title: 'templates, other half', lines: generate(count / 2, seed, 'held', mix) },
  ];
}

const plainTally = (tally: Tally): unknown => ({
  kinds: Object.fromEntries(tally.kinds), entities: Object.fromEntries(tally.entities), alarms: Object.fromEntries(tally.alarms),
});

if (flags.write !== undefined) {
  const mix = { pii: 0.05, near: 0.12 };
  const lines = [...generate(count / 2, seed, 'dev', mix), ...generate(count / 2, seed, 'held', mix)];
  writeFileSync(flags.write, lines.map(({ gold, ...line }) => `${JSON.stringify({ ...line, gold: gold.map(({ label, start, end }) => ({ type: label, start, end })) })}\n`).join(''));
} else if (flags.names !== undefined) {
  for (const file of flags.names) {
    const named = parseNamed(readFileSync(file, 'utf8'));
    say(basename(file));
    for (const engine of engines) say(`  ${nameLine(engine.name, scoreNames(engine, named))}`);
  }
} else {
  const scored = texts().map(({ title, lines }): Scored => ({
    title, lines: lines.length, engines: engines.map((engine) => ({ name: engine.name, tally: measure(engine, lines) })),
  }));
  const speeds = flags['no-speed'] === true ? [] : speedsOf(files.length > 0 ? texts().flatMap(({ lines }) => lines) : generate(count, seed, 'held', { pii: 0.05, near: 0.12 }));
  if (flags.json === true) {
    say(JSON.stringify({ texts: scored.map(({ title, lines, engines: all }) => ({ title, lines, engines: Object.fromEntries(all.map(({ name, tally }) => [name, plainTally(tally)])) })), speeds }));
  } else {
    for (const one of scored) for (const line of [...table(one), ...mistakes(one, Number(flags.show))]) say(line);
    for (const line of speedTable(speeds)) say(line);
    if (files.length === 0) for (const line of [...scoreSilence().split('\n'), '', 'Word lists of conduct, on labelled lines', ...scoreConduct()]) say(line);
  }
}

function speedsOf(lines: readonly Line[]): ReturnType<typeof speed>[] {
  const nameless = createScanner(detectors.filter(({ id }) => id !== 'name'));
  const withoutNames: Engine = { name: 'chataudit without names', find: (text, previous) => nameless.scan(text, previous) };
  return [ours, withoutNames, ...engines.slice(1)].map((engine) => speed(engine, lines));
}
