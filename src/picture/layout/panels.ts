import type { Colour } from './canvas.ts';
import { areaOf, heightOf, median, type Rect, widthOf, within } from './rect.ts';
import type { Region, Regions } from './regions.ts';

/** A filled rectangle: a bubble, a card, a quotation, a chip, a bar, a part of a picture. */
export interface Panel {
  readonly id: number;
  readonly rect: Rect;
  readonly colour: Colour;
  /** The smallest panel around it. */
  readonly parent: Panel | null;
}

/** Share of a usual row that a row of the panel has at least: corners are round. */
const ROW = 0.6;
/** Share of its rows that are so, where a circle has fewer. */
const STRAIGHT = 0.8;
/** Share of the width of the picture from which on it is ground. */
const ACROSS = 0.94;

/** Panels in `regions`, the largest first. `unit`: height of a line of text. */
export function panelsOf({ list }: Regions, width: number, unit: number): Panel[] {
  const found: Panel[] = [];
  const made = list.flatMap((region) => (region === null ? [] : panelIn(region, width, unit))).sort((a, b) => areaOf(b.rect) - areaOf(a.rect) || a.id - b.id);
  for (const panel of made) {
    let parent: Panel | null = null;
    for (const other of found) if (within(panel.rect, other.rect) > 0.9) parent = other;
    found.push({ ...panel, parent });
  }
  return found;
}

function panelIn({ id, top, colour, lefts, rights }: Region, width: number, unit: number): Omit<Panel, 'parent'>[] {
  if (lefts.length < unit * 0.4) return [];
  const spans = lefts.map((left, row) => (rights[row] ?? 0) - left);
  // Of the upper half by width: what hangs on a bubble is narrower than the bubble.
  const usual = spans.toSorted((a, b) => a - b)[Math.floor(spans.length * 0.7)] ?? 0;
  if (usual < unit * 0.4 || usual > width * ACROSS) return [];
  const [first, end] = longestRun(spans.map((span) => span >= usual * ROW));
  const rows = end - first;
  if (rows < unit * 0.4) return [];
  const straight = spans.slice(first, end).filter((span) => span >= usual * 0.9).length;
  const rect = { left: median(lefts.slice(first, end)), top: top + first, right: median(rights.slice(first, end)), bottom: top + end };
  if (straight < rows * STRAIGHT && straight < rows - unit * 0.8) return [];
  // Bands of a wallpaper that shades have edges that run askew.
  const slack = Math.max(2, unit * 0.1);
  const even = (edges: readonly number[], edge: number): boolean => edges.slice(first, end).filter((one) => Math.abs(one - edge) <= slack).length >= rows * (rows > unit * 1.9 ? 0.5 : 0.25);
  if (!even(lefts, rect.left) || !even(rights, rect.right)) return [];
  return widthOf(rect) < unit * 0.4 || heightOf(rect) < unit * 0.4 ? [] : [{ id, rect, colour }];
}

function longestRun(flags: readonly boolean[]): readonly [number, number] {
  let best: readonly [number, number] = [0, 0];
  let start = 0;
  for (let i = 0; i <= flags.length; i++) {
    if (flags[i] === true) continue;
    if (i - start > best[1] - best[0]) best = [start, i];
    start = i + 1;
  }
  return best;
}
