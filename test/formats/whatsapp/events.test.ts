import assert from 'node:assert/strict';
import { test } from 'node:test';
import whatsapp from '../../../src/formats/whatsapp.ts';
import { collect, type Collected } from '../../helpers/collect.ts';
import { fixture } from './fixtures.ts';

const told = (r: Collected): string[] => r.events.map((e) => `${e.kind} ${r.who(e.actor?.account ?? null) ?? '-'} > ${e.targets.map((t) => t.name).join('+')} = ${e.value ?? ''}`);

test('the system lines of an English group become events', () => {
  assert.deepEqual(told(collect(whatsapp, fixture('android-en-group.txt'))), [
    'notice - >  = ', 'create Ana Demo >  = Garden: north side', 'invite Ana Demo > Bo Demo+Cy Demo+Tom and Jerry = ',
    'rename Ana Demo >  = Garden: all sides', 'role - > Bo Demo = admin', 'leave Cy Demo >  = ', 'join Dee Demo >  = ',
    'remove Ana Demo > Dee Demo = ', 'auto-delete Ana Demo >  = 604800',
  ]);
});

test('the system lines of a Chinese group become events', () => {
  const result = collect(whatsapp, fixture('android-zh-hans.txt'));
  assert.deepEqual(told(result), ['notice - >  = ', 'create 王小明 >  = 示例群', 'invite 王小明 > 李小红 = ', 'join 赵小刚 >  = ', 'leave 李小红 >  = ']);
  assert.ok(result.messages.some((message) => message.text === '我退出了群组'));
});

test('iPhone lines under the name of the group or of the actor are events only with the mark', () => {
  const result = collect(whatsapp, fixture('ios-en-group.txt'));
  assert.deepEqual(told(result), ['notice - >  = ', 'create Ana >  = Demo Group', 'remove Ana > Cy = ']);
  assert.ok(result.messages.some((message) => message.text === 'Cy left'));
});

test('what a person typed stays a message, even when it reads like a system line', () => {
  const typed = ['I added Bob to the list', 'Bob left', 'You were removed', 'Bo is now an admin', 'Ana created group "X"', 'Messages and calls are end-to-end encrypted. Really?'];
  const text = `13/01/2026, 10:00 - Ana: hi\n${typed.map((words) => `13/01/2026, 10:01 - Ana: ${words}\n`).join('')}`;
  const { messages, events } = collect(whatsapp, text);
  assert.equal(events.length, 0);
  assert.deepEqual(messages.slice(1).map((message) => message.text), typed);
});

test('a pasted mark does not let one speaker report on another', () => {
  const { events } = collect(whatsapp, '[13/01/2026, 10:00:00] Ana: hi\n[13/01/2026, 10:01:00] Ana: \u200eBo left\n');
  assert.equal(events.length, 0);
});

test('a colon inside a quoted group name does not make a speaker', () => {
  const result = collect(whatsapp, '13/01/2026, 10:00 - Ana changed the subject from "A: b" to "C: d"\n13/01/2026, 10:00 - Ana: hi\n13/01/2026, 10:01 - Bo: yes\n');
  assert.deepEqual(told(result), ['rename Ana >  = C: d']);
  assert.deepEqual(result.accounts.map((account) => account.name), ['Ana', 'Bo']);
});

test('a contact whose name holds a colon can be added without being made a speaker', () => {
  const result = collect(whatsapp, '13/01/2026, 10:00 - Ana: hi\n13/01/2026, 10:01 - Ana added Lab: Bo\n13/01/2026, 10:02 - Cy: yes\n');
  assert.deepEqual(told(result), ['invite Ana > Lab: Bo = ']);
});

test('the notice under the name of a group is an event and names the group', () => {
  const result = collect(whatsapp, '13.01.2026, 10:00 - Demo: Messages and calls are end-to-end encrypted. No one outside of this chat can read them.\n13.01.2026, 10:01 - Ana: hi\n13.01.2026, 10:02 - Bo: hi\n');
  assert.deepEqual(told(result), ['notice - >  = ']);
  assert.deepEqual([result.groups[0]?.name, result.groups[0]?.kind], ['Demo', 'group']);
});

test('Chinese iPhone lines under the name of the group are events, and the group is nobody who speaks', () => {
  const result = collect(whatsapp, '[2024/1/2 上午9:07:11] 示范群: \u200e消息和通话都进行端到端加密。只有此对话中的成员才能阅读、收听或分享。\n[2024/1/2 上午9:07:12] 示范群: \u200e阿甲创建了群组\n[2024/1/2 下午9:08:00] 阿乙: 早\n');
  assert.deepEqual(told(result), ['notice - >  = ', 'create 阿甲 >  = ']);
  assert.deepEqual([result.groups[0]?.name, result.groups[0]?.kind, result.messages.map((message) => message.text)], ['示范群', 'group', ['早']]);
  assert.deepEqual(result.accounts.map((account) => account.name), ['阿甲', '阿乙']);
});

test('a person who writes about encryption without the mark stays a person', () => {
  const { messages, events } = collect(whatsapp, '[2024/1/2 上午9:07:11] 阿乙: 早\n[2024/1/2 上午9:07:12] 阿甲: 这里的消息据说有端到端加密\n');
  assert.deepEqual([messages.length, events.length], [2, 0]);
});

test('a line without a name is an event even in words not known', () => {
  assert.deepEqual(told(collect(whatsapp, '13/01/2026, 10:00 - Ana: hi\n13/01/2026, 10:01 - Ana liittyi ryhmään\n')), ['notice - >  = ']);
});

test('You and its like mark the exporter', () => {
  const { accounts } = collect(whatsapp, '13/01/2026, 10:00 - You created group "G"\n13/01/2026, 10:01 - Ana: hi\n');
  assert.deepEqual(accounts.map((account) => [account.name, account.exporter ?? false]), [['You', true], ['Ana', false]]);
});
