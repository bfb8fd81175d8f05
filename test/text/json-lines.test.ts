import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { JsonLines } from '../../src/text/json-lines.ts';

function lines(text: string, chunk: number, cap = 10): string[] {
  const bytes = new TextEncoder().encode(text);
  const log: string[] = [];
  const splitter = new JsonLines({
    line: (line, start, end, terminated) => void log.push(`${line} ${start}-${end}${terminated ? '' : ' open'}`),
    long() {
      let held = '';
      return {
        push(piece) {
          held += new TextDecoder().decode(piece);
          return piece.length;
        },
        end: (start, end, terminated) => void log.push(`long ${held} ${start}-${end}${terminated ? '' : ' open'}`),
      };
    },
  }, cap);
  let base = 0;
  let end = 0;
  do {
    end = Math.min(bytes.length, end + chunk);
    base += splitter.push(bytes.slice(base, end), base, end === bytes.length);
  } while (end < bytes.length);
  assert.equal(base, bytes.length);
  return log;
}

describe('cutting into lines', () => {
  it('gives each line its range, empty ones left out, whatever the block size', () => {
    for (const chunk of [1, 2, 5, 100]) assert.deepEqual(lines('ab\n\n三\r\nc', chunk), ['ab 0-2', '三\r 4-8', 'c 9-10 open']);
  });
  it('hands a line longer than the cap over piece by piece', () => {
    for (const chunk of [1, 7, 100]) assert.deepEqual(lines('x\n0123456789ABC\ny\n0123456789ABC', chunk), ['x 0-1', 'long 0123456789ABC 2-15', 'y 16-17', 'long 0123456789ABC 18-31 open']);
  });
  it('says nothing about nothing', () => assert.deepEqual(lines('', 1), []));
});
