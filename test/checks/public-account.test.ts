import assert from 'node:assert/strict';
import { test } from 'node:test';
import publicAccount from '../../src/checks/public-account.ts';
import type { RawFinding } from '../../src/model/check.ts';
import type { ModerationRow, PublicAccountRow } from '../../src/model/fact-rows.ts';
import type { Group } from '../../src/model/timeline.ts';
import { account, at, message, runCheck, type Scene } from '../helpers/timeline.ts';

const channel: Group = { id: 1, key: 'telegram:7001', name: '示范公告', platform: 'telegram', kind: 'channel', kindFrom: 'file', hasNativeId: true };
const accounts = new Map([[1, account(1, { account: 'channel7001', name: '示范公告', platform: 'telegram' })], [2, account(2)]]);
const line = (given: Partial<PublicAccountRow> = {}): PublicAccountRow => ({
  source: 93, line: 2, byteStart: 40, byteEnd: 80, nativeId: null,
  account: 'channel7001', name: '示范公告', kind: '公众号', verified: null, status: null, licence: null, followers: null, matched: 1, ownsChat: true, ...given,
});
const run = (row: Partial<PublicAccountRow> | null, scene: Scene = {}) => runCheck(publicAccount, {
  messages: [{ at: '2026-05-01', nativeId: 'a' }, { at: '2026-05-02', nativeId: 'b' }, { at: '2026-05-03', sender: 2 }], ...scene,
  facts: { group: channel, accounts, publicAccounts: row ? [line(row)] : [], ...scene.facts },
});
const short = ({ findings }: { findings: readonly RawFinding[] }) => findings.map(({ rule }) => rule.slice('public-account.'.length));
const lead = (given: Partial<RawFinding>): RawFinding => ({
  rule: 'disclosure.phone', severity: 'high', status: 'indicated', confidence: 0.9, reason: { en: '', zh: '' }, bearer: 'publisher', account: 1, message: message({ at: '2026-05-02', sender: 1 }, 1),
  subject: { relation: 'third-party', account: null, name: null, linkage: 'named', evidence: [], why: { en: '', zh: '' }, candidates: [], chain: [] }, ...given,
});

test('an unverified operator that published is suspected, and the provider bears it', () => {
  const [finding] = run({ verified: false }).findings;
  assert.deepEqual([finding?.rule, finding?.status, finding?.bearer, finding?.account, finding?.about?.account, finding?.message?.nativeId, finding?.fact?.line],
    ['public-account.unverified-operator', 'suspected', 'provider', null, 1, 'a', 2]);
  assert.match(finding?.reason.en ?? '', /2 posts of it/);
});

test('a verified one, and one of which nothing is said, are not reported', () => {
  assert.deepEqual([short(run({ verified: true })), run({ verified: true }).result.status], [[], 'not_indicated']);
  assert.deepEqual([short(run({})), run({}).result.status], [[], 'not_assessable']);
});

test('each period cites its own texts, and nothing is said of what is older', () => {
  const messages = ['2014-08-06', '2014-08-07', '2018-01-01', '2021-02-21 23:59', '2021-02-22'].map((day) => ({ at: day }));
  assert.deepEqual(run({ verified: false }, { messages }).findings.map(({ basis, message: first }) => [first?.at, basis]), [
    [at('2014-08-07'), ['cn.im2014.6']],
    [at('2018-01-01'), ['cn.im2014.6', 'cn.pubacct.2017.6', 'cn.csl.realname']],
    [at('2021-02-22'), ['cn.im2014.6', 'cn.pubacct.2021', 'cn.csl.realname']],
  ]);
  assert.equal(run({ verified: false }, { messages: messages.slice(0, 1) }).result.status, 'not_applicable');
});

test('a limited account that published has little weight without a day, more after a dated measure', () => {
  const [vague] = run({ status: 'limited' }).findings;
  assert.deepEqual([vague?.rule, vague?.confidence, vague?.bearer, vague?.account, vague?.message?.nativeId], ['public-account.limited-published', 0.4, 'account_operator', 1, 'b']);
  const mute = (target: string, matched: number | null): ModerationRow => ({ source: 92, line: 2, byteStart: 0, byteEnd: 9, nativeId: null, target, matched, action: 'suspend', at: at('2026-05-01 12:00'), by: null, byMatched: null, recordNo: null, reportedAt: null, recipient: null });
  for (const row of [mute('channel7001', 1), mute('示范公告', null)]) {
    const [dated] = run({ status: 'closed' }, { facts: { moderation: [row] } }).findings;
    assert.deepEqual([dated?.confidence, dated?.message?.nativeId, dated?.basis], [0.65, 'b', ['cn.im2014.8', 'cn.pubacct.2021']]);
  }
  assert.deepEqual(short(run({ status: 'limited' }, { messages: [{ at: '2026-04-30' }], facts: { moderation: [mute('示范公告', null)] } })), []);
});

