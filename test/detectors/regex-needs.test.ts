import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadDetectors } from '../../src/detectors/_load.ts';
import { alternativesOf, needsOf } from '../../src/detectors/_regex-needs.ts';

const counts = (source: string): number[] => {
  const { digits, run, row } = needsOf(source);
  return [digits, run, row];
};

test('digits are counted over groups, repeats and alternatives, and rows of them where nothing stands between', () => {
  assert.deepEqual(counts('[0-9]{3}(?:[0-9]{2}|[- ]{1,3}[0-9]{3})'), [5, 3, 3]);
  assert.deepEqual(counts('\\d{4}[- ]?\\d{4}'), [8, 4, 4]);
  assert.deepEqual(counts('\\d{2}\\d?\\d{3}'), [5, 5, 5]);
  assert.deepEqual(counts('(?<![0-9])1[3-9]\\d{9}(?![0-9])'), [11, 11, 11]);
  assert.deepEqual(counts('[A-Z]{2}\\d+|x'), [0, 0, 1]);
  assert.deepEqual(counts('(?:\\d-){3}\\d'), [4, 1, 1]);
  assert.deepEqual(counts('(?:a\\d\\d){2,}'), [4, 2, 6]);
});

test('words that every match holds are listed, in lower case', () => {
  assert.deepEqual(needsOf('[wW]e ?[cC]hat').words?.toSorted(), ['we chat', 'wechat']);
  assert.deepEqual(needsOf('[0-9]{1,4} .{2,40}(?:省份|市区)').words, ['省份', '市区']);
  assert.equal(needsOf('[0-9]{3}').words, null);
  assert.equal(needsOf('(?:省份)?x').words, null);
});

test('the strings of a plain expression are written out, those of one with conditions are not', () => {
  assert.deepEqual(needsOf('[dD]epr(?:ess|o)?').exact?.toSorted(), ['Depr', 'Depress', 'Depro', 'depr', 'depress', 'depro']);
  for (const source of ['ab(?!c)', '^a', '\\ba', 'a+']) assert.equal(needsOf(source).exact, null, source);
});

test('an expression with something unknown needs nothing', () => {
  for (const source of ['(?i:ab)12', '(a)\\1', '\\p{L}1']) assert.deepEqual(needsOf(source), { pairs: [], words: null, exact: null, digits: 0, run: 0, row: 0, longest: Infinity });
});

test('alternatives are cut at the top only', () => {
  assert.deepEqual(alternativesOf('a|[|]|(?:b|c)|\\|d|'), ['a', '[|]', '(?:b|c)', '\\|d', '']);
});

test('the longest match is known', () => {
  assert.deepEqual(['a{2,5}b?', '(?:ab|c){3}', 'a+', '(?=abc)d'].map((source) => needsOf(source).longest), [6, 6, Infinity, 1]);
});

test('no pattern of a detector matches without a bound', async () => {
  for (const detector of await loadDetectors()) {
    if ('pattern' in detector) assert.ok(needsOf(detector.pattern).longest <= 400, `${detector.id}: ${needsOf(detector.pattern).longest}`);
  }
});
