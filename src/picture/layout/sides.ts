import { apart, type Colour, vivid } from './canvas.ts';
import type { Panel } from './panels.ts';
import { heightOf, median, type Rect, widthOf } from './rect.ts';
import type { Scene } from './scene.ts';

/** Whether each bubble is on the side of whoever took the screenshot. */
export interface Sides {
  readonly own: ReadonlyMap<number, boolean>;
  /** Where bubbles of others begin and own ones end; null where there are none. */
  readonly left: number | null;
  readonly right: number | null;
}

/** Fills that an application gives to own bubbles only: WeChat, WhatsApp, Telegram, QQ and iMessage, light and dark. */
const OWN: readonly Colour[] = [
  [0x95, 0xec, 0x69], [0x3e, 0xb5, 0x75], [0xa9, 0xea, 0x7a], [0xd9, 0xfd, 0xd3], [0xdc, 0xf8, 0xc6], [0x00, 0x5c, 0x4b], [0x05, 0x61, 0x62], [0xef, 0xfd, 0xde], [0xe1, 0xff, 0xc7], [0x2b, 0x52, 0x78],
  [0x00, 0x99, 0xff], [0x00, 0x66, 0xcc], [0x12, 0xb7, 0xf5], [0x0a, 0x84, 0xff], [0x00, 0x7a, 0xff], [0x34, 0xc7, 0x59], [0x30, 0xd1, 0x58], [0x26, 0xa5, 0xe4],
];
const NEAR = 14;

export function sidesOf(bubbles: readonly Panel[], scene: Scene): Sides {
  const width = scene.canvas.width;
  const clear = bubbles.map((panel) => ({ panel, lean: panel.rect.left - (width - panel.rect.right) })).filter(({ lean }) => Math.abs(lean) > width * 0.12);
  const groups: { colour: Colour; votes: number }[] = [];
  const groupOf = (colour: Colour): { colour: Colour; votes: number } => {
    const old = groups.find((group) => apart(group.colour, colour) <= NEAR);
    if (old !== undefined) return old;
    const made = { colour, votes: OWN.some((one) => apart(one, colour) <= NEAR) ? 1 : vivid(colour) < 24 ? -0.4 : 0 };
    groups.push(made);
    return made;
  };
  for (const { colour } of bubbles) groupOf(colour);
  for (const { panel, lean } of clear) groupOf(panel.colour).votes += lean > 0 ? 0.5 : -0.5;
  // Bubbles of one side begin, or end, at one column.
  for (const group of groups) {
    const members = bubbles.filter(({ colour }) => groupOf(colour) === group).map(({ rect }) => rect);
    if (members.length > 1) group.votes += 3 * (aligned(members.map(({ right }) => right), scene.unit) - aligned(members.map(({ left }) => left), scene.unit));
  }
  const own = new Map<number, boolean>();
  for (const { id, rect, colour } of bubbles) {
    const lean = rect.left - (width - rect.right);
    // What leans clearly to one side stands there, whatever its colour: cards and pictures have their own.
    const votes = Math.abs(lean) > width * 0.17 ? lean : avatarLean(rect, scene) * 1.2 + groupOf(colour).votes + Math.sign(lean) * 0.1;
    own.set(id, votes > 0);
  }
  const edge = (mine: boolean, side: (rect: Rect) => number): number | null => {
    const edges = bubbles.filter(({ id }) => own.get(id) === mine).map(({ rect }) => side(rect));
    return edges.length === 0 ? null : median(edges);
  };
  return { own, left: edge(false, ({ left }) => left), right: edge(true, ({ right }) => right) };
}

/** Share of the columns that are the same as most. */
function aligned(columns: readonly number[], unit: number): number {
  return Math.max(...columns.map((one) => columns.filter((other) => Math.abs(one - other) <= unit * 0.2).length)) / columns.length;
}

/** 1: something stands in the margin to the right of the bubble's top, and nothing to the left; -1: the other way round. */
export function avatarLean(rect: Rect, { canvas, isGround, unit }: Scene): number {
  const share = (from: number, to: number): number => Math.max(part(from, to, rect.top, rect.top + unit * 1.2), part(from, to, rect.bottom - unit * 1.2, rect.bottom));
  const part = (from: number, to: number, top: number, bottom: number): number => {
    let [covered, all] = [0, 0];
    for (let y = Math.max(0, Math.round(top)); y < Math.min(bottom, canvas.height); y += 2) {
      for (let x = Math.ceil(from); x < to; x += 2) {
        all++;
        if (!isGround(x, y)) covered++;
      }
    }
    return all === 0 ? 0 : covered / all;
  };
  if (heightOf(rect) < unit * 0.6 || widthOf(rect) < unit * 0.5) return 0;
  const reach = unit * 0.45;
  const [before, after] = [share(2, rect.left - reach), share(rect.right + reach, canvas.width - 2)];
  return before > after + 0.25 ? -1 : after > before + 0.25 ? 1 : 0;
}
