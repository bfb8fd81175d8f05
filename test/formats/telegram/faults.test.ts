import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import telegram from '../../../src/formats/telegram.ts';
import { collect } from '../../helpers/collect.ts';

const file = readFileSync(new URL('../../../fixtures/formats/telegram/supergroup.json', import.meta.url));
const whole = collect(telegram, file);

describe('Telegram under bad conditions', () => {
  it('a cut is told wherever it falls, and what stands before it is kept', () => {
    const ends = file.toString('latin1').trimEnd().length;
    for (let cut = 1; cut < ends; cut += 23) {
      const read = collect(telegram, file.subarray(0, cut));
      assert.equal(read.truncated.length, 1, `cut at ${cut}`);
      assert.deepEqual(read.messages.map(({ text }) => text), whole.messages.slice(0, read.messages.length).map(({ text }) => text));
    }
  });

  it('fields of any type, missing or given twice never throw', () => {
    const value = fc.oneof({ maxDepth: 2 }, fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('message', 'service', '1767139200', 'create_group', '__proto__', 1767139200));
    const keys = ['id', 'type', 'date', 'date_unixtime', 'from', 'from_id', 'actor', 'actor_id', 'action', 'members', 'text', 'poll', 'contact_information', 'edited', 'reply_to_message_id', '__proto__', 'photo', 'media_type', 'views'];
    const row = fc.array(fc.tuple(fc.constantFrom(...keys), value), { maxLength: 12 }).map((pairs) => `{${pairs.map(([key, one]) => `${JSON.stringify(key)}:${JSON.stringify(one)}`).join(',')}}`);
    fc.assert(fc.property(fc.array(row, { maxLength: 4 }), value, (rows, fact) => {
      const { messages, events, rejects } = collect(telegram, `{"name":${JSON.stringify(fact)},"type":"private_group","id":${JSON.stringify(fact)},"messages":[${rows.join(',')}]}`);
      assert.equal(messages.length + events.length + rejects.length, rows.length);
    }), { numRuns: 80, seed: 5 });
  });

  it('mutated bytes never throw, and no range leaves the file', () => {
    const change = fc.record({ at: fc.nat(file.length - 1), byte: fc.oneof(fc.nat(127), fc.constantFrom(...[...'{}[]",:\\\n'].map((c) => c.charCodeAt(0)))) });
    fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), fc.constantFrom(97, 1 << 20), (changes, chunk) => {
      const mutated = Uint8Array.from(file);
      for (const { at, byte } of changes) mutated[at] = byte;
      const utf8 = new TextEncoder().encode(new TextDecoder().decode(mutated));
      for (const range of collect(telegram, utf8, { chunk }).ranges) assert.ok(range.start >= 0 && range.start < range.end && range.end <= utf8.length);
    }), { numRuns: 30, seed: 5 });
  });
});
