import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assess } from '../../src/liability/assess.ts';
import { provision } from '../../src/law/provisions.ts';
import { finding, input, subject } from './helpers/finding.ts';

const SILENT = { notices: [], measures: [], hoursToFirstMeasure: null, from: null, repeatsAfterNotice: 0, participated: [], flagged: 0 } as const;

test('a group without findings is S0 and still says what cannot be assessed', () => {
  const { level, trigger, bearers, notAssessable } = assess(input([]));
  assert.deepEqual([level, trigger, bearers], ['S0', 'nothing was found', []]);
  assert.deepEqual(notAssessable.map((each) => each.rule), [
    'cn.group.4', 'cn.group.5', 'cn.group.6.2', 'cn.group.7', 'cn.group.8.3', 'cn.group.11', 'cn.csl.complaints', 'cn.group.13.1', 'cn.civil.1195', 'cn.pipl.55', 'cn.cl.286-1',
  ]);
});

test('each standing entry names a provision and what would be needed', () => {
  for (const lang of ['en', 'zh'] as const) {
    for (const each of assess(input([], { lang })).notAssessable) {
      assert.ok(provision(each.rule), each.rule);
      assert.ok(each.reason !== '' && each.wouldNeed !== '');
    }
  }
});

test('victims of different members add up for the group', () => {
  const other = finding({ account: 8, subject: subject({ account: 22, name: '周予安' }) });
  const { level, bearers } = assess(input([finding(), other]));
  assert.equal(level, 'S3');
  assert.deepEqual(bearers.map((each) => each.level), ['S2', 'S2']);
});

test('the group is no lighter than its gravest bearer, and says why', () => {
  const { level, trigger } = assess(input([finding({ account: 1, severity: 'medium' })]));
  assert.deepEqual([level, trigger], ['S3', 'a strong suspicion that concerns one person; one level higher, since the one who posted runs the group']);
});

test('repeats after a notice weigh on whom they are of, and on the group where nobody knows of whom', () => {
  const place = { source: 9, line: 2, byteStart: 0, byteEnd: 9, nativeId: null };
  const told = (repeatsAfterNotice: number) => ({ ...SILENT, repeatsAfterNotice, notices: [{ kind: 'complaint', clear: true, at: 2_000, by: null, to: 1, message: null, fact: place, about: [7] }] } as const);
  const twice = (account: number | null) => [1_000, 3_000].map((conductAt) => finding({ severity: 'low', account, conductAt }));
  const levels = (account: number | null, repeats: number): readonly unknown[] => {
    const { level, bearers } = assess(input(twice(account), { response: told(repeats) }));
    return [level, ...bearers.map((each) => each.level)];
  };
  assert.deepEqual([levels(7, 1), levels(8, 0), levels(null, 1)], [['S3', 'S3'], ['S1', 'S1'], ['S3', 'S1']]);
});

test('no measure after a clear notice is S2 for the owner', () => {
  const none = finding({ rule: 'management.no-response', severity: 'medium', status: 'suspected', bearer: 'owner', account: 1, basis: ['cn.group.9.1'] });
  const { bearers } = assess(input([none]));
  assert.deepEqual([bearers[0]?.level, bearers[0]?.trigger], ['S2', 'no measure seen after a clear notice']);
});

test('the trigger speaks the language asked for', () => {
  assert.equal(assess(input([finding()], { lang: 'zh' })).bearers[0]?.trigger, '有较强疑点，涉及一人');
});

test('what a check has said about a duty replaces the standing entry', () => {
  const own = { rule: 'cn.group.13', reason: { en: 'own reason', zh: '自有原因' }, wouldNeed: { en: 'own need', zh: '自有材料' } };
  const entries = assess(input([], { notAssessable: [own], lang: 'zh' })).notAssessable.filter((each) => each.rule === 'cn.group.13');
  assert.deepEqual(entries, [{ rule: 'cn.group.13', reason: '自有原因', wouldNeed: '自有材料' }]);
});

test('a record supplied by the provider leaves out the entry on logs', () => {
  assert.ok(!assess(input([], { origin: 'provider' })).notAssessable.some((each) => each.rule === 'cn.group.13'));
});

test('a one-to-one chat is not asked about duties of the group rules', () => {
  assert.ok(!assess(input([], { kind: 'private' })).notAssessable.some(({ rule }) => rule.startsWith('cn.group.')));
});

test('the same input gives the same answer and is left as it was', () => {
  const given = input([finding(), finding({ account: 1 })]);
  const before = JSON.stringify(given);
  assert.deepEqual(assess(given), assess(given));
  assert.equal(JSON.stringify(given), before);
});

test('twenty thousand findings of as many members are assessed in seconds, not in minutes', () => {
  const findings = Array.from({ length: 20_000 }, (_, index) => finding({ account: index + 10 }));
  const start = performance.now();
  assess(input(findings));
  assert.ok(performance.now() - start < 10_000);
});
