import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Excerpt, ExcerptFile, ExcerptLine } from '../../../src/model/excerpt.ts';
import { readPicture } from '../../../src/picture/read.ts';
import { textReader } from '../../../src/picture/reader.ts';
import { board, rowsOf, tallyOf } from './board.ts';
import { openPictured } from './case.ts';
import { idealLines } from './ideal.ts';
import { kept } from './kept.ts';
import { owedLines } from './owed.ts';
import { folded } from './pair.ts';
import { add, type Tally } from './tally.ts';
import type { Truth } from './truth.ts';

// Reads every picture and sets it against its truth: `node test/score/screens/score.ts [--ideal] [--mistakes 40] [--pictures qq] [--boxes FOLDER]`.
const { values } = parseArgs({ options: { ideal: { type: 'boolean', default: false }, mistakes: { type: 'string', default: '0' }, pictures: { type: 'string', default: '' }, boxes: { type: 'string' } } });
const ROOT = join(import.meta.dirname, '../../../fixtures/leak/screens');
const ids = readdirSync(ROOT, { withFileTypes: true }).filter((one) => one.isDirectory()).map(({ name }) => name).sort();

type Read = { readonly file: Omit<ExcerptFile, 'path' | 'sha256' | 'bytes'>; readonly lines: readonly ExcerptLine[]; readonly title: string | null; readonly members: number | null };

const reader = values.ideal ? null : values.boxes === undefined ? textReader() : kept(textReader(), values.boxes);
const pictured = await openPictured(ROOT, ids);
const tallies = new Map<string, Tally>();
const mistakes: string[] = [];
const titles: [number, number] = [0, 0];
const shades: [number, number] = [0, 0];
let slowest = 0;

for (const id of ids) {
  for (const truth of JSON.parse(readFileSync(join(ROOT, id, 'truth.json'), 'utf8')) as Truth[]) {
    const label = `${id}/${truth.image}`;
    if (!label.includes(values.pictures)) continue;
    const bytes = readFileSync(join(ROOT, id, truth.image));
    const began = performance.now();
    const read = await readOf(bytes, label, truth);
    slowest = Math.max(slowest, performance.now() - began);
    const file: ExcerptFile = { path: label, sha256: '0'.repeat(64), bytes: bytes.length, ...read.file };
    const excerpt: Excerpt = { files: [file], lines: read.lines, title: read.title, members: read.members };
    const found = add(rowsOf(truth).map((name) => tallyOf(tallies, name)), truth, { lines: read.lines, matching: pictured.match(excerpt) }, (index) => pictured.idOf(id, index));
    if (truth.title !== null) {
      titles[1]++;
      titles[0] += folded(read.title ?? '') === folded(truth.title) && read.members === truth.members ? 1 : 0;
      if (folded(read.title ?? '') !== folded(truth.title) || read.members !== truth.members) mistakes.push(`${label}  title: ${truth.title} (${truth.members ?? '-'}) read ${read.title ?? '-'} (${read.members ?? '-'})`);
    }
    shades[1]++;
    shades[0] += read.file.picture?.dark === truth.dark ? 1 : 0;
    mistakes.push(...found.map(({ what, truth: was, read: got }) => `${label}  ${what}: ${was} => ${got}`));
  }
}
pictured.close();
const owed = reader === null || values.pictures !== '' ? [] : ['', 'bad pictures: what is owed, what was done (! where they differ)', ...await owedLines(join(ROOT, '../bad'), reader)];
process.stdout.write(`${[...board(tallies), '', `titles with members ${titles[0]}/${titles[1]}, dark or light ${shades[0]}/${shades[1]}`, ...owed, '', ...mistakes.slice(0, Number(values.mistakes))].join('\n')}\n`);
process.stderr.write(`slowest picture ${Math.round(slowest)} ms\n`);

async function readOf(bytes: Uint8Array, label: string, truth: Truth): Promise<Read> {
  if (reader === null) {
    const picture = { width: truth.width, height: truth.height, dark: truth.dark };
    return { file: { from: 'image', form: 'png', picture, carries: [], notes: [] }, lines: idealLines(truth), title: truth.title, members: truth.members };
  }
  const read = await readPicture(bytes, label, 0, reader, { zone: 'Asia/Shanghai' });
  if (read === null) throw new Error(`${label}: no picture`);
  return read;
}
