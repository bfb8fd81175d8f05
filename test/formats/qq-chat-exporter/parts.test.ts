import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import exporter from '../../../src/formats/qq-chat-exporter.ts';
import { collect, headOf, slice } from '../../helpers/collect.ts';

const file = (name: string): Buffer => readFileSync(new URL(`../../../fixtures/formats/qq-chat-exporter/parts/${name}`, import.meta.url));
const MANIFEST = file('manifest.json').toString();
const CHUNK = file('chunks/c000001.jsonl');

describe('a part of a chat', () => {
  const beside = { '../manifest.json': MANIFEST };
  const read = collect(exporter, CHUNK, { name: 'c000001.jsonl', folder: 'chunks', beside });

  it('is read line by line, under the chat that the list of parts names', () => {
    assert.deepEqual([read.messages.length, read.events.length, read.rejects.length, read.truncated], [2, 1, 0, []]);
    assert.deepEqual(read.groups, [{ platform: 'qq', nativeId: '700700700', name: '示范小区群', kind: 'group', kindFrom: 'file' }]);
    assert.deepEqual(read.messages.map((message) => message.seq), [1, 2]);
  });
  it('declares its own count, not the total', () => assert.deepEqual(read.declared, [{ messages: 3, group: 0 }]));
  it('knows the exporter from the list, also where a system line says 你', () => {
    assert.equal(read.who(read.events[0]?.actor?.account ?? null), '10000001');
    assert.equal(read.accounts.find((account) => account.nativeId === '10000001')?.exporter, true);
  });
  it('gives ranges at which the same record stands', () => {
    for (const message of read.messages) assert.equal((JSON.parse(slice(CHUNK, message)) as { id: string }).id, message.nativeId);
  });
  it('asks for the list of parts only when it is a part', () => {
    assert.deepEqual(exporter.companions(headOf(CHUNK)), ['../manifest.json', 'manifest.json']);
    assert.deepEqual(exporter.companions(headOf(Buffer.from(MANIFEST))), []);
  });
  it('is told to be alone when there is no list', () => {
    const alone = collect(exporter, CHUNK, { name: 'c000001.jsonl' });
    assert.deepEqual([alone.messages.length, alone.groups[0]?.name, alone.groups[0]?.kindFrom, alone.notes.length], [2, 'c000001', 'inferred', 1]);
  });
  it('cut anywhere is never called complete', () => {
    for (let cut = 1; cut < CHUNK.length - 1; cut += 11) {
      assert.ok(collect(exporter, CHUNK.subarray(0, cut), { name: 'c000001.jsonl', beside }).truncated.length > 0, `${cut}`);
    }
  });
  it('reads the older list with `file` and `messages`', () => {
    const list = JSON.stringify({ chatInfo: { name: 'g', type: 'group' }, chunks: [{ file: 'chunk_0001.jsonl', messages: 3 }] });
    const older = collect(exporter, CHUNK, { name: 'chunk_0001.jsonl', beside: { 'manifest.json': list } });
    assert.deepEqual([older.declared, older.groups[0]?.name], [[{ messages: 3, group: 0 }], 'g']);
  });
});

describe('the list of parts', () => {
  const read = collect(exporter, MANIFEST, { name: 'manifest.json', beside: { 'chunks/c000001.jsonl': '', '../../etc/passwd': '' } });

  it('is a supplement that names the chat and declares nothing', () => {
    assert.deepEqual([read.messages.length, read.supplements.length, read.declared, read.groups[0]?.nativeId], [0, 1, [], '700700700']);
  });
  it('names the parts that are not there, and follows no path that leads elsewhere', () => {
    assert.deepEqual(read.truncated, [
      '1 of the 3 parts that it lists are not beside it: chunks/c000002.jsonl',
      '1 of the 3 parts that it lists have a path that leads elsewhere; they were not looked for',
    ]);
  });
  it('tells when its own numbers do not add up', () => assert.match(read.notes[0]?.en ?? '', /hold 8 records together, the whole 9/));
  it('with all parts there is complete, however far behind the list begins', () => {
    const senders = Array.from({ length: 3000 }, (_, i) => ({ uid: `u_${i}`, name: `某某${i}`, messageCount: 1, percentage: 0.1 }));
    const list = { metadata: { name: 'QQChatExporter' }, chatInfo: { name: 'g', type: 'group' }, statistics: { totalMessages: 1, senders }, chunked: { format: 'chunked-jsonl', chunks: [{ fileName: 'c000001.jsonl', relativePath: 'chunks/c000001.jsonl', count: 1 }] } };
    const whole = collect(exporter, JSON.stringify(list), { beside: { 'chunks/c000001.jsonl': '' } });
    assert.deepEqual([whole.supplements.length, whole.truncated, whole.notes], [1, [], []]);
  });
  it('prints no name that is not like the exporter’s own, and not thousands of them', () => {
    const chunks = Array.from({ length: 50 }, (_, i) => ({ fileName: i === 0 ? '<b>\u001b[31m' : `c${i}.jsonl` }));
    const [reason] = collect(exporter, JSON.stringify({ metadata: { name: 'QQChatExporter' }, chunked: { format: 'chunked-jsonl', chunks } })).truncated;
    assert.match(reason ?? '', /\(another name\), chunks\/c1\.jsonl.* and 30 more$/);
    assert.doesNotMatch(reason ?? '', /[<\u001b]/);
  });
});
