import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import transcript from '../../../src/formats/wechat-transcript.ts';
import { collect, slice, type Collected } from '../../helpers/collect.ts';

const fixture = (name: string): Buffer => readFileSync(new URL(`../../../fixtures/formats/wechat-transcript/${name}`, import.meta.url));
const told = (read: Collected): string[] => read.messages.map((m) => `${new Date(m.at + 8 * 3_600_000).toISOString().slice(5, 16)} ${read.who(m.sender)} ${m.kind} ${m.text}`);
const said = (text: string): string[] => told(collect(transcript, text)).map((line) => line.slice(6));

test('a group mail: names with times, rows that look like headers, files, a phone\'s signature', () => {
  const bytes = fixture('group-mail.txt');
  const read = collect(transcript, bytes);
  assert.deepEqual(told(read), [
    '03-05T08:07 物业小林 9:00-18:00 text 各位，电梯检修到中午',
    '03-05T08:09 张三 image [图片: a1b2.jpg(请在附件中查看)]',
    '03-05T08:09 张三 text 集合安排：\n南门  12:30\n北门  07:30\n\n不见不散',
    '03-05T08:09 李四 image [图片: a1b2.jpg(请在附件中查看)]',
    '03-06T00:01 李四 forward [聊天记录]',
    '03-06T00:02 张三 file [文件: 缴费 名单.xlsx(请在附件中查看)]',
    '03-06T00:02 物业小林 9:00-18:00 text Dear:\n\n我看了聊天记录如下\n谢谢',
  ]);
  assert.deepEqual([read.groups[0]?.name, read.groups[0]?.kind, read.groups[0]?.kindFrom, read.accounts.length], ['示范"花园"业主群', 'group', 'file', 3]);
  assert.deepEqual(read.messages.map((m) => m.attachments?.[0] ?? null), [null, 'a1b2.jpg', null, 'a1b2.jpg', null, '缴费 名单.xlsx', null]);
  assert.deepEqual([read.events.length, read.rejects.length, read.truncated.length], [0, 0, 0]);
  assert.ok(read.notes.some((note) => note.en.startsWith('2 lines look like the head')));
  assert.equal(slice(bytes, read.messages[2] ?? { start: 0, end: 0 }), '张三  08:09\n\n集合安排：\n南门  12:30\n北门  07:30\n\n不见不散');
});

test('a saved mail page: bold headers only, menus left out, places in the source', () => {
  const bytes = fixture('webmail.html');
  const read = collect(transcript, bytes, { chunk: 64 });
  assert.deepEqual(told(read), ['08-27T04:02 阿甲 text 先看这里 <重要>\n下一班 05:00', '08-27T11:03 阿乙 image 图片1（可在附件中查看）', '08-27T11:03 __proto__ text 好  的']);
  assert.equal(read.groups[0]?.name, '示范 & 群');
  const source = slice(bytes, read.messages[0] ?? { start: 0, end: 0 });
  assert.ok(source.startsWith('阿甲 04:02<br>') && source.endsWith('下一班 05:00<br>'), source);
  assert.deepEqual([read.rejects.length, read.truncated.length], [0, 0]);
});

test('each wording of the first line names its chat', () => {
  const chat = (line: string): string => {
    const [group] = collect(transcript, `${line}\n\n—————  2026-2-6  —————\n\n阿甲  09:05\n\n在\n`).groups;
    return `${group?.kind} ${group?.name}`;
  };
  assert.deepEqual([
    '甲 和 乙 在微信上的聊天记录如下，请查收。', '"甲"和"乙"的聊天记录如下:', '微信群"A"B"的聊天记录如下:', '群 名 微信群上的聊天记录如下，请查收。',
    '群 WeChat群組的聊天記錄如下，請查收。', 'Chat history between Ann and Bob is as follows:', '"甲"、"乙"和"丙"的聊天记录如下:',
  ].map(chat), ['private 甲 和 乙', 'private 甲 和 乙', 'group A"B', 'group 群 名', 'group 群', 'private Ann 和 Bob', 'group 甲、乙、丙']);
});

test('in a private chat nobody else speaks, and no message goes back in time', () => {
  assert.deepEqual(said('甲 和 乙 在微信上的聊天记录如下，请查收。\n————— 2026-2-6 —————\n甲  9:05\n名单\n丙  9:06\n乙  9:04\n乙  9:07\n好\n'), ['09:05 甲 text 名单\n丙  9:06\n乙  9:04', '09:07 乙 text 好']);
});

test('no-break spaces, carriage returns and clocks of twelve hours are read', () => {
  assert.deepEqual(said('—————\u00a0\u00a02026/02/06\u00a0\u00a0—————\r\n甲\u00a0A\u00a0\u00a0上午12:05\r\n早\r\n乙\u00a0\u00a0下午3:05\r\n晚\r\n'), ['00:05 甲 A text 早', '15:05 乙 text 晚']);
});

test('without a first line the file, or the user, names the chat', () => {
  const text = '—————  2026-2-6  —————\n甲  9:05\n在\n';
  assert.equal(collect(transcript, text, { name: '群聊.txt' }).groups[0]?.name, '群聊');
  assert.equal(collect(transcript, text, { groupName: 'G' }).groups[0]?.name, 'G');
  assert.equal(collect(transcript, text).groups[0]?.kindFrom, 'inferred');
});

test('an end behind a header, a day or a first line is told', () => {
  const start = '群 微信群上的聊天记录如下，请查收。\n\n—————  2026-2-6  —————\n\n';
  for (const text of [start.slice(0, 50), start, `${start}甲  9:05\n`, `${start}甲  9:05\n\n在\n\n群二 微信群上的聊天记录如下，请查收。\n`, `<html><body><p>${start.replaceAll('\n\n', '</p><p>')}甲&nbsp; 9:05</p><p>在</p>`]) {
    const read = collect(transcript, text);
    assert.equal(read.truncated.length, text.length < 40 ? 0 : 1, text);
  }
});

test('text behind a day without a header, and headers before any day, are rejected', () => {
  const read = collect(transcript, '你好\n丁  07:00\n早\n—————  2026-2-6  —————\n残留\n两行\n甲  9:05\n在\n');
  assert.deepEqual(read.rejects.map((reject) => reject.code), ['no-date', 'no-header']);
  assert.equal(read.messages.length, 1);
});

test('lines that read like the frame of a transcript are text where no day follows', () => {
  assert.deepEqual(said('—————  2026-2-6  —————\n甲  9:05\nDear:\nDear:\n群 微信群上的聊天记录如下\n群 微信群上的聊天记录如下\n\n发自我的手机\n\n真的\n'), [
    '09:05 甲 text Dear:\nDear:\n群 微信群上的聊天记录如下\n群 微信群上的聊天记录如下\n\n发自我的手机\n\n真的',
  ]);
});
