import { apart, type Canvas, type Colour, mostly } from './canvas.ts';
import type { Panel } from './panels.ts';
import { type Piece, textOf } from './pieces.ts';
import { around, heightOf, type Rect, shared, widthOf } from './rect.ts';

/** How far the fill of a torn bubble may be from that of a whole one. */
const LIKE = 10;

interface Torn { readonly colour: Colour; rect: Rect; readonly pieces: Piece[] }

/**
 * Bubbles that a line drawn over them, or compression, tore into parts: lines of text that stand on no panel, yet on the fill of a bubble that is whole
 * elsewhere. Their parts become one panel. A picture with words in it has no such fill and stays as it is.
 */
export function mended(canvas: Canvas, panels: readonly Panel[], pieces: readonly Piece[], isGround: (x: number, y: number) => boolean, unit: number): { panels: Panel[]; pieces: Piece[] } {
  const carrying = panels.filter(({ id, parent }) => parent === null && pieces.some((piece) => piece.panel?.id === id));
  const fills = carrying.filter(({ rect }) => heightOf(rect) > unit * 1.2 && widthOf(rect) > unit * 1.5).map(({ colour }) => colour);
  const torn: Torn[] = [];
  for (const piece of pieces) {
    if (piece.panel !== null || textOf(piece).length < 2 || groundShare(grown(piece.rect, unit * 0.15), isGround, canvas) > 0.2) continue;
    const here = mostly(canvas, piece.rect);
    const colour = fills.find((fill) => apart(fill, here) <= LIKE);
    if (colour === undefined) continue;
    const near = torn.find((one) => apart(one.colour, colour) <= LIKE && meets(one.rect, grown(piece.rect, unit * 0.35)));
    if (near === undefined) torn.push({ colour, rect: grown(piece.rect, unit * 0.35), pieces: [piece] });
    else {
      near.pieces.push(piece);
      near.rect = around([near.rect, grown(piece.rect, unit * 0.35)]);
    }
  }
  if (torn.length === 0) return { panels: [...panels], pieces: [...pieces] };
  const gone = new Map<number, Panel>();
  const moved = new Map<Piece, Panel>();
  const made = torn.map((one, at): Panel => {
    const parts = carrying.filter((panel) => apart(panel.colour, one.colour) <= LIKE && meets(panel.rect, one.rect) && !gone.has(panel.id));
    const panel: Panel = { id: -2 - at, rect: around([grown(one.rect, unit * 0.15), ...parts.map(({ rect }) => rect)]), colour: one.colour, parent: null };
    for (const part of parts) gone.set(part.id, panel);
    for (const piece of one.pieces) moved.set(piece, panel);
    return panel;
  });
  return {
    panels: [...panels.filter(({ id }) => !gone.has(id)).map((panel) => (panel.parent !== null && gone.has(panel.parent.id) ? { ...panel, parent: gone.get(panel.parent.id) ?? null } : panel)), ...made],
    pieces: pieces.map((piece) => ({ ...piece, panel: moved.get(piece) ?? (piece.panel === null ? null : (gone.get(piece.panel.id) ?? piece.panel)) })),
  };
}

const grown = ({ left, top, right, bottom }: Rect, by: number): Rect => ({ left: left - by, top: top - by, right: right + by, bottom: bottom + by });

function meets(a: Rect, b: Rect): boolean {
  const both = shared(a, b);
  return widthOf(both) > Math.min(widthOf(a), widthOf(b)) * 0.3 && heightOf(both) > 0;
}

function groundShare(rect: Rect, isGround: (x: number, y: number) => boolean, { width, height }: Canvas): number {
  let [ground, all] = [0, 0];
  for (let y = Math.max(0, Math.floor(rect.top)); y < Math.min(height, rect.bottom); y += 2) {
    for (let x = Math.max(0, Math.floor(rect.left)); x < Math.min(width, rect.right); x += 2) {
      all++;
      if (isGround(x, y)) ground++;
    }
  }
  return all === 0 ? 1 : ground / all;
}
