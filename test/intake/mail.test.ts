import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { firstBytes } from '../../src/app/intake/bytes.ts';
import { readMail } from '../../src/app/intake/mail.ts';
import { chatCsv, LEAK } from '../helpers/make-csv.ts';
import { makeZip } from '../helpers/make-zip.ts';
import { inCase } from './loaded.ts';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/formats/${name}`, import.meta.url));
const TOP = 'From: a@example.com\r\nTo: b@example.com\r\nDate: Mon, 5 Jan 2026 09:00:00 +0800\r\nMIME-Version: 1.0\r\n';
const base64 = (bytes: string | Uint8Array) => Buffer.from(bytes as string).toString('base64').replaceAll(/.{76}/g, '$&\r\n');
const attached = (name: string, bytes: string | Uint8Array) => `Content-Type: application/octet-stream; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(bytes)}`;
const mixed = (parts: readonly string[], kind = 'mixed') => `${TOP}Content-Type: multipart/${kind}; boundary=B\r\n\r\n${parts.map((part) => `--B\r\n${part}\r\n`).join('')}--B--\r\n`;

const TRANSCRIPT = fixture('wechat-transcript/group-mail.txt').toString();
const PLAIN = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${TRANSCRIPT}`;
const HTML = `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<html><body>${TRANSCRIPT.split('\n').map((line) => `<div>${line.trim() || '<br>'}</div>`).join('\n')}</body></html>`;

it('a transcript that is there as text and as a page is read once, also the second time', () => inCase(async (it) => {
  it.put('a.eml', mixed([PLAIN, HTML], 'alternative'));
  for (const status of ['complete', 'already-loaded']) {
    const files = await it.load(['a.eml']);
    assert.deepEqual(files.map((file) => [file.path, file.status]), [['a.eml!/part-1.txt', status], ['a.eml!/part-2.html', 'skipped']]);
    assert.equal(files.some((file) => file.incomplete), false);
    assert.equal(it.texts().length, 7);
  }
}));

it('the page is read where the text is no transcript', () => inCase(async (it) => {
  it.put('a.eml', mixed(['Content-Type: text/plain\r\n\r\nSee the page.', HTML], 'alternative'));
  await it.load(['a.eml']);
  assert.deepEqual(it.sources().map((one) => [one.path, one.messages]), [['a.eml!/part-2.html', 7], ['a.eml!/part-1.txt', 0]]);
}));

it('the text comes before its page, however many parts there are', () => inCase(async (it) => {
  it.put('a.eml', mixed([...Array.from({ length: 8 }, (_, i) => attached(`x${i}.bin`, Buffer.alloc(9))), PLAIN, HTML]));
  await it.load(['a.eml']);
  assert.deepEqual(it.sources().filter((one) => one.messages > 0).map((one) => one.path), ['a.eml!/part-9.txt']);
}));

it('attached files are read and matched; their names cannot lead anywhere', () => inCase(async (it) => {
  it.put('a.eml', mixed([PLAIN, attached('a1b2.jpg', Buffer.alloc(40)), attached('../../x.csv', LEAK), attached('z.zip', makeZip([{ name: 'b.csv', data: chatCsv([{ text: 'x' }]) }]))]));
  await it.load(['a.eml']);
  assert.deepEqual(it.told(), ['a.eml!/.._.._x.csv 3 complete', 'a.eml!/part-1.txt 7 complete', 'a.eml!/z.zip!/b.csv 1 complete']);
  assert.deepEqual(it.sources()[1]?.attachments, { named: 3, found: 2 });
}));

it('two parts of one name are told apart', () => inCase(async (it) => {
  it.put('a.eml', mixed([attached('a.csv', LEAK), attached('a.csv', chatCsv([{ text: 'x' }]))]));
  await it.load(['a.eml']);
  assert.deepEqual(it.told(), ['a.eml!/a.csv 3 complete', 'a.eml!/a.csv (2) 1 complete']);
}));

it('a body in GBK is read, its bytes count in the decoded part', () => inCase(async (it) => {
  const body = Buffer.concat([Buffer.from('localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender\r\n1,1,1,0,0,1767139200,,'), Buffer.from([0xba, 0xc3, 0xb5, 0xc4]), Buffer.from(',2025-12-31 08:00:00,,A,wxid_a\r\n')]);
  it.put('a.eml', `${TOP}Content-Type: text/csv; charset=gbk\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(body)}`);
  await it.load(['a.eml']);
  assert.deepEqual(it.texts(), ['好的']);
  const { start, end } = it.db.prepare('SELECT byte_start AS start, byte_end AS end FROM message').get() as { start: number; end: number };
  assert.equal(new TextDecoder('gbk').decode(body.subarray(start, end)).split(',')[7], '好的');
}));

it('a cut mail: the part it ends in is marked, the mail is told', () => inCase(async (it) => {
  const whole = mixed([attached('b.csv', chatCsv([{ text: 'x' }])), attached('a.csv', LEAK)]);
  it.put('a.eml', whole.slice(0, -120));
  const files = await it.load(['a.eml']);
  assert.match(files[0]?.reason ?? '', /^skipped: the mail is cut or broken: parts of it may be missing$/);
  assert.deepEqual(it.told(), ['a.eml 0 skipped', 'a.eml!/a.csv 1 truncated', 'a.eml!/b.csv 1 complete']);
  assert.match(it.sources()[1]?.statusReason ?? '', /^the mail ends inside this part/);
}));

it('a page archive of QQ goes to its format whole, any other page archive is opened', () => inCase(async (it) => {
  it.put('qq.mht', fixture('qq-mht/two-chats.mht'));
  it.put('page.mht', mixed([HTML], 'related'));
  await it.load(['qq.mht', 'page.mht']);
  assert.deepEqual(it.sources().map((one) => [one.path, one.format]), [['page.mht!/part-1.html', 'wechat-transcript'], ['qq.mht', 'qq-mht']]);
}));

it('small parts are decoded while the mail is listed: it is not read again for each of them', async () => {
  const bytes = Buffer.from(mixed(Array.from({ length: 300 }, (_, i) => attached(`${i}.bin`, Buffer.alloc(600, i)))));
  let passes = 0;
  const mail = await readMail(async () => {
    const chunks = () => {
      passes++;
      return [bytes];
    };
    return { size: bytes.length, chunks, changed: () => false, close() {} };
  });
  for (const [i, part] of mail.parts.entries()) assert.deepEqual(await firstBytes(mail.part(part.index).chunks(), 1000), Buffer.alloc(600, i));
  assert.deepEqual([mail.parts.length, passes], [300, 1]);
});

it('a part too long to be held is decoded again, byte for byte', async () => {
  const long = Buffer.alloc(9 << 20, 'Hello, world. ');
  const bytes = Buffer.from(mixed([attached('long.bin', long), attached('short.bin', 'short')]));
  const mail = await readMail(async () => ({ size: bytes.length, chunks: () => [bytes.subarray(0, 5 << 20), bytes.subarray(5 << 20)], changed: () => false, close() {} }));
  assert.ok((await firstBytes(mail.part(0).chunks(), 10 << 20)).equals(long));
  assert.equal((await firstBytes(mail.part(1).chunks(), 99)).toString(), 'short');
});
