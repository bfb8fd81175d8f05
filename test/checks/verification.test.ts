import assert from 'node:assert/strict';
import { test } from 'node:test';
import verification from '../../src/checks/verification.ts';
import { account, at, rosterRow, runCheck, type Scene } from '../helpers/timeline.ts';

const found = (name: string, scene: Scene) => runCheck(verification, scene).findings.filter(({ rule }) => rule === `verification.${name}`);
const rules = (scene: Scene): string[] => runCheck(verification, scene).findings.map(({ rule }) => rule.slice('verification.'.length));
const row = rosterRow;

test('an unverified account with messages is suspected, at its first message, with the roster line', () => {
  const scene: Scene = { messages: [{ nativeId: 'a' }, { nativeId: 'b' }], facts: { roster: [row({ matched: 1, verified: false })] } };
  const { findings, result } = runCheck(verification, scene);
  assert.equal(findings.length, 1);
  const [finding] = findings;
  assert.deepEqual(
    [finding?.rule, finding?.status, finding?.bearer, finding?.account, finding?.message?.nativeId, finding?.fact?.line],
    ['verification.unverified-speaker', 'suspected', 'provider', null, 'a', 2],
  );
  assert.match(finding?.reason.en ?? '', /2 of its messages/);
  assert.equal(result.status, 'suspected');
});

test('a verified account is not reported', () => {
  const { findings, result } = runCheck(verification, { messages: [{}], facts: { roster: [row({ matched: 1, verified: true })] } });
  assert.deepEqual(findings, []);
  assert.equal(result.status, 'not_indicated');
});

const dated = { roster: [row({ matched: 1, verified: false, verifiedAt: at('2026-06-01') })] };

test('a dated roster of the provider makes it indicated', () => {
  const messages = [{ at: '2026-06-02' }];
  assert.equal(found('unverified-speaker', { messages, facts: dated, policy: { origin: 'provider' } })[0]?.status, 'indicated');
  assert.equal(found('unverified-speaker', { messages, facts: dated })[0]?.status, 'suspected');
  const undated = { roster: [row({ matched: 1, verified: false })] };
  assert.equal(found('unverified-speaker', { messages, facts: undated, policy: { origin: 'provider' } })[0]?.status, 'suspected');
});

test('messages before the date of the line do not count', () => {
  const both = { messages: [{ at: '2026-05-01', nativeId: 'before' }, { at: '2026-06-01', nativeId: 'after' }], facts: dated };
  const [finding] = found('unverified-speaker', both);
  assert.equal(finding?.message?.nativeId, 'after');
  assert.match(finding?.reason.en ?? '', /1 of its messages .* since 2026-06-01/);
  assert.deepEqual(rules({ messages: [{ at: '2026-05-01' }], facts: dated }), ['unverified-member']);
});

test('what was said before the rules were in force is no finding under them', () => {
  const facts = { roster: [row({ matched: 1, verified: false })] };
  assert.deepEqual(rules({ messages: [{ at: '2017-10-07 23:59' }], facts }), []);
  assert.deepEqual(rules({ messages: [{ at: '2017-10-08' }], facts }), ['unverified-speaker']);
});

test('an as-of date before the rules makes the check not applicable', () => {
  const { findings, result } = runCheck(verification, { facts: { roster: [row({ verified: false })] }, policy: { asOf: '2017-10-07' } });
  assert.deepEqual([findings.length, result.status], [0, 'not_applicable']);
});

test('an unverified member who never spoke is suspected on the roster line alone', () => {
  const [finding] = found('unverified-member', { messages: [{ sender: 2 }], facts: { roster: [row({ matched: 1, verified: false }), row({ matched: 2, verified: true }, 1)] } });
  assert.deepEqual([finding?.message, finding?.status, finding?.fact?.line], [null, 'suspected', 2]);
});

test('silent members beyond a hundred are counted in the last finding', () => {
  const roster = Array.from({ length: 130 }, (_, index) => row({ verified: false }, index));
  const list = found('unverified-member', { facts: { roster } });
  assert.equal(list.length, 100);
  assert.match(list.at(-1)?.reason.en ?? '', /30 more such lines/);
  assert.equal(new Set(list.map(({ key }) => key)).size, 100);
});

