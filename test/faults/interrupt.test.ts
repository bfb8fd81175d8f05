import assert from 'node:assert/strict';
import { appendFileSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { openCase } from '../../src/store/open.ts';
import { chataudit, ended, inTemp, start } from '../helpers/cli.ts';
import { LEAK, makeCsv, randomOf } from '../helpers/make-csv.ts';
import { within } from '../helpers/pace.ts';

/** Enough that a second thread reads it and a signal falls into the midst. */
const ROWS = 90_000;
const AS_OF = ['--as-of', '2026-11-21'];

/** Takes seconds of waiting, so it begins before the other tests and is looked at after them. */
const LOCKED = inTemp(async (cwd) => {
  writeFileSync(join(cwd, 'a.csv'), LEAK);
  openCase(join(cwd, 'x.db')).close();
  const other = new Database(join(cwd, 'x.db'));
  other.exec('BEGIN EXCLUSIVE');
  const start = performance.now();
  const runs = await Promise.all([['load', 'a.csv'], ['list', 'groups']].map((args) => chataudit([...args, '--db', 'x.db'], { cwd })));
  const took = performance.now() - start;
  other.exec('ROLLBACK');
  other.close();
  return { runs, took };
});

let cwd = '';
before(() => {
  cwd = mkdtempSync(join(tmpdir(), 'audit-test-'));
  makeCsv(join(cwd, 'big.csv'), ROWS);
  mkdirSync(join(cwd, 'tmp'));
});
after(() => rmSync(cwd, { recursive: true, force: true }));

function rows(db: string): { ok: unknown; messages: unknown; sources: unknown } {
  const open = new Database(join(cwd, db));
  const one = (sql: string) => open.prepare(sql).pluck().get();
  const found = { ok: open.pragma('integrity_check', { simple: true }), messages: one('SELECT count(*) FROM message'), sources: one('SELECT count(*) FROM source') };
  open.close();
  return found;
}

/** Starts a load into a database that is there, and waits until it is at work in its transaction. */
async function loading(db: string): Promise<ReturnType<typeof start>> {
  openCase(join(cwd, db)).close();
  const child = start(['load', 'big.csv', '--db', db, ...AS_OF], { cwd, env: { TMPDIR: join(cwd, 'tmp') } });
  while (!existsSync(join(cwd, `${db}-journal`)) && child.exitCode === null) await setTimeout(5);
  return child;
}

describe('a load that is interrupted', () => {
  it('by kill -9 leaves the source wholly out, and the next load gives an unbroken run', async () => {
    const random = randomOf(3);
    for (let i = 0; i < 3; i++) {
      const child = await loading('kill.db');
      await setTimeout(random() * 120);
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      assert.equal(child.signalCode, 'SIGKILL', 'it was done before it was killed');
    }
    assert.deepEqual(rows('kill.db'), { ok: 'ok', messages: 0, sources: 0 });
    for (const db of ['kill.db', 'whole.db']) assert.equal((await chataudit(['load', 'big.csv', '--db', db, ...AS_OF], { cwd })).code, 0);
    assert.deepEqual(rows('kill.db'), { ok: 'ok', messages: ROWS, sources: 1 });
    assert.ok(readFileSync(join(cwd, 'kill.db')).equals(readFileSync(join(cwd, 'whole.db'))));
  });

  for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]] as const) {
    it(`by ${signal} ends with ${code} at once, and nothing half-written is left`, async () => {
      const db = `${signal}.db`;
      const child = await loading(db);
      const running = ended(child);
      await setTimeout(100);
      const at = performance.now();
      child.kill(signal);
      const { code: ended_, stderr } = await running;
      const took = performance.now() - at;
      assert.equal(stderr, 'load: interrupted; nothing half-written is left\n');
      assert.equal(ended_, code);
      assert.ok(took < within(1500), `${Math.round(took)} ms`);
      assert.deepEqual(rows(db), { ok: 'ok', messages: 0, sources: 0 });
      assert.equal(existsSync(join(cwd, `${db}-journal`)), false);
    });
  }

  it('an audit without a database leaves no folder behind, however it ends', async () => {
    await Promise.all((['SIGINT', 'SIGTERM', 'SIGKILL'] as const).map(async (signal) => {
      const tmp = join(cwd, `tmp-${signal}`);
      mkdirSync(tmp);
      const child = start(['audit', 'big.csv'], { cwd, env: { TMPDIR: tmp } });
      const running = ended(child);
      await setTimeout(500);
      child.kill(signal);
      await running;
      assert.deepEqual(readdirSync(tmp), [], signal);
    }));
  });
});

describe('a file that changes while it is read', () => {
  it('is refused with 5, and nothing of it is kept', async () => {
    copyFileSync(join(cwd, 'big.csv'), join(cwd, 'grows.csv'));
    const child = start(['load', 'grows.csv', '--db', 'grows.db', ...AS_OF], { cwd });
    const running = ended(child);
    while (child.exitCode === null) {
      appendFileSync(join(cwd, 'grows.csv'), LEAK.split('\r\n')[1] + '\r\n');
      await setTimeout(10);
    }
    const { code, stderr } = await running;
    assert.match(stderr, /^load: grows\.csv: the file changed while it was read; nothing of it was kept\./);
    assert.equal(code, 5);
    assert.deepEqual(rows('grows.db'), { ok: 'ok', messages: 0, sources: 0 });
  });
});

describe('a database that another process holds', () => {
  it('is waited for some seconds, then it is a line and 3 after some seconds, nothing changed', async () => {
    const { runs, took } = await LOCKED;
    for (const { code, stderr } of runs) {
      assert.match(stderr, /x\.db: another process is using the database; nothing was changed\. Try again when it is done\n$/);
      assert.equal(code, 3);
    }
    assert.ok(took < within(8000), `${Math.round(took)} ms`);
  });
});
