import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { csvCell } from '../../src/reports/_csv-cell.ts';
import { CASES } from './cases.ts';
import { render } from './render.ts';

const rows = async (name: keyof typeof CASES): Promise<Record<string, string>[]> => parse(await render('csv', CASES[name]('zh')), { columns: true, bom: true });

test('a cell that a spreadsheet would run begins with an apostrophe', () => {
  for (const formula of ['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', ' =cmd|x', '＝1+1', '|x', '%0A']) assert.match(csvCell(formula), /^"?'/);
});

test('a number of ours stays a number, negative ones too', () => {
  assert.deepEqual([csvCell(-25), csvCell(0.97), csvCell(false), csvCell(null)], ['-25', '0.97', 'false', '']);
});

test('every row has every column, whatever a name or a path holds', async () => {
  const all = await rows('hostile');
  assert.equal(new Set(all.map((row) => Object.keys(row).length)).size, 1);
  assert.ok(all.filter((row) => row['type'] === 'finding').length >= 10);
});

test('each finding, bearer, check and open question is a row of its group, and the last row is the end', async () => {
  const all = await rows('many');
  const count = (type: string): number => all.filter((row) => row['type'] === type).length;
  assert.deepEqual([count('group'), count('bearer'), count('check'), count('not-assessable'), count('source')], [2, 3, 4, 2, 2]);
  assert.deepEqual([all.at(-1)?.['type'], all.at(-1)?.['line']], ['end', '3']);
});

test('a file with Chinese text opens in a spreadsheet: it begins with the byte order mark', async () => {
  assert.ok((await render('csv', CASES.one('zh'))).startsWith('\ufeff'));
});
