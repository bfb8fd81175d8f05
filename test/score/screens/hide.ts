import type { Concealment } from '../../../src/model/excerpt.ts';
import type { Op } from './damage.ts';
import type { Shown } from './look.ts';
import { plain } from './look.ts';
import type { Box, Page } from './measure.ts';
import { grown, inside, meet, moved, runs } from './place.ts';
import type { TruthLine } from './truth.ts';
import type { Hide } from './variants.ts';

/** What was painted over in one row. */
export interface Hidden {
  readonly name: Concealment | null;
  /** Half-open, code units of the words as they were. */
  readonly stretches: readonly { readonly start: number; readonly end: number; readonly how: Concealment }[];
}

interface Painted {
  readonly ops: readonly Op[];
  /** By place in the list of measured rows. */
  readonly rows: ReadonlyMap<number, Hidden>;
  readonly title: boolean;
}

const kindOf = (how: Hide['how']): Concealment => (how === 'stroke' || how === 'sticker' ? 'bar' : how);

/** Paints every wish over the page and notes what is gone. `scenes`: row of the scene for each shown row. */
export function hide(wishes: readonly Hide[], page: Page, shown: readonly Shown[], scenes: readonly number[], scale: number, ground: string): Painted {
  const ops: Op[] = [];
  const rows = new Map<number, Hidden>();
  let title = false;
  // What is scrolled out of sight has the status bar over it: nobody paints there.
  const paint = (box: Box, wish: Hide, clip: Box = page.talk): void => {
    if (inside(box, clip) > 0.5) ops.push(opOf(moved(meet(box, clip), 0, 0, scale), wish, scale, ground));
  };
  const note = (at: number, more: Partial<Hidden>): void => {
    const old = rows.get(at) ?? { name: null, stretches: [] };
    rows.set(at, { name: more.name ?? old.name, stretches: [...old.stretches, ...(more.stretches ?? [])].toSorted((a, b) => a.start - b.start) });
  };
  for (const wish of wishes) {
    if (wish.what === 'title' && page.title !== null) {
      const [, t, , b] = page.title;
      paint([page.width * 0.22, t - 2, page.width * 0.78, b + 2], wish, [0, 0, page.width, page.height]);
      title = true;
    }
    for (const [at, row] of page.rows.entries()) {
      const said = shown[row.row];
      if (said === undefined || row.kind !== 'message') continue;
      const meant = wish.who === undefined || wish.who.includes(said.name ?? '');
      if (wish.what === 'names' && meant && row.name !== null) {
        paint(grown(row.name, 3, 0), wish);
        note(at, { name: kindOf(wish.how) });
      } else if (wish.what === 'avatars' && meant && row.avatar !== null) paint(row.avatar, wish);
      else if (wish.what === 'bubble' && scenes[row.row] === wish.row) {
        paint(grown(row.bubble, -3, -3), wish);
        note(at, { stretches: [{ start: 0, end: row.chars.length, how: kindOf(wish.how) }] });
      } else if (wish.what === 'words' && wish.find !== undefined) {
        for (const [start, end] of found(plain(said.text), wish.find)) {
          for (const run of runs(row.chars.slice(start, end))) paint(grown(run, 1, -1), wish);
          note(at, { stretches: [{ start, end, how: kindOf(wish.how) }] });
        }
        for (const [start, end] of found(row.quoteText, wish.find)) for (const run of runs(row.quoteChars.slice(start, end))) paint(grown(run, 1, 0), wish);
      }
    }
  }
  return { ops, rows, title };
}

function* found(text: string, find: string): Iterable<readonly [number, number]> {
  for (let at = text.indexOf(find); at >= 0; at = text.indexOf(find, at + find.length)) yield [at, at + find.length];
}

function opOf(box: Box, { how, colour }: Hide, scale: number, ground: string): Op {
  if (how === 'mosaic') return { op: 'mosaic', box, block: Math.round(5 * scale) };
  if (how === 'blur') return { op: 'blur', box, radius: 4.5 * scale };
  if (how === 'sticker') return { op: 'sticker', box };
  if (how === 'stroke') return { op: 'stroke', box, colour: colour ?? '#000', width: 7 * scale };
  return { op: 'fill', box, colour: colour ?? (how === 'blank' ? ground : '#000') };
}

/** The words with one █ for each stretch, and where these stand then. A stretch is joined to one that touches it. */
export function concealed(text: string, stretches: Hidden['stretches']): Pick<TruthLine, 'text' | 'concealed'> {
  let out = '';
  let from = 0;
  const places: { start: number; end: number; how: Concealment }[] = [];
  for (const { start, end, how } of stretches) {
    if (start < from) continue;
    out += text.slice(from, start);
    places.push({ start: out.length, end: out.length + 1, how });
    out += '█';
    from = end;
  }
  return { text: out + text.slice(from), concealed: places };
}
