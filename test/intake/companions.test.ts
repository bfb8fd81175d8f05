import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { Archives } from '../../src/app/intake/archives.ts';
import { Surroundings } from '../../src/app/intake/beside.ts';
import type { Where } from '../../src/app/intake/bytes.ts';
import { makeZip } from '../helpers/make-zip.ts';
import { inCase, type Case } from './loaded.ts';

const HOSTILE = ['/etc/passwd', '../../secret.txt', 'x/../../secret.txt', '..\\secret.txt', 'C:/secret.txt', 'a\0.txt', '', '..', '.', '../', 'sub'];

async function asked(where: Where, paths: readonly string[]): Promise<(string | null)[]> {
  const archives = new Archives();
  try {
    const beside = await new Surroundings(archives).beside(where, paths);
    return paths.map((path) => (beside.has(path) ? beside.text(path) : null));
  } finally {
    archives.close();
  }
}

function tree(it: Case): void {
  for (const folder of ['top', 'top/case', 'top/case/sub']) mkdirSync(join(it.folder, folder));
  it.put('secret.txt', 'secret');
  it.put('top/users.json', 'above');
  it.put('top/case/users.json', Buffer.from([0xba, 0xc3]));
  it.put('top/case/sub/deep.txt', 'deep');
}

it('on disk a companion lies beside, below, or one folder up, and is decoded', () => inCase(async (it) => {
  tree(it);
  const where = { file: it.put('top/case/chat.json', 'x'), inside: [] };
  assert.deepEqual(await asked(where, ['users.json', '../users.json', 'sub/deep.txt', 'none.json']), ['好', 'above', 'deep', null]);
}));

it('on disk no path leads further, and folders and pipes are no companions', () => inCase(async (it) => {
  tree(it);
  execFileSync('mkfifo', [join(it.folder, 'top/case/pipe')]);
  const where = { file: it.put('top/case/chat.json', 'x'), inside: [] };
  assert.deepEqual(await asked(where, [...HOSTILE, 'pipe']), [...HOSTILE, 'pipe'].map(() => null));
}));

const ENTRIES = [{ name: 'secret.txt', data: 'secret' }, { name: 'top/users.json', data: 'above' }, { name: 'top/case/users.json', data: 'beside' }, { name: 'top/case/chat.json', data: 'x' }];
const inZip = (it: Case, index: number): Where => ({ file: join(it.folder, 'a.zip'), inside: [{ kind: 'zip', index }] });

it('in an archive the same holds, and nothing leads out of it', () => inCase(async (it) => {
  it.put('a.zip', makeZip(ENTRIES));
  it.put('users.json', 'on disk');
  assert.deepEqual(await asked(inZip(it, 3), ['users.json', '../users.json', ...HOSTILE]), ['beside', 'above', ...HOSTILE.map(() => null)]);
  assert.deepEqual(await asked(inZip(it, 0), ['../users.json', 'top/users.json']), [null, 'above']);
}));

it('in an archive what is encrypted, damaged or no text is no companion, and stops nothing', () => inCase(async (it) => {
  it.put('a.zip', makeZip([{ name: 'chat.json', data: 'x' }, { name: 'a', data: 'x', encrypted: true }, { name: 'b', data: 'x', crc: 1 }, { name: 'c', data: Buffer.alloc(200) }, { name: 'd', data: 'fine' }]));
  assert.deepEqual(await asked(inZip(it, 0), ['a', 'b', 'c', 'd']), [null, null, null, 'fine']);
}));

it('asking costs no more in an archive of many files', () => inCase(async (it) => {
  it.put('a.zip', makeZip(Array.from({ length: 5000 }, (_, i) => ({ name: `day/${i}.json`, data: 'x', stored: true }))));
  const archives = new Archives();
  const surroundings = new Surroundings(archives);
  const begun = performance.now();
  for (let i = 0; i < 5000; i++) assert.equal((await surroundings.beside(inZip(it, i), [])).has(`${(i + 1) % 5000}.json`), true);
  const took = performance.now() - begun;
  archives.close();
  assert.ok(took < 5000, `${Math.round(took)} ms`);
}));
