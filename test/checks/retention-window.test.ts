import assert from 'node:assert/strict';
import { test } from 'node:test';
import retention from '../../src/checks/retention.ts';
import type { GroupFactRow } from '../../src/model/timeline.ts';
import { at, event, runCheck, source, type Scene } from '../helpers/timeline.ts';

const DAY = 86_400_000;
const rules = (scene: Scene): string[] => runCheck(retention, scene).findings.map((finding) => finding.rule);
const created = (text: string): GroupFactRow => ({
  source: 80, line: 2, byteStart: 20, byteEnd: 60, nativeId: null, group: 'Book circle', name: null, createdAt: at(text),
  category: null, purpose: null, memberCap: null, infoPage: null, origin: null,
});
/** One message a day, both days included. */
function daily(from: string, to: string) {
  const messages: { at: number }[] = [];
  for (let ms = at(from) + 9 * 3_600_000; ms < at(to) + DAY; ms += DAY) messages.push({ at: ms });
  return messages;
}
const late = daily('2026-07-01', '2026-11-20');

test('a record that begins after the first day asked for, in an older group, is a short window', () => {
  const { findings, result } = runCheck(retention, { messages: late, facts: { groupFact: created('2025-01-01') } });
  assert.deepEqual(findings.map(({ rule, status, grade, bearer, message }) => ({ rule, status, grade, bearer, message })), [
    { rule: 'retention.short-window', status: 'suspected', grade: 'G2', bearer: 'record', message: null },
  ]);
  assert.deepEqual(findings[0]?.range, { from: at('2026-05-21'), to: at('2026-07-01 09:00'), expected: null, missing: null });
  assert.equal(findings[0]?.fact?.line, 2);
  assert.equal(result.status, 'suspected');
});

test('a record that begins on the first day asked for is whole', () => {
  const { findings, result } = runCheck(retention, { messages: daily('2026-05-21', '2026-11-20'), facts: { groupFact: created('2025-01-01') } });
  assert.deepEqual(findings, []);
  assert.equal(result.status, 'not_indicated');
});

test('a day later than the first day asked for is already short', () => {
  assert.deepEqual(rules({ messages: daily('2026-05-22', '2026-11-20'), facts: { groupFact: created('2025-01-01') } }), ['retention.short-window']);
});

test('the first day is searched forward at the end of a month', () => {
  const facts = { groupFact: created('2025-01-01') };
  assert.deepEqual(rules({ messages: daily('2026-05-01', '2026-10-30'), facts, policy: { asOf: '2026-10-31' } }), []);
});

test('a group younger than the window is told, not reported', () => {
  const { findings, result } = runCheck(retention, { messages: late, facts: { groupFact: created('2026-06-30') } });
  assert.deepEqual(findings, []);
  assert.match(result.reason.en, /younger than the window/);
  assert.equal(result.status, 'not_indicated');
});

test('a group made on the first day asked for is not older than the window', () => {
  assert.deepEqual(rules({ messages: late, facts: { groupFact: created('2026-05-21 12:00') } }), []);
  assert.deepEqual(rules({ messages: late, facts: { groupFact: created('2026-05-20 23:59') } }), ['retention.short-window']);
});

test('a record that starts with the making of the group is not short', () => {
  const { findings, result } = runCheck(retention, { messages: late, events: [event({ kind: 'create', at: '2026-07-01 08:00' })] });
  assert.deepEqual(findings, []);
  assert.match(result.reason.en, /younger than the window/);
});

test('a group of unknown age cannot be judged', () => {
  const { findings, result } = runCheck(retention, { messages: late });
  assert.deepEqual(findings, []);
  assert.equal(result.status, 'not_assessable');
  assert.ok(result.notAssessable?.some(({ rule }) => rule === 'retention.short-window'));
});

const joined = (text: string) => ({ memberships: [{ account: 1, role: null, roleFrom: null, joinedAt: at(text), leftAt: null }] });

test('a member who joined before the window shows that the group is older, with less confidence', () => {
  const { findings } = runCheck(retention, { messages: late, facts: joined('2026-01-01') });
  assert.deepEqual(findings.map(({ rule, confidence }) => [rule, confidence]), [['retention.short-window', 0.5]]);
});

test('a member who joined inside the window does not show that the group is younger', () => {
  assert.equal(runCheck(retention, { messages: late, facts: joined('2026-06-30') }).result.status, 'not_assessable');
});

const chatty = daily('2026-05-01', '2026-11-01');

