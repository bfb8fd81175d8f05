import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decode } from '../../src/picture/decode.ts';
import { skip } from './_installed.ts';
import { chunk, png } from './_png.ts';

const sized = (width: number, height: number) => ({ kind: 'png', width, height }) as const;

describe('pixels of a picture', { skip }, () => {
  it('are four bytes each, row by row', async () => {
    const { width, height, data } = await decode(png(2, 1, 0, Uint8Array.of(0, 10, 200)), sized(2, 1), 'it');
    assert.deepEqual([width, height, ...data], [2, 1, 10, 10, 10, 255, 200, 200, 200, 255]);
  });

  it('show white where they are transparent', async () => {
    const { data } = await decode(png(2, 1, 6, Uint8Array.of(0, 0, 0, 0, 0, 100, 100, 100, 51)), sized(2, 1), 'it');
    assert.deepEqual([...data], [255, 255, 255, 255, 224, 224, 224, 255]);
  });

  it('are not given for a file that is cut off, nor for one of another size than its header says', async () => {
    const whole = png(40, 40, 0, new Uint8Array(40 * 41));
    const damaged = { name: 'AuditError', code: 'incomplete', message: /^it: a damaged picture: .*ask for the original file$/ };
    for (const length of [33, 41, 50, whole.length - 20, whole.length - 1]) await assert.rejects(decode(whole.subarray(0, length), sized(40, 40), 'it'), damaged);
    await assert.rejects(decode(whole, sized(40, 41), 'it'), damaged);
  });

  it('are not given for a file that holds fewer than its header says', async () => {
    for (let i = 0; i < 20; i++) await assert.rejects(decode(png(40, 40, 0, new Uint8Array(400)), sized(40, 40), 'it'), { code: 'incomplete' });
  });

  it('are not given for a file that unpacks to more than its header says', async () => {
    await assert.rejects(decode(png(8, 8, 0, new Uint8Array(30_000_000)), sized(8, 8), 'it'), { code: 'incomplete' });
  });

  it('end where the picture ends, whatever follows it in the file', async () => {
    const { data } = await decode(Buffer.concat([png(1, 1, 0, Uint8Array.of(0, 7)), Buffer.from('PK more')]), sized(1, 1), 'it');
    assert.deepEqual([...data], [7, 7, 7, 255]);
  });

  it('of an interlaced file stay within what its header allows', async () => {
    const interlaced = (bytes: number): Buffer => {
      const made = png(2, 2, 6, new Uint8Array(bytes));
      const head = made.subarray(16, 29);
      head[12] = 1;
      chunk('IHDR', head).copy(made, 8);
      return made;
    };
    assert.equal((await decode(interlaced(19), sized(2, 2), 'it')).data.length, 16);
    for (const bytes of [18, 20, 10_000_000]) await assert.rejects(decode(interlaced(bytes), sized(2, 2), 'it'), { code: 'incomplete' });
  });

  it('a damaged JPEG is told as such', async () => {
    await assert.rejects(decode(Buffer.from('ffd8ffc0000b080008000801011100ffda00', 'hex'), { kind: 'jpeg', width: 8, height: 8 }, 'it'), { code: 'incomplete' });
  });
});
