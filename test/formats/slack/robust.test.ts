import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import slack from '../../../src/formats/slack.ts';
import { collect, headOf, type Collected } from '../../helpers/collect.ts';

const bytes = (name: string): Buffer => readFileSync(new URL(`../../../fixtures/formats/slack/${name}`, import.meta.url));
const DAY = bytes('general/2026-01-05.json');
const BESIDE = { '../users.json': bytes('users.json').toString(), '../channels.json': bytes('channels.json').toString() };
const plain = (read: Collected): object => ({ ...read, who: null });
const sniff = (text: string): number => slack.sniff(headOf(Buffer.from(text)));

describe('an export under bad conditions', () => {
  it('reads the same in blocks of any size', () => {
    assert.deepEqual(plain(collect(slack, DAY, { beside: BESIDE, chunk: 11 })), plain(collect(slack, DAY, { beside: BESIDE })));
  });
  it('is never called complete when it is cut', () => {
    for (let cut = 1; cut < DAY.toString().trimEnd().length; cut += 61) assert.equal(collect(slack, DAY.subarray(0, cut)).truncated.length, 1, `${cut}`);
  });
  it('uses of lists that are cut what they hold, and calls nobody a stranger by them', () => {
    const cut = { ...BESIDE, '../users.json': BESIDE['../users.json'].slice(0, 400) };
    const read = collect(slack, DAY, { beside: cut, folder: 'general' });
    assert.deepEqual(read.accounts.find((account) => account.nativeId === 'U09FAR')?.kind, undefined);
    assert.deepEqual(read.accounts.find((account) => account.nativeId === 'U01ANA')?.names, ['Ana', 'Ana Example', 'ana']);
  });
  it('finds no people or chats by names that objects have anyway', () => {
    const read = collect(slack, '[{"type":"message","user":"__proto__","text":"x","ts":"1767600000.000100"}]', { folder: 'constructor', beside: BESIDE });
    assert.deepEqual([read.accounts[0]?.names, read.groups[0]?.name, read.groups[0]?.nativeId], [[], 'constructor', null]);
  });
  it('is known by a first record longer than the head, and leaves others alone', () => {
    assert.ok(sniff(`[{"type":"message","user":"U1","ts":"1767600000.000100","text":"${'x'.repeat(300_000)}"}]`) > 0.9);
    for (const text of ['[{"id":"1","type":"Default","timestamp":"2026-01-01T00:00:00Z"}]', '[{"id":5,"type":"message","date":"2026-01-01"}]', '[{"id":"7","name":"x"}]', '[{"members":[]}]', '{"messages":[]}', '[1]']) assert.equal(sniff(text), 0, text);
  });
  it('survives mutated bytes, and no range leaves the file', () => {
    const change = fc.record({ at: fc.nat(DAY.length - 1), byte: fc.constantFrom(...'{}[]",:\\\n0x'.split('').map((c) => c.charCodeAt(0))) });
    fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
      const mutated = Uint8Array.from(DAY);
      for (const { at, byte } of changes) mutated[at] = byte;
      const utf8 = Buffer.from(Buffer.from(mutated).toString('utf8'));
      for (const { start, end } of collect(slack, utf8, { chunk: 997, beside: BESIDE }).ranges) assert.ok(start >= 0 && start < end && end <= utf8.length);
    }), { numRuns: 10, seed: 3 });
  });
});
