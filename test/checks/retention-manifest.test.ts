import assert from 'node:assert/strict';
import { test } from 'node:test';
import retention from '../../src/checks/retention.ts';
import type { LogRow } from '../../src/model/fact-rows.ts';
import { dayOf, dayText } from '../../src/text/calendar.ts';
import { at, runCheck, source, type Scene } from '../helpers/timeline.ts';

const DAY = 86_400_000;
const row = (date: string, given: Partial<LogRow> = {}, index = 0): LogRow => ({ source: 70, line: index + 2, byteStart: index * 30, byteEnd: index * 30 + 29, nativeId: null, group: null, date, records: null, sha256: null, ...given });
function rows(from: string, to: string, without: readonly string[] = [], given: (day: string) => Partial<LogRow> = () => ({})): LogRow[] {
  const list: LogRow[] = [];
  for (let n = dayOf(from); n <= dayOf(to); n++) if (!without.includes(dayText(n))) list.push(row(dayText(n), given(dayText(n)), n - dayOf(from)));
  return list;
}
const created = (text: string) => ({ groupFact: { source: 80, line: 2, byteStart: 20, byteEnd: 60, nativeId: null, group: 'x', name: null, createdAt: at(text), category: null, purpose: null, memberCap: null, infoPage: null, origin: null } });
/** Two messages a day from 1 to 20 November. */
const messages = Array.from({ length: 40 }, (_, n) => ({ at: at('2026-11-01 09:00') + Math.floor(n / 2) * DAY + (n % 2) * 60_000 }));
function run(logs: readonly LogRow[], extra: Scene = {}) {
  const { findings, result } = runCheck(retention, { messages, ...extra, facts: { logs, given: { moderation: false, complaints: false, logs: true, accounts: false }, ...extra.facts } });
  return { gaps: findings.filter(({ rule }) => rule === 'retention.manifest-gap'), findings, result };
}
const provider = { policy: { origin: 'provider', retentionScope: 'network-log' } } as const;
const duty = (result: { notAssessable?: readonly { rule: string }[] }) => result.notAssessable?.some(({ rule }) => rule === 'cn.group.13');

test('a run of days without a row is one finding of the provider, with range and basis', () => {
  const { gaps, result } = run(rows('2026-05-21', '2026-11-20', ['2026-06-03', '2026-06-04', '2026-07-01']), provider);
  assert.deepEqual(gaps.map(({ status, grade, bearer, basis, range }) => [status, grade, bearer, basis, range?.from, range?.to, range?.missing]), [
    ['indicated', 'G3', 'provider', ['cn.group.13', 'cn.csl.log'], at('2026-06-03'), at('2026-06-05'), 2],
    ['indicated', 'G3', 'provider', ['cn.group.13', 'cn.csl.log'], at('2026-07-01'), at('2026-07-02'), 1],
  ]);
  assert.equal(result.status, 'indicated');
});

test('without a mark of the provider the holes are those of the manifest', () => {
  const { gaps, result } = run(rows('2026-05-21', '2026-11-20', ['2026-06-03']));
  assert.deepEqual(gaps.map(({ bearer, basis }) => [bearer, basis]), [['record', undefined]]);
  assert.ok(duty(result));
});

test('a manifest of each day asked for takes the standing open point away', () => {
  const { gaps, result } = run(rows('2026-05-21', '2026-11-20'), provider);
  assert.deepEqual(gaps, []);
  assert.equal(result.status, 'not_indicated');
  assert.match(result.reason.en, /not indicated for 2026-05-21 to 2026-11-20/);
  assert.ok(!duty(result));
});

test('network logs without a manifest stay open', () => {
  const { result } = runCheck(retention, { messages, ...provider });
  assert.equal(result.status, 'not_assessable');
  assert.ok(duty(result));
});

test('a day whose row counts nothing is there', () => assert.deepEqual(run(rows('2026-05-21', '2026-11-20', [], () => ({ records: 0 })), { ...provider, messages: [] }).gaps, []));

test('holes from before the window are not asked for', () => assert.deepEqual(run(rows('2026-04-01', '2026-11-20', ['2026-04-09'])).gaps, []));

test('a manifest that begins late in an older group is a boundary', () => {
  const late = rows('2026-08-01', '2026-11-20');
  assert.deepEqual(run(late, { ...provider, facts: created('2025-01-01') }).gaps.map(({ status, grade, bearer, range }) => [status, grade, bearer, range?.missing]), [['suspected', 'G2', 'provider', 72]]);
  assert.deepEqual(run(late, { facts: created('2026-08-01') }).gaps, []);
  const unknown = run(late);
  assert.deepEqual(unknown.gaps, []);
  assert.ok(unknown.result.notAssessable?.some(({ rule }) => rule === 'retention.manifest-gap'));
});

