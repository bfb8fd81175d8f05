import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gradeOf, type Grading } from '../../src/liability/level.ts';
import { TRIGGERS } from '../../src/liability/triggers.ts';
import type { LiableFinding } from '../../src/liability/types.ts';
import type { Words } from '../../src/model/words.ts';
import { finding, grading, stranger, subject } from './helpers/finding.ts';

/** The scale row by row: what sets a level off, and the level. */
const cards = (count: number): LiableFinding[] =>
  Array.from({ length: count }, (_, index) => finding({ rule: 'disclosure.bank-card', severity: 'low', subject: subject({ account: 100 + index, name: null }) }));
const strangers = (count: number): LiableFinding[] => Array.from({ length: count }, (_, index) => finding({ rule: 'disclosure.bank-card', severity: 'low', subject: stranger(), value: `card ${index}` }));
const other = subject({ account: 22, name: '周予安' });

const ROWS: readonly (readonly [string, readonly LiableFinding[], string, readonly Words[], Partial<Grading>?])[] = [
  ['nothing', [], 'S0', [TRIGGERS.nothing]],
  ['own data', [finding({ subject: subject({ relation: 'self' }) })], 'S0', [TRIGGERS.observations]],
  ['statistics alone', [finding({ rule: 'retention.silence', bearer: 'provider', account: null, grade: 'G1' })], 'S0', [TRIGGERS.observations]],
  ['a flagged statement of info severity', [finding({ rule: 'reach.defamation-threshold', severity: 'info' })], 'S0', [TRIGGERS.observations]],
  ['one weak suspicion', [finding({ severity: 'medium', status: 'suspected' })], 'S1', [TRIGGERS.weak]],
  ['a strong suspicion, one victim', [finding()], 'S2', [TRIGGERS.strong]],
  ['a strong suspicion about nobody known', [finding({ subject: stranger() })], 'S2', [TRIGGERS.strongNobody]],
  ['the provider’s side', [finding({ rule: 'verification.shared-identity', severity: 'medium', bearer: 'provider', account: null })], 'S2', [TRIGGERS.provider]],
  ['no measure after a clear notice', [finding({ rule: 'management.no-response', severity: 'medium', status: 'suspected', bearer: 'owner' })], 'S2', [TRIGGERS.noResponse]],
  ['sensitive data', [finding({ rule: 'disclosure.health', severity: 'medium' })], 'S3', [TRIGGERS.sensitive]],
  ['a minor on the roster', [finding({ severity: 'low' })], 'S3', [TRIGGERS.minor], { minors: new Set([21]) }],
  ['somebody told to be a child', [finding({ rule: 'disclosure.minor', severity: 'medium' })], 'S3', [TRIGGERS.minor, TRIGGERS.sensitive]],
  ['two victims', [finding(), finding({ subject: other })], 'S3', [TRIGGERS.victims(2)]],
  ['repeats after a warning', [finding({ severity: 'low' })], 'S3', [TRIGGERS.repeated], { repeaters: new Set([7]) }],
  ['repeats after a notice', [finding({ severity: 'low' })], 'S3', [TRIGGERS.repeated], { repeated: true }],
  ['a tenth of the number', strangers(5), 'S3', [TRIGGERS.tenth]],
  ['a tenth over several groups', [finding({ rule: 'personal-information.item-threshold', severity: 'low', status: 'suspected' })], 'S3', [TRIGGERS.tenthAcross]],
  ['a critical finding', [finding({ severity: 'critical' })], 'S3', [TRIGGERS.critical]],
  ['half of the number, not from duty', cards(250), 'S3', [TRIGGERS.victims(250), TRIGGERS.tenth]],
  ['half of the number, from duty perhaps', cards(250), 'S4', [TRIGGERS.dutyReached], { duty: new Set([7]) }],
  ['less than half, from duty perhaps', cards(249), 'S3', [TRIGGERS.victims(249), TRIGGERS.tenth], { duty: new Set([7]) }],
  ['the number', cards(500), 'S4', [TRIGGERS.itemsReached]],
  ['the number over several groups', [finding({ rule: 'personal-information.item-threshold', status: 'suspected' })], 'S4', [TRIGGERS.itemsReachedAcross]],
  ['a flagged statement that reached the number', [finding({ rule: 'reach.defamation-threshold', status: 'suspected' })], 'S4', [TRIGGERS.reach]],
];

for (const [name, findings, level, triggers, over] of ROWS) {
  test(`${name} is ${level}, and the trigger says so`, () => assert.deepEqual(gradeOf(findings, grading(over)), { level, triggers }));
}

test('a statement that reached the number but that nobody flagged raises no more than a weak suspicion', () => {
  assert.equal(gradeOf([finding({ rule: 'reach.defamation-threshold', severity: 'low', status: 'suspected' })], grading()).level, 'S1');
});

test('what the person agreed to, or had shown to the same audience, is S1 at most', () => {
  const place = { source: 1, line: 1, byteStart: 0, byteEnd: 9, nativeId: null };
  const agreed = finding({ rule: 'disclosure.health', consent: { state: 'given', message: null, fact: place, says: { en: '', zh: '' } } });
  const shown = finding({ rule: 'disclosure.health', prior: { scope: 'same', message: null, newcomers: 0, group: null } });
  assert.deepEqual([gradeOf([agreed], grading()).level, gradeOf([shown], grading()).level], ['S1', 'S1']);
  const withdrawn = { ...shown, consent: { state: 'refused', message: null, fact: null, says: { en: '', zh: '' } } } as const;
  assert.equal(gradeOf([withdrawn], grading()).level, 'S3');
});
