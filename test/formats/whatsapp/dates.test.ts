import assert from 'node:assert/strict';
import { test } from 'node:test';
import whatsapp from '../../../src/formats/whatsapp.ts';
import { collect } from '../../helpers/collect.ts';

/** Header as printed, the wall clock it stands for. The first line fixes the order where the shape alone does not. */
const SHAPES: readonly (readonly [string, string])[] = [
  ['13/06/2026, 21:25 - ', '2026-06-13T21:25:00'],
  ['6/13/26, 9:25 PM - ', '2026-06-13T21:25:00'],
  ['6/13/26, 9:25\u202fPM - ', '2026-06-13T21:25:00'],
  ['6/13/26, 12:25\u2009am - ', '2026-06-13T00:25:00'],
  ['13/6/26, 9:25 p.\u00a0m. - ', '2026-06-13T21:25:00'],
  ['13/6/26 9:25 a. m. - ', '2026-06-13T09:25:00'],
  ['2026/6/13 21:25 - ', '2026-06-13T21:25:00'],
  ['2026/6/13 上午9:05 - ', '2026-06-13T09:05:00'],
  ['2026/6/13 下午9:05 - ', '2026-06-13T21:05:00'],
  ['2026/6/13 凌晨12:05 - ', '2026-06-13T00:05:00'],
  ['2026/6/13 中午12:05 - ', '2026-06-13T12:05:00'],
  ['2026/6/13 中午1:05 - ', '2026-06-13T13:05:00'],
  ['2026/6/13 晚上8:05 - ', '2026-06-13T20:05:00'],
  ['2026/6/13 早上8:05 - ', '2026-06-13T08:05:00'],
  ['[2026/6/13 下午9:05:07] ', '2026-06-13T21:05:07'],
  ['2026. 6. 13. 오전 9:05 - ', '2026-06-13T09:05:00'],
  ['2026. 6. 13. 오후 12:05 - ', '2026-06-13T12:05:00'],
  ['2026/06/13 午前0:05 - ', '2026-06-13T00:05:00'],
  ['2026/06/13 午後0:05 - ', '2026-06-13T12:05:00'],
  ['13.06.26, 21:25 - ', '2026-06-13T21:25:00'],
  ['13-6-2026 21:25 - ', '2026-06-13T21:25:00'],
  ['13. 6. 2026. u 21:25 - ', '2026-06-13T21:25:00'],
  ['2026-06-13, 21:25 - ', '2026-06-13T21:25:00'],
  ['[2026-06-13 21:25:15] ', '2026-06-13T21:25:15'],
  ['[26-06-30 21:25:15] ', '2026-06-30T21:25:15'],
  ['[13.6.2026 klo 21.25.15] ', '2026-06-13T21:25:15'],
  ['13.6.2026 klo 21.25 - ', '2026-06-13T21:25:00'],
  ['[13/06/26, 21:25:15] ', '2026-06-13T21:25:15'],
  ['[6/13/26, 9:25:15\u202fAM] ', '2026-06-13T09:25:15'],
  ['\u200e[6/13/26, 9:25:15\u202fAM] ', '2026-06-13T09:25:15'],
  ['\u200f13\u200f/06\u200f/2026, 21:25 - ', '2026-06-13T21:25:00'],
  ['\u0661\u0663/\u0660\u0666/\u0662\u0660\u0662\u0666, \u0662\u0661:\u0662\u0665 - ', '2026-06-13T21:25:00'],
  ['13/2026/06, 21:25 - ', '2026-06-13T21:25:00'],
  ['06/2026/13, 21:25 - ', '2026-06-13T21:25:00'],
  ['6/13/26 21:25:15: ', '2026-06-13T21:25:15'],
];

