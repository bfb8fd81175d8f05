import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LineNumbers } from '../../src/text/line-numbers.ts';

const TEXT = Buffer.from('one\ntwo\r\n\nfour\nfive');

describe('line numbers', () => {
  it('are those of the offset asked for, in rising order', () => {
    const lines = new LineNumbers();
    lines.scan(TEXT, 0);
    assert.deepEqual([0, 3, 4, 9, 10, 15, 19].map((offset) => lines.at(offset)), [1, 1, 2, 3, 4, 5, 5]);
  });

  it('are right for a record that began in a block before', () => {
    const lines = new LineNumbers();
    lines.scan(TEXT.subarray(0, 12), 0);
    assert.equal(lines.at(10), 4);
    lines.scan(TEXT.subarray(8), 8);
    assert.equal(lines.at(15), 5);
    assert.equal(lines.at(4), 2);
  });

  it('stay right when old line feeds are forgotten', () => {
    const lines = new LineNumbers();
    const block = Buffer.from('x\n'.repeat(500_000));
    for (let i = 0; i < 8; i++) {
      lines.scan(block, i * block.length);
      assert.equal(lines.at(i * block.length + 10), i * 500_000 + 6);
    }
    assert.equal(lines.at(7 * block.length - 4), 3_499_999);
  });
});
