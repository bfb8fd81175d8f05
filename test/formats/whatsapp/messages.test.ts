import assert from 'node:assert/strict';
import { test } from 'node:test';
import whatsapp from '../../../src/formats/whatsapp.ts';
import { collect, slice } from '../../helpers/collect.ts';
import { fixture } from './fixtures.ts';

test('a message of several lines is one record whose range spans them', () => {
  const bytes = fixture('android-en-group.txt');
  const message = collect(whatsapp, bytes).messages.find((row) => row.text.startsWith('the tap'));
  assert.equal(message?.text, 'the tap is open\non Mondays\n\nand on Thursdays');
  assert.equal(slice(bytes, message ?? { start: 0, end: 0 }), '13/06/2026, 21:26 - Ana Demo: the tap is open\non Mondays\n\nand on Thursdays\n');
});

test('a dated line without a name, years out of order, is part of the text above it', () => {
  const { messages } = collect(whatsapp, fixture('android-en-group.txt'));
  assert.ok(messages.some((row) => row.text === 'see you\n14/06/2030, 10:00 - dentist'));
});

test('a header of another shape inside a text does not begin a record', () => {
  const rows = Array.from({ length: 12 }, (_, i) => `13/01/2026, 10:${10 + i} - Ana: x\n`).join('');
  const { messages, notes } = collect(whatsapp, `${rows}[1/2/26, 9:00:00 AM] Bo: quoted\n`);
  assert.equal(messages.length, 12);
  assert.equal(messages[11]?.text, 'x\n[1/2/26, 9:00:00 AM] Bo: quoted');
  assert.equal(notes.length, 1);
});

test('two exports in one file are both read', () => {
  const android = '13/01/2026, 10:00 - Ana: a\n14/01/2026, 10:00 - Bo: b\n';
  const { messages } = collect(whatsapp, `${android}[1/13/26, 9:00:00 AM] Ana: c\n[1/14/26, 9:00:00 AM] Bo: d\n`, { zone: 'UTC' });
  assert.deepEqual(messages.map((row) => [row.text, new Date(row.at).toISOString().slice(0, 10)]), [['a', '2026-01-13'], ['b', '2026-01-14'], ['c', '2026-01-13'], ['d', '2026-01-14']]);
});

test('CRLF ends lines and is kept inside a text as it stands', () => {
  const { messages } = collect(whatsapp, '13/01/2026, 10:00 - Ana: a\r\nb\r\n13/01/2026, 10:01 - Ana: c\r\n');
  assert.deepEqual(messages.map((row) => row.text), ['a\r\nb', 'c']);
});

test('marks stay in the stored text', () => {
  const { messages } = collect(whatsapp, '[13/01/2026, 10:00:00] Ana: \u200eimage omitted\n[13/01/2026, 10:00:01] Ana: \u202eabc\n');
  assert.deepEqual(messages.map((row) => [row.kind, row.text]), [['image', '\u200eimage omitted'], ['text', '\u202eabc']]);
});

test('a name is cleaned of marks and of the tilde, and a phone number stays a name', () => {
  const { accounts } = collect(whatsapp, fixture('ios-en-group.txt'));
  assert.deepEqual(accounts.map((account) => account.name), ['Ana', 'Bo', '+1 (555) 010\u20110000', 'Cy']);
  assert.ok(accounts.every((account) => account.nativeId === null && account.group === 0));
});

const KINDS: readonly (readonly [string, string])[] = [
  ['<Media omitted>', 'other'], ['<媒体已省略>', 'other'], ['<省略多媒体文件>', 'other'], ['\u200eimage omitted', 'image'], ['video omitted', 'video'], ['\u200eaudio omitted', 'voice'],
  ['\u200esticker omitted', 'sticker'], ['Plan.pdf • \u200e3 pages \u200edocument omitted', 'file'], ['\u200e<attached: 0001-PHOTO.jpg>', 'image'], ['look \u200e<attached: 0001-VIDEO.mp4>', 'video'],
  ['<附件：0002-AUDIO.opus>', 'voice'], ['IMG-20260102-WA0001.jpg (file attached)', 'image'], ['IMG-20260102-WA0001.jpg (file attached)\nmy dog', 'image'], ['Bo.vcf (file attached)', 'card'], ['Plan.pdf (Datei angehängt)', 'file'],
  ['STK-20260102-WA0001.webp (file attached)', 'sticker'], ['POLL:\nWhen?\nOPTION: now (1 vote)', 'poll'], ['location: https://maps.google.com/?q=1,2', 'location'], ['live location shared', 'location'],
  ['Contact card omitted', 'card'], ['\u200eMissed video call', 'call'], ['This message was deleted', 'recalled'], ['You deleted this message', 'recalled'], ['此消息已删除', 'recalled'], ['您已删除此消息', 'recalled'], ['', 'other'],
  ['image omitted by mistake', 'text'], ['I see (file attached) here', 'text'], ['POLL: who comes', 'text'], ['done <This message was edited>', 'text'],
];

for (const [text, kind] of KINDS) {
  test(`${JSON.stringify(text)} is of kind ${kind}`, () => {
    const { messages } = collect(whatsapp, `[13/01/2026, 10:00:00] Ana: one\n[13/01/2026, 10:00:01] Ana: ${text}\n[13/01/2026, 10:00:02] Bo: two\n`);
    assert.deepEqual([messages[1]?.kind, messages[1]?.text], [kind, text]);
  });
}

const FILES: readonly (readonly [string, string | undefined])[] = [
  ['\u200e<attached: 00000004-PHOTO-2026-01-13-10-00-01.jpg>', '00000004-PHOTO-2026-01-13-10-00-01.jpg'], ['look \u200e<attached: 0001-VIDEO.mp4>', '0001-VIDEO.mp4'], ['<附件：0002-AUDIO.opus>', '0002-AUDIO.opus'],
  ['\u200eIMG-20260102-WA0001.jpg (file attached)\nmy dog', 'IMG-20260102-WA0001.jpg'], ['Plan 2.pdf (Datei angehängt)', 'Plan 2.pdf'], ['../../x.jpg (file attached)', undefined], ['a\\b.jpg (file attached)', undefined],
  ['I see (file attached) here', undefined], ['\u200eimage omitted', undefined],
];

test('a text that stands for a file names it', () => {
  for (const [text, file] of FILES) {
    const { messages } = collect(whatsapp, `[13/01/2026, 10:00:00] Ana: one\n[13/01/2026, 10:00:01] Ana: ${text}\n[13/01/2026, 10:00:02] Bo: two\n`);
    assert.deepEqual([messages[1]?.text, messages[1]?.attachments], [text, file === undefined ? undefined : [file]]);
  }
});
