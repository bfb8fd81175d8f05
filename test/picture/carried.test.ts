import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { carriedBy } from '../../src/picture/carried.ts';
import { skip } from './_installed.ts';
import { chunk, png } from './_png.ts';

const BAD = join(import.meta.dirname, '../../fixtures/leak/bad');

describe('what a picture carries besides what is seen', { skip }, () => {
  it('place, device, time, program, small picture and note of a JPEG', async () => {
    const found = await carriedBy(readFileSync(join(BAD, 'carries-place.jpg')));
    assert.deepEqual(found.map(({ what }) => what), ['location', 'device', 'taken-at', 'software', 'thumbnail', 'comment']);
    assert.equal(found[0]?.value, '22.54310, 114.05790');
  });

  it('no value stands in the sentence about it, in either language', async () => {
    for (const { says, value } of await carriedBy(readFileSync(join(BAD, 'carries-place.jpg')))) {
      if (value === 'JPEG') continue;
      for (const sentence of [says.en, says.zh]) assert.ok(sentence.length > 5 && !sentence.includes(value));
    }
  });

  it('text chunks of a PNG, without what steers a terminal', async () => {
    const found = await carriedBy(png(1, 1, 0, Uint8Array.of(0, 0), [chunk('tEXt', Buffer.from('Comment\0one\x1b[31m\ntwo'))]));
    assert.equal(found[0]?.what, 'comment');
    assert.doesNotMatch(found[0]?.value ?? '', /\p{Cc}/u);
  });

  it('nothing, for a plain picture and for one whose metadata are rubbish', async () => {
    assert.deepEqual(await carriedBy(png(1, 1, 0, Uint8Array.of(0, 0))), []);
    assert.deepEqual(await carriedBy(Buffer.from('ffd8ffe1000845786966000000ffffffffd9', 'hex')), []);
    assert.deepEqual(await carriedBy(new Uint8Array(0)), []);
  });
});
