import type { Concealment } from '../../model/excerpt.ts';
import { apart, type Canvas, type Colour, colourAt, light, onCanvas, vivid } from './canvas.ts';
import type { Rect } from './rect.ts';

/** Points of one patch, told from the ground that it lies on. */
interface Patch {
  readonly across: number;
  readonly down: number;
  readonly shades: Float32Array;
  readonly colours: readonly Colour[];
  readonly ground: Uint8Array;
}

/** Of the points that are no ground, how many have one colour in a bar; and how near to it they are. */
const FLAT = 0.91;
const ONE_COLOUR = 14;
/** Of all steps between neighbouring points, how many stand in the third of columns (rows) that has most: all, where there are blocks. */
const BLOCKS = 0.8;
/** Largest step between neighbours, as a share of the whole range, in what was blurred. */
const SOFT = 0.27;
/** Least range of shades of anything that was letters. */
const RANGE = 7;

/** How a patch of the canvas was made unreadable; null where it looks like letters, a drawing or nothing. */
export function coverOf(canvas: Canvas, rect: Rect, isGround: (x: number, y: number) => boolean, unit: number): Concealment | null {
  const patch = patchOf(canvas, rect, isGround);
  if (patch.across < 3 || patch.down < 3) return null;
  if (patch.down >= unit * 0.45 && patch.across >= unit * 0.6 && isBar(patch, unit)) return 'bar';
  if (patch.across < unit * 0.75 || patch.down < unit * 0.4) return null;
  if (patch.across < patch.down * 1.2 && meanVivid(patch) > 130) return null;
  if (gridOf(patch, unit) >= BLOCKS) return 'mosaic';
  return isSoft(patch) ? 'blur' : null;
}

function patchOf(canvas: Canvas, rect: Rect, isGround: (x: number, y: number) => boolean): Patch {
  const { left, top, right, bottom } = onCanvas(canvas, rect);
  const [across, down] = [right - left, bottom - top];
  const colours: Colour[] = [];
  const shades = new Float32Array(across * down);
  const ground = new Uint8Array(across * down);
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      const colour = colourAt(canvas, left + x, top + y);
      shades[colours.length] = light(colour);
      if (isGround(left + x, top + y)) ground[colours.length] = 1;
      colours.push(colour);
    }
  }
  return { across, down, shades, colours, ground };
}

/** Drawn faces are more colourful than letters, and as high as wide. */
function meanVivid({ colours, ground }: Patch): number {
  const drawn = colours.filter((_, at) => ground[at] === 0);
  return drawn.reduce((sum, colour) => sum + vivid(colour), 0) / Math.max(1, drawn.length);
}

/** One colour all over, with corners or long: a round spot as high as it is wide is a drawn face. */
function isBar({ across, down, colours, ground }: Patch, unit: number): boolean {
  const counts = new Map<number, number>();
  let [covered, best, most] = [0, 0, 0];
  colours.forEach(([red, green, blue], at) => {
    if (ground[at] === 1) return;
    covered++;
    const key = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > most) [best, most] = [key, count];
  });
  if (covered < colours.length * 0.45) return false;
  const colour: Colour = [((best >> 10) << 3) + 4, (((best >> 5) & 31) << 3) + 4, ((best & 31) << 3) + 4];
  const flat = colours.filter((one, at) => ground[at] === 0 && apart(one, colour) <= ONE_COLOUR).length;
  // Drawn by hand with a broad pen: rims and rests of letters are more, and it is longer than any drawn face.
  if (across >= down * 1.5 && down < unit * 2 && down >= unit * 0.6 && across >= unit * 1.1 && flat >= covered * 0.62 && flat >= colours.length * 0.5 && (vivid(colour) > 90 || light(colour) < 40)) return true;
  if (flat < covered * FLAT) return false;
  const inset = Math.max(1, Math.round(Math.min(across, down) * 0.04));
  const corners = [[inset, inset], [across - 1 - inset, inset], [inset, down - 1 - inset], [across - 1 - inset, down - 1 - inset]]
    .filter(([x = 0, y = 0]) => ground[y * across + x] === 0).length;
  if (corners < 4 || (across < down * 1.4 && covered < colours.length * 0.93)) return across >= down * 1.7;
  return across >= down * 0.7 || down > unit * 1.6;
}

function gridOf({ across, down, shades }: Patch, unit: number): number {
  const columns = new Float64Array(across - 1);
  const rows = new Float64Array(down - 1);
  // Its outline is one great step, whatever it is.
  const inset = Math.round(Math.min(across, down) * 0.18);
  for (let y = inset; y < down - inset; y++) {
    for (let x = inset; x < across - inset; x++) {
      const at = y * across + x;
      // A step of a point or two is what compression leaves inside a block.
      if (x + 1 < across - inset) columns[x] = (columns[x] ?? 0) + Math.max(0, Math.abs((shades[at + 1] ?? 0) - (shades[at] ?? 0)) - 2);
      if (y + 1 < down - inset) rows[y] = (rows[y] ?? 0) + Math.max(0, Math.abs((shades[at + across] ?? 0) - (shades[at] ?? 0)) - 2);
    }
  }
  const [x, y] = [columns.subarray(inset, across - inset), rows.subarray(inset, down - inset)];
  return isRegular(x, unit) && isRegular(y, unit) ? Math.min(topThird(x), topThird(y)) : 0;
}

/** Steps come again and again at a short distance, as between blocks; the few straight edges of a drawing or a map do not. */
function isRegular(steps: Float64Array, unit: number): boolean {
  const least = Math.max(...steps) * 0.15;
  const peaks: number[] = [];
  steps.forEach((step, at) => {
    if (step >= least && step >= (steps[at - 1] ?? 0) && step > (steps[at + 1] ?? 0)) peaks.push(at);
  });
  const gaps = peaks.slice(1).map((at, i) => at - (peaks[i] ?? 0)).sort((a, b) => a - b);
  return gaps.length >= 1 && (gaps[Math.floor(gaps.length * 0.8)] ?? Infinity) <= unit * 1.1 && peaks.length * unit * 1.1 > steps.length;
}

function topThird(steps: Float64Array): number {
  const sorted = [...steps].sort((a, b) => b - a);
  const all = sorted.reduce((sum, one) => sum + one, 0);
  if (all < steps.length * 2) return 0;
  return sorted.slice(0, Math.ceil(sorted.length / 3)).reduce((sum, one) => sum + one, 0) / all;
}

function isSoft({ across, down, shades }: Patch): boolean {
  const sorted = Float32Array.from(shades).sort();
  const range = (sorted[Math.floor(sorted.length * 0.98)] ?? 0) - (sorted[Math.floor(sorted.length * 0.02)] ?? 0);
  if (range < RANGE) return false;
  const steps: number[] = [];
  const edge = Math.max(1, Math.round(Math.min(across, down) * 0.15));
  for (let y = edge; y + edge + 1 < down; y++) {
    for (let x = edge; x + edge + 1 < across; x++) {
      const at = y * across + x;
      steps.push(Math.max(Math.abs((shades[at + 1] ?? 0) - (shades[at] ?? 0)), Math.abs((shades[at + across] ?? 0) - (shades[at] ?? 0))));
    }
  }
  steps.sort((a, b) => a - b);
  const moving = steps.filter((step) => step >= 0.8).length;
  return steps.length > 20 && moving > steps.length * 0.35 && (steps[Math.floor(steps.length * 0.97)] ?? 0) <= range * SOFT;
}
