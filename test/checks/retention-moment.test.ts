import assert from 'node:assert/strict';
import { test } from 'node:test';
import retention from '../../src/checks/retention.ts';
import type { Source } from '../../src/model/timeline.ts';
import { at, runCheck, source } from '../helpers/timeline.ts';

function run(sources: readonly Partial<Source>[], last = '2026-05-10 09:00') {
  const { findings, result } = runCheck(retention, {
    messages: [{ at: '2026-05-09 09:00' }, { at: last, nativeId: 'late' }], policy: { asOf: '2026-05-12' }, facts: { sources: sources.map((given) => source(given)) },
  });
  return { findings: findings.filter(({ rule }) => rule === 'retention.export-moment'), result };
}

test('a file that holds messages from after its own making is told, with the first and the last of them', () => {
  const [finding] = run([{ exportedAt: at('2026-05-09 12:00'), timezoneFrom: 'file' }]).findings;
  assert.deepEqual([finding?.severity, finding?.message?.nativeId], ['low', 'late']);
});

test('where the zone was assumed, hours may be wrong', () => {
  assert.deepEqual(run([{ exportedAt: at('2026-05-10 01:00'), timezoneFrom: 'assumed' }]).findings, []);
  assert.equal(run([{ exportedAt: at('2026-05-10 01:00'), timezoneFrom: 'file' }]).findings.length, 1);
});

test('a file made after the as-of date is told', () => assert.match(run([{ exportedAt: at('2026-06-01') }]).findings[0]?.reason.en ?? '', /after the as-of date 2026-05-12/));

test('exports made days apart are an observation', () => {
  const { findings } = run([{ exportedAt: at('2026-05-11') }, { id: 2, sha256: '02', exportedAt: at('2026-05-30') }].map((one) => ({ ...one })));
  assert.deepEqual(findings.map(({ severity }) => severity).sort(), ['info', 'low']);
});

test('no stated moment is said to be open', () => {
  const { findings, result } = run([{}]);
  assert.deepEqual(findings, []);
  assert.ok(result.notAssessable?.some(({ rule }) => rule === 'retention.export-moment'));
  assert.ok(!run([{ exportedAt: at('2026-05-11') }]).result.notAssessable?.some(({ rule }) => rule === 'retention.export-moment'));
});
