import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { it } from 'node:test';
import type { CheckOptions } from '../../src/app/check.ts';
import { chatCsv } from '../helpers/make-csv.ts';
import { built, inCase, type Case } from '../intake/loaded.ts';

const { check } = await built<typeof import('../../src/app/check.ts')>('app/check');
const { openTimelineThread } = await built<typeof import('../../src/app/timeline-thread.ts')>('app/timeline-thread');
const { AuditError } = await built<typeof import('../../src/model/errors.ts')>('model/errors');
const { saveRun } = await built<typeof import('../../src/store/runs.ts')>('store/runs');

const START = 1_767_139_200;
const OPTIONS: CheckOptions = {
  policy: { asOf: Date.UTC(2026, 10, 21), timezone: 'Asia/Shanghai', origin: 'unknown', retentionScope: 'message-content', since: null, until: null },
  only: null, signal: new AbortController().signal, progress: () => {},
};

/** One other thread, so that this one cannot take all the groups before it has begun. */
const WAITING = { others: 1, here: false };

/** Five groups of unlike size, the biggest in the middle, with findings of each check. */
async function groups(it: Case): Promise<void> {
  const names = ['a', 'b', 'c', 'd', 'e'].map((name, i) => {
    const texts = (n: number) => (n % 9 === 0 ? `我的电话1380000${String(1000 + n + i * 100)}` : `第${n}条`);
    const rows = Array.from({ length: i === 2 ? 90 : 20 + i }, (_, n) => ({ id: i * 1000 + n + (n > 12 ? 3 : 0), at: START + n * 60, text: texts(n) }));
    it.put(`${name}.csv`, chatCsv(rows));
    return `${name}.csv`;
  });
  it.put('roster.csv', 'account,name,verified,group\nwxid_nobody,无名,no,a\n');
  await it.load([...names, 'roster.csv'], { workers: 0 });
}

it('any number of threads finds the same, byte for byte and in the same order', () => inCase(async (it) => {
  await groups(it);
  const told: number[][] = [];
  const runs: string[] = [];
  const runWith = async (options: Partial<CheckOptions>) => {
    const seen: number[] = [];
    const run = await check(it.db, { ...OPTIONS, ...options, progress: (messages) => seen.push(messages) });
    assert.equal(it.db.inTransaction, false);
    runs.push(JSON.stringify(run));
    told.push(seen);
    return run;
  };
  await runWith({ threads: { others: 0, here: true } });
  // Written while nothing reads: the threads are gone and so is their lock.
  saveRun(it.db, await runWith({ threads: { others: 3, here: false } }), 'complete');
  // As for a database of one run: threads that opened it in time read on when its file has lost its name.
  const thread = await openTimelineThread(it.db.name, 1);
  rmSync(it.db.name);
  await runWith({ threads: { others: 1, here: true }, pages: thread.pages, pool: thread.pool });
  await thread.close();

  assert.ok(runs[0]?.includes('disclosure.phone') && runs[0].includes('verification.'));
  assert.equal(runs[1], runs[0]);
  assert.equal(runs[2], runs[0]);
  for (const seen of told) {
    assert.equal(seen.at(-1), 20 + 21 + 90 + 23 + 24);
    assert.deepEqual(seen, seen.toSorted((a, b) => a - b));
  }
}));

it('an interrupt ends the threads and nothing is held', () => inCase(async (it) => {
  await groups(it);
  const abort = new AbortController();
  const checking = check(it.db, { ...OPTIONS, threads: WAITING, signal: abort.signal, progress: () => abort.abort() });
  await assert.rejects(checking, (error: unknown) => error instanceof AuditError && error.code === 'interrupted');
  assert.equal(it.db.inTransaction, false);
  it.db.exec('BEGIN EXCLUSIVE; COMMIT');
}));

it('a defect in a thread is a defect of the run, and nothing hangs', () => inCase(async (it) => {
  await groups(it);
  const checking = check(it.db, { ...OPTIONS, threads: WAITING, policy: { ...OPTIONS.policy, timezone: 'No/Where' } });
  await assert.rejects(checking, (error: unknown) => error instanceof Error && !(error instanceof AuditError) && /check-group|coverage|zone/.test(error.stack ?? ''));
  it.db.exec('BEGIN EXCLUSIVE; COMMIT');
}));

it('a database that threads cannot open is refused, and no thread is left', () => inCase(async (it) => {
  await assert.rejects(openTimelineThread(it.put('other.db', 'not a database'), 1), (error: unknown) => error instanceof AuditError && error.code === 'usage');
}));
