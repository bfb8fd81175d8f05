import assert from 'node:assert/strict';
import { test } from 'node:test';
import retention from '../../src/checks/retention.ts';
import type { OrphanReply } from '../../src/model/fact-rows.ts';
import { at, runCheck, source } from '../helpers/timeline.ts';

const DAY = 86_400_000;
const messages = Array.from({ length: 41 }, (_, n) => ({ at: at('2026-05-01 09:00') + n * DAY }));
const near = { asOf: '2026-06-11' };
const orphan = (day: number, target: OrphanReply['target'] = 'inside', replyTo = `m${day}`): OrphanReply => ({
  source: 1, line: day + 1, byteStart: day * 100, byteEnd: day * 100 + 99, nativeId: null, sender: 1, at: at('2026-05-01 09:30') + day * DAY, replyTo, target,
});
interface Given { answers?: number; ids?: 'platform' | 'none'; unnamedRecalls?: number; since?: number }
function run(examples: readonly OrphanReply[], { answers = 100, ids = 'platform', unnamedRecalls = 0, ...policy }: Given = {}) {
  const { findings, result } = runCheck(retention, {
    messages, policy: { ...near, ...policy },
    facts: { sources: [source({ ids })], orphanReplies: () => ({ answers, orphans: examples.length, examples, unnamedRecalls }) },
  });
  return { findings: findings.filter(({ rule }) => rule === 'retention.orphan-reply'), result };
}

test('answers to messages inside the record that are not in it are one finding with examples', () => {
  const { findings } = run([10, 11, 12, 13, 14].map((day) => orphan(day, 'inside', day < 12 ? 'a' : `b${day}`)));
  assert.deepEqual(findings.map(({ status, grade, bearer, also, range }) => [status, grade, bearer, also?.length, range?.expected, range?.missing]), [['indicated', 'G3', 'record', 3, 100, 4]]);
  assert.match(findings[0]?.reason.en ?? '', /^5 answers of 100 go to 4 messages/);
});

test('what the answers quote is never in the words', () => {
  const { findings } = run([orphan(10, 'inside', 'secret-id')]);
  assert.doesNotMatch(JSON.stringify(findings[0]?.reason) + (findings[0]?.key ?? ''), /secret-id/);
});

test('targets before the record are told and not counted', () => {
  const { findings, result } = run([orphan(10, 'before'), orphan(20, 'before')]);
  assert.deepEqual(findings, []);
  assert.match(result.reason.en, /2 answers without target go to what lies outside the record/);
});

test('without an order of ids, early answers are taken for history and late ones are a suspicion', () => {
  assert.deepEqual(run([orphan(0, null), orphan(1, null)]).findings, []);
  assert.deepEqual(run([orphan(0, null), orphan(30, null)]).findings.map(({ status, grade, range }) => [status, grade, range?.missing]), [['suspected', 'G2', 1]]);
});

test('ids that nothing joins show nothing', () => {
  const { findings, result } = run([orphan(30, null), orphan(31, null)], { answers: 2 });
  assert.deepEqual(findings, []);
  assert.ok(result.notAssessable?.some(({ rule }) => rule === 'retention.orphan-reply'));
});

test('recalls that do not say of what may be the targets', () => {
  assert.deepEqual(run([orphan(10)], { unnamedRecalls: 1 }).findings.map(({ status, grade }) => [status, grade]), [['suspected', 'G2']]);
  assert.equal(run([orphan(10), orphan(11)], { unnamedRecalls: 1 }).findings[0]?.status, 'indicated');
});

test('answers outside the time asked for are left out', () => {
  assert.deepEqual(run([orphan(10)], { since: at('2026-05-20') }).findings, []);
});

test('a format without ids has no orphans', () => assert.deepEqual(run([orphan(10)], { ids: 'none' }).findings, []));
