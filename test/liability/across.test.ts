import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acrossItems } from '../../src/app/across-items.ts';
import { publishersOf } from '../../src/liability/across.ts';
import type { LiableFinding } from '../../src/liability/types.ts';
import type { Finding, GroupRun } from '../../src/model/run.ts';
import { source } from '../helpers/timeline.ts';
import { finding, stranger, subject } from './helpers/finding.ts';

const ORGANISED = [{ id: 'purpose', applies: true, reason: { en: '', zh: '' } }] as const;

function run(key: string, findings: readonly LiableFinding[], over: Partial<GroupRun> = {}): GroupRun {
  const group = { id: 1, key, name: key, platform: 'wechat', kind: 'group', kindFrom: 'file', hasNativeId: true } as const;
  return {
    group, sources: [1], period: null, coverage: null, calendar: null, gates: [], response: null, statements: [], reach: [], verification: null, origin: 'unknown', labelled: false,
    counts: { messages: 0, events: 0, speakers: 0, members: 0 }, owner: null, managers: [], minors: [], checks: [], notAssessable: [],
    findings: findings.map((one): Finding => ({ ...one, check: 'disclosure' })), ties: [], accounts: [{ id: 7, account: 'wxid_p', platform: 'wechat', name: 'P' }], ...over,
  };
}

const cards = (count: number, from = 100): LiableFinding[] =>
  Array.from({ length: count }, (_, index) => finding({ rule: 'disclosure.bank-card', value: `card${from + index}`, subject: subject({ account: from + index, name: null }) }));
const found = (runs: readonly GroupRun[]): Finding[][] => acrossItems(runs, [source()]).map(({ findings }) => findings.filter(({ rule }) => rule.startsWith('personal-information.')));
const key = (name: string, findings: readonly LiableFinding[]) => ({ key: name, findings, gates: [], runners: [] });

test('the same datum of the same person in three groups is one item and three providings', () => {
  const [publisher] = publishersOf(['a', 'b', 'c'].map((name) => key(name, [finding({ value: '13800000001' })])));
  assert.deepEqual([publisher?.counts.persons, publisher?.counts.items, publisher?.counts.providings], [1, 1, 3]);
});

test('namesakes of two groups stay two persons, whoever has the same number is one', () => {
  const people = (rule: string, who: LiableFinding['subject'] & {}): readonly (number | undefined)[] => {
    const [found] = publishersOf(['a', 'b'].map((name) => key(name, [finding({ rule, value: '13800000001', subject: who })])));
    return [found?.counts.persons, found?.counts.items, found?.counts.providings];
  };
  assert.deepEqual(people('disclosure.health', subject({ account: null })), [2, 2, 2]);
  assert.deepEqual(people('disclosure.landline', subject({ account: null })), [2, 2, 2]);
  assert.deepEqual(people('disclosure.phone', subject({ account: null })), [1, 1, 2]);
  assert.deepEqual(people('disclosure.phone', stranger()), [1, 1, 2]);
});

test('what is joined by one number is joined for the other data', () => {
  const all = ['a', 'b', 'c'].map((name) => key(name, [
    finding({ value: '13800000001', subject: subject({ account: null, name: `called ${name}` }) }), finding({ rule: 'disclosure.health', value: 'flu', subject: subject({ account: null, name: `called ${name}` }) }),
  ]));
  const [found] = publishersOf(all);
  assert.deepEqual([found?.counts.persons, found?.counts.items, found?.counts.providings], [1, 2, 6]);
});

test('two accounts that post the same are two publishers; nobody is none', () => {
  const one = { value: '13800000001' };
  assert.deepEqual(publishersOf([key('a', [finding(one), finding({ ...one, account: 8 }), finding({ ...one, account: null })])]).map(({ account }) => account), [7, 8]);
});

for (const [counts, severity] of [[[4], null], [[5], 'low'], [[24, 25], 'low'], [[25, 25], 'medium'], [[250, 249], 'medium'], [[250, 250], 'high'], [[500], 'high']] as const) {
  test(`cards of ${counts.join(' and ')} persons make ${severity ?? 'no'} finding`, () => {
    const runs = counts.map((count, index) => run(`g${index}`, cards(count, 1000 * (index + 1))));
    assert.deepEqual(found(runs).flat().map((one) => one.severity), severity === null ? [] : [severity]);
  });
}

test('it stands in the group with most of the items, ties by key, whatever the order of the groups', () => {
  const runs = [run('b', cards(20, 100)), run('a', cards(20, 200)), run('c', cards(10, 300))];
  assert.deepEqual(found(runs).map((list) => list.length), [0, 1, 0]);
  assert.deepEqual(found(runs).flat().map(({ id, reason }) => [id, reason]), found(runs.toReversed()).flat().map(({ id, reason }) => [id, reason]));
  assert.deepEqual(found([run('b', cards(21, 100)), ...runs.slice(1)]).map((list) => list.length), [1, 0, 0]);
});

test('the finding names account and messages, counts and both readings, and no value', () => {
  const [one] = found([run('a', cards(10)), run('b', cards(10))]).flat();
  assert.deepEqual([one?.bearer, one?.account, one?.check, one?.status, one?.message?.sender, one?.value], ['publisher', 7, 'disclosure', 'suspected', 7, undefined]);
  assert.match(one?.reason.en ?? '', /^10 items about 10 persons in 2 groups, 20 providings\. .* 0\.02 by persons .* 0\.4 by providings /u);
  assert.match(one?.reason.zh ?? '', /^在2个群内涉及10人、10条信息，提供20次。/u);
  assert.doesNotMatch(JSON.stringify(one?.reason), /card1/u);
});

test('in groups that the publisher runs for an organisation half the number is looked at', () => {
  const owner = { account: 7, shown: 'wxid_p', name: 'P', from: 'roster' } as const;
  const runs = [run('a', cards(250), { gates: ORGANISED, owner }), run('b', cards(3, 900))];
  assert.equal(found(runs)[0]?.[0]?.severity, 'high');
  assert.equal(found([run('a', cards(250), { owner }), run('b', [])])[0]?.[0]?.severity, 'medium');
});

test('nothing to say leaves the runs as they are', () => {
  const runs = [run('a', cards(2)), run('b', [])];
  assert.equal(acrossItems(runs, []), runs);
  assert.deepEqual(acrossItems([], []), []);
});
