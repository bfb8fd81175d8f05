import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assessmentOf } from '../../src/liability/assessment.ts';
import { gradeOf } from '../../src/liability/level.ts';
import { finding, grading, stranger, subject } from './helpers/finding.ts';

const three = (one: ReturnType<typeof finding>): string => gradeOf([one], grading({ profile: 'three-factor' })).level;

test('three factors shown: as grave as by the Civil Code', () => assert.equal(three(finding({ rule: 'disclosure.health', fault: 'intent' })), 'S3'));

for (const [name, over] of [
  ['no words of intent', { fault: 'unknown' }], ['ordinary fault', { fault: 'ordinary' }], ['a person who could be worked out only', { fault: 'intent', subject: subject({ linkage: 'linkable' }) }],
  ['a screen name only', { fault: 'gross', subject: subject({ linkage: 'pseudonym_only' }) }], ['a public matter', { rule: 'disclosure.credit-code', fault: 'intent' }], ['nobody known', { fault: 'intent', subject: stranger() }],
] as const) {
  test(`under three factors, ${name}: S1 at most`, () => assert.equal(three(finding({ rule: 'disclosure.health', ...over })), 'S1'));
}

test('the profile leaves numbers and other checks alone', () => {
  const cards = Array.from({ length: 5 }, () => finding({ rule: 'disclosure.bank-card', subject: stranger() }));
  assert.equal(gradeOf(cards, grading({ profile: 'three-factor' })).level, 'S3');
  assert.equal(three(finding({ rule: 'conduct.violence', status: 'suspected' })), 'S2');
});

for (const [name, over, handler, privacy, information] of [
  ['illness of a named person, announced to harm', { rule: 'disclosure.health', fault: 'intent' }, 'unknown', ['suspected_strong', 'R6'], ['suspected_strong', 'R6']],
  ['illness of a named person, ordinary fault', { rule: 'disclosure.health', fault: 'ordinary' }, 'unknown', ['suspected_weak', 'R7'], ['suspected_weak', 'R7']],
  ['fault not known', { rule: 'disclosure.health', fault: 'unknown' }, 'unknown', ['insufficient_evidence', 'R10'], ['insufficient_evidence', 'R10']],
  ['fault not known, by a handler', { rule: 'disclosure.health' }, 'yes', ['suspected_weak', 'R10'], ['suspected_weak', 'R10']],
  ['no tie to a person', { rule: 'disclosure.health', fault: 'intent', subject: subject({ linkage: 'unknown' }) }, 'unknown', ['insufficient_evidence', 'R9'], ['insufficient_evidence', 'R9']],
  ['a phone number that was out before', { fault: 'ordinary', prior: { scope: 'elsewhere', message: null, newcomers: 0, group: 'x' } }, 'unknown', ['likely_not', 'R8'], ['suspected_weak', 'R8']],
] as const) {
  test(`the table over one disclosure: ${name}`, () => {
    const found = assessmentOf(finding(over), 'civil-code', handler);
    assert.deepEqual([[found?.privacy.outcome, found?.privacy.row], [found?.personalInformation.outcome, found?.personalInformation.row]], [privacy, information]);
  });
}

test('agreement in the group decides; a line of a consent file leaves it open', () => {
  const said = { source: 1, line: 1, byteStart: 0, byteEnd: 9, nativeId: null, at: 0, sender: 21 };
  const given = (message: typeof said | null) => assessmentOf(finding({ fault: 'intent', consent: { state: 'given', message, fact: null, says: { en: '', zh: '' } } }), 'civil-code', 'unknown')?.privacy.outcome;
  assert.deepEqual([given(said), given(null)], ['not_established', 'insufficient_evidence']);
});

test('own data, data of nobody known and other checks are not assessed', () => {
  for (const one of [finding({ subject: subject({ relation: 'self' }) }), finding({ subject: stranger() }), finding({ rule: 'conduct.fraud' })]) assert.equal(assessmentOf(one, 'civil-code', 'unknown'), null);
});
