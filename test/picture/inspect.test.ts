import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AuditError } from '../../src/model/errors.ts';
import { inspect } from '../../src/picture/inspect.ts';
import { chunk, png } from './_png.ts';

const refused = (bytes: Uint8Array, code: string, words: RegExp): void => {
  assert.throws(() => inspect(bytes, 'it'), (error: unknown) => error instanceof AuditError && error.code === code && words.test(error.message) && !error.message.includes('\n'));
};
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const header = (width: number, height: number): Buffer => png(width, height, 0, new Uint8Array(1));

describe('what a file is, by its bytes', () => {
  it('gives the size of a PNG', () => {
    assert.deepEqual(inspect(header(1080, 2400), 'it'), { kind: 'png', width: 1080, height: 2400 });
  });

  it('gives the size of a JPEG, past segments, fill bytes and tables', () => {
    const bytes = Buffer.from('ffd8ffe000040000ffffc400030affc200110809600438030122000211010311010000', 'hex');
    assert.deepEqual(inspect(bytes, 'it'), { kind: 'jpeg', width: 1080, height: 2400 });
  });

  it('text, nothing and a single byte are no pictures', () => {
    for (const bytes of [latin('张三 10:21'), latin(''), latin('\x89'), latin('BM: see you at 8'), latin('GIF of a cat')]) assert.equal(inspect(bytes, 'it'), null);
  });

  it('names the kinds that are not read, and what to do', () => {
    refused(latin('GIF89a.......'), 'usage', /GIF.*Save it as PNG/);
    refused(latin('RIFF\0\0\0\0WEBPVP8 '), 'usage', /WebP/);
    refused(latin('\0\0\0\x18ftypheic\0\0\0\0'), 'usage', /HEIC/);
    refused(Buffer.concat([latin('BM'), Buffer.alloc(40)]), 'usage', /BMP/);
  });

  it('does not read a moving PNG as a still one', () => {
    refused(png(8, 8, 0, new Uint8Array(72), [chunk('acTL', Buffer.alloc(8))]), 'usage', /moving/);
  });

  it('stops at 40 megapixels, whatever the rest of the file holds', () => {
    assert.equal(inspect(header(8000, 5000), 'it')?.width, 8000);
    refused(header(8001, 5000), 'usage', /8001 × 5000.*nothing was decoded/);
    refused(header(0xffffffff, 0xffffffff), 'usage', /megapixels/);
  });

  it('tells a damaged header, at every length', () => {
    const whole = Buffer.from('ffd8ffe000040000ffc000110809600438030122000211010311010000', 'hex');
    for (let length = 3; length < 17; length++) refused(whole.subarray(0, length), 'incomplete', /damaged/);
    for (let length = 8; length < 33; length++) refused(header(8, 8).subarray(0, length), 'incomplete', /damaged/);
    refused(header(0, 8), 'incomplete', /no size/);
  });

  it('lengths that lie do not send it round', () => {
    const lying = header(8, 8);
    lying.writeUInt32BE(0xfffffff0, 33);
    assert.equal(inspect(lying, 'it')?.height, 8);
    refused(Buffer.concat([latin('\xff\xd8\xff\xe0'), Buffer.alloc(100_000)]), 'incomplete', /damaged/);
  });
});
