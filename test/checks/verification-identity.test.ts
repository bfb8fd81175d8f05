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
  assert.deepEqual([findings.map(({ rule }) => rule), result.status], [['verification.shared-identity'], 'not_assessable']);
});
