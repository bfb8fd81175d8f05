import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import telegram from '../../../src/formats/telegram-html.ts';
import { namesIn, serviceText } from '../../../src/formats/_telegram-html-service.ts';
import { collect, slice, type Collected } from '../../helpers/collect.ts';

const bytes = readFileSync(new URL('../../../fixtures/formats/telegram-html/messages.html', import.meta.url));
const page = bytes.toString();
const plain = (read: Collected): object => ({ ...read, who: null });

test('a page of a group: senders carried on, replies, forwards, cards, files, polls', () => {
  const read = collect(telegram, bytes, { zone: null });
  assert.deepEqual(read.messages.map((m) => [m.nativeId, read.who(m.sender), m.kind, m.text, m.replyTo ?? m.forwarded ?? m.attachments?.[0] ?? null]), [
    ['2', 'Ana Lee', 'text', 'hello\ncall +86 138 0000 0000 <now>', null],
    ['3', 'Ana Lee', 'text', 'yes, secret', '2'],
    ['4', 'Bo', 'image', 'caption', 'photos/photo_1@03-10-2025_10-02-00.jpg'],
    ['5', 'Bo', 'forward', 'somebody said this', null],
    ['6', 'Deleted Account', 'card', '', 'Cy Demo\n+86 139 0000 0000'],
    ['7', 'Bo', 'voice', '', 'voice_messages/audio_1.ogg'],
    ['8', 'Bo', 'poll', 'Which day?\n- Mon\n- Tue', null],
    ['17', 'Dee', 'text', 'Bo left. Ana Lee removed Cy', null],
  ]);
  assert.equal(new Date(read.messages[0]?.at ?? NaN).toISOString(), '2025-10-03T02:00:00.000Z');
  assert.deepEqual([read.groups.length, read.groups[0]?.name, read.groups[0]?.kind, read.rejects.length, read.truncated.length], [1, 'Demo & Friends', 'group', 0, 0]);
  const source = slice(bytes, read.messages[1] ?? { start: 0, end: 0 });
  assert.ok(source.startsWith('<div class="message default clearfix joined" id="message3">') && source.endsWith('</div>') && source.includes('secret'));
});

test('service lines are events at the time of what stands before them; days are none', () => {
  const read = collect(telegram, bytes);
  assert.deepEqual(read.events.map((e) => `${e.nativeId} ${e.kind} ${e.actor?.name ?? '-'} > ${e.targets.map((t) => t.name).join('+')} = ${e.value ?? e.refers ?? ''} ${new Date(e.at).toISOString().slice(8, 16)}`), [
    '1 create Ana Lee > Bo+Cy+Dee = Demo 02T16:00', '9 pin Bo >  = 2 03T02:06', '10 auto-delete Ana Lee >  = 604800 03T02:06', '11 remove Ana Lee > Bo =  03T16:00', '12 leave Cy >  =  03T16:00',
    '13 join Dee >  = Ana Lee 03T16:00', '14 rename Ana Lee >  = New «x» name 03T16:00', '15 notice - >  =  03T16:00', '16 notice - >  =  03T16:00',
  ]);
});

test('other service words', () => {
  const told = (text: string): string => {
    const { kind, actor, targets, value, of } = serviceText(text, (name) => name === 'A invited B');
    return [kind, actor, targets.join('+'), value, of].join('|');
  };
  assert.deepEqual([
    'A invited B invited C', 'X joined group by request', 'Channel «N» created', 'New messages will not auto-delete', 'X has set messages to auto-delete in 1 month', 'X made Y the new main admin of the group',
    'X removed "a" from the poll.', 'X changed group photo', 'X invited X', ' invited Y', 'X pinned a hope',
  ].map(told), [
    'invite|A invited B|C||group', 'join|X|||group', 'create|||N|channel', 'auto-delete|||0|channel', 'auto-delete|X||2592000|', 'owner|X|Y||group',
    'notice||||', 'notice||||group', 'join|X|||group', 'notice||||', 'notice||||',
  ]);
  assert.deepEqual(namesIn('A, B and C'), ['A', 'B', 'C']);
});

test('an older page takes the zone that the user gives', () => {
  const old = page.replaceAll(' UTC+08:00', '');
  assert.equal(collect(telegram, old, { zone: '-03:00' }).messages[0]?.at, Date.UTC(2025, 9, 3, 13));
  assert.equal(collect(telegram, page.replaceAll('UTC+08:00', 'UTC-03:30')).messages[0]?.at, Date.UTC(2025, 9, 3, 13, 30));
});

test('two people of whom one names the page are a private chat', () => {
  const two = page.replace('Demo &amp; Friends', 'Bo').replace(/<div class="message service"[\s\S]*?<\/div>\s*<\/div>/g, '').replaceAll('Deleted Account', 'Bo').replace('\nDee ', '\nBo ');
  assert.deepEqual([collect(telegram, two).groups[0]?.kind, collect(telegram, two).groups[0]?.kindFrom], ['private', 'inferred']);
});

test('a page that leads to one that is not there is not the whole', () => {
  const paged = page.replace('<div class="history">', '<div class="history"><a class="pagination block_link" href="messages2.html">Next messages</a>');
  assert.equal(collect(telegram, paged).truncated.length, 1);
  assert.equal(collect(telegram, paged, { beside: { 'messages2.html': '' } }).truncated.length, 0);
});

test('a list page holds no messages', () => {
  const read = collect(telegram, '<!DOCTYPE html><html><head><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">Contacts</div></div></div></div></body></html>');
  assert.deepEqual([read.sniff >= 0.5, read.supplements.length, read.groups.length, read.truncated.length], [true, 1, 0, 0]);
});

test('cut anywhere, it is never called complete', () => {
  const end = bytes.indexOf('</html>') + 7;
  for (let at = 40; at < end; at += 37) {
    const read = collect(telegram, bytes.subarray(0, at));
    assert.ok(read.truncated.length > 0, `cut at ${at}`);
    for (const range of read.ranges) assert.ok(range.start < range.end && range.end <= at);
  }
});

test('blocks of any size give the same, changed pages throw nothing', () => {
  const whole = plain(collect(telegram, bytes));
  for (const chunk of [3, 1000]) assert.deepEqual(plain(collect(telegram, bytes, { chunk })), whole);
  const piece = fc.constantFrom('</div>', '<div>', '<div class="message default clearfix">', '<a href="x">', '"', '>', '<', '<script>', '&', 'title="99.99.9999 00:00:00"');
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(bytes.length), piece), { minLength: 1, maxLength: 5 }), (edits) => {
    let text = page;
    for (const [at, put] of edits) text = text.slice(0, at) + put + text.slice(at + 2);
    const size = Buffer.byteLength(text);
    for (const range of collect(telegram, text).ranges) assert.ok(range.start >= 0 && range.start < range.end && range.end <= size);
  }), { numRuns: 40 });
});

test('a paragraph behind a line break begins no second line, wherever a block ends', () => {
  const text = page.replace('hello<br>', 'hello\n      <p>there</p>');
  for (const chunk of [1, text.length]) assert.match(collect(telegram, text, { chunk }).messages[0]?.text ?? '', /^hello\n +\n?there/);
  assert.deepEqual(plain(collect(telegram, text, { chunk: 1 })), plain(collect(telegram, text)));
});
