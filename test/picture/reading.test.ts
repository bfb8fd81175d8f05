import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { regions } from '../../src/picture/detect.ts';
import { signsIn } from '../../src/picture/recognise.ts';
import { tensorOf } from '../../src/picture/tensor.ts';
import { tilesOf } from '../../src/picture/tiles.ts';

describe('stretches in which a picture is looked at', () => {
  for (const [width, height] of [[1080, 2400], [1080, 12_000], [540, 1200], [1920, 1080], [390, 300]] as const) {
    it(`cover ${width} × ${height} without a gap, each within what the model takes`, () => {
      const tiles = tilesOf(width, height);
      assert.equal(tiles[0]?.from, 0);
      assert.equal(tiles.at(-1)?.to, height);
      for (const [i, tile] of tiles.entries()) {
        if (i > 0) assert.equal(tile.from, tiles[i - 1]?.to);
        assert.ok(tile.top <= tile.from && tile.bottom >= tile.to && tile.top >= 0 && tile.bottom <= height);
        assert.ok(tile.width % 32 === 0 && tile.height % 32 === 0 && tile.width * tile.height <= 2_500_000);
      }
    });
  }

  it('a strip of any shape is not looked at thousands of times', () => {
    for (const [width, height] of [[1, 40_000], [20, 12_000], [244, 163_000], [163_000, 244]] as const) {
      assert.ok(tilesOf(width, height).reduce((sum, tile) => sum + tile.width * tile.height, 0) < 90_000_000);
    }
  });

  it('neighbours share more than a line of letters', () => {
    const [first, second] = tilesOf(1080, 12_000);
    assert.ok((first?.bottom ?? 0) - (second?.top ?? 0) > 120);
  });
});

describe('regions of text', () => {
  const heat = (width: number, height: number, warm: (x: number, y: number) => number) => ({ width, height, values: Float32Array.from({ length: width * height }, (_, i) => warm(i % width, Math.floor(i / width))) });

  it('are boxes from top to bottom, a little larger than what is warm, within the picture', () => {
    const found = regions(heat(60, 40, (x, y) => (y >= 30 && y < 36 && x < 50) || (y >= 2 && y < 8 && x > 10 && x < 40) ? 0.9 : 0));
    assert.equal(found.length, 2);
    const [upper, lower] = found;
    assert.ok((upper?.left ?? 99) < 11 && (upper?.right ?? 0) > 40 && upper?.top === 0);
    assert.ok(lower?.left === 0 && lower.top < 30 && lower.bottom > 36 && lower.bottom <= 40);
  });

  it('specks and lukewarm places are none', () => {
    assert.deepEqual(regions(heat(30, 30, (x, y) => (x < 2 && y < 2 ? 1 : x > 15 && y > 15 ? 0.4 : 0))), []);
    assert.deepEqual(regions(heat(0, 0, () => 1)), []);
  });
});

describe('signs of a line', () => {
  const SIGNS = ['', '一', '二'];
  const line = (...classes: readonly number[]) => signsIn(Float32Array.from(classes.flatMap((one) => [0, 1, 2].map((i) => (i === one ? 0.8 : 0.1)))), classes.length, 3, SIGNS);

  it('a class that goes on is one sign; after a gap it is another', () => {
    assert.deepEqual(line(0, 1, 1, 0, 1, 2).map(({ sign }) => sign), ['一', '一', '二']);
  });

  it('each has its own confidence and its place', () => {
    const [only] = line(0, 0, 2, 0);
    assert.ok(only !== undefined && Math.abs(only.confidence - 0.8) < 1e-6 && only.at === 0.625);
  });

  it('none, where nothing is read', () => {
    assert.deepEqual(line(0, 0, 0), []);
    assert.deepEqual(line(), []);
  });
});

describe('what a model is given', () => {
  const RAW = { mean: [0, 0, 0], deviation: [1, 1, 1] };

  it('has blue first, and nothing behind its width', () => {
    const red = { width: 2, height: 1, data: Uint8Array.of(255, 0, 51, 255, 255, 0, 51, 255) };
    const planes = tensorOf(red, { left: 0, top: 0, right: 2, bottom: 1 }, 2, 1, RAW, 3);
    assert.deepEqual([...planes].map((value) => Math.round(value * 10) / 10), [0.2, 0.2, 0, 0, 0, 0, 1, 1, 0]);
  });

  it('is the mean of what a point covers when it shrinks', () => {
    const grey = { width: 4, height: 1, data: Uint8Array.from([0, 100, 200, 100].flatMap((value) => [value, value, value, 255])) };
    assert.deepEqual([...tensorOf(grey, { left: 0, top: 0, right: 4, bottom: 1 }, 2, 1, RAW)].slice(0, 2).map((value) => Math.round(value * 255)), [50, 150]);
  });
});
