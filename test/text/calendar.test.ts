import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayNumber, dayOf, dayText, daysInMonth, firstRequired, keepThrough, mustExist } from '../../src/text/calendar.ts';

const KEPT: [string, string][] = [
  ['2025-08-28', '2026-02-28'], ['2025-08-29', '2026-02-28'], ['2025-08-30', '2026-02-28'], ['2025-08-31', '2026-02-28'],
  ['2025-09-01', '2026-03-01'], ['2023-08-31', '2024-02-29'], ['2027-08-31', '2028-02-29'], ['2026-02-28', '2026-08-28'],
  ['2026-03-31', '2026-09-30'], ['2026-05-21', '2026-11-21'], ['2025-12-31', '2026-06-30'], ['2024-02-29', '2024-08-29'],
];
for (const [made, until] of KEPT) {
  test(`a record of ${made} is kept through ${until}`, () => {
    assert.equal(keepThrough(made), until);
    assert.ok(mustExist(made, until));
    assert.ok(!mustExist(made, dayText(dayOf(until) + 1)));
  });
}

const REQUIRED: [string, string][] = [
  ['2026-02-28', '2025-08-28'], ['2026-03-01', '2025-09-01'], ['2026-08-28', '2026-02-28'], ['2026-11-21', '2026-05-21'],
  ['2024-02-29', '2023-08-29'], ['2028-02-29', '2027-08-29'],
];
for (const [asOf, first] of REQUIRED) {
  test(`on ${asOf} the first day still asked for is ${first}`, () => assert.equal(firstRequired(asOf), first));
}

const TRAPS: [string, string, string][] = [
  ['2026-08-29', '2026-03-01', '2026-02-28'], ['2026-08-31', '2026-03-01', '2026-02-28'], ['2026-10-31', '2026-05-01', '2026-04-30'],
];
for (const [asOf, first, naive] of TRAPS) {
  test(`on ${asOf} it is ${first}, not ${naive} as taking six months away would say`, () => {
    assert.equal(firstRequired(asOf), first);
    assert.ok(!mustExist(naive, asOf));
  });
}

test('on every day of nine years the first day is required and the day before is not', () => {
  for (let day = dayOf('2020-01-01'); day < dayOf('2029-01-01'); day++) {
    const asOf = dayText(day);
    const first = firstRequired(asOf);
    assert.ok(mustExist(first, asOf), asOf);
    assert.ok(!mustExist(dayText(dayOf(first) - 1), asOf), asOf);
  }
});

test('other numbers of months work, across years', () => {
  assert.equal(keepThrough('2025-11-30', 3), '2026-02-28');
  assert.equal(keepThrough('2025-11-30', 36), '2028-11-30');
  assert.equal(firstRequired('2026-02-28', 2), '2025-12-28');
});

test('day numbers agree with Date', () => {
  for (const [y, m, d] of [[1970, 1, 1], [2000, 2, 29], [1600, 3, 1], [2400, 12, 31], [1, 1, 1]] as const) {
    const date = new Date(0);
    date.setUTCFullYear(y, m - 1, d);
    assert.equal(dayNumber(y, m, d), date.getTime() / 86_400_000);
  }
});

test('century years are leap only every fourth time', () => {
  assert.deepEqual([1900, 2000, 2024, 2026].map((y) => daysInMonth(y, 2)), [28, 29, 29, 28]);
  assert.equal(daysInMonth(2026, 13), 0);
});

test('what is no day is refused', () => {
  for (const bad of ['2026-02-30', '2026-13-01', '2026-00-10', '', '2026-1-1', 'x']) assert.throws(() => keepThrough(bad), RangeError, bad);
});
