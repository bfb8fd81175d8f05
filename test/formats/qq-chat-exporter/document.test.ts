import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import exporter from '../../../src/formats/qq-chat-exporter.ts';
import { RECORD_CAP } from '../../../src/model/format.ts';
import { collect, slice } from '../../helpers/collect.ts';

const FILE = readFileSync(new URL('../../../fixtures/formats/qq-chat-exporter/version-6.json', import.meta.url));
const json = (messages: unknown[], chat: object = {}, more: object = {}): string =>
  JSON.stringify({ metadata: { name: 'QQChatExporter', version: '5' }, chatInfo: { name: 'g', type: 'group', peerUin: '700', ...chat }, messages, ...more });
const row = (more: object = {}): object =>
  ({ id: '1', seq: '1', timestamp: 1767139200000, sender: { uid: 'u_a', uin: '10000002', name: 'A' }, type: 'text', content: { text: 'x', elements: [] }, recalled: false, system: false, ...more });

describe('a document of QQ Chat Exporter', () => {
  const read = collect(exporter, FILE, { name: 'version-6.json' });

  it('becomes messages, events and rejects, each record once', () => {
    assert.deepEqual([read.messages.length, read.events.length, read.rejects.map((reject) => reject.code)], [8, 3, ['bad-timestamp']]);
    assert.deepEqual([read.truncated, read.supplements], [[], []]);
  });
  it('names the chat by its number and believes the kind it states', () => {
    assert.deepEqual(read.groups, [{ platform: 'qq', nativeId: '700700700', name: '示范小区群', kind: 'group', kindFrom: 'file' }]);
  });
  it('gives ranges at which the same record stands', () => {
    for (const found of [...read.messages, ...read.events]) {
      const again = JSON.parse(slice(FILE, found)) as { id: string; content: { text: string } };
      assert.deepEqual([again.content.text, again.id], [found.text, found.nativeId]);
    }
    assert.match(slice(FILE, read.rejects[0]!), /^\{"id":"7550661840517106711".*\}$/);
  });
  it('keeps the three names of a person apart, and takes no number and no title for a name', () => {
    const [self, wang, li, nobody] = read.accounts;
    assert.deepEqual([self?.nativeId, self?.exporter, self?.name], ['10000001', true, '阿我']);
    assert.deepEqual([wang?.nativeId, wang?.name, wang?.groupName, wang?.remark], ['10000002', '老王', '老王-3栋', '物业王']);
    assert.deepEqual(li?.names, ['__proto__', '小李']);
    assert.deepEqual([nobody?.nativeId, nobody?.group, nobody?.name], [null, 0, '无号人']);
    assert.equal(read.accounts.length, 4);
  });
  it('keeps the counter of the group as it stands', () => assert.deepEqual(read.messages.map((message) => message.seq), [501, 502, 503, 504, 505, 509, 510, 512]));
  it('keeps what is quoted and forwarded apart from what was typed', () => {
    const [, reply, forward, image, , , card] = read.messages;
    assert.deepEqual([reply?.kind, reply?.text, reply?.replyTo, reply?.forwarded], ['quote', '[回复消息]好', '7550661840517106701', '老王-3栋: 早']);
    assert.deepEqual([forward?.kind, forward?.forwarded], ['forward', '阿丁: 电话发我\n阿戊: [转发消息]\n阿己: 里层']);
    assert.deepEqual([image?.kind, image?.attachments], ['image', ['resources/images/A1.jpg']]);
    assert.deepEqual([card?.kind, card?.forwarded], ['share', '推荐好友\n某某的名片']);
  });
  it('keeps a recalled text as a message, and the notice of a recall as an event', () => {
    assert.deepEqual([read.messages[4]?.kind, read.messages[4]?.text], ['recalled', '发错了']);
    const [recall] = read.events;
    assert.deepEqual([recall?.kind, recall?.actor?.name, recall?.targets.map((target) => read.who(target.account))], ['recall', '老王', ['10000003']]);
  });
  it('makes events of what the system said, never of the same words typed', () => {
    assert.deepEqual(read.events.map((event) => event.kind), ['recall', 'invite', 'join']);
    assert.equal(read.messages[5]?.kind, 'text');
  });
  it('passes on the declared total and tells of times that are the moment of the export', () => {
    assert.deepEqual(read.declared, [{ messages: 12, group: 0 }]);
    assert.match(read.notes[0]?.en ?? '', /^1 record bears the moment of the export/);
  });
});

