import assert from 'node:assert/strict';
import { test } from 'node:test';
import retention from '../../src/checks/retention.ts';
import { at, event, runCheck, source, type Scene } from '../helpers/timeline.ts';

const DAY = 86_400_000;
const messages = Array.from({ length: 60 }, (_, n) => ({ at: at('2026-09-20 09:00') + n * DAY }));
const groupFact = { source: 80, line: 2, byteStart: 20, byteEnd: 60, nativeId: null, group: 'x', name: null, createdAt: at('2024-01-01'), category: null, purpose: null, memberCap: null, infoPage: null, origin: null };
const run = (events: NonNullable<Scene['events']>, extra: Scene = {}) => runCheck(retention, { messages, facts: { groupFact }, events, ...extra });
const rules = (events: NonNullable<Scene['events']>, extra: Scene = {}) => run(events, extra).findings.map(({ rule }) => rule).filter((rule) => rule !== 'retention.silence');

const CAME = [
  { kind: 'invite', text: '"张三"邀请你加入了群聊，群聊参与人还有：李四' }, { kind: 'invite', text: '张三邀请你和李四加入了群聊' }, { kind: 'join', text: '你通过扫描二维码加入群聊' },
  { kind: 'join', actor: { account: null, name: 'You' }, text: 'joined' }, { kind: 'invite', targets: [{ account: null, name: '您' }], text: '' }, { kind: 'invite', text: 'Ann added you' },
] as const;

test('history before the exporter joined is explained', () => {
  for (const one of CAME) {
    const { findings, result } = run([event({ at: '2026-09-20 08:59', ...one })]);
    assert.deepEqual(findings.filter(({ rule }) => rule === 'retention.short-window'), [], one.text);
    assert.match(result.reason.en, /when its exporter came into the group/);
  }
});

test('somebody else who joins explains nothing', () => {
  for (const text of ['"张三"邀请"李四"加入了群聊', '"你好"通过扫描二维码加入群聊', '你邀请"李四"加入了群聊', 'You added Ann', 'Ann joined']) {
    assert.deepEqual(rules([event({ kind: 'invite', at: '2026-09-20 08:59', text })]), ['retention.short-window'], text);
  }
});

test('the exporter coming long after the record begins explains nothing', () => {
  assert.deepEqual(rules([event({ kind: 'invite', at: '2026-10-20 08:59', text: 'Ann added you' })]), ['retention.short-window']);
});

test('after the exporter left nothing is missing at the end', () => {
  const asOf = '2027-03-01';
  const gone = [event({ kind: 'remove', at: '2026-11-18 10:00', text: '你被"张三"移出群聊' })];
  const ends = (events: NonNullable<Scene['events']>) => rules(events, { policy: { asOf }, facts: {} }).filter((rule) => rule === 'retention.tail');
  assert.deepEqual(ends(gone), []);
  assert.deepEqual(ends([event({ kind: 'remove', at: '2026-11-18 10:00', text: '你将"张三"移出群聊' })]), ['retention.tail']);
});

test('numbers used while the exporter was out of the group are explained', () => {
  const facts = { sources: [source({ format: 'telegram', counter: true })] };
  const numbered = [1, 2, 3, 30, 31].map((seq, n) => ({ seq, at: at('2026-11-01') + (n > 2 ? n + 9 : n) * DAY }));
  const out = [event({ kind: 'remove', at: '2026-11-03 01:00', text: 'Ann removed you' }), event({ kind: 'invite', at: '2026-11-12 23:00', text: 'Ann added you' }, 1)];
  const { findings, result } = run(out, { messages: numbered, facts });
  assert.deepEqual(findings.filter(({ rule }) => rule === 'retention.sequence-hole'), []);
  assert.match(result.reason.en, /exporter was not in the group/);
});
