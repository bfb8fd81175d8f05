import { coversIn } from './covers.ts';
import { type Draft, draft } from './draft.ts';
import { type Row, rowsOf } from './header.ts';
import { saidIn } from './join.ts';
import { type Piece, textOf } from './pieces.ts';
import { around, heightOf, middle, type Rect, widthOf, within } from './rect.ts';
import type { Scene } from './scene.ts';
import { type Shown, timeIn } from './times.ts';

interface Head { readonly row: Row; readonly shown: Shown; readonly time: Piece }

/** Rows of a list of forwarded messages: a name to the left, its time at the right edge. */
export function headsIn(open: readonly Piece[], width: number): Head[] {
  return rowsOf(open).flatMap((row) => {
    const time = row.pieces.at(-1);
    const shown = time === undefined || time.rect.right < width * 0.85 || time.rect.left < width * 0.5 ? null : timeIn(textOf(time));
    return time === undefined || shown === null || shown.clock === null ? [] : [{ row, shown, time }];
  });
}

/** The entries of such a list, which has no bubbles and no sides. */
export function bundleOf(heads: readonly Head[], open: readonly Piece[], pictures: readonly Rect[], from: number, scene: Scene): Draft[] {
  const { unit, canvas, isGround } = scene;
  const column = Math.min(...heads.map(({ row, time }) => (row.pieces[0] === time ? Infinity : row.rect.left)));
  const left = Number.isFinite(column) ? column - unit * 0.5 : canvas.width * 0.12;
  const drafts: Draft[] = [];
  for (let i = -1; i < heads.length; i++) {
    const head = heads[i] ?? null;
    const top = head === null ? from : head.row.rect.bottom - unit * 0.3;
    const bottom = (heads[i + 1]?.row.rect.top ?? canvas.height) - unit * 0.2;
    const words = open.filter((piece) => middle(piece.rect) > top && middle(piece.rect) < bottom && piece.rect.left > left && !(head?.row.pieces.includes(piece) ?? false));
    const shots = pictures.filter((rect) => middle(rect) > top && middle(rect) < bottom && rect.left > left);
    const texts = words.filter(({ rect }) => !shots.some((shot) => within(rect, shot) > 0.5));
    const strip = { left, right: canvas.width - unit * 0.3, top: top + unit * 0.3, bottom };
    const covers = coversIn(canvas, strip, isGround, unit).filter(({ rect }) => !shots.some((shot) => within(rect, shot) > 0.5) && rect.left > left + unit * 0.2 && heightOf(rect) < unit * 3);
    if (texts.length === 0 && shots.length === 0 && covers.length === 0) continue;
    const said = saidIn(texts, covers);
    const rect = around([...texts.map((piece) => piece.rect), ...shots, ...covers.map((cover) => cover.rect)]);
    drafts.push(draft('message', rect, said.text, texts, { concealed: said.concealed, media: shots.length > 0, shown: head?.shown ?? null, ...nameOf(head, left, scene) }));
  }
  return drafts;
}

function nameOf(head: Head | null, left: number, { canvas, isGround, unit }: Scene): Partial<Draft> {
  if (head === null) return {};
  const { row, time } = head;
  const names = row.pieces.filter((piece) => piece !== time);
  const [cover] = coversIn(canvas, { ...time.rect, left, right: time.rect.left - unit * 0.3 }, isGround, unit * 0.8).filter(({ rect }) => widthOf(rect) > unit * 0.6);
  if (cover !== undefined) return { nameState: 'concealed', nameConcealedBy: cover.how };
  const name = names.map(textOf).join(' ').trim();
  return name === '' ? { nameState: 'concealed', nameConcealedBy: 'blank' } : { name, nameState: 'shown' };
}
