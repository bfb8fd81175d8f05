import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CsvStream } from '../../src/text/csv.ts';
import { randomOf } from '../helpers/make-csv.ts';

type Piece = readonly [start: number, end: number, fields: readonly string[] | string];

function split(text: string, chunk = 1 << 20, cap = 1 << 20): Piece[] {
  const bytes = Buffer.from(text);
  const pieces: Piece[] = [];
  const stream = new CsvStream({
    record: (fields, start, end) => pieces.push([start, end, [...fields]]),
    bad: (code, start, end) => pieces.push([start, end, code]),
  }, cap);
  let base = 0;
  for (let end = 0; end < bytes.length || base === 0;) {
    end = Math.min(bytes.length, end + chunk);
    base += stream.push(bytes.subarray(base, end), base, end === bytes.length);
    if (end === bytes.length) break;
  }
  assert.equal(base, bytes.length);
  return pieces;
}

const stripped = (text: string) => text.replace(/[",\r\n]/g, '');

describe('CSV records', () => {
  it('a bare carriage return inside a cell is text, not the end of the record', () => {
    assert.deepEqual(split('1,"a",x\ry,wxid_a\n2,b,c,d\n').map((piece) => piece[2]), [['1', 'a', 'x\ry', 'wxid_a'], ['2', 'b', 'c', 'd']]);
    assert.deepEqual(split('\r"a,\r\n\r ,"" \n').map((piece) => stripped((piece[2] as string[]).join(''))), ['a', '  ']);
  });

  it('a quote that is never closed costs its line, not the rest', () => {
    assert.deepEqual(split('1,a\n2,"b\n3,c\n4,d\n').map((piece) => piece[2]), [['1', 'a'], 'quote-not-closed', ['3', 'c'], ['4', 'd']]);
  });

  it('whatever the bytes: no exception, no cell lost, ranges in order and inside', () => {
    const random = randomOf(11);
    const pieces = ['"', '"', ',', '\n', '\r\n', '\r', 'a', 'b', ' ', '""', '早', '=1', '\t', '\0'];
    for (let round = 0; round < 20_000; round++) {
      const text = Array.from({ length: 1 + Math.floor(random() * 14) }, () => pieces[Math.floor(random() * pieces.length)]).join('');
      const bytes = Buffer.from(text);
      let last = 0;
      for (const [start, end, fields] of split(text)) {
        assert.ok(start >= last && end > start && end <= bytes.length, JSON.stringify(text));
        assert.equal(stripped(bytes.subarray(last, start).toString()), '', JSON.stringify(text));
        if (typeof fields !== 'string') assert.equal(stripped(fields.join('')), stripped(bytes.subarray(start, end).toString()), JSON.stringify(text));
        last = end;
      }
      assert.equal(stripped(bytes.subarray(last).toString()), '', JSON.stringify(text));
    }
  });

  it('the size of the blocks changes nothing', () => {
    const text = '1,a\r\n2,"b\nc",d\r\n"3","x""y"\r\n4,e"f\n5,"g"\n';
    const whole = split(text);
    for (const chunk of [1, 2, 3, 7]) assert.deepEqual(split(text, chunk), whole);
  });

  it('a record over the cap is rejected and the next ones are kept, quoted or not', () => {
    for (const long of ['y'.repeat(500), `"${'y'.repeat(500)}"`, `"${'y\n'.repeat(250)}"`]) {
      for (const chunk of [1 << 20, 64]) {
        const found = split(`1,a\n2,${long}\n3,c\n4,d\n`, chunk, 100).map((piece) => piece[2]);
        assert.deepEqual([found[0], found.at(-2), found.at(-1)], [['1', 'a'], ['3', 'c'], ['4', 'd']]);
        assert.ok(found.includes('record-too-large') || found.includes('quote-not-closed'), JSON.stringify([long.slice(0, 5), chunk, found]));
        assert.equal(found.some((fields) => typeof fields !== 'string' && fields.includes('2')), false);
      }
    }
  });
});
