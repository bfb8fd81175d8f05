import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import discord from '../../../src/formats/discord.ts';
import { collect, slice } from '../../helpers/collect.ts';

const file = readFileSync(new URL('../../../fixtures/formats/discord/channel.json', import.meta.url));
const id = (n: number): string => String(1455000000000000000n + BigInt(n));

describe('a Discord channel as JSON', () => {
  const read = collect(discord, file, { name: '示范服 - 文字 - 公告 [22222] (after 2025-12-31) [part 2].json' });
  const message = (n: number) => read.messages.find((one) => one.nativeId === id(n))!;

  it('gives every record once', () => {
    assert.deepEqual([read.messages.length, read.events.length, read.rejects.map((reject) => reject.code)], [6, 7, ['bad-timestamp']]);
    assert.deepEqual(read.truncated, []);
  });
  it('is the channel that the file names', () => {
    assert.deepEqual(read.groups, [{ platform: 'discord', nativeId: '22222', name: '示范服 / 文字 / 公告', kind: 'channel', kindFrom: 'file' }]);
  });
  it('reads times by their offset, edits and replies', () => {
    assert.deepEqual([message(2).at, message(2).editedAt, message(3).replyTo], [Date.UTC(2025, 11, 31, 0, 1, 0, 500), Date.UTC(2025, 11, 31, 0, 5), id(2)]);
  });
  it('names files that came along by their path, others by their name', () => assert.deepEqual([message(4).kind, message(4).attachments], ['image', ['media/图.png', 'b.pdf']]));
  it('keeps what others said and the cards of bots apart', () => {
    assert.deepEqual([message(5).kind, message(5).forwarded, message(5).replyTo], ['forward', '别人的话', undefined]);
    assert.deepEqual([message(6).kind, message(6).forwarded], ['share', '气象\n预报\n明天有雨\n气温\n3\n完']);
  });
  it('takes no label that a server gave for a role of the platform', () => {
    assert.deepEqual(read.members, []);
    assert.deepEqual(read.accounts.map(({ nativeId, name, groupName, kind }) => [nativeId, name, groupName, kind]), [
      ['8', 'bo', 'bo', undefined], ['7', 'ana', '阿娜', undefined], ['9', 'helper', 'helper', 'bot'], ['456226577798135808', 'Deleted User', 'Deleted User', 'deleted'],
    ]);
  });
  it('makes events of what Discord wrote, unknown numbers too', () => {
    assert.deepEqual(read.events.map(({ kind, actor, targets, value, refers }) => [kind, read.who(actor?.account ?? null), targets.map(({ account }) => read.who(account)), value, refers]), [
      ['join', '8', [], null, null], ['invite', '7', ['8'], null, null], ['leave', '8', [], null, null], ['remove', '7', ['8'], null, null],
      ['rename', '7', [], '新名', null], ['pin', '7', [], null, id(2)], ['notice', '7', [], null, null],
    ]);
  });
  it('passes on what the file says about itself', () => {
    assert.deepEqual(read.declared, [{ messages: 14, group: 0 }, { exportedAt: Date.UTC(2026, 0, 1) }]);
    assert.deepEqual(read.notes.map((note) => /limited by its maker: after 2025|part 2 of/.test(note.en)), [true, true]);
  });
  it('gives the place of every record', () => {
    for (const row of [...read.messages, ...read.events]) assert.equal((JSON.parse(slice(file, row)) as { id: string }).id, row.nativeId);
  });
  it('cut anywhere is told', () => {
    for (let cut = 1; cut < file.length - 1; cut += 61) assert.equal(collect(discord, file.subarray(0, cut), { chunk: 3000 }).truncated.length, 1, `cut at ${cut}`);
  });
  it('with its channel behind the messages is read with it', () => {
    const { guild, channel, messages } = JSON.parse(file.toString()) as Record<string, unknown>;
    assert.deepEqual(collect(discord, JSON.stringify({ messages, guild, channel }), { chunk: 500 }).groups, read.groups);
  });
  it('with fields of any type, missing or given twice never throws', () => {
    const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('2025-12-31T08:00:00+08:00', 'RecipientAdd', '__proto__', { id: '7' }));
    const keys = fc.constantFrom('id', 'type', 'timestamp', 'content', 'author', 'attachments', 'embeds', 'mentions', 'reference', 'forwardedMessage', '__proto__', 'timestampEdited');
    const row = fc.array(fc.tuple(keys, value), { maxLength: 10 }).map((pairs) => `{${pairs.map(([key, one]) => `${JSON.stringify(key)}:${JSON.stringify(one)}`).join(',')}}`);
    fc.assert(fc.property(fc.array(row, { maxLength: 4 }), value, (rows, fact) => {
      const { messages, events, rejects } = collect(discord, `{"guild":${JSON.stringify(fact)},"channel":{"id":${JSON.stringify(fact)}},"messages":[${rows.join(',')}],"messageCount":${JSON.stringify(fact)}}`);
      assert.equal(messages.length + events.length + rejects.length, rows.length);
    }), { numRuns: 70, seed: 5 });
  });
});
