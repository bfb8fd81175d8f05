import type { Pixels, TextBox } from '../types.ts';
import { apart, type Canvas, canvasOf, type Colour, colourAt, light } from './canvas.ts';
import { type Panel, panelsOf } from './panels.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { heightOf, median, widthOf } from './rect.ts';
import { regionsOf } from './regions.ts';

/** What is known of a picture before anything is told apart. Lengths are points of the canvas. */
export interface Scene {
  readonly canvas: Canvas;
  /** Height of a usual line of text. */
  readonly unit: number;
  readonly panels: readonly Panel[];
  readonly pieces: readonly Piece[];
  readonly dark: boolean;
  /** On the page or its wallpaper. */
  isGround(x: number, y: number): boolean;
  /** On the fill of a panel itself. */
  isFill(panel: Panel): (x: number, y: number) => boolean;
}

/** How far a point may be from a fill and still count as fill: what compression changes. */
const LIKE = 7;
/** Light of a page, 0..255, below which it is dark. */
const DARK = 110;

export function sceneOf(picture: Pixels, boxes: readonly TextBox[]): Scene {
  const lines = boxes.filter(({ signs }) => signs.length > 1);
  const height = median((lines.length === 0 ? boxes : lines).map(heightOf));
  const canvas = canvasOf(picture, height);
  const unit = height * canvas.scale;
  const { width, height: rows } = canvas;
  const regions = regionsOf(canvas, unit * unit * 0.25);
  const all = panelsOf(regions, width, unit);
  // A window in a picture of a whole desk is ground as well: it holds bubbles itself.
  const pages = new Set(all.filter((panel) => isPage(panel, all, width, rows)).map(({ id }) => id));
  const panels = all.filter(({ id }) => !pages.has(id)).map((panel) => (panel.parent !== null && pages.has(panel.parent.id) ? { ...panel, parent: null } : panel));
  const known = new Set(panels.map(({ id }) => id));
  const ground = new Set(pages);
  for (let y = 0; y < rows; y++) for (const x of [1, width - 2]) ground.add(regions.labels[y * width + x] ?? -1);
  for (const id of known) ground.delete(id);
  ground.delete(-1);
  const pageRows = groundRows(canvas, regions.labels, ground);
  return {
    canvas, unit, panels, pieces: piecesOf(boxes, panels.filter(({ parent, colour }) => parent === null || apart(parent.colour, colour) > LIKE), canvas.scale),
    dark: isDark(regions.list.flatMap((one) => (one !== null && ground.has(one.id) ? [one] : []))),
    isGround: (x, y) => ground.has(regions.labels[y * width + x] ?? -1) || near(canvas, x, y, pageRows[y]),
    isFill: ({ id, colour }) => (x, y) => regions.labels[y * width + x] === id || near(canvas, x, y, colour),
  };
}

function near(canvas: Canvas, x: number, y: number, colour: Colour | undefined): boolean {
  return colour !== undefined && apart(colourAt(canvas, x, y), colour) <= LIKE;
}

function isPage(panel: Panel, all: readonly Panel[], width: number, height: number): boolean {
  return widthOf(panel.rect) > width * 0.45 && heightOf(panel.rect) > height * 0.5 && all.filter(({ parent }) => parent?.id === panel.id).length >= 4;
}

/** Colour of the ground in each row, at the edge of the picture that is nearest. */
function groundRows({ width, height, data, scale }: Canvas, labels: Int32Array, ground: ReadonlySet<number>): Colour[] {
  const rows: Colour[] = [];
  let last: Colour = [data[0] ?? 0, data[1] ?? 0, data[2] ?? 0];
  for (let y = 0; y < height; y++) {
    for (const x of [1, width - 2, Math.floor(width / 2)]) {
      if (!ground.has(labels[y * width + x] ?? -1)) continue;
      last = colourAt({ width, height, data, scale }, x, y);
      break;
    }
    rows.push(last);
  }
  return rows;
}

function isDark(ground: readonly { readonly area: number; readonly colour: Colour }[]): boolean {
  const all = ground.reduce((sum, { area }) => sum + area, 0);
  return all > 0 && ground.reduce((sum, { area, colour }) => sum + light(colour) * area, 0) / all < DARK;
}
