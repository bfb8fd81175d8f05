import type { Pixels } from './types.ts';

/** A part of a picture, in pixels. */
export interface Part { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

interface Scale { readonly mean: readonly number[]; readonly deviation: readonly number[] }

/**
 * A part of a picture, resized to `width` × `height` and normalised, as the models want it: three planes, blue first, since they
 * were trained on pictures in that order. `room`: columns of the planes, of which those behind `width` stay 0.
 */
export function tensorOf({ width: all, data }: Pixels, part: Part, width: number, height: number, { mean, deviation }: Scale, room = width): Float32Array {
  const planes = new Float32Array(3 * room * height);
  const columns = spans(part.left, part.right, width);
  const rows = spans(part.top, part.bottom, height);
  const size = room * height;
  for (let y = 0; y < height; y++) {
    const [y0, y1, fy] = rows.at(y);
    for (let x = 0; x < width; x++) {
      const [x0, x1, fx] = columns.at(x);
      for (let c = 0; c < 3; c++) {
        const value = y1 - y0 > 1 || x1 - x0 > 1 ? mean4(data, all, x0, x1, y0, y1, c) : between(data, all, x0, y0, fx, fy, part, c);
        planes[(2 - c) * size + y * room + x] = (value / 255 - (mean[2 - c] ?? 0)) / (deviation[2 - c] ?? 1);
      }
    }
  }
  return planes;
}

/** For each target column or row: the source ones that it covers, and how far its middle lies between two. */
function spans(from: number, to: number, count: number): { at(i: number): readonly [number, number, number] } {
  const step = (to - from) / count;
  const found = Array.from({ length: count }, (_, i): readonly [number, number, number] => {
    if (step > 1.5) return [Math.floor(from + i * step), Math.max(Math.floor(from + i * step) + 1, Math.min(to, Math.floor(from + (i + 1) * step))), 0];
    const middle = Math.max(from, Math.min(to - 1, from + (i + 0.5) * step - 0.5));
    return [Math.floor(middle), Math.floor(middle) + 1, middle - Math.floor(middle)];
  });
  return { at: (i) => found[i] ?? [from, from + 1, 0] };
}

function mean4(data: Uint8Array, all: number, x0: number, x1: number, y0: number, y1: number, c: number): number {
  let sum = 0;
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) sum += data[(y * all + x) * 4 + c] ?? 0;
  return sum / ((x1 - x0) * (y1 - y0));
}

function between(data: Uint8Array, all: number, x: number, y: number, fx: number, fy: number, { right, bottom }: Part, c: number): number {
  const x1 = Math.min(x + 1, right - 1);
  const y1 = Math.min(y + 1, bottom - 1);
  const of = (px: number, py: number): number => data[(py * all + px) * 4 + c] ?? 0;
  return (of(x, y) * (1 - fx) + of(x1, y) * fx) * (1 - fy) + (of(x, y1) * (1 - fx) + of(x1, y1) * fx) * fy;
}
