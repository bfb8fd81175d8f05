import assert from 'node:assert/strict';
import { it } from 'node:test';
import { chatCsv, LEAK } from '../helpers/make-csv.ts';
import { makeZip } from '../helpers/make-zip.ts';
import { inCase } from './loaded.ts';

/** 示范.csv in GBK; the second byte of 闬 (0xEA5C in GBK) is a backslash. */
const GBK = Buffer.from([0xca, 0xbe, 0xb7, 0xb6, 0x2e, 0x63, 0x73, 0x76]);
const WITH_BACKSLASH = Buffer.from([0xea, 0x5c, 0x2e, 0x63, 0x73, 0x76]);

const csv = (text: string) => chatCsv([{ text }]);

it('names are read as what they are written in: UTF-8, GBK, the unicode field', () => inCase(async (it) => {
  it.put('a.zip', makeZip([
    { name: GBK, data: csv('1') }, { name: WITH_BACKSLASH, data: csv('2') }, { name: '群聊.csv', data: csv('3') }, { name: '明天.csv', utf8: true, data: csv('4') },
    { name: '????.csv', unicode: '今日.csv', data: csv('5') }, { name: 'b\\c.csv', data: csv('6') },
  ]));
  await it.load(['a.zip']);
  assert.deepEqual(it.sources().map((one) => one.path), ['b/c.csv', '今日.csv', '明天.csv', '示范.csv', '群聊.csv', '闬.csv'].map((name) => `a.zip!/${name}`).sort());
}));

it('a unicode field that belongs to another name is not believed', () => inCase(async (it) => {
  const zip = makeZip([{ name: 'real.csv', unicode: 'fake.csv', data: LEAK }]);
  const field = zip.indexOf(Buffer.from([0x75, 0x70]), zip.indexOf('PK\x01\x02'));
  zip[field + 5] = (zip[field + 5] ?? 0) ^ 1;
  it.put('a.zip', zip);
  await it.load(['a.zip']);
  assert.deepEqual(it.told(), ['a.zip!/real.csv 3 complete']);
}));

for (const name of ['../a.csv', 'x/../../a.csv', '/etc/a.csv', 'C:\\a.csv', '\\\\host\\a.csv', 'x\\..\\..\\a.csv', 'a\0.csv', '']) {
  it(`the name ${JSON.stringify(name)} is refused and told, the rest is read`, () => inCase(async (it) => {
    it.put('a.zip', makeZip([{ name, data: csv('x') }, { name: 'ok.csv', data: LEAK }]));
    const [refused] = (await it.load(['a.zip'])).filter((file) => file.incomplete);
    assert.match(refused?.reason ?? '', /^skipped: its name (?:leads out of the archive|is not a file name): refused$/);
    assert.equal(it.sources().filter((one) => one.messages > 0).length, 1);
  }));
}

it('two files of one name are both read and told apart', () => inCase(async (it) => {
  it.put('a.zip', makeZip([{ name: 'a.csv', data: LEAK }, { name: 'a.csv', data: csv('x') }, { name: 'a.csv (2)', data: csv('y') }]));
  await it.load(['a.zip']);
  assert.deepEqual(it.told(), ['a.zip!/a.csv 3 complete', 'a.zip!/a.csv (2) 1 complete', 'a.zip!/a.csv (2) (2) 1 complete']);
}));

it('what systems add, folders and hidden files are passed over; a link is text, never followed', () => inCase(async (it) => {
  it.put('a.zip', makeZip([
    { name: 'x/' }, { name: '__MACOSX/._a.csv', data: LEAK }, { name: 'x/.hidden.csv', data: LEAK }, { name: '.git/a.csv', data: LEAK },
    { name: 'link.csv', data: '/etc/passwd', mode: 0o120777 }, { name: 'x/a.csv', data: LEAK },
  ]));
  const files = await it.load(['a.zip']);
  assert.deepEqual(files.map((file) => [file.path, file.status]), [['a.zip!/x/a.csv', 'complete'], ['a.zip!/link.csv', 'skipped']]);
}));
