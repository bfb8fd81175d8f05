import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import exporter from '../../../src/formats/qq-chat-exporter.ts';
import { collect, headOf } from '../../helpers/collect.ts';

const FILES = ['version-6.json', 'parts/manifest.json', 'parts/chunks/c000001.jsonl', 'group_700700700_20260102_090000.txt'].map((name) => ({
  name, bytes: readFileSync(new URL(`../../../fixtures/formats/qq-chat-exporter/${name}`, import.meta.url)),
}));

describe('QQ Chat Exporter under bad conditions', () => {
  it('claims each of its shapes for certain', () => {
    for (const { name, bytes } of FILES) assert.ok(exporter.sniff(headOf(bytes)) >= 0.9, name);
  });

  it('a document cut at any byte is not called complete', () => {
    for (const { bytes } of FILES.slice(0, 2)) {
      const end = bytes.toString('latin1').trimEnd().length;
      for (let cut = 0; cut < end; cut += 97) assert.ok(collect(exporter, bytes.subarray(0, cut)).truncated.length > 0 || exporter.sniff(headOf(bytes.subarray(0, cut))) === 0, `${cut}`);
    }
  });

  it('the size of the blocks changes nothing', () => {
    for (const { bytes } of FILES) {
      const whole = { ...collect(exporter, bytes), who: null };
      for (const chunk of [23]) assert.deepEqual({ ...collect(exporter, bytes, { chunk }), who: null }, whole);
    }
  });

  it('mutated bytes never throw, and no range leaves the file', () => {
    for (const { bytes } of FILES) {
      const change = fc.record({ at: fc.nat(bytes.length - 1), byte: fc.oneof(fc.nat(255), fc.constantFrom(...'{}[]",:\\\n='.split('').map((c) => c.charCodeAt(0)))) });
      fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), fc.constantFrom(13, 1 << 20), (changes, chunk) => {
        const mutated = Uint8Array.from(bytes);
        for (const { at, byte } of changes) mutated[at] = byte;
        const utf8 = new TextEncoder().encode(new TextDecoder().decode(mutated));
        for (const range of collect(exporter, utf8, { chunk }).ranges) assert.ok(range.start >= 0 && range.start < range.end && range.end <= utf8.length);
      }), { numRuns: 8, seed: 5 });
    }
  });
});
