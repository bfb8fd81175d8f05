import assert from 'node:assert/strict';
import { test } from 'node:test';
import line from '../../../src/formats/line.ts';
import { collect } from '../../helpers/collect.ts';
import { said } from './told.ts';

const dayOf = (day: string): string | undefined => {
  const [message] = collect(line, `[LINE] A的聊天记录\n\n${day}\n09:00\tA\tx\n`, { zone: 'UTC' }).messages;
  return message && new Date(message.at).toISOString().slice(0, 10);
};

test('every shape of the line that begins a day', () => {
  for (const day of ['2026/1/30周五', '2026/01/30(金)', '2026/01/30（五）', '2026/1/30（週五）', '2026.01.30 Friday', 'Fri, 1/30/2026', 'Fri, 30/01/2026', 'R8/01/30(金)', '2569/01/30 Fri', '2026年1月30日 星期五', '2026.01.30 금요일']) {
    assert.equal(dayOf(day), '2026-01-30', day);
  }
});

test('a day whose day of the week is wrong begins none', () => {
  for (const day of ['2026/01/30(木)', '2026/02/30(月)', 'Thu, 1/30/2026', '2026/01/30', 'Fri, 1/30/2026 Fri']) assert.equal(dayOf(day), undefined, day);
});

const US = (...days: string[]): ReturnType<typeof collect> => collect(line, `[LINE] Chat history in A\nSaved on: 9/10/2026, 11:00\n\n${days.map((day) => `${day}\n09:00\tA\tx\n`).join('')}`, { zone: 'UTC' });

test('the days of the week decide between day and month, in the whole file', () => {
  assert.equal(US('Tue, 06/01/2026').survey?.order, 'dmy');
  assert.equal(US('Mon, 06/01/2026').survey?.order, 'mdy');
  // Both dates fit the month-first reading only.
  const both = US('Sat, 3/4/2028', 'Sun, 3/5/2028');
  assert.deepEqual([both.survey?.order, said(both)[0]?.slice(0, 5)], ['mdy', '03-04']);
});

test('where both readings fit every date and differ, the user is asked', () => {
  const [day = ''] = [...Array(400).keys()].map((i) => new Date(Date.UTC(2026, 0, 1 + i))).filter((date) => {
    const [m, d] = [date.getUTCMonth() + 1, date.getUTCDate()];
    return d <= 12 && d !== m && new Date(Date.UTC(date.getUTCFullYear(), d - 1, m)).getUTCDay() === date.getUTCDay();
  }).map((date) => `${['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][date.getUTCDay()]}, ${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`);
  const { survey } = US(day);
  assert.deepEqual([survey?.order, survey?.needed], [null, true]);
  assert.deepEqual(US(day).declared, []);
});

test('half days in four languages', () => {
  for (const [clock, hour] of [['午後0:30', '12:30'], ['午前12:05', '00:05'], ['下午03:15', '15:15'], ['오후 3:15', '15:15'], ['3:15PM', '15:15'], ['12:05 AM', '00:05'], ['下午13:02', '13:02']] as const) {
    assert.equal(said(collect(line, `[LINE] A的聊天记录\n\n2026/1/30周五\n${clock}\tA\tx\n`))[0]?.slice(6, 11), hour, clock);
  }
  assert.deepEqual(collect(line, '[LINE] A的聊天记录\n\n2026/1/30周五\n上午13:02\tA\tx\n').rejects.map((reject) => reject.code), ['bad-timestamp']);
});
