import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import Database from 'better-sqlite3';
import { openCase, openForReading } from '../../src/store/open.ts';
import { APPLICATION_ID, SCHEMA_VERSION } from '../../src/store/schema.ts';
import { chataudit, inside, inTemp } from '../helpers/cli.ts';
import { LEAK } from '../helpers/make-csv.ts';

const AS_OF = ['--as-of', '2026-01-05'];

describe('the case database', () => {
  it('carries its application id and version, and every table is STRICT', () => inTemp((folder) => {
    const db = openCase(join(folder, 'c.db'));
    assert.equal(db.pragma('application_id', { simple: true }), APPLICATION_ID);
    assert.equal(db.pragma('user_version', { simple: true }), SCHEMA_VERSION);
    const tables = db.prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'").all() as { name: string; strict: number }[];
    assert.ok(tables.length >= 14);
    for (const table of tables) assert.equal(table.strict, 1, table.name);
    assert.throws(() => db.prepare("INSERT INTO ledger (at, verb, detail, prev, hash) VALUES ('x', 'v', 'd', 'p', 'h')").run(), /cannot store TEXT value in INTEGER column/);
    db.close();
  }));

  it('trusts no schema, overwrites what it deletes, and leaves one file', () => inTemp((folder) => {
    const path = join(folder, 'c.db');
    const db = openCase(path);
    assert.equal(db.pragma('trusted_schema', { simple: true }), 0);
    assert.equal(db.pragma('secure_delete', { simple: true }), 1);
    assert.equal(db.pragma('journal_mode', { simple: true }), 'delete');
    assert.equal(db.pragma('synchronous', { simple: true }), 2);
    db.close();
    const reading = openForReading(path);
    assert.equal(reading.pragma('trusted_schema', { simple: true }), 0);
    assert.throws(() => reading.exec('CREATE TABLE x (y)'), /readonly/);
    reading.close();
  }));

  it('is readable by its owner only, whatever the umask', () => inTemp(async (cwd) => {
    const mask = process.umask(0);
    try {
      writeFileSync(join(cwd, 'a.csv'), LEAK);
      assert.equal((await chataudit(['load', 'a.csv', '--db', 'c.db'], { cwd })).code, 0);
      openCase(join(cwd, 'd.db')).close();
    } finally {
      process.umask(mask);
    }
    assert.equal(statSync(join(cwd, 'c.db')).mode & 0o777, 0o600);
    assert.equal(statSync(join(cwd, 'd.db')).mode & 0o777, 0o600);
  }));

  it('one of the version before the credit register is read as it is, and gets the register when it is written to', () => inTemp(async (cwd) => {
    writeFileSync(join(cwd, 'a.csv'), LEAK);
    await inside(['load', 'a.csv', '--db', 'c.db', ...AS_OF], { cwd });
    await inside(['check', '--db', 'c.db', ...AS_OF], { cwd });
    const old = new Database(join(cwd, 'c.db'));
    old.exec('DROP TABLE credit_finding; DROP TABLE credit_move; DROP TABLE blacklist; PRAGMA user_version = 2');
    old.close();
    assert.equal((await inside(['report', '--db', 'c.db'], { cwd })).code, 1);
    assert.match((await inside(['credit', '--db', 'c.db'], { cwd })).stdout, /No account was ever moved/);
    await inside(['check', '--db', 'c.db', ...AS_OF], { cwd });
    assert.match((await inside(['credit', '--db', 'c.db', ...AS_OF], { cwd })).stdout, /CR-00001/);
  }));

  it('the same files with the same clock give the same bytes', () => inTemp(async (cwd) => {
    writeFileSync(join(cwd, 'a.csv'), LEAK);
    writeFileSync(join(cwd, 'roster.csv'), 'account,verified\nwxid_amade,yes\nwxid_bmade,no\n');
    for (const name of ['one.db', 'two.db']) {
      await inside(['load', 'a.csv', 'roster.csv', '--db', name, ...AS_OF], { cwd });
      await inside(['check', '--db', name, ...AS_OF], { cwd });
    }
    assert.ok(readFileSync(join(cwd, 'one.db')).equals(readFileSync(join(cwd, 'two.db'))));
  }));

  it("the exporter's own labels are marked private, other names are not", () => inTemp(async (cwd) => {
    writeFileSync(join(cwd, 'a.csv'), LEAK);
    await inside(['load', 'a.csv', '--db', 'c.db'], { cwd });
    const db = new Database(join(cwd, 'c.db'), { readonly: true });
    const names = db.prepare('SELECT name, kind, private FROM account_name ORDER BY name').all();
    assert.deepEqual(names, [
      { name: '老同事', kind: 'remark', private: 1 }, { name: '阿丙', kind: 'account', private: 0 },
      { name: '阿乙', kind: 'account', private: 0 }, { name: '阿甲', kind: 'account', private: 0 },
    ]);
    db.close();
    const { stdout } = await inside(['audit', 'a.csv', '--format', 'json'], { cwd });
    assert.equal(stdout.includes('老同事'), false, 'a private label is in the report');
  }));
});
