import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import weflow from '../../../src/formats/weflow.ts';
import { collect, slice } from '../../helpers/collect.ts';
import { document, fixture, row } from './fixture.ts';

describe('a plain JSON export', () => {
  const file = fixture('群聊_示范业主群.json');
  const read = collect(weflow, file, { name: '群聊_示范业主群.json' });
  const message = (id: string) => read.messages.find((one) => one.nativeId === id);
  const event = (id: string) => read.events.find((one) => one.nativeId === id);

  it('becomes messages, events and rejects, each record once, as many as it declares', () => {
    assert.deepEqual([read.messages.length, read.events.length, read.rejects.map((one) => one.code)], [7, 6, ['bad-timestamp']]);
    assert.deepEqual(read.declared, [{ exportedAt: 1767225600000 }, { messages: 14, group: 0 }]);
    assert.deepEqual(read.truncated, []);
  });
  it('is named as everybody sees it, not as the exporter calls it', () => {
    assert.deepEqual(read.groups, [{ platform: 'wechat', nativeId: '100@chatroom', name: '示范业主群', kind: 'group', kindFrom: 'file' }]);
  });
  it('keeps text, time and WeChat’s own id exactly', () => {
    const one = message('7550661840517106706');
    assert.deepEqual([one?.text, one?.at, read.who(one?.sender ?? null), one?.kind], ['早,"大家"\n第二行 \\o/', Date.UTC(2025, 11, 31, 0, 0, 30), 'wxid_b', 'text']);
  });
  it('reads a bare 49 by its label, with reply and quoted words', () => {
    const one = message('7550661840517106707');
    assert.deepEqual([one?.kind, one?.replyTo, one?.forwarded], ['quote', '7550661840517106706', '早,"大家"']);
  });
  it('names the file that was exported with a picture', () => assert.deepEqual(message('7550661840517106708')?.attachments, ['texts/images/a 1.jpg']));
  it('reads a merged forward out of its markup, the forward inside it too', () => {
    assert.deepEqual([message('5')?.kind, message('5')?.forwarded], ['forward', '阿丁: 房号发我 & 电话\n阿戊: 里层\n阿己: 最里']);
  });
  it('knows who 你 is before the exporter spoke', () => {
    assert.deepEqual([event('1')?.kind, read.who(event('1')?.actor?.account ?? null), event('1')?.targets], ['invite', 'wxid_me', [{ account: null, name: '阿乙' }]]);
    assert.deepEqual(read.accounts.filter((one) => one.exporter === true).map((one) => one.nativeId), ['wxid_me']);
  });
  it('takes the row’s own sender for the name in its text', () => assert.equal(read.who(event('6')?.actor?.account ?? null), 'wxid_b'));
  it('makes nobody of slots that were left open', () => {
    assert.deepEqual([event('7')?.kind, event('7')?.actor, event('7')?.targets], ['invite', null, []]);
    assert.ok(!read.accounts.some((one) => one.names.some((name) => name.includes('$'))));
  });
  it('takes ids from markup, of people and of what was recalled', () => {
    assert.deepEqual([read.who(event('8')?.actor?.account ?? null), read.who(event('8')?.targets[0]?.account ?? null)], ['wxid_b', 'wxid_c']);
    assert.deepEqual([event('14')?.kind, event('14')?.refers, read.who(event('14')?.actor?.account ?? null)], ['recall', '7550661840517106708', 'wxid_me']);
  });
  it('reads packed types, and labels where there is no type', () => {
    assert.deepEqual([event('9')?.kind, event('9')?.value], ['announcement', '明天停水']);
    assert.equal(message('11')?.kind, 'transfer');
  });
  it('leaves a typed line whose writer is unknown a message of nobody', () => assert.deepEqual([message('10')?.text, message('10')?.sender], ['"阿丙"被移出群聊', null]));
  it('gives the exporter a row of their own without an id', () => assert.deepEqual([read.who(message('13')?.sender ?? null), message('13')?.text], ['wxid_me', '']));
  it('says what its ids and names are worth', () => assert.deepEqual(read.notes.map((note) => /names are|running number/.test(note.en)), [true, true]));
  it('gives ranges at which the same record stands', () => {
    for (const one of [...read.messages, ...read.events]) assert.equal((JSON.parse(slice(file, one)) as { content: string | null }).content ?? '', one.text);
    assert.match(slice(file, read.rejects[0]!), /没有时间/);
  });
});

describe('an arkme-json export', () => {
  const read = collect(weflow, fixture('arkme.json'), { chunk: 50 });

  it('names senders by their number, with nickname, group name and private remark apart', () => {
    const teacher = read.accounts.find((one) => one.nativeId === 'wxid_a');
    assert.deepEqual([teacher?.name, teacher?.groupName, teacher?.remark], ['阿甲', '班主任', '王老师']);
    assert.deepEqual(read.messages.map((one) => [read.who(one.sender), one.text]), [['wxid_me', '收到']]);
  });
  it('reads its notices, also those that nobody sent', () => {
    assert.deepEqual(read.events.map((one) => [one.kind, read.who(one.actor?.account ?? null)]), [['announcement', 'wxid_a'], ['recall', 'wxid_a'], ['remove', 'wxid_me']]);
    assert.deepEqual(read.events[2]?.targets, [{ account: null, name: '阿丁' }]);
  });
  it('has the full roster, and says that it may hold more', () => {
    assert.deepEqual(read.members.map((one) => read.who(one.account)), ['wxid_a', 'wxid_me', 'wxid_silent']);
    assert.ok(read.notes.some((note) => note.en.includes('left since')));
    assert.equal(read.groups[0]?.nativeId, '200@chatroom');
  });
});

