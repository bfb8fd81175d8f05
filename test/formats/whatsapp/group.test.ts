import assert from 'node:assert/strict';
import { test } from 'node:test';
import whatsapp from '../../../src/formats/whatsapp.ts';
import { collect, type CollectOptions } from '../../helpers/collect.ts';

const TWO = '13/01/2026, 10:00 - Ana: hi\n13/01/2026, 10:01 - Bo: hi\n';
const name = (options: CollectOptions, text = TWO): string | null | undefined => collect(whatsapp, text, options).groups[0]?.name;
const kind = (text: string): string | undefined => collect(whatsapp, text).groups[0]?.kind;

for (const file of ['WhatsApp Chat with Demo.txt', '与Demo的 WhatsApp 聊天.txt', '與Demo的WhatsApp對話.txt', 'WhatsApp-Chat mit Demo.txt', 'Chat de WhatsApp con Demo.txt', 'Conversa do WhatsApp com Demo.txt', 'WhatsApp Chat - Demo.txt', 'WhatsApp Chat with Demo (2).txt']) {
  test(`the name in ${file}`, () => assert.equal(name({ name: file }), 'Demo'));
}

test('an iPhone export is named by its folder', () => {
  assert.equal(name({ name: '_chat.txt', folder: 'WhatsApp Chat - Demo' }), 'Demo');
  assert.equal(name({ name: '_chat.txt', folder: 'Demo' }), 'Demo');
  assert.equal(name({ name: '_chat.txt', folder: 'WhatsApp Chat - Demo Group (1)' }), 'Demo Group');
});

test('without a pattern the stem is the name, so that two files of one folder stay two chats', () => {
  assert.equal(name({ name: 'kitchen.txt', folder: 'exports' }), 'kitchen');
});

test('a name given by the user goes before that of the file, the creation line before both', () => {
  assert.equal(name({ name: 'WhatsApp Chat with Demo.txt', groupName: 'Given' }), 'Given');
  assert.equal(name({ groupName: 'Given' }, `13/01/2026, 09:00 - Ana created group "Made"\n${TWO}`), 'Made');
});

test('two speakers are a private chat, by inference', () => {
  const [group] = collect(whatsapp, TWO).groups;
  assert.deepEqual([group?.kind, group?.kindFrom, group?.nativeId], ['private', 'inferred', null]);
});

test('three speakers, or something that only groups have, make a group', () => {
  assert.equal(kind(`${TWO}13/01/2026, 10:02 - Cy: hi\n`), 'group');
  assert.equal(kind(`${TWO}13/01/2026, 10:02 - Cy left\n`), 'group');
  assert.equal(kind(`${TWO}13/01/2026, 10:02 - Ana: Cy left\n`), 'private');
});

test('a private chat is told although the notice bears the name of the other', () => {
  const { groups, events } = collect(whatsapp, '[13/01/2026, 10:00:00] Bo: \u200eMessages and calls are end-to-end encrypted.\n[13/01/2026, 10:01:00] Bo: hi\n[13/01/2026, 10:02:00] Ana: hi\n');
  assert.deepEqual([groups[0]?.name, groups[0]?.kind, events.length], ['Bo', 'private', 1]);
});
