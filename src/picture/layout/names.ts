import { CONCEALED, type Concealment } from '../../model/excerpt.ts';
import { colourAt, light, mostly, onCanvas, vivid } from './canvas.ts';
import { coversIn, denseIn } from './covers.ts';
import { uncovered } from './join.ts';
import { type Piece, sureness, textOf } from './pieces.ts';
import { beside, centre, heightOf, middle, type Rect, widthOf, within } from './rect.ts';
import type { Scene } from './scene.ts';

/** What stands where the writer's name stands. */
export interface Named {
  readonly name: string | null;
  readonly state: 'shown' | 'concealed' | 'absent';
  readonly how: Concealment | null;
  readonly pieces: readonly Piece[];
  /** The place is there and nothing is in it: for the other bubbles to say what that means. */
  readonly empty: boolean;
}

const TAG = /^(?:LV\.?\d{0,3}|Lv\.?\d{0,3}|群主|管理员|管理員|群管|机器人|官方|潜水|冒泡|吐槽|活跃|话唠|传说|萌新|owner|admin|VIP\d*|SVIP\d*)$/i;
const TAGS = /(?:\s*(?:LV\.?\d{1,3}|群主|管理员|管理員))+$/i;
const NONE: Named = { name: null, state: 'absent', how: null, pieces: [], empty: false };

/** The name above a bubble. `loose`: above a picture, which may have an empty rim. `open`: pieces on no bubble; `from`: where the talk begins; `others`: bubbles. */
export function nameAbove(rect: Rect, own: boolean, open: readonly Piece[], from: number, scene: Scene, others: readonly Rect[], loose = false): Named {
  const { unit, canvas } = scene;
  const row = open.filter((piece) => middle(piece.rect) < rect.top + unit * 0.1 && middle(piece.rect) > rect.top - unit * (loose ? 2.6 : 1.5) && rect.top - piece.rect.bottom < unit * (loose ? 1.6 : 0.55) && heightOf(piece.rect) < unit * 1.35
    && (own ? piece.rect.right > canvas.width * 0.4 : piece.rect.left < canvas.width * 0.8) && piece.rect.left > Math.min(canvas.width * 0.06, unit, rect.left - unit * 0.3));
  const found = chainOf(row, rect, own, unit);
  const roof = roofOf(rect, own, scene);
  const top = Math.max(from, found.length > 0 ? Math.min(...found.map((piece) => piece.rect.top)) - unit * 0.1 : Math.max(rect.top - unit * 1.4, roof === null || roof > rect.top + unit * 0.2 ? 0 : roof - unit * 0.3));
  const strip = own ? { left: canvas.width * 0.3, right: rect.right + unit * 0.15, top, bottom: rect.top - 1 } : { left: rect.left - unit * 0.5, right: Math.min(canvas.width * 0.88, rect.left + canvas.width * 0.65), top, bottom: rect.top - 1 };
  const names = found.filter((piece) => piece.panel === null && !TAG.test(textOf(piece)));
  if (strip.bottom - strip.top < unit * 0.35) return NONE;
  const chips = found.filter((piece) => piece.panel !== null);
  const covers = coversIn(canvas, strip, scene.isGround, unit * 0.8, () => !names.some((piece) => sureness([piece]) > 0.7)).filter(({ rect: one }) => heightOf(one) < unit * 1.9 && !chips.some(({ panel }) => panel !== null && Math.min(one.right, panel.rect.right) - Math.max(one.left, panel.rect.left) > widthOf(one) * 0.6)
    && !others.some((other) => other !== rect && within(one, other) > 0.5) && widthOf(one) > unit * 0.7 && (names.length === 0 || heightOf(one) > unit * 0.55));
  const [cover] = covers;
  if (cover !== undefined) {
    const left = uncovered(names, covers).filter((piece) => piece.signs.every(({ confidence }) => confidence >= 0.6));
    const text = left.map(textOf).join('');
    const name = text === '' ? null : (left[0]?.rect.left ?? 0) < cover.rect.left ? `${text}${CONCEALED}` : `${CONCEALED}${text}`;
    return { name, state: 'concealed', how: cover.how, pieces: found, empty: false };
  }
  if (names.length === 0 && !own && plated(rect, strip, chips, scene)) return { ...NONE, state: 'concealed', how: 'bar', pieces: found };
  const name = names.map(textOf).join(' ').replace(TAGS, '').trim();
  if (name !== '') return { name, state: 'shown', how: null, pieces: found, empty: false };
  const room = rect.top - Math.max(from, 0);
  // Nor is what has no gaps as letters have them, of whatever make it is.
  const solid = own ? [] : denseIn(canvas, { ...strip, left: Math.max(strip.left, rect.left - 4) }, scene.isGround, unit * 0.8).filter((one) => widthOf(one) > unit * 0.8 && heightOf(one) > unit * 0.4 && !others.some((other) => within(one, other) > 0.5));
  if (solid.length > 0 && chips.length === 0) return { ...NONE, state: 'concealed', how: 'mosaic', pieces: found };
  // Letters that were not found by the reader are no empty place.
  if (!own && hasInk(scene, { ...strip, left: Math.max(strip.left, rect.left + 2), right: Math.min(strip.right, rect.left + unit * 6) })) return { ...NONE, state: 'shown', pieces: found };
  const lowered = roof !== null && rect.top - roof > unit * 0.5 && rect.top - roof < unit * 1.7;
  return { ...NONE, pieces: found, empty: !own && room > unit * 1.1 && (lowered || (!loose && roof === null && room > unit * 1.6)) };
}

