import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { AuditError } from '../../src/model/errors.ts';
import { regions } from '../../src/picture/detect.ts';
import { optional, PACKAGES } from '../../src/picture/optional.ts';
import { readPicture } from '../../src/picture/read.ts';
import { textReader } from '../../src/picture/reader.ts';
import { signsIn } from '../../src/picture/recognise.ts';
import { tilesOf } from '../../src/picture/tiles.ts';

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

  it('that is no picture is left to the reader of texts', async () => {
    assert.equal(await readPicture(Buffer.from('张三：你好'), 'a.png', 0, textReader(), { zone: 'Asia/Shanghai' }), null);
  });
});

describe('the parts of the reader', () => {
  it('a sign seen at several steps is one, and one seen again behind a gap is two', () => {
    const step = (cls: number): number[] => [0, 1, 2].map((i) => (i === cls ? 0.9 : 0.05));
    const scores = new Float32Array([1, 1, 0, 1, 2, 0].flatMap(step));
    assert.deepEqual(signsIn(scores, 6, 3, ['', '甲', '乙']).map(({ sign }) => sign).join(''), '甲甲乙');
  });

  it('points of text that touch are one region, grown to the size of its letters', () => {
    const values = new Float32Array(20 * 40);
    for (let y = 5; y < 11; y++) for (let x = 4; x < 30; x++) values[y * 40 + x] = 0.9;
    const found = regions({ width: 40, height: 20, values });
    assert.equal(found.length, 1);
    assert.ok((found[0]?.top ?? 9) < 5 && (found[0]?.bottom ?? 0) > 11 && (found[0]?.right ?? 0) > 30);
  });

  it('a long screenshot is looked at in stretches that share a margin and together are all of it', () => {
    const tiles = tilesOf(1080, 12_000);
    assert.ok(tiles.length > 5 && tiles.every(({ width, height }) => width % 32 === 0 && height % 32 === 0 && width >= 736));
    assert.deepEqual(tiles.map(({ from }) => from).slice(1), tiles.map(({ to }) => to).slice(0, -1));
    assert.deepEqual([tiles[0]?.top, tiles.at(-1)?.bottom], [0, 12_000]);
    for (const [i, { bottom }] of tiles.slice(0, -1).entries()) assert.ok(bottom > (tiles[i + 1]?.top ?? Infinity));
  });

  it('what is not installed is named with the command that adds it, in the versions of package.json', async () => {
    const { optionalDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { optionalDependencies: Record<string, string> };
    assert.deepEqual(PACKAGES, Object.fromEntries(Object.keys(PACKAGES).map((name) => [name, optionalDependencies[name]])));
    const missing = Object.assign(new Error('x'), { code: 'ERR_MODULE_NOT_FOUND' });
    await assert.rejects(optional(() => Promise.reject(missing)), (error) => error instanceof AuditError && error.code === 'usage' && /npm install .*onnxruntime-web@/.test(error.message));
    await assert.rejects(optional(() => Promise.reject(new RangeError('y'))), RangeError);
  });
});
