import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { RECORD_CAP } from '../../../src/model/format.ts';
import transcript from '../../../src/formats/wechat-transcript.ts';
import { collect, headOf, type Collected } from '../../helpers/collect.ts';

const NAMES = ['group-mail.txt', 'webmail.html'];
const fixture = (name: string): Buffer => readFileSync(new URL(`../../../fixtures/formats/wechat-transcript/${name}`, import.meta.url));
const plain = (read: Collected): object => ({ ...read, who: null });

for (const name of NAMES) {
  test(`${name}: blocks of any size give the same`, () => {
    const bytes = fixture(name);
    const whole = plain(collect(transcript, bytes));
    for (const chunk of [1, 7]) assert.deepEqual(plain(collect(transcript, bytes, { chunk })), whole);
  });

  test(`${name}: a cut anywhere throws nothing; a page that is cut is never complete`, () => {
    const bytes = fixture(name);
    const end = bytes.indexOf('</body>') + 7;
    for (let at = 0; at < bytes.length; at += 7) {
      const read = collect(transcript, bytes.subarray(0, at));
      for (const range of read.ranges) assert.ok(range.start < range.end && range.end <= at);
      if (name.endsWith('html') && at < end && read.sniff >= 0.5) assert.equal(read.truncated.length, 1, `cut at ${at}`);
    }
  });
}

test('changed and random bytes throw nothing', () => {
  const piece = fc.constantFrom('\n', '—————  2026-2-6  —————\n', '甲  9:05\n', 'Dear:\n', '群 微信群上的聊天记录如下，请查收。\n', '<p>', '</div>', '<b>', '\u00a0', '发自我的 iPhone\n', 'x', '"', '<html>');
  fc.assert(fc.property(fc.array(piece, { maxLength: 25 }), fc.constantFrom(1, 9, 1 << 16), (pieces, chunk) => {
    const bytes = Buffer.from(pieces.join(''));
    let at = 0;
    for (const { start, end } of collect(transcript, bytes, { chunk }).ranges) {
      assert.ok(start >= at && end > start && end <= bytes.length);
      at = end;
    }
  }), { numRuns: 150 });
});

test('a message and a line beyond the cap are rejected, the rest is kept', () => {
  const line = `${'长'.repeat(200)}\n`;
  const text = `—————  2026-2-6  —————\n甲  9:05\n${line.repeat(Math.ceil(RECORD_CAP / 600) + 10)}乙  9:06\n在\n甲  9:07\n${'y'.repeat(RECORD_CAP + 9)}\n乙  9:08\n好\n`;
  const read = collect(transcript, text, { chunk: 1 << 19 });
  assert.deepEqual(read.messages.map((message) => message.text), ['在', '好']);
  assert.deepEqual(read.rejects.map((reject) => reject.code), ['record-too-large', 'record-too-large']);
});

test('a transcript that another export quotes is not claimed firmly', () => {
  const quoted = '群 微信群上的聊天记录如下，请查收。\n—————  2026-2-6  —————\n甲  9:05\n在\n';
  const prose = Array.from({ length: 12 }, (_, i) => `line ${i}\n`).join('');
  assert.ok(transcript.sniff(headOf(Buffer.from(quoted))) >= 0.95);
  assert.ok(transcript.sniff(headOf(Buffer.from(prose + quoted))) <= 0.75);
  assert.equal(transcript.sniff(headOf(Buffer.from(`<div class="message default clearfix">${quoted}`))), 0);
});
