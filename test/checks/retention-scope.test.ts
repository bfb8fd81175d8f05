import assert from 'node:assert/strict';
import { test } from 'node:test';
import retention from '../../src/checks/retention.ts';
import type { RetentionPeriod } from '../../src/model/check.ts';
import type { Group } from '../../src/model/timeline.ts';
import { at, runCheck } from '../helpers/timeline.ts';

const DAY = 86_400_000;
const fact = (origin: 'provider' | 'member' | null) => ({ groupFact: { source: 80, line: 2, byteStart: 20, byteEnd: 60, nativeId: null, group: 'x', name: null, createdAt: at('2015-01-01'), category: null, purpose: null, memberCap: null, infoPage: null, origin } });
const daily = (from: string, days: number) => Array.from({ length: days }, (_, n) => ({ at: at(from) + n * DAY + 9 * 3_600_000 }));
const period = (given: Partial<RetentionPeriod>): RetentionPeriod => ({ sign: 'floor', object: 'content', period: 3, unit: 'year', basis: ['us.test'], title: { en: 'Test pack', zh: '测试规则' }, ...given });

test('the groups file says who exported a group, before the flag does', () => {
  const { findings, result } = runCheck(retention, { messages: daily('2026-07-01', 143), facts: fact('provider'), policy: { origin: 'member' } });
  assert.equal(findings.find(({ rule }) => rule === 'retention.short-window')?.bearer, 'provider');
  assert.match(result.reason.en, /groups file names who exported this group: the service provider/);
  assert.equal(runCheck(retention, { messages: daily('2026-07-01', 143), facts: fact('member'), policy: { origin: 'provider' } }).findings[0]?.bearer, 'record');
});

const channel: Group = { id: 1, key: 'wechat:gh', name: 'News', platform: 'wechat', kind: 'channel', kindFrom: 'file', hasNativeId: true };

test('a channel in the years of the 2017 rules is measured by content whatever the scope, and says that it is from memory', () => {
  const policy = { asOf: '2020-06-30', retentionScope: 'network-log' } as const;
  const { result, findings } = runCheck(retention, { messages: daily('2020-03-01', 121), facts: { group: channel, ...fact(null) }, policy });
  assert.deepEqual(findings.map(({ rule }) => rule), ['retention.short-window']);
  assert.match(result.reason.en, /not cited as authority/);
  assert.equal(runCheck(retention, { messages: daily('2020-03-01', 121), facts: fact(null), policy }).result.status, 'not_assessable');
});

test('the window does not reach back before the rules', () => {
  assert.equal(runCheck(retention, { messages: daily('2017-10-01', 92), policy: { asOf: '2018-01-01' } }).result.window?.from, '2017-10-08');
});

test('a floor of three years asks for three years, by the basis of its pack', () => {
  const { findings, result } = runCheck(retention, { messages: daily('2026-05-01', 204), facts: fact(null), policy: { retention: period({}) } });
  assert.deepEqual(findings.map(({ rule, basis }) => [rule, basis]), [['retention.short-window', ['us.test']]]);
  assert.deepEqual(result.window, { from: '2023-11-21', to: '2026-11-21' });
  assert.match(result.reason.en, /Test pack \(content, not less than 3 years\)/);
});

test('a period of days is counted in days', () => {
  assert.equal(runCheck(retention, { messages: daily('2026-05-01', 204), policy: { retention: period({ period: 60, unit: 'day' }) } }).result.window?.from, '2026-09-22');
});

test('under a ceiling what is older is found, and beginning and end are not judged', () => {
  const { findings, result } = runCheck(retention, { messages: daily('2026-01-01', 100), facts: fact(null), policy: { retention: period({ sign: 'ceiling', period: 6, unit: 'calendar_month' }) } });
  assert.deepEqual(findings.map(({ rule, status, bearer }) => [rule, status, bearer]), [['retention.over-ceiling', 'suspected', 'pi_handler']]);
  assert.match(findings[0]?.reason.en ?? '', /^100 messages are from before 2026-05-21, the oldest from 2026-01-01/);
  assert.equal(result.window, undefined);
  assert.ok(!result.notAssessable?.some(({ rule }) => rule === 'us.test'));
});

test('nothing older than the ceiling is not indicated', () => {
  const { findings, result } = runCheck(retention, { messages: daily('2026-05-21', 184), policy: { retention: period({ sign: 'ceiling', period: 6, unit: 'calendar_month' }) } });
  assert.deepEqual([findings, result.status], [[], 'not_indicated']);
});

test('a text without a period measures nothing', () => {
  const { findings, result } = runCheck(retention, { messages: daily('2026-01-01', 100), policy: { retention: period({ sign: 'ceiling', period: null }) } });
  assert.deepEqual([findings, result.status], [[], 'not_assessable']);
  assert.match(result.reason.zh, /未定期限/);
  assert.ok(result.notAssessable?.some(({ rule }) => rule === 'us.test'));
});

test('records of processing are not in a chat', () => {
  assert.equal(runCheck(retention, { messages: daily('2026-05-01', 204), policy: { retention: period({ object: 'processing_record' }) } }).result.status, 'not_assessable');
});

test('a period beyond the calendar is as long as the calendar allows', () => {
  for (const unit of ['day', 'year', 'calendar_month'] as const) assert.match(runCheck(retention, { messages: daily('2026-05-01', 3), policy: { retention: period({ period: 99_999_999, unit }) } }).result.window?.from ?? '', /^1\d{3}-/);
});
