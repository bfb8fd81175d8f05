import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { LEAK, listOf, subfolders } from '../helpers/leak-cases.ts';
import { closeRecords, leakRun } from '../helpers/leak.ts';

interface Bad {
  readonly says: string;
  /** As given to `leak`, relative to the folder. */
  readonly args: readonly string[];
  readonly exit: number | readonly number[];
  /** Of the one line printed instead of a report. */
  readonly line?: string;
  /** Of a warning, a note on a file or the reason given for the authenticity; or of the line. */
  readonly warns?: string;
  readonly report?: { readonly authenticity?: string; readonly source?: null; readonly candidates?: number };
}

const root = join(LEAK, 'bad-text');
const folders = subfolders(root).filter((name) => existsSync(join(root, name, 'expected.json')));

after(closeRecords);

describe('bad input of leak, text', () => {
  assert.ok(folders.length >= 12);
  for (const folder of folders) {
    const bad = JSON.parse(readFileSync(join(root, folder, 'expected.json'), 'utf8')) as Bad;
    it(`${folder}: ${bad.says}`, async () => {
      const { exit, line, report } = await leakRun(given(bad.args, join(root, folder)));
      if (bad.line !== undefined) {
        assert.match(line ?? '', new RegExp(bad.line, 'u'));
        assert.doesNotMatch(line ?? '', /\n/);
      }
      const told = report === null ? [line] : [...report.warnings, report.authenticityReason, ...report.excerpt.files.flatMap(({ notes }) => notes)];
      if (bad.warns !== undefined) assert.match(told.join('\n'), new RegExp(bad.warns, 'iu'));
      if (bad.report?.authenticity !== undefined) assert.equal(report?.authenticity, bad.report.authenticity);
      if (bad.report?.source === null) assert.equal(report?.source, null);
      if (bad.report?.candidates !== undefined) assert.equal(report?.candidates.length, bad.report.candidates);
      assert.ok(listOf(bad.exit).includes(exit), `exit ${exit}: ${line}`);
    });
  }
});

function given(args: readonly string[], folder: string): { excerpts: string[]; from: string[]; caseFile: string | null } {
  const found = { excerpts: [] as string[], from: [] as string[], caseFile: null as string | null };
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? '';
    const next = join(folder, args[i + 1] ?? '');
    if (word === '--from') found.from.push(next);
    else if (word === '--case') found.caseFile = next;
    else found.excerpts.push(join(folder, word));
    if (word.startsWith('--')) i++;
  }
  return found;
}
