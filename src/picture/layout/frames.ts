import type { Pixels, TextBox } from '../types.ts';

/** A part of a picture that is read for itself: pixels from `left` to `right`, over its whole height. */
export interface Frame {
  readonly left: number;
  readonly right: number;
}

/** Share of the rows in which an edge between two parts shows. */
const THROUGH = 0.94;
/** Least step of one channel that is an edge. */
const STEP = 5;
/** A part narrower than this share of the widest one holds no talk. */
const NARROW = 0.62;
/** More columns than a collage has: a table. */
const MOST = 3;

/**
 * The parts side by side that one picture is made of: columns of a collage, or the talk in a window beside its list of chats, which is left out. The
 * whole picture where no edge runs from top to bottom.
 */
export function framesOf(picture: Pixels, boxes: readonly TextBox[]): readonly Frame[] {
  const { width } = picture;
  const edges = edgesOf(picture).filter((x) => x > width * 0.03 && x < width * 0.97 && !boxes.some(({ left, right }) => left < x - 4 && right > x + 4 && right - left < width * 0.5 && left < x - (right - left) * 0.2 && right > x + (right - left) * 0.2));
  const frames = [0, ...edges].map((left, at) => ({ left, right: edges[at] ?? width })).filter(({ left, right }) => right - left > 8);
  const widest = Math.max(...frames.map(({ left, right }) => right - left));
  const wide = frames.filter(({ left, right }) => right - left >= widest * NARROW);
  return wide.length > MOST ? [{ left: 0, right: width }] : wide;
}

/** What a frame shows, as a picture of its own. */
export function framed({ width, height, data }: Pixels, boxes: readonly TextBox[], { left, right }: Frame): { readonly picture: Pixels; readonly boxes: TextBox[] } {
  const across = right - left;
  const part = new Uint8Array(across * height * 4);
  for (let y = 0; y < height; y++) part.set(data.subarray((y * width + left) * 4, (y * width + right) * 4), y * across * 4);
  const inside = boxes.filter((box) => (box.left + box.right) / 2 >= left && (box.left + box.right) / 2 < right);
  return {
    picture: { width: across, height, data: part },
    boxes: inside.map((box) => ({ ...box, left: Math.max(0, box.left - left), right: Math.min(across, box.right - left), signs: box.signs.map((sign) => ({ ...sign, x: sign.x - left })) })),
  };
}

/** Columns at which the picture changes in nearly every row; of neighbours the last. */
function edgesOf({ width, height, data }: Pixels): number[] {
  const found: number[] = [];
  const stride = Math.max(1, Math.floor(height / 400));
  const rows = Math.ceil(height / stride);
  for (let x = 2; x < width - 2; x++) {
    let missed = 0;
    for (let y = 0; y < height && missed <= rows * (1 - THROUGH); y += stride) {
      const [before, after] = [(y * width + x - 2) * 4, (y * width + x) * 4];
      if (Math.abs((data[before] ?? 0) - (data[after] ?? 0)) < STEP && Math.abs((data[before + 1] ?? 0) - (data[after + 1] ?? 0)) < STEP && Math.abs((data[before + 2] ?? 0) - (data[after + 2] ?? 0)) < STEP) missed++;
    }
    if (missed > rows * (1 - THROUGH)) continue;
    if (x - (found.at(-1) ?? -9) <= 8) found[found.length - 1] = x;
    else found.push(x);
  }
  return found;
}
