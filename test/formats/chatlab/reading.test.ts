import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import chatlab from '../../../src/formats/chatlab.ts';
import { collect, slice } from '../../helpers/collect.ts';

const fixture = (name: string): Buffer => readFileSync(new URL(`../../../fixtures/formats/chatlab/${name}`, import.meta.url));
const json = (messages: unknown[], more: object = {}): string =>
  JSON.stringify({ chatlab: { version: '0.0.2' }, meta: { name: 'g', platform: 'wechat', type: 'group', groupId: '1', ...more }, messages });
const row = (more: object): object => ({ sender: 'a', accountName: 'A', timestamp: 1767139200, type: 0, content: 'x', ...more });

describe('a ChatLab document', () => {
  const file = fixture('usual.json');
  const read = collect(chatlab, file, { name: 'usual.json' });

  it('becomes messages, events and rejects, each record once', () => {
    assert.deepEqual([read.messages.length, read.events.length, read.rejects.map((reject) => reject.code)], [6, 2, ['bad-timestamp']]);
    assert.deepEqual(read.truncated, []);
  });
  it('names the chat as the file does', () => {
    assert.deepEqual(read.groups, [{ platform: 'wechat', nativeId: '100@chatroom', name: '示范业主群', kind: 'group', kindFrom: 'file' }]);
  });
  it('keeps text, time, sender and 64-bit ids exactly', () => {
    const [first, second] = read.messages;
    assert.equal(first?.text, '早,“大家”\n第二行');
    assert.equal(first?.at, Date.UTC(2025, 11, 31));
    assert.deepEqual([read.who(first?.sender ?? null), first?.nativeId], ['wxid_a', '7550661840517106706']);
    assert.deepEqual([second?.nativeId, second?.replyTo, second?.kind], ['7550661840517106707', '7550661840517106706', 'quote']);
  });
  it('makes no words of an image without any', () => assert.deepEqual([read.messages[2]?.kind, read.messages[2]?.text], ['image', '']));
  it('keeps a merged forward apart, the forward inside it too', () => {
    assert.deepEqual([read.messages[3]?.kind, read.messages[3]?.text, read.messages[3]?.forwarded], ['forward', '[聊天记录]', '阿丁: 电话发我\n阿戊: [聊天记录]\n阿己: 里层']);
  });
  it('reads milliseconds as such and says so once', () => {
    assert.equal(read.messages[3]?.at, 1767139500000);
    assert.equal(read.notes.length, 1);
  });
  it('leaves a message without a sender to nobody, and one with a name to the name', () => {
    assert.deepEqual([read.messages[4]?.sender, read.who(read.messages[5]?.sender ?? null)], [null, '无号人']);
  });
  it('reads events with the people the file knows', () => {
    const [invited, recalled] = read.events;
    assert.equal(invited?.kind, 'invite');
    assert.equal(read.who(invited?.actor?.account ?? null), 'wxid_me');
    assert.deepEqual(invited?.targets, [{ account: null, name: '阿丙' }]);
    assert.deepEqual([recalled?.kind, read.who(recalled?.actor?.account ?? null)], ['recall', 'wxid_b']);
  });
  it('marks the exporter, who is not thereby the owner', () => {
    assert.deepEqual(read.accounts.filter((account) => account.exporter === true).map((account) => account.nativeId), ['wxid_me']);
    assert.deepEqual(read.members.map((member) => [read.who(member.account), member.role]), [['wxid_a', 'owner'], ['wxid_b', 'admin'], ['wxid_c', null]]);
  });
  it('passes on what the file says about itself', () => {
    assert.deepEqual(read.declared, [{ exportedAt: 1767225600000 }, { messages: 9, group: 0 }]);
  });
  it('gives ranges at which the same record stands', () => {
    for (const message of read.messages) {
      const again = JSON.parse(slice(file, message)) as { content: string | null };
      assert.equal(again.content ?? '', message.text);
    }
    assert.match(slice(file, read.rejects[0]!), /没有时间/);
  });
});

describe('ChatLab lines', () => {
  const read = collect(chatlab, fixture('lines.jsonl'), { name: 'lines.jsonl' });
  it('are read with comments and blank lines between them', () => {
    assert.deepEqual([read.messages.map((message) => message.kind), read.events.length, read.rejects.length, read.truncated.length], [['text', 'other'], 1, 0, 0]);
    assert.equal(read.groups[0]?.nativeId, '900');
  });
  it('name the row’s own sender where an event names it', () => {
    assert.deepEqual(read.events[0]?.targets.map((target) => read.who(target.account)), ['2']);
    assert.deepEqual(read.events[0]?.actor, { account: null, name: '甲' });
  });
  it('may bring members after messages', () => assert.deepEqual(read.members.map((member) => read.who(member.account)), ['1', '3']));
  it('of an unknown kind are rejected', () => {
    const more = collect(chatlab, `${fixture('lines.jsonl').toString()}{"_type":"footer"}\n[1]\n`);
    assert.deepEqual(more.rejects.map((reject) => reject.code), ['unknown-type', 'bad-json']);
  });
});

