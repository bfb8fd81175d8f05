import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import weflow from '../../../src/formats/weflow.ts';
import { collect, headOf, type Collected } from '../../helpers/collect.ts';
import { fixture, FILES } from './fixture.ts';

const plain = (read: Collected): object => ({ ...read, who: null });

describe('WeFlow under bad conditions', () => {
  for (const name of FILES) {
    const bytes = fixture(name);
    it(`${name}: the size of the blocks changes nothing`, () => {
      const whole = plain(collect(weflow, bytes));
      for (const chunk of [1]) assert.deepEqual(plain(collect(weflow, bytes, { chunk })), whole);
    });

    it(`${name}: a cut at any byte is survived, and told unless a whole record ends there`, () => {
      const text = bytes.toString('latin1');
      const step = name.endsWith('.json') ? 41 : 3;
      for (let cut = 1; cut < bytes.length - 1; cut += step) {
        const read = collect(weflow, bytes.subarray(0, cut));
        const blank = !name.endsWith('.json') && text.slice(0, cut).endsWith('\n\n');
        if (!blank) assert.ok(read.truncated.length > 0, `cut at ${cut}`);
        for (const range of read.ranges) assert.ok(range.end <= cut);
      }
    });

    it(`${name}: mutated bytes never throw, and no range leaves the file`, () => {
      const change = fc.record({ at: fc.nat(bytes.length - 1), byte: fc.constantFrom(...'{}[]",:\\\n#>0 -\'<&'.split('').map((c) => c.charCodeAt(0))) });
      fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const mutated = Uint8Array.from(bytes);
        for (const { at, byte } of changes) mutated[at] = byte;
        const utf8 = new TextEncoder().encode(new TextDecoder().decode(mutated));
        for (const range of collect(weflow, utf8, { chunk: 997 }).ranges) assert.ok(range.start >= 0 && range.start < range.end && range.end <= utf8.length);
      }), { numRuns: 25, seed: 5 });
    });
  }

  it('any printed text is counted without a gap', () => {
    const line = fc.constantFrom('', 'x', "2025-12-31 08:00:00 'A'", "2025-12-31 08:00:01 'B'", "2025-12-31 08:0", '## 2025-12-31 08:00:00 A', '> q', '# t', '\r');
    fc.assert(fc.property(fc.array(line, { maxLength: 12 }), fc.boolean(), (lines, markdown) => {
      const text = `${markdown ? '# t\n- 会话ID: `1@chatroom`\n' : "2025-12-31 07:00:00 'A'\n"}${lines.join('\n')}`;
      const read = collect(weflow, text);
      assert.deepEqual(plain(collect(weflow, text, { chunk: 5 })), plain(read));
      const ranges = [...read.ranges].sort((a, b) => a.start - b.start);
      assert.ok(ranges.every((range, i) => i === 0 || range.start >= ranges[i - 1]!.end));
    }), { numRuns: 120, seed: 5 });
  });

  it('markup that never ends is read in time that grows with its length', () => {
    const read = (text: string): void => void collect(weflow, JSON.stringify({ weflow: { version: '1' }, session: {}, messages: [{ createTime: 1767139200, localType: 49, content: text, isSend: 0 }] }));
    for (const piece of ['<dataitem ', '<dataitem>', '<recorditem><dataitem><recordxml>', '&lt;recorditem&amp;', '[引用 ', '<dataitem><sourcename>']) read(`<dataitem>${piece.repeat(6_000)}`);
  });

  it('a line over the cap costs its record only', () => {
    const read = collect(weflow, `2025-12-31 08:00:00 'A'\n${'x'.repeat((1 << 20) + 5)}\n\n2025-12-31 08:00:01 'B'\nb\n\n`, { chunk: 1 << 18 });
    assert.deepEqual([read.rejects.map((one) => one.code), read.messages.map((one) => one.text)], [['record-too-large'], ['b']]);
  });
});

describe('claiming a file', () => {
  const sniff = (text: string, name = 'x'): number => weflow.sniff(headOf(Buffer.from(text), name));
  it('is sure of every shape', () => {
    for (const name of FILES) assert.ok(weflow.sniff(headOf(fixture(name))) >= 0.9, name);
    assert.equal(sniff(`{"weflow":{"version":"1","generator":"WeFlow"},"session":{"avatar":"${'A'.repeat(300_000)}"`), 0.98);
  });
  it('leaves other formats alone', () => {
    for (const text of [
      '{"chatlab":{"version":"1"},"meta":{},"messages":[]}', '{"weflow":1}', '{"session":{"wxid":"a"}}', '{"session":1,"messages":[{"a":1}]}',
      '# 朋友圈导出\n\n- 动态数量: 3\n- 导出时间: 2026/1/1\n- 导出工具: WeFlow\n', '# Notes\n\n## 2025-12-31 08:00:00 A\n\nx\n', '2025-12-31 08:00:00 Alice(12345)\nhi\n\n', '2025-12-31 08:00:00\n',
      '消息记录\n', '[]', '',
    ]) assert.ok(sniff(text) < 0.5, text);
  });
});