describe('unusual documents', () => {
  it('facts behind the messages and avatars of megabytes before them change nothing', () => {
    const avatar = `data:image/png;base64,${'iVBO'.repeat(RECORD_CAP / 2)}`;
    const text = `{"avatars":{"1":"${avatar}"},"messages":[${JSON.stringify(row())}],"metadata":{"name":"QQChatExporter"},"chatInfo":{"avatar":"${avatar}","name":"g","type":"group","peerUin":"700"},"statistics":{"totalMessages":1}}`;
    const read = collect(exporter, text, { chunk: 1 << 18 });
    assert.deepEqual([read.messages.length, read.groups[0]?.nativeId, read.declared, read.rejects.length], [1, '700', [{ messages: 1, group: 0 }], 0]);
  });
  it('a private chat with three speakers stays private, and the conflict is told', () => {
    const rows = ['1', '2', '3'].map((uin) => row({ sender: { uid: `u_${uin}`, uin, name: uin } }));
    const read = collect(exporter, json(rows, { type: 'private' }));
    assert.deepEqual([read.groups[0]?.kind, read.groups[0]?.kindFrom, read.notes.length], ['private', 'file', 1]);
    assert.deepEqual(read.messages.map((message) => message.seq), [undefined, undefined, undefined]);
  });
  it('a temporary chat is private, and the number may stand in the file name only', () => {
    const temp = collect(exporter, json([row()], { type: 'temp', peerUin: undefined }), { name: 'friend_10000009_20260102_090000.json' });
    assert.deepEqual([temp.groups[0]?.kind, temp.groups[0]?.nativeId], ['private', '10000009']);
    const group = collect(exporter, json([row()], { peerUin: undefined }), { name: 'group_700700_20260102_090000.json' });
    assert.equal(group.groups[0]?.nativeId, '700700');
  });
  it('without a kind the speakers decide, and that is said to be inferred', () => {
    const read = collect(exporter, json([row()], { type: 'strange' }));
    assert.deepEqual([read.groups[0]?.kind, read.groups[0]?.kindFrom], ['private', 'inferred']);
  });
  it('a person known by uid first keeps one account once the number is known', () => {
    const read = collect(exporter, json([row(), row({ sender: { uid: 'u_a', uin: '0', name: 'A' } })]));
    assert.deepEqual(read.messages.map((message) => read.who(message.sender)), ['10000002', '10000002']);
  });
  it('a reply target that was never looked up is not taken', () => {
    const reply = { type: 'reply', data: { messageId: '7550661840517106701', content: '引用消息' } };
    const [message] = collect(exporter, json([row({ content: { text: 'x', elements: [reply] } })])).messages;
    assert.deepEqual([message?.replyTo, message?.forwarded, message?.kind], [undefined, undefined, 'quote']);
  });
  it('wrong types everywhere never throw', () => {
    for (const odd of [null, 7, '', [], {}, true, [[]], [null]]) {
      for (const key of ['id', 'seq', 'timestamp', 'sender', 'type', 'content', 'recalled', 'system']) collect(exporter, json([row({ [key]: odd })]));
      for (const key of ['text', 'elements', 'resources', 'reply', 'multiForward']) collect(exporter, json([row({ content: { text: 'x', [key]: odd } })]));
      collect(exporter, json([row({ content: { elements: [{ type: 'forward', data: odd }, { type: odd, data: { messages: odd } }, { type: 'json', data: odd }] } })], { name: odd, type: odd, selfUin: odd }));
      collect(exporter, JSON.stringify({ metadata: { name: 'QQChatExporter' }, chatInfo: odd, statistics: odd, messages: odd, chunked: odd }));
    }
  });
  it('a list of messages that is none is not called complete', () => {
    assert.equal(collect(exporter, '{"metadata":{"name":"QQChatExporter"},"messages":7}').truncated.length, 1);
  });
});
