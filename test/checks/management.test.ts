import assert from 'node:assert/strict';
import { test } from 'node:test';
import { message } from '../helpers/timeline.ts';
import { BEI, complaint, conduct, LI, LILY, MANAGER, measure, OWNER, rules, scene } from './management-fake.ts';

test('C1: two reminders and the end of the group after a year of insults come late', () => {
  const run = scene([
    ['01-05 09:00', LI, '!你这个骗人精'],
    ['01-05 09:10', BEI, '@张姐 管一下吧，他一直在骂我'],
    ['02-01 10:00', LI, '!又是你'],
    ['06-01 10:00', LI, '!还没完'],
    ['11-20 10:00', OWNER, '请大家文明发言，不要人身攻击'],
    ['11-25 10:00', OWNER, '大家少说两句'],
  ], { events: [{ at: '2026-12-01 10:00', kind: 'dissolve', actor: { account: OWNER, name: null } }] });
  assert.deepEqual(rules(run), ['late-response']);
  const { response } = run.result;
  assert.deepEqual(response?.measures.map(({ kind }) => kind), ['remind', 'remind', 'close']);
  assert.ok((response?.hoursToFirstMeasure ?? 0) > 7000);
  assert.equal(run.findings[0]?.account, OWNER);
  assert.equal(run.findings[0]?.severity, 'low');
});

test('C2: an owner who calmed both sides and closed the group has answered', () => {
  const run = scene([
    ['05-01 09:00', LI, '!吵架的话'],
    ['05-01 09:05', BEI, '群主管管吧，骂起来了'],
    ['05-01 09:20', OWNER, '两位都冷静一下，别吵了'],
    ['05-01 09:40', LI, '!还在吵'],
  ], { events: [{ at: '2026-05-01 10:00', kind: 'dissolve', actor: { account: OWNER, name: null } }] });
  assert.deepEqual(rules(run), []);
  assert.equal(run.result.status, 'not_indicated');
  assert.equal(run.result.response?.hoursToFirstMeasure, 0.25);
});

test('C3: an owner who says to be powerless and does nothing is a lead', () => {
  const run = scene([
    ['05-01 09:00', LI, '!难听的话'],
    ['05-01 09:05', BEI, '@张姐 他一直在骂我，请处理'],
    ['05-01 09:30', OWNER, '我也没办法，你们自己解决吧'],
    ['05-02 09:00', LI, '!更难听的话'],
  ]);
  assert.deepEqual(rules(run), ['no-response']);
  const [finding] = run.findings;
  assert.equal(finding?.severity, 'medium');
  assert.equal(finding?.bearer, 'owner');
  assert.equal(finding?.conductAt, finding?.message?.at);
  assert.equal(finding?.also?.length, 1);
  assert.equal(run.result.status, 'suspected');
  assert.equal(run.result.response?.repeatsAfterNotice, 1);
});

test('a notice without a repeat after it is no lead', () => {
  assert.deepEqual(rules(scene([['05-01 09:00', LI, '!话'], ['05-01 09:05', BEI, '@张姐 他骂人']])), []);
});

test('repeats without any notice are no lead', () => {
  const run = scene([['05-01 09:00', LI, '!话'], ['05-02 09:00', LI, '!话'], ['05-03 09:00', OWNER, '注意言辞']]);
  assert.deepEqual(rules(run), []);
  assert.equal(run.result.response?.from, 'flagged');
  assert.equal(run.result.response?.hoursToFirstMeasure, 48);
});

test('a notice to a manager makes the manager the addressee', () => {
  const run = scene([['05-01 09:05', BEI, '@老周 他骂人，管管'], ['05-02 09:00', LI, '!话']]);
  assert.equal(run.findings[0]?.bearer, 'manager');
  assert.equal(run.findings[0]?.account, MANAGER);
});

test('a complaint line starts the clock, and its message is the one complained of', () => {
  const bad = message({ at: '2026-05-01 09:00', sender: LI, nativeId: 'm0' });
  const run = scene([['05-01 09:00', LI, '!话'], ['05-02 09:00', LI, '!话']], {
    facts: { complaints: [complaint({ time: '05-01 12:00', to: '群主', by: '小北', byMatched: BEI, messageId: 'm0', message: conduct(bad).message })] },
  });
  assert.deepEqual(rules(run), ['no-response']);
  assert.equal(run.result.response?.notices[0]?.kind, 'complaint');
  assert.equal(run.result.response?.notices[0]?.to, OWNER);
  assert.equal(run.result.response?.flagged, 2);
  assert.ok(run.findings[0]?.fact);
});

test('complaints to the platform, without a time or to another member are no notice to the owner', () => {
  const run = scene([['05-02 09:00', LI, '!话']], {
    facts: { complaints: [complaint({ time: '05-01 12:00', to: '平台', about: '骂人' }), complaint({ time: null, to: '群主', about: '骂人' }), complaint({ time: '05-01 12:00', to: 'Lily', toMatched: LILY, about: '骂人' })] },
  });
  assert.deepEqual(run.result.response?.notices, []);
  assert.ok(run.result.notAssessable?.some(({ reason }) => reason.en.startsWith('1 line of the complaint file bears no time')));
  assert.ok(run.result.notAssessable?.some(({ rule, reason }) => rule === 'cn.group.12' && reason.en.includes('2 complaints')));
});