test('an unverified owner or manager is one finding of its own, spoken or silent', () => {
  for (const role of ['owner', 'admin'] as const) {
    const facts = { roster: [row({ matched: 1, verified: false, role })] };
    const spoken = runCheck(verification, { messages: [{}], facts }).findings;
    assert.deepEqual(spoken.map(({ rule, severity, message }) => [rule, severity, message === null]), [['verification.unverified-owner', 'high', false]]);
    assert.deepEqual(rules({ facts }), ['unverified-owner']);
  }
});

test('the role may come from the record where the roster has none', () => {
  const facts = {
    roster: [row({ matched: 1, verified: false })],
    memberships: [{ account: 1, role: 'owner', roleFrom: 'file', joinedAt: null, leftAt: null }],
  } as const;
  assert.deepEqual(rules({ messages: [{}], facts }), ['unverified-owner']);
});

test('a verified owner is not reported', () => {
  assert.deepEqual(rules({ messages: [{}], facts: { roster: [row({ matched: 1, verified: true, role: 'owner' })] } }), []);
});

test('a speaker on no line of the roster is one low finding', () => {
  const scene: Scene = { messages: [{}, { sender: 2 }, { sender: 2 }, { sender: null }], facts: { roster: [row({ matched: 1, verified: true })] } };
  const list = found('unlisted-speaker', scene);
  assert.deepEqual(list.map(({ severity, message }) => [severity, message?.sender]), [['low', 2]]);
  assert.match(list[0]?.reason.en ?? '', /2 messages/);
});

test('without a roster nobody is unlisted', () => {
  assert.deepEqual(rules({ messages: [{ sender: 2 }] }), []);
});

test('a roster that matches no speaker says so, with little confidence', () => {
  const [finding] = found('unlisted-speaker', { messages: [{ sender: 2 }], facts: { roster: [row({ verified: true })] } });
  assert.equal(finding?.confidence, 0.3);
  assert.match(finding?.reason.en ?? '', /may be of another group/);
});

test('a limited or closed account with messages is suspected at its last message', () => {
  for (const status of ['limited', 'closed'] as const) {
    const [finding] = found('limited-account-published', { messages: [{ nativeId: 'a' }, { nativeId: 'b' }], facts: { roster: [row({ matched: 1, verified: true, status })] } });
    assert.deepEqual([finding?.status, finding?.message?.nativeId], ['suspected', 'b']);
  }
});

test('an active account, and a closed one without messages, are not reported', () => {
  const roster = [row({ matched: 1, verified: true, status: 'active' }), row({ matched: 2, verified: true, status: 'closed' }, 1)];
  assert.deepEqual(rules({ messages: [{}], facts: { roster } }), []);
});

test('a match by name only lowers the confidence and is said', () => {
  const [finding] = found('unverified-speaker', { messages: [{}], facts: { roster: [row({ matched: 1, matchedBy: 'name', verified: false })] } });
  assert.equal(finding?.confidence, 0.6);
  assert.match(finding?.reason.en ?? '', /by name only/);
});

test('of two lines about one account the one dated last counts', () => {
  const roster = [row({ matched: 1, verified: true, verifiedAt: at('2026-06-01') }), row({ matched: 1, verified: false, verifiedAt: at('2026-01-01') }, 1)];
  assert.deepEqual(rules({ messages: [{ at: '2026-07-01' }], facts: { roster } }), []);
  assert.deepEqual(rules({ messages: [{ at: '2026-07-01' }], facts: { roster: roster.map((line, index) => ({ ...line, verified: index === 1, verifiedAt: at(`2026-0${6 - index}-01`) })) } }), ['unverified-speaker']);
});

test('without any entry on verification the check is not assessable, whatever the screen name', () => {
  const named = { accounts: new Map([[1, account(1, { name: '13800138000' })]]) };
  for (const roster of [[], [row({ matched: 1, name: '未实名用户' })]]) {
    const { findings, result } = runCheck(verification, { messages: [{}], facts: { ...named, roster } });
    assert.deepEqual(findings.map(({ rule, severity, bearer }) => [rule, severity, bearer]), roster.map(() => ['verification.no-verification-field', 'info', 'record']));
    assert.equal(result.status, 'not_assessable');
    assert.match(result.reason.zh, /后台实名、前台自愿/);
    assert.match(result.reason.en, /screen name/);
    assert.match(result.notAssessable?.[0]?.wouldNeed.en ?? '', /roster/);
  }
});

