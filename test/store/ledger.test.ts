import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import Database from 'better-sqlite3';
import { ledgerHead, record } from '../../src/store/ledger.ts';
import { openCase } from '../../src/store/open.ts';
import { inside, inTemp } from '../helpers/cli.ts';
import { LEAK } from '../helpers/make-csv.ts';

describe('the ledger', () => {
  it('every line covers the line before it', () => inTemp((folder) => {
    const db = openCase(join(folder, 'c.db'));
    assert.equal(ledgerHead(db), '0'.repeat(64));
    record(db, 1000, 'load', { path: 'a' });
    record(db, 2000, 'check', { groups: 1 });
    const rows = db.prepare('SELECT * FROM ledger ORDER BY seq').all() as { at: number; verb: string; detail: string; prev: string; hash: string }[];
    let prev = '0'.repeat(64);
    for (const row of rows) {
      assert.equal(row.prev, prev);
      assert.equal(row.hash, createHash('sha256').update(`${prev}\n${row.at}\n${row.verb}\n${row.detail}`).digest('hex'));
      prev = row.hash;
    }
    assert.equal(ledgerHead(db), prev);
    db.close();
  }));

  for (const [name, sql] of [
    ['changed', "UPDATE ledger SET verb = 'x'"],
    ['removed', 'DELETE FROM ledger'],
    ['replaced', "INSERT OR REPLACE INTO ledger (seq, at, verb, detail, prev, hash) VALUES (1, 0, 'x', '', '', '')"],
  ] as const) {
    it(`a line cannot be ${name}`, () => inTemp((folder) => {
      const db = openCase(join(folder, 'c.db'));
      record(db, 1000, 'load', {});
      assert.throws(() => db.exec(sql), /append-only/);
      db.close();
    }));
  }

  it('load, check and reveal each leave one line, and none holds a message', () => inTemp(async (cwd) => {
    const db = ['--db', 'c.db', '--as-of', '2026-01-05'];
    writeFileSync(join(cwd, 'a.csv'), LEAK);
    await inside(['load', 'a.csv', ...db], { cwd });
    await inside(['load', 'a.csv', ...db], { cwd });
    await inside(['check', ...db], { cwd });
    await inside(['report', '--db', 'c.db', '--reveal'], { cwd });
    await inside(['report', '--db', 'c.db'], { cwd });
    const open = new Database(join(cwd, 'c.db'), { readonly: true });
    const rows = open.prepare('SELECT verb, detail FROM ledger ORDER BY seq').all() as { verb: string; detail: string }[];
    open.close();
    assert.deepEqual(rows.map((row) => row.verb), ['load', 'check', 'report']);
    assert.equal(rows.some((row) => row.detail.includes('13800138000') || row.detail.includes('大家早')), false);
  }));
});