test('a repeat by somebody else about somebody else does not count where the notice names a member', () => {
  const run = scene([['05-01 09:05', BEI, '@张姐 李四骂人，管管他'], ['05-02 09:00', LILY, '!话']]);
  assert.equal(run.result.response?.repeatsAfterNotice, 0);
  assert.deepEqual(rules(run), []);
});

test('a mention that answers a flagged message is clear without words', () => {
  const run = scene([['05-01 09:00', LI, '!话'], ['05-01 09:05', BEI, '@张姐 ？', { replyTo: 'm0' }], ['05-02 09:00', LI, '!话']]);
  assert.equal(run.result.response?.notices[0]?.clear, true);
  assert.deepEqual(rules(run), ['no-response']);
});

test('a mention that quotes a flagged message without its id is clear, and means its speaker', () => {
  const run = scene([['05-01 09:00', LI, '!难听的话在这里'], ['05-01 09:05', BEI, '@张姐 看', { kind: 'quote', forwarded: '李四：难听的话在这里' }], ['05-02 09:00', LILY, '!话'], ['05-02 09:01', LI, '!话']]);
  assert.deepEqual(run.result.response?.notices.map(({ clear, to }) => ({ clear, to })), [{ clear: true, to: OWNER }]);
  assert.equal(run.result.response?.repeatsAfterNotice, 1);
});

test('an answer to the owner that complains is a notice', () => {
  const run = scene([['05-01 09:00', OWNER, '早上好'], ['05-01 09:05', BEI, '李四又骂人了，你管不管', { replyTo: 'm0' }]]);
  assert.deepEqual(run.result.response?.notices.map(({ kind, clear, to }) => ({ kind, clear, to })), [{ kind: 'reply', clear: true, to: OWNER }]);
});

test('an owner’s own call for managers and @everybody are no notice', () => {
  const run = scene([['05-01 09:00', OWNER, '管理员把发广告的踢了'], ['05-01 09:05', BEI, '@所有人 有人骂人']]);
  assert.deepEqual(run.result.response?.notices, []);
});

test('system lines are measures: removal, mute, a recall of another’s message, approval for joining', () => {
  const actor = { account: OWNER, name: null };
  const targets = [{ account: LI, name: null }];
  const run = scene([['05-01 09:00', LI, '话']], { events: [
    { at: '2026-05-01 09:01', kind: 'recall', actor, targets }, { at: '2026-05-01 09:02', kind: 'recall', actor: targets[0]!, targets: [] },
    { at: '2026-05-01 09:03', kind: 'mute', actor, targets, value: '李四被张姐禁言10分钟' }, { at: '2026-05-01 09:04', kind: 'mute', actor, targets, value: '张姐解除了李四的禁言' },
    { at: '2026-05-01 09:05', kind: 'remove', actor, targets }, { at: '2026-05-01 09:06', kind: 'notice', text: '群主已启用“群聊邀请确认”，群成员需群主确认才能邀请朋友进群。' },
    { at: '2026-05-01 09:07', kind: 'announcement', actor, value: '周六聚餐' }, { at: '2026-05-01 09:08', kind: 'announcement', actor, value: '禁止发布他人隐私' }, { at: '2026-05-01 09:09', kind: 'announcement', actor },
  ] });
  assert.deepEqual(run.result.response?.measures.map(({ kind }) => kind), ['delete', 'mute', 'restore', 'remove', 'join-approval', 'announce']);
  assert.match(run.result.reason.en, /1 announcement without its text/);
});

test('to put out the one who complained does not stop the clock', () => {
  const run = scene([['05-01 09:00', LI, '!话'], ['05-01 09:05', BEI, '@张姐 他骂我，管管'], ['05-02 09:00', LI, '!话']], {
    events: [{ at: '2026-05-01 10:00', kind: 'remove', actor: { account: OWNER, name: null }, targets: [{ account: BEI, name: null }] }],
  });
  assert.deepEqual(rules(run), ['no-response']);
});

test('lines of moderation.csv are measures with their record; the platform’s own are no answer of the owner', () => {
  const lines = [['05-01 09:05', BEI, '@张姐 他骂人，管管'], ['05-02 09:00', LI, '!话']] as const;
  const warned = scene(lines, { facts: { moderation: [measure({ time: '05-01 10:00', action: 'warn', by: '张姐', byMatched: OWNER, matched: LI, recordNo: 'R-7' })] } });
  assert.deepEqual(rules(warned), []);
  assert.equal(warned.result.response?.measures[0]?.record?.no, 'R-7');
  assert.match(warned.result.reason.en, /0 bear no record number and 1 no report/);
  const platform = scene(lines, { facts: { moderation: [measure({ time: '05-01 10:00', action: 'mute', by: '平台', matched: LI })] } });
  assert.deepEqual(rules(platform), ['no-response']);
});