describe('facts in unusual places', () => {
  it('behind the messages still name their chat', () => {
    const read = collect(chatlab, fixture('private-late-meta.json'), { chunk: 9 });
    assert.deepEqual(read.groups, [{ platform: 'whatsapp-business', nativeId: null, name: '小林', kind: 'private', kindFrom: 'file' }]);
    assert.equal(read.messages[0]?.group, 0);
    assert.equal(read.members.length, 1);
    assert.equal(read.accounts.length, 1);
  });
  it('are found past an avatar of 3 MB, in either shape', () => {
    const avatar = `data:image/png;base64,${'iVBO'.repeat(780_000)}`;
    const member = { platformId: 'a', accountName: 'A', avatar, roles: [{ id: 'owner' }] };
    const meta = { groupAvatar: avatar, name: 'g', platform: 'qq', type: 'group', groupId: '9' };
    const document = JSON.stringify({ chatlab: { version: '0.0.2', avatar }, meta, members: [member], messages: [row({})] });
    const lines = [{ _type: 'header', chatlab: { version: '0.0.2' }, meta }, { ...member, _type: 'member' }, { _type: 'message', ...row({}) }].map((line) => JSON.stringify(line)).join('\n');
    for (const text of [document, lines]) {
      const read = collect(chatlab, text, { chunk: 65536 });
      assert.ok(read.sniff >= 0.95);
      assert.deepEqual([read.groups[0]?.nativeId, read.messages.length, read.members[0]?.role, read.rejects.length, read.truncated.length], ['9', 1, 'owner', 0, 0]);
    }
  });
  it('take the group’s name from the flag, then from the file name, when there is none', () => {
    assert.equal(collect(chatlab, json([], { name: undefined }), { groupName: 'flag' }).groups[0]?.name, 'flag');
    assert.equal(collect(chatlab, json([], { name: undefined }), { name: '楼.json' }).groups[0]?.name, '楼');
  });
  it('infer the kind of chat when the file states none', () => {
    assert.deepEqual(collect(chatlab, json([], { type: 'forum' })).groups[0]?.kindFrom, 'inferred');
  });
});

describe('rows that cannot be used', () => {
  it('are rejected with a code, and the rest is read', () => {
    const rows = [row({ timestamp: -5 }), row({ timestamp: null }), row({ timestamp: 'noon' }), row({ timestamp: 1e300 }), 'x', null, row({ content: 'A'.repeat(1 << 20) }), row({})];
    const read = collect(chatlab, json(rows), { chunk: 65536 });
    assert.deepEqual(read.rejects.map((reject) => reject.code), ['bad-timestamp', 'bad-timestamp', 'bad-timestamp', 'bad-timestamp', 'bad-json', 'bad-json', 'record-too-large']);
    assert.equal(read.messages.length, 1);
  });
  it('too large as a line are rejected too', () => {
    const lines = `{"_type":"header","chatlab":{},"meta":{"name":"g"}}\n${JSON.stringify({ _type: 'message', ...row({ content: 'A'.repeat(1 << 20) }) })}\n${JSON.stringify({ _type: 'message', ...row({}) })}\n`;
    const read = collect(chatlab, lines, { chunk: 65536 });
    assert.deepEqual([read.rejects.map((reject) => reject.code), read.messages.length], [['record-too-large'], 1]);
  });
  it('hold no foreign prototype, and the last of two equal keys counts', () => {
    const read = collect(chatlab, '{"chatlab":{"version":"1"},"__proto__":{"x":1},"meta":{"name":"g"},"messages":[{"__proto__":{"content":"no"},"sender":"a","timestamp":1,"type":0,"type":1}]}');
    assert.deepEqual([read.messages[0]?.text, read.messages[0]?.kind], ['', 'image']);
  });
  it('as a list of messages that is none are reported', () => {
    assert.deepEqual(collect(chatlab, '{"chatlab":{"version":"1"},"meta":{"name":"g"},"messages":{"a":1}}').rejects.map((reject) => reject.code), ['bad-json']);
    assert.equal(collect(chatlab, '{"chatlab":{"version":"1"},"meta":{"name":"g"}}').notes.length, 1);
  });
});

describe('what was recalled', () => {
  it('stays a message when its text is there', () => {
    const read = collect(chatlab, json([row({ type: 81, content: '我的电话是…' }), row({ type: 81, content: null }), row({ type: 81, content: '"A" 撤回了成员 "B" 的一条消息' })]));
    assert.deepEqual(read.messages.map((message) => [message.kind, message.text]), [['recalled', '我的电话是…']]);
    assert.deepEqual(read.events.map((event) => [event.kind, read.who(event.actor?.account ?? null), event.targets[0]?.name]), [['recall', 'a', undefined], ['recall', 'a', 'B']]);
  });
});

describe('what converters put into ChatLab', () => {
  it('as the path of a file in the place of a text is an attachment', () => {
    const read = collect(chatlab, json([row({ type: 1, content: 'media\\images\\a.jpg' }), row({ type: 1, content: 'https://example.com/a.jpg' }), row({ type: 0, content: 'a/b.txt' }), row({ type: 3, content: 'C:/v/a.mp4' })]));
    assert.deepEqual(read.messages.map((message) => message.attachments), [['media/images/a.jpg'], undefined, undefined, undefined]);
  });
  it('as the room in the place of a sender speaks for nobody', () => {
    const read = collect(chatlab, json([row({ sender: '1@chatroom', accountName: 'g' }), row({ sender: 'system' })]));
    assert.deepEqual([read.messages.map((message) => message.sender), read.accounts], [[null, null], []]);
  });
  it('as 我 for the exporter is no name', () => {
    const read = collect(chatlab, json([row({ sender: 'me', accountName: '我' }), row({ accountName: '我' })], { ownerId: 'me' }));
    assert.deepEqual(read.accounts.map((account) => [account.nativeId, account.exporter === true, account.names]), [['me', true, []], ['a', false, ['我']]]);
  });
  it('as small numbers for WeChat’s ids is not taken for the platform’s', () => {
    const ids = (platformMessageId: string) => collect(chatlab, json([row({ platformMessageId })])).declared.some((declared) => declared.ids === 'file');
    assert.deepEqual([ids('17'), ids('7550661840517106706')], [true, false]);
  });
});
