import { isRead } from './bodies.ts';
import { coversIn } from './covers.ts';
import { type Draft, draft } from './draft.ts';
import { type Row, rowsOf } from './header.ts';
import { saidIn } from './join.ts';
import { isCentred } from './names.ts';
import { type Piece, textOf } from './pieces.ts';
import { around, heightOf, median, middle, type Rect, widthOf, within } from './rect.ts';
import type { Scene } from './scene.ts';
import { type Shown, timeIn } from './times.ts';

interface Head {
  readonly row: Row;
  readonly shown: Shown;
  readonly time: Piece;
  /** The time follows the name at once. */
  readonly inline: boolean;
}

const LATE = /^(.{0,39}?\S)\s*((?:上午|下午)?\s?\d{1,2}[:：]\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?)$/;

/** Rows of a list of messages without bubbles: a name to the left, its time at the right edge or right after it. */
export function headsIn(open: readonly Piece[], width: number, unit: number): Head[] {
  const rows = rowsOf(open);
  const edged = rows.flatMap((row) => {
    const time = row.pieces.at(-1);
    const shown = time === undefined || time.rect.right < width * 0.85 || time.rect.left < width * 0.5 ? null : timeIn(textOf(time));
    return time === undefined || shown === null || shown.clock === null ? [] : [{ row, shown, time, inline: false }];
  });
  return edged.length > 0 ? edged : rows.flatMap((row) => {
    const parted = { ...row, pieces: row.pieces.flatMap((piece) => cutTime(piece)) };
    const time = parted.pieces.at(-1);
    if (time === undefined || time.rect.right > width * 0.7 || isCentred(row.rect, width) || parted.pieces.length > 3) return [];
    const shown = timeIn(textOf(time));
    const near = parted.pieces.every((piece, at) => at === 0 || piece.rect.left - (parted.pieces[at - 1]?.rect.right ?? 0) < unit * 2.5);
    return shown === null || shown.clock === null || !near || time.rect.left < unit * 1.5 ? [] : [{ row: parted, shown, time, inline: true }];
  });
}

/** A name and the time after it, read as one. */
function cutTime(piece: Piece): Piece[] {
  const parts = LATE.exec(piece.signs.map(({ sign }) => sign).join(''));
  if (parts === null || timeIn(textOf(piece)) !== null) return [piece];
  const at = [...(parts[1] ?? '')].length;
  const next = piece.signs.findIndex(({ sign }, place) => place >= at && sign.trim() !== '');
  const [before, after] = [piece.signs[at - 1]?.x ?? 0, piece.signs[next]?.x ?? 0];
  if (after - before < heightOf(piece.rect) * (next > at ? 0.3 : 0.45)) return [piece];
  const edge = (before + after) / 2;
  return [{ ...piece, signs: piece.signs.slice(0, at), rect: { ...piece.rect, right: edge } }, { ...piece, signs: piece.signs.slice(at), rect: { ...piece.rect, left: edge } }];
}

/** The entries of such a list, which has no bubbles and no sides. */
export function bundleOf(heads: readonly Head[], open: readonly Piece[], pictures: readonly Rect[], from: number, scene: Scene): Draft[] {
  const { unit, canvas, isGround } = scene;
  const column = Math.min(...heads.map(({ row, time }) => (row.pieces[0] === time ? Infinity : row.rect.left)));
  // Where every name is covered, the words below still begin at one column.
  const words = open.filter((piece) => !heads.some(({ row }) => row.pieces.includes(piece)) && piece.rect.left < canvas.width * 0.3).map(({ rect }) => rect.left);
  const left = Number.isFinite(column) ? column - unit * 0.5 : words.length > 0 && heads.some(({ inline }) => inline) ? median(words) - unit * 0.5 : canvas.width * 0.12;
  const times = rowsOf(open).filter((row) => isCentred(row.rect, canvas.width) && timeIn(row.pieces.map(textOf).join(' ')) !== null);
  const drafts: Draft[] = times.map(({ rect, pieces }) => draft('time', rect, saidIn(pieces, []).text, pieces, { shown: timeIn(pieces.map(textOf).join(' ')) }));
  for (let i = -1; i < heads.length; i++) {
    const head = heads[i] ?? null;
    const top = head === null ? from : head.row.rect.bottom - unit * 0.3;
    const bottom = (heads[i + 1]?.row.rect.top ?? canvas.height) - unit * 0.2;
    const below = open.filter((piece) => middle(piece.rect) > top && middle(piece.rect) < bottom && piece.rect.left > left && !times.some(({ pieces }) => pieces.includes(piece)) && (head === null || middle(piece.rect) > head.row.rect.bottom));
    const shots = pictures.filter((rect) => middle(rect) > top && middle(rect) < bottom && rect.left > left);
    const texts = below.filter(({ rect }) => !shots.some((shot) => within(rect, shot) > 0.5));
    const strip = { left, right: canvas.width - unit * 0.3, top: top + unit * 0.3, bottom };
    const covers = coversIn(canvas, strip, isGround, unit).filter(({ rect }) => !shots.some((shot) => within(rect, shot) > 0.5) && rect.left > left + unit * 0.2 && heightOf(rect) < unit * 3)
      .filter((cover) => !isRead(cover, texts, unit));
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
