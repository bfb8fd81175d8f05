import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import telegram from '../../../src/formats/telegram.ts';
import { collect, slice } from '../../helpers/collect.ts';

const file = readFileSync(new URL('../../../fixtures/formats/telegram/supergroup.json', import.meta.url));

describe('a Telegram supergroup', () => {
  const read = collect(telegram, file, { name: 'result.json' });
  const message = (id: string) => read.messages.find((one) => one.nativeId === id)!;

  it('gives every record once', () => {
    assert.deepEqual([read.messages.length, read.events.length, read.rejects.map((reject) => reject.code)], [6, 8, ['no-date']]);
    assert.deepEqual(read.truncated, []);
  });
  it('is the chat that the file names', () => {
    assert.deepEqual(read.groups, [{ platform: 'telegram', nativeId: '1500000001', name: '示范读书会', kind: 'group', kindFrom: 'file' }]);
  });
  it('joins the pieces of a text, and reads edits, replies and time', () => {
    const { text, replyTo, editedAt, at, seq, kind } = message('4');
    assert.deepEqual([text, replyTo, editedAt, at, seq, kind], ['打给 +10000000000 就行', '2', 1767139320000, 1767139260000, 4, 'text']);
  });
  it('counts by id, but not with the ids of the group it was before', () => assert.equal(message('-999999990').seq, null));
  it('reads control characters written as no JSON is, and takes no message of another chat for the one replied to', () => {
    assert.deepEqual([message('6').text, message('6').replyTo, message('6').kind, message('6').attachments], ['带\b控制符', null, 'file', ['files/计划.pdf']]);
  });
  it('knows an account without a name as deleted, and keeps every name of the others', () => {
    assert.deepEqual(read.accounts.map(({ nativeId, names, kind }) => [nativeId, names, kind]), [
      ['user101', ['阿甲'], undefined], ['user103', ['阿丙'], undefined], ['user102', ['阿乙', '阿乙改名'], undefined], ['user104', [], 'deleted'],
    ]);
  });
  it('takes the sentence for a picture that was left out for no file', () => assert.deepEqual([message('7').kind, message('7').attachments], ['forward', []]));
  it('keeps what is said about a contact apart from what its sender said', () => {
    assert.deepEqual([message('8').kind, message('8').text, message('8').forwarded], ['card', '', '阿 丁\n+1 000 0000001']);
  });
  it('reads what a poll asks, and how often it was seen where somebody counted', () => {
    assert.deepEqual([message('9').kind, message('9').text, message('9').counts], ['poll', '哪天见？\n周六', [{ what: 'views', value: 12, atLeast: false }]]);
  });
  it('makes events of service rows', () => {
    assert.deepEqual(read.events.map(({ kind, actor, targets, value, refers }) => [kind, read.who(actor?.account ?? null), targets.map(({ name }) => name), value, refers]), [
      ['notice', 'user101', [], null, null], ['invite', 'user101', ['阿乙', null], null, null], ['join', 'user103', [], null, null], ['leave', 'user103', [], null, null],
      ['auto-delete', 'user101', [], '604800', null], ['pin', 'user101', [], null, '4'], ['rename', 'user101', [], '新名', null], ['notice', 'user101', [], null, null],
    ]);
    assert.equal(read.events.at(-1)?.text, 'clear_history');
  });
  it('gives the place of every record', () => {
    for (const row of [...read.messages, ...read.events]) assert.match(slice(file, row), new RegExp(`^\\{\\s+"id": ${row.nativeId},[\\s\\S]*\\}$`));
    assert.match(slice(file, read.rejects[0]!), /^\{\s+"id": 10,\s+"type": "unsupported"\s+\}$/);
  });
  it('is the same whatever the size of the blocks', () => {
    for (const chunk of [1, 700]) assert.deepEqual({ ...collect(telegram, file, { name: 'result.json', chunk }), who: null }, { ...read, who: null });
  });
});
