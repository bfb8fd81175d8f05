import type { Canvas } from './canvas.ts';

/** How fast the colour that the ground is followed by takes up that of its points: wallpapers shade slowly. */
const DRIFT = 0.12;

/** 1 for each point of the page: what the left and right edges of the picture lead to without a step. `shut`: labels that it never enters. */
export function groundOf(canvas: Canvas, labels: Int32Array, shut: ReadonlySet<number>): Uint8Array {
  const { width, height } = canvas;
  const mask = new Uint8Array(width * height);
  const reference = new Float32Array(width * height * 3);
  const queue = new Int32Array(width * height);
  let [head, tail] = [0, 0];
  const { data, noisy } = canvas;
  const [most, lightest] = noisy ? [10, 6] : [7, 5];
  const enter = (at: number, from: number | null): void => {
    if (mask[at] === 1 || shut.has(labels[at] ?? -1)) return;
    const to = at * 3;
    if (from !== null) {
      const red = (data[to] ?? 0) - (reference[from * 3] ?? 0);
      const green = (data[to + 1] ?? 0) - (reference[from * 3 + 1] ?? 0);
      const blue = (data[to + 2] ?? 0) - (reference[from * 3 + 2] ?? 0);
      if (Math.abs(red) > most || Math.abs(green) > most || Math.abs(blue) > most || Math.abs(0.299 * red + 0.587 * green + 0.114 * blue) > lightest) return;
    }
    mask[at] = 1;
    for (let c = 0; c < 3; c++) reference[to + c] = from === null ? (data[to + c] ?? 0) : (reference[from * 3 + c] ?? 0) * (1 - DRIFT) + (data[to + c] ?? 0) * DRIFT;
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
