import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import wecom from '../../../src/formats/wecom.ts';
import { collect, headOf, type Collected } from '../../helpers/collect.ts';

const FILES = ['archive.jsonl', 'customer-groups.json'].map((name) => readFileSync(new URL(`../../../fixtures/formats/wecom/${name}`, import.meta.url)));
const plain = (read: Collected): object => ({ ...read, who: null });
const sniff = (text: string): number => wecom.sniff(headOf(Buffer.from(text)));

describe('an archive under bad conditions', () => {
  it('reads the same in blocks of any size', () => {
    for (const bytes of FILES) assert.deepEqual(plain(collect(wecom, bytes, { chunk: 13 })), plain(collect(wecom, bytes)));
  });
  it('is never called complete when an array is cut', () => {
    const bytes = FILES[1]!;
    for (let cut = 0; cut < bytes.toString().trimEnd().length; cut += 37) assert.equal(collect(wecom, bytes.subarray(0, cut)).truncated.length, cut === 0 ? 0 : 1, `${cut}`);
  });
  it('is told cut when a line is cut', () => {
    const read = collect(wecom, FILES[0]!.subarray(0, 300));
    assert.deepEqual([read.messages.length, read.rejects.map((reject) => reject.code), read.truncated.length], [1, ['record-cut'], 1]);
  });
  it('is claimed and reported when every row is encrypted', () => {
    const text = JSON.stringify({ errcode: 0, chatdata: [1, 2].map((seq) => ({ seq, msgid: `${seq}`, publickey_ver: 1, encrypt_random_key: 'a', encrypt_chat_msg: 'b' })) });
    const read = collect(wecom, text);
    assert.ok(read.sniff > 0.9);
    assert.deepEqual(read.rejects.map((reject) => reject.code), ['encrypted', 'encrypted']);
    assert.ok(read.notes.some((note) => note.en.startsWith('2 records are encrypted')));
  });
  it('takes any list that is known to hold the records', () => {
    const row = { msgid: 'm', action: 'send', from: 'a', tolist: ['b'], roomid: 'r', msgtime: 1767139200000, msgtype: 'text', text: { content: 'x' } };
    for (const wrap of [{ data: [row] }, { data: { list: [row] } }, { data: { chatdata: [row] } }, { items: [row] }, { msgList: [row] }, { RECORDS: [row] }]) {
      const read = collect(wecom, JSON.stringify(wrap, null, 1));
      assert.deepEqual([read.messages.length, read.rejects.length, read.sniff > 0.9], [1, 0, true], JSON.stringify(wrap));
    }
  });
  it('says that holes were not looked for when numbers do not ascend', () => {
    const row = (seq: number): string => `{"seq":${seq},"msgid":"m","action":"send","from":"a","roomid":"r","msgtime":1767139200000,"msgtype":"text"}\n`;
    assert.match(collect(wecom, row(9) + row(3)).notes.at(-1)?.en ?? '', /do not ascend/);
    assert.equal(collect(wecom, row(3) + row(3) + row(4)).notes.length, 1);
  });
  it('is known by a first record longer than the head, and leaves others alone', () => {
    assert.ok(sniff(`[{"msgid":"m","action":"send","from":"a","text":{"content":"${'x'.repeat(300_000)}"}}]`) > 0.9);
    for (const text of ['[{"type":"message","user":"U1","ts":"1.2","text":"x"}]', '{"msgId":"1","msgtype":"text","conversationId":"c","senderId":"s"}', '{"items":[{"message_id":"om_1","msg_type":"text"}]}', '{"group_chat_list":[{"chat_id":"wr1","status":0}]}']) assert.equal(sniff(text), 0, text);
  });
  it('survives mutated bytes, and no range leaves the file', () => {
    for (const bytes of FILES) {
      const change = fc.record({ at: fc.nat(bytes.length - 1), byte: fc.constantFrom(...'{}[]",:\\\n0x'.split('').map((c) => c.charCodeAt(0))) });
      fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const mutated = Uint8Array.from(bytes);
        for (const { at, byte } of changes) mutated[at] = byte;
        const utf8 = Buffer.from(Buffer.from(mutated).toString('utf8'));
        for (const { start, end } of collect(wecom, utf8, { chunk: 997 }).ranges) assert.ok(start >= 0 && start < end && end <= utf8.length);
      }), { numRuns: 10, seed: 3 });
    }
  });
});
