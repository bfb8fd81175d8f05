import assert from 'node:assert/strict';
import { test } from 'node:test';
import retention from '../../src/checks/retention.ts';
import type { MissingMedia } from '../../src/model/fact-rows.ts';
import { at, runCheck, source } from '../helpers/timeline.ts';

const example = (from: number, n: number) => ({ source: from, line: n, byteStart: n * 100, byteEnd: n * 100 + 99, nativeId: null, sender: 1, at: at('2026-05-01 09:00') + n, name: 'Ivy Moreau passport.jpg' });
function run(found: readonly number[], missing: readonly number[]) {
  const media: MissingMedia = {
    named: 5 * found.length, missing: missing.reduce((a, b) => a + b, 0), examples: missing.flatMap((n, index) => Array.from({ length: n }, (_, i) => example(index + 1, index * 10 + i))),
    bySource: missing.map((n, index) => ({ source: index + 1, named: 5, missing: n })),
  };
  const sources = found.map((n, index) => source({ id: index + 1, sha256: `0${index}`, attachments: { named: 5, found: n } }));
  const { findings, result } = runCheck(retention, { messages: [{ at: '2026-05-01' }], policy: { asOf: '2026-05-02' }, facts: { sources, missingMedia: () => media } });
  return { findings: findings.filter(({ rule }) => rule === 'retention.media-missing'), result };
}

test('some files of an export that came with files are missing: counted, with examples, without a grade', () => {
  const [finding] = run([2], [3]).findings;
  assert.deepEqual([finding?.status, finding?.severity, finding?.grade, finding?.also?.length], ['suspected', undefined, undefined, 2]);
  assert.match(finding?.reason.en ?? '', /^3 of 5 files/);
});

test('an export that came without any file is an observation, and decides nothing', () => {
  const { findings, result } = run([0], [5]);
  assert.deepEqual(findings.map(({ severity }) => severity), ['info']);
  assert.notEqual(result.status, 'indicated');
});

test('of two exports each is told by itself', () => {
  assert.deepEqual(run([2, 0], [3, 5]).findings.map(({ severity, key }) => [severity, key]), [[undefined, 'some'], ['info', 'none']]);
});

test('nothing missing is nothing told', () => assert.deepEqual(run([5], [0]).findings, []));

test('the name of a file is never in the words', () => assert.doesNotMatch(JSON.stringify(run([2], [3]).findings.map(({ reason, key }) => [reason, key])), /passport|Moreau/));
