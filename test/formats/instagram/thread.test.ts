import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import instagram from '../../../src/formats/instagram.ts';
import { collect, slice } from '../../helpers/collect.ts';

const file = readFileSync(new URL('../../../fixtures/formats/instagram/message_1.json', import.meta.url));

describe('an Instagram thread', () => {
  const read = collect(instagram, file, { name: 'message_1.json', folder: 'jia_17840000000000001' });

  it('gives every record once', () => {
    assert.deepEqual([read.messages.length, read.events.length, read.rejects.map((reject) => reject.code)], [7, 1, ['bad-timestamp']]);
  });
  it('puts right what is written as Latin-1, and leaves what is not', () => {
    assert.deepEqual(read.messages.map(({ text }) => text), ['新消息在前', 'already 中文', 'naïve', '', '', '阿甲 started a call', 'hi']);
    assert.equal(read.notes.filter((note) => note.en.includes('Latin-1')).length, 1);
  });
  it('is numbered by its folder, and a group once a third person speaks', () => {
    assert.deepEqual(read.groups, [{ platform: 'instagram', nativeId: '17840000000000001', name: '阿甲', kind: 'group', kindFrom: 'inferred' }]);
  });
  it('takes the participants for members, and who the thread is not named after for the exporter', () => {
    assert.deepEqual(read.members.map(({ account }) => read.who(account)), ['阿甲', '阿乙']);
    assert.deepEqual(read.accounts.map(({ name, exporter, kind }) => [name, exporter ?? false, kind]), [['阿甲', false, undefined], ['阿乙', true, undefined], ['Instagram User', false, 'deleted']]);
  });
  it('knows pictures, shares and calls', () => {
    assert.deepEqual(read.messages.slice(3, 6).map(({ kind, attachments, forwarded }) => [kind, attachments, forwarded]), [
      ['image', ['your_instagram_activity/messages/inbox/jia_17840000000000001/photos/图.jpg'], undefined], ['share', undefined, '别人的话'], ['call', undefined, undefined],
    ]);
  });
  it('knows a message that was taken back without a trace as an event', () => {
    assert.deepEqual(read.events.map(({ kind, actor }) => [kind, read.who(actor?.account ?? null)]), [['recall', '阿甲']]);
  });
  it('says once what the file does not mark', () => assert.deepEqual(read.notes.map((note) => note.en.split(' ')[0]), ['Texts', 'The', 'The']));
  it('gives the place of every record', () => {
    for (const row of [...read.messages, ...read.events]) assert.equal(JSON.parse(slice(file, row)).timestamp_ms, row.at);
  });
  it('cut anywhere is told, whatever the size of the blocks', () => {
    for (let cut = 1; cut < file.length - 1; cut += 5) assert.equal(collect(instagram, file.subarray(0, cut), { chunk: 900 }).truncated.length, 1, `cut at ${cut}`);
  });
});

describe('threads of Meta', () => {
  const thread = (more: object, messages: object[] = [{ sender_name: 'A', timestamp_ms: 1767139200000, content: 'x', type: 'Generic' }]): string =>
    JSON.stringify({ participants: [{ name: 'A' }, { name: 'B' }], messages, title: 'T', thread_path: 'inbox/t_1234567890', ...more }, null, 1);

  it('are groups where the file says so, and Messenger where it shows', () => {
    const read = collect(instagram, thread({ thread_type: 'RegularGroup' }, [{ sender_name: 'A', timestamp_ms: 1767139200000, sticker: { uri: 'messages/stickers_used/1.png' } }]));
    assert.deepEqual(read.groups.map(({ platform, kind, kindFrom }) => [platform, kind, kindFrom]), [['messenger', 'group', 'file']]);
  });
  it('in several parts are what the first part shows', () => {
    const parts = { 'message_1.json': thread({}, [{ sender_name: 'A', timestamp_ms: 1, photos: [{ uri: 'your_facebook_activity/messages/x.jpg' }] }]) };
    assert.equal(collect(instagram, thread({}), { name: 'message_2.json', beside: parts }).groups[0]?.platform, 'messenger');
    const alone = collect(instagram, thread({}), { name: 'message_2.json' });
    assert.deepEqual([alone.groups[0]?.platform, alone.notes.length], ['instagram', 1]);
  });
  it('say who came and went where a row is marked as the service\'s own', () => {
    const row = (type: string, ...users: string[]): object => ({ sender_name: 'A', timestamp_ms: 1767139200000, content: 'x', type, users: users.map((name) => ({ name })) });
    const read = collect(instagram, thread({}, [row('Subscribe', 'B'), row('Subscribe', 'A'), row('Unsubscribe', 'B'), row('Unsubscribe', 'A')]));
    assert.deepEqual(read.events.map(({ kind, targets }) => [kind, targets.map(({ name }) => name)]), [['invite', ['B']], ['join', []], ['remove', ['B']], ['leave', []]]);
  });
  it('keep a message that was taken back when its text is still there', () => {
    assert.deepEqual(collect(instagram, thread({}, [{ sender_name: 'A', timestamp_ms: 1767139200000, content: 'x', is_unsent: true }])).messages.map(({ kind }) => kind), ['recalled']);
  });
  it('of the newer kind are read as they are written', () => {
    const read = collect(instagram, JSON.stringify({ participants: ['Ana', 'Bo'], threadName: 'Bo_3', messages: [{ senderName: 'Ana', text: 'Ã©', timestamp: 1767139200000, type: 'text', isUnsent: false }] }));
    assert.deepEqual([read.messages[0]?.text, read.groups[0]?.name, read.groups[0]?.platform], ['Ã©', 'Bo', 'messenger']);
  });
  it('with fields of any type, missing or given twice never throw', () => {
    const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('Subscribe', 'A', '\u00e4\u00bd', 1767139200000, '__proto__'));
    const keys = fc.constantFrom('sender_name', 'timestamp_ms', 'content', 'photos', 'share', 'type', 'users', 'is_unsent', 'sticker', '__proto__');
    const row = fc.array(fc.tuple(keys, value), { maxLength: 10 }).map((pairs) => `{${pairs.map(([key, one]) => `${JSON.stringify(key)}:${JSON.stringify(one)}`).join(',')}}`);
    fc.assert(fc.property(fc.array(row, { maxLength: 4 }), value, (rows, fact) => {
      const { messages, events, rejects } = collect(instagram, `{"participants":${JSON.stringify(fact)},"messages":[${rows.join(',')}],"title":${JSON.stringify(fact)},"thread_path":${JSON.stringify(fact)}}`);
      assert.equal(messages.length + events.length + rejects.length, rows.length);
    }), { numRuns: 70, seed: 5 });
  });
});
