import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { JsonEntries } from '../../../src/formats/_pywxdump-entries.ts';
import pywxdump from '../../../src/formats/pywxdump.ts';
import { parseJson } from '../../../src/text/json-value.ts';
import { collect } from '../../helpers/collect.ts';

const file = readFileSync(new URL('../../../fixtures/formats/pywxdump/users.json', import.meta.url));

describe('PyWxDump users.json', () => {
  const read = collect(pywxdump, file, { name: 'users.json', chunk: 50 });

  it('is a supplement: names, and the groups with owner and members', () => {
    assert.deepEqual([read.supplements.length, read.ranges.length, read.truncated], [1, 0, []]);
    assert.deepEqual(read.members.map((member) => [read.who(member.account), member.role]), [['wxid_a', 'owner'], ['wxid_b', null], ['wxid_me', null]]);
    assert.deepEqual(read.accounts.map(({ names }) => names), [['阿甲', '楼上'], ['阿乙', '阿乙-2栋'], []]);
    assert.deepEqual(read.groups.map((group) => group.name), ['示范群']);
  });
  it('is whole only with its last bracket, and rejects what is cut', () => {
    const text = file.toString().trimEnd();
    for (let cut = text.length - 400; cut < text.length; cut += 9) {
      const part = collect(pywxdump, text.slice(0, cut));
      assert.deepEqual([part.truncated.length, part.rejects.every((reject) => reject.code === 'record-cut')], [1, true]);
    }
  });
  it('goes on behind an entry beyond the cap', () => {
    const big = `{"wxid_a":{"wxid":"wxid_a","nickname":"a"},"wxid_b":{"nickname":"${'x'.repeat(1 << 20)}"},"wxid_c":{"nickname":"c"}}`;
    const { rejects, accounts, truncated } = collect(pywxdump, big, { chunk: 1 << 17 });
    assert.deepEqual([rejects.map((reject) => reject.code), accounts.map((account) => account.nativeId), truncated], [['record-too-large'], ['wxid_a', 'wxid_c'], []]);
  });
  it('walks any object as it is read whole, whatever the blocks', () => {
    fc.assert(fc.property(fc.dictionary(fc.string({ maxLength: 6 }).filter((key) => key !== '__proto__'), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 }), fc.integer({ min: 1, max: 9 }), fc.constantFrom(0, 2), (object, chunk, indent) => {
      const bytes = Buffer.from(JSON.stringify(object, null, indent));
      const found: Record<string, unknown> = {};
      const entries = new JsonEntries({ entry: (key, value) => void (found[key] = value), bad: (code) => assert.fail(code) }, 1 << 20);
      let base = 0;
      for (let end = chunk; base < bytes.length; end = Math.min(bytes.length, end + chunk)) base += entries.push(bytes.subarray(base, Math.min(end, bytes.length)), base, end >= bytes.length);
      assert.ok(entries.complete);
      const whole = parseJson(bytes.toString());
      assert.deepEqual(found, whole.ok && whole.value);
    }), { numRuns: 50, seed: 4 });
  });
  it('any text never throws', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('{', '}', '"a"', ':', ',', '[', ']', '1', '"', '\\', ' ', 'x'), { maxLength: 14 }), fc.integer({ min: 1, max: 4 }), (parts, chunk) => {
      const text = `{"wxid_a":{"wxid":"wxid_a","nickname":"a"}${parts.join('')}`;
      for (const { start, end } of collect(pywxdump, text, { chunk }).ranges) assert.ok(start >= 0 && start < end && end <= text.length);
    }), { numRuns: 50, seed: 4 });
  });
});
