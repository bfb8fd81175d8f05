import assert from 'node:assert/strict';
import { test } from 'node:test';
import retention from '../../src/checks/retention.ts';
import { at, runCheck, source } from '../helpers/timeline.ts';

const DAY = 86_400_000;
/** One file per name, each with a message of the day that follows the one before, or of the day in its name. */
function missing(names: readonly string[], format = 'telegram-html', days: readonly string[] = []) {
  const sources = names.map((path, n) => source({ id: n + 1, path, sha256: `${n}`, format }));
  const messages = names.map((_, n) => ({ source: n + 1, at: days[n] ?? at('2026-05-01 09:00') + n * DAY }));
  return runCheck(retention, { messages, facts: { sources }, policy: { asOf: '2026-07-01' } }).findings.filter(({ rule }) => rule === 'retention.partition-missing');
}
const daily = (...days: number[]) => {
  const dates = days.map((day) => `2026-05-${String(day).padStart(2, '0')}`);
  return missing(dates.map((date) => `general/${date}.json`), 'slack', dates.map((date) => `${date} 10:00`));
};

test('a number between the parts of one export is a missing file', () => {
  const list = missing(['x/messages.html', 'x/messages2.html', 'x/messages4.html']);
  assert.deepEqual(list.map(({ grade, status }) => [grade, status]), [['G3', 'indicated']]);
  assert.match(list[0]?.reason.en ?? '', /series \(3\)/);
});

test('the first part may be the one that is missing', () => assert.match(missing(['messages2.html', 'messages3.html'])[0]?.reason.en ?? '', /\(1\)/));
test('chunks count from one or from nothing', () => {
  assert.equal(missing(['chunk_0001.jsonl', 'chunk_0002.jsonl', 'chunk_0004.jsonl'], 'qq-chat-exporter').length, 1);
  assert.deepEqual(missing(['chunk_0000.jsonl', 'chunk_0001.jsonl'], 'qq-chat-exporter'), []);
});
test('Chinese parts', () => assert.match(missing(['聊天 第1部分.csv', '聊天 第2部分.csv', '聊天 第5部分.csv'], 'generic')[0]?.reason.zh ?? '', /3–4/));
test('a whole series lacks nothing', () => assert.deepEqual(missing(['messages.html', 'messages2.html', 'messages3.html']), []));
test('numbers in names of their own are no series', () => {
  assert.deepEqual(missing(['room1.csv', 'room3.csv', 'room9.csv'], 'generic'), []);
  assert.deepEqual(missing(['chat (1).txt', 'chat (3).txt'], 'whatsapp'), []);
  assert.deepEqual(missing(['a/messages.html', 'b/messages3.html']), []);
});
test('versions of one file are no series', () => {
  assert.deepEqual(missing(['part1.csv', 'part3.csv'], 'generic', ['2026-05-09', '2026-05-01']).length, 1);
  const sources = [1, 3].map((n) => source({ id: n, path: `part${n}.csv`, sha256: `${n}`, format: 'generic' }));
  const messages = [1, 2, 3, 4].map((day) => ({ source: day % 2 ? 1 : 3, at: `2026-05-0${day}` }));
  assert.deepEqual(runCheck(retention, { messages, facts: { sources } }).findings.filter(({ rule }) => rule === 'retention.partition-missing'), []);
});

test('a day without its file in a daily series is a suspicion, for some exporters write none for a silent day', () => {
  assert.deepEqual(daily(11, 12, 14, 15).map(({ grade, status, range }) => [grade, status, range?.to]), [['G2', 'suspected', at('2026-05-14 10:00')]]);
});
test('weekends of a working group are no missing days', () => assert.deepEqual(daily(4, 5, 6, 7, 8, 11, 12, 13, 14, 15), []));
test('a group that writes now and then has no daily series', () => assert.deepEqual(daily(1, 5, 12, 13, 27), []));
test('dates of export in file names are no daily series', () => {
  assert.deepEqual(missing(['g_2026-06-01.csv', 'g_2026-06-02.csv', 'g_2026-06-04.csv', 'g_2026-06-05.csv'], 'generic', ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04']), []);
});
