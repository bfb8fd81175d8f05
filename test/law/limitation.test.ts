import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limitationOf } from '../../src/law/limitation.ts';
import { citeOn, provision } from '../../src/law/provisions.ts';
import { rule } from '../../src/law/rules.ts';

test('three years from knowledge, twenty years and six months from the act, by the calendar', () => {
  assert.deepEqual(limitationOf('2026-05-03', '2026-05-01'), { suit: '2029-05-03', longest: '2046-05-01', police: '2026-11-01' });
});

test('a month without that day ends with its last', () => {
  assert.equal(limitationOf('2024-02-29', null).suit, '2027-02-28');
  assert.equal(limitationOf(null, '2025-08-31').police, '2026-02-28');
});

test('what is not known has no last day', () => assert.deepEqual(limitationOf(null, null), { suit: null, longest: null, police: null }));

test('the twenty years have an entry of their own', () => {
  assert.equal(provision('cn.civil.188.2')?.verified, 'text');
  assert.equal(citeOn('cn.civil.188.2', '2026-01-01')?.zh, '民法典第一百八十八条第二款');
});

test('the rule of a leak is high, and says what matching does not show', () => {
  const found = rule('leak.suspected-infringement');
  assert.equal(found?.severity, 'high');
  assert.match(found?.limits.en ?? '', /not that the picture is genuine/u);
});