test('lines without an entry are counted, not reported', () => {
  const { findings, result } = runCheck(verification, { messages: [{}, { sender: 2 }], facts: { roster: [row({ matched: 1, verified: true }), row({ matched: 2 }, 1)] } });
  assert.deepEqual(findings, []);
  assert.match(result.notAssessable?.[0]?.reason.en ?? '', /^1 account of/);
});

test('a network identity without an identity number is verified', () => {
  assert.deepEqual(rules({ messages: [{}], facts: { roster: [row({ matched: 1, verified: true, method: 'net_id' })] } }), []);
});

test('messages ahead of the day of verification are counted, those from the day on are not', () => {
  const facts = { roster: [row({ matched: 1, verified: true, verifiedAt: at('2026-06-01') })] };
  const messages = [{ at: '2026-05-01', nativeId: 'a' }, { at: '2026-05-02' }, { at: '2026-06-01 00:00' }];
  const [finding, ...more] = found('unverified-speaker', { messages, facts });
  assert.deepEqual([finding?.message?.nativeId, finding?.status, finding?.severity, more.length], ['a', 'suspected', 'medium', 0]);
  assert.match(finding?.reason.en ?? '', /2026-06-01; 2 messages .* before that day/);
  const provider = found('unverified-speaker', { messages, facts, policy: { origin: 'provider' } })[0];
  assert.deepEqual([provider?.status, provider?.severity], ['indicated', undefined]);
});

test('a day of verification ahead of the as-of date dates nothing', () => {
  const facts = { roster: [row({ matched: 1, verified: true, verifiedAt: at('2062-06-01') })] };
  const { findings, result } = runCheck(verification, { messages: [{}], facts });
  assert.deepEqual(findings, []);
  assert.match(result.notAssessable?.[0]?.reason.en ?? '', /after the as-of date/);
});

test('a history of dated lines: not verified in between, verified at the ends', () => {
  const roster = ['2026-01-01', '2026-03-01', '2026-04-01', '2026-06-01'].map((day, i) => row({ matched: 1, verified: i === 0 || i === 3, verifiedAt: at(day) }, i));
  const messages = ['2025-12-31', '2026-02-01', '2026-03-15', '2026-05-01', '2026-07-01'].map((day) => ({ at: day, nativeId: day }));
  const list = found('unverified-speaker', { messages, facts: { roster } });
  assert.deepEqual(list.map(({ message }) => message?.nativeId), ['2025-12-31', '2026-03-15']);
  assert.match(list[1]?.reason.en ?? '', /2 of its messages/);
});

test('the groups file may say that the list is the provider’s', () => {
  const groupFact = { source: 91, line: 2, byteStart: 0, byteEnd: 9, nativeId: null, group: 'g', name: null, createdAt: null, category: null, purpose: null, memberCap: null, infoPage: null, origin: 'provider' } as const;
  const { findings, result } = runCheck(verification, { messages: [{ at: '2026-06-02' }], facts: { ...dated, groupFact } });
  assert.deepEqual([findings[0]?.status, result.verification?.from], ['indicated', 'provider']);
  assert.match(findings[0]?.reason.en ?? '', /provider’s own, by --origin or groups\.csv/);
});

test('a silent member is judged under the Cybersecurity Law alone, a child under the rules for minors too', () => {
  const [finding] = found('unverified-member', { facts: { roster: [row({ verified: false, minor: true })] } });
  assert.deepEqual(finding?.basis, ['cn.csl.realname', 'cn.minors.31']);
});

const moderation = (action: 'suspend' | 'restore' | 'remind', day: string, line = 2) =>
  ({ source: 92, line, byteStart: line * 40, byteEnd: line * 40 + 30, nativeId: null, target: 'user_1', matched: 1, action, at: at(day), by: null, byMatched: null, recordNo: null, reportedAt: null, recipient: null }) as const;

test('a dated measure tells which messages of a limited account came after it', () => {
  const facts = { roster: [row({ matched: 1, verified: true, status: 'limited' })], moderation: [moderation('remind', '2026-04-01'), moderation('suspend', '2026-05-10', 3)] };
  const messages = [{ at: '2026-05-09' }, { at: '2026-05-11', nativeId: 'after' }, { at: '2026-05-12' }];
  const [finding] = found('limited-account-published', { messages, facts });
  assert.deepEqual([finding?.message?.nativeId, finding?.confidence], ['after', 0.65]);
  assert.match(finding?.reason.en ?? '', /line 3 of the moderation file .* 2 messages/);
  assert.deepEqual(rules({ messages: messages.slice(0, 1), facts }), []);
  assert.deepEqual(rules({ messages, facts: { ...facts, moderation: [...facts.moderation, moderation('restore', '2026-05-10 12:00', 4)] } }), []);
});

