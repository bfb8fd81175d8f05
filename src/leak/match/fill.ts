import { compare } from './compare.ts';
import { placeAt, type Placed, unshown } from './chain.ts';
import { nameReading, type Sought } from './lines.ts';
import { type ChatRecord, inOrder, writtenOf } from './record.ts';
import { recordSigns } from './signs.ts';
import type { Held } from '../../store/excerpt-record.ts';

/** Messages looked at between two lines that were found, and beyond one. */
const BETWEEN = 400;
const BESIDE = 60;
/** So far out of order a line is still looked for. */
const AROUND = 30;
/** Lines of fewer signs stand in a hundred places: only the very words in the right place count. */
const SHORT = 3;
const LEAST = 0.55;
/** Messages that one bubble may hold. */
const JOINED = 4;

/** Finds the lines that the index could not, or found badly, next to those that it did. Changes `placed`. */
export function fillIn(lines: readonly Sought[], placed: Map<number, Placed>, record: ChatRecord): void {
  const used = new Set([...placed.values()].map(({ held }) => held.id));
  lines.forEach((line, at) => {
    const known = placed.get(line.index);
    if (known && known.comparison.similarity >= 0.75) return;
    const before = neighbour(lines, placed, at, -1);
    const after = neighbour(lines, placed, at, 1);
    if (!before && !after) return;
    const inside = gap(before, after, record);
    const found = pick(line, inside, used, record) ?? (line.legible > SHORT ? pick(line, around(before, after, record), used, record) : null);
    if (!found || (known && better(known) >= better(found))) return;
    if (known) used.delete(known.held.id);
    used.add(found.held.id);
    placed.set(line.index, found);
  });
  for (const line of lines) {
    const one = placed.get(line.index);
    const joined = one && join(line, one, record, used);
    if (joined) placed.set(line.index, joined);
  }
}

function neighbour(lines: readonly Sought[], placed: ReadonlyMap<number, Placed>, at: number, step: 1 | -1): Held | null {
  for (let i = at + step; i >= 0 && i < lines.length; i += step) {
    const one = placed.get(lines[i]?.index ?? -1);
    if (one) return one.held;
  }
  return null;
}

function gap(before: Held | null, after: Held | null, record: ChatRecord): readonly Held[] {
  if (before && after) return before.id === after.id || inOrder(before, after) > 0 ? [] : record.between(before, after, BETWEEN);
  return before ? record.beside(before, 'after', BESIDE) : after ? record.beside(after, 'before', BESIDE) : [];
}

function around(before: Held | null, after: Held | null, record: ChatRecord): Held[] {
  return [
    ...(before ? [...record.beside(before, 'before', AROUND), ...record.beside(before, 'after', AROUND)] : []),
    ...(after ? [...record.beside(after, 'before', AROUND), ...record.beside(after, 'after', AROUND)] : []),
  ];
}

/** The message that a line fits best; of equals the one whose writer has the name shown, then the nearest. */
function pick(line: Sought, from: readonly Held[], used: ReadonlySet<number>, { names }: ChatRecord): Placed | null {
  let best: Placed | null = null;
  let most = 0;
  from.forEach((held, at) => {
    if (used.has(held.id)) return;
    const placed = placeAt(line, held);
    if (!placed) return;
    const { similarity, equal } = placed.comparison;
    const whole = unshown(placed) === 0;
    if (line.legible <= SHORT ? !whole || !shortIs(placed) : similarity < LEAST || (!whole && equal < 4)) return;
    const { name } = line.line;
    const score = better(placed) - at * 0.0005 + (name !== null && names.fits(name, held.sender, nameReading(line)) ? 0.15 : 0);
    if (score > most) [best, most] = [placed, score];
  });
  return best;
}

/** The very words, but for signs that a reader of pictures cannot know. */
const shortIs = ({ comparison: { similarity, equal, length, steps } }: Placed): boolean =>
  (similarity >= 0.99 && equal === length) || (equal >= 2 && equal * 2 >= length && steps.every(({ line, how }) => how === 'equal' || (how === 'unread' && line < 0)));

const better = (placed: Placed): number => placed.comparison.similarity * (1 - 0.3 * unshown(placed));

/** A bubble that holds what the record has as several messages of one writer, one after the other. */
function join(line: Sought, first: Placed, record: ChatRecord, used: ReadonlySet<number>): Placed | null {
  const own = line.legible;
  if (first.also.length > 0 || first.record.signs.codes.length > own * 0.8 || first.comparison.similarity > 0.9) return null;
  const next = record.beside(first.held, 'after', JOINED - 1);
  let best: Placed | null = null;
  let text = first.held.text;
  const also: number[] = [];
  for (const held of next) {
    if (held.sender !== first.held.sender || used.has(held.id) || writtenOf(held).signs.codes.length === 0) break;
    text += `\n${held.text}`;
    also.push(held.id);
    const signs = recordSigns(text);
    const comparison = compare(line.signs, signs, line.image);
    if (comparison && comparison.similarity > (best ?? first).comparison.similarity + 0.1) best = { held: first.held, record: { text, signs }, comparison, also: [...also] };
  }
  return best;
}
