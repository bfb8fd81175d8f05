import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../src/reports/leak/_words-en.ts';
import { zh } from '../../src/reports/leak/_words-zh.ts';

const CLAIMS = /\b(?:prov(?:e|es|ed|en|ing)|proofs?|guilty|guilt|illegal\w*|violat\w*|infringed|offenders?|culprits?|always|undoubtedly|certainly|definitely|surely|inevitably|compliant)\b|证明|必然|必定|侵权成立|违法|构成|已经侵犯|有罪|毫无疑问|确凿|肯定是|合规/iu;

function strings(value: unknown): string[] {
  if (typeof value === 'function') return [String((value as (...args: readonly unknown[]) => unknown)('x', 2, 3)), String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [String(value)];
}

test('no word of the leak report states a verdict', () => {
  const found = [en, zh].flatMap(strings);
  assert.ok(found.length > 200);
  for (const words of found) assert.doesNotMatch(words, CLAIMS);
});

test('the only words about being genuine say that this is not stated', () => {
  const english = strings(en).filter((words) => /genuine|authentic/iu.test(words));
  assert.deepEqual(english, [en.notGenuine, en.authenticityLabel]);
  assert.deepEqual(strings(zh).filter((words) => words.includes('真实')), [zh.notGenuine]);
});

test('no Chinese word is left in English', () => {
  const left = Object.values(zh).flatMap((value) => (typeof value === 'string' ? [value] : typeof value === 'object' ? Object.values(value) : []));
  for (const words of left) assert.ok(words === '' || /[\u4e00-\u9fff]/u.test(words), words);
});
