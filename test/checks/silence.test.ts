import assert from 'node:assert/strict';
import { test } from 'node:test';
import { silence } from '../../src/checks/_retention-silence.ts';
import { scopeOf } from '../../src/checks/_retention-scope.ts';
import type { RawFinding } from '../../src/model/check.ts';
import type { GroupFacts } from '../../src/model/timeline.ts';
import { at, event, facts, message, policy, source } from '../helpers/timeline.ts';
import { createRng } from '../score/rng.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Conversations of one to four messages between eight and twenty-two o'clock, so many a day on average. */
function talk(from: string, days: number, perDay: number, seed = 5): number[] {
  const rng = createRng(seed);
  const messages: number[] = [];
  for (let day = 0; day < days; day++) {
    for (let slot = 0; slot < 56; slot++) {
      if (rng.int(0, 1e6) / 1e6 >= perDay / 56) continue;
      const start = at(from) + day * DAY + 8 * HOUR + slot * 900_000;
      for (let n = rng.int(1, 4); n > 0; n--) messages.push(start + n * 60_000 + rng.int(0, 30) * 1000);
    }
  }
  return messages.sort((a, b) => a - b);
}
const without = (messages: readonly number[], from: string, to: string): number[] => messages.filter((one) => one < at(from) || one >= at(to));

interface Case { events?: { at: string; kind: 'recall' | 'dissolve' | 'join' }[]; facts?: Partial<GroupFacts>; origin?: 'provider'; sourceOf?: (at: number) => number }
function run(messages: readonly number[], { events = [], facts: given = {}, origin, sourceOf = () => 1 }: Case = {}) {
  const found: RawFinding[] = [];
  const fold = silence(scopeOf(facts(given), policy(origin ? { origin } : {}), (finding) => found.push(finding)));
  const rows = [
    ...messages.map((one, i) => ({ at: one, tell: () => fold.message(message({ at: one, source: sourceOf(one) }, i)) })),
    ...events.map((one, i) => ({ at: at(one.at), tell: () => fold.event(event(one, i)) })),
  ];
  for (const { tell } of rows.sort((a, b) => a.at - b.at)) tell();
  return { found, result: fold.finish() };
}
const steady = talk('2025-03-03', 150, 5);

test('a steady group without a loss shows nothing, and what would have stood out is said', () => {
  const { found, result } = run(steady);
  assert.deepEqual(found, []);
  assert.equal(result.judged, true);
  assert.match(result.words.en, /^\d+ silences .* none stands out .* (?:hours|days) would stand out\.$/);
});

test('a week that is missing is told with its edges, what was expected and the odds', () => {
  const left = without(steady, '2025-05-12', '2025-05-19');
  const { found: [one, ...more], result } = run(left);
  assert.deepEqual(more, []);
  assert.deepEqual([one?.rule, one?.grade, one?.status, one?.severity, one?.bearer], ['retention.silence', 'G1', 'suspected', 'low', 'record']);
  assert.ok(one?.range && one.range.from < at('2025-05-12') && one.range.to >= at('2025-05-19'));
  assert.equal(one.message?.at, one.range.from);
  assert.equal(one.also?.[0]?.at, one.range.to);
  const lost = steady.length - left.length;
  assert.ok(one.range.expected !== null && one.range.expected > lost * 0.6 && one.range.expected < lost * 1.6, `${one.range.expected} for ${lost}`);
  assert.equal(one.range.missing, one.range.expected);
  assert.match(one.reason.en, /odds of (?:about 1 in [\d,]+|less than 1 in 1,000,000), after correcting for \d+ silences looked at/);
  assert.match(one.reason.zh, /已就所检视的\d+段空白作校正.*分之一/);
  assert.match(result.words.en, /1 stands out/);
});

test('the bearer is the provider where the provider exported', () => {
  assert.equal(run(without(steady, '2025-05-12', '2025-05-19'), { origin: 'provider' }).found[0]?.bearer, 'provider');
});

