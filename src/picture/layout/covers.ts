import type { Concealment } from '../../model/excerpt.ts';
import { type Canvas, onCanvas } from './canvas.ts';
import { around, type Rect } from './rect.ts';
import { coverOf } from './texture.ts';

/** A stretch that was made unreadable. */
export interface Cover {
  readonly rect: Rect;
  readonly how: Concealment;
}

/** Side of the window in which hardly any ground is left, in heights of a line; and how much ground may be. */
const WINDOW = 0.3;
const GROUND_LEFT = 0.2;

/** Areas in `rect` that leave no ground between their points, as letters do; one for each connected area. */
export function denseIn(canvas: Canvas, rect: Rect, isGround: (x: number, y: number) => boolean, unit: number): Rect[] {
  const { left, top, right, bottom } = onCanvas(canvas, rect);
  const [across, down] = [right - left, bottom - top];
  const reach = Math.max(1, Math.round((unit * WINDOW) / 2));
  const stride = across + 1;
  const sums = new Int32Array(stride * (down + 1));
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      const here = isGround(left + x, top + y) ? 1 : 0;
      sums[(y + 1) * stride + x + 1] = here + (sums[y * stride + x + 1] ?? 0) + (sums[(y + 1) * stride + x] ?? 0) - (sums[y * stride + x] ?? 0);
    }
  }
  const dense = new Uint8Array(across * down);
  for (let y = 0; y < down; y++) {
    const [y0, y1] = [Math.max(0, y - reach), Math.min(down, y + reach + 1)];
    for (let x = 0; x < across; x++) {
      const [x0, x1] = [Math.max(0, x - reach), Math.min(across, x + reach + 1)];
      const ground = (sums[y1 * stride + x1] ?? 0) - (sums[y0 * stride + x1] ?? 0) - (sums[y1 * stride + x0] ?? 0) + (sums[y0 * stride + x0] ?? 0);
      if (ground <= (y1 - y0) * (x1 - x0) * GROUND_LEFT) dense[y * across + x] = 1;
    }
  }
  return areas(dense, across, down).map((area) => ({
    left: left + Math.max(0, area.left - reach + 1), top: top + Math.max(0, area.top - reach + 1),
    right: left + Math.min(across, area.right + reach - 1), bottom: top + Math.min(down, area.bottom + reach - 1),
  }));
}

/** Boxes of the connected areas of ones. */
function areas(mask: Uint8Array, across: number, down: number): Rect[] {
  const found: Rect[] = [];
  const stack: number[] = [];
  for (let start = 0; start < mask.length; start++) {
    if (mask[start] !== 1) continue;
    let [left, top, right, bottom] = [across, down, 0, 0];
    mask[start] = 2;
    stack.push(start);
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const x = at % across;
      const y = (at - x) / across;
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x + 1), Math.max(bottom, y + 1)];
      for (const next of [x > 0 ? at - 1 : -1, x + 1 < across ? at + 1 : -1, at - across, at + across]) {
        if (next < 0 || mask[next] !== 1) continue;
        mask[next] = 2;
        stack.push(next);
      }
    }
    found.push({ left, top, right, bottom });
  }
  return found;
}

/** Two lines of text that were covered one below the other, each in its own way, touch: each line is looked at for itself. */
function banded(canvas: Canvas, area: Rect, isGround: (x: number, y: number) => boolean, unit: number): Rect[] {
  const height = area.bottom - area.top;
  const lines = Math.round(height / (unit * 1.1));
  if (height < unit * 1.7 || lines > 3 || area.right - area.left < unit * 3 || coverOf(canvas, area, isGround, unit) !== null) return [area];
  const bands = Array.from({ length: lines }, (_, at) => ({ ...area, top: Math.round(area.top + (height * at) / lines) + 1, bottom: Math.round(area.top + (height * (at + 1)) / lines) - 1 }));
  const parts = bands.flatMap((band) => denseIn(canvas, band, isGround, unit).filter((one) => one.right - one.left > (one.bottom - one.top) * 1.2 && coverOf(canvas, one, isGround, unit) !== null));
  return parts.length === 0 ? [area] : parts;
}

/** What was made unreadable in `rect`. `smeared`: whether an area of no known make can be no letters. What was covered word by word in one line counts once where hardly a gap is left. */
export function coversIn(canvas: Canvas, rect: Rect, isGround: (x: number, y: number) => boolean, unit: number, smeared: (area: Rect) => boolean = () => false): Cover[] {
  const found: Cover[] = [];
  for (const area of denseIn(canvas, rect, isGround, unit).flatMap((one) => banded(canvas, one, isGround, unit))) {
    if (area.right - area.left < unit * 0.5 || area.bottom - area.top < unit * 0.36) continue;
    const long = area.bottom - area.top > unit * 0.5 && area.right - area.left > unit * 0.9 && area.right - area.left > (area.bottom - area.top) * 1.3 && area.bottom - area.top < unit * 1.9;
    const how = coverOf(canvas, area, isGround, unit) ?? (long && smeared(area) ? 'blur' : null);
    if (how === null) continue;
    const near = found.findIndex((one) => one.how === how && Math.min(one.rect.bottom, area.bottom) - Math.max(one.rect.top, area.top) > unit * 0.3
      && area.left - one.rect.right < unit * 0.4 && one.rect.left - area.right < unit * 0.4);
    if (near < 0) found.push({ rect: area, how });
    else found[near] = { rect: around([found[near]?.rect ?? area, area]), how };
  }
  return found.sort((a, b) => a.rect.top - b.rect.top || a.rect.left - b.rect.left);
}
