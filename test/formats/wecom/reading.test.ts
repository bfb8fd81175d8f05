import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import wecom from '../../../src/formats/wecom.ts';
import { collect, slice } from '../../helpers/collect.ts';

const fixture = (name: string): Buffer => readFileSync(new URL(`../../../fixtures/formats/wecom/${name}`, import.meta.url));
const BASE = { msgid: 'm', action: 'send', from: 'LiSi', tolist: ['wmAAA'], roomid: 'wrB', msgtime: 1767139200000 };
const one = (more: object) => collect(wecom, JSON.stringify([{ ...BASE, ...more }]));

describe('a decrypted archive', () => {
  const file = fixture('archive.jsonl');
  const read = collect(wecom, file, { name: 'archive.jsonl' });

  it('becomes messages, events and rejects, each record once', () => {
    assert.deepEqual(read.messages.map(({ kind, text }) => [kind, text]), [
      ['text', '合同已寄,\n“请查收”'], ['link', '示范公告\n明日停水\nhttps://example.com/a'], ['file', '报价单.xlsx'], ['text', '**提醒**:开会'],
      ['forward', '群聊'], ['text', '看图\n图.pdf'],
    ]);
    assert.deepEqual(read.events.map((event) => [event.kind, read.who(event.actor?.account ?? null), event.value ?? null, event.refers ?? null]), [
      ['recall', 'LiSi', null, 'm41_external'], ['notice', 'wmAAAAdemo01', 'agree', null], ['notice', 'LiSi', 'switch', null],
    ]);
    assert.deepEqual(read.rejects.map((reject) => reject.code), ['encrypted', 'bad-timestamp']);
    assert.deepEqual(read.truncated, []);
  });
  it('knows groups by room and chats of two by both people', () => {
    assert.deepEqual(read.groups.map((group) => [group.nativeId, group.kind, group.kindFrom]), [
      ['wrDEMO0000000001', 'group', 'file'], ['LiSi|wolf', 'private', 'file'], ['LiSi', 'private', 'inferred'],
    ]);
    assert.deepEqual(read.messages.map((message) => message.group), [0, 1, 1, 0, 0, 1]);
  });
  it('tells people from outside and robots by their ids, and nobody by a name that looks like one', () => {
    assert.deepEqual(read.accounts.map((account) => [account.nativeId, account.kind ?? null]), [
      ['LiSi', null], ['wmAAAAdemo01', 'external'], ['wolf', null], ['wbBOT0001', 'bot'], ['ZhangSan', null],
    ]);
  });
  it('keeps the time of a consent', () => assert.equal(read.events[1]?.at, 1767139291000));
  it('keeps what was forwarded and the names of files', () => {
    assert.equal(read.messages[4]?.forwarded, '电话发我\n里层\n里面的话');
    assert.deepEqual([read.messages[2]?.attachments, read.messages[5]?.attachments], [['报价单.xlsx'], ['图.pdf']]);
  });
  it('finds the holes in the numbers, and the one that the server cannot fill again', () => {
    const notes = read.notes.map((note) => note.en).join('\n');
    assert.match(notes, /10 sequence numbers are missing in 2 places \(first: 46–47, 52–59\)/);
    assert.match(notes, /more than five days: 52–59 \(2025-12-31T08:02:20\+08:00 – 2026-01-10T07:06:40\+08:00\)/);
    assert.match(notes, /about five days/);
    assert.match(notes, /1 messages are marked/);
  });
  it('gives ranges at which the same record stands', () => {
    for (const message of read.messages) assert.equal((JSON.parse(slice(file, message)) as { msgid: string }).msgid, message.nativeId);
    assert.match(slice(file, read.rejects[0]!), /^\{"seq":51,.*"898W"\}$/);
  });
});

