import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countPersonalInformation } from '../../src/liability/personal-information.ts';
import { finding, stranger, subject } from './helpers/finding.ts';

test('one person’s data are one person, each distinct value one item', () => {
  const counted = countPersonalInformation([
    finding({ value: '13800000001' }), finding({ value: '13800000002' }), finding({ rule: 'disclosure.address', value: '清河路7号2单元301' }),
  ], 1);
  assert.deepEqual([counted.persons, counted.items, counted.providings], [1, 3, 3]);
});

test('the same value repeated in one group is one item', () => {
  const counted = countPersonalInformation([finding({ value: '13800000001' }), finding({ value: '13800000001', account: 8 })], 1);
  assert.deepEqual([counted.items, counted.providings], [1, 1]);
});

test('each group that received an item is a providing of its own', () => {
  const once = countPersonalInformation([finding()], 1);
  const twice = countPersonalInformation([finding()], 2);
  assert.deepEqual([twice.items, twice.providings], [1, 2]);
  assert.equal(twice.ratio.upper, once.ratio.upper * 2);
  assert.equal(twice.ratio.lower, once.ratio.lower);
});

test('a phone with its holder’s name weighs one in five thousand on both sides', () => {
  assert.deepEqual(countPersonalInformation([finding()], 1).ratio, { lower: 0.0002, upper: 0.0002 });
});

test('a phone of nobody known weighs nothing on the lower side', () => {
  assert.deepEqual(countPersonalInformation([finding({ subject: stranger() })], 1).ratio, { lower: 0, upper: 0.0002 });
});

test('a bundle weighs as its gravest datum, so more data cannot shrink it', () => {
  const card = finding({ rule: 'disclosure.bank-card' });
  const { ratio } = countPersonalInformation([card, finding()], 1);
  assert.deepEqual(ratio, { lower: 0.002, upper: 0.0202 });
});

test('own data and numbers that fail their check digit are left out and listed', () => {
  const own = finding({ subject: subject({ relation: 'self' }) });
  const failed = finding({ rule: 'disclosure.resident-id', status: 'suspected' });
  const counted = countPersonalInformation([own, failed, finding()], 1);
  assert.deepEqual(counted.excluded, { own: 1, invalid: 1, agreed: 0, public: 0, before: 0, findings: [own.id, failed.id] });
  assert.equal(counted.items, 1);
});

test('findings of other checks are no personal information', () => {
  assert.equal(countPersonalInformation([finding({ rule: 'verification.unverified-speaker' })], 1).items, 0);
});

test('conduct before the interpretation is counted but weighs nothing', () => {
  const counted = countPersonalInformation([finding({ conductAt: Date.UTC(2017, 4, 31, 15, 59) })], 1);
  assert.deepEqual([counted.items, counted.ratio.upper], [1, 0]);
});

test('the first minute in force is midnight in China', () => {
  const counted = countPersonalInformation([finding({ conductAt: Date.UTC(2017, 4, 31, 16, 0) })], 1);
  assert.equal(counted.ratio.upper, 0.0002);
});

test('a name that belongs to one account joins that account’s bundle', () => {
  const byName = finding({ subject: subject({ account: null }) });
  assert.equal(countPersonalInformation([finding(), byName], 1).persons, 1);
});

test('a name that two accounts share joins neither', () => {
  const byName = finding({ subject: subject({ account: null }) });
  const namesake = finding({ subject: subject({ account: 22 }) });
  assert.equal(countPersonalInformation([finding(), namesake, byName], 1).persons, 3);
});

test('each value of nobody known stands for a person of its own', () => {
  const counted = countPersonalInformation([finding({ subject: stranger() }), finding({ subject: stranger() })], 1);
  assert.equal(counted.persons, 2);
});

test('no finding gives zeros', () => {
  const { persons, items, providings, ratio, outcome, tiers } = countPersonalInformation([], 1);
  assert.deepEqual([persons, items, providings, ratio, outcome, tiers], [0, 0, 0, { lower: 0, upper: 0 }, 'none', []]);
});
