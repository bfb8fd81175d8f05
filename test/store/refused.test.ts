import assert from 'node:assert/strict';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import Database from 'better-sqlite3';
import { openCase } from '../../src/store/open.ts';
import { BIN, chataudit, cleanEnv, ended, inside, inTemp } from '../helpers/cli.ts';
import { LEAK } from '../helpers/make-csv.ts';

type Maker = (path: string) => void;

const STRANGERS: readonly (readonly [string, Maker, RegExp])[] = [
  ['a database of another application', (path) => new Database(path).exec("PRAGMA application_id = 7; CREATE TABLE t (x); INSERT INTO t VALUES ('mine')").close(), /a database of another application; nothing was changed/],
  ['a database without an application id', (path) => new Database(path).exec('CREATE TABLE t (x)').close(), /a database of another application; nothing was changed/],
  ['a database of a newer version', (path) => { const db = openCase(path); db.pragma('user_version = 99'); db.close(); }, /written by a newer chataudit \(schema 99, this one knows \d+\); nothing was changed/],
  ['a text file', (path) => writeFileSync(path, 'my notes\n'), /not an SQLite database; nothing was changed/],
  ['a chat export', (path) => writeFileSync(path, LEAK.repeat(5)), /not an SQLite database; nothing was changed/],
];

describe('a file that is no case database of ours', () => {
  for (const [name, make, words] of STRANGERS) {
    it(`${name} is refused and keeps its bytes and its time`, () => inTemp(async (cwd) => {
      const path = join(cwd, 'x.db');
      make(path);
      writeFileSync(join(cwd, 'a.csv'), LEAK);
      const before = { bytes: readFileSync(path), mtime: statSync(path).mtimeMs };
      for (const args of [['load', 'a.csv'], ['audit', 'a.csv'], ['check'], ['report'], ['show', 'f_1'], ['list', 'groups'], ['report', '--reveal']]) {
        const { code, stderr } = await inside([...args, '--db', 'x.db'], { cwd });
        assert.match(stderr, words);
        assert.equal(code, 2, args.join(' '));
      }
      assert.ok(before.bytes.equals(readFileSync(path)));
      assert.equal(statSync(path).mtimeMs, before.mtime);
      assert.deepEqual(readdirSync(cwd).sort(), ['a.csv', 'x.db']);
    }));
  }

  it('a folder is refused', () => inTemp(async (cwd) => {
    mkdirSync(join(cwd, 'x.db'));
    writeFileSync(join(cwd, 'a.csv'), LEAK);
    for (const args of [['load', 'a.csv'], ['report']]) {
      const { code, stderr } = await inside([...args, '--db', 'x.db'], { cwd });
      assert.match(stderr, /x\.db: not a file; --db wants a database file/);
      assert.equal(code, 2);
    }
  }));

  it('a case database with a damaged page is 5', () => inTemp(async (cwd) => {
    writeFileSync(join(cwd, 'a.csv'), LEAK);
    await inside(['load', 'a.csv', '--db', 'x.db'], { cwd });
    const bytes = readFileSync(join(cwd, 'x.db'));
    bytes.fill(0x5a, 4096);
    writeFileSync(join(cwd, 'x.db'), bytes);
    const { code, stderr } = await inside(['check', '--db', 'x.db'], { cwd });
    assert.match(stderr, /the database is damaged/);
    assert.equal(code, 5);
  }));
});

/** A copy of a database and its journal as a crash in the midst of a transaction would leave them. */
function crash(path: string, make: (db: Database.Database) => void): void {
  const db = new Database(`${path}.live`);
  db.pragma('cache_size = 1');
  make(db);
  assert.ok(existsSync(`${path}.live-journal`), 'no journal to copy');
  copyFileSync(`${path}.live`, path);
  copyFileSync(`${path}.live-journal`, `${path}-journal`);
  db.exec('ROLLBACK');
  db.close();
}

const FILL = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400) INSERT INTO source (path, sha256, bytes, kind, status) SELECT 'p' || i, hex(randomblob(500)), 1, 'export', 'complete' FROM n";

describe('a database that a crash left behind', () => {
  it('is not read, with 5 and the way out, until it is opened for writing', () => inTemp(async (cwd) => {
    writeFileSync(join(cwd, 'a.csv'), LEAK);
    await inside(['load', 'a.csv', '--db', 'x.db.live'], { cwd });
    crash(join(cwd, 'x.db'), (db) => db.exec(`BEGIN IMMEDIATE; ${FILL}`));
    const { code, stderr } = await inside(['list', 'groups', '--db', 'x.db'], { cwd });
    assert.match(stderr, /an interrupted load is waiting to be undone\. Run chataudit load or check/);
    assert.equal(code, 5);
    assert.equal((await inside(['check', '--db', 'x.db', '--fail-on', 'none'], { cwd })).code, 0);
    const db = new Database(join(cwd, 'x.db'), { readonly: true });
    assert.equal(db.pragma('integrity_check', { simple: true }), 'ok');
    assert.equal(db.prepare('SELECT count(*) FROM source').pluck().get(), 1);
    db.close();
  }));

  it('even where the crash fell into its making', () => inTemp(async (cwd) => {
    writeFileSync(join(cwd, 'a.csv'), LEAK);
    crash(join(cwd, 'x.db'), (db) => db.exec(`BEGIN IMMEDIATE; CREATE TABLE source (path, sha256, bytes, kind, status); ${FILL}`));
    const { code, stderr } = await inside(['load', 'a.csv', '--db', 'x.db'], { cwd });
    assert.equal(code, 0, stderr);
    assert.equal((await inside(['list', 'groups', '--db', 'x.db'], { cwd })).code, 0);
  }));
});

describe('a database that others hold or guard', () => {
  it('held for a moment only: waited for', () => inTemp(async (cwd) => {
    writeFileSync(join(cwd, 'a.csv'), LEAK);
    openCase(join(cwd, 'x.db')).close();
    const other = new Database(join(cwd, 'x.db'));
    other.exec('BEGIN EXCLUSIVE');
    const running = chataudit(['load', 'a.csv', '--db', 'x.db'], { cwd });
    setTimeout(() => other.exec('ROLLBACK').close(), 700);
    assert.equal((await running).code, 0);
  }));

  const root = process.getuid?.() === 0;
  const reachable = !root || (statSync(new URL('../..', import.meta.url)).mode & 5) === 5;

  it('not to be written: a line and 2; reading goes on', { skip: reachable ? false : 'the checkout cannot be read by another user' }, () => inTemp(async (cwd) => {
    writeFileSync(join(cwd, 'a.csv'), LEAK);
    await inside(['load', 'a.csv', '--db', 'x.db'], { cwd });
    writeFileSync(join(cwd, 'b.csv'), `${LEAK}9,1,1,0,0,1767139900,,好,2025-12-31 08:11:40,,阿甲,wxid_amade\r\n`);
    chmodSync(join(cwd, 'x.db'), 0o444);
    chmodSync(cwd, 0o555);
    // For the superuser nothing is read-only.
    const as = root ? { uid: 65_534, gid: 65_534 } : {};
    const run = (...args: string[]) => ended(spawn(process.execPath, [BIN, ...args, '--db', 'x.db'], { cwd, env: cleanEnv(), ...as }));
    const loaded = await run('load', 'b.csv');
    const listed = await run('list', 'groups');
    chmodSync(cwd, 0o755);
    assert.match(loaded.stderr, /x\.db: the database cannot be written; nothing was changed\. Check its permissions/);
    assert.equal(loaded.code, 2);
    assert.equal(listed.code, 0, listed.stderr);
  }));
});