test('a step in the chat and the line that records it are one measure', () => {
  const run = scene([], {
    events: [{ at: '2026-05-01 10:00', kind: 'remove', actor: { account: OWNER, name: null }, targets: [{ account: LI, name: null }] }],
    facts: { moderation: [measure({ time: '05-01 10:20', action: 'remove', matched: LI, recordNo: 'R-8' }), measure({ time: '05-01 10:20', action: 'remove', matched: BEI })] },
  });
  assert.deepEqual(run.result.response?.measures.map(({ record, message: line, target }) => [record?.no ?? null, line !== null, target]), [['R-8', true, LI], [null, false, BEI]]);
});

test('a moderation line without a time leaves the answer open', () => {
  const run = scene([['05-01 09:05', BEI, '@张姐 他骂人，管管'], ['05-02 09:00', LI, '!话']], { facts: { moderation: [measure({ time: null })] } });
  assert.deepEqual(rules(run), []);
  assert.equal(run.result.status, 'not_assessable');
});

test('flagged messages of owner and manager are one lead each, at least medium', () => {
  const run = scene([['05-01 09:00', OWNER, '!a'], ['05-01 09:01', OWNER, '!b'], ['05-01 09:02', MANAGER, '!c'], ['05-01 09:03', LI, '!d']]);
  assert.deepEqual(run.findings.map(({ rule, bearer, account, severity }) => ({ rule, bearer, account, severity })), [
    { rule: 'management.owner-participated', bearer: 'owner', account: OWNER, severity: 'medium' }, { rule: 'management.owner-participated', bearer: 'manager', account: MANAGER, severity: 'medium' },
  ]);
  assert.equal(run.result.response?.participated.length, 3);
});

test('own data and faint rumour cues are not flagged', () => {
  const one = message({ at: '2026-05-02 09:00', sender: LI });
  const subject = { relation: 'self', account: LI, name: null, linkage: 'named', evidence: [], why: { en: '', zh: '' }, candidates: [], chain: [] } as const;
  const run = scene([['05-01 09:05', BEI, '@张姐 他骂人，管管']], { found: [conduct(one, { rule: 'disclosure.phone', severity: 'high', subject }), conduct(one, { rule: 'conduct.rumour', severity: 'info' })] });
  assert.equal(run.result.response?.flagged, 0);
});

test('where nobody is known to manage, calls by role are notices and the lead is a low one', () => {
  const run = scene([['05-01 09:05', BEI, '群主管管，他骂人'], ['05-02 09:00', LI, '!话'], ['05-02 10:00', LILY, '早']], { facts: { memberships: [] } });
  assert.deepEqual(rules(run), ['no-owner', 'no-response']);
  const lead = run.findings.find(({ rule }) => rule === 'management.no-response');
  assert.equal(lead?.account, null);
  assert.equal(lead?.severity, 'low');
  assert.ok(run.result.notAssessable?.some(({ rule, reason }) => rule === 'cn.group.9.1' && reason.en.startsWith('Who owns')));
});

test('notices older than the group rules are listed and judged by nobody', () => {
  const old = message({ at: '2017-09-02 09:00', sender: LI });
  const run = scene([], { messages: [message({ at: '2017-09-01 09:00', sender: BEI, text: '@张姐 他骂人，管管' }), old], found: [conduct(old)] });
  assert.deepEqual(rules(run), []);
});

test('private chats and channels have no group owner', () => {
  const group = { id: 1, key: 'k', name: 'n', platform: 'wechat', kindFrom: 'file', hasNativeId: true } as const;
  for (const kind of ['private', 'channel'] as const) assert.equal(scene([], { facts: { group: { ...group, kind } } }).result.status, 'not_applicable');
});

test('no reason holds a name or a text of the record', () => {
  const run = scene([['05-01 09:05', BEI, '@张姐 李四骂人，电话13800138000'], ['05-02 09:00', LI, '!话'], ['05-02 09:00', OWNER, '!话']], { facts: { complaints: [complaint({ time: '05-01 12:00', about: '李四', text: '13800138000' })] } });
  const words = JSON.stringify([run.result.reason, run.result.notAssessable, run.findings.map(({ reason, key }) => [reason, key])]);
  assert.doesNotMatch(words, /张姐|李四|小北|1380013/);
});

test('ten thousand calls are counted and five hundred kept', () => {
  const run = scene(Array.from({ length: 3000 }, () => ['05-01 09:05', BEI, '群主踢人'] as const));
  assert.equal(run.result.response?.notices.length, 500);
  assert.match(run.result.reason.en, /3000 notices/);
});

test('long hostile lines are read in time', () => {
  const start = performance.now();
  for (const unit of ['群主@', '@张姐 请不要', '请把', '再再谁者', 'please stop the ', '我发', 'post ', '有人把电话', '他 把']) {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    scene([['05-01 09:05', BEI, `@张姐 ${text}`], ['05-01 09:05', OWNER, text]]);
  }
  assert.ok(performance.now() - start < 1500);
});
