import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import whatsapp from '../../../src/formats/whatsapp.ts';
import { collect, type Collected } from '../../helpers/collect.ts';
import { fixture, NAMES } from './fixtures.ts';

const plain = ({ who, ...rest }: Collected): unknown => ({ ...rest, who: typeof who });

/** Ranges in order, inside the file, without overlap; what lies between them is blank. */
function covers(result: Collected, bytes: Uint8Array): void {
  let at = 0;
  for (const { start, end } of result.ranges) {
    assert.ok(start >= at && end > start && end <= bytes.length, `${start}-${end} after ${at} of ${bytes.length}`);
    assert.equal(Buffer.from(bytes.subarray(at, start)).toString().trim(), '');
    at = end;
  }
  assert.equal(Buffer.from(bytes.subarray(at)).toString().trim(), '');
}

for (const name of NAMES) {
  test(`${name}: blocks of any size give the same rows`, () => {
    const bytes = fixture(name);
    const whole = plain(collect(whatsapp, bytes));
    for (const chunk of [1, 7, 65_536]) assert.deepEqual(plain(collect(whatsapp, bytes, { chunk })), whole);
  });

  test(`${name}: rows and rejects cover the file`, () => {
    const bytes = fixture(name);
    covers(collect(whatsapp, bytes), bytes);
  });

  test(`${name}: a cut at any byte is survived and all bytes are accounted for`, () => {
    const bytes = fixture(name);
    for (let end = 0; end <= bytes.length; end++) covers(collect(whatsapp, bytes.subarray(0, end)), bytes.subarray(0, end));
  });
}

test('mutated exports never throw, and all bytes stay accounted for', () => {
  const piece = fc.oneof(
    fc.constantFrom('\n', '\r\n', '13/01/2026, 10:00 - ', '[1/13/26, 9:00:00\u202fAM] ', 'Ana: ', '\u200e', 'Ana added Bo', 'Ana changed the subject from "A: b" to "C"', ': ', '<attached: a.jpg>', '\u0000', '14/06/2030, 10:00 - x', '['),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  fc.assert(fc.property(fc.constantFrom(...NAMES), fc.array(fc.tuple(fc.nat(), fc.nat(40), piece), { maxLength: 12 }), fc.constantFrom(1, 13, 1 << 16), (name, edits, chunk) => {
    let text = fixture(name).toString();
    for (const [at, drop, put] of edits) {
      const from = at % (text.length + 1);
      text = text.slice(0, from) + put + text.slice(from + drop);
    }
    const bytes = Buffer.from(text.toWellFormed());
    covers(collect(whatsapp, bytes, { chunk }), bytes);
  }), { numRuns: 300 });
});

test('random bytes never throw', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
    collect(whatsapp, bytes);
  }), { numRuns: 300 });
});

test('the examples hold', () => {
  for (const example of whatsapp.examples) {
    const { messages, events, rejects } = collect(whatsapp, example.text);
    assert.deepEqual([messages.length, events.length, rejects.length], [example.messages, example.events, example.rejects], example.name);
  }
});

test('a file made to slow the reader down takes time in proportion to its size', () => {
  const worst = ['1'.repeat(200_000), '[1/1/26'.repeat(30_000), `13/01/2026, 10:00 - ${'a "'.repeat(60_000)}`, `13/01/2026, 10:00 - ${' changed the subject from "'.repeat(8000)}: x"`];
  const began = performance.now();
  for (const line of worst) collect(whatsapp, `13/01/2026, 09:00 - Ana: x\n13/01/2026, 09:01 - Bo: x\n${line}\n`);
  assert.ok(performance.now() - began < 2000);
});
