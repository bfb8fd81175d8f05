import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readPicture } from '../../src/picture/read.ts';
import { textReader } from '../../src/picture/reader.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('the text of a picture', () => {
  it('is read by the models: who says what, on which side, and what the file carries', async () => {
    const file = 'fixtures/leak/bad/carries-place.jpg';
    const read = await readPicture(readFileSync(join(ROOT, file)), file, 0, textReader(), { zone: 'Asia/Shanghai' });
    const messages = read?.lines.filter(({ kind }) => kind === 'message') ?? [];
    assert.ok(messages.length >= 3, JSON.stringify(messages));
    assert.ok(messages.every(({ confidence, place }) => confidence > 0.8 && place.box !== null && place.file === 0));
    assert.deepEqual([read?.file.form, read?.file.from, read?.file.carries[0]?.what], ['jpeg', 'image', 'location']);
  });
});
