import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import Database from 'better-sqlite3';
import { inside, inTemp } from '../helpers/cli.ts';
import { LEAK } from '../helpers/make-csv.ts';

interface Loaded { code: number | null; stderr: string; rows: Record<string, unknown>[]; rejects: { line: number; code: string; reason: string }[] }

function load(text: string | Buffer, name = 'roster.csv'): Promise<Loaded> {
  return inTemp(async (cwd) => {
    writeFileSync(join(cwd, 'a.csv'), LEAK);
    writeFileSync(join(cwd, name), text);
    const { code, stderr } = await inside(['load', 'a.csv', name, '--db', 'c.db'], { cwd });
    const db = new Database(join(cwd, 'c.db'), { readonly: true });
    const rows = (db.prepare('SELECT fields FROM fact ORDER BY id').pluck().all() as string[]).map((fields) => JSON.parse(fields) as Record<string, unknown>);
    const rejects = db.prepare('SELECT line, code, reason FROM reject ORDER BY id').all() as Loaded['rejects'];
    db.close();
    return { code, stderr, rows, rejects };
  });
}

describe('a roster with faults', () => {
  it('an account that stands twice: the first row is kept, the second told', async () => {
    const { code, rows, rejects, stderr } = await load('account,name,verified\nwxid_amade,阿甲,yes\nwxid_bmade,阿乙,no\nwxid_amade,阿甲,no\n');
    assert.deepEqual(rows.map((row) => [row['account'], row['verified']]), [['wxid_amade', true], ['wxid_bmade', false]]);
    assert.deepEqual(rejects.map((reject) => [reject.line, reject.code]), [[4, 'duplicate']]);
    assert.match(stderr, /roster\.csv line 4 \(bytes \d+–\d+\): the same account stands on line 2 already; the first was kept; 2 rows kept, 1 rejected/);
    assert.equal(code, 3);
  });

  it('an account that stands twice for two groups is two facts', async () => {
    const { code, rows } = await load('account,group\nwxid_amade,g1\nwxid_amade,g2\n');
    assert.deepEqual([code, rows.length], [0, 2]);
  });

  it('columns nobody knows are named and not used', async () => {
    const { code, rows, stderr } = await load('account,shoe size,verified\nwxid_amade,44,yes\n');
    assert.deepEqual(rows, [{ account: 'wxid_amade', verified: true }]);
    assert.match(stderr, /columns not known and not used: shoe size/);
    assert.equal(code, 0);
  });

  it('values that cannot be read cost their row and are not repeated', async () => {
    const { code, rows, rejects, stderr } = await load('账号,是否实名,入群时间,角色\nwxid_amade,是,2025-01-01,群主\nwxid_bmade,也许13800138000,,\nwxid_cmade,否,去年夏天,\nwxid_dmade,否,,皇帝\n,是,,\n');
    assert.deepEqual(rows.map((row) => row['account']), ['wxid_amade']);
    assert.deepEqual(rejects.map(({ line, code: why }) => [line, why]), [[3, 'bad-value'], [4, 'bad-value'], [5, 'bad-value'], [6, 'no-identity']]);
    assert.equal(`${stderr}${JSON.stringify(rejects)}`.includes('13800138000'), false);
    assert.equal(code, 3);
  });

  it('an empty cell is unknown, never no', async () => {
    const { rows } = await load('account,verified\nwxid_amade,\n');
    assert.equal(rows[0]?.['verified'], null);
  });

  it('rows that are too long or have an open quote are rejected, the rest is kept', async () => {
    const { rows, rejects } = await load('account,verified\nwxid_amade,yes,x,y\nwxid_bmade,"yes\nwxid_cmade,no\n');
    assert.deepEqual(rows.map((row) => row['account']), ['wxid_cmade']);
    assert.deepEqual(rejects.map((reject) => reject.code), ['row-width', 'quote-not-closed']);
  });

  it('JSON and UTF-16 are read too', async () => {
    assert.deepEqual((await load('[{"account":"wxid_amade","verified":true},{"account":"wxid_bmade","verified":"否","__proto__":{"x":1}}]', 'roster.json')).rows.map((row) => row['verified']), [true, false]);
    assert.equal((await load(Buffer.from('\ufeff账号,是否实名\nwxid_amade,是\n', 'utf16le'))).rows[0]?.['account'], 'wxid_amade');
  });

  it('JSON that is cut is told', async () => {
    const { code, rejects } = await load('[{"account":"wxid_amade"', 'roster.json');
    assert.deepEqual([code, rejects.map((reject) => reject.code)], [3, ['bad-json']]);
  });

  it('a file that is called roster and is none is told', async () => {
    const { code, stderr } = await load('hello\nworld\n');
    assert.match(stderr, /roster\.csv: skipped: no known chat export format/);
    assert.equal(code, 3);
  });
});
