import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { chatCsv, LEAK } from '../helpers/make-csv.ts';
import { makeZip } from '../helpers/make-zip.ts';
import { inCase } from './loaded.ts';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/formats/${name}`, import.meta.url));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const PICTURE = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 2, 0, 0, 0]);
const DOCX = makeZip([{ name: '[Content_Types].xml', data: '<x/>' }, { name: 'word/document.xml', data: '<x/>' }]);

describe('an archive', () => {
  it('gives paths, and bytes that count in the unpacked file', () => inCase(async (it) => {
    const chat = Buffer.from(`\ufeff${chatCsv([{ text: '第一' }, { text: '"多\n行"' }, { text: 'Zürich' }])}`);
    const zip = makeZip([{ name: 'chats/a.csv', data: chat }]);
    it.put('case.zip', zip);
    await it.load(['case.zip']);
    const [source] = it.sources();
    assert.deepEqual([source?.path, source?.sha256, source?.bytes, source?.archive], ['case.zip!/chats/a.csv', sha256(chat), chat.length, { path: 'case.zip', sha256: sha256(zip) }]);
    const rows = it.db.prepare('SELECT byte_start, byte_end FROM message ORDER BY id').all() as { byte_start: number; byte_end: number }[];
    assert.deepEqual(rows.map((row) => chat.toString('utf8', row.byte_start, row.byte_end).split(',')[7]), ['第一', '"多\n行"', 'Zürich']);
  }));

  it('lies in a folder beside plain files, and what is there twice is loaded once', () => inCase(async (it) => {
    mkdirSync(join(it.folder, 'case'));
    it.put('case/a.csv', LEAK);
    it.put('case/b.zip', makeZip([{ name: 'same.csv', data: LEAK }, { name: 'other.csv', data: chatCsv([{ text: 'x' }]) }]));
    const files = await it.load(['case']);
    assert.deepEqual(files.map((file) => [file.path, file.status]), [['case/a.csv', 'complete'], ['case/b.zip!/other.csv', 'complete'], ['case/b.zip!/same.csv', 'already-loaded']]);
  }));

  it('brings its fact files', () => inCase(async (it) => {
    it.put('a.zip', makeZip([{ name: 'roster.csv', data: 'account,name,role\nwxid_amade,甲,owner\n' }, { name: 'a.csv', data: LEAK }]));
    assert.deepEqual((await it.load(['a.zip'])).map((file) => file.status), ['complete', 'fact']);
    assert.equal(it.db.prepare("SELECT count(*) FROM fact WHERE kind = 'roster'").pluck().get(), 1);
  }));

  const EMPTY: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['nothing', makeZip([]), /an archive without a file in it/],
    ['no export', makeZip([{ name: 'a.jpg', data: PICTURE }, { name: 'b.txt', data: 'hello' }]), /no chat export in it/],
    ['an Office document', DOCX, /an Office document, not a chat export/],
    ['a program', makeZip([{ name: 'META-INF/MANIFEST.MF', data: 'x' }]), /a program, not a chat export/],
    ['a book', makeZip([{ name: 'mimetype', data: 'application/epub+zip', stored: true }]), /a document, not a chat export/],
    ['a RAR archive', Buffer.from('Rar!\x1a\x07\x01\0....', 'latin1'), /a RAR archive, which is not read: unpack it/],
    ['a gzip file', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), /a gzip archive, which is not read: unpack it/],
  ];
  for (const [what, bytes, words] of EMPTY) {
    it(`that is ${what}: named it makes the run incomplete in one line, in a folder it is listed`, () => inCase(async (it) => {
      it.put('a.zip', bytes);
      const told = (await it.load(['a.zip'])).filter((file) => file.incomplete);
      assert.deepEqual(told.map((file) => file.path), ['a.zip']);
      assert.match(told[0]?.reason ?? '', words);
      mkdirSync(join(it.folder, 'case'));
      it.put('case/a.zip', bytes);
      assert.ok((await it.load(['case'])).every((file) => file.status === 'skipped' && !file.incomplete));
    }));
  }

  it('of a spreadsheet gives its sheets, and nothing of its inside', () => inCase(async (it) => {
    it.put('a.xlsx', makeZip([{ name: '[Content_Types].xml', data: '<x/>' }, { name: 'xl/workbook.xml', data: '<x/>' }, { name: 'xl/styles.xml', data: '<x/>' }, { name: 'xl/worksheets/sheet1.xml', data: '<worksheet/>' }]));
    assert.deepEqual((await it.load(['a.xlsx'])).map((file) => file.path), ['a.xlsx!/xl/worksheets/sheet1.xml', 'a.xlsx']);
  }));
});

describe('attachments', () => {
  const CHAT = '[2026/1/5 09:00:00] 阿甲: 大家早\n[2026/1/5 09:01:00] 阿乙: \u200e<attached: IMG-1.jpg>\n[2026/1/5 09:02:00] 阿丙: \u200e<attached: 报告é.docx>\n[2026/1/5 09:03:00] 阿丙: \u200e<attached: gone.jpg>\n';

  it('that messages name are found with their hash, documents too; others are listed', () => inCase(async (it) => {
    it.put('chat.zip', makeZip([{ name: '_chat.txt', data: CHAT }, { name: 'IMG-1.jpg', data: PICTURE }, { name: '报告é.docx'.normalize('NFD'), data: DOCX }, { name: 'other.jpg', data: PICTURE }]));
    const files = await it.load(['chat.zip']);
    assert.deepEqual(files.map((file) => [file.path, file.status]), [['chat.zip!/_chat.txt', 'complete'], ['chat.zip!/other.jpg', 'skipped']]);
    assert.deepEqual(it.sources()[0]?.attachments, { named: 3, found: 2 });
    const found = it.db.prepare('SELECT sha256, bytes FROM attachment WHERE path IS NOT NULL ORDER BY bytes').all();
    assert.deepEqual(found, [PICTURE, DOCX].map((bytes) => ({ sha256: sha256(bytes), bytes: bytes.length })));
  }));

  it('that are archives or exports themselves are found and read', () => inCase(async (it) => {
    const inner = makeZip([{ name: 'a.csv', data: LEAK }]);
    it.put('chat.zip', makeZip([{ name: '_chat.txt', data: CHAT.replace('gone.jpg', 'more.zip') }, { name: 'more.zip', data: inner }]));
    await it.load(['chat.zip']);
    assert.deepEqual(it.told(), ['chat.zip!/_chat.txt 4 complete', 'chat.zip!/more.zip!/a.csv 3 complete']);
    assert.deepEqual(it.sources()[0]?.attachments, { named: 3, found: 1 });
  }));

  it('are not found in a neighbour\'s folder, nor when they are damaged', () => inCase(async (it) => {
    for (const name of ['case', 'case/a', 'case/b']) mkdirSync(join(it.folder, name));
    it.put('case/a/_chat.txt', CHAT);
    it.put('case/b/IMG-1.jpg', PICTURE);
    it.put('case/a/media.zip', makeZip([{ name: 'gone.jpg', data: PICTURE, crc: 1 }]));
    await it.load(['case']);
    assert.deepEqual(it.sources()[0]?.attachments, { named: 3, found: 0 });
  }));

  it('in an archive of their own make it of use', () => inCase(async (it) => {
    mkdirSync(join(it.folder, 'case'));
    it.put('case/_chat.txt', CHAT);
    it.put('case/media.zip', makeZip([{ name: 'IMG-1.jpg', data: PICTURE }]));
    assert.deepEqual((await it.load(['case'])).map((file) => file.path), ['case/_chat.txt']);
    assert.deepEqual(it.sources()[0]?.attachments, { named: 3, found: 1 });
  }));
});

describe('archives in archives', () => {
  const nested = (depth: number): Buffer => (depth === 0 ? Buffer.from(LEAK) : makeZip([{ name: depth === 1 ? 'a.csv' : 'i.zip', data: nested(depth - 1) }]));

  it('are opened four deep and no deeper', () => inCase(async (it) => {
    it.put('four.zip', nested(4));
    it.put('five.zip', nested(5));
    const files = await it.load(['four.zip', 'five.zip']);
    assert.deepEqual(files.map((file) => [file.path, file.status, file.incomplete]), [
      ['five.zip!/i.zip!/i.zip!/i.zip!/i.zip', 'skipped', true], ['four.zip!/i.zip!/i.zip!/i.zip!/a.csv', 'complete', false],
    ]);
  }));

  it('beyond what may be held in memory are refused before anything is unpacked', () => inCase(async (it) => {
    const packed = Buffer.alloc(4 << 20, 'PK\x03\x04');
    it.put('a.zip', makeZip([{ name: 'i.zip', data: packed, stored: true, size: 300 << 20 }, { name: 'ok.csv', data: LEAK }]));
    const files = await it.load(['a.zip']);
    assert.match(files[0]?.reason ?? '', /^skipped: an archive inside an archive, larger than 256 MB: unpack it and load the file$/);
    assert.equal(files[1]?.status, 'complete');
  }));

  it('many at a time are all read, whatever is closed meanwhile', () => inCase(async (it) => {
    const names = Array.from({ length: 9 }, (_, i) => `${i}.zip`);
    const mail = (i: number) => `From: a@example.com\r\nTo: b@example.com\r\nMIME-Version: 1.0\r\nContent-Type: text/csv\r\n\r\n${chatCsv([{ id: i, text: `第${i}` }])}`;
    names.forEach((name, i) => it.put(name, makeZip([{ name: 'm.eml', data: mail(i) }, { name: 'i.zip', data: makeZip([{ name: 'a.csv', data: chatCsv([{ id: i + 50, text: `内${i}` }]) }]) }])));
    await it.load(names);
    assert.equal(it.sources().filter((one) => one.messages === 1 && one.status === 'complete').length, 18);
  }));

  it('an RSMF mail inside a mail is read with the headers of its own', () => inCase(async (it) => {
    const zip = makeZip([{ name: 'rsmf_manifest.json', data: fixture('rsmf/rsmf_manifest.json') }]).toString('base64');
    const rsmf = `X-RSMF-Version: 2.0.0\r\nX-RSMF-EventCount: 99\r\nFrom: a@example.com\r\nDate: Mon, 5 Jan 2026 09:00:00 +0800\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=in\r\n\r\n--in\r\nContent-Type: text/plain\r\n\r\nrendered\r\n--in\r\nContent-Type: application/zip; name="rsmf.zip"\r\nContent-Transfer-Encoding: base64\r\n\r\n${zip}\r\n--in--\r\n`;
    it.put('a.eml', `From: a@example.com\r\nTo: b@example.com\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=out\r\n\r\n--out\r\nContent-Type: message/rfc822; name="inner.eml"\r\n\r\n${rsmf}\r\n--out--\r\n`);
    await it.load(['a.eml']);
    const source = it.sources().find((one) => one.format === 'rsmf');
    assert.equal(source?.path, 'a.eml!/inner.eml!/rsmf.zip!/rsmf_manifest.json');
    assert.match(source?.statusReason ?? '', /X-RSMF-EventCount says 99 events/);
    assert.equal(source?.archive?.path, 'a.eml');
  }));
});
