import assert from 'node:assert/strict';
import { test } from 'node:test';
import line from '../../../src/formats/line.ts';
import { collect, slice } from '../../helpers/collect.ts';
import { fixture, inOrder, placed, said, told } from './told.ts';

test('a Japanese group: quoted lines stay text, what LINE says becomes events, what people type does not', () => {
  const bytes = fixture('line/ja-group.txt');
  const result = collect(line, bytes);
  assert.deepEqual(said(result), [
    '12-31 08:02 田中あおい text よろしく|2026/01/01(木)|08:09\t偽者\t偽の行|"以上"', '12-31 08:04 鈴木 りく text 佐藤がグループに参加しました。',
    '12-31 08:05 佐藤 image [写真]', '12-31 08:06 佐藤 text "', '01-02 00:15 鈴木 りく call ☎ 不在着信', '01-02 00:16 鈴木 りく file [ファイル] 計画.pdf',
  ]);
  assert.deepEqual(told(result), [
    '12-31 08:00 create 田中あおい >  = ', '12-31 08:01 invite 田中あおい > 鈴木 りく = ', '12-31 08:03 join 佐藤 >  = ', '12-31 08:07 recall 佐藤 >  = ',
    '12-31 08:08 rename 田中あおい >  = 新しい会', '12-31 08:09 announcement 田中あおい >  = ', '12-31 08:10 notice 田中あおい >  = ', '12-31 08:11 notice - >  = ',
    '01-02 00:17 remove 田中あおい > 佐藤 = ', '01-02 00:18 leave 鈴木 りく >  = ',
  ]);
  assert.deepEqual(result.groups, [{ platform: 'line', nativeId: null, name: '見本の会', kind: 'group', kindFrom: 'file' }]);
  assert.deepEqual([result.rejects.length, result.truncated.length, result.members.length], [0, 0, 0]);
  assert.deepEqual(result.accounts.map(({ name, group, nativeId }) => [name, group, nativeId]), [['田中あおい', 0, null], ['鈴木 りく', 0, null], ['佐藤', 0, null]]);
  assert.deepEqual(result.declared, [{ exportedAt: Date.UTC(2026, 0, 5, 4) }]);
  assert.deepEqual(result.messages.at(-1)?.attachments, ['計画.pdf']);
  assert.equal(slice(bytes, result.messages[2] ?? { start: 0, end: 0 }), '08:05\t佐藤\t[写真]\r\n');
  inOrder(result, bytes);
  placed(result, bytes);
});

test('a private chat in traditional Chinese with half days, and the exporter named by a word', () => {
  const result = collect(line, fixture('line/zh-hant-private.txt'));
  assert.deepEqual(said(result), ['01-02 00:05 王小美 text 早安', '01-02 12:30 林大明 sticker [貼圖]', '01-02 13:05 王小美 call ☎ 未接來電', '01-03 09:00 林大明 text 2026/01/04（日）']);
  assert.deepEqual(told(result), ['01-02 13:06 recall 您 >  = ']);
  assert.deepEqual(result.accounts.filter((account) => account.exporter).map((account) => account.name), ['您']);
  assert.deepEqual([result.groups[0]?.kind, result.groups[0]?.kindFrom, result.groups[0]?.name], ['private', 'file', '王小美']);
});

test('an English group, month first', () => {
  const result = collect(line, fixture('line/en-us-group.txt'));
  assert.deepEqual(said(result), ['01-03 15:05 Ann Demo text hello', '02-02 00:00 Bob text one|two']);
  assert.deepEqual(told(result), ['01-03 15:06 invite Ann Demo > Bob+Cy = ', '01-03 15:07 recall Bob >  = ', '02-02 00:01 leave Cy >  = ']);
  assert.deepEqual([result.survey?.order, result.survey?.needed], ['mdy', false]);
});

test('the PC build: names of two words, lines of text with times, words of LINE typed by a person', () => {
  const bytes = fixture('line/pc.txt');
  const result = collect(line, bytes, { name: '[LINE] Demo.txt' });
  assert.deepEqual(said(result), [
    '12-10 21:10 Mei Lin text good evening', '12-10 21:11 Ken image Photos', '12-10 21:12 Mei Lin text see you at|23:30 in the hall',
    '12-10 21:13 Ken text Mei Lin left the chat.', '12-10 21:14 Mei Lin text fine', '12-11 09:01 Mei Lin text ok',
  ]);
  assert.deepEqual(told(result), ['12-10 21:12 join Mei Lin >  = ', '12-11 09:00 rename Ken >  = Old: friends']);
  assert.equal(result.groups[0]?.name, 'Demo');
  inOrder(result, bytes);
});
