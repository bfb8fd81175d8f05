import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import telegram from '../../../src/formats/telegram.ts';
import { collect } from '../../helpers/collect.ts';

const said = (id: number, from: string, fromId: string | number, text: unknown, more: object = {}): object => ({ id, type: 'message', date: '2025-12-31T08:00:00', date_unixtime: '1767139200', from, from_id: fromId, text, ...more });
const chat = (name: string | null, type: string, id: number, ...messages: object[]): object => ({ ...(name === null ? {} : { name }), type, id, messages });
const PERSON = { user_id: 7, first_name: 'Ana', last_name: 'A', phone_number: '+1 000' };

describe('a Telegram account', () => {
  const read = collect(telegram, JSON.stringify({
    about: 'x', personal_information: PERSON,
    contacts: { about: 'x', list: [{ user_id: 8, first_name: 'Bo', phone_number: '+1 001' }, { first_name: 'Cy', phone_number: '+1 002' }] },
    sessions: { list: [{ last_ip: '192.0.2.1' }] }, web_sessions: { list: [{ last_ip: '192.0.2.2' }] },
    chats: { about: 'x', list: [chat('Bo', 'personal_chat', 8, said(1, 'Bo', 'user8', 'a'), said(2, 'Ana A', 'user7', 'b')), chat(null, 'saved_messages', 7, said(3, 'Ana A', 'user7', 'c')), chat('News', 'public_channel', 9, said(1, 'News', 'channel9', 'd'))] },
    left_chats: { list: [chat('Old', 'private_group', 3)] },
  }));

  it('has many chats, each with its own kind, left ones and empty ones too', () => {
    assert.deepEqual(read.groups.map(({ nativeId, name, kind, kindFrom }) => [nativeId, name, kind, kindFrom]), [
      ['8', 'Bo', 'private', 'file'], ['saved7', null, 'private', 'file'], ['9', 'News', 'channel', 'file'], ['3', 'Old', 'group', 'file'],
    ]);
  });
  it('knows who made the export', () => assert.deepEqual(read.accounts.filter((one) => one.exporter).map((one) => one.nativeId), ['user7']));
  it('counts what the file holds about people without examining it', () => {
    assert.equal(read.notes.length, 1);
    assert.match(read.notes[0]!.en, /own name and phone number, 2 contacts .*, 2 sessions/);
    assert.deepEqual([read.members, read.accounts.some((one) => one.names.includes('Bo'))], [[], true]);
  });
  it('numbers messages only where the chat counts alone', () => assert.deepEqual(read.messages.map(({ seq }) => seq), [null, null, null, 1]));
  it('without any chat is a supplement', () => {
    const bare = collect(telegram, JSON.stringify({ about: 'x', personal_information: PERSON, contacts: { list: [] } }));
    assert.deepEqual([bare.sniff >= 0.5, bare.supplements.length, bare.groups.length], [true, 1, 0]);
  });
});

describe('a Telegram chat alone', () => {
  it('of two tells who made the export: the one who is not the chat', () => {
    const read = collect(telegram, JSON.stringify(chat('Bo', 'personal_chat', 8, said(1, 'Ana', 'user7', 'a'), said(2, 'Bo', 'user8', 'b'))));
    assert.deepEqual(read.accounts.filter((one) => one.exporter).map((one) => one.nativeId), ['user7']);
  });
  it('of old exports has the ids of today', () => {
    const read = collect(telegram, JSON.stringify(chat('G', 'private_group', 5, said(1, 'A', 4294967303, 'a'), said(2, 'B', 9, 'b'), said(3, 'C', 8589934597, 'c'))));
    assert.deepEqual(read.accounts.map((one) => one.nativeId), ['user7', 'user9', 'chat5']);
  });
  it('with its facts behind the messages is read with them', () => {
    const read = collect(telegram, JSON.stringify({ messages: [said(1, 'A', 'user7', 'a')], id: 8, type: 'public_channel', name: 'N' }), { chunk: 50 });
    assert.deepEqual([read.groups, read.messages[0]?.seq], [[{ platform: 'telegram', nativeId: '8', name: 'N', kind: 'channel', kindFrom: 'file' }], 1]);
  });
  it('with its keys sorted keeps name and kind', () => {
    const read = collect(telegram, JSON.stringify({ id: 8, messages: [said(1, 'A', 'user7', 'a')], name: 'N', type: 'private_supergroup' }));
    assert.deepEqual(read.groups, [{ platform: 'telegram', nativeId: '8', name: 'N', kind: 'group', kindFrom: 'file' }]);
  });
  it('without any facts is named by its folder, and private when two speak', () => {
    const read = collect(telegram, JSON.stringify({ messages: [said(1, 'A', 'user7', 'a'), { type: 'message', date_unixtime: '1767139200', from: 'B', text: 'b' }] }), { name: 'result.json', folder: 'ChatExport_2026-01-01' });
    assert.deepEqual(read.groups, [{ platform: 'telegram', nativeId: null, name: 'ChatExport_2026-01-01', kind: 'private', kindFrom: 'inferred' }]);
    assert.deepEqual(read.accounts[1], { platform: 'telegram', nativeId: null, group: 0, name: 'B', names: ['B'] });
  });
  it('without epoch is read by the clock of the reader', () => {
    const read = collect(telegram, JSON.stringify(chat('G', 'private_group', 5, said(1, 'A', 'user7', 'a', { date_unixtime: undefined, edited: '2025-12-31T09:00:00' }))), { zone: '+02:00' });
    assert.deepEqual([read.messages[0]?.at, read.messages[0]?.editedAt], [Date.UTC(2025, 11, 31, 6), Date.UTC(2025, 11, 31, 7)]);
  });
});
