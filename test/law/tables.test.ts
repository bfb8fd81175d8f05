import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountStepFor } from '../../src/law/account-steps.ts';
import { BOTTOM_LINES } from '../../src/law/bottom-lines.ts';
import { CREDIT_DEFAULTS, CREDIT_MOVES, creditLevel } from '../../src/law/credit.ts';
import { GATES } from '../../src/law/decision/gates.ts';
import { LEVEL_TRIGGERS } from '../../src/law/decision/levels.ts';
import { dutyOf, RETENTION_GRADES } from '../../src/law/decision/retention-grades.ts';
import { DEFAMATION, itemOutcome, reachOutcome } from '../../src/law/decision/thresholds.ts';

test('gates come in the order date, channel, purpose, origin, provenance', () => {
  assert.deepEqual(GATES.map(({ id, ifShut }) => [id, ifShut]), [
    ['date', 'not_applicable'], ['channel', 'not_applicable'], ['purpose', 'not_applicable'], ['origin', 'not_assessable'], ['provenance', 'not_assessable'],
  ]);
});

test('grades run from structure to what is explained away, and only three of them say something', () => {
  assert.deepEqual(RETENTION_GRADES.map(({ grade, status }) => [grade, status]), [['G3', 'indicated'], ['G2', 'suspected'], ['G1', 'suspected'], ['G0', null], ['n/a', null]]);
});

for (const [scope, side, grade, manifest, bearer, status] of [
  ['message-content', 'client', 'G3', false, 'record', 'not_assessable'],
  ['network-log', 'client', 'G3', true, 'record', 'not_assessable'],
  ['network-log', 'provider', 'G3', false, 'record', 'not_assessable'],
  ['network-log', 'provider', 'G3', true, 'provider', 'indicated'],
  ['network-log', 'provider', 'G2', true, 'provider', 'suspected'],
  ['message-content', 'provider', 'G3', false, 'provider', 'indicated'],
  ['message-content', 'provider', 'G2', false, 'provider', 'suspected'],
  ['message-content', 'provider', 'G1', false, 'record', 'suspected'],
] as const) {
  test(`${grade} in a record of the ${side}, scope ${scope}, ${manifest ? 'with' : 'without'} a manifest: ${bearer}, ${status}`, () => {
    assert.deepEqual(dutyOf(scope, side, grade, manifest), { bearer, status });
  });
}

test('triggers run from the gravest level down, each level there', () => {
  const levels = LEVEL_TRIGGERS.map(({ level }) => level);
  assert.deepEqual(levels, levels.toSorted().toReversed());
  assert.equal(new Set(levels).size, 5);
});

for (const [reposts, views, outcome] of [
  [500, 0, 'reached'], [0, 5000, 'reached'], [499, 4999, 'approaching'], [100, 0, 'approaching'], [0, 1000, 'approaching'], [99, 999, 'below'], [0, 0, 'below'],
] as const) {
  test(`${reposts} reposts and ${views} views are ${outcome}`, () => assert.equal(reachOutcome(reposts, views), outcome));
}

test('acts add up within twelve calendar months', () => assert.equal(DEFAMATION.withinMonths, 12));

for (const [items, lower, upper, duty, outcome] of [
  [0, 0, 0, false, 'none'], [3, 0, 0.1, false, 'below'], [3, 0.5, 1, false, 'depends'], [3, 1, 2, false, 'reached'], [3, 10, 20, false, 'special'],
  [3, 0.4, 0.5, true, 'depends'], [3, 0.5, 0.9, true, 'reached'], [3, 4.9, 9, true, 'reached'], [3, 5, 9, true, 'special'],
] as const) {
  test(`a ratio of ${lower} to ${upper}${duty ? ' from duty' : ''} over ${items} items is ${outcome}`, () => assert.equal(itemOutcome(items, lower, upper, duty), outcome));
}

for (const [day, S1, S4, basis] of [
  ['2014-08-06', /当日尚无/u, /当日尚无/u, null],
  ['2014-08-07', /警示（/u, /关闭账号（/u, 'cn.im2014.8'],
  ['2017-10-08', /警示整改/u, /列入黑名单/u, 'cn.pubacct.2017.13'],
  ['2021-02-21', /警示整改/u, /列入黑名单/u, 'cn.pubacct.2017.13'],
  ['2021-02-22', /警示提醒/u, /禁止重新注册/u, 'cn.pubacct.2021'],
] as const) {
  test(`a public account is met on ${day} by the steps of ${basis ?? 'no text'}`, () => {
    assert.match(accountStepFor('S1', day).step.zh, S1);
    assert.match(accountStepFor('S4', day).step.zh, S4);
    assert.equal(accountStepFor('S4', day).basis, basis);
  });
}

test('an account is closed only after the evidence is preserved, and nothing is done at S0', () => {
  assert.match(accountStepFor('S4', '2026-01-01').step.en, /^First preserve the evidence/u);
  assert.deepEqual(accountStepFor('S0', '2026-01-01').basis, null);
});

test('only what data can show is looked at of the seven bottom lines', () => {
  assert.equal(BOTTOM_LINES.length, 7);
  assert.deepEqual(BOTTOM_LINES.filter(({ rules }) => rules.length > 0).map(({ id }) => id), ['citizens', 'truth']);
});

test('credit starts at a hundred, moves by level and never for what could not be assessed', () => {
  assert.deepEqual([CREDIT_DEFAULTS.start, CREDIT_DEFAULTS.floor, CREDIT_DEFAULTS.moves], [100, 0, CREDIT_MOVES]);
  assert.deepEqual(CREDIT_MOVES, { S0: 0, S1: -5, S2: -10, S3: -25, S4: -100 });
});

for (const [points, level] of [[100, 'A'], [90, 'A'], [89, 'B'], [75, 'B'], [74, 'C'], [60, 'C'], [59, 'D'], [0, 'D'], [-5, 'D']] as const) {
  test(`${points} points are level ${level}`, () => assert.equal(creditLevel(points, CREDIT_DEFAULTS), level));
}
