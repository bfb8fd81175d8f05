import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bearersOf } from '../../src/liability/bearers.ts';
import { at } from '../helpers/timeline.ts';
import { finding, input, stranger, subject } from './helpers/finding.ts';

const BEFORE_RULES = Date.UTC(2017, 9, 7, 15, 59);
const FIRST_MINUTE = Date.UTC(2017, 9, 7, 16, 0);

test('a member’s findings make one entry with their ids and basis', () => {
  const [a, b] = [finding(), finding({ basis: ['cn.pipl.4', 'cn.civil.1034'] })];
  const [entry, ...others] = bearersOf(input([a, b]));
  assert.deepEqual(others, []);
  assert.deepEqual(entry?.findings, [a.id, b.id]);
  assert.deepEqual(entry.basis, ['cn.civil.1034', 'cn.group.9.2', 'cn.pipl.4']);
  assert.deepEqual([entry.bearer, entry.account, entry.level, entry.creditMove], ['member', 7, 'S2', -10]);
});

test('a member who owns the group answers as owner, one who manages it as manager', () => {
  const entries = bearersOf(input([finding({ account: 2 }), finding({ account: 1, bearer: 'publisher' })]));
  assert.deepEqual(entries.map((each) => [each.bearer, each.account]), [['owner', 1], ['manager', 2]]);
  assert.ok(entries.every((each) => each.basis.includes('cn.group.9.1')));
});

test('an owner who is also listed as manager answers once, as owner', () => {
  const entries = bearersOf(input([finding({ account: 1 }), finding({ account: 1, bearer: 'manager' })], { managerAccounts: [1, 2] }));
  assert.deepEqual(entries.map((each) => each.bearer), ['owner']);
});

test('the gravest bearer comes first, then provider ahead of members, then by account', () => {
  const provider = finding({ rule: 'verification.unverified-speaker', bearer: 'provider', account: null });
  const entries = bearersOf(input([finding({ account: 9 }), finding({ account: 8 }), provider, finding({ account: 10, rule: 'disclosure.bank-card' })]));
  assert.deepEqual(entries.map((each) => [each.bearer, each.account]), [['member', 10], ['provider', null], ['member', 8], ['member', 9]]);
});

test('the provider carries no account, no credit move and no role duty', () => {
  const [entry] = bearersOf(input([finding({ rule: 'verification.unverified-speaker', bearer: 'provider', account: 5, basis: ['cn.group.6.1'] })]));
  assert.deepEqual([entry?.account, entry?.creditMove, entry?.basis], [null, 0, ['cn.group.6.1']]);
});

test('gaps of the supplied record are nobody’s duty', () => {
  const [entry] = bearersOf(input([finding({ rule: 'retention.sequence-hole', severity: 'medium', bearer: 'record', account: null })]));
  assert.deepEqual([entry?.bearer, entry?.level, entry?.creditMove], ['record', 'S0', 0]);
  assert.match(entry?.measure.person ?? '', /^No step/u);
});

test('own data bring neither duty nor step', () => {
  const [entry] = bearersOf(input([finding({ subject: subject({ relation: 'self' }) })]));
  assert.deepEqual([entry?.level, entry?.basis, entry?.creditMove], ['S0', ['cn.civil.1034'], 0]);
});

test('conduct before the group rules brings no step under them', () => {
  const [entry] = bearersOf(input([finding({ conductAt: BEFORE_RULES, basis: ['cn.cl.253-1', 'cn.civil.1034'] })]));
  assert.match(entry?.measure.group ?? '', /do not govern/u);
  assert.deepEqual([entry?.basis, entry?.creditMove], [['cn.cl.253-1'], 0]);
});

test('conduct from the first minute of the group rules does', () => {
  const [entry] = bearersOf(input([finding({ conductAt: FIRST_MINUTE })]));
  assert.ok(entry?.basis.includes('cn.group.9.2'));
});

test('a one-to-one chat is outside the group rules', () => {
  const [entry] = bearersOf(input([finding()], { kind: 'private' }));
  assert.deepEqual([entry?.level, entry?.creditMove, entry?.basis], ['S2', 0, ['cn.civil.1034']]);
});

test('S4 makes a blacklist candidate', () => {
  const many = Array.from({ length: 500 }, (_, index) => finding({ rule: 'disclosure.bank-card', subject: subject({ account: 100 + index, name: null }) }));
  assert.equal(bearersOf(input(many))[0]?.blacklistCandidate, true);
  assert.equal(bearersOf(input(many.slice(1)))[0]?.blacklistCandidate, false);
});

for (const [second, candidate] of [['2026-05-02 20:00', false], ['2026-05-03 01:00', false], ['2026-05-04 09:00', true], ['2027-05-02 23:00', true], ['2027-05-03 09:11', false]] as const) {
  test(`sensitive data on 2 May 2026 and ${second} make ${candidate ? 'a' : 'no'} blacklist candidate`, () => {
    const [entry] = bearersOf(input([finding({ rule: 'disclosure.health' }), finding({ rule: 'disclosure.health', conductAt: at(second) })]));
    assert.deepEqual([entry?.level, entry?.blacklistCandidate], ['S3', candidate]);
  });
}

test('what an account publishes and what it does as a member is one entry', () => {
  const published = finding({ rule: 'personal-information.item-threshold', bearer: 'publisher', severity: 'low' });
  assert.deepEqual(bearersOf(input([published, finding()])).map((each) => [each.bearer, each.level]), [['member', 'S3']]);
  assert.deepEqual(bearersOf(input([published])).map((each) => each.bearer), ['publisher']);
});

test('in a family group no provision of the personal information law is cited', () => {
  const gates = [{ id: 'purpose', applies: false, reason: { en: '', zh: '' } }] as const;
  const [entry] = bearersOf(input([finding({ basis: ['cn.civil.1034', 'cn.pipl.4', 'cn.pipl.10'] })], { gates }));
  assert.deepEqual(entry?.basis, ['cn.civil.1034', 'cn.group.9.2']);
});

test('steps tell what a platform and what an organisation can do', () => {
  const [entry] = bearersOf(input([finding()]));
  assert.equal(entry?.steps.platform.person, entry?.measure.person);
  assert.notEqual(entry?.steps.organisation.person, entry?.steps.platform.person);
});

for (const [severity, level] of [['low', 'S1'], ['medium', 'S3'], ['high', 'S3'], ['critical', 'S3']] as const) {
  test(`a ${severity} finding about a named person, posted by the owner, is ${level}`, () => {
    assert.equal(bearersOf(input([finding({ account: 1, severity })]))[0]?.level, level);
  });
}

test('a weak suspicion of the manager’s own messages is S2', () => {
  const weak = finding({ account: 2, rule: 'conduct.harassment', status: 'suspected', severity: 'medium', subject: stranger() });
  const [entry] = bearersOf(input([weak]));
  assert.deepEqual([entry?.bearer, entry?.level], ['manager', 'S2']);
});

test('measures speak the language asked for', () => {
  assert.match(bearersOf(input([finding()], { lang: 'zh' }))[0]?.measure.person ?? '', /降低信用等级/u);
});
