import assert from 'node:assert/strict';
import { test } from 'node:test';
import signal from '../../../src/formats/signal.ts';
import { collect, headOf, slice } from '../../helpers/collect.ts';
import { fixture, inOrder, mutated, placed, said, sturdy } from '../line/told.ts';

const MD = fixture('signal/chat.md');
const DATA = fixture('signal/data.json');
const AT = { name: 'chat.md', folder: 'Picnic' };

test('chat.md: quotation, files, sticker and reactions are told apart from the text', () => {
  const result = collect(signal, MD, AT);
  assert.deepEqual(said(result), [
    '01-02 09:05 Me text good morning  ', '01-02 09:06 Aya text two|lines: here  ', '01-02 09:07 Jim text see  ',
    '01-02 09:08 Jim sticker   ', '01-02 09:09 - call Missed voice call  ', '01-02 09:10 Aya recalled (This message was deleted)',
  ]);
  assert.deepEqual([result.messages[1]?.forwarded, result.messages[2]?.attachments], ['good morning', ['media/plan (1).png', 'media/notes.pdf']]);
  assert.deepEqual(result.accounts.map(({ name, exporter }) => [name, exporter ?? false]), [['Me', true], ['Aya', false], ['Jim', false]]);
  assert.deepEqual(result.groups, [{ platform: 'signal', nativeId: null, name: 'Picnic', kind: 'group', kindFrom: 'inferred' }]);
  assert.deepEqual([result.events.length, result.rejects.length, result.truncated.length, result.notes.length], [0, 0, 0, 1]);
  assert.equal(slice(MD, result.messages[0] ?? { start: 0, end: 0 }), '[2026-01-02 09:05:00] Me: good morning  \n');
  inOrder(result, MD);
  placed(result, MD);
});

test('data.json: the same instants, texts and names as chat.md', () => {
  const [text, data] = [collect(signal, MD, AT), collect(signal, DATA, { ...AT, name: 'data.json' })];
  assert.deepEqual(said(data).slice(0, 3), said(text).slice(0, 3));
  assert.deepEqual(data.groups, text.groups);
  assert.deepEqual([data.messages[1]?.forwarded, data.messages[2]?.attachments, data.messages[3]?.kind], ['good morning', ['media/plan (1).png'], 'recalled']);
  assert.deepEqual(data.rejects.map((reject) => reject.code), ['bad-timestamp', 'bad-json']);
});

test('any block size, any cut, any mutation', () => {
  for (const bytes of [MD, DATA]) sturdy(signal, bytes);
  mutated(signal, [MD, DATA], ['[2026-01-02 09:05:00] Me: ', '](./media/', '{"date": "', '\n\n> ', '(- ']);
});

test('a cut is told by the line break, by the blank line that all other records have, or by half a header', () => {
  const whole = MD.toString();
  for (const end of [whole.length - 1, whole.length - 5, whole.indexOf('see'), whole.indexOf('[2026-01-02 09:07') + 8]) assert.equal(collect(signal, whole.slice(0, end)).truncated.length, 1, `${end}`);
  assert.equal(collect(signal, DATA.subarray(0, 300)).truncated.length, 1);
});

test('WhatsApp\'s lines of the same shape are left to it; old exports are read when asked for', () => {
  const claim = (text: string): number => signal.sniff(headOf(Buffer.from(text)));
  assert.equal(claim('[2026-01-02 09:05:00] Demo: \u200eMessages and calls are end-to-end encrypted.\n'), 0);
  assert.ok(claim('[2019-05-29, 15:04] Me: hi\n') < 0.5);
  assert.deepEqual(said(collect(signal, '[2019-05-29, 15:04] Me: hi\n')), ['05-29 15:04 Me text hi']);
  for (const text of ['[note] a: b\n', '[2026-01-02 09:05:00] INFO: started\n', '[2026-01-02 09:05:00] app.WARNING: slow\n', '{"date":"2026-01-02T09:05:00","sender":"a"}\n', '{"date":1,"sender":2,"body":3}\n']) assert.ok(claim(text) < 0.5, text);
});
