import assert from 'node:assert/strict';
import { test } from 'node:test';
import verification from '../../src/checks/verification.ts';
import type { RosterRow } from '../../src/model/timeline.ts';
import { rosterRow, runCheck, type Scene } from '../helpers/timeline.ts';

const ID = '11010519491231002X';
/** Verified lines of different accounts, so that only identity is in play. */
const scene = (lines: readonly Partial<RosterRow>[], policy: Scene['policy'] = {}): Scene => ({
  facts: { roster: lines.map((line, index) => rosterRow({ verified: true, ...line }, index)) },
  policy,
});
const found = (name: string, given: Scene) => runCheck(verification, given).findings.filter(({ rule }) => rule === `verification.${name}`);
const shared = (...lines: Partial<RosterRow>[]) => found('shared-identity', scene(lines));
const invalid = (...lines: Partial<RosterRow>[]) => found('invalid-id-number', scene(lines));

test('one identity number on two accounts is one finding, the number in the value only', () => {
  const list = shared({ idNumber: ID }, { idNumber: '11010519491231002x' });
  assert.equal(list.length, 1);
  const [finding] = list;
  assert.deepEqual([finding?.value, finding?.message, finding?.fact?.line, finding?.status], [ID, null, 3, 'suspected']);
  assert.ok(!JSON.stringify([finding?.reason, finding?.key]).includes('19491231'));
});

test('the old and the new form of a number are one', () => assert.equal(shared({ idNumber: ID }, { idNumber: '110105491231002' }).length, 1));

test('one phone on two accounts is found however it is written', () => {
  const [finding] = shared({ phone: '+86 138-0013-8000' }, { phone: '１３８００１３８０００' });
  assert.equal(finding?.value, '13800138000');
});

test('the same two accounts are told once when number and phone agree', () => {
  assert.equal(shared({ idNumber: ID, phone: '13800138000' }, { idNumber: ID, phone: '13800138000' }).length, 1);
});

test('a real name in common is not an identity in common', () => assert.deepEqual(shared({ realName: '王伟' }, { realName: '王伟' }), []));

test('one account on two lines shares nothing', () => {
  assert.deepEqual(shared({ account: 'user_7', idNumber: ID, phone: '13800138000' }, { account: 'user_7', idNumber: ID, phone: '13800138000' }), []);
  assert.deepEqual(shared({ matched: 1, idNumber: ID }, { matched: 1, idNumber: ID }), []);
});

test('masked and filled-in values are not compared', () => {
  for (const idNumber of ['1101************12', '*', '000000000000000000', 'N/A', '']) assert.deepEqual(shared({ idNumber }, { idNumber }), [], idNumber);
  for (const phone of ['138****8000', '00000000000', '-']) assert.deepEqual(shared({ phone }, { phone }), [], phone);
});

test('an identity number whose check digit does not fit is found', () => {
  const [finding] = invalid({ idNumber: '110105194912310021' });
  assert.deepEqual([finding?.value, finding?.status, finding?.fact?.line], ['110105194912310021', 'suspected', 2]);
  assert.match(finding?.reason.en ?? '', /check digit/);
  assert.ok(!finding?.reason.en.includes('1949'));
});

test('a fitting number, a masked one and other documents are left alone', () => {
  assert.deepEqual(invalid({ idNumber: ID }, { idNumber: '1101************12' }, { idNumber: '*' }, { idNumber: 'E12345678' }, {}), []);
});

test('in a roster of the provider the fault is indicated', () => {
  assert.equal(found('invalid-id-number', scene([{ idNumber: '110105194912310021' }], { origin: 'provider' }))[0]?.status, 'indicated');
});

test('without an entry on verification the lines are still compared, and the check stays not assessable', () => {
  const { findings, result } = runCheck(verification, scene([{ verified: null, idNumber: ID }, { verified: null, idNumber: ID }]));
  assert.deepEqual([findings.map(({ rule }) => rule), result.status], [['verification.shared-identity', 'verification.no-verification-field'], 'not_assessable']);
});

test('a number with its middle left out is not compared, however it is written', () => {
  for (const idNumber of ['110***1234', '110105…0021', '110105....0021', '1101××××××××0021', '尾号123456', '无', '000', '同上']) assert.deepEqual(shared({ idNumber }, { idNumber }), [], idNumber);
  for (const phone of ['138…8000', '138----8000', '尾号1234567', '10086', '4001234567', '12345678901', '无']) assert.deepEqual(shared({ phone }, { phone }), [], phone);
});

test('what a spreadsheet did to numbers is neither compared nor tested, and is said', () => {
  for (const idNumber of ['1.10105E+17', '110105194912310000']) {
    const { findings, result } = runCheck(verification, scene([{ idNumber }, { idNumber }]));
    assert.deepEqual(findings, [], idNumber);
    assert.match(result.notAssessable?.[0]?.reason.en ?? '', /^2 identity numbers were rounded/);
  }
});

test('permits and passports in the column are other documents, and may be shared', () => {
  for (const idNumber of ['H12345679', 'M1234567801', 'E00000009', 'A735182(4)', '87654320', '军字第1020304号']) {
    assert.deepEqual(invalid({ idNumber }), [], idNumber);
    assert.equal(shared({ idNumber }, { idNumber }).length, 1, idNumber);
  }
});

test('a number with a place too few or too many is found, unless the line names another document', () => {
  for (const idNumber of ['11010519491231002', '1101051949123100211']) assert.match(invalid({ idNumber })[0]?.reason.zh ?? '', /位数/);
  assert.deepEqual(invalid({ idNumber: '11010519491231002', method: '台胞证' }), []);
});

test('a birth to come and a day that is none are found', () => {
  for (const idNumber of ['110105203012310021', '110105199902300021', '110105991301012']) assert.match(invalid({ idNumber })[0]?.reason.en ?? '', /date of birth/, idNumber);
});

test('the sign × for the last X fits', () => assert.deepEqual(invalid({ idNumber: '11010519491231002×' }), []));

test('the names on the lines weigh', () => {
  const weight = (a: string | null, b: string | null) => shared({ phone: '13800000052', realName: a }, { phone: '13800000052', realName: b })[0]?.confidence;
  assert.deepEqual([weight('周明', '周 明'), weight(null, '周明'), weight('周明', '周芳')], [0.8, 0.65, 0.45]);
});

test('an account that left before the other came is likely a change of account', () => {
  const [finding] = shared({ idNumber: ID, leftAt: 1000 }, { idNumber: ID, joinedAt: 2000 });
  assert.equal(finding?.confidence, 0.4);
  assert.match(finding?.reason.zh ?? '', /更换账号/);
});

test('one of several phones in a cell is compared', () => assert.equal(shared({ phone: '13800000052/13800000053' }, { phone: '手机：13800000053' }).length, 1));
