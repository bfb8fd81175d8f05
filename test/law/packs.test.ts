import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadPacks, packOf, retentionWindow } from '../../src/law/packs.ts';
import { isAuthority, provision } from '../../src/law/provisions.ts';

const CN = packOf('cn');
const GDPR = packOf('gdpr');
const SEC = packOf('sec-17a-4');

test('three packs are there, each found by its id', () => {
  assert.deepEqual(loadPacks().map(({ id }) => id), ['cn', 'gdpr', 'sec-17a-4']);
  assert.equal(packOf('uk'), undefined);
});

test('each pack names provisions that exist, and measures by one that is known from more than memory', () => {
  for (const pack of loadPacks()) {
    for (const id of pack.provisions) assert.ok(provision(id), id);
    for (const duty of [pack.retention, ...pack.further]) assert.ok(provision(duty.provision), duty.provision);
    for (const id of [pack.retention.provision, ...pack.clocks.map((clock) => clock.provision)]) assert.ok(isAuthority(id), id);
    assert.ok(pack.disclaimers.length > 0 && pack.checks.includes('retention'));
  }
});

test('the Chinese floor is a log floor of six calendar months, searched forward', () => {
  assert.ok(CN);
  assert.equal(CN.retention.object, 'network_log');
  assert.deepEqual(retentionWindow(CN, '2026-10-31'), { sign: 'floor', object: 'network_log', from: '2026-05-01', goneThrough: null });
});

test('three years of content are a floor', () => {
  assert.ok(SEC);
  assert.deepEqual(retentionWindow(SEC, '2026-11-21'), { sign: 'floor', object: 'content', from: '2023-11-21', goneThrough: null });
});

test('a record of a leap day is kept for three years to the end of February', () => {
  assert.ok(SEC);
  assert.equal(retentionWindow(SEC, '2027-02-28')?.from, '2024-02-28');
  assert.equal(retentionWindow(SEC, '2027-03-01')?.from, '2024-03-01');
});

test('a ceiling without a period measures nothing', () => {
  assert.ok(GDPR);
  assert.equal(retentionWindow(GDPR, '2026-11-21'), null);
});

test('a ceiling of thirty days lets the thirtieth day stay and asks the day before to be gone', () => {
  assert.ok(GDPR);
  assert.deepEqual(retentionWindow(GDPR, '2026-11-21', { period: 30, unit: 'day' }), { sign: 'ceiling', object: 'content', from: '2026-10-22', goneThrough: '2026-10-21' });
});

test('a ceiling of six months is the mirror of the floor', () => {
  assert.ok(GDPR);
  assert.deepEqual(retentionWindow(GDPR, '2026-10-31', { period: 6, unit: 'calendar_month' }), { sign: 'ceiling', object: 'content', from: '2026-05-01', goneThrough: '2026-04-30' });
});

test('a period that is no count of units measures nothing', () => {
  assert.ok(GDPR);
  for (const period of [-1, 1.5, Number.NaN, Infinity]) assert.equal(retentionWindow(GDPR, '2026-11-21', { period, unit: 'day' }), null);
});

test('a breach has a clock of 72 hours in Europe and none in China', () => {
  assert.deepEqual([GDPR?.clocks.map(({ hours }) => hours), CN?.clocks], [[72], []]);
});