test('a manifest that ends before days of which exports hold records is a boundary', () => {
  assert.deepEqual(run(rows('2026-05-21', '2026-11-10')).gaps.map(({ grade, key }) => [grade, key]), [['G2', 'tail']]);
  assert.deepEqual(run(rows('2026-05-21', '2026-11-10'), { messages: messages.slice(0, 10) }).gaps, []);
});

test('rows in any order, and the same row twice, are one manifest', () => {
  const list = rows('2026-05-21', '2026-11-20', [], () => ({ records: 2 }));
  assert.deepEqual(run([...list.toReversed(), ...list.map((one) => ({ ...one, source: 71 }))]).gaps, []);
});

test('one day with two counts contradicts itself', () => {
  assert.deepEqual(run([...rows('2026-05-21', '2026-11-20'), row('2026-06-01', { records: 4 }), row('2026-06-01', { records: 5, source: 71 })]).gaps.map(({ key }) => key), ['twice']);
});

test('rows for days to come are left aside, and said', () => {
  assert.match(run(rows('2026-05-21', '2026-11-25')).result.reason.en, /4 rows for days after the as-of date/);
  assert.ok(run([row('2027-01-01')]).result.notAssessable?.some(({ rule }) => rule === 'retention.manifest-gap'));
});

test('a manifest that names other groups only is said to be none of this one', () => {
  const { gaps, result } = run([]);
  assert.deepEqual(gaps, []);
  assert.ok(result.notAssessable?.some(({ reason }) => /no row of it names this group/.test(reason.en)));
});

const counts = (change: Record<string, number>) => rows('2026-05-21', '2026-11-20', [], (day) => (day >= '2026-11-01' ? { records: change[day] ?? 2 } : {}));

test('fewer in the export than stated is a loss of the export, more is one of the manifest', () => {
  const { gaps } = run(counts({ '2026-11-05': 9, '2026-11-06': 7, '2026-11-12': 1 }));
  assert.deepEqual(gaps.map(({ key, range }) => [key, range?.expected, range?.missing]), [['fewer:2026-11-05', 16, 12], ['more:2026-11-12', 1, 0]]);
});

test('the first and last day of an export are not whole, and not compared', () => assert.deepEqual(run(counts({ '2026-11-01': 50, '2026-11-20': 50 })).gaps, []));

test('system records may be in the count or not', () => {
  assert.deepEqual(run(counts({ '2026-11-05': 3 }), { events: [{ at: '2026-11-05 12:00' }, { at: '2026-11-06 12:00' }] }).gaps, []);
});

test('a manifest that agrees on no day counts something else', () => {
  const { gaps, result } = run(rows('2026-05-21', '2026-11-20', [], () => ({ records: 4_000 })));
  assert.deepEqual(gaps, []);
  assert.ok(result.notAssessable?.some(({ reason }) => /something else than messages/.test(reason.en)));
});

const hash = (text: string) => text.repeat(64);
const withHash = (path: string, sha256: string) => run(rows('2026-05-21', '2026-11-20', [], (day) => (day === '2026-11-01' ? { sha256: hash('a') } : {})), {
  messages: [{ at: '2026-11-01 10:00' }, { at: '2026-11-03 10:00', source: 2 }], facts: { sources: [source({ path, sha256 }), source({ id: 2, sha256: '02' })] },
});

test('the file of a day has the hash stated, or the row and the file part', () => {
  assert.deepEqual(withHash('general/2026-11-01.json', hash('a')).gaps, []);
  assert.deepEqual(withHash('general/2026-11-01.json', hash('b')).gaps.map(({ grade, status }) => [grade, status]), [['G3', 'indicated']]);
  assert.deepEqual(withHash('20261101.csv', hash('b')).gaps.length, 1);
});

test('without the file of that day a hash is not assessable', () => {
  const { gaps, result } = withHash('room.csv', hash('b'));
  assert.deepEqual(gaps, []);
  assert.ok(result.notAssessable?.some(({ reason }) => /1 hash of the manifest/.test(reason.en)));
  assert.ok(!withHash('room.csv', hash('a')).result.notAssessable?.some(({ reason }) => /hash/.test(reason.en)));
});
