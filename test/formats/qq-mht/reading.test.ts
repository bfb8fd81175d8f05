import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayIn, kindOfCategory, speakerIn, timeIn } from '../../../src/formats/_qq-mht-marks.ts';
import mht from '../../../src/formats/qq-mht.ts';
import { collect, slice, type Collected } from '../../helpers/collect.ts';

const bytes = readFileSync(new URL('../../../fixtures/formats/qq-mht/two-chats.mht', import.meta.url));
const file = bytes.toString();
const plain = (read: Collected): object => ({ ...read, who: null });
const rows = (read: Collected): unknown[] => read.messages.map((m) => [m.group, read.who(m.sender), m.kind, m.text, m.attachments?.length ?? 0]);

test('two chats in one file: ids, titles, pictures, a system line, rows that cannot be placed', () => {
  const read = collect(mht, bytes);
  assert.deepEqual(rows(read), [
    [0, '10001', 'text', '门禁  密码\n改成 1357', 0], [0, '10002', 'image', '', 1], [0, 'zhao@example.com', 'text', '看图', 2], [0, '10003', 'text', '阿钱退出了群聊', 0],
    [1, '10004', 'text', '------=_NextPart_A1 不是边界 </html>', 0],
  ]);
  assert.equal(new Date(read.messages[3]?.at ?? NaN).toISOString(), '2012-04-12T12:43:38.000Z');
  assert.deepEqual(read.events.map((e) => [e.kind, e.actor?.name, e.targets.map((t) => t.name)]), [['invite', '(小)李', ['阿钱']]]);
  assert.deepEqual(read.rejects.map((reject) => reject.code), ['no-date', 'bad-timestamp']);
  assert.deepEqual(read.groups.map((group) => [group.name, group.kind, group.kindFrom]), [['示范(小区)群', 'group', 'file'], ['老孙', 'private', 'file']]);
  assert.deepEqual(read.members.map((member) => [read.who(member.account), member.role]), [['10001', 'owner']]);
  assert.deepEqual(read.accounts.map((account) => account.name), ['【群主】老王', '【潜水】(小)李', '阿赵', '老李', '老孙']);
  assert.equal(read.truncated.length, 0);
  assert.equal(slice(bytes, read.messages[1] ?? { start: 0, end: 0 }),
    '<tr><td><div style=color:#006EFE;padding-left:10px;><div style=float:left;margin-right:6px;>【潜水】(小)李(10002)</div>12:34:43</div><div style=padding-left:20px;><IMG src="{3D48C238-CD47-4d17-9C8F-3593C6D4738B}.dat"></div></td></tr>');
});

test('the page may be encoded: places are then those of whole lines', () => {
  const start = file.indexOf('<html');
  const stop = file.indexOf('\r\n------=_NextPart_A1\r\nContent-Type:image');
  const inner = Buffer.from(file.slice(start, stop));
  const quoted = [...inner.toString('latin1')].map((c) => (c === '=' || c > '~' ? `=${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}` : c)).join('').replace(/(?:=..|[^=\r\n]){70}/g, '$&=\r\n');
  const base64 = inner.toString('base64').replace(/.{76}/g, '$&\r\n');
  const plainRows = rows(collect(mht, bytes));
  for (const [encoding, body] of [['quoted-printable', quoted], ['base64', base64]] as const) {
    const text = file.slice(0, start).replace('7bit', encoding) + body + file.slice(stop);
    for (const chunk of [1 << 20, 50]) {
      const read = collect(mht, text, { chunk });
      assert.deepEqual(rows(read), plainRows, encoding);
      const [first] = read.messages;
      assert.ok(first !== undefined && first.start > start && first.end < stop * 2 && text[first.start - 1] === '\n' && text[first.end - 1] === '\n');
      assert.equal(read.truncated.length, 0);
    }
  }
});

test('an archive without its closing line, or cut before, is never complete', () => {
  const end = file.trimEnd().length;
  const size = Buffer.byteLength(file.slice(0, end));
  for (let at = 0; at < size; at += 31) {
    const read = collect(mht, bytes.subarray(0, at));
    assert.ok(read.truncated.length > 0, `cut at ${at}`);
    for (const range of read.ranges) assert.ok(range.start < range.end && range.end <= at);
  }
});

test('a boundary that begins like ours is none', () => {
  const read = collect(mht, file.replace('<tr><td style', '\r\n------=_NextPart_A12\r\n<tr><td style'));
  assert.equal(read.messages.length, 5);
});

test('days, times, people and headings as they are printed', () => {
  assert.deepEqual(['日期: 2012/4/11', '日期: 2012-04-11', 'Date: 4/11/2012', '日期：2012年4月11日', '11日期'].map((text) => dayIn(text, 'mdy')?.join('-') ?? null), ['2012-4-11', '2012-4-11', '2012-4-11', '2012-4-11', null]);
  assert.equal(dayIn('Date: 4/11/2012', 'dmy')?.join('-'), '2012-11-4');
  assert.deepEqual(['8:43:38 PM', '12:00:01 AM', '下午 1:02:03', '20:11'].map((text) => timeIn(text)?.h), [20, 0, 13, 20]);
  assert.deepEqual(['a(b)(10001)', '【管理员】x<a@b.c>', 'only name', '(10002)', 'x(12)'].map((text) => { const s = speakerIn(text); return [s.name, s.id, s.role]; }),
    [['a(b)', '10001', null], ['【管理员】x', 'a@b.c', 'admin'], ['only name', null, null], [null, '10002', null], ['x(12)', null, null]]);
  assert.deepEqual(['我的QQ群', '我的好友', '家人', '最近联系人', null].map((text) => kindOfCategory(text)?.kindFrom ?? null), ['file', 'file', 'inferred', null, null]);
});

test('blocks of any size give the same, changed archives throw nothing', () => {
  const whole = plain(collect(mht, bytes));
  for (const chunk of [2, 333]) assert.deepEqual(plain(collect(mht, bytes, { chunk })), whole);
  const piece = fc.constantFrom('</div>', '<tr>', '</table>', '\r\n------=_NextPart_A1\r\n', '\r\n\r\n', '"', '>', '<', '</html>', '日期: 2012-1-1', '--');
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(file.length), piece), { minLength: 1, maxLength: 5 }), (edits) => {
    let text = file;
    for (const [at, put] of edits) text = text.slice(0, at) + put + text.slice(at + 2);
    const size = Buffer.byteLength(text);
    for (const range of collect(mht, text, { chunk: 700 }).ranges) assert.ok(range.start >= 0 && range.start < range.end && range.end <= size);
  }), { numRuns: 60 });
});
