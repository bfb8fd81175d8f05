import assert from 'node:assert/strict';
import { test } from 'node:test';
import { raisedForMinors } from '../../src/liability/minors.ts';
import { finding, stranger, subject } from './helpers/finding.ts';

const severities = (list: ReturnType<typeof finding>[], rostered: number[] = []): string[] => raisedForMinors(list, rostered).map(({ severity }) => severity);
const child = subject({ account: null, name: '小满' });
const saidSo = finding({ rule: 'disclosure.minor', severity: 'medium', subject: child });

test('what is posted about somebody whom a message calls a child weighs one step more', () => {
  assert.deepEqual(severities([saidSo, finding({ rule: 'disclosure.school', severity: 'low', subject: child })]), ['medium', 'medium']);
});

test('insults of a minor on the roster weigh one step more; data were raised where they were found', () => {
  assert.deepEqual(severities([finding({ rule: 'conduct.harassment', severity: 'medium' }), finding()], [21]), ['high', 'high']);
});

test('nothing weighs more than critical, and nobody else’s is touched', () => {
  assert.deepEqual(severities([saidSo, finding({ severity: 'critical', subject: child }), finding(), finding({ subject: stranger() })]), ['medium', 'critical', 'high', 'high']);
});

test('ids stay, and without a minor the list is the same', () => {
  const list = [finding(), finding({ subject: stranger() })];
  assert.equal(raisedForMinors(list, []), list);
  assert.deepEqual(raisedForMinors([saidSo, finding({ subject: child, id: 'f_x' })], []).map(({ id }) => id), [saidSo.id, 'f_x']);
});

test('a child of nobody known makes no other child', () => {
  assert.deepEqual(severities([finding({ rule: 'disclosure.minor', severity: 'low', subject: subject({ account: null, name: null }) }), finding({ severity: 'low', subject: subject({ account: null, name: null }) })]), ['low', 'low']);
});