for (const [header, wall] of SHAPES) {
  test(`reads the header ${JSON.stringify(header)}`, () => {
    const order = header.startsWith('[26-') ? ({ dateOrder: 'ymd' } as const) : {};
    const { messages, rejects, sniff } = collect(whatsapp, `${header}Ana: one\n${header}Bo: two\n${header}Ana: three\n`, { zone: 'UTC', ...order });
    assert.equal(rejects.length, 0);
    assert.equal(messages.length, 3);
    assert.equal(new Date(messages[0]?.at ?? NaN).toISOString(), `${wall}.000Z`);
    assert.equal(messages[1]?.text, 'two');
    assert.ok(sniff >= 0.6, String(sniff));
  });
}

const line = (date: string, n = 0): string => `${date}, 10:0${n} - Ana: x\n`;

test('a first part above 12 anywhere in the file makes the day first, and the line is named', () => {
  const { survey } = collect(whatsapp, `${line('01/02/2026')}${line('03/02/2026')}${line('25/02/2026')}`);
  assert.equal(survey?.order, 'dmy');
  assert.match(survey?.why.en ?? '', /line 3/);
  assert.match(survey?.why.zh ?? '', /第 3 行/);
});

test('a second part above 12 makes the month first', () => {
  assert.equal(collect(whatsapp, `${line('01/02/26')}${line('01/25/26')}`).survey?.order, 'mdy');
});

test('one impossible date does not outvote a whole file', () => {
  const { survey, rejects } = collect(whatsapp, `${line('25/02/2026')}${line('26/02/2026')}${line('02/27/2026')}${line('28/02/2026')}`);
  assert.equal(survey?.order, 'dmy');
  assert.deepEqual(rejects.map((reject) => reject.code), ['bad-timestamp']);
});

test('the order of time decides when no part is above 12', () => {
  const days = ['01/11/2026', '02/11/2026', '03/11/2026', '01/12/2026'];
  assert.equal(collect(whatsapp, days.map((day) => line(day)).join('')).survey?.order, 'dmy');
  const months = ['11/01/2026', '11/02/2026', '11/03/2026', '12/01/2026'];
  assert.equal(collect(whatsapp, months.map((day) => line(day)).join('')).survey?.order, 'mdy');
});

test('when nothing decides and it matters, the order is asked for', () => {
  const { survey } = collect(whatsapp, `${line('01/02/2026')}${line('03/04/2026')}`);
  assert.deepEqual([survey?.order, survey?.needed], [null, true]);
});

test('dates that read the same in either order need no answer', () => {
  const { survey, messages } = collect(whatsapp, `${line('05/05/2026')}${line('06/06/2026')}`);
  assert.equal(survey?.needed, false);
  assert.equal(messages.length, 2);
});

test('a two-digit year that stands first is told from a day', () => {
  const iso = ['26-01-02', '26-01-30', '26-02-01', '26-02-03'].map((day) => `[${day} 10:00:00] Ana: x\n`).join('');
  assert.equal(collect(whatsapp, iso).survey?.order, 'ymd');
  const european = ['15-01-20', '16-01-20', '17-01-20'].map((day) => `[${day} 10:00:00] Ana: x\n`).join('');
  assert.equal(collect(whatsapp, european).survey?.order, 'dmy');
});

test('an order given by the user wins over the file', () => {
  const text = `${line('01/11/2026')}${line('02/11/2026')}`;
  const { messages } = collect(whatsapp, text, { dateOrder: 'mdy', zone: 'UTC' });
  assert.equal(new Date(messages[1]?.at ?? NaN).toISOString().slice(0, 10), '2026-02-11');
});

test('a date that does not exist is rejected with its lines, the rest is kept', () => {
  const { messages, rejects } = collect(whatsapp, '30/01/2026, 10:00 - Ana: a\n31/02/2026, 10:00 - Bo: b\nmore of b\n30/03/2026, 25:00 - Bo: c\n30/03/2026, 10:00 - Bo: d\n');
  assert.deepEqual(messages.map((message) => message.text), ['a', 'd']);
  assert.deepEqual(rejects.map((reject) => [reject.code, reject.start]), [['bad-timestamp', 27], ['bad-timestamp', 63]]);
});
