import { apart } from './canvas.ts';
import { bodyOf, stampIn } from './bodies.ts';
import { coversIn } from './covers.ts';
import { type Draft, draft } from './draft.ts';
import { type Header, type Row, rowsOf } from './header.ts';
import { saidIn } from './join.ts';
import { isCentred, nameAbove, type Named } from './names.ts';
import type { Panel } from './panels.ts';
import { type Piece, sureness, textOf } from './pieces.ts';
import { around, beside, centre, heightOf, median, middle, type Rect, widthOf, within } from './rect.ts';
import type { Scene } from './scene.ts';
import { avatarLean, type Sides, sidesOf } from './sides.ts';
import { thingsOf } from './pictures.ts';
import { timeIn } from './times.ts';

/** Panels on the page with what stands on each. */
interface Sorted {
  readonly bubbles: readonly Panel[];
  readonly chips: readonly Panel[];
  readonly open: readonly Piece[];
  readonly inside: ReadonlyMap<number, readonly Piece[]>;
}

const rootOf = (panel: Panel): Panel => (panel.parent === null ? panel : rootOf(panel.parent));
const HINT = /^(?:Message|iMessage|Text Message|短信|发消息|发送消息|输入消息|说点什么.*|按住\s?说话|Write a message.*|Type a message|Aa|信息|发送|Send|.{0,6}禁言.{0,6}|Reply|回复)$/i;

/** Tells bubbles, chips and open text apart. Pieces on what is neither, as on the picture of a writer, stand nowhere. */
export function sortPanels({ panels, pieces, unit, canvas }: Scene): Sorted {
  const inside = new Map<number, Piece[]>();
  const open: Piece[] = [];
  for (const piece of pieces) {
    if (piece.panel === null) open.push(piece);
    else {
      const { id } = rootOf(piece.panel);
      inside.set(id, [...(inside.get(id) ?? []), piece]);
    }
  }
  const worded = panels.filter(({ id, parent }) => parent === null && inside.has(id));
  // A bubble that was covered as a whole keeps its rim.
  const bare = panels.filter((panel) => panel.parent === null && !inside.has(panel.id) && widthOf(panel.rect) > unit * 1.5 && heightOf(panel.rect) > unit * 1.2
    && worded.some((other) => apart(other.colour, panel.colour) <= 8 && heightOf(other.rect) > unit * 1.2));
  const filled = [...worded, ...bare];
  const bubbles: Panel[] = [];
  const chips: Panel[] = [];
  for (const panel of filled) {
    const words = inside.get(panel.id) ?? [];
    const tag = heightOf(panel.rect) < unit * 1.25 && heightOf(panel.rect) < median(words.map(({ rect }) => heightOf(rect))) * 1.3;
    const face = widthOf(panel.rect) < unit * 3.2 && widthOf(panel.rect) > unit * 1.1 && Math.abs(widthOf(panel.rect) - heightOf(panel.rect)) < unit * 0.5
      && filled.some((other) => other !== panel && beside(panel.rect, other.rect) > 0.5 && widthOf(other.rect) > unit * 1.2
        && (centre(panel.rect) < canvas.width / 2 ? other.rect.left > panel.rect.right && panel.rect.left < unit * 1.5 : other.rect.right < panel.rect.left && panel.rect.right > canvas.width - unit * 1.5));
    if (face) continue;
    if (tag) {
      chips.push(panel);
      open.push(...words);
    } else bubbles.push(panel);
  }
  return { bubbles, chips, open, inside };
}

