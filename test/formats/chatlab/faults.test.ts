import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import chatlab from '../../../src/formats/chatlab.ts';
import { collect, type Collected } from '../../helpers/collect.ts';

const FILES = ['usual.json', 'lines.jsonl', 'private-late-meta.json'].map((name) => ({
  name, bytes: readFileSync(new URL(`../../../fixtures/formats/chatlab/${name}`, import.meta.url)),
}));

const plain = (read: Collected): object => ({ ...read, who: null });

describe('ChatLab under bad conditions', () => {
  it('takes the first of two descriptions of the chat, whatever the size of the blocks', () => {
    const text = '{"messages":[],"meta":{"name":"A","platform":"wechat","type":"group"},"meta":{"name":"B","platform":"qq"},"chatlab":{},"members":[{"platformId":"u"}]}';
    for (const chunk of [1, text.length]) assert.deepEqual(collect(chatlab, text, { chunk }).accounts.map(({ platform }) => platform), ['wechat']);
  });

  for (const { name, bytes } of FILES) {
    it(`${name}: the size of the blocks changes nothing`, () => {
      const whole = plain(collect(chatlab, bytes));
      for (const chunk of [1, 7, 65536]) assert.deepEqual(plain(collect(chatlab, bytes, { chunk })), whole);
    });

    it(`${name}: a cut at any byte is survived and, inside a record, told`, () => {
      const text = bytes.toString('latin1');
      const ends = text.trimEnd().length;
      for (let cut = 0; cut <= bytes.length; cut++) {
        const read = collect(chatlab, bytes.subarray(0, cut));
        const lineEnds = name.endsWith('.jsonl') && (text[cut] === '\n' || text[cut - 1] === '\n' || text.slice(text.lastIndexOf('\n', cut - 1) + 1, cut).startsWith('#'));
        const whole = cut >= ends || (lineEnds && read.groups[0]?.nativeId === '900');
        assert.equal(read.truncated.length, whole ? 0 : 1, `cut at ${cut}`);
      }
    });
  }

  it('a comma too many is no fault', () => {
    const read = collect(chatlab, '{"chatlab":{"version":"1"},"meta":{"name":"g",},"messages":[{"sender":"a","timestamp":1,"type":0,"content":"x"},],}');
    assert.deepEqual([read.messages.length, read.rejects.length, read.truncated.length], [1, 0, 0]);
  });

  it('one quote that was not escaped costs one record', () => {
    const read = collect(chatlab, '{"chatlab":{"version":"1"},"meta":{"name":"g"},"messages":[{"sender":"a","timestamp":1,"content":"he said "hi" ok"},{"sender":"a","timestamp":2,"content":"x"}]}');
    assert.deepEqual([read.messages.length, read.rejects.map((reject) => reject.code), read.truncated.length], [1, ['bad-json'], 0]);
  });

  it('mutated bytes never throw, and no range leaves the file', () => {
    for (const { bytes } of FILES) {
      const change = fc.record({ at: fc.nat(bytes.length - 1), byte: fc.oneof(fc.nat(255), fc.constantFrom(...'{}[]",:\\\n'.split('').map((c) => c.charCodeAt(0)))) });
      fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), fc.constantFrom(13, 1 << 20), (changes, chunk) => {
        const mutated = Uint8Array.from(bytes);
        for (const { at, byte } of changes) mutated[at] = byte;
        const utf8 = new TextEncoder().encode(new TextDecoder().decode(mutated));
        const read = collect(chatlab, utf8, { chunk });
        for (const range of read.ranges) assert.ok(range.start >= 0 && range.start < range.end && range.end <= utf8.length);
      }), { numRuns: 200, seed: 5 });
    }
  });

  it('any text never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void collect(chatlab, text.toWellFormed())), { numRuns: 500, seed: 5 });
  });
});
