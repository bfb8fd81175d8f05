import { type Canvas, type Colour, colourAt, light } from './canvas.ts';

/** How fast the colour that the ground is followed by takes up that of its points: wallpapers shade slowly. */
const DRIFT = 0.12;
const LIGHT = 5;
const COLOUR = 7;

/** 1 for each point of the page: what the left and right edges of the picture lead to without a step. `shut`: labels that it never enters. */
export function groundOf(canvas: Canvas, labels: Int32Array, shut: ReadonlySet<number>): Uint8Array {
  const { width, height } = canvas;
  const mask = new Uint8Array(width * height);
  const reference = new Float32Array(width * height * 3);
  const queue = new Int32Array(width * height);
  let [head, tail] = [0, 0];
  const colour = (at: number): Colour => colourAt(canvas, at, 0);
  const enter = (at: number, from: number | null): void => {
    if (mask[at] === 1 || shut.has(labels[at] ?? -1)) return;
    const here = colour(at);
    if (from !== null) {
      const like: Colour = [reference[from * 3] ?? 0, reference[from * 3 + 1] ?? 0, reference[from * 3 + 2] ?? 0];
      if (Math.abs(light(here) - light(like)) > LIGHT || here.some((one, c) => Math.abs(one - (like[c] ?? 0)) > COLOUR)) return;
    }
    mask[at] = 1;
    here.forEach((one, c) => {
      reference[at * 3 + c] = from === null ? one : (reference[from * 3 + c] ?? 0) * (1 - DRIFT) + one * DRIFT;
    });
    queue[tail++] = at;
  };
  for (let y = 1; y < height - 1; y++) for (const x of [1, width - 2]) if (x >= 0) enter(y * width + x, null);
  while (head < tail) {
    const at = queue[head++] ?? 0;
    const x = at % width;
    if (x > 0) enter(at - 1, at);
    if (x < width - 1) enter(at + 1, at);
    if (at >= width) enter(at - width, at);
    if (at + width < mask.length) enter(at + width, at);
  }
  return mask;
}