/** The talk of a screen with bubbles. */
export function talkOf(scene: Scene, header: Header, sorted: Sorted): { drafts: Draft[]; blank: number } {
  const { unit, canvas } = scene;
  const from = header.bottom;
  const inTalk = sorted.bubbles.filter(({ rect }) => middle(rect) > from && rect.bottom > from + unit * 0.3);
  const field = inTalk.find(({ id, rect }) => rect.bottom > canvas.height - unit * 5 && (sorted.inside.get(id) ?? []).every((piece) => HINT.test(textOf(piece))) && (id < 0 || widthOf(rect) > canvas.width * 0.3)) ?? null;
  const stamps = inTalk.filter((panel) => stampIn(panel, sorted.inside.get(panel.id) ?? [], unit) !== null).length;
  const stamped = stamps >= 2 || (stamps === 1 && inTalk.length <= 3);
  const middles = inTalk.filter((panel) => panel !== field && isNotice(panel, inTalk, sorted, stamped, scene));
  const quotes = inTalk.filter((panel) => panel !== field && !middles.includes(panel) && !stamped && hangs(panel, inTalk, sorted, scene));
  const bubbles = inTalk.filter((panel) => panel !== field && !middles.includes(panel) && !quotes.includes(panel));
  const sides = sidesOf(bubbles, scene);
  const to = field === null ? canvas.height : Math.max(from, field.rect.top - unit * 0.3);
  const things = thingsOf(scene, [...inTalk, ...sorted.chips], from, to);
  const open = sorted.open.filter(({ rect }) => middle(rect) > from && ![...things.pictures, ...things.covered.map((cover) => cover.rect)].some((thing) => within(rect, thing) > 0.5));
  const drafts: Draft[] = [];
  const used = new Set<Piece>();
  const empty = new Set<Draft>();
  const rects = inTalk.filter(({ rect }) => heightOf(rect) > unit * 1.3).map(({ rect }) => rect);
  const push = (one: Draft, named: Named): void => {
    for (const piece of named.pieces) used.add(piece);
    drafts.push(one);
    if (named.empty) empty.add(one);
  };
  for (const panel of bubbles) {
    const own = sides.own.get(panel.id) ?? false;
    const words = sorted.inside.get(panel.id) ?? [];
    const whole = words.filter((piece) => !isHalf(piece, panel, scene));
    if (words.length > 0 && whole.length === 0) {
      drafts.push(draft('other', panel.rect, words.map(textOf).join(' '), words));
      continue;
    }
    const body = bodyOf(panel, whole, stamped, own, scene);
    const named = stamped ? (body.named ?? { name: null, state: 'absent', how: null, pieces: [], empty: false }) : nameAbove(panel.rect, own, open, from, scene, rects);
    const quote = quotes.find((one) => nearestAbove(one, bubbles) === panel);
    const unread = body.text === '' && !body.media && body.quoted === null;
    if (unread && !(heightOf(panel.rect) > unit * 1.4 && isAligned(panel, bubbles.filter(({ id }) => (sorted.inside.get(id) ?? []).length > 0), unit) && isDrawnOn(panel, scene))) continue;
    // Half a line at the edge is read as signs that were never there.
    if (panel.rect.top < from + unit * 1.6 && sureness(body.pieces) < 0.75 && rowsOf(body.pieces).length === 1) {
      drafts.push(draft('other', panel.rect, body.text, body.pieces));
      continue;
    }
    push(draft('message', panel.rect, body.text, body.pieces, {
      concealed: body.concealed, media: body.media || unread, own, quoted: body.quoted ?? (quote === undefined ? null : quotedIn(quote, sorted, scene)), shown: body.stamp, ...nameFields(named),
    }), named);
  }
  const loose = (rect: Rect): { own: boolean; named: Named } => {
    const own = ownOf(rect, sides, canvas.width);
    return { own, named: stamped ? { name: null, state: 'absent', how: null, pieces: [], empty: false } : nameAbove(rect, own, open, from, scene, rects, true) };
  };
  for (const rect of things.pictures) {
    const { own, named } = loose(rect);
    push(draft('message', rect, '', [], { media: true, own, ...nameFields(named) }), named);
  }
  for (const { rect, how } of things.covered) {
    const { own, named } = loose(rect);
    push(draft('message', rect, '█', [], { own, concealed: [{ start: 0, end: 1, how }], ...nameFields(named) }), named);
  }
  for (const panel of middles) drafts.push(...centredIn([{ rect: panel.rect, pieces: sorted.inside.get(panel.id) ?? [] }]));
  const chipped = open.filter((piece) => !used.has(piece));
  drafts.push(...openRows(chipped, sides, inTalk.map(({ rect }) => rect), scene));
  if (field !== null) drafts.push(draft('other', field.rect, (sorted.inside.get(field.id) ?? []).map(textOf).join(' '), sorted.inside.get(field.id) ?? []));
  return settled(drafts, empty, header);
}

