import assert from 'node:assert/strict';
import { test } from 'node:test';
import retention from '../../src/checks/retention.ts';
import { at, runCheck, source, type Scene } from '../helpers/timeline.ts';

const run = (events: NonNullable<Scene['events']>, extra: Scene = {}) => {
  const { findings, result } = runCheck(retention, { messages: [{ at: '2026-05-01' }, { at: '2026-05-20' }], policy: { asOf: '2026-05-21' }, events, ...extra });
  return { found: findings.filter(({ rule }) => rule === 'retention.auto-delete'), findings, result };
};
const set = (day: string, value: string | null) => ({ kind: 'auto-delete', at: day, value, byteStart: at(day) / 1000 }) as const;

test('from on to off is one time, with both notices', () => {
  const { found } = run([set('2026-05-03', '604800'), set('2026-05-10', '0')]);
  assert.deepEqual(found.map(({ status, range, also }) => [status, range?.from, range?.to, also?.length]), [['indicated', at('2026-05-03'), at('2026-05-10'), 1]]);
  assert.match(found[0]?.reason.en ?? '', /from 2026-05-03 to 2026-05-10, after 7 days/);
});

test('what is never switched off goes on to the end of the record', () => {
  const { found } = run([set('2026-05-03', '86400')]);
  assert.equal(found[0]?.range?.to, at('2026-05-20'));
  assert.match(found[0]?.reason.zh ?? '', /自2026-05-03起至记录结束，消息设为1天后自动删除/);
});

test('another period while it is on is the same time', () => {
  assert.match(run([set('2026-05-03', '86400'), set('2026-05-04', '3600')]).found[0]?.reason.en ?? '', /1 day, then 1 hour/);
});

test('on twice is two times', () => assert.equal(run([set('2026-05-03', null), set('2026-05-04', '0'), set('2026-05-05', '30')]).found.length, 2));

test('switched off and never on before is said, not found', () => {
  const { found, result } = run([set('2026-05-03', '0')]);
  assert.deepEqual(found, []);
  assert.match(result.reason.en, /switched off; when they had been switched on is not in the record/);
});

test('numbers missing while messages deleted themselves are a suspicion only', () => {
  const messages = [1, 2, 9, 10].map((seq, n) => ({ seq, at: `2026-05-0${n + 4}`, byteStart: n * 100 }));
  const facts = { sources: [source({ format: 'telegram', counter: true })] };
  const holes = (events: NonNullable<Scene['events']>) => run(events, { messages, facts, policy: { asOf: '2026-05-08' } }).findings.filter(({ rule }) => rule === 'retention.sequence-hole').map(({ status, grade }) => [status, grade]);
  assert.deepEqual(holes([set('2026-05-04', '86400')]), [['suspected', 'G2']]);
  assert.deepEqual(holes([]), [['indicated', 'G3']]);
});
