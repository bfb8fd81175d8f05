import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { JsonSplit } from '../../src/text/json-split.ts';
import { parseJson } from '../../src/text/json-value.ts';

/** What is reported with and without the shortcut for indented elements; objects as they were parsed. */
function both(text: string, paths: readonly string[], chunk: number): [string[], string[], number] {
  let taken = 0;
  const run = (shortcut: boolean): string[] => {
    const log: string[] = [];
    const say = (path: string, value: unknown, start: number, end: number) => void log.push(`${path} ${JSON.stringify(value)} ${start}-${end}`);
    const split = new JsonSplit(paths, {
      value(path, written, start, end) {
        const parsed = parseJson(written);
        say(path, parsed.ok ? parsed.value : 'bad', start, end);
      },
      ...(shortcut ? { parsed(path: string, object: unknown, start: number, end: number) {
        taken++;
        say(path, object, start, end);
      } } : {}),
      fault: (start, end) => say('fault', '', start, end),
      cut: (path, start, end) => say(`cut ${path}`, '', start, end),
      oversize: (path, start, end) => say(`oversize ${path}`, '', start, end),
    }, 1000);
    const bytes = new TextEncoder().encode(text);
    for (let base = 0, end = 0; end < bytes.length; ) {
      end = Math.min(bytes.length, end + chunk);
      base += split.push(bytes.slice(base, end), base, end === bytes.length);
    }
    return log;
  };
  const plain = run(false);
  return [run(true), plain, taken];
}

describe('the shortcut for indented elements', () => {
  it('is taken, also across lists of other depth and for integers that no double holds', () => {
    const text = JSON.stringify({ m: [{ a: { b: [] } }, { a: 2 }, { n: 0 }], deep: { list: [{ c: 1 }, { c: 2 }] } }, null, 1).replace('"n": 0', '"n": 12345678901234567890');
    const [quick, plain, taken] = both(text, ['m[*]', 'deep.list[*]'], 1000);
    assert.deepEqual(quick, plain);
    assert.equal(taken, 3);
  });

  it('changes nothing where an element closes with the indent of another, or is damaged', () => {
    for (const text of ['{"m":[\n{"a":1\n},\n{"b":{"c":1\n},"d":2\n},\n{"e":"x\\x41"\n},\n{"f":"he said "hi""\n},\n{"g":3\n}]}', '{"m":[{\n},{"a":[{\n}]\n},{"k":\n}, 7 {\n}']) {
      const [quick, plain] = both(text, ['m[*]'], 1000);
      assert.deepEqual(quick, plain);
    }
  });

  it('never reports anything that the long way does not', () => {
    const piece = fc.constantFrom('{', '}', '\n}', '\n {', '\n }', '[', ']', ',', '"a":', '"m"', ':', '1', '"\\"', ' ', '\n', '{"a":1\n }', ',\n {"a":{\n }\n }');
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom(1, 9, 1000), (pieces, chunk) => {
      const [quick, plain] = both(`{"m":[{"a":0\n }${pieces.join('')}`, ['m[*]'], chunk);
      assert.deepEqual(quick, plain);
    }), { numRuns: 300, seed: 5 });
  });
});
