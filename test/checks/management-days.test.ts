import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BEI, complaint, LI, measure, OWNER, rules, scene } from './management-fake.ts';

test('a complaint with a day and no time does not turn what was said that day into a repeat', () => {
  const facts = { complaints: [complaint({ time: '05-01 00:00', to: '群主', about: '李四', aboutMatched: LI })] };
  assert.deepEqual(rules(scene([['05-01 09:00', LI, '!话']], { facts })), []);
  assert.equal(scene([['05-01 09:00', LI, '!话'], ['05-02 09:00', LI, '!话']], { facts }).result.response?.repeatsAfterNotice, 1);
});

test('a measure of the notice’s own day, written without a time, may have answered it', () => {
  const lines = [['05-01 09:05', BEI, '@张姐 他骂人，管管'], ['05-02 09:00', LI, '!话']] as const;
  const run = scene(lines, { facts: { moderation: [measure({ time: '05-01 00:00', action: 'mute', by: '张姐', byMatched: OWNER, matched: LI })] } });
  assert.deepEqual(rules(run), []);
  assert.equal(run.result.response?.hoursToFirstMeasure, 0);
});

test('a step in the chat and a line with its day alone are one measure', () => {
  const run = scene([], {
    events: [{ at: '2026-05-01 10:00', kind: 'remove', actor: { account: OWNER, name: null }, targets: [{ account: LI, name: null }] }],
    facts: { moderation: [measure({ time: '05-01 00:00', action: 'remove', matched: LI, recordNo: 'R-8' })] },
  });
  assert.deepEqual(run.result.response?.measures.map(({ record }) => record?.no), ['R-8']);
});

test('a manager who acts on the day of the suspension, of which no time is known, may have acted before it', () => {
  const act = (time: string) => scene([], {
    events: [{ at: `2026-${time}`, kind: 'remove', actor: { account: 2, name: null }, targets: [{ account: LI, name: null }] }],
    facts: { moderation: [measure({ time: '05-01 00:00', action: 'suspend', by: '平台', matched: 2 })] },
  });
  assert.deepEqual(rules(act('05-01 10:00')), []);
  assert.deepEqual(rules(act('05-02 10:00')), ['suspended-acted']);
});

test('“you are the owner”, said to a member who is not, is no notice to the owner', () => {
  assert.deepEqual(scene([['05-01 09:05', BEI, '@陈伯 你是群主，管管他骂人'], ['05-02 09:00', LI, '!话']]).result.response?.notices, []);
});

test('an owner who tells of a report or a talk in private has taken a measure', () => {
  const said = (text: string) => scene([['05-01 09:00', LI, '!话'], ['05-01 09:05', BEI, '@张姐 他骂人，管管'], ['05-01 10:00', OWNER, text]]).result.response?.measures.map(({ kind }) => kind);
  assert.deepEqual(said('我也举报给平台了'), ['report']);
  assert.deepEqual(said('已经私下跟他说过了'), ['remind']);
  assert.deepEqual(said('要不要举报给平台了再说'), []);
});

test('a call for the owner means the flagged message that stands right before it, and not one of an hour ago', () => {
  const told = (time: string) => scene([['05-01 09:00', LI, '!话'], [`05-01 ${time}`, BEI, '@张姐 您看看他'], ['05-02 09:00', LI, '!话']]).result.response;
  assert.deepEqual([told('09:05')?.notices[0]?.clear, told('09:05')?.repeatsAfterNotice, told('10:05')?.notices[0]?.clear], [true, 1, false]);
});

test('lines of the moderation file and the step in the chat are one measure though minutes, words or targets differ a little', () => {
  const OWN = { account: OWNER, name: null };
  const steps = (row: Parameters<typeof measure>[0], text = '李四，再骂人就移出群', events: Parameters<typeof scene>[1] = {}) =>
    scene([['05-01 10:00', OWNER, text]], { ...events, facts: { moderation: [measure({ by: '张姐', byMatched: OWNER, matched: LI, target: '李四', recordNo: 'R-1', ...row })] } })
      .result.response?.measures.map(({ kind, message: line, record }) => `${kind} ${line !== null} ${record?.no ?? '-'}`);
  assert.deepEqual(steps({ time: '05-01 10:07', action: 'warn' }), ['warn true R-1']);
  assert.deepEqual(steps({ time: '05-01 00:00', action: 'remind' }, '请大家不要骂人'), ['remind true R-1']);
  assert.deepEqual(steps({ time: '05-01 13:00', action: 'warn' }), ['warn true -', 'warn false R-1']);
  assert.deepEqual(steps({ time: '05-01 10:07', action: 'warn', byMatched: 2, by: '老周' }), ['warn true -', 'warn false R-1']);
  const removed = { events: [{ at: '2026-05-01 11:00', kind: 'remove' as const, actor: OWN, targets: [{ account: LI, name: null }] }] };
  assert.deepEqual(steps({ time: '05-01 11:10', action: 'blacklist' }, '早', removed), ['remove true R-1']);
  assert.deepEqual(steps({ time: '05-01 11:10', action: 'remove', matched: BEI, target: '小北' }, '早', removed), ['remove true -', 'remove false R-1']);
});

test('a line which says that nothing was done is no measure', () => {
  const lines = [['05-01 09:05', BEI, '@张姐 他骂人，管管'], ['05-02 09:00', LI, '!话']] as const;
  const run = (done: boolean) => scene(lines, { facts: { moderation: [measure({ time: '05-01 10:00', action: 'other', done, matched: LI })] } });
  assert.deepEqual([rules(run(false)), rules(run(true))], [['no-response'], []]);
});

test('a suspension for seven days is over on the eighth', () => {
  const act = (time: string) => scene([], {
    events: [{ at: `2026-${time}`, kind: 'mute', actor: { account: 2, name: null }, targets: [{ account: LI, name: null }] }],
    facts: { moderation: [measure({ time: '05-01 09:00', action: 'suspend', lasts: 7 * 86_400_000, by: '平台', matched: 2 })] },
  });
  assert.deepEqual([rules(act('05-05 10:00')), rules(act('05-09 10:00'))], [['suspended-acted'], []]);
});

for (const [text, actor, value, by] of [
  ['群主撤回了一条成员消息', null, 'member', OWNER],
  ['老周撤回了成员的一条消息', { account: null, name: '老周' }, 'member', 2],
  ['管理员老周撤回了成员李四的消息', { account: null, name: '管理员老周' }, null, 2],
  ['管理员撤回了一条消息', { account: LI, name: null }, null, null],
] as const) {
  test(`a manager took a message away: ${text}`, () => {
    const targets = text.includes('李四') ? [{ account: null, name: '李四' }] : [];
    const run = scene([], { events: [{ at: '2026-05-01 10:00', kind: 'recall', actor, targets, value, text }] });
    assert.deepEqual(run.result.response?.measures.map((one) => [one.kind, one.by]), [['delete', by]]);
  });
}

test('a member named after the office who takes back an own message has done nothing as manager', () => {
  const run = scene([], { events: [{ at: '2026-05-01 10:00', kind: 'recall', actor: { account: LI, name: '群主' }, text: '"群主"撤回了一条消息' }] });
  assert.deepEqual(run.result.response?.measures, []);
});

test('“you are the owner” is a notice to the one so called where nobody is known to manage', () => {
  const run = scene([['05-01 09:05', BEI, '@陈伯 你是群主，管管他骂人']], { facts: { memberships: [] } });
  assert.deepEqual(run.result.response?.notices.map(({ clear, to }) => [clear, to]), [[true, 7]]);
});
