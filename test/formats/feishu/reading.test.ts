import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import feishu from '../../../src/formats/feishu.ts';
import { collect, slice } from '../../helpers/collect.ts';

const fixture = (name: string): Buffer => readFileSync(new URL(`../../../fixtures/formats/feishu/${name}`, import.meta.url));
const file = fixture('page.json');
const chat = fixture('chat.json').toString();
const item = (more: object, content: unknown = { text: 'x' }): object => ({
  message_id: 'om_1', msg_type: 'text', create_time: '1767139200000', chat_id: 'oc_9', sender: { id: 'ou_a', id_type: 'open_id', sender_type: 'user' }, body: { content: JSON.stringify(content) }, ...more,
});
const of = (...items: object[]) => collect(feishu, JSON.stringify({ code: 0, data: { items } }));

describe('a page of Feishu messages', () => {
  const read = collect(feishu, file, { name: 'page-1.json', beside: { 'chat.json': chat } });

  it('becomes messages, events and rejects; the records of a forward stand with it', () => {
    assert.deepEqual([read.messages.length, read.events.length, read.rejects.map((reject) => reject.code), read.truncated], [5, 2, ['bad-timestamp'], []]);
  });
  it('keeps text, id, instant and sender, and names people by who mentions them', () => {
    const [first, second] = read.messages;
    assert.deepEqual([first?.text, first?.nativeId, first?.at, read.who(first?.sender ?? null)], ['@_user_1 看下\n“明天”', 'om_1', 1767139200000, 'ou_a']);
    assert.deepEqual([second?.replyTo, second?.editedAt, read.accounts.find((account) => account.nativeId === 'ou_b')?.name], ['om_1', 1767139290000, '乙']);
  });
  it('makes plain text of rich text', () => assert.equal(read.messages[1]?.text, '通知\n周五 说明 https://example.org甲\na()'));
  it('tells a forward with what it forwards, over the place of both', () => {
    const forward = read.messages[2];
    assert.deepEqual([forward?.kind, forward?.forwarded, forward?.nativeId], ['forward', 'ou_z: 别处的话', 'om_4']);
    assert.match(slice(file, forward!), /"om_4".*"om_5"/s);
  });
  it('knows a bot and the file it sends', () => {
    assert.deepEqual([read.accounts.find((account) => account.nativeId === 'cli_1')?.kind, read.messages[3]?.attachments], ['bot', ['名单.xlsx']]);
  });
  it('takes a recall without its text as an event, with its text as a message', () => {
    assert.deepEqual([read.events[1]?.kind, read.events[1]?.actor, read.events[1]?.targets.map((one) => read.who(one.account)), read.events[1]?.refers, read.events[1]?.at], ['recall', null, ['ou_b'], 'om_7', 1767139560000]);
    assert.deepEqual([read.messages[4]?.kind, read.messages[4]?.text], ['recalled', '还在的字']);
  });
  it('fills the template of the system and links a name that one account has', () => {
    const [invited] = read.events;
    assert.deepEqual([invited?.kind, invited?.text, read.who(invited?.actor?.account ?? null), invited?.targets.map((one) => one.name)], ['invite', '乙 invited 丙、丁 to the group.', 'ou_b', ['丙', '丁']]);
  });
  it('takes kind, name, owner and administrators from the chat beside it', () => {
    assert.deepEqual(read.groups, [{ platform: 'feishu', nativeId: 'oc_9', name: '示范项目群', kind: 'group', kindFrom: 'file' }]);
    assert.deepEqual(read.members.map((member) => [read.who(member.account), member.role]), [['ou_b', 'admin'], ['ou_a', 'owner']]);
  });
  it('says that more pages follow, which is no damage', () => assert.ok(read.notes.some((note) => note.en.includes('has_more'))));
  it('gives ranges at which the same record stands', () => {
    for (const row of [...read.messages, ...read.events]) assert.ok(slice(file, row).startsWith(`{"message_id":"${row.nativeId}"`));
  });
  it('is whole only with its last bracket', () => {
    const text = file.toString().trimEnd();
    for (let cut = text.length - 300; cut < text.length; cut += 7) assert.equal(collect(feishu, text.slice(0, cut)).truncated.length, 1);
  });
});

