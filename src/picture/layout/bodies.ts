import { apart, type Colour, colourAt, inkOf, vivid } from './canvas.ts';
import { type Cover, coversIn, denseIn } from './covers.ts';
import { rowsOf } from './header.ts';
import { saidIn, type Said } from './join.ts';
import type { Named } from './names.ts';
import type { Panel } from './panels.ts';
import { type Piece, sureness, textOf } from './pieces.ts';
import { areaOf, beside, heightOf, median, middle, type Rect, shared, widthOf, within } from './rect.ts';
import type { Scene } from './scene.ts';
import { type Shown, timeIn } from './times.ts';

/** What stands in one bubble. */
export interface Body extends Said {
  readonly quoted: string | null;
  readonly media: boolean;
  readonly stamp: Shown | null;
  /** Null: names do not stand inside bubbles here. */
  readonly named: Named | null;
  readonly pieces: readonly Piece[];
}

const STAMP = /^(?:已?编辑|已編輯|edited)?\s?((?:上午|下午)?\d{1,2}[:：]\d{2}(?: ?[AaPp]\.?[Mm]\.?)?)[\s✓√vVwWMN/\\|.,·]{0,6}$/;
const TAIL = /^(.*\S)\s*?((?:上午|下午)?\d{1,2}[:：]\d{2}(?: ?[AaPp]\.?[Mm]\.?)?)[\s✓√vVwW/\\]{0,6}$/s;
const TICKS = /^[✓√vVwWMNJL/\\|.,·xX\s]{1,4}$/;
const LENGTH = /^[)）》〉(\s]*\d{1,3}\s?(?:["”″'’“‘]{1,2}|秒|s)?[(（《〈\s]*$|^\d{1,2}:\d{2}$/;
const CARD = /^(?:微信红包|QQ红包|微信转账|转账|红包|收款|已收款|已被领取|已领取.*|转账给.*|请收款|小程序|聊天记录|群聊的聊天记录|位置|\d+(?:\.\d+)? ?[KMG]i?B?(?:\s?·.*)?)$/i;

/** Times in the corner of a bubble, as WhatsApp and Telegram print them. */
export function stampIn(panel: Panel, pieces: readonly Piece[], unit: number): Piece | null {
  return pieces.find((piece) => STAMP.test(textOf(piece)) && panel.rect.right - piece.rect.right < unit * 2.4 && panel.rect.bottom - piece.rect.bottom < unit * 0.9 && heightOf(piece.rect) < unit * 1.15 && pieces.length > 1) ?? null;
}

/** `stamped`: the application prints times into bubbles, and names of others at their top. */
export function bodyOf(panel: Panel, all: readonly Piece[], stamped: boolean, own: boolean, scene: Scene): Body {
  const { unit, canvas } = scene;
  const isFill = scene.isFill(panel);
  const quote = quoteIn(panel, scene);
  const inQuote = quote === null ? [] : all.filter(({ rect }) => within(rect, quote.rect) > 0.6);
  let pieces = all.filter((piece) => !inQuote.includes(piece));
  let stamp: Shown | null = null;
  if (stamped) [pieces, stamp] = unstamped(panel, pieces, unit);
  const inner = { left: panel.rect.left + unit * 0.15, top: panel.rect.top + unit * 0.12, right: panel.rect.right - unit * 0.15, bottom: panel.rect.bottom - unit * 0.12 };
  const inks = pieces.filter(({ rect }) => heightOf(rect) > unit * 0.8).map(({ rect }) => apart(inkOf(canvas, rect, panel.colour), panel.colour));
  const contrast = inks.length === 0 ? 0 : median(inks);
  // Letters reach the colour of the ink somewhere; what was smeared does not.
  const faint = (area: Rect): boolean => apart(inkOf(canvas, area, panel.colour), panel.colour) < contrast * 0.55 && !pieces.some((piece) => sureness([piece]) > 0.8 && within(area, piece.rect) > 0.8);
  const covers = coversIn(canvas, inner, isFill, unit, faint).filter((cover) => (quote === null || within(cover.rect, quote.rect) < 0.5) && !isDrawing(cover, panel, pieces, scene) && !isRead(cover, pieces, unit));
  const quoteCovers = quote === null ? [] : coversIn(canvas, quote.rect, scene.isFill(quote), unit * 0.85).filter(({ rect }) => widthOf(rect) > unit * 0.6);
  const graphic = hasGraphic(panel, inner, covers, quote, scene, isFill, pieces);
  const named = stamped && !own ? nameInside(panel, pieces, covers, quote, scene) : null;
  if (named !== null) pieces = pieces.filter((piece) => !named.pieces.includes(piece));
  const body = saidIn(pieces, covers.filter((cover) => cover !== named?.cover));
  const words = pieces.map(textOf);
  const media = graphic || (body.concealed.length === 0 && ((words.length > 0 && words.length <= 3 && words.every((word) => LENGTH.test(word)) && hasWave(panel, inner, pieces, scene, isFill)) || words.some((word) => CARD.test(word) && words.length > 1)));
  const quoted = quote === null ? null : saidIn(inQuote, quoteCovers).text;
  return { ...body, quoted: quoted === '' ? null : quoted, media, stamp, named: named?.named ?? null, pieces };
}

function unstamped(panel: Panel, pieces: readonly Piece[], unit: number): [Piece[], Shown | null] {
  const found = stampIn(panel, pieces, unit);
  if (found !== null) {
    const text = STAMP.exec(textOf(found))?.[1] ?? '';
    return [pieces.filter((piece) => piece !== found && !(TICKS.test(textOf(piece)) && beside(piece.rect, found.rect) > 0.5 && piece.rect.left > found.rect.left)), timeIn(text)];
  }
  const last = pieces.toSorted((a, b) => middle(a.rect) - middle(b.rect)).at(-1);
  const tail = last === undefined ? null : TAIL.exec(textOf(last));
  if (last === undefined || tail === null || panel.rect.right - last.rect.right > unit * 1.6) return [[...pieces], null];
  const kept = [...(tail[1] ?? '')].length;
  return [pieces.map((piece) => (piece === last ? { ...piece, signs: piece.signs.slice(0, kept) } : piece)), timeIn(tail[2] ?? '')];
}

/** A box of another shade inside the bubble, with words in it; words that were selected have no margin. */
function quoteIn(panel: Panel, { panels, pieces, unit }: Scene): Panel | null {
  return panels.find((one) => one.parent?.id === panel.id && widthOf(one.rect) > widthOf(panel.rect) * 0.4 && heightOf(one.rect) < heightOf(panel.rect) * 0.8 && apart(one.colour, panel.colour) <= 70
    && pieces.some(({ rect }) => within(rect, one.rect) > 0.6 && areaOf(shared(rect, one.rect)) > 0 && rect.left - one.rect.left > unit * 0.15)) ?? null;
}

/** Letters that were read with certainty under it: a block of another colour as code has, or a soft picture. */
export function isRead({ rect, how }: Cover, pieces: readonly Piece[], unit: number): boolean {
  if (how !== 'bar' && how !== 'blur') return false;
  const over = pieces.filter((piece) => beside(piece.rect, rect) > 0.3).flatMap(({ signs }) => signs.filter(({ x }) => x > rect.left && x < rect.right));
  const sure = over.filter(({ confidence }) => confidence > 0.8).length;
  return over.length > 0 && sure >= over.length * 0.9 && (how === 'blur' ? sure >= widthOf(rect) / (unit * 1.3) : sure >= 6);
}

/** The little picture of a card, which may be flat or soft: as high as two lines, and of colours that no mixture of fill and letters gives. */
function isDrawing({ rect, how }: Cover, panel: Panel, pieces: readonly Piece[], { canvas, unit }: Scene): boolean {
  if (heightOf(rect) < unit * 1.5) return false;
  if (how === 'bar') return widthOf(rect) < heightOf(rect) * 1.5 && widthOf(rect) < widthOf(panel.rect) * 0.45 && pieces.length > 1;
  const towards = (to: Colour): Colour => [to[0] - panel.colour[0], to[1] - panel.colour[1], to[2] - panel.colour[2]];
  const inks = [[0, 0, 0] as const, [255, 255, 255] as const].map(towards);
  let [mixed, all] = [0, 0];
  for (let y = rect.top; y < rect.bottom; y += 2) {
    for (let x = rect.left; x < rect.right; x += 2) {
      const step = towards(colourAt(canvas, x, y));
      if (Math.hypot(...step) < 30) continue;
      all++;
      if (inks.some((ink) => (step[0] * ink[0] + step[1] * ink[1] + step[2] * ink[2]) / (Math.hypot(...step) * Math.hypot(...ink) || 1) > 0.97)) mixed++;
    }
  }
  return mixed < all * 0.7;
}

/** A drawing larger than a drawn face. */
function hasGraphic(panel: Panel, inner: Rect, covers: readonly Cover[], quote: Panel | null, { canvas, unit }: Scene, isFill: (x: number, y: number) => boolean, pieces: readonly Piece[]): boolean {
  return denseIn(canvas, inner, isFill, unit).some((area) => !isRead({ rect: area, how: 'bar' }, pieces, unit) && widthOf(area) > unit * 1.7 && heightOf(area) > unit * 1.7 && !covers.some(({ rect }) => within(area, rect) > 0.6) && (quote === null || within(area, quote.rect) < 0.5)
    && widthOf(panel.rect) > unit * 2);
}

/** Something is drawn beside the number, as in a voice message. */
function hasWave(panel: Panel, inner: Rect, pieces: readonly Piece[], { unit }: Scene, isFill: (x: number, y: number) => boolean): boolean {
  let drawn = 0;
  for (let y = Math.ceil(inner.top); y < inner.bottom; y++) {
    for (let x = Math.ceil(inner.left); x < inner.right; x++) if (!isFill(x, y) && !pieces.some(({ rect }) => x >= rect.left && x < rect.right)) drawn++;
  }
  return drawn > unit * unit * 0.04 || pieces.some((piece) => /["”″'’]/.test(textOf(piece)) && widthOf(panel.rect) > unit * 2.5);
}

interface Inside { readonly named: Named; readonly pieces: readonly Piece[]; readonly cover: Cover | null }

/** The writer's name as the first line of a bubble: coloured, or covered. */
function nameInside(panel: Panel, pieces: readonly Piece[], covers: readonly Cover[], quote: Panel | null, scene: Scene): Inside {
  const { unit, canvas } = scene;
  const none: Inside = { named: { name: null, state: 'absent', how: null, pieces: [], empty: false }, pieces: [], cover: null };
  const rows = rowsOf(pieces.filter(({ rect }) => quote === null || rect.bottom < quote.rect.top + unit * 0.4 || within(rect, quote.rect) < 0.1));
  const [row] = rows;
  const top = panel.rect.top;
  const cover = covers.find(({ rect }) => rect.top - top < unit * 0.7 && heightOf(rect) < unit * 1.5 && rect.left - panel.rect.left < unit * 1.2 && !pieces.some((piece) => beside(piece.rect, rect) > 0.5 && middle(piece.rect) < rect.bottom)) ?? null;
  const rest = pieces.filter(({ rect }) => cover !== null && middle(rect) > cover.rect.bottom);
  if (cover !== null && (rest.length > 0 || covers.length > 1 || quote !== null)) return { named: { ...none.named, state: 'concealed', how: cover.how }, pieces: [], cover };
  if (row === undefined) return none;
  const first = row.rect.top - top;
  const ink = inkOf(canvas, row.rect, panel.colour);
  const others = rows.slice(1).map(({ rect }) => inkOf(canvas, rect, panel.colour));
  const usual = others.length === 0 ? null : ([median(others.map((one) => one[0])), median(others.map((one) => one[1])), median(others.map((one) => one[2]))] as const);
  const coloured = vivid(ink) > 40 && vivid(ink) > vivid(panel.colour) + 20 && (usual === null || apart(ink, usual) > 45);
  if (coloured && first < unit * 0.9 && (rows.length > 1 || quote !== null || heightOf(panel.rect) > unit * 2.1)) {
    return { named: { name: row.pieces.map(textOf).join(' '), state: 'shown', how: null, pieces: row.pieces, empty: false }, pieces: row.pieces, cover: null };
  }
  const start = quote === null ? first : Math.min(first, quote.rect.top - top);
  return { ...none, named: { ...none.named, empty: start > unit * 0.85 } };
}
