import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineFeeder } from '../../../src/formats/_lines.ts';
import { RECORD_CAP } from '../../../src/model/format.ts';

type Seen = [text: string, start: number, end: number, eol: number, whole: boolean];

/** Feeds in blocks of `chunk`; `peak` is the most bytes the feeder ever asked to see again. */
function feed(text: string, chunk: number): { seen: Seen[]; peak: number } {
  const bytes = new TextEncoder().encode(text);
  const seen: Seen[] = [];
  const push = lineFeeder((...line) => void seen.push(line));
  let base = 0;
  let end = 0;
  let peak = 0;
  do {
    end = Math.min(bytes.length, end + chunk);
    base += push(bytes.slice(base, end), base, end === bytes.length);
    peak = Math.max(peak, end - base);
  } while (end < bytes.length);
  return { seen, peak };
}

test('LF, CRLF, blank lines, characters of several bytes and a last line without an end', () => {
  for (const chunk of [1, 2, 3, 100]) {
    assert.deepEqual(feed('a\r\n群\n\nlast', chunk).seen, [['a', 0, 3, 2, true], ['群', 3, 7, 1, true], ['', 7, 8, 1, true], ['last', 8, 12, 0, true]]);
  }
});

test('a lone CR is no line end', () => {
  assert.deepEqual(feed('a\rb\n', 1).seen.map((line) => line[0]), ['a\rb']);
});

test('an over-long line is told once with its beginning and never held', () => {
  const text = `a\n${'x'.repeat(3 * RECORD_CAP)}\nb\n`;
  const { seen, peak } = feed(text, 65_536);
  assert.deepEqual(seen.map(([, start, end, , whole]) => [start, end, whole]), [[0, 2, true], [2, text.length - 2, false], [text.length - 2, text.length, true]]);
  assert.equal(seen[1]?.[0].length, 1024);
  assert.ok(peak <= RECORD_CAP + 65_536);
});

test('a line of exactly the cap is whole, one byte more is not', () => {
  for (const chunk of [65_536, 1 << 24]) {
    assert.equal(feed(`${'x'.repeat(RECORD_CAP)}\n`, chunk).seen[0]?.[4], true);
    assert.equal(feed(`${'x'.repeat(RECORD_CAP + 1)}\n`, chunk).seen[0]?.[4], false);
    assert.equal(feed('x'.repeat(RECORD_CAP + 1), chunk).seen[0]?.[4], false);
  }
});
