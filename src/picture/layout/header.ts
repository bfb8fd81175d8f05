import { apart, colourAt } from './canvas.ts';
import { coversIn } from './covers.ts';
import { type Piece, sureness, textOf } from './pieces.ts';
import { around, beside, centre, heightOf, middle, type Rect } from './rect.ts';
import type { Scene } from './scene.ts';
import { timeIn } from './times.ts';

/** What stands above the talk. */
export interface Header {
  readonly title: string | null;
  readonly members: number | null;
  /** The name of the chat was painted over. */
  readonly hidden: boolean;
  readonly titleRow: Row | null;
  readonly others: readonly Row[];
  /** Where the talk begins. */
  readonly bottom: number;
}

/** Pieces side by side. */
export interface Row {
  readonly rect: Rect;
  readonly pieces: readonly Piece[];
}

const COUNTED = /^(.*?)\s?[(（［[]\s?(\d{1,5})\s?(?:人|members?)?\s?[)）\]］]\s?[.…·⋯]*$/i;
const MEMBERS = /(\d{1,6})\s?(?:members?|位?成员|位?成員|人|subscribers)/i;
const CLOCK = /^\D{0,2}\d{1,2}[:：]\d{2}/;
const SIGNAL = /[345]G|HD|%|[KM]B?\/s|VoLTE|LTE|Wi-?Fi|中国(?:移动|联通|电信)/i;
const PRESENCE = /^(?:在线|手机在线|对方正在输入.*|online|typing.*|last seen.*|最后上线.*|tap here.*|点击此处.*)$/i;
/** Heights of a line within which a status bar and a title stand. */
const STATUS = 2.6;
const TITLE = 5.4;

export function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: { rect: Rect; pieces: Piece[] }[] = [];
  for (const piece of pieces.toSorted((a, b) => middle(a.rect) - middle(b.rect))) {
    const row = rows.findLast(({ rect }) => beside(rect, piece.rect) > 0.6 && Math.abs(middle(rect) - middle(piece.rect)) < heightOf(piece.rect) * 0.5);
    if (row === undefined) rows.push({ rect: piece.rect, pieces: [piece] });
    else {
      row.pieces.push(piece);
      row.rect = around([row.rect, piece.rect]);
    }
  }
  return rows.map(({ rect, pieces: side }) => ({ rect, pieces: side.toSorted((a, b) => a.rect.left - b.rect.left) })).sort((a, b) => a.rect.top - b.rect.top);
}

/** `open`: pieces that stand on no bubble; chips of the bar itself may be among them. `window`: no status bar stands above the title. */
export function headerOf(scene: Scene, open: readonly Piece[], bubbles: readonly Rect[], window: boolean): Header {
  const { unit, canvas } = scene;
  const first = Math.min(canvas.height, ...bubbles.filter(({ bottom, top }) => bottom - top > unit * 0.9 && top > unit * 2).map(({ top }) => top));
  const rows = rowsOf(open.filter(({ rect }) => middle(rect) < unit * TITLE));
  const status = rows.find((row) => middle(row.rect) < unit * STATUS && isStatus(row, canvas.width)) ?? null;
  const rest = rows.filter((row) => row !== status && (status === null || row.rect.top > middle(status.rect)));
  const titleRow = rest.find((row) => middle(row.rect) < first + unit && isTitle(row, status !== null || (window && ruled(scene, row.rect)), scene)) ?? null;
  const others = status === null ? [] : [status];
  if (titleRow === null) {
    const bar = status === null ? [] : coversIn(canvas, { left: canvas.width * 0.15, right: canvas.width * 0.85, top: status.rect.bottom + unit * 0.2, bottom: Math.min(first, unit * 4.6) }, scene.isGround, unit)
      .filter(({ rect }) => rect.right - rect.left > unit * 2 && rect.bottom - rect.top < unit * 2.2);
    const bottom = Math.max(0, status?.rect.bottom ?? 0, ...bar.map(({ rect }) => rect.bottom));
    return { title: null, members: null, hidden: bar.length > 0, titleRow: null, others, bottom };
  }
  const main = titlePiece(titleRow, canvas.width);
  const from = status === null ? 0 : canvas.width * 0.15;
  const below = rest.find((row) => row.rect.top > middle(titleRow.rect) && row.rect.top - titleRow.rect.bottom < unit * 0.4 && isSecond(row, main)) ?? null;
  if (below !== null) others.push(below);
  const whole = titleRow.pieces.filter(({ rect }) => centre(rect) > from && rect.right < canvas.width * 0.86 && rect.right <= main.rect.right + 1 && heightOf(rect) > heightOf(main.rect) * 0.75).map(textOf).join('');
  const counted = COUNTED.exec(whole) ?? COUNTED.exec(textOf(main));
  const more = below === null ? null : MEMBERS.exec(below.pieces.map(textOf).join(' '));
  const named = (counted?.[1] ?? (whole === '' ? textOf(main) : whole)).trim();
  // Rooms of Slack and Discord.
  const title = window ? named.replace(/^#\s*/, '') : named;
  return {
    title: title === '' ? null : title, members: counted !== null ? Number(counted[2]) : more === null ? null : Number(more[1]), hidden: false,
    titleRow: { rect: main.rect, pieces: [main] }, others, bottom: Math.max(titleRow.rect.bottom, below?.rect.bottom ?? 0),
  };
}

function isStatus({ pieces }: Row, width: number): boolean {
  const [left, right] = [pieces.filter(({ rect }) => centre(rect) < width * 0.35), pieces.filter(({ rect }) => centre(rect) > width * 0.6)];
  return left.some((piece) => CLOCK.test(textOf(piece))) || (right.some((piece) => SIGNAL.test(textOf(piece))) && left.length <= 2);
}

/** The name: of the pieces that are no counter and no button the one with most letters. */
function titlePiece({ pieces }: Row, width: number): Piece {
  const rated = pieces.map((piece) => ({ piece, worth: (COUNTED.test(textOf(piece)) ? 100 : 0) + textOf(piece).length - (centre(piece.rect) > width * 0.85 || centre(piece.rect) < width * 0.12 ? 50 : 0) }));
  return rated.toSorted((a, b) => b.worth - a.worth)[0]?.piece as Piece;
}

function isTitle(row: Row, status: boolean, { canvas, unit }: Scene): boolean {
  const main = titlePiece(row, canvas.width);
  const text = textOf(main);
  if (timeIn(text) !== null || heightOf(main.rect) < unit * 0.75 || centre(main.rect) > canvas.width * 0.8 || sureness([main]) < 0.5) return false;
  if (COUNTED.test(text)) return true;
  if (/^[\d<‹·.…()（）+\s]*$/.test(text)) return false;
  return status && main.panel === null;
}

/** A line or a step of colour runs across the whole picture right below. */
function ruled({ canvas, unit }: Scene, { bottom }: Rect): boolean {
  for (let y = Math.ceil(bottom); y < Math.min(canvas.height - 2, bottom + unit * 1.8); y++) {
    let steps = 0;
    for (let x = 0; x < canvas.width; x += 4) if (apart(colourAt(canvas, x, y), colourAt(canvas, x, y + 2)) > 3) steps++;
    if (steps * 4 > canvas.width * 0.94) return true;
  }
  return false;
}

function isSecond({ rect, pieces }: Row, title: Piece): boolean {
  const text = pieces.map(textOf).join(' ');
  if (PRESENCE.test(text) || MEMBERS.test(text)) return true;
  return heightOf(rect) < heightOf(title.rect) * 0.92 && Math.abs(rect.left - title.rect.left) < heightOf(title.rect) * 0.6 && text.includes(',');
}
