import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rhythm } from '../../src/checks/_retention-rhythm.ts';
import { runs } from '../../src/checks/_retention-runs.ts';

function holesOf(numbers: readonly number[]): string[] {
  const holes: string[] = [];
  const seen = runs(({ from, to }) => holes.push(`${from}-${to}`));
  for (const n of numbers) seen.add(n, n, null);
  seen.finish();
  return holes;
}

test('holes come lowest first', () => assert.deepEqual(holesOf([1, 5, 3, 9]), ['2-2', '4-4', '6-8']));
test('a number that closes a hole leaves nothing, not even an empty hole', () => assert.deepEqual(holesOf([1, 3, 2, 2, 1, 3]), []));
test('any order of the same numbers gives the same holes', () => {
  const numbers = [1, 2, 4, 5, 6, 9, 10, 14];
  for (let turn = 0; turn < numbers.length; turn++) {
    const turned = [...numbers.slice(turn), ...numbers.slice(0, turn)];
    assert.deepEqual(holesOf(turned), ['3-3', '7-8', '11-13']);
    assert.deepEqual(holesOf(turned.reverse()), ['3-3', '7-8', '11-13']);
  }
});

test('the rhythm is the pause that 95 of 100 do not exceed, at most 4.5 % above', () => {
  const pauses = rhythm();
  assert.equal(pauses.p95(), null);
  for (let n = 1; n <= 100; n++) pauses.add(n * 1000);
  const p95 = pauses.p95() ?? 0;
  assert.ok(p95 >= 95_000 && p95 <= 95_000 * 1.045, String(p95));
});

test('a few long pauses do not make the rhythm, and no pause is too long to count', () => {
  const pauses = rhythm();
  for (let n = 0; n < 98; n++) pauses.add(0);
  pauses.add(Number.MAX_SAFE_INTEGER);
  pauses.add(8.64e15);
  assert.ok((pauses.p95() ?? Infinity) <= 1);
});
