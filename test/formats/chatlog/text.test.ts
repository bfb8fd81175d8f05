import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import chatlog from '../../../src/formats/chatlog.ts';
import { collect, slice } from '../../helpers/collect.ts';

const file = readFileSync(new URL('../../../fixtures/formats/chatlog/one-chat.txt', import.meta.url));

describe('chatlog TXT', () => {
  const read = collect(chatlog, file, { name: '示范群(100@chatroom).txt' });

  it('becomes messages, events and rejects, each block once', () => {
    assert.deepEqual([read.messages.length, read.events.length, read.rejects.map((reject) => reject.code), read.truncated], [4, 1, ['bad-timestamp'], []]);
    assert.deepEqual(read.groups.map(({ nativeId, name, kindFrom }) => [nativeId, name, kindFrom]), [['100@chatroom', '示范群', 'file']]);
  });
  it('keeps a body that looks like a header, and empty lines in it', () => {
    assert.deepEqual([read.messages[0]?.text, read.who(read.messages[0]?.sender ?? null)], ['早\n\n阿乙(wxid_x) 2025-12-31 23:58:30 这行是正文', 'wxid_a']);
    assert.equal(read.accounts[0]?.name, '阿(甲)');
  });
  it('keeps the quoted message and the forwarded records apart', () => {
    assert.deepEqual([read.messages[1]?.kind, read.messages[1]?.text, read.messages[1]?.forwarded], ['quote', '我也早', '阿(甲)(wxid_a) 12-31 23:58:00\n早']);
    assert.deepEqual([read.messages[2]?.kind, read.messages[2]?.text], ['forward', '[合并转发|群聊的聊天记录]']);
    assert.match(read.messages[2]?.forwarded ?? '', /电话发我/);
  });
  it('takes 我 as the exporter and the file it names as attachment', () => {
    assert.equal(read.accounts.find((account) => account.exporter)?.name, '我');
    assert.deepEqual(read.messages[3]?.attachments, ['名单(终).xlsx']);
  });
  it('reads the wall clock in the zone given', () => assert.equal(read.messages[0]?.at, Date.UTC(2025, 11, 31, 15, 58)));
  it('gives ranges at which the same block stands', () => {
    for (const message of read.messages) assert.ok(slice(file, message).includes(message.text));
    assert.match(slice(file, read.rejects[0]!), /^阿\(甲\)\(wxid_a\) 2026-02-30/);
  });
  it('reads the recall of somebody known by name', () => assert.deepEqual([read.events[0]?.kind, read.who(read.events[0]?.actor?.account ?? null)], ['recall', 'wxid_a']));
  it('is whole only behind an empty line that closes a message', () => {
    for (let cut = 40; cut <= file.length; cut += 3) {
      const part = file.subarray(0, cut);
      if (!part.toString().endsWith('\n\n')) assert.equal(collect(chatlog, part).truncated.length, 1, `${cut}`);
    }
  });

  it('never guesses a year', () => {
    const { messages, rejects, notes } = collect(chatlog, 'A(wxid_a) 12-31 08:00:00\nx\n\nB(wxid_b) 08:00:01\ny\n\nA(wxid_a) 2025-12-31 08:00:00\nz\n\n');
    assert.deepEqual([messages.length, rejects.map((reject) => reject.code), notes.length], [1, ['no-date', 'no-date'], 2]);
  });
  it('among several chats knows a private one by its other side', () => {
    const { groups, rejects } = collect(chatlog, 'A(wxid_a) [G(1@chatroom)] 2025-12-31 08:00:00\nx\n\nB(wxid_b) 2025-12-31 08:00:01\ny\n\nM(我) 2025-12-31 08:00:02\nz\n\n');
    assert.deepEqual([groups.map((group) => [group.nativeId, group.kind]), rejects.map((reject) => reject.code)], [[['1@chatroom', 'group'], ['wxid_b', 'private']], ['no-chat']]);
  });
  it('reads a copy that lost its empty lines', () => {
    const { messages, truncated } = collect(chatlog, 'A(wxid_a) 2025-12-31 08:00:00\nx\nB(wxid_b) 2025-12-31 08:00:01\ny\n');
    assert.deepEqual([messages.map((message) => message.text), truncated], [['x', 'y'], []]);
  });
  it('gives up a block beyond the cap piece by piece', () => {
    const { messages, rejects } = collect(chatlog, `A(wxid_a) 2025-12-31 08:00:00\n${`${'y'.repeat(200)}\n`.repeat(6000)}\nA(wxid_a) 2025-12-31 08:00:01\nz\n\n`, { chunk: 1 << 18 });
    assert.deepEqual([messages.map((message) => message.text), new Set(rejects.map((reject) => reject.code))], [['z'], new Set(['record-too-large'])]);
  });
  it('whatever the pieces: every line stands in one block, in order', () => {
    const piece = fc.constantFrom('A(wxid_a) 2025-12-31 08:00:00', 'wxid_b 12-31 08:00:00', '我 2025-12-31 08:00:00', '系统消息 2025-12-31 08:00:00', '', '', '> q', 'x (y) [z]', ' [1@chatroom] 2025-12-31 08:00:00', '__proto__ 2025-12-31 08:00:00', '\r', '[合并转发|a]');
    fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), fc.constantFrom(3, 1 << 20), (lines, chunk) => {
      const text = ['A(wxid_a) 2025-12-31 08:00:00', ...lines].join('\n');
      const bytes = Buffer.from(text);
      let last = 0;
      for (const { start, end } of collect(chatlog, text, { chunk }).ranges) {
        assert.ok(start >= last && end > start && end <= bytes.length);
        assert.equal(bytes.subarray(last, start).toString().trim(), '');
        last = end;
      }
    }), { numRuns: 100, seed: 3 });
  });
});
