import type { Part } from './tensor.ts';

/** How sure the model is that a point belongs to text, 0..1, row by row. */
export interface Heat {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** A point counts as text from here on; and a region with this mean. As the makers of the model set them. */
const POINT = 0.3;
const REGION = 0.5;
/** The model draws text thinner than it is: a region grows by its area over its girth, times this. */
const GROWTH = 1.6;
const LEAST = 3;

/**
 * Regions of text in the model's answer as upright boxes in its own points: screenshots are not tilted. Sorted from top to bottom.
 */
export function regions(heat: Heat): Part[] {
  const { width, height, values } = heat;
  const seen = new Uint8Array(width * height);
  const found: Part[] = [];
  const stack: number[] = [];
  for (let start = 0; start < values.length; start++) {
    if (seen[start] === 1 || (values[start] ?? 0) < POINT) continue;
    let [left, right, top, bottom, sum, count] = [width, 0, height, 0, 0, 0];
    seen[start] = 1;
    stack.push(start);
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const x = at % width;
      const y = (at - x) / width;
      sum += values[at] ?? 0;
      count++;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
      for (const next of [x > 0 ? at - 1 : -1, x + 1 < width ? at + 1 : -1, y > 0 ? at - width : -1, y + 1 < height ? at + width : -1]) {
        if (next < 0 || seen[next] === 1 || (values[next] ?? 0) < POINT) continue;
        seen[next] = 1;
        stack.push(next);
      }
    }
    const [across, down] = [right - left, bottom - top];
    if (across < LEAST || down < LEAST || sum / count < REGION) continue;
    const grow = (across * down * GROWTH) / (2 * (across + down));
    found.push({ left: Math.max(0, left - grow), top: Math.max(0, top - grow), right: Math.min(width, right + grow), bottom: Math.min(height, bottom + grow) });
  }
  return found.sort((a, b) => a.top - b.top || a.left - b.left);
}
