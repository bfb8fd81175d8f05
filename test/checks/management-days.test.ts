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
