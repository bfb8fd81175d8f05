import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import type { Detector } from '../../src/model/detector.ts';
import { loadDetectors, validate } from '../../src/detectors/_load.ts';
import { createScanner } from '../../src/detectors/_scan.ts';

const detectors = await loadDetectors();

test('every file of the folder without an underscore is a detector, in order of name', () => {
  const files = readdirSync(new URL('../../src/detectors/', import.meta.url)).filter((name) => !name.startsWith('_')).map((name) => name.replace('.ts', ''));
  assert.deepEqual(detectors.map((d) => d.id), files.sort());
});

test('patterns and prefilters compile and hold no capturing group', () => {
  for (const detector of detectors) {
    for (const source of ['pattern' in detector ? detector.pattern : '', detector.prefilter ?? '']) assert.equal(new RegExp(`${source}|`).exec('')?.length, 1, detector.id);
  }
});

test('validate reports a hit that is not found and a miss that is', () => {
  const made: Detector = {
    id: 'made', jurisdiction: 'any', pattern: 'x\\d', prefilter: 'x', rank: 1,
    judge: ({ text, start, end }) => ({ value: text.slice(start, end), confidence: 0.9, reasons: [] }),
    examples: { hit: ['a [[x1]]', '[[y1]]'], miss: ['x2', 'z'] },
  };
  assert.deepEqual(validate(made, createScanner([made])), ['made: not found: [[y1]]', 'made: found in x2: x2']);
});

test('what is less likely than not is not reported', () => {
  const unsure: Detector = {
    id: 'unsure', jurisdiction: 'any', pattern: 'x\\d', prefilter: 'x', rank: 1,
    judge: () => ({ value: 'x', confidence: 0.49, reasons: [] }), examples: { hit: [], miss: [] },
  };
  assert.deepEqual(createScanner([unsure]).scan('x1'), []);
});

test('of two claims to one place the more confident wins, then the higher rank', () => {
  const claim = (id: string, confidence: number, rank: number): Detector => ({
    id, jurisdiction: 'any', pattern: '\\d+', prefilter: '\\d', rank,
    judge: ({ text, start, end }) => ({ value: text.slice(start, end), confidence, reasons: [] }), examples: { hit: [], miss: [] },
  });
  assert.deepEqual(createScanner([claim('low', 0.6, 9), claim('high', 0.9, 1)]).scan('123').map((h) => h.entity), ['high']);
  assert.deepEqual(createScanner([claim('first', 0.9, 2), claim('second', 0.9, 3)]).scan('123').map((h) => h.entity), ['second']);
});
