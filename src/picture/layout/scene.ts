import type { Pixels, TextBox } from '../types.ts';
import { alike, apart, type Canvas, canvasOf, type Colour, colourAt, light } from './canvas.ts';
import { groundOf } from './ground.ts';
import { mended } from './mended.ts';
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
  const pieces = piecesOf(boxes, panels.filter(({ parent, colour }) => parent === null || !alike(canvas, parent.colour, colour)), canvas.scale);
  const ground = groundOf(canvas, regions.labels, filled(panels, pieces));
  for (let at = 0; at < ground.length; at++) if (pages.has(regions.labels[at] ?? -1)) ground[at] = 1;
  const pageRows = groundRows(canvas, ground);
  const isGround = (x: number, y: number): boolean => ground[y * width + x] === 1 || near(canvas, x, y, pageRows[y]);
  return {
    canvas, unit, dark: isDark(canvas, ground), isGround, ...mended(canvas, panels, pieces, isGround, unit),
    isFill: ({ id, colour }) => (x, y) => regions.labels[y * width + x] === id || isRim(canvas, x, y, colour),
  };
}

/** Words on a bubble differ much more from it than what compression leaves about them. */
function isRim(canvas: Canvas, x: number, y: number, colour: Colour): boolean {
  const here = colourAt(canvas, x, y);
  return Math.abs(light(here) - light(colour)) <= (canvas.noisy ? 18 : 10) && apart(here, colour) <= (canvas.noisy ? 45 : 24);
}

function near(canvas: Canvas, x: number, y: number, colour: Colour | undefined): boolean {
  return colour !== undefined && alike(canvas, colourAt(canvas, x, y), colour);
}

function isPage(panel: Panel, all: readonly Panel[], width: number, height: number): boolean {
  return widthOf(panel.rect) > width * 0.45 && heightOf(panel.rect) > height * 0.5 && all.filter(({ parent }) => parent?.id === panel.id).length >= 4;
}

/** Panels that carry words, and what they lie on. */
function filled(panels: readonly Panel[], pieces: readonly Piece[]): Set<number> {
  const found = new Set<number>();
  const byId = new Map(panels.map((panel) => [panel.id, panel]));
  for (const { panel } of pieces) for (let one = panel; one !== null; one = one.parent === null ? null : (byId.get(one.parent.id) ?? null)) found.add(one.id);
  return found;
}

/** Colour of the ground in each row, at the edge of the picture. */
function groundRows(canvas: Canvas, ground: Uint8Array): Colour[] {
  const { width, height } = canvas;
  const rows: Colour[] = [];
  let last = colourAt(canvas, Math.min(1, width - 1), Math.floor(height / 2));
  for (let y = 0; y < height; y++) {
    const x = [1, width - 2].find((one) => ground[y * width + one] === 1);
    if (x !== undefined) last = colourAt(canvas, x, y);
    rows.push(last);
  }
  return rows;
}

function isDark(canvas: Canvas, ground: Uint8Array): boolean {
  let [sum, count] = [0, 0];
  for (let at = 0; at < ground.length; at += 7) {
    if (ground[at] !== 1) continue;
    sum += light(colourAt(canvas, at, 0));
    count++;
  }
  return count > 0 && sum / count < DARK;
}