test('an empty cell with a dated network identity is a yes, without a day it is open', () => {
  for (const method of ['国家网络身份认证', '网号', 'CTID', 'net_id']) {
    const { findings, result } = runCheck(verification, { messages: [{ at: '2026-06-02' }], facts: { roster: [row({ matched: 1, method, verifiedAt: at('2026-06-01') })] } });
    assert.deepEqual([findings, result.status, result.verification?.verified], [[], 'not_indicated', 1], method);
  }
  const open = runCheck(verification, { messages: [{}, { sender: 2 }], facts: { roster: [row({ matched: 1, method: '网证' }), row({ matched: 2, verified: true }, 1)] } }).result;
  assert.match(open.notAssessable?.[1]?.reason.en ?? '', /network identity service/);
});

test('members are counted once, those who left not at all', () => {
  const roster = [
    row({ matched: 1, verified: true, status: 'limited' }), row({ matched: 1, verified: false, verifiedAt: at('2026-01-01') }, 1), row({ matched: 2 }, 2),
    row({ verified: false }, 3), row({ verified: false, leftAt: at('2026-02-01') }, 4),
  ];
  const { result } = runCheck(verification, { messages: [{}, { sender: 2 }, { sender: 3 }], facts: { roster } });
  assert.deepEqual(result.verification, { verified: 0, unverified: 2, unknown: 2, limited: 1, from: 'roster' });
  assert.deepEqual(runCheck(verification, { messages: [{}] }).result.verification, { verified: 0, unverified: 0, unknown: 1, limited: 0, from: null });
});

test('minors are told by the column and by the number, children under fourteen with what is open', () => {
  const { result } = runCheck(verification, { facts: { roster: [row({ verified: true, idNumber: '11010120150501233X' }), row({ verified: true, minor: true }, 1)] } });
  assert.match(result.reason.en, /2 members are minors .* 1 of them under 14/);
  assert.deepEqual(result.notAssessable?.map(({ rule }) => rule), ['cn.pipl.31']);
});

test('a roster that fits nobody makes one finding of many strangers', () => {
  const messages = Array.from({ length: 30 }, (_, i) => ({ sender: i + 2 }));
  const list = found('unlisted-speaker', { messages, facts: { roster: [row({ verified: true })] } });
  assert.equal(list.length, 1);
  assert.match(list[0]?.reason.en ?? '', /29 more such speakers/);
});

test('neither reason nor key holds a name or an account of the list', () => {
  const roster = [row({ account: null, name: '周明明', realName: '周明明', verified: false, idNumber: '110105194912310021' }), row({ account: '13800000009', verified: false, role: 'owner', phone: '13800000009' }, 1), row({ account: 'x', phone: '13800000009' }, 2)];
  const { findings, result } = runCheck(verification, { messages: [{ sender: 5 }], facts: { roster } });
  assert.ok(findings.length >= 5);
  assert.doesNotMatch(JSON.stringify([findings.map(({ reason, key }) => [reason, key]), result.reason, result.notAssessable]), /周明明|13800000009|19491231/);
});

test('outside groups the Cybersecurity Law is cited alone', () => {
  const group = { id: 1, key: 'telegram:9', name: 'Notices', platform: 'telegram', kind: 'channel', kindFrom: 'file', hasNativeId: true } as const;
  const { findings, result } = runCheck(verification, { messages: [{}, { sender: 2 }], facts: { group, roster: [row({ matched: 1, verified: false })] } });
  assert.deepEqual(findings.map(({ basis }) => basis), [['cn.csl.realname'], ['cn.csl.realname']]);
  assert.ok(result.notAssessable?.every(({ rule }) => rule === 'cn.csl.realname'));
});

test('within a chosen window a silent member is said to be silent there', () => {
  const [finding] = found('unverified-member', { facts: { roster: [row({ verified: false })] }, policy: { since: at('2026-05-01') } });
  assert.match(finding?.reason.zh ?? '', /仅查看了所选时间段/);
});
