import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import exporter from '../../../src/formats/qq-chat-exporter.ts';
import { RECORD_CAP } from '../../../src/model/format.ts';
import { collect, slice } from '../../helpers/collect.ts';

const NAME = 'group_700700700_20260102_090000.txt';
const FILE = readFileSync(new URL(`../../../fixtures/formats/qq-chat-exporter/${NAME}`, import.meta.url));

describe('a text of QQ Chat Exporter', () => {
  const read = collect(exporter, FILE, { name: NAME });

  it('becomes messages, events and rejects, each record once', () => {
    assert.deepEqual([read.messages.length, read.events.map((event) => event.kind), read.rejects.map((reject) => reject.code)], [3, ['invite'], ['bad-timestamp']]);
    assert.deepEqual([read.truncated, read.notes.length], [[], 1]);
  });
  it('names the chat as the file and its name do', () => {
    assert.deepEqual(read.groups, [{ platform: 'qq', nativeId: '700700700', name: '示范小区群', kind: 'group', kindFrom: 'file' }]);
    assert.deepEqual(read.declared, [{ exportedAt: Date.UTC(2026, 0, 2, 1) }, { messages: 5, group: 0 }]);
  });
  it('knows people by name only, without their custom title', () => {
    assert.deepEqual(read.accounts.map(({ nativeId, name, group }) => [nativeId, name, group]), [[null, '老王', 0], [null, '小李', 0], [null, '0', 0]]);
  });
  it('leaves lines that look like fields in the text that was typed', () => {
    assert.equal(read.messages[0]?.text, '他写的是:\n小李:\n时间: 2025-12-31 07:00:00\n内容: 抄来的\n回复: 老王 - 自己打的');
  });
  it('takes the fields that have their mark in the text', () => {
    const message = read.messages[1];
    assert.deepEqual([message?.text, message?.attachments, message?.forwarded, message?.kind], ['[回复消息]好 @老王\n[文件:通知.docx]', ['通知.docx'], '老王: 他写的是:', 'quote']);
  });
  it('makes no event of words under a person’s name', () => assert.deepEqual([read.messages[2]?.text, read.who(read.messages[2]?.sender ?? null)], ['我叫 0', '0']));
  it('gives ranges at which the same message stands', () => {
    for (const message of read.messages) {
      const again = slice(FILE, message);
      assert.ok(again.includes(`:\n时间: 2025-12-31 0`) && again.includes(message.text) && !again.endsWith('\n'));
    }
  });
  it('cut anywhere is never called complete, and the size of the blocks changes nothing', () => {
    for (let cut = 0; cut < FILE.length - 1; cut += 17) assert.equal(collect(exporter, FILE.subarray(0, cut)).truncated.length, 1, `${cut}`);
    for (const chunk of [9]) assert.deepEqual({ ...collect(exporter, FILE, { chunk, name: NAME }), who: null }, { ...read, who: null });
  });
  it('a message over the cap is rejected and the next is read', () => {
    const text = FILE.toString().replace('我叫 0', `${'长'.repeat(RECORD_CAP / 2)}\n${'\n'.repeat(20)}\n\n阿乙:\n时间: 2025-12-31 08:03:30\n内容: 在`);
    const more = collect(exporter, text, { name: NAME, chunk: 1 << 18 });
    assert.deepEqual([more.rejects.map((reject) => reject.code), more.messages.length, more.truncated], [['record-too-large', 'bad-timestamp'], 3, []]);
  });
  it('of another layout is rejected, not passed over', () => {
    const text = FILE.toString().replaceAll('\n\n\n', '\n\n');
    assert.deepEqual([collect(exporter, text).messages.length, collect(exporter, text).rejects.map((reject) => reject.code)], [0, ['no-header']]);
  });
  it('a day without a time is that day’s first moment, and that is told', () => {
    const days = collect(exporter, FILE.toString().replaceAll(/ \d\d:\d\d:\d\d/g, ''), { name: NAME });
    assert.equal(days.messages[0]?.at, Date.UTC(2025, 11, 30, 16));
    assert.deepEqual([days.notes.length, days.truncated], [2, []]);
  });
});
