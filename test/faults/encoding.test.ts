import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inTemp } from '../helpers/cli.ts';
import { chatCsv } from '../helpers/make-csv.ts';
import { cut, readBytes, readFile } from './read.ts';

const fixture = (name: string) => new URL(`../../fixtures/faults/${name}`, import.meta.url).pathname;
const TEXTS = ['大家早', '"引号里，\n换行"', '表情😀和 e\u0301', '王芳的电话 13800138000', 'plain'];
const PLAIN = TEXTS.map((text) => text.replaceAll('"', ''));
const CSV = chatCsv(TEXTS.map((text) => ({ text })));

function utf16(text: string, big: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
}

const ENCODINGS: readonly (readonly [string, Buffer, string, string])[] = [
  ['UTF-8', Buffer.from(CSV), 'utf-8', 'utf-8'],
  ['UTF-8 with BOM', Buffer.from(`\ufeff${CSV}`), 'utf-8', 'utf-8'],
  ['UTF-16LE', utf16(CSV, false), 'utf-16le', 'utf-16le'],
  ['UTF-16LE with BOM', utf16(`\ufeff${CSV}`, false), 'utf-16le', 'utf-16le'],
  ['UTF-16BE', utf16(CSV, true), 'utf-16be', 'utf-16be'],
  ['UTF-16BE with BOM', utf16(`\ufeff${CSV}`, true), 'utf-16be', 'utf-16be'],
];

describe('encodings', () => {
  for (const [name, bytes, encoding, told] of ENCODINGS) {
    it(`${name}: every byte range decodes to exactly its record`, () => inTemp(async (folder) => {
      const { outcome, rows, rejects } = await readBytes(folder, bytes);
      assert.equal(outcome.is === 'read' && outcome.end.encoding, told);
      assert.deepEqual(rows.map((row) => row.text), PLAIN);
      assert.deepEqual(rejects, []);
      const lines = CSV.split('\r\n').slice(1);
      rows.forEach((row, i) => assert.equal(cut(join(folder, 'chat.csv'), encoding, row), `${lines[i]}\r\n`));
      assert.deepEqual(rows.map((row) => row.line), [2, 3, 5, 6, 7]);
    }));
  }

  it('GB18030: characters of one, two and four bytes, each range exact', async () => {
    const file = fixture('gb18030.csv');
    const { outcome, rows, rejects } = await readFile(file);
    assert.equal(outcome.is === 'read' && outcome.end.encoding, 'gb18030');
    assert.deepEqual(rejects, []);
    assert.deepEqual(rows.map((row) => row.text), ['大家早', '一个四字节的字：㐀，还有表情😀', '引号里，\n换行', '收到€元\ufe10好', '王芳的电话 13800138000']);
    for (const [i, row] of rows.entries()) {
      const record = cut(file, 'gb18030', row);
      assert.ok(record.startsWith(`${i + 1},1,1,0,0,`) && record.endsWith('wxid_amade\r\n'), record);
    }
  });

  for (const [name, encoding] of [['mixed.csv', 'utf-8'], ['mixed-gb.csv', 'gb18030']] as const) {
    it(`${name}: only the record in another encoding is rejected, and nothing is replaced`, async () => {
      const { outcome, rows, rejects } = await readFile(fixture(name));
      assert.equal(outcome.is === 'read' && outcome.end.encoding, encoding);
      assert.deepEqual(rows.map((row) => row.text), ['大家早', '一个四字节的字：㐀，还有表情😀', '引号里，\n换行', '王芳的电话 13800138000']);
      assert.deepEqual(rejects.map((reject) => [reject.code, reject.line]), [['bad-encoding', 6]]);
      for (const row of rows) {
        assert.equal(row.text.includes('\ufffd'), false);
        assert.ok(cut(fixture(name), encoding, row).endsWith('wxid_amade\r\n'));
      }
    });
  }

  it('a bad byte deep in a long file costs its record only', () => inTemp(async (folder) => {
    const lines = chatCsv(Array.from({ length: 30_000 }, (_, i) => ({ text: `第${i}条，很长的一句话`.repeat(2) }))).split('\r\n');
    const parts = lines.map((line) => Buffer.from(`${line}\r\n`));
    for (const i of [1, 12_345, 29_999, 30_000]) (parts[i] as Buffer)[40] = 0xff;
    parts.pop();
    const file = join(folder, 'chat.csv');
    writeFileSync(file, Buffer.concat(parts));
    const { rows, rejects } = await readFile(file);
    assert.deepEqual(rejects.map((reject) => [reject.code, reject.line]), [1, 12_345, 29_999, 30_000].map((i) => ['bad-encoding', i + 1]));
    assert.equal(rows.length, 29_996);
    const sample = rows[20_000] as (typeof rows)[0];
    assert.equal(cut(file, 'utf-8', sample), `${lines[sample.line - 1]}\r\n`);
  }));

  it('a character of the message that is U+FFFD already stays what it is', () => inTemp(async (folder) => {
    const { rows, rejects } = await readBytes(folder, chatCsv([{ text: 'a\ufffdb' }]));
    assert.deepEqual([rows[0]?.text, rejects.length], ['a\ufffdb', 0]);
  }));

  it('a file cut inside a character loses the last record only', () => inTemp(async (folder) => {
    const bytes = Buffer.from(chatCsv([{}, { account: '尾' }]));
    const { rows, rejects } = await readBytes(folder, bytes.subarray(0, bytes.length - 3));
    assert.equal(rows.length, 1);
    assert.deepEqual(rejects.map((reject) => reject.code), ['bad-encoding']);
  }));
});
