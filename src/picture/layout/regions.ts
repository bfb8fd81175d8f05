import { type Canvas, type Colour, toleranceOf } from './canvas.ts';

/** A connected area of one colour. */
export interface Region {
  readonly id: number;
  readonly top: number;
  readonly colour: Colour;
  /** First and last column (exclusive) of each row from `top`. */
  readonly lefts: readonly number[];
  readonly rights: readonly number[];
}

export interface Regions {
  /** Id of the region of each point; -1: none. */
  readonly labels: Int32Array;
  /** By id; small ones are null. */
  readonly list: readonly (Region | null)[];
}

/** `least`: points below which a region is not kept. */
export function regionsOf(canvas: Canvas, least: number): Regions {
  const { width, height, data } = canvas;
  const labels = new Int32Array(width * height).fill(-1);
  const queue = new Int32Array(width * height);
  const list: (Region | null)[] = [];
  const channel = (at: number): number => data[at] ?? 0;
  const { light: lightly, colour: near } = toleranceOf(canvas);
  // A region grows from a point that differs from none of its neighbours, so never from the rim of a letter.
  const calm = (at: number): boolean => {
    for (let i = at * 3, end = i + 3; i < end; i++) {
      const here = channel(i);
      if (Math.abs(channel(i - 3) - here) > 4 || Math.abs(channel(i + 3) - here) > 4 || Math.abs(channel(i - width * 3) - here) > 4 || Math.abs(channel(i + width * 3) - here) > 4) return false;
    }
    return true;
  };
  for (let start = width; start < labels.length - width; start++) {
    const column = start % width;
    if (labels[start] !== -1 || column === 0 || column === width - 1 || !calm(start)) continue;
    const id = list.length;
    let [head, tail] = [0, 1];
    queue[0] = start;
    labels[start] = id;
    const sums = { red: 0, green: 0, blue: 0 };
    const [red, green, blue] = [channel(start * 3), channel(start * 3 + 1), channel(start * 3 + 2)];
    while (head < tail) {
      const at = queue[head++] ?? 0;
      const x = at % width;
      sums.red += channel(at * 3);
      sums.green += channel(at * 3 + 1);
      sums.blue += channel(at * 3 + 2);
      for (let side = 0; side < 4; side++) {
        const next = side === 0 ? (x > 0 ? at - 1 : -1) : side === 1 ? (x < width - 1 ? at + 1 : -1) : side === 2 ? at - width : at + width;
        if (next < 0 || next >= labels.length || labels[next] !== -1) continue;
        const r = channel(next * 3) - red;
        const g = channel(next * 3 + 1) - green;
        const b = channel(next * 3 + 2) - blue;
        if (Math.abs(r) > near || Math.abs(g) > near || Math.abs(b) > near || Math.abs(0.299 * r + 0.587 * g + 0.114 * b) > lightly) continue;
        labels[next] = id;
        queue[tail++] = next;
      }
    }
    list.push(tail < least ? null : { id, colour: [sums.red / tail, sums.green / tail, sums.blue / tail], ...rowsOf(queue.subarray(0, tail), width) });
  }
  return { labels, list };
}

function rowsOf(points: Int32Array, width: number): Pick<Region, 'top' | 'lefts' | 'rights'> {
  let [top, bottom] = [Infinity, -1];
  for (const at of points) {
    const y = Math.floor(at / width);
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  const lefts = Array.from({ length: bottom - top + 1 }, () => width);
  const rights = Array.from({ length: bottom - top + 1 }, () => 0);
  for (const at of points) {
    const row = Math.floor(at / width) - top;
    const x = at % width;
    if (x < (lefts[row] ?? 0)) lefts[row] = x;
    if (x >= (rights[row] ?? 0)) rights[row] = x + 1;
  }
  return { top, lefts, rights };
}
