import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RECORD_CAP } from '../../../src/model/format.ts';
import whatsapp from '../../../src/formats/whatsapp.ts';
import { collect } from '../../helpers/collect.ts';

const line = (n: number, text: string): string => `13/01/2026, 10:0${n} - Ana: ${text}\n`;

test('a line beyond the cap is rejected whole, what stands around it is kept', () => {
  const text = `${line(0, 'a')}${line(1, 'x'.repeat(RECORD_CAP + 5))}${line(2, 'b')}`;
  for (const chunk of [65_536, 1 << 24]) {
    const { messages, rejects } = collect(whatsapp, text, { chunk });
    assert.deepEqual(messages.map((row) => row.text), ['a', 'b']);
    assert.deepEqual(rejects.map((row) => [row.code, row.start, row.end]), [['record-too-large', 27, text.length - 27]]);
  }
});

test('many short lines beyond the cap are one rejected record', () => {
  const text = `${line(0, 'a')}${'y'.repeat(999)}\n`.concat(`${'y'.repeat(999)}\n`.repeat(1100), line(2, 'b'));
  const { messages, rejects } = collect(whatsapp, text, { chunk: 65_536 });
  assert.deepEqual(messages.map((row) => row.text), ['b']);
  assert.deepEqual(rejects.map((row) => row.code), ['record-too-large']);
});

test('text before the first header is rejected as belonging to nothing', () => {
  const { messages, rejects } = collect(whatsapp, `the end of something\nmore\n${line(0, 'a')}${line(1, 'b')}`);
  assert.equal(messages.length, 2);
  assert.deepEqual(rejects.map((row) => [row.code, row.start, row.end]), [['no-header', 0, 26]]);
});

test('a file that ends without a newline is whole', () => {
  const { messages, truncated } = collect(whatsapp, `${line(0, 'a')}${line(1, 'b')}`.trimEnd());
  assert.deepEqual(messages.map((row) => row.text), ['a', 'b']);
  assert.deepEqual(truncated, []);
});

for (const cut of ['31.10.2026, ', '31.10.2026, 12:2', '31.10.2026, 12:23', '31.10.2026, 12:23 -', '31.10.2026, 12:23 - ', '31.10.2026, 12:23 - An']) {
  test(`a last line cut to ${JSON.stringify(cut)} is reported`, () => {
    const { messages, rejects, truncated } = collect(whatsapp, `31.10.2026, 12:00 - Anabel: a\n31.10.2026, 12:01 - Bo: b\n${cut}`);
    assert.deepEqual(messages.map((row) => row.text), ['a', 'b']);
    assert.equal(truncated.length, 1);
    assert.deepEqual(rejects.map((row) => row.code), ['truncated']);
  });
}

test('a cut bracket header is reported', () => {
  assert.equal(collect(whatsapp, '[1/13/26, 9:00:00 AM] Ana: a\n[1/13/26, 9:01:00 AM] Bo: b\n\u200e[1/13/26, 9:0').truncated.length, 1);
});

test('a last line that only looks a little like a date is text', () => {
  for (const tail of ['3', '31.10', 'see 31.10.2026, 12:2', '31.10.2026']) {
    const { messages, truncated } = collect(whatsapp, `31.10.2026, 12:00 - Ana: a\n31.10.2026, 12:01 - Bo: b\n${tail}`);
    assert.equal(messages[1]?.text, `b\n${tail}`);
    assert.deepEqual(truncated, []);
  }
});

test('a file with a byte order mark is read from its first line', () => {
  assert.equal(collect(whatsapp, `\ufeff${line(0, 'a')}${line(1, 'b')}`).messages.length, 2);
});

test('an empty file and a file of words give no message', () => {
  assert.deepEqual(collect(whatsapp, '').ranges, []);
  assert.deepEqual(collect(whatsapp, 'only words\n').rejects.map((row) => row.code), ['no-header']);
});

test('the same line twice is two messages', () => {
  assert.equal(collect(whatsapp, line(0, 'a').repeat(2)).messages.length, 2);
});
