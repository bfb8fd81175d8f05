import assert from 'node:assert/strict';
import { test } from 'node:test';
import { givenOf } from '../../../src/leak/case/given.ts';
import { mergeFacts } from '../../../src/leak/case/merge.ts';
import { ZONE } from '../../helpers/timeline.ts';

test('a flag goes before the case file, and the difference is told without the values', () => {
  const { facts, warnings } = mergeFacts({ publisher: '甲' }, { publisher: '乙', fault: 'gross' });
  assert.deepEqual(facts, { publisher: '甲', fault: 'gross' });
  assert.equal(warnings.length, 1);
  assert.doesNotMatch(JSON.stringify(warnings), /甲|乙/u);
});

test('facts of the audience are merged one by one', () => {
  assert.deepEqual(mergeFacts({ audience: { size: 5 } }, { audience: { size: 5, knowsLink: 'no' } }), { facts: { audience: { size: 5, knowsLink: 'no' } }, warnings: [] });
});

test('a null flag or an empty list gives nothing, false and zero do', () => {
  assert.deepEqual(mergeFacts({ publisher: null, handler: false, reposts: 0, audience: { accounts: [] } }, { publisher: '乙', handler: true, reposts: 3, audience: { accounts: ['a'] } }).facts,
    { publisher: '乙', handler: false, reposts: 0, audience: { accounts: ['a'] } });
});

test('each fact is told once, from the layer that counts', () => {
  const given = givenOf([{ from: 'asked', facts: { fault: 'gross' } }, { from: 'flag', facts: { fault: 'none', views: 3 } }, { from: 'case', facts: { views: 4, matter: 'private' } }], ZONE);
  assert.deepEqual(given.map(({ fact, value, from }) => [fact, value.en, from]), [['fault', 'gross negligence', 'asked'], ['matter', 'private', 'case'], ['views', '3', 'flag']]);
});
