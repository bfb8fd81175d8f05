import type { TextBox } from '../types.ts';
import type { Panel } from './panels.ts';
import { areaOf, holds, middle, type Rect } from './rect.ts';

/** Part of a line of text that stands on one panel, or on the ground. */
export interface Piece {
  readonly rect: Rect;
  readonly signs: TextBox['signs'];
  readonly panel: Panel | null;
}

export const textOf = ({ signs }: Piece): string => signs.map(({ sign }) => sign).join('').trim();

/** 0..1. */
export const sureness = (pieces: readonly Piece[]): number => {
  const signs = pieces.flatMap((piece) => piece.signs);
  return signs.length === 0 ? 1 : signs.reduce((sum, { confidence }) => sum + confidence, 0) / signs.length;
};

/** The smallest panel at a point. */
export function panelAt(panels: readonly Panel[], x: number, y: number): Panel | null {
  let best: Panel | null = null;
  for (const panel of panels) if (holds(panel.rect, x, y) && (best === null || areaOf(panel.rect) < areaOf(best.rect))) best = panel;
  return best;
}

/** What was read, cut where one line runs over several panels; lengths of the canvas. */
export function piecesOf(boxes: readonly TextBox[], panels: readonly Panel[], scale: number): Piece[] {
  return boxes.flatMap((box) => {
    const rect = { left: box.left * scale, top: box.top * scale, right: box.right * scale, bottom: box.bottom * scale };
    const signs = box.signs.map((sign) => ({ ...sign, x: sign.x * scale }));
    const large = panels.filter((panel) => panel.rect.bottom > middle(rect) && panel.rect.top < middle(rect) && holdsLetters(panel, rect));
    const runs: { panel: Panel | null; signs: TextBox['signs'][number][] }[] = [];
    for (const sign of signs) {
      const panel = panelAt(large, sign.x, middle(rect));
      const last = runs.at(-1);
      if (last !== undefined && (last.panel === panel || sign.sign.trim() === '')) last.signs.push(sign);
      else runs.push({ panel, signs: [sign] });
    }
    if (runs.length <= 1) return [{ rect, signs, panel: runs[0]?.panel ?? panelAt(large, (rect.left + rect.right) / 2, middle(rect)) }];
    const half = (rect.right - rect.left) / Math.max(1, signs.length) / 2;
    return runs.map(({ panel, signs: run }, at) => ({
      panel, signs: run,
      rect: { ...rect, left: at === 0 ? rect.left : (run[0]?.x ?? rect.left) - half, right: at === runs.length - 1 ? rect.right : (run.at(-1)?.x ?? rect.right) + half },
    }));
  });
}

/** A panel lower than the letters is a part of a sign. */
const holdsLetters = (panel: Panel, rect: Rect): boolean => panel.rect.bottom - panel.rect.top >= (rect.bottom - rect.top) * 0.8 && panel.rect.right - panel.rect.left >= (rect.bottom - rect.top) * 0.8;
