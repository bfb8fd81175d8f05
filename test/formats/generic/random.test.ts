import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import generic from '../../../src/formats/generic.ts';
import { EXAMPLES } from '../../../src/formats/_generic-examples.ts';
import { decodeXml } from '../../../src/formats/_generic-xml.ts';
import { collect } from '../../helpers/collect.ts';

const RUNS = { seed: 19, numRuns: 40 };

test('mutated tables never throw, and blocks of any size give the same', () => {
  const pieces = fc.constantFrom('<', '</row>', '<row>', '<![CDATA[', '-->', '<!--', '"', '\n', ',', '{', ']', '<c t="s"><v>', '&#x110000;', '9', '2026-01-05 09:03', '\u202e', '</x:sheetData>');
  fc.assert(fc.property(fc.constantFrom(...EXAMPLES), fc.array(fc.tuple(fc.nat(1000), fc.nat(6), pieces), { maxLength: 4 }), fc.integer({ min: 1, max: 90 }), (example, edits, chunk) => {
    let text = example.text;
    for (const [at, gone, piece] of edits) text = text.slice(0, at % text.length) + piece + text.slice((at % text.length) + gone);
    const beside = example.beside ?? {};
    const whole = collect(generic, text, { beside });
    assert.deepEqual(collect(generic, text, { beside, chunk }).ranges, whole.ranges);
    for (const { start, end } of whole.ranges) assert.ok(start >= 0 && start < end && end <= Buffer.byteLength(text));
  }), RUNS);
});

test('what is written into a cell of a worksheet is read from it', () => {
  const escape = (text: string): string => text.replace(/[&<>_]/g, (c) => `&#${c.charCodeAt(0)};`);
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => assert.equal(decodeXml(escape(text)), text)), RUNS);
});
