import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import slack from '../../../src/formats/slack.ts';
import { collect } from '../../helpers/collect.ts';

const SAID = { type: 'message', user: 'U1', text: 'new', ts: '1767600000.000100' };
const read = (...records: object[]) => collect(slack, JSON.stringify(records), { folder: 'g' });
const hidden = (subtype: string, more: object): object => ({ type: 'message', subtype, hidden: true, ts: '1767600500.000100', ...more });

describe('an export that keeps edits and deletions', () => {
  it('gives the text before an edit as recalled, at its own time', () => {
    const [row] = read(hidden('message_changed', { message: SAID, previous_message: { ...SAID, text: 'old' } })).messages;
    assert.deepEqual([row?.kind, row?.text, row?.at, row?.nativeId, row?.editedAt], ['recalled', 'old', 1767600000000, '1767600500.000100', 1767600500000]);
  });
  it('gives the new text where the old one is not kept', () => {
    const [row] = read(hidden('message_changed', { message: { ...SAID, edited: { ts: '1767600400.000000' } } })).messages;
    assert.deepEqual([row?.kind, row?.text, row?.nativeId, row?.editedAt], ['text', 'new', SAID.ts, 1767600400000]);
  });
  it('gives a deleted text as recalled under its own stamp', () => {
    const [row] = read(hidden('message_deleted', { deleted_ts: SAID.ts, previous_message: SAID })).messages;
    assert.deepEqual([row?.kind, row?.text, row?.nativeId], ['recalled', 'new', SAID.ts]);
  });
  it('knows a deletion without the text as such', () => {
    const { events, messages } = read(hidden('message_deleted', { deleted_ts: SAID.ts }), hidden('tombstone', { text: 'This message was deleted.' }), hidden('message_changed', { message: { ...SAID, subtype: 'tombstone' } }));
    assert.deepEqual([messages.length, events.map((event) => [event.kind, event.actor, event.refers])], [0, [['recall', null, SAID.ts], ['recall', null, '1767600500.000100'], ['recall', null, SAID.ts]]]);
  });
  it('survives wrong types', () => {
    for (const value of [null, 7, 'x', [], {}, [null]]) {
      for (const subtype of ['message_changed', 'message_deleted', 'pinned_item', 'channel_join', 'bot_message', '__proto__', 'constructor']) {
        const got = read({ ...SAID, subtype, message: value, previous_message: value, item: value, attachments: value, files: value, blocks: value, user: value, edited: value, user_profile: value, text: value });
        assert.equal(got.messages.length + got.events.length, 1);
      }
    }
  });
});

describe('what is said apart from the text', () => {
  it('is taken from blocks where there is no text', () => {
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'one' }, fields: [{ type: 'plain_text', text: 'two' }] }, { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'th' }, { type: 'text', text: 'ree' }] }] }];
    assert.equal(read({ ...SAID, text: '', blocks }).messages[0]?.text, 'one\ntwo\nthree');
  });
  it('is told of a robot by its name where it has no id', () => {
    const got = read({ ...SAID, user: undefined, subtype: 'bot_message', username: 'Bell' });
    assert.deepEqual([got.accounts[0]?.nativeId, got.accounts[0]?.group, got.accounts[0]?.name, got.accounts[0]?.kind], [null, 0, 'Bell', 'bot']);
  });
  it('has no id where the stamp is a number', () => {
    const got = collect(slack, '[{"type":"message","user":"U1","text":"x","ts":1767600000.000100}]');
    assert.deepEqual([got.messages[0]?.nativeId, got.messages[0]?.at, got.sniff], [null, 1767600000000, 0]);
  });
});