describe('the details of groups', () => {
  const read = collect(wecom, fixture('customer-groups.json'), { name: 'groups.json' });

  it('are a roster with roles, times, routes and who let whom in', () => {
    assert.deepEqual(read.members.map((member) => [member.group, read.who(member.account), member.role, member.joinedAt ?? null, member.via ?? null, read.who(member.inviter ?? null)]), [
      [0, 'LiSi', 'owner', 1767000000000, 'invited', 'LiSi'], [0, 'customer-7', 'member', 1767000100000, 'qr', 'ZhangSan'],
      [0, 'WangWu', 'admin', null, 'link', null], [0, 'ZhangSan', 'admin', null, null, null],
      [1, 'LiSi', 'owner', 1767000201000, null, null], [1, 'ZhangSan', null, 1767000300000, null, null],
    ]);
    assert.deepEqual(read.accounts.find((account) => account.nativeId === 'customer-7')?.kind, 'external');
    assert.deepEqual(read.accounts.find((account) => account.nativeId === 'LiSi')?.names, ['李四', '小李']);
  });
  it('hold no messages, and say when and by whom a group was created', () => {
    assert.deepEqual([read.messages.length, read.rejects.length, read.supplements.length], [0, 0, 1]);
    assert.deepEqual(read.events.map((event) => [event.kind, event.at, read.who(event.actor?.account ?? null)]), [['create', 1767000000000, null], ['create', 1767000200000, 'LiSi']]);
  });
  it('name an internal group only, unless the file is named after the room', () => {
    assert.deepEqual(read.groups[1], { platform: 'wecom', nativeId: null, kind: 'group', kindFrom: 'file', name: '示范内部群' });
    const named = collect(wecom, '{"roomname":"g","creator":"a","room_create_time":1767000000,"members":[]}', { name: 'wrDEMO0000000009.json' });
    assert.equal(named.groups[0]?.nativeId, 'wrDEMO0000000009');
  });
});

describe('one archived message', () => {
  it('is dated in seconds or milliseconds by size', () => {
    assert.equal(one({ msgtype: 'text', msgtime: 1767139200 }).messages[0]?.at, 1767139200000);
    assert.equal(one({ msgtype: 'text', msgtime: '1767139200000' }).messages[0]?.at, 1767139200000);
  });
  for (const [msgtype, more, kind, text] of [
    ['image', { image: { md5sum: '0', sdkfileid: 'S' } }, 'image', ''],
    ['location', { location: { title: '示范大厦', address: '示范路1号', zoom: 15 } }, 'location', '示范大厦\n示范路1号'],
    ['card', { card: { corpname: '微信联系人', userid: 'wmB' } }, 'card', '微信联系人\nwmB'],
    ['docmsg', { doc: { title: '表', link_url: 'https://example.com', doc_creator: 'a' } }, 'link', '表\nhttps://example.com'],
    ['news', { info: { item: [{ title: '一', description: '二', url: 'u' }] } }, 'link', '一\n二\nu'],
    ['vote', { vote: { votetitle: '吃啥', voteitem: ['面', '饭'] } }, 'poll', '吃啥\n面\n饭'],
    ['todo', { todo: { title: '待办', content: '交表' } }, 'other', '待办\n交表'],
    ['collect', { collect: { room_name: 'g', title: '登记', details: [{ id: 1, ques: '手机', type: 'Text' }] } }, 'poll', 'g\n登记\n手机'],
    ['redpacket', { redpacket: { wish: '恭喜', totalcnt: 1 } }, 'redpacket', '恭喜'],
    ['voip_doc_share', { voip_doc_share: { filename: 'a.ppt' } }, 'file', 'a.ppt'],
    ['brand_new', { brand_new: { title: '新', payload: 'x' } }, 'other', '新'],
    ['text', { text: '{"content":"串"}' }, 'text', '串'],
    ['__proto__', {}, 'other', ''],
  ] as const) {
    it(`of type ${msgtype} is ${kind}`, () => assert.deepEqual(one({ msgtype, ...more }).messages.map((message) => [message.kind, message.text]), [[kind, text]]));
  }
  it('may keep a body that is no JSON, or names its type again', () => {
    const hosted = (BodyJson: string) => collect(wecom, JSON.stringify([{ MsgId: 'm', Action: 'send', MsgType: 'text', From: 'a', ToList: 'b,c', RoomId: '', MsgTime: 1767139200, BodyJson }]));
    assert.equal(hosted('{"text":{"content":"在"}}').messages[0]?.text, '在');
    assert.deepEqual([hosted('{oops').messages[0]?.text, hosted('{}').groups[0]?.nativeId, hosted('{}').groups[0]?.kind], ['{oops', 'a|b|c', 'group']);
  });
  it('of wrong types everywhere is still counted once', () => {
    for (const value of [null, 7, [], {}, '', [[]]]) {
      const read = one({ msgtype: 'mixed', msgid: value, from: value, tolist: value, roomid: value, mixed: { item: value } });
      assert.equal(read.messages.length + read.rejects.length, 1, JSON.stringify(value));
    }
  });
});
