import { type Cover, denseIn } from './covers.ts';
import type { Panel } from './panels.ts';
import { around, beside, heightOf, type Rect, widthOf, within } from './rect.ts';
import type { Scene } from './scene.ts';
import { coverOf } from './texture.ts';

/** Things that stand on the page and are no bubbles with words. */
export interface Things {
  /** Pictures and stickers that were sent. */
  readonly pictures: readonly Rect[];
  /** Bubbles that are covered as a whole. */
  readonly covered: readonly Cover[];
}

/** `bubbles`: panels that are bubbles or chips; `from`, `to`: the rows of the talk. */
export function thingsOf(scene: Scene, bubbles: readonly Panel[], from: number, to: number): Things {
  const { canvas, unit, isGround } = scene;
  const rects = bubbles.map(({ rect }) => rect);
  const areas = joined(denseIn(canvas, { left: 0, right: canvas.width, top: from, bottom: to }, isGround, unit), unit);
  const free = areas.filter((area) => !rects.some((rect) => within(rect, area) > 0.5 || within(area, rect) > 0.5));
  const column = columnOf(rects, canvas.width, unit);
  const inColumn = free.filter((area) => area.left > column[0] - unit * 0.6 && area.right < column[1] + unit * 0.6 && widthOf(area) < canvas.width * 0.9 && area.top > from + unit * 0.2);
  const pictures: Rect[] = [];
  const covered: Cover[] = [];
  for (const area of inColumn) {
    const how = coverOf(canvas, area, isGround, unit);
    const atName = rects.some((rect) => area.bottom <= rect.top + unit * 0.3 && rect.top - area.bottom < unit * 0.6);
    const faced = free.some((other) => other !== area && beside(area, other) > 0.4 && widthOf(other) < unit * 3.4 && heightOf(other) > unit * 1.1 && (other.right <= area.left || other.left >= area.right));
    if (how !== null && !atName && heightOf(area) > unit * 1.1 && heightOf(area) < unit * 8 && widthOf(area) > unit * 1.2 && faced) covered.push({ rect: area, how });
    else if (widthOf(area) > unit * 2.5 && heightOf(area) > unit * 2.2 && how !== 'bar') pictures.push(area);
  }
  return { pictures, covered };
}

/** Where bubbles stand between the pictures of the writers. */
function columnOf(rects: readonly Rect[], width: number, unit: number): readonly [number, number] {
  const lefts = rects.map(({ left }) => left).filter((left) => left < width * 0.35);
  const rights = rects.map(({ right }) => right).filter((right) => right > width * 0.65);
  return [lefts.length === 0 ? unit * 0.4 : Math.min(...lefts), rights.length === 0 ? width - unit * 0.4 : Math.max(...rights)];
}

/** Parts of one picture that flat stretches keep apart. */
function joined(areas: readonly Rect[], unit: number): Rect[] {
  const found: Rect[] = [];
  for (const area of areas) {
    const at = found.findIndex((one) => within(area, one) > 0.8 || within(one, area) > 0.8);
    if (at < 0) found.push(area);
    else found[at] = around([found[at] ?? area, area]);
  }
  return found.filter((area) => widthOf(area) > unit * 0.8 && heightOf(area) > unit * 0.6);
}
