import type { Box } from './measure.ts';

/** Share of a box that lies inside another. */
export function inside(box: Box, clip: Box): number {
  const width = Math.min(box[2], clip[2]) - Math.max(box[0], clip[0]);
  const height = Math.min(box[3], clip[3]) - Math.max(box[1], clip[1]);
  const area = (box[2] - box[0]) * (box[3] - box[1]);
  return width <= 0 || height <= 0 ? 0 : area === 0 ? 1 : width * height / area;
}

export const meet = (a: Box, b: Box): Box => [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];

/** Larger by so much on each side. */
export const grown = ([l, t, r, b]: Box, x: number, y: number): Box => [l - x, t - y, r + x, b + y];

/** Taken over into other pixels: less an origin, times a factor. */
export const moved = (box: Box, x: number, y: number, factor: number): Box => [(box[0] - x) * factor, (box[1] - y) * factor, (box[2] - x) * factor, (box[3] - y) * factor];

export const rounded = ([l, t, r, b]: Box): Box => [Math.round(l), Math.round(t), Math.round(r), Math.round(b)];

/** One box for each visual line of a run of signs. */
export function runs(chars: readonly Box[]): Box[] {
  const out: Box[] = [];
  for (const one of chars) {
    const last = out.at(-1);
    if (last !== undefined && Math.abs(last[1] - one[1]) < 4) out[out.length - 1] = [Math.min(last[0], one[0]), last[1], Math.max(last[2], one[2]), Math.max(last[3], one[3])];
    else out.push(one);
  }
  return out;
}
