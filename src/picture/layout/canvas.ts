import type { Pixels } from '../types.ts';
import type { Rect } from './rect.ts';

/** Red, green, blue, 0..255. */
export type Colour = readonly [number, number, number];

/** A copy of a picture on which a line of text is about as high everywhere; three bytes for each point. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  /** Points of the canvas for one pixel of the picture, 0..1. */
  readonly scale: number;
  /** It was compressed with loss. */
  readonly noisy: boolean;
}

/** Height of a line of text on the canvas, in points: fine enough for the blocks of a mosaic. */
const LINE = 30;
/** Bound on the work, in points. */
const MOST = 8e6;

/** `unit`: height of a usual line of text, in pixels of the picture. Each point is the mean of what it covers. */
export function canvasOf({ width: across, height: down, data: from }: Pixels, unit: number): Canvas {
  const scale = Math.min(1, LINE / Math.max(1, unit), Math.sqrt(MOST / Math.max(1, across * down)));
  const width = Math.max(1, Math.floor(across * scale));
  const height = Math.max(1, Math.floor(down * scale));
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const top = Math.floor(y / scale);
    const bottom = Math.min(down, Math.max(top + 1, Math.floor((y + 1) / scale)));
    for (let x = 0; x < width; x++) {
      const left = Math.floor(x / scale);
      const right = Math.min(across, Math.max(left + 1, Math.floor((x + 1) / scale)));
      let red = 0;
      let green = 0;
      let blue = 0;
      let count = 0;
      for (let yy = top; yy < bottom; yy++) {
        for (let i = (yy * across + left) * 4, end = (yy * across + right) * 4; i < end; i += 4) {
          red += from[i] ?? 0;
          green += from[i + 1] ?? 0;
          blue += from[i + 2] ?? 0;
          count++;
        }
      }
      const at = (y * width + x) * 3;
      data[at] = red / count;
      data[at + 1] = green / count;
      data[at + 2] = blue / count;
    }
  }
  return { width, height, data, scale, noisy: isNoisy(data) };
}

export function colourAt({ width, data }: Pick<Canvas, 'width' | 'data'>, x: number, y: number): Colour {
  const at = (y * width + x) * 3;
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

/** Largest difference of one channel. */
export const apart = (a: Colour, b: Colour): number => Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));

/** How far light and any channel of one fill may be off: compression changes colour more than light. The fills of page and bubble differ by 12 and more. */
export function toleranceOf({ noisy }: Canvas): { readonly light: number; readonly colour: number } {
  return noisy ? { light: 6.5, colour: 13 } : { light: 4.5, colour: 6 };
}

/** The same fill, but for compression. */
export function alike(canvas: Canvas, a: Colour, b: Colour): boolean {
  const most = toleranceOf(canvas);
  return Math.abs(light(a) - light(b)) <= most.light && apart(a, b) <= most.colour;
}

/** Compression leaves little steps everywhere; without it neighbours in a screenshot are equal or differ clearly. */
function isNoisy(data: Uint8Array): boolean {
  let [moved, little] = [0, 0];
  for (let at = 0; at + 3 < data.length; at += 33) {
    const step = Math.max(Math.abs((data[at] ?? 0) - (data[at + 3] ?? 0)), Math.abs((data[at + 1] ?? 0) - (data[at + 4] ?? 0)), Math.abs((data[at + 2] ?? 0) - (data[at + 5] ?? 0)));
    if (step > 0) moved++;
    if (step > 0 && step <= 3) little++;
  }
  return little > moved * 0.15;
}

export const light = ([red, green, blue]: Colour): number => 0.299 * red + 0.587 * green + 0.114 * blue;

/** How far from grey, 0..255. */
export const vivid = (colour: Colour): number => Math.max(...colour) - Math.min(...colour);

/** The part of a rectangle that lies on the canvas, at whole points. */
export function onCanvas({ width, height }: Canvas, rect: Rect): Rect {
  const left = Math.min(width, Math.max(0, Math.floor(rect.left)));
  const top = Math.min(height, Math.max(0, Math.floor(rect.top)));
  return { left, top, right: Math.max(left, Math.min(width, Math.ceil(rect.right))), bottom: Math.max(top, Math.min(height, Math.ceil(rect.bottom))) };
}

/** The colour that most points have, its like counted together. */
export function mostly(canvas: Canvas, rect: Rect): Colour {
  const { left, top, right, bottom } = onCanvas(canvas, rect);
  const counts = new Map<number, number>();
  let best = 0;
  let most = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const [red, green, blue] = colourAt(canvas, x, y);
      const key = ((red >> 2) << 12) | ((green >> 2) << 6) | (blue >> 2);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (count > most) [best, most] = [key, count];
    }
  }
  return [((best >> 12) << 2) + 2, (((best >> 6) & 63) << 2) + 2, ((best & 63) << 2) + 2];
}

/** The colour of the letters in a rectangle: the mean of the tenth of its points that differ most from its ground. */
export function inkOf(canvas: Canvas, rect: Rect, ground: Colour): Colour {
  const { left, top, right, bottom } = onCanvas(canvas, rect);
  const points: { far: number; colour: Colour }[] = [];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const colour = colourAt(canvas, x, y);
      points.push({ far: apart(colour, ground), colour });
    }
  }
  points.sort((a, b) => b.far - a.far);
  const taken = points.slice(0, Math.max(1, Math.floor(points.length / 16)));
  const mean = (channel: 0 | 1 | 2): number => taken.reduce((sum, { colour }) => sum + colour[channel], 0) / Math.max(1, taken.length);
  return [mean(0), mean(1), mean(2)];
}