/** A plate with words on it, or with none, lies where the name begins; tags of a writer are no such plate. */
function plated(rect: Rect, strip: Rect, chips: readonly Piece[], { panels, unit }: Scene): boolean {
  return panels.some((panel) => panel.parent === null && Math.abs(panel.rect.left - rect.left) < unit * 0.7 && heightOf(panel.rect) > unit * 0.5 && heightOf(panel.rect) < unit * 1.7 && widthOf(panel.rect) > unit
    && within(panel.rect, strip) > 0.6 && vivid(panel.colour) > 40 && !chips.some((chip) => chip.panel?.id === panel.id && TAG.test(textOf(chip))));
}

/** Of the pieces above a bubble those that stand side by side from its edge on; tags of the writer may come first. */
function chainOf(row: readonly Piece[], rect: Rect, own: boolean, unit: number): Piece[] {
  const far = (piece: Piece): number => (own ? rect.right - piece.rect.right : piece.rect.left - rect.left);
  const sorted = row.toSorted((a, b) => far(a) - far(b));
  const first = sorted.find((piece) => Math.abs(far(piece)) < unit * 1.1) ?? sorted.find((piece) => piece.panel !== null || TAG.test(textOf(piece)));
  if (first === undefined) return [];
  const chain = [first];
  for (const piece of sorted) {
    const last = chain.at(-1) ?? first;
    const gap = own ? last.rect.left - piece.rect.right : piece.rect.left - last.rect.right;
    if (piece !== first && beside(piece.rect, first.rect) > 0.5 && gap > -unit * 0.5 && gap < unit * 1.5) chain.push(piece);
  }
  return chain.sort((a, b) => a.rect.left - b.rect.left);
}

function hasInk({ canvas, isGround, unit }: Scene, rect: Rect): boolean {
  const { left, top, right, bottom } = onCanvas(canvas, rect);
  const page = mostly(canvas, { left, top, right, bottom });
  let ink = 0;
  for (let y = top; y < bottom - 1; y++) for (let x = left; x < right; x++) if (!isGround(x, y) && Math.abs(light(colourAt(canvas, x, y)) - light(page)) > 30) ink++;
  return ink > unit * unit * 0.06 && ink < (right - left) * (bottom - top) * 0.4;
}

/** Top of what stands beside a bubble, such as the picture of its writer; null: nothing does. */
function roofOf(rect: Rect, own: boolean, { canvas, isGround, unit }: Scene): number | null {
  const gap = unit * 0.45;
  const [from, to] = own ? [rect.right + gap, canvas.width - 2] : [2, rect.left - gap];
  if (to - from < unit * 0.8) return null;
  const taken = (y: number): boolean => {
    let count = 0;
    for (let x = Math.ceil(from); x < to; x += 2) if (!isGround(x, y)) count++;
    return count * 2 > unit * 0.35;
  };
  let y = Math.min(canvas.height - 1, Math.round(rect.top + unit * 0.7));
  if (!taken(y)) return null;
  while (y > 0 && taken(y - 1)) y--;
  return rect.top - y > unit * 4 ? null : y;
}

/** True for a row of pieces about the middle of the picture. */
export function isCentred(rect: Rect, width: number): boolean {
  return Math.abs(centre(rect) - width / 2) < width * 0.045 && rect.left > width * 0.08;
}
