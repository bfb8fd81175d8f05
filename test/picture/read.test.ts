import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { decode } from '../../src/picture/decode.ts';
import { readPicture } from '../../src/picture/read.ts';
import { textReader } from '../../src/picture/reader.ts';
import { skip } from './_installed.ts';
import { png } from './_png.ts';

describe('reading a picture', { skip }, () => {
  it('letters, digits and Latin words of two bubbles, with the place of each sign', async () => {
    const bytes = readFileSync(join(import.meta.dirname, 'two-bubbles.png'));
    const boxes = await textReader().read(await decode(bytes, { kind: 'png', width: 450, height: 255 }, 'it'));
    assert.deepEqual(boxes.map(({ text }) => text), ['晓风', '明天8点半在东门集合', '收到，OK']);
    for (const { left, right, text, signs, confidence } of boxes) {
      assert.equal(signs.map(({ sign }) => sign).join(''), text);
      assert.ok(confidence > 0.9 && confidence <= 1);
      for (const [i, { x }] of signs.entries()) assert.ok(x >= left && x <= right && x > (signs[i - 1]?.x ?? 0));
    }
  });

  it('no model is loaded for what is no picture, or cannot be read', async () => {
    const never = { read: () => Promise.reject(new Error('asked')) };
    assert.equal(await readPicture(Buffer.from('你好'), 'it', 0, never, { zone: 'Asia/Shanghai' }), null);
    await assert.rejects(readPicture(Buffer.from('GIF89a'), 'it', 0, never, { zone: 'Asia/Shanghai' }), { code: 'usage' });
  });

  it('a picture without a word has no lines, and its size is told', async () => {
    const read = await readPicture(png(30, 40, 0, new Uint8Array(31 * 40)), 'it', 2, { read: () => Promise.resolve([]) }, { zone: 'Asia/Shanghai' });
    assert.deepEqual(read?.lines, []);
    assert.deepEqual([read?.file.form, read?.file.picture?.width, read?.file.picture?.height, read?.title], ['png', 30, 40, null]);
  });
});
