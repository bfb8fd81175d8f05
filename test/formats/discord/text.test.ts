import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import discord from '../../../src/formats/discord.ts';
import { collect, slice } from '../../helpers/collect.ts';

const file = readFileSync(new URL('../../../fixtures/formats/discord/channel.txt', import.meta.url));
const RULE = '='.repeat(62);
const txt = (body: string, head = 'Guild: G\nChannel: c\n'): string => `${RULE}\n${head}${RULE}\n\n${body}${RULE}\nExported 1 message(s)\n${RULE}\n`;

describe('a Discord channel as text', () => {
  const read = collect(discord, file, { name: 'x [22222].txt' });

  it('gives every record once, headers that somebody typed not being any', () => {
    assert.deepEqual(read.messages.map(({ text }) => text), [`早上好\n\n[12/31/2025 8:00 AM] 这是她自己打的字\n${RULE}`, '', '再见']);
    assert.deepEqual([read.events.length, read.rejects.map((reject) => reject.code), read.truncated], [0, ['bad-timestamp'], []]);
  });
  it('reads the wall clock by the reader, month or day first as the file shows', () => {
    assert.deepEqual([read.dateOrder, read.messages.map(({ at }) => at)], ['mdy', [Date.UTC(2025, 11, 31, 0), Date.UTC(2025, 11, 31, 12, 1), Date.UTC(2025, 11, 31, 12, 3)]]);
  });
  it('keeps files, embeds and names apart from the text', () => {
    const { kind, attachments, forwarded, sender } = read.messages[1]!;
    assert.deepEqual([kind, attachments, forwarded, read.who(sender)], ['image', ['media/图.png', 'b.pdf'], '预报\n明天有雨', 'bo']);
  });
  it('has its chat from the head and the id from the name of the file', () => {
    assert.deepEqual(read.groups, [{ platform: 'discord', nativeId: '22222', name: '示范服 / 文字 / 公告', kind: 'group', kindFrom: 'inferred' }]);
  });
  it('declares what its foot counts', () => assert.deepEqual(read.declared, [{ messages: 4, group: 0 }]));
  it('gives the place of every record', () => {
    assert.ok(slice(file, read.messages[0]!).startsWith('[12/31/2025 8:00 AM] ana\r\n早上好'));
    assert.ok(slice(file, read.messages[1]!).endsWith('👍 (2)'));
  });
  it('cut anywhere is told, and is the same whatever the size of the blocks', () => {
    for (let cut = 1; cut < file.length - 2; cut += 3) assert.equal(collect(discord, file.subarray(0, cut)).truncated.length, 1, `cut at ${cut}`);
    for (const chunk of [1, 13]) assert.deepEqual({ ...collect(discord, file, { name: 'x [22222].txt', chunk }), who: null }, { ...read, who: null });
  });
  it('asks for the order of the date where nothing tells it', () => {
    assert.equal(collect(discord, txt('[01/02/2025 8:00 AM] a\nx\n\n\n')).survey?.needed, true);
    assert.equal(collect(discord, txt('[01/02/2025 8:00 AM] a\nx\n\n\n'), { dateOrder: 'dmy', zone: 'UTC' }).messages[0]?.at, Date.UTC(2025, 1, 1, 8));
  });
  it('of two people is private', () => {
    assert.deepEqual(collect(discord, txt('[05-Dec-25 08:00 PM] a#0001\nx\n\n\n', 'Guild: Direct Messages\nChannel: Private / bo\n')).groups.map(({ name, kind }) => [name, kind]), [['bo', 'private']]);
  });
  it('with damage never throws, and no range leaves the file', () => {
    const change = fc.record({ at: fc.nat(file.length - 1), byte: fc.constantFrom(...[...'\n\r[]= 1:{}'].map((c) => c.charCodeAt(0))) });
    fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
      const mutated = Uint8Array.from(file);
      for (const { at, byte } of changes) mutated[at] = byte;
      const utf8 = new TextEncoder().encode(new TextDecoder().decode(mutated));
      for (const range of collect(discord, utf8, { chunk: 50, dateOrder: 'mdy' }).ranges) assert.ok(range.start >= 0 && range.start < range.end && range.end <= utf8.length);
    }), { numRuns: 40, seed: 5 });
  });
  it('of many megabytes in one message is one reject', () => {
    const read_ = collect(discord, txt(`[05-Dec-25 08:00 PM] a\n${`${'x'.repeat(1000)}\n`.repeat(1200)}\n\n`), { chunk: 1 << 18 });
    assert.deepEqual([read_.messages.length, read_.rejects.map((reject) => reject.code)], [0, ['record-too-large']]);
  });
});
