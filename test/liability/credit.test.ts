import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { creditStanding } from '../../src/liability/credit.ts';
import type { CreditConfig } from '../../src/law/credit.ts';
import type { CreditMove } from '../../src/model/credit.ts';

const CONFIG: CreditConfig = {
  start: 100, floor: 0, moves: { S0: 0, S1: -5, S2: -10, S3: -25, S4: -100 }, recovery: { points: 5, days: 30 },
  levels: [{ id: 'A', atLeast: 90 }, { id: 'B', atLeast: 75 }, { id: 'C', atLeast: 60 }, { id: 'D', atLeast: 0 }], blacklistWindowMonths: 12,
};
const day = (text: string): number => Date.parse(`${text}T00:00:00+08:00`);

let next = 0;
function move(at: string, level: CreditMove['level'], over: Partial<CreditMove> = {}): CreditMove {
  next++;
  return { id: next, account: 1, at: day(at), level, points: null, reason: { en: 'x', zh: 'x' }, findings: [], recordNo: `CR-${next}`, reporter: null, reportedAt: null, recipient: null, ...over };
}

const standing = (moves: CreditMove[], at = '2026-11-21') => creditStanding(moves, day(at), CONFIG);

test('an account that was never moved has all its points', () => {
  assert.deepEqual([standing([]).points, standing([]).level], [100, 'A']);
});

test('a move takes the points of its level, and points come back with each whole span without a new one', () => {
  const one = [move('2026-05-01', 'S3')];
  assert.deepEqual(['2026-05-01', '2026-05-30', '2026-05-31', '2026-06-30'].map((at) => standing(one, at).points), [75, 75, 80, 85]);
});

test('recovery ends at the start and begins anew with each move', () => {
  assert.equal(standing([move('2020-01-01', 'S1')]).points, 100);
  assert.equal(standing([move('2026-05-01', 'S2'), move('2026-05-30', 'S2')], '2026-06-10').points, 80);
});

test('nothing falls below the floor: the gravest level takes what is left', () => {
  const { points, taken, level } = standing([move('2026-11-01', 'S3'), move('2026-11-02', 'S4'), move('2026-11-03', 'S2')]);
  assert.deepEqual([points, level, taken.map((one) => one.points)], [0, 'D', [-25, -75, 0]]);
});

test('a person may give points back, never above the start', () => {
  assert.equal(standing([move('2026-11-01', 'S2'), move('2026-11-02', null, { points: 30 })]).points, 100);
});

test('each level begins where the configuration says', () => {
  const after = (points: number) => standing([move('2026-11-20', null, { points: points - 100 })]).level;
  assert.deepEqual([90, 89, 75, 74, 60, 59].map(after), ['A', 'B', 'B', 'C', 'C', 'D']);
});

test('S4, or S3 twice within twelve calendar months, makes a candidate; once, or thirteen months apart, does not', () => {
  assert.equal(standing([move('2026-01-01', 'S4')]).candidate, true);
  assert.equal(standing([move('2025-10-01', 'S3')]).candidate, false);
  assert.equal(standing([move('2025-10-01', 'S3'), move('2026-10-01', 'S3')]).candidate, true);
  assert.equal(standing([move('2025-10-01', 'S3'), move('2026-10-02', 'S3')]).candidate, false);
});

test('what comes after the day that is asked about counts for nothing', () => {
  assert.equal(standing([move('2026-10-01', 'S3')], '2026-09-30').points, 100);
});

test('the order in which moves are given changes nothing', () => {
  const moves = fc.array(fc.record({ at: fc.integer({ min: 0, max: 900 }), level: fc.constantFrom('S1', 'S2', 'S3', 'S4' as const) }), { maxLength: 8 });
  fc.assert(fc.property(moves, (list) => {
    const all = list.map(({ at, level }, i) => move('2024-06-01', level, { id: i + 1, at: day('2024-06-01') + at * 86_400_000 }));
    const one = standing(all);
    assert.deepEqual(standing(all.toReversed()), one);
    assert.ok(one.points >= 0 && one.points <= 100);
  }), { numRuns: 200 });
});
