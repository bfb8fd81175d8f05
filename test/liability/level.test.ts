import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assess } from '../../src/liability/assess.ts';
import { gradeOf } from '../../src/liability/level.ts';
import type { LiableFinding } from '../../src/liability/types.ts';
import { finding, grading, input, stranger, subject } from './helpers/finding.ts';

function level(findings: readonly LiableFinding[], minors: readonly number[] = []): string {
  return gradeOf(findings, grading({ minors: new Set(minors) })).level;
}

test('no finding is S0', () => assert.equal(level([]), 'S0'));

test('a person’s own data are S0', () => {
  assert.equal(level([finding({ rule: 'disclosure.bank-card', subject: subject({ relation: 'self', account: 7 }) })]), 'S0');
});

test('a hole in the supplied record is S0', () => {
  assert.equal(level([finding({ rule: 'retention.sequence-hole', severity: 'medium', bearer: 'record', account: null, grade: 'G3' })]), 'S0');
});

test('observations are S0', () => {
  assert.equal(level([finding({ severity: 'info' }), finding({ severity: 'low', grade: 'G1' })]), 'S0');
});

test('a weak suspicion about nobody known is S1', () => {
  assert.equal(level([finding({ rule: 'disclosure.email', severity: 'medium', status: 'suspected', subject: stranger() })]), 'S1');
});

test('a medium finding that names nobody stays S1', () => {
  assert.equal(level([finding({ rule: 'disclosure.plate', severity: 'medium', subject: stranger() })]), 'S1');
});

test('a low finding about a named person is S1', () => assert.equal(level([finding({ severity: 'low' })]), 'S1'));

test('a strong suspicion about one person is S2, however many data', () => {
  assert.equal(level([finding(), finding({ rule: 'disclosure.email', severity: 'medium' })]), 'S2');
});

test('a medium finding on the provider is S2', () => {
  assert.equal(level([finding({ rule: 'verification.shared-identity', severity: 'medium', status: 'suspected', bearer: 'provider', account: null })]), 'S2');
});

test('a bank card of somebody else is S3', () => {
  assert.equal(level([finding({ rule: 'disclosure.bank-card' })]), 'S3');
});

test('a bank card of nobody known is not taken for somebody else’s', () => {
  assert.equal(level([finding({ rule: 'disclosure.bank-card', subject: stranger() })]), 'S2');
});

test('a minor’s datum is S3', () => assert.equal(level([finding({ severity: 'low' })], [21]), 'S3'));

test('two identified others are S3', () => {
  assert.equal(level([finding(), finding({ subject: subject({ account: 22, name: '周予安' }) })]), 'S3');
});

test('two others of whom one is not identified are S2', () => {
  assert.equal(level([finding(), finding({ subject: subject({ account: 22, name: '周予安', linkage: 'pseudonym_only' }) })]), 'S2');
});

test('an upper ratio of a tenth is S3', () => {
  const cards = (count: number): LiableFinding[] =>
    Array.from({ length: count }, (_, index) => finding({ rule: 'disclosure.bank-card', severity: 'low', subject: stranger(), value: `card ${index}` }));
  assert.equal(level(cards(4)), 'S1');
  assert.equal(level(cards(5)), 'S3');
});

test('a lower ratio of one is S4', () => {
  const cards = (count: number): LiableFinding[] =>
    Array.from({ length: count }, (_, index) => finding({ rule: 'disclosure.bank-card', subject: subject({ account: 100 + index, name: null }) }));
  assert.equal(level(cards(499)), 'S3');
  assert.equal(level(cards(500)), 'S4');
});

test('a group that a person labelled as mainly used for unlawful trade is S4, with findings or without', () => {
  assert.deepEqual([assess(input([], { labelled: true })).level, assess(input([finding()], { labelled: true })).level], ['S4', 'S4']);
  assert.deepEqual([assess(input([])).level, assess(input([finding()], { labelled: true })).bearers[0]?.level], ['S0', 'S2']);
});
