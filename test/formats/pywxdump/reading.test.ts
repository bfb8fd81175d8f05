import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import pywxdump from '../../../src/formats/pywxdump.ts';
import wechat from '../../../src/formats/wechat-csv.ts';
import { collect, headOf, slice } from '../../helpers/collect.ts';

const fixture = (name: string): Buffer => readFileSync(new URL(`../../../fixtures/formats/pywxdump/${name}`, import.meta.url));
const file = fixture('100@chatroom_0_5000.json');
const users = fixture('users.json').toString();
const ROW = { id: 1, MsgSvrID: '7', type_name: '文本', is_sender: 0, talker: 'wxid_a', room_name: '1@chatroom', msg: 'x', src: '', CreateTime: '2025-12-31 08:00:00' };

describe('PyWxDump JSON', () => {
  const read = collect(pywxdump, file, { name: '100@chatroom_0_5000.json', beside: { 'users.json': users } });

  it('becomes messages, events and rejects, each record once', () => {
    assert.deepEqual([read.messages.length, read.events.length, read.rejects.map((reject) => reject.code), read.truncated], [5, 2, ['bad-timestamp'], []]);
  });
  it('keeps the server\'s number exactly, and none where the row never was on a server', () => {
    assert.deepEqual(read.messages.map((message) => message.nativeId), ['7550661840517106706', '7550661840517106707', '7550661840517106708', '7550661840517106709', '7550661840517106710']);
    assert.deepEqual(read.events.map((event) => event.nativeId), [null, null]);
  });
  it('reads wall clocks and epoch seconds alike', () => {
    assert.deepEqual([read.messages[0]?.at, read.messages[3]?.at], [Date.UTC(2025, 11, 31), Date.UTC(2025, 11, 31, 0, 5)]);
  });
  it('takes names of people and of the group from the file beside it', () => {
    assert.deepEqual(read.groups, [{ platform: 'wechat', nativeId: '100@chatroom', name: '示范群', kind: 'group', kindFrom: 'file' }]);
    assert.deepEqual(read.accounts.map(({ nativeId, name, remark, exporter }) => [nativeId, name, remark, exporter ?? false]), [
      ['wxid_a', '阿甲', '楼上', false], ['wxid_me', null, null, true], ['wxid_b', '阿乙', null, false],
    ]);
  });
  it('keeps the quoted text apart', () => assert.deepEqual([read.messages[1]?.kind, read.messages[1]?.text, read.messages[1]?.forwarded], ['quote', '同意', '阿甲:早']));
  it('names files, not addresses, as attachments', () => assert.deepEqual(read.messages.map((message) => message.attachments?.[0]), [undefined, undefined, 'FileStorage\\MsgAttach\\a.dat', undefined, undefined]));
  it('leaves a message whose sender the tool did not find to nobody', () => assert.equal(read.messages[4]?.sender, null));
  it('reads events with the people it can tell', () => {
    const [invited, recalled] = read.events;
    assert.deepEqual([invited?.kind, invited?.actor, invited?.targets.map((one) => read.who(one.account))], ['invite', { account: null, name: '楼上' }, ['wxid_b']]);
    assert.deepEqual([recalled?.kind, read.who(recalled?.actor?.account ?? null)], ['recall', 'wxid_me']);
  });
  it('gives ranges at which the same record stands', () => {
    for (const message of read.messages) assert.equal(Math.floor((JSON.parse(slice(file, message)) as { id: number }).id), [1, 2, 3, 6, 7][read.messages.indexOf(message)]);
  });
  it('finds the chat in the file\'s name where the rows name none', () => {
    const { groups } = collect(pywxdump, JSON.stringify([{ ...ROW, room_name: undefined }]), { name: 'wxid_b_0_5000.json' });
    assert.deepEqual([groups[0]?.nativeId, groups[0]?.kind], ['wxid_b', 'private']);
  });
  it('reads the records of a merged forward, one or many, nested', () => {
    const src = { recordinfo: { datalist: { dataitem: [{ sourcename: '丁', datadesc: '一' }, { sourcename: '戊', datatitle: '二', recordxml: { recordinfo: { datalist: { dataitem: { datadesc: '三' } } } } }] } } };
    assert.equal(collect(pywxdump, JSON.stringify([{ ...ROW, type_name: '合并转发的聊天记录', src }])).messages[0]?.forwarded, '丁: 一\n戊: 二\n三');
  });
  it('a line that a person typed is never an event', () => assert.equal(collect(pywxdump, JSON.stringify([{ ...ROW, msg: '"甲"退出了群聊' }])).events.length, 0));
  it('is whole only with its last bracket', () => {
    const bytes = file.toString().trimEnd();
    for (let cut = bytes.length - 300; cut < bytes.length; cut += 7) assert.equal(collect(pywxdump, bytes.slice(0, cut)).truncated.length, 1);
  });
  it('bears any type in any field', () => {
    for (const value of [null, 0, '', [], {}, true, '__proto__', 1e300]) {
      for (const name of [...Object.keys(ROW), 'content']) assert.equal(collect(pywxdump, JSON.stringify([ROW, { ...ROW, type_name: '合并转发', [name]: value }])).ranges.length, 2);
    }
  });
});

describe('PyWxDump CSV', () => {
  it('is claimed here alone, with the exporter as 我 in older versions', () => {
    const text = 'id,MsgSvrID,type_name,is_sender,talker,room_name,msg,src,CreateTime\n1,7550661840517106706,文本,1,我,1@chatroom,"早,大家",,2025-12-31 08:00:00\n';
    const { messages, accounts } = collect(pywxdump, text);
    assert.deepEqual([wechat.sniff(headOf(Buffer.from(text))), messages[0]?.text, messages[0]?.nativeId, accounts[0]?.exporter], [0, '早,大家', '7550661840517106706', true]);
    assert.equal(collect(pywxdump, text.trimEnd()).truncated.length, 1);
  });
});
