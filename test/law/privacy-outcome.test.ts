import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOTHING_KNOWN } from '../../src/law/decision/factors.ts';
import type { Factors } from '../../src/law/decision/factors.ts';
import { privacyOutcome } from '../../src/law/decision/privacy-outcome.ts';

/** A private matter of a person the audience knows, disclosed on purpose, with no defence seen. */
const PLAIN: Factors = { ...NOTHING_KNOWN, F0: 'yes', F1: 'private', F2: 'intent', F3: 'named', F4: 'group', D6: 'usual', contact: 'no', sensitive: 'no', seenBefore: 'no', knowsLink: 'yes' };

type Told = readonly [row: string, privacy: string, personalInformation: string];

function told(given: Partial<Factors>, profile: 'civil-code' | 'three-factor' = 'civil-code'): Told {
  const { privacy, personalInformation } = privacyOutcome({ ...PLAIN, ...given }, profile);
  return [privacy.row, privacy.outcome, personalInformation.outcome];
}

const TABLE: readonly (readonly [says: string, given: Partial<Factors>, expected: Told])[] = [
  ['nothing disclosed', { F0: 'no' }, ['R0', 'not_established', 'not_established']],
  ['an unread image', { F0: 'unknown' }, ['R1', 'insufficient_evidence', 'insufficient_evidence']],
  ['explicit consent that covers the act', { D1: 'explicit', covers: 'yes' }, ['R2', 'not_established', 'not_established']],
  ['separate consent that covers the act', { D1: 'separate', covers: 'yes' }, ['R2', 'not_established', 'not_established']],
  ['sent to the police only', { D4: 'only' }, ['R3', 'not_established', 'not_established']],
  ['redacted, reviewed, nobody shown to know', { F3: 'redacted', reviewed: 'yes', knowsLink: 'unknown' }, ['R4', 'not_established', 'not_established']],
  ['redacted, not reviewed', { F3: 'redacted' }, ['R12', 'insufficient_evidence', 'insufficient_evidence']],
  ['redacted, reviewed, somebody knows', { F3: 'redacted', reviewed: 'yes', knowsLink: 'yes' }, ['R12', 'insufficient_evidence', 'insufficient_evidence']],
  ['a public matter', { F1: 'public_matter' }, ['R5', 'not_established', 'insufficient_evidence']],
  ['a sensitive matter, on purpose, named', { F1: 'sensitive' }, ['R6', 'suspected_strong', 'suspected_strong']],
  ['gross negligence, link known', { F2: 'gross', F3: 'link_known' }, ['R6', 'suspected_strong', 'suspected_strong']],
  ['ordinary negligence', { F2: 'ordinary' }, ['R7', 'suspected_weak', 'suspected_weak']],
  ['a person who can be worked out', { F3: 'linkable' }, ['R7', 'suspected_weak', 'suspected_weak']],
  ['a low expectation of privacy', { D6: 'low' }, ['R7', 'suspected_weak', 'suspected_weak']],
  ['contact data seen before elsewhere', { contact: 'yes', seenBefore: 'yes' }, ['R8', 'likely_not', 'suspected_weak']],
  ['contact data in a public matter', { F1: 'public_matter', contact: 'yes' }, ['R8', 'likely_not', 'suspected_weak']],
  ['contact data that were secret', { contact: 'yes' }, ['R6', 'suspected_strong', 'suspected_strong']],
  ['a screen name only', { F3: 'pseudonym_only' }, ['R9', 'insufficient_evidence', 'insufficient_evidence']],
  ['nobody known', { F3: 'unknown' }, ['R9', 'insufficient_evidence', 'insufficient_evidence']],
  ['fault not known', { F2: 'unknown' }, ['R10', 'insufficient_evidence', 'insufficient_evidence']],
  ['fault not known, by a handler', { F2: 'unknown', handler: 'yes' }, ['R10', 'suspected_weak', 'suspected_weak']],
  ['made public before by the person', { D2: 'same_or_wider' }, ['R11', 'insufficient_evidence', 'insufficient_evidence']],
  ['public interest in part', { D3: 'partly' }, ['R11', 'insufficient_evidence', 'insufficient_evidence']],
  ['made public before, then refused', { D2: 'refused' }, ['R6', 'suspected_strong', 'suspected_strong']],
  ['own protection', { D5: 'shown' }, ['R12', 'insufficient_evidence', 'insufficient_evidence']],
  ['consent whose reach is not known', { D1: 'explicit', covers: 'unknown' }, ['R12', 'insufficient_evidence', 'insufficient_evidence']],
  ['consent that does not cover the act', { D1: 'explicit', covers: 'no' }, ['R6', 'suspected_strong', 'suspected_strong']],
  ['consent by silence', { D1: 'implied_only', covers: 'yes' }, ['R12', 'insufficient_evidence', 'insufficient_evidence']],
  ['no fault', { F2: 'none' }, ['R12', 'insufficient_evidence', 'insufficient_evidence']],
  ['a matter that is not clear', { F1: 'unclear' }, ['R12', 'insufficient_evidence', 'insufficient_evidence']],
];
for (const [says, given, expected] of TABLE) {
  test(`civil-code: ${says} is ${expected[0]}`, () => assert.deepEqual(told(given), expected));
}