describe('Feishu', () => {
  it('infers a group from who speaks, and says so', () => {
    const [two, three] = [['a', 'b'], ['a', 'b', 'c']].map((ids) => of(...ids.map((id) => item({ sender: { id: `ou_${id}`, sender_type: 'user' } }))));
    assert.deepEqual([two?.groups[0]?.kind, three?.groups[0]?.kind, three?.groups[0]?.kindFrom, three?.notes.length], ['private', 'group', 'inferred', 1]);
  });
  it('reads what the system says in templates, never in what is filled in', () => {
    const said = (template: string, more: object = {}) => of(item({ msg_type: 'system', sender: {} }, { template, from_user: ['甲'], to_chatters: ['乙'], ...more })).events[0];
    const kinds = [
      '{from_user} started the group chat.', '{from_user} removed {to_chatters} from this chat.', '{from_user} left the group.', '{from_user} added {to_chatters} to group administrators.',
      '{from_user} removed {to_chatters} from group administrators.', '{to_chatters} joined the group via QR code shared by {from_user}.', 'Welcome to {group_type}', '{from_user} 邀请 {to_chatters} 加入群聊', '{name}',
    ].map((template) => said(template, { name: 'x joined the group' })).map((event) => [event?.kind, event?.actor?.name, event?.value ?? null]);
    assert.deepEqual(kinds, [
      ['create', '甲', null], ['remove', '甲', null], ['leave', '甲', null], ['role', '甲', 'admin'], ['role', '甲', 'member'], ['join', '乙', null], ['notice', '甲', null], ['invite', '甲', null], ['notice', '甲', null],
    ]);
    assert.equal(said('{from_user} updated the group name from "{old_group_name}" to "{group_name}".', { group_name: '新名' })?.value, '新名');
  });
  it('keeps the record of a forward that stands apart as nobody\'s words', () => {
    const { messages, notes } = of(item({ message_id: 'om_2', upper_message_id: 'om_0' }));
    assert.deepEqual([messages[0]?.sender, messages[0]?.text, messages[0]?.forwarded, messages[0]?.replyTo, notes.length], [null, '', 'ou_a: x', 'om_0', 2]);
  });
  it('reads items and pages one a line; a line that is cut makes the file incomplete', () => {
    const page = JSON.stringify({ data: { has_more: false, items: [item({}), item({ message_id: 'om_2' })] } });
    const read = collect(feishu, `${page}\n${page}\n`);
    assert.deepEqual([read.messages.length, read.truncated], [4, []]);
    assert.equal(collect(feishu, `${JSON.stringify(item({}))}\n${page.slice(0, 90)}`).truncated.length, 1);
  });
  it('reads a list of chats, a chat and its members as supplements', () => {
    const list = collect(feishu, JSON.stringify({ code: 0, data: { items: [{ chat_id: 'oc_1', name: '甲群', owner_id: 'ou_a' }], has_more: false } }));
    assert.deepEqual([list.groups[0]?.nativeId, list.groups[0]?.kindFrom, list.members[0]?.role, list.supplements.length], ['oc_1', 'inferred', 'owner', 1]);
    const one = collect(feishu, chat, { name: 'oc_7.json' });
    assert.deepEqual([one.groups[0]?.nativeId, one.groups[0]?.kindFrom, one.members.map((member) => member.role), one.supplements.length], ['oc_7', 'file', ['admin', 'owner'], 1]);
    assert.deepEqual([collect(feishu, chat, { name: 'chat.json' }).groups.length, collect(feishu, chat.slice(0, 150)).truncated.length], [0, 1]);
    const members = JSON.stringify({ code: 0, data: { items: [{ member_id_type: 'open_id', member_id: 'ou_c', name: '丙' }] } });
    assert.deepEqual(collect(feishu, members, { name: 'oc_7-members.json' }).members.length, 1);
    assert.equal(collect(feishu, file, { beside: { 'members.json': members } }).members.length, 1);
  });
  it('bears any type in any field', () => {
    const row = item({ mentions: [], deleted: false, updated: false, update_time: '1', parent_id: '', upper_message_id: '' });
    for (const value of [null, 0, '', [], [1], {}, true, '__proto__', 1e300]) {
      for (const name of Object.keys(row)) assert.equal(of(item({}), { ...row, [name]: value }).ranges.length, 2, name);
      for (const type of ['text', 'post', 'system', 'interactive', 'vote', 'location', 'todo', 'merge_forward']) {
        assert.equal(of(item({ msg_type: type }, value), item({ msg_type: type }, { title: value, content: value, elements: [[value]], template: value, from_user: value, options: value, summary: value })).ranges.length, 2);
      }
    }
  });
  it('mutated bytes never throw, and no range leaves the file', () => {
    const change = fc.record({ at: fc.nat(file.length - 1), byte: fc.constantFrom(...'{}[]",:\\\n'.split('').map((c) => c.charCodeAt(0))) });
    fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const mutated = Uint8Array.from(file);
      for (const { at, byte } of changes) mutated[at] = byte;
      const utf8 = new TextEncoder().encode(new TextDecoder().decode(mutated));
      for (const range of collect(feishu, utf8).ranges) assert.ok(range.start >= 0 && range.start < range.end && range.end <= utf8.length);
    }), { numRuns: 40, seed: 5 });
  });
});
