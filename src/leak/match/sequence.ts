import type { Excerpt, Matching } from '../../model/excerpt.ts';
import type { Held, Standing } from '../../store/excerpt-record.ts';
import type { Found } from './in-chat.ts';
import { inOrder } from './record.ts';

/** Row ids listed for one gap. */
const MOST_LISTED = 300;

export interface GapReader {
  between(from: Standing, to: Standing, most: number): readonly Held[];
  count(from: Standing, to: Standing): number;
}

/** Lines that were found, each with the next one. */
function pairs(found: readonly Found[]): (readonly [Found, Found])[] {
  return found.slice(1).map((next, at) => [found[at]!, next] as const);
}

/** Neighbours that the record has the other way round; within one instant of two exports nobody knows. */
export function reorderedPairs(found: readonly Found[]): (readonly [Found, Found])[] {
  return pairs(found).filter(([{ placed: { held: a } }, { placed: { held: b } }]) => a.id !== b.id && inOrder(a, b) > 0 && (a.at !== b.at || a.source === b.source));
}

/** What the record has between lines that stand next to each other in one text, or in screenshots that follow each other. */
export function omittedBetween(excerpt: Excerpt, found: readonly Found[], reader: GapReader): Matching['omitted'] {
  const shown = new Set(found.flatMap(({ placed }) => [placed.held.id, ...placed.also]));
  const omitted: Matching['omitted'][number][] = [];
  for (const [a, b] of pairs(found)) {
    const [from, to] = [a.placed.held, b.placed.held];
    if (from.id === to.id || inOrder(from, to) > 0 || !(a.line.line.place.file === b.line.line.place.file || (a.line.image && b.line.image))) continue;
    const whole = reader.between(from, to, MOST_LISTED + shown.size);
    let media = excerpt.lines.slice(a.line.index + 1, b.line.index).filter((line) => line.media).length;
    const listed = whole.filter(({ id, kind }) => !shown.has(id) && (kind === 'text' || kind === 'quote' || media-- <= 0));
    const count = whole.length < MOST_LISTED + shown.size ? listed.length : reader.count(from, to) - (whole.length - listed.length);
    if (count > 0) omitted.push({ after: a.line.index, before: b.line.index, messages: listed.slice(0, MOST_LISTED).map(({ id }) => id), count });
  }
  return omitted;
}