const THREE: readonly (readonly [says: string, given: Partial<Factors>, row: string, privacy: string])[] = [
  ['the three factors', {}, 'T2', 'suspected_strong'],
  ['ordinary negligence', { F2: 'ordinary' }, 'T1', 'not_established'],
  ['a public matter', { F1: 'public_matter' }, 'T1', 'not_established'],
  ['an audience not shown to know', { F3: 'linkable' }, 'T3', 'insufficient_evidence'],
  ['a screen name only', { F3: 'pseudonym_only' }, 'T3', 'insufficient_evidence'],
  ['fault not known', { F2: 'unknown' }, 'T4', 'insufficient_evidence'],
  ['a defence', { D5: 'partly' }, 'T4', 'insufficient_evidence'],
  ['consent', { D1: 'explicit', covers: 'yes' }, 'R2', 'not_established'],
  ['an unread image', { F0: 'unknown' }, 'R1', 'insufficient_evidence'],
];
for (const [says, given, row, privacy] of THREE) {
  test(`three-factor: ${says} is ${row}`, () => assert.deepEqual(told(given, 'three-factor').slice(0, 2), [row, privacy]));
}

test('personal information is judged by the Civil Code under either profile', () => {
  assert.equal(told({ F2: 'ordinary' }, 'three-factor')[2], 'suspected_weak');
});

test('where nothing is known nothing is established and nothing is ruled out', () => {
  for (const profile of ['civil-code', 'three-factor'] as const) {
    const { privacy, personalInformation, open } = privacyOutcome(NOTHING_KNOWN, profile);
    assert.deepEqual([privacy.outcome, personalInformation.outcome], ['insufficient_evidence', 'insufficient_evidence']);
    assert.ok(open.includes('F0') && open.includes('F2') && open.includes('contact'));
  }
});

test('taking knowledge away never rules a suspicion out', () => {
  const unknown: Partial<Record<keyof Factors, string>> = { F0: 'unknown', F1: 'unclear', F2: 'unknown', F3: 'unknown', covers: 'unknown', D2: 'unknown', D3: 'unknown', D4: 'unknown', D5: 'unknown', D6: 'unknown', contact: 'unknown', sensitive: 'unknown', seenBefore: 'unknown', handler: 'unknown' };
  for (const profile of ['civil-code', 'three-factor'] as const) {
    for (const [, given] of TABLE) {
      const known: Factors = { ...PLAIN, ...given };
      const before = privacyOutcome(known, profile);
      for (const [key, value] of Object.entries(unknown)) {
        const after = privacyOutcome({ ...known, [key]: value } as Factors, profile);
        for (const track of ['privacy', 'personalInformation'] as const) {
          if (before[track].outcome !== 'not_established') assert.notEqual(after[track].outcome, 'not_established', `${JSON.stringify(given)} without ${key}`);
        }
      }
    }
  }
});
