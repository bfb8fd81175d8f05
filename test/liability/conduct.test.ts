import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conductDay, governs } from '../../src/liability/conduct.ts';
import { countPersonalInformation } from '../../src/liability/personal-information.ts';
import { finding } from './helpers/finding.ts';

test('the day of the conduct is China’s, whatever the machine’s zone', () => {
  assert.equal(conductDay(finding({ conductAt: Date.UTC(2025, 11, 31, 15, 59) })), '2025-12-31');
  assert.equal(conductDay(finding({ conductAt: Date.UTC(2025, 11, 31, 16, 0) })), '2026-01-01');
});

test('the conduct’s own instant goes before the message’s', () => {
  assert.equal(conductDay(finding()), '2026-05-02');
  assert.equal(conductDay(finding({ conductAt: 0 })), '1970-01-01');
});

test('a finding without an instant speaks of the present', () => {
  const timeless = finding({ message: null });
  assert.equal(conductDay(timeless), null);
  assert.equal(governs('cn.group.11', timeless), true);
});

test('instants that no calendar holds have no day', () => {
  for (const at of [NaN, Infinity, -Infinity, 9e15]) assert.equal(conductDay(finding({ conductAt: at })), null);
});

test('a finding before our era is governed by nothing', () => {
  assert.equal(governs('cn.group.11', finding({ conductAt: -1e14 })), false);
});

test('a kind of datum without a tier is counted and weighs nothing', () => {
  const { value: _, ...rest } = finding({ rule: 'disclosure.unheard-of' });
  assert.deepEqual(countPersonalInformation([rest], 1).ratio, { lower: 0, upper: 0 });
  assert.equal(countPersonalInformation([rest], 1).items, 1);
});
