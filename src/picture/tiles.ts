import type { Part } from './tensor.ts';

/** A stretch of a picture that is looked at in one go, and the part of it whose text counts: what the next one sees better is left to it. */
export interface Tile extends Part {
  readonly from: number;
  readonly to: number;
  /** Size in which the model sees it: multiples of 32. */
  readonly width: number;
  readonly height: number;
}

const STEP = 32;
/** Points across: below, small letters are lost; above, nothing is gained. Wider than high: a screen of a computer, with small letters. */
const UPRIGHT = [736, 960] as const;
const WIDE = [736, 1920] as const;
/** Points down in one go, and how many of them two neighbours share. */
const TALLEST = 1200;
const SHARED = 160;
/** Enlarged more, letters turn into shapes; and a strip one pixel wide would be looked at ten thousand times. */
const LARGEST = 3;
/** Points of a whole picture: two thirds of a minute's work. */
const MOST_POINTS = 60_000_000;

/** Cuts a picture so that its text stays large enough for the model, however long the screenshot is. */
export function tilesOf(width: number, height: number): Tile[] {
  const [least, most] = width > height ? WIDE : UPRIGHT;
  const scale = Math.min(LARGEST, Math.min(most, Math.max(least, width)) / width, Math.max(1 / STEP, Math.sqrt(MOST_POINTS / (width * height))));
  const down = height * scale;
  const count = Math.max(1, Math.ceil((down - SHARED) / (TALLEST - SHARED)));
  const own = height / count;
  const over = count === 1 ? 0 : SHARED / scale / 2;
  return Array.from({ length: count }, (_, i) => {
    const top = Math.max(0, Math.floor(i * own - over));
    const bottom = Math.min(height, Math.ceil((i + 1) * own + over));
    return {
      left: 0, top, right: width, bottom, from: i === 0 ? 0 : i * own, to: i === count - 1 ? height : (i + 1) * own,
      width: rounded(width * scale), height: rounded((bottom - top) * scale),
    };
  });
}

const rounded = (points: number): number => Math.max(STEP, Math.round(points / STEP) * STEP);