describe('a JSON export of another make', () => {
  it('without the weflow object is EchoTrace’s; the other person of a private chat is known', () => {
    const read = collect(weflow, JSON.stringify({ session: { wxid: 'wxid_a', nickname: '阿甲', remark: '老甲', type: '私聊', messageCount: 1 }, messages: [row({ senderDisplayName: undefined })] }));
    assert.deepEqual([read.sniff >= 0.9, read.groups[0]?.kind, read.groups[0]?.name, read.accounts[0]?.remark, read.accounts.length], [true, 'private', '阿甲', '老甲', 1]);
    assert.deepEqual(read.messages.map((one) => one.nativeId), ['1']);
  });
  it('may have its facts behind its messages', () => {
    const read = collect(weflow, JSON.stringify({ messages: [{ ...row(), senderUsername: undefined, senderID: 4 }], senders: [{ senderID: 4, wxid: 'wxid_z', nickname: 'Z' }], session: { wxid: '9@chatroom', type: '群聊' }, weflow: { version: '1' } }), { chunk: 20 });
    assert.deepEqual([read.groups.map((one) => one.nativeId), read.who(read.messages[0]?.sender ?? null), read.truncated], [['9@chatroom'], 'wxid_z', []]);
  });
  it('holds avatars of many MB without harm', () => {
    const avatar = `data:image/png;base64,${'iVBO'.repeat(500_000)}`;
    const text = JSON.stringify({
      weflow: { version: '1' }, session: { wxid: '1@chatroom', avatar, type: '群聊' }, senders: [{ senderID: 1, wxid: 'wxid_a', nickname: 'A', avatar }],
      messages: [{ ...row(), senderUsername: undefined, senderID: 1 }], avatars: { a: avatar }, groupMembers: [{ avatar, wxid: 'wxid_b', nickname: 'B' }],
    });
    const read = collect(weflow, text, { chunk: 1 << 18 });
    assert.deepEqual([read.sniff, read.messages.length, read.members.length, read.rejects.length, read.truncated.length], [0.98, 1, 1, 0, 0]);
  });
  it('gives only local numbers no reply targets, and says so', () => {
    const read = collect(weflow, document([row({ replyToMessageId: '77' })]));
    assert.deepEqual([read.messages[0]?.replyTo, read.notes.some((note) => note.en.includes('running numbers'))], [undefined, true]);
  });
  it('may hold a forward as a list of records', () => {
    const read = collect(weflow, document([row({ localType: 81604378673, content: '[聊天记录]', chatRecords: [{ sourcename: 'B', datadesc: 'hi', chatRecordList: [{ accountName: 'C', content: 'yo' }, 5] }] })]));
    assert.deepEqual([read.messages[0]?.kind, read.messages[0]?.forwarded], ['forward', 'B: hi\nC: yo']);
  });
  it('may name the room where the system speaks without a type', () => {
    const read = collect(weflow, document([row({ localType: undefined, type: undefined, senderUsername: '1@chatroom', content: '"A"退出了群聊' }), row({ senderUsername: '1@chatroom', content: 'no template' })]));
    assert.deepEqual([read.events.map((one) => one.kind), read.messages.map((one) => one.sender)], [['leave'], [null]]);
  });
});

describe('a hostile JSON export', () => {
  it('of wrong types everywhere is survived', () => {
    const odd = [null, 7, 'x', [], [{}], { a: 1 }, true, -1, '__proto__'];
    for (const value of odd) {
      const fields = Object.fromEntries(['localId', 'localType', 'type', 'content', 'isSend', 'senderUsername', 'senderDisplayName', 'quotedContent', 'chatRecords', 'platformMessageId', 'senderID'].map((key) => [key, value]));
      const read = collect(weflow, document([{ createTime: 1767139200, ...fields }, value], { session: value, senders: value, groupMembers: [value, { wxid: value }] }));
      assert.equal(read.messages.length + read.events.length + read.rejects.length, 2);
    }
  });
  it('whose messages are no list, or are not there, says so', () => {
    assert.deepEqual(collect(weflow, document({ a: 1 })).rejects.map((one) => one.code), ['bad-json']);
    assert.ok(collect(weflow, document(undefined)).notes.some((note) => note.en.includes('no list')));
  });
  it('with a key given twice keeps the last, and no foreign prototype', () => {
    const read = collect(weflow, '{"weflow":{"version":"1"},"session":{"wxid":"1@chatroom"},"__proto__":{"x":1},"messages":[{"__proto__":{"content":"no"},"createTime":1767139200,"localType":1,"localType":3,"isSend":0,"content":"a","content":"b"}]}');
    assert.deepEqual([read.messages[0]?.text, read.messages[0]?.kind], ['b', 'image']);
  });
  it('with a record over the cap loses that record only', () => {
    const read = collect(weflow, document([row({ content: 'A'.repeat(1 << 20) }), row()]), { chunk: 1 << 16 });
    assert.deepEqual([read.rejects.map((one) => one.code), read.messages.length], [['record-too-large'], 1]);
  });
});