/** A line of letters that the edge of the picture cuts: what is read of it are signs that were never there. */
function isHalf({ rect }: Piece, panel: Panel, { canvas, unit }: Scene): boolean {
  const [top, bottom] = [panel.rect.top < unit * 0.12 && rect.top < unit * 0.12, panel.rect.bottom > canvas.height - unit * 0.12 && rect.bottom > canvas.height - unit * 0.12];
  return (top || bottom) && heightOf(rect) < unit * 0.8;
}

const isAligned = ({ id, rect }: Panel, all: readonly Panel[], unit: number): boolean => all.some((other) => other.id !== id && (Math.abs(other.rect.left - rect.left) < unit * 0.3 || Math.abs(other.rect.right - rect.right) < unit * 0.3));

/** A face, or a sign that was not read. */
function isDrawnOn(panel: Panel, scene: Scene): boolean {
  const isFill = scene.isFill(panel);
  const by = scene.unit * 0.3;
  let drawn = 0;
  for (let y = Math.ceil(panel.rect.top + by); y < panel.rect.bottom - by; y++) for (let x = Math.ceil(panel.rect.left + by); x < panel.rect.right - by; x++) if (!isFill(x, y)) drawn++;
  return drawn > scene.unit * scene.unit * 0.03;
}

const nameFields = ({ name, state, how }: Named): Pick<Draft, 'name' | 'nameState' | 'nameConcealedBy'> => ({ name, nameState: state, nameConcealedBy: how });

/** An empty place means a blanked name only where the chat shows names. */
function settled(drafts: readonly Draft[], empty: ReadonlySet<Draft>, header: Header): { drafts: Draft[]; blank: number } {
  const named = drafts.some(({ kind, name, nameState, own }) => kind === 'message' && (nameState === 'concealed' || name !== null) && own === false);
  const group = named || (header.members ?? 0) > 2;
  // Only some applications print names above own bubbles; there most of them have one.
  const mine = drafts.filter(({ kind, own }) => kind === 'message' && own === true);
  const selfNamed = mine.some(({ nameState }) => nameState === 'shown') || (mine.length > 1 && mine.filter(({ nameState }) => nameState === 'concealed').length * 3 > mine.length * 2);
  let blank = 0;
  return {
    drafts: drafts.map((one) => {
      if (one.own === true && one.nameState === 'concealed' && !selfNamed) return { ...one, name: null, nameState: 'absent', nameConcealedBy: null };
      if (!group || !empty.has(one) || one.own === true) return one;
      blank++;
      return { ...one, nameState: 'concealed', nameConcealedBy: 'blank' };
    }),
    blank,
  };
}

/** A box about the middle with small words, as times and notices have. */
function isNotice(panel: Panel, all: readonly Panel[], sorted: Sorted, stamped: boolean, scene: Scene): boolean {
  const { canvas, unit } = scene;
  const words = sorted.inside.get(panel.id) ?? [];
  if (!isCentred(panel.rect, canvas.width) || panel.rect.left < canvas.width * 0.09 || avatarLean(panel.rect, scene) !== 0) return false;
  const text = words.map(textOf).join('');
  if (timeIn(text) !== null && heightOf(panel.rect) < unit * 2.2) return true;
  const lefts = all.filter((one) => one !== panel && Math.abs(one.rect.left - panel.rect.left) < unit * 0.3).length;
  const rights = all.filter((one) => one !== panel && Math.abs(one.rect.right - panel.rect.right) < unit * 0.3).length;
  if (stamped && stampIn(panel, words, unit) === null && Math.abs(centre(panel.rect) - canvas.width / 2) < canvas.width * 0.025 && panel.rect.left > canvas.width * 0.1) return true;
  if (lefts > 0 || rights > 0) return false;
  const others = all.filter((one) => one !== panel).flatMap(({ id }) => sorted.inside.get(id) ?? []);
  const usual = median(others.filter((piece) => textOf(piece).length > 1).map(({ rect }) => heightOf(rect)));
  const small = median(words.map(({ rect }) => heightOf(rect))) < usual * 0.93;
  return small && words.every(({ rect }) => Math.abs(centre(rect) - centre(panel.rect)) < unit * 0.8 || widthOf(rect) > widthOf(panel.rect) * 0.7);
}

