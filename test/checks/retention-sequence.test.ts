import assert from 'node:assert/strict';
import { test } from 'node:test';
import retention from '../../src/checks/retention.ts';
import type { Source } from '../../src/model/timeline.ts';
import { runCheck, source, type Scene } from '../helpers/timeline.ts';

const qce = (given: Partial<Source> = {}): Source => source({ format: 'qce', counter: true, ...given });
/** Messages a minute apart up to the day before the as-of date, numbered as given. */
const numbered = (numbers: readonly (number | null)[], from = 1): NonNullable<Scene['messages']> =>
  numbers.map((seq, index) => ({ seq, nativeId: seq === null ? null : String(seq), source: from, byteStart: index * 100 }));
const holes = (scene: Scene) =>
  runCheck(retention, { policy: { asOf: '2026-05-02' }, ...scene }).findings.filter(({ rule }) => rule === 'retention.sequence-hole');

test('numbers missing inside a file are one hole, with the message after it', () => {
  const found = holes({ messages: numbered([1, 2, 6, 7]), facts: { sources: [qce()] } });
  assert.equal(found.length, 1);
  const [hole] = found;
  assert.equal(hole?.grade, 'G3');
  assert.equal(hole?.status, 'indicated');
  assert.equal(hole?.message?.nativeId, '6');
  assert.equal(hole?.range?.expected, 3);
  assert.equal(hole?.range?.missing, 3);
  assert.equal((hole?.range?.to ?? 0) - (hole?.range?.from ?? 0), 60_000);
  assert.match(hole?.reason.en ?? '', /3–5/);
});

test('numbers without a hole are silent, in whatever order and however often they come', () => {
  assert.deepEqual(holes({ messages: numbered([5, 3, 4, 1, 2, 2, 6]), facts: { sources: [qce()] } }), []);
});

test('a file whose format has no counter has no holes, and the result says that they could not be seen', () => {
  const scene = { messages: numbered([1, 9]), facts: { sources: [source()] } };
  assert.deepEqual(holes(scene), []);
  assert.ok(runCheck(retention, scene).result.notAssessable?.some(({ rule }) => rule === 'retention.sequence-hole'));
});

test('a recall whose id is the missing number explains it', () => {
  const messages = numbered([1, 2, 4]);
  const facts = { sources: [qce()] };
  assert.equal(holes({ messages, facts }).length, 1);
  assert.deepEqual(holes({ messages, facts, events: [{ kind: 'recall', nativeId: '3', at: '2026-05-01 08:01' }] }), []);
});

test('a recall with a strange id explains one number of the hole that it stands in', () => {
  const messages = [1, 2, 4].map((seq, i) => ({ seq, nativeId: `x${seq}`, byteStart: i * 100 }));
  const facts = { sources: [qce()] };
  const recall = { kind: 'recall', nativeId: '7312', at: '2026-05-01 08:01' } as const;
  assert.deepEqual(holes({ messages, facts, events: [recall] }), []);
  const wider = [1, 2, 6].map((seq, i) => ({ seq, nativeId: `x${seq}`, byteStart: i * 100 }));
  assert.equal(holes({ messages: wider, facts, events: [recall] })[0]?.range?.missing, 2);
  const earlier = { ...recall, at: '2026-05-01 08:00' } as const;
  assert.equal(holes({ messages, facts, events: [earlier] }).length, 1);
});

test('two files of one group fill each other, as merged duplicates do', () => {
  const facts = { sources: [qce(), qce({ id: 2, sha256: '02' })] };
  assert.deepEqual(holes({ messages: [...numbered([1, 2, 3]), ...numbered([0, 4, 5], 2)], facts }), []);
});

test('what lies between two files is no hole of either, but is told', () => {
  const scene = { messages: [...numbered([1, 2]), ...numbered([8, 9], 2)], facts: { sources: [qce(), qce({ id: 2, sha256: '02' })] } };
  assert.deepEqual(holes(scene), []);
  assert.ok(runCheck(retention, scene).result.notAssessable?.some(({ reason }) => /5 numbers lie between/.test(reason.en)));
});

test('a hundred holes are listed and the rest is counted in the last', () => {
  const odd = Array.from({ length: 151 }, (_, index) => index * 2 + 1);
  const found = holes({ messages: numbered(odd), facts: { sources: [qce()] } });
  assert.equal(found.length, 100);
  assert.match(found[99]?.reason.en ?? '', /50 more holes with 50 numbers/);
  assert.doesNotMatch(found[98]?.reason.en ?? '', /more holes/);
  assert.equal(new Set(found.map(({ key }) => key)).size, 100);
});

test('more holes than are held open at once are still counted exactly', () => {
  const odd = Array.from({ length: 10_001 }, (_, index) => index * 2 + 1);
  const found = holes({ messages: numbered(odd), facts: { sources: [qce()] } });
  assert.match(found.at(-1)?.reason.en ?? '', /9900 more holes with 9900 numbers/);
});

test('unread records make a hole less certain and are named', () => {
  const [hole] = holes({ messages: numbered([1, 3]), facts: { sources: [qce({ rejected: 2 })] } });
  assert.equal(hole?.confidence, 0.7);
  assert.match(hole?.reason.en ?? '', /2 records of these files could not be read/);
});
