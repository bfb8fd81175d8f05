import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import chatlog from '../../../src/formats/chatlog.ts';
import { collect, slice } from '../../helpers/collect.ts';

const file = readFileSync(new URL('../../../fixtures/formats/chatlog/two-chats.json', import.meta.url));
const ROW = { seq: 1, time: '2025-12-31T08:00:00+08:00', talker: 'g@chatroom', talkerName: 'G', isChatRoom: true, sender: 'wxid_a', senderName: 'A', isSelf: false, type: 1, subType: 0, content: 'x' };
const of = (...rows: unknown[]) => collect(chatlog, JSON.stringify(rows));

describe('chatlog JSON', () => {
  const read = collect(chatlog, file, { name: 'answer.json' });

  it('becomes messages, events and rejects, each record once', () => {
    assert.deepEqual([read.messages.length, read.events.length, read.rejects.map((reject) => reject.code), read.truncated], [5, 3, ['bad-timestamp'], []]);
  });
  it('tells the chats of one answer apart, as the file has them', () => {
    assert.deepEqual(read.groups, [
      { platform: 'wechat', nativeId: '100@chatroom', name: '示范群', kind: 'group', kindFrom: 'file' },
      { platform: 'wechat', nativeId: 'wxid_c', name: '阿丙', kind: 'private', kindFrom: 'file' },
    ]);
  });
  it('keeps text, id, sender and the instant by its own offset', () => {
    const [first] = read.messages;
    assert.deepEqual([first?.text, first?.nativeId, read.who(first?.sender ?? null), first?.at], ['早,“大家”\n第二行', '1767139200001', 'wxid_a', Date.UTC(2025, 11, 31)]);
    assert.equal(read.events[2]?.at, Date.UTC(2025, 11, 31, 0, 8));
  });
  it('keeps what is quoted and what is forwarded apart, the records inside a record too', () => {
    assert.deepEqual([read.messages[1]?.kind, read.messages[1]?.text, read.messages[1]?.forwarded], ['quote', '同意', '阿甲: 早']);
    assert.deepEqual([read.messages[2]?.kind, read.messages[2]?.text, read.messages[2]?.forwarded], ['forward', '群聊的聊天记录', '阿丁: 电话发我\n阿戊: 里面的记录\n阿己: 里层']);
  });
  it('names the file of an image where the record does', () => assert.deepEqual([read.messages[3]?.kind, read.messages[3]?.attachments], ['image', ['msg\\attach\\1\\a.dat']]));
  it('reads people in a row of the system by the id behind the name, and leaves a name that only ends in brackets', () => {
    const [invited, , recalled] = read.events;
    assert.deepEqual([invited?.kind, read.who(invited?.actor?.account ?? null), invited?.targets.map((one) => [read.who(one.account), one.name])], ['invite', 'wxid_a', [['wxid_b', '阿乙'], [null, '阿(丙)']]]);
    assert.deepEqual([recalled?.kind, read.who(recalled?.actor?.account ?? null)], ['recall', 'wxid_me']);
  });
  it('takes an announcement as an event of who made it', () => {
    assert.deepEqual([read.events[1]?.kind, read.who(read.events[1]?.actor?.account ?? null), read.events[1]?.value], ['announcement', 'wxid_a', '周五停水']);
  });
  it('marks the exporter', () => assert.deepEqual(read.accounts.filter((account) => account.exporter).map((account) => account.nativeId), ['wxid_me']));
  it('gives ranges at which the same record stands', () => {
    for (const message of [...read.messages, ...read.events]) assert.equal(String((JSON.parse(slice(file, message)) as { seq: number }).seq), message.nativeId);
  });
  it('is whole only with its last bracket', () => {
    const end = file.toString().trimEnd().length;
    const bytes = Buffer.byteLength(file.toString().slice(0, end));
    for (let cut = bytes - 630; cut <= bytes; cut += 9) assert.equal(collect(chatlog, file.subarray(0, cut)).truncated.length, cut === bytes ? 0 : 1, `${cut}`);
  });

  it('a line that a person typed is never an event', () => {
    assert.deepEqual([of({ ...ROW, content: '"甲"邀请"乙"加入了群聊' }).events.length, of({ ...ROW, senderName: '系统消息', content: '"甲"退出了群聊' }).events.length], [0, 0]);
  });
  it('says so when two accounts are marked as the exporter\'s own', () => {
    const two = of({ ...ROW, isSelf: true }, { ...ROW, sender: 'wxid_b', isSelf: true });
    assert.ok(two.notes.some((note) => note.en.includes('guesses')));
  });
  it('bears any type in any field', () => {
    for (const value of [null, 0, '', [], {}, true, '__proto__', 'x'.repeat(5000)]) {
      for (const name of Object.keys(ROW)) assert.equal(of(ROW, { ...ROW, [name]: value, contents: value, __proto__: null }).ranges.length, 2);
    }
    const deep = '{"refer":'.repeat(3000) + '{}' + '}'.repeat(3000);
    assert.equal(collect(chatlog, `[${JSON.stringify(ROW)},${JSON.stringify(ROW).slice(0, -1)},"contents":${deep}}]`).messages.length, 2);
  });
});
