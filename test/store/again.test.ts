import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import Database from 'better-sqlite3';
import { inside, inTemp } from '../helpers/cli.ts';
import { chatCsv, FIRST, LEAK, type Line } from '../helpers/make-csv.ts';

const AS_OF = ['--as-of', '2026-01-05'];

/** The merged timeline: what counts, without where it was stored. */
function timeline(path: string): unknown[] {
  const db = new Database(path, { readonly: true });
  const rows = db.prepare('SELECT m.at, a.key, m.text FROM message m LEFT JOIN account a ON a.id = m.sender WHERE same_as IS NULL ORDER BY 1, 2, 3').raw().all();
  db.close();
  return rows;
}

function sources(path: string): unknown[] {
  const db = new Database(path, { readonly: true });
  const rows = db.prepare('SELECT path, messages, duplicates, rejected FROM source ORDER BY path').raw().all();
  db.close();
  return rows;
}

/** Two exports of one chat, in folders of their own so that the chat is named alike. */
async function loadInOrder(cwd: string, files: Readonly<Record<string, string>>, order: readonly string[]): Promise<string> {
  const db = join(cwd, `${order.join('')}.db`);
  for (const name of order) {
    writeFileSync(join(cwd, `${name}.csv`), files[name] ?? '');
    const { code, stderr } = await inside(['load', `${name}.csv`, '--db', db, '--group-name', '示范群', ...AS_OF], { cwd });
    assert.equal(code, 0, stderr);
  }
  return db;
}

const minute = (n: number, extra: Line = {}): Line => ({ id: n, at: FIRST + n * 60, text: `第${n}条`, ...extra });

describe('the same bytes again', () => {
  it('add nothing, say so, and end with 0', () => inTemp(async (cwd) => {
    writeFileSync(join(cwd, 'a.csv'), LEAK);
    writeFileSync(join(cwd, 'roster.csv'), 'account,verified\nwxid_amade,yes\n');
    const args = ['load', 'a.csv', 'roster.csv', '--db', 'c.db', ...AS_OF];
    await inside(args, { cwd });
    const before = readFileSync(join(cwd, 'c.db'));
    const { code, stderr } = await inside(args, { cwd });
    assert.equal(code, 0);
    assert.match(stderr, /a\.csv: already loaded: the same bytes are in the database/);
    assert.match(stderr, /roster\.csv: already loaded/);
    assert.ok(before.equals(readFileSync(join(cwd, 'c.db'))));
  }));

  it('under another name too', () => inTemp(async (cwd) => {
    for (const name of ['a.csv', 'b.csv']) writeFileSync(join(cwd, name), LEAK);
    const { code, stderr } = await inside(['load', 'a.csv', 'b.csv', '--db', 'c.db'], { cwd });
    assert.equal(code, 0);
    assert.match(stderr, /b\.csv: already loaded/);
    assert.equal(timeline(join(cwd, 'c.db')).length, 3);
  }));

  it('a file that could not be read is tried again and stands in the list once', () => inTemp(async (cwd) => {
    writeFileSync(join(cwd, 'a.csv'), 'nothing we know\n');
    for (let i = 0; i < 2; i++) assert.equal((await inside(['load', 'a.csv', '--db', 'c.db'], { cwd })).code, 3);
    assert.equal(sources(join(cwd, 'c.db')).length, 1);
  }));
});

describe('two exports of one chat', () => {
  const files = {
    A: chatCsv([minute(1), minute(2), minute(2, { id: 22 }), minute(3), minute(4)]),
    B: chatCsv([minute(2, { id: 7 }), minute(3, { id: 8 }), minute(4, { id: 9 }), minute(4, { id: 10 }), minute(5)]),
  };

  it('what both hold counts once, what one holds twice counts twice', () => inTemp(async (cwd) => {
    const db = await loadInOrder(cwd, files, ['A', 'B']);
    assert.deepEqual(timeline(db).map((row) => (row as [number, string, string])[2]), ['第1条', '第2条', '第2条', '第3条', '第4条', '第4条', '第5条']);
    assert.deepEqual(sources(db), [['A.csv', 5, 0, 0], ['B.csv', 2, 3, 0]]);
  }));

  it('the order of loading does not change the merged timeline', () => inTemp(async (cwd) => {
    const three = { ...files, C: chatCsv([minute(1), minute(1, { id: 11 }), minute(3), minute(6)]) };
    const first = timeline(await loadInOrder(cwd, three, ['A', 'B', 'C']));
    assert.equal(first.length, 9);
    for (const order of [['C', 'B', 'A'], ['B', 'A', 'C'], ['B', 'C', 'A']]) assert.deepEqual(timeline(await loadInOrder(cwd, three, order)), first);
  }));

  it('the order of the arguments does not change the report', () => inTemp(async (cwd) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, `${name}.csv`), text);
    const args = ['--group-name', '示范群', '--format', 'json', ...AS_OF];
    const one = await inside(['audit', 'A.csv', 'B.csv', ...args], { cwd });
    const other = await inside(['audit', 'B.csv', 'A.csv', ...args], { cwd });
    assert.equal(one.stdout, other.stdout);
  }));

  it('the same text in the same second from two people is two messages', () => inTemp(async (cwd) => {
    const two = { A: chatCsv([minute(1)]), B: chatCsv([minute(1, { account: 'wxid_other', name: '阿乙' })]) };
    assert.equal(timeline(await loadInOrder(cwd, two, ['A', 'B'])).length, 2);
  }));

  it('a record that one file holds twice under one id is a duplicate', () => inTemp(async (cwd) => {
    const db = await loadInOrder(cwd, { A: chatCsv([minute(1), minute(2), minute(1), minute(2, { id: 22 })]) }, ['A']);
    assert.deepEqual(sources(db), [['A.csv', 3, 1, 0]]);
  }));

  it('every sighting keeps its own place', () => inTemp(async (cwd) => {
    const db = new Database(await loadInOrder(cwd, files, ['A', 'B']), { readonly: true });
    const twins = db.prepare('SELECT a.text AS first, b.text AS second, a.source <> b.source AS apart FROM message b JOIN message a ON a.id = b.same_as').all() as { first: string; second: string; apart: number }[];
    assert.equal(twins.length, 3);
    for (const twin of twins) assert.deepEqual([twin.first, twin.apart], [twin.second, 1]);
    db.close();
  }));
});