test('weekends of a group that is silent at weekends are no losses', () => {
  const work = steady.filter((one) => ![0, 6].includes(new Date(one + 8 * HOUR).getUTCDay()));
  assert.deepEqual(run(work).found, []);
});

test('a quiet Spring Festival is no loss', () => {
  assert.deepEqual(run(without(talk('2024-11-04', 200, 3), '2025-01-28', '2025-02-03')).found, []);
});

test('a level that falls for good is no loss', () => {
  const falls = [...talk('2025-03-03', 80, 8), ...talk('2025-05-22', 120, 0.5, 9)];
  assert.deepEqual(run(falls).found, []);
});

test('a group that dies out at the end is not a loss in the middle', () => {
  assert.deepEqual(run([...steady, ...[20, 45, 90, 160].map((days) => at('2025-08-01') + days * DAY)]).found, []);
});

test('two days a week are enough to judge, ten messages are not', () => {
  assert.equal(run(talk('2025-03-03', 300, 0.4)).result.judged, true);
  const { result, found } = run([0, 3, 9, 14, 22, 30, 41, 44, 50, 58].map((days) => at('2025-03-03 12:00') + days * DAY));
  assert.deepEqual(found, []);
  assert.equal(result.judged, false);
  assert.equal(result.notAssessable[0]?.rule, 'retention.silence');
});

for (const [title, messages] of [['no message', []], ['one message', [at('2025-03-03')]], ['messages of one moment', Array.from({ length: 50 }, () => at('2025-03-03'))]] as const) {
  test(`${title}: no rhythm, and said so`, () => {
    const { found, result } = run(messages);
    assert.deepEqual(found, []);
    assert.equal(result.judged, false);
  });
}

test('a busy day alone has no week to compare with', () => {
  assert.equal(run(talk('2025-03-03', 3, 30)).result.judged, false);
});

test('stray clocks at 1970 and 2099 change nothing', () => {
  const left = without(steady, '2025-05-12', '2025-05-19');
  const strays = run([0, 60_000, ...left, at('2099-12-31')]);
  assert.deepEqual(strays.found.map(({ range }) => range), run(left).found.map(({ range }) => range));
});

test('times scattered over centuries are not judged', () => {
  const { found, result } = run(Array.from({ length: 400 }, (_, i) => i * 365 * DAY * 20));
  assert.deepEqual(found, []);
  assert.equal(result.judged, false);
});

test('recalled messages show that somebody wrote: the silence ends at each of them', () => {
  const recalls = Array.from({ length: 14 }, (_, i) => ({ at: `2025-05-${12 + Math.floor(i / 2)} ${i % 2 === 0 ? '10' : '17'}:00`, kind: 'recall' as const }));
  assert.deepEqual(run(without(steady, '2025-05-12', '2025-05-19'), { events: recalls }).found, []);
});

test('after a dissolution nothing was to follow', () => {
  const last = without(steady, '2025-05-12', '2025-05-19');
  assert.deepEqual(run(last, { events: [{ at: '2025-05-12 00:30', kind: 'dissolve' }] }).found, []);
});

test('a system record inside the silence is said', () => {
  const { found } = run(without(steady, '2025-05-12', '2025-05-19'), { events: [{ at: '2025-05-14 10:00', kind: 'join' }] });
  assert.match(found[0]?.reason.en ?? '', /1 system record stands inside/);
});

test('a silence between two exports says that no file spans it', () => {
  const cut = at('2025-05-15');
  const { found } = run(without(steady, '2025-05-12', '2025-05-19'), {
    facts: { sources: [source(), source({ id: 2, sha256: '01' })] }, sourceOf: (one) => (one < cut ? 1 : 2),
  });
  assert.match(found[0]?.reason.en ?? '', /lies between two exports/);
  assert.match(found[0]?.reason.zh ?? '', /两份导出之间/);
});
