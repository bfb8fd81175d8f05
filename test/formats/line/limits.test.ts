import assert from 'node:assert/strict';
import { test } from 'node:test';
import line from '../../../src/formats/line.ts';
import { RECORD_CAP } from '../../../src/model/format.ts';
import { systemLine } from '../../../src/text/system-line.ts';
import { collect, headOf } from '../../helpers/collect.ts';
import { fixture, mutated, said, sturdy } from './told.ts';

const TOP = '[LINE] 見本とのトーク履歴\n保存日時：2026/01/05 12:00\n\n2025/12/31(水)\n';
const NAMES = ['line/ja-group.txt', 'line/zh-hant-private.txt', 'line/en-us-group.txt', 'line/pc.txt'] as const;

for (const name of NAMES) test(`${name}: any block size, any cut`, () => sturdy(line, fixture(name)));

test('mutated files', () => mutated(line, NAMES.map(fixture), ['08:00\t甲\t"', '2025/12/31(水)', '\t', '08:00 甲 ', '[LINE] ']));

test('a quotation mark that stays open costs its own record only, and at the end the file is called cut', () => {
  const open = collect(line, `${TOP}08:00\t甲\t"開\n08:01\t乙\ta\n08:02\t甲\t"b\nc"\n08:03\t乙\td"\n`);
  assert.deepEqual(said(open).map((row) => row.slice(14)), ['text "開', 'text a', 'text b|c', 'text d"']);
  assert.equal(open.truncated.length, 0);
  assert.equal(collect(line, `${TOP}08:00\t甲\t"開\n二\n`).truncated.length, 1);
});

test('a mark inside the quotation that is not doubled does not keep it open', () => {
  assert.deepEqual(said(collect(line, `${TOP}08:00\t甲\t"5" 管\n終"\n08:01\t乙\ta\n`)).map((row) => row.slice(14)), ['text 5" 管|終', 'text a']);
});

test('quotation marks that a person typed on one line stay', () => {
  assert.deepEqual(said(collect(line, `${TOP}08:00\t甲\t"引用"\n`)), ['12-31 08:00 甲 text "引用"']);
});

test('a file that ends inside a header or after a day is called cut', () => {
  for (const end of ['08:0', '08:01', '08:01\t乙', '2026/01/01(木)\n', '2026/01/']) assert.equal(collect(line, `${TOP}08:00\t甲\ta\n${end}`).truncated.length, 1, end);
  assert.equal(collect(line, `${TOP}08:00\t甲\ta\n`).truncated.length, 0);
});

test('a private title over three speakers is taken as a group, and says so', () => {
  const result = collect(line, `${TOP}08:00\t甲\ta\n08:00\t乙\ta\n08:00\t丙\ta\n`);
  assert.deepEqual([result.groups[0]?.kind, result.groups[0]?.kindFrom, result.notes.length], ['group', 'inferred', 2]);
});

test('tabs that were pasted as spaces', () => {
  assert.deepEqual(said(collect(line, '[LINE] Aのトーク履歴\n保存日時：R8/04/11 20:01\n\nR7/02/09(日)\n15:18    ケン 太    [写真]\n')), ['02-09 15:18 ケン 太 image [写真]']);
});

test('a record over the cap is rejected, the next one is read', () => {
  const result = collect(line, `${TOP}08:00\t甲\t"${`${'x'.repeat(999)}\n`.repeat(RECORD_CAP / 1000 + 9)}"\n08:01\t乙\ta\n`, { chunk: 1 << 16 });
  assert.deepEqual([result.rejects.map((reject) => reject.code), said(result)], [['record-too-large'], ['12-31 08:01 乙 text a']]);
});

test('hostile lines cost time in proportion to their size', () => {
  const began = performance.now();
  for (const text of ['が'.repeat(599), `${'が'.repeat(300)}を`.repeat(2), ' added '.repeat(80)]) systemLine(text);
  collect(line, `${TOP}${'08:00\t甲\t"x\n'.repeat(4000)}`);
  assert.ok(performance.now() - began < 1500);
});

test('what only looks a little like an export is not claimed', () => {
  for (const text of ['[LINE]\n', '2026/1/30周五\n', '09:00\tA\tx\n', '2026/01/30(金)\n08:00 起床\n09:00 朝食\n', 'Fri, 1/30/2026\nno records\n']) assert.ok(line.sniff(headOf(Buffer.from(text))) < 0.8, text);
  assert.ok(line.sniff(headOf(Buffer.from('2026/01/30(金)\n08:00 起床\n09:00 朝食\n'))) < 0.5);
});
