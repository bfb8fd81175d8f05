import assert from 'node:assert/strict';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import type { Job } from '../../src/app/intake/read-source.ts';
import { chatCsv, makeCsv } from '../helpers/make-csv.ts';
import { makeZip } from '../helpers/make-zip.ts';
import { built, inCase, type Case } from './loaded.ts';

const { ReaderPool } = await built<typeof import('../../src/app/intake/pool.ts')>('app/intake/pool');
const { AuditError } = await built<typeof import('../../src/model/errors.ts')>('model/errors');

const FIXTURES = new URL('../../fixtures/formats', import.meta.url).pathname;
const ROWS = 150;
const many = (from: number) => chatCsv(Array.from({ length: ROWS }, (_, i) => ({ id: from + i, at: 1_767_139_200 + from + i * 60, text: `第${i}条，${from}` })));

/** Dozens of files of all kinds; one needs several batches. */
function mixed(it: Case): string[] {
  cpSync(FIXTURES, join(it.folder, 'case'), { recursive: true });
  makeCsv(join(it.folder, 'case/long.csv'), 6000);
  for (let i = 0; i < 3; i++) it.put(`case/${i}.csv`, many(i * 10_000));
  for (let i = 8; i < 10; i++) it.put(`${i}.zip`, makeZip([{ name: 'a.csv', data: many(i * 10_000) }, { name: 'again.csv', data: many(0) }, { name: 'x.jpg', data: Buffer.alloc(50) }]));
  it.put('extra.csv', many(0));
  return ['case', '8.zip', '9.zip', 'extra.csv'];
}

it('any number of threads and any order of the arguments give the same rows', async () => {
  const outcomes: unknown[] = [];
  for (const [workers, turned] of [[0, false], [2, true]] as const) {
    await inCase(async (it) => {
      const names = mixed(it);
      const files = await it.load(turned ? names.toReversed() : names, { workers });
      assert.ok(files.length > 40);
      const rows = it.db.prepare('SELECT source, chat, at, sender, text, line, byte_start, same_as FROM message ORDER BY id').all();
      outcomes.push({ files, sources: it.sources(), rows: rows.map((row) => JSON.stringify(row)).join('\n') });
    });
  }
  assert.deepEqual(outcomes[1], outcomes[0]);
});

it('an interrupt while threads read ends the load at once and leaves whole sources only', () => inCase(async (it) => {
  mkdirSync(join(it.folder, 'case'));
  for (let i = 0; i < 6; i++) it.put(`case/${i}.csv`, many(i * 10_000));
  makeCsv(join(it.folder, 'case/big.csv'), 12_000);
  const abort = new AbortController();
  let messages = 0;
  const loading = it.load(['case'], { workers: 2, signal: abort.signal, progress: (_done, _total, count) => void ((messages = count) > 5000 && abort.abort()) });
  await assert.rejects(loading, (error: unknown) => error instanceof AuditError && error.code === 'interrupted');
  assert.ok(messages < 12_000);
  assert.equal(it.db.inTransaction, false);
  assert.deepEqual(it.told(), Array.from({ length: 6 }, (_, i) => `case/${i}.csv ${ROWS} complete`));
}));

it('an interrupt is also heard while an archive is looked through without threads', () => inCase(async (it) => {
  it.put('a.zip', makeZip(Array.from({ length: 2000 }, (_, i) => ({ name: `${i}.txt`, data: 'hello' }))));
  const abort = new AbortController();
  setTimeout(() => abort.abort(), 20);
  await assert.rejects(it.load(['a.zip'], { signal: abort.signal, workers: 0 }), (error: unknown) => error instanceof AuditError && error.code === 'interrupted');
}));

it('a defect in one thread ends the load as a defect, and nothing hangs', () => inCase(async (it) => {
  const job = (file: string, over: Partial<Job> = {}): Job => ({
    where: { file, inside: [] }, name: 'a.csv', folder: '', formatIn: null, timezone: null, reportZone: 'Asia/Shanghai', dateOrder: null, groupName: null, mapping: null, ...over,
  });
  const file = it.put('a.csv', many(0));
  const pool = new ReaderPool(2, new AbortController().signal);
  const begun = [job(file), job(file, { mapping: 7 as never }), ...Array.from({ length: 5 }, () => job(file))].map((one) => pool.begin(one));
  const drained = await Promise.allSettled(begun.map((one) => one.drain(() => {})));
  await pool.close();
  const failed = drained.filter((one) => one.status === 'rejected').map((one) => one.reason as Error);
  assert.ok(failed.length > 0 && failed.every((error) => error instanceof TypeError && !(error instanceof AuditError)));
  assert.equal(drained[1]?.status, 'rejected');
}));

it('a file that is gone when its turn comes is told, the others are read', () => inCase(async (it) => {
  for (const name of ['a', 'b', 'c']) it.put(`${name}.csv`, many(name.charCodeAt(0) * 10_000));
  const names = ['a.csv', 'b.csv', 'c.csv'];
  const files = await it.load(names, { workers: 0, progress: () => rmSync(join(it.folder, 'c.csv'), { force: true }) });
  assert.deepEqual(files.map((file) => file.status), ['complete', 'complete', 'skipped']);
  assert.equal(files[2]?.reason, 'skipped: cannot be opened (ENOENT)');
}));

it('an archive that changes after it was listed is refused as no longer the same, also when it is opened anew', async () => {
  const zip = (from: number) => makeZip([{ name: 'a.csv', data: many(from) }]);
  // More archives than stay open: the first ones are closed when all are listed.
  const names = ['a.zip', 'b.zip', 'c.zip', 'd.zip', 'e.zip', 'f.zip'];
  for (const changed of ['b.zip', 'f.zip']) {
    await inCase(async (it) => {
      names.forEach((name, i) => it.put(name, zip(i * 10_000)));
      const change = () => void it.put(changed, Buffer.concat([zip(names.indexOf(changed) * 10_000), Buffer.from('x')]));
      await assert.rejects(it.load(names, { workers: 0, progress: change }), (error: unknown) => error instanceof AuditError && error.code === 'integrity');
      assert.equal(it.told().some((told) => told.startsWith(changed)), false);
    });
  }
});