test('leads on others’ rights touch the fourth line, once for all posts of a period', () => {
  const found = [lead({}), lead({ rule: 'conduct.harassment', severity: 'medium' }), lead({ rule: 'conduct.harassment', message: message({ at: '2026-05-01', sender: 1, nativeId: 'x' }) })];
  const { findings } = run(null, { found });
  assert.deepEqual(findings.map(({ rule, bearer, account: who, status, key }) => [rule, bearer, who, status, key]), [['public-account.agreement-breach', 'account_operator', 1, 'suspected', 'citizens']]);
  assert.deepEqual([findings[0]?.message?.nativeId, findings[0]?.also?.length], ['x', 1]);
});

test('own data, agreed data, faint leads and what others wrote touch no line', () => {
  const subject = lead({}).subject;
  const consent = { state: 'given', message: null, fact: null, says: { en: '', zh: '' } } as const;
  assert.ok(subject);
  const found = [lead({ subject: { ...subject, relation: 'self' } }), lead({ severity: 'low' }), lead({ consent }), lead({ message: message({ sender: 2 }) }), lead({ rule: 'conduct.rumour', severity: 'info' }), lead({ rule: 'conduct.gambling' })];
  assert.deepEqual(short(run(null, { found })), []);
});

test('a cue of rumour touches truthfulness weakly, without a word on truth', () => {
  const [finding] = run(null, { found: [lead({ rule: 'conduct.rumour', severity: 'low' })] }).findings;
  assert.deepEqual([finding?.key, finding?.severity, finding?.confidence], ['truth', 'low', 0.3]);
  assert.match(finding?.reason.zh ?? '', /是否属实不作判断/);
});

test('a private group is outside, unless a sender is listed as a public account', () => {
  const group: Group = { ...channel, kind: 'group' };
  assert.equal(run({ verified: false, kind: '个人号', ownsChat: false }, { facts: { group } }).result.status, 'not_applicable');
  assert.equal(run({ verified: false, kind: null, ownsChat: false }, { facts: { group } }).result.status, 'not_applicable');
  assert.deepEqual(short(run({ verified: false, kind: '服务号', ownsChat: false }, { facts: { group } })), ['unverified-operator']);
});

test('an as-of date before 2014-08-07 makes it not applicable', () => assert.equal(run({ verified: false }, { policy: { asOf: '2014-08-06' } }).result.status, 'not_applicable'));

test('the rules of 2014 are not laid on what is no messaging tool', () => {
  const weibo: Group = { ...channel, key: 'weibo:7001', platform: 'weibo' };
  const [finding] = run({ verified: false }, { facts: { group: weibo } }).findings;
  assert.deepEqual(finding?.basis, ['cn.pubacct.2021', 'cn.csl.realname']);
});

test('what no export can show is said, with what would show it', () => {
  const { result } = run(null);
  assert.deepEqual(result.notAssessable?.map(({ rule }) => rule), ['cn.im2014.6', 'cn.im2014.6', 'cn.im2014.4', 'cn.im2014.7']);
  assert.match(run({ verified: true, followers: 5200 }).result.reason.zh, /粉丝数不等于浏览次数/);
});

test('a line matched by name only says so, and a channel of unknown account counts every post', () => {
  assert.match(run({ account: null, verified: false }).findings[0]?.reason.en ?? '', /by name only/);
  const strangers = new Map([[1, account(1)], [2, account(2)]]);
  const [finding] = run({ verified: false, matched: null }, { facts: { accounts: strangers } }).findings;
  assert.match(finding?.reason.en ?? '', /3 posts .* every post in it is counted/);
});

test('a channel that is only inferred has no operator without a list', () => {
  const group: Group = { ...channel, kindFrom: 'inferred' };
  const { findings, result } = run(null, { facts: { group }, found: [lead({})] });
  assert.deepEqual([findings, result.status], [[], 'not_assessable']);
  assert.match(result.reason.en, /inferred/);
  assert.deepEqual(short(run({ verified: false }, { facts: { group } })), ['unverified-operator']);
});

test('neither reason nor key holds a name or an account', () => {
  const found = [lead({}), lead({ rule: 'conduct.rumour', severity: 'low' })];
  const { findings, result } = run({ verified: false, status: 'closed', name: '周明明', account: '13800000009' }, { found });
  assert.equal(findings.length, 4);
  assert.doesNotMatch(JSON.stringify([findings.map(({ reason, key }) => [reason, key]), result.reason]), /周明明|13800000009|示范公告|channel7001/);
});

test('an empty channel is quiet', () => assert.deepEqual(short(run({ verified: false, status: 'limited' }, { messages: [] })), []));