test('a record that ends long before its export has a tail, measured against the export moment', () => {
  const { findings } = runCheck(retention, { messages: chatty, facts: { sources: [source({ exportedAt: at('2026-11-15') })] } });
  assert.deepEqual(findings.map(({ rule, status, grade }) => [rule, status, grade]), [['retention.tail', 'suspected', 'G2']]);
  assert.match(findings[0]?.reason.en ?? '', /export moment 2026-11-15/);
  assert.equal(findings[0]?.range?.to, at('2026-11-15'));
});

test('without an export moment the as-of date is the reference, and the reason says so', () => {
  const { findings } = runCheck(retention, { messages: chatty });
  assert.match(findings[0]?.reason.en ?? '', /as-of date 2026-11-21/);
});

test('a week before the export is near enough', () => {
  assert.deepEqual(rules({ messages: chatty, facts: { sources: [source({ exportedAt: at('2026-11-08 09:00') })] } }), []);
  assert.deepEqual(rules({ messages: chatty, facts: { sources: [source({ exportedAt: at('2026-11-08 09:01') })] } }), ['retention.tail']);
});

test('a slow group may be silent for longer', () => {
  const monthly = [1, 2, 3, 4, 5, 6, 7].map((month) => ({ at: `2026-0${month}-10` }));
  assert.deepEqual(rules({ messages: monthly }), []);
});

test('one message knows no rhythm: seven days', () => {
  const scene = (day: string): Scene => ({ messages: [{ at: '2026-05-01' }], facts: { sources: [source({ exportedAt: at(day) })] } });
  assert.deepEqual(rules(scene('2026-05-08')), []);
  assert.deepEqual(rules(scene('2026-05-09')), ['retention.tail']);
});

test('after the group was dissolved nothing is missing at the end', () => {
  assert.deepEqual(rules({ messages: chatty, events: [{ kind: 'dissolve', at: '2026-11-01 12:00' }] }), []);
});

test('a record that the user narrowed is not judged at its ends', () => {
  const { findings, result } = runCheck(retention, { messages: late, facts: { groupFact: created('2025-01-01') }, policy: { since: at('2026-07-01') } });
  assert.deepEqual(findings, []);
  assert.equal(result.status, 'not_assessable');
  assert.match(result.reason.en, /narrowed/);
});

test('with network logs as scope the ends are not judged and integrity still is, against the record', () => {
  const { findings, result } = runCheck(retention, {
    messages: late,
    facts: { groupFact: created('2025-01-01'), sources: [source({ status: 'truncated', statusReason: 'cut inside a record' })] },
    policy: { retentionScope: 'network-log', origin: 'provider' },
  });
  assert.deepEqual(findings.map(({ rule, bearer }) => [rule, bearer]), [['retention.truncated', 'record']]);
  assert.equal(result.status, 'not_assessable');
});

test('before the rules were in force there is nothing to apply', () => {
  const { findings, result } = runCheck(retention, { messages: [{ at: '2017-09-01' }], facts: { groupFact: created('2016-01-01') }, policy: { asOf: '2017-10-07' } });
  assert.equal(result.status, 'not_applicable');
  assert.deepEqual(findings, []);
  assert.notEqual(runCheck(retention, { messages: [{ at: '2017-09-01' }], policy: { asOf: '2017-10-08' } }).result.status, 'not_applicable');
});

test('a record made by the provider puts the duty on the provider', () => {
  const { findings } = runCheck(retention, { messages: late, facts: { groupFact: created('2025-01-01') }, policy: { origin: 'provider' } });
  assert.equal(findings[0]?.bearer, 'provider');
});

test('the reason states scope, window, date, zone, wording and analogy, in both languages', () => {
  const { reason, notAssessable } = runCheck(retention, { messages: late }).result;
  for (const part of [/message content/, /2026-05-21/, /2026-11-21/, /Asia\/Shanghai/, /网络日志/, /analogy/]) assert.match(reason.en, part);
  for (const part of [/消息内容/, /2026-05-21/, /2026-11-21/, /Asia\/Shanghai/, /网络日志/, /类推/]) assert.match(reason.zh, part);
  assert.ok(notAssessable?.some(({ rule, wouldNeed }) => rule === 'cn.group.13' && /manifest/.test(wouldNeed.en)));
});

test('a group without records is not assessable', () => {
  const { findings, result } = runCheck(retention, {});
  assert.deepEqual(findings, []);
  assert.equal(result.status, 'not_assessable');
});
