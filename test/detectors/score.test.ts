import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { align } from '../score/align.ts';
import { generate, TEMPLATES } from '../score/generate.ts';
import { parseJsonLines, parseMarked } from '../score/marked.ts';
import { alarms, measure, total, type Found } from '../score/measure.ts';
import { parseNamed, scoreNames } from '../score/names.ts';
import { table } from '../score/table.ts';

const hard = parseMarked(readFileSync(new URL('../../fixtures/detection/hard.txt', import.meta.url), 'utf8'), 'hard');
const engine = (found: Record<string, Found[]>) => ({ name: 'made up', find: (text: string) => found[text] ?? [] });

test('marks become offsets of the text without them', () => {
  const [line] = parseMarked('# note\n\npii | 多少 ⇒ a\\n[[phone/qq:123]] [[name?:[x]]]。', 'f');
  assert.deepEqual(line, {
    id: 'f-1', kind: 'pii', previous: '多少', text: 'a\n123 [x]。',
    gold: [{ label: 'phone', types: ['phone', 'qq'], start: 2, end: 5, optional: false }, { label: 'name', types: ['name'], start: 6, end: 9, optional: true }],
  });
});

test('type names of other files stand for our detectors', () => {
  const [line] = parseJsonLines('{"id":1,"kind":"pii","text":"x","gold":[{"type":"PHONE_CN_OBF","start":0,"end":1}]}\n');
  assert.deepEqual(line?.gold, [{ label: 'PHONE_CN_OBF', types: ['phone'], start: 0, end: 1, optional: false }]);
});

test('a hit counts as found by its type and as exact by its span; an optional mark counts for nothing', () => {
  const lines = parseMarked('pii | [[phone:123]] [[qq:45]] [[name?:ab]]\nnear:x | 99\nplain | hi', 'f');
  const tally = measure(engine({
    '123 45 ab': [{ entity: 'phone', start: 0, end: 2 }, { entity: 'phone', start: 4, end: 6 }, { entity: 'name', start: 7, end: 9 }],
    99: [{ entity: 'name', start: 0, end: 2 }],
  }), lines);
  assert.deepEqual(total(tally, () => true), { gold: 2, found: 1, exact: 0, seen: 2, hits: 3, right: 1 });
  assert.deepEqual(alarms(tally, 'near'), { lines: 1, flagged: 1, withoutNames: 0 });
  assert.deepEqual(alarms(tally, 'plain'), { lines: 1, flagged: 0, withoutNames: 0 });
});

test('what a placeholder stands for is found beside the original text', () => {
  assert.deepEqual(align('URL is a, call 123 now', 'URL is a, call PHONE_NUMBER now'), [{ entity: 'phone', also: ['landline'], start: 15, end: 18 }]);
  assert.deepEqual(align('x@y 1234', 'EMAIL_ADDRESS DIGITS').map(({ entity, start, end }) => [entity, start, end]), [['email', 0, 3], ['digits', 4, 8]]);
  assert.deepEqual(align('same', 'same'), []);
});

test('no template stands in both halves, and the same seed makes the same lines', () => {
  const half = (fold: string): Set<string> => new Set(TEMPLATES.filter((one) => one.fold === fold).map((one) => one.text));
  assert.deepEqual([...half('dev')].filter((text) => half('held').has(text)), []);
  assert.ok(TEMPLATES.length >= 250);
  const mix = { pii: 0.6, near: 0.3 };
  const lines = generate(400, 5, 'dev', mix);
  assert.deepEqual(generate(400, 5, 'dev', mix), lines);
  assert.ok(lines.every(({ text, gold }) => gold.every(({ start, end }) => start < end && end <= text.length)));
});

test('the hard cases hold six data and four near misses of every kind, and ordinary talk', () => {
  const count = (kind: string): number => hard.filter((line) => line.kind === kind).length;
  const data = new Map<string, number>();
  for (const { gold } of hard) for (const { label, optional } of gold) if (!optional) data.set(label, (data.get(label) ?? 0) + 1);
  assert.equal(data.size, 45);
  for (const [label, found] of data) assert.ok(found >= 6 && count(`near:${label}`) >= 4, label);
  assert.ok(count('plain') >= 120 && count('plain:dev') >= 40);
  assert.deepEqual(hard.filter(({ kind, gold }) => (kind === 'pii') !== gold.length > 0).map(({ text }) => text), []);
});

test('names are read from both shapes and scored by their exact span', () => {
  const [json] = parseNamed('{"text":"😀张三来","label":{"name":{"张三":[[1,2]]}}}\n');
  assert.deepEqual(json, { text: '😀张三来', names: [[2, 4]] });
  const [tags] = parseNamed('李0\tB-PER.NAM\n四1\tI-PER.NAM\n说\tO\n老\tB-PER.NOM\n');
  assert.deepEqual(tags, { text: '李四说老', names: [[0, 2]] });
  assert.deepEqual(scoreNames(engine({ 李四说老: [{ entity: 'name', start: 0, end: 3 }] }), [{ text: '李四说老', names: [[0, 2]] }]),
    { texts: 1, gold: 1, found: 1, exact: 0, touched: 1 });
});

test('the table is at most 100 columns wide', () => {
  const tally = measure(engine({}), hard);
  const lines = table({ title: 'hard', lines: hard.length, engines: ['a', 'libphonenumber-js', 'redact-pii'].map((name) => ({ name, tally })) });
  assert.deepEqual(lines.filter((line) => line.length > 100), []);
});