/** A quotation that hangs under its bubble: smaller words on a fill of its own, at the same side. */
function hangs(panel: Panel, all: readonly Panel[], sorted: Sorted, { unit }: Scene): boolean {
  const above = nearestAbove(panel, all);
  if (above === null || panel.rect.top - above.rect.bottom > unit * 0.6 || apart(above.colour, panel.colour) <= 8) return false;
  if (Math.abs(above.rect.left - panel.rect.left) > unit * 0.4 && Math.abs(above.rect.right - panel.rect.right) > unit * 0.4) return false;
  const [small, large] = [panel, above].map(({ id }) => median((sorted.inside.get(id) ?? []).filter((piece) => textOf(piece).length > 1).map(({ rect }) => heightOf(rect))));
  return (small ?? 0) > 0 && (large === 0 || (small ?? 0) < (large ?? 0) * 0.95);
}

function nearestAbove(panel: Panel, all: readonly Panel[]): Panel | null {
  return all.filter((one) => one !== panel && one.rect.bottom <= panel.rect.top + 2).toSorted((a, b) => b.rect.bottom - a.rect.bottom)[0] ?? null;
}

function quotedIn(panel: Panel, sorted: Sorted, scene: Scene): string {
  const covers = coversIn(scene.canvas, panel.rect, scene.isFill(panel), scene.unit * 0.85).filter(({ rect }) => widthOf(rect) > scene.unit * 0.6 && heightOf(rect) < scene.unit * 2.4);
  return saidIn(sorted.inside.get(panel.id) ?? [], covers).text;
}

function ownOf(rect: Rect, { left, right }: Sides, width: number): boolean {
  const [a, b] = [Math.abs(rect.left - (left ?? width * 0.15)), Math.abs(rect.right - (right ?? width * 0.85))];
  return b < a;
}

/** What stands on the page itself: times and notices about the middle, anything else is no part of the talk. */
function openRows(open: readonly Piece[], sides: Sides, bubbles: readonly Rect[], scene: Scene): Draft[] {
  const { unit, canvas } = scene;
  const groups: Row[] = [];
  for (const row of rowsOf(open)) {
    const last = groups.at(-1);
    const goesOn = last !== undefined && row.rect.top - last.rect.bottom < unit * 0.35 && isCentred(last.rect, canvas.width) && isCentred(row.rect, canvas.width)
      && timeIn(row.pieces.map(textOf).join(' ')) === null && timeIn(last.pieces.map(textOf).join(' ')) === null;
    if (goesOn) groups[groups.length - 1] = { rect: around([last.rect, row.rect]), pieces: [...last.pieces, ...row.pieces] };
    else groups.push(row);
  }
  return groups.flatMap((row) => {
    if (isCentred(row.rect, canvas.width)) return centredIn([row]);
    const text = row.pieces.map(textOf).join(' ');
    // Of a picture that was cut at one side the middle is elsewhere.
    const off = Math.abs(centre(row.rect) - canvas.width / 2) < canvas.width * 0.13 && !bubbles.some((rect) => beside(rect, row.rect) > 0.1);
    if (off && timeIn(text) !== null) return centredIn([row]);
    const face = (sides.left !== null && row.rect.right < sides.left - unit * 0.1) || (sides.right !== null && row.rect.left > sides.right + unit * 0.1);
    return face || (text.length < 2 && heightOf(row.rect) < unit * 1.4) ? [] : [draft('other', row.rect, text, row.pieces)];
  });
}

function centredIn(rows: readonly Row[]): Draft[] {
  return rows.flatMap(({ rect, pieces }) => {
    const { text } = saidIn(pieces, []);
    if (text === '') return [];
    const shown = timeIn(text);
    return [draft(shown === null ? 'system' : 'time', rect, text, pieces, { shown })];
  });
}
