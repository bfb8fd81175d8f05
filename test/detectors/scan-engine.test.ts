import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Detector } from '../../src/model/detector.ts';
import { loadDetectors, unmark } from '../../src/detectors/_load.ts';
import { createScanner } from '../../src/detectors/_scan.ts';
import { plainScan } from '../helpers/plain-scan.ts';

const detectors = await loadDetectors();
const scanner = createScanner(detectors);
const plain = plainScan(detectors);
const examples = detectors.flatMap(({ examples: { hit, miss } }) => [...hit.map((marked) => unmark(marked).text), ...miss]);

/** Numbers below `n` in an order that is always the same. */
function dice(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % n;
  };
}

test('the fast scanner finds in every example what the plain one finds', () => {
  for (const text of examples) assert.deepEqual(scanner.scan(text), plain(text), text);
});

test('the fast scanner finds in mixtures and pieces of examples what the plain one finds', () => {
  const roll = dice(7);
  const pick = (): string => examples[roll(examples.length)] ?? '';
  for (let i = 0; i < 600; i++) {
    const [one, other] = [pick(), pick()];
    const cut = roll(one.length + 1);
    const text = [`${one}，${other}`, one.slice(cut), one.slice(0, cut) + other, one.toUpperCase() + other.toLowerCase(), `${one.slice(0, cut)} ${one.slice(cut)}`][roll(5)] ?? '';
    assert.deepEqual(scanner.scan(text), plain(text), text);
  }
});

test('the fast scanner reads bare answers as the plain one does', () => {
  const roll = dice(11);
  for (let i = 0; i < 500; i++) {
    const previous = examples[roll(examples.length)] ?? '';
    const words = (examples[roll(examples.length)] ?? '').slice(roll(12), 12 + roll(20));
    assert.deepEqual(scanner.scan(words, previous), plain(words, previous), `${previous} / ${words}`);
  }
});

test('where neither mightHold nor mayAnswer say yes nothing is found but a name by itself', () => {
  const besides = (text: string, previous = '') => scanner.scan(text, previous).filter((hit) => hit.entity !== 'name');
  const roll = dice(13);
  for (let i = 0; i < 500; i++) {
    const previous = examples[roll(examples.length)] ?? '';
    const text = (examples[roll(examples.length)] ?? '').slice(roll(20));
    if (!scanner.mightHold(text)) assert.deepEqual(besides(text), [], text);
    if (!scanner.mightHold(text) && !scanner.mayAnswer(text, previous)) assert.deepEqual(besides(text, previous), [], `${previous} / ${text}`);
    if (!scanner.mightHold(previous)) assert.equal(scanner.mayAnswer(text, previous), false);
  }
});

const made = (id: string, gate: Pick<Detector, 'words'> | Pick<Detector, 'prefilter'>): Detector => ({
  id, jurisdiction: 'any', pattern: 'x+', rank: 1, ...gate, examples: { hit: [], miss: [] },
  judge: ({ text, start, end }) => ({ value: text.slice(start, end), confidence: 0.9, reasons: [] }),
});
const opens = (gate: Pick<Detector, 'words'> | Pick<Detector, 'prefilter'>, text: string): boolean => createScanner([made('a', gate)]).mightHold(text);

test('a word opens a detector at the beginning, in the middle and at the end, whatever the case of its letters', () => {
  for (const text of ['电话x', 'x电话x', 'x电话', '电电话']) assert.ok(opens({ words: ['电话'] }, text), text);
  for (const text of ['QQ', 'my Qq', 'qQ号']) assert.ok(opens({ words: ['qq'] }, text), text);
  for (const text of ['', '电', '话电', '电 话', 'q q']) assert.equal(opens({ words: ['电话', 'qq'] }, text), false, text);
});

test('a word is found across the places where a long text is read in pieces', () => {
  for (let at = 1000; at < 1040; at++) {
    const text = `${'的'.repeat(at)}银行卡号${'的'.repeat(50)}`;
    assert.ok(opens({ words: ['银行卡号'] }, text), String(at));
    assert.ok(opens({ prefilter: '[0-9]{12}' }, text.replace('银行卡号', '622202123456')), String(at));
  }
});

test('a shape keeps to its case and opens where any of its alternatives matches', () => {
  const shape = { prefilter: 'ICU|[dD]epress|[肝癌]|[A-Z]{2}[0-9]{3}(?!9)|[vV] ?[:：]|(?:son|daughter) of' };
  for (const text of ['在ICU里', 'Depression', '肝', 'x癌', 'AB123', 'v：', 'V :', 'a daughter of']) assert.ok(opens(shape, text), text);
  for (const text of ['icu', 'DEPRESS', 'A123', 'AB1239', 'v', 'daughter', '']) assert.equal(opens(shape, text), false, text);
});

test('a hit in a long text is found however many shapes ask for characters of their own', () => {
  const many = Array.from({ length: 60 }, (_, i) => made(`d${String(i).padStart(2, '0')}`, { prefilter: `${String.fromCharCode(0x4e00 + i)}.{0,3}[${String.fromCharCode(0x5000 + i)}-${String.fromCharCode(0x5010 + i)}]` }));
  const all = createScanner(many);
  many.forEach((_, i) => assert.equal(all.mightHold(`x${String.fromCharCode(0x4e00 + i)}y${String.fromCharCode(0x5008 + i)}`), true));
  assert.equal(all.mightHold('的一确实'), false);
});
