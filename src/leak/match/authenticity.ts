import type { Excerpt, LineMatch, Matching } from '../../model/excerpt.ts';
import type { Found, InChat } from './in-chat.ts';
import { type Sought, touchesEdge } from './lines.ts';
import type { Tally } from './reasons.ts';

/** What decides whether a missing line may have been put in. */
export interface Surroundings {
  /** Whether the record runs on around a place without a sign of a gap: before the first found line after it, behind the last one before it. */
  whole(before: Found | null, after: Found | null): boolean;
}

/** A line of a picture read worse than this speaks neither for nor against; at the edge of a picture, where a bubble may be cut, less bad is enough. */
const POOR = 0.8;
const POOR_AT_EDGE = 0.9;
/** Signs up to which a line at the edge may be the rest of a cut bubble. */
const REST = 5;
/** Fewer signs are in every chat, or in none by chance. */
const SHORT = 3;

export interface Verdict {
  readonly authenticity: Matching['authenticity'];
  readonly tally: Tally;
}

/** How far the record bears the excerpt out. Lines left out between are told, and change nothing. */
export function weigh(
  excerpt: Excerpt, lines: readonly Sought[], inChat: InChat, states: ReadonlyMap<number, LineMatch['state']>, reversed: readonly (readonly [Found, Found])[], omitted: Matching['omitted'], chats: number, around: Surroundings,
): Verdict {
  const compared = lines.filter(({ index }) => (states.get(index) ?? 'not_compared') !== 'not_compared');
  const found = compared.flatMap(({ index }) => inChat.found.get(index) ?? []);
  const clear = (line: Sought): boolean => !line.image || line.line.confidence >= POOR;
  const whole = (line: Sought): boolean => clear(line) && !mayBeCut(excerpt, line);
  const differing = found.filter(({ state }) => state === 'differs');
  const otherWriter = found.filter((one) => one.otherWriter);
  const missing = compared.filter(({ index }) => states.get(index) === 'missing');
  const inserted = missing.filter((line) => whole(line) && !mayBeCaption(excerpt, line) && around.whole(...besides(lines, inChat, line)));
  const turned = reversed.filter(([a, b]) => a.line.line.place.file === b.line.line.place.file);
  const firm = differing.filter(({ line, doubtful }) => clear(line) && doubtful !== true);
  const contradicted = firm.length > 0 || otherWriter.length > 0 || inserted.length > 0 || turned.length > 0;
  const tally: Tally = {
    comparable: compared.length, agreeing: found.filter(({ state }) => state === 'same' || state === 'near').length, differing: firm.length,
    doubtful: differing.length - firm.length, atEdge: missing.filter((line) => !whole(line)).length,
    otherWriter: otherWriter.length, inserted: inserted.length, missing: missing.length - inserted.length, elsewhere: 0, reversed: reversed.length,
    otherTime: found.filter(({ time }) => time === 'differs').length, unknownNames: found.filter(({ name, otherWriter: other }) => name === 'differs' && !other).length,
    omitted: omitted.reduce((sum, { count }) => sum + count, 0), clock: Math.abs(inChat.shift) / 60_000, chats,
  };
  const bornOut = chats === 1 && missing.length === 0 && differing.length === 0 && tally.otherTime === 0 && tally.unknownNames === 0;
  return { authenticity: contradicted ? 'contradicted' : bornOut ? 'matched' : 'partial', tally };
}

/** What the edge of a picture leaves of a bubble: few signs, or badly read ones, or right at the edge. */
function mayBeCut(excerpt: Excerpt, sought: Sought): boolean {
  if (!sought.image || !(sought.first || sought.last)) return false;
  return touchesEdge(excerpt, sought) || sought.legible <= REST || sought.line.confidence < POOR_AT_EDGE;
}

/** Bare lines above and below a paste are often words of whoever spreads it. */
function mayBeCaption(excerpt: Excerpt, line: Sought): boolean {
  return excerpt.files[line.line.place.file]?.form === 'lines' && (line.first || line.last);
}

/** The nearest lines before and after that were found. */
function besides(lines: readonly Sought[], inChat: InChat, line: Sought): [Found | null, Found | null] {
  const at = lines.indexOf(line);
  const before = lines.slice(0, at).findLast(({ index }) => inChat.found.has(index));
  const after = lines.slice(at + 1).find(({ index }) => inChat.found.has(index));
  return [inChat.found.get(before?.index ?? -1) ?? null, inChat.found.get(after?.index ?? -1) ?? null];
}

/** What is said of a line that was not found: one of few signs only where its neighbours leave no room for doubt about the place. */
export function stateWithout(lines: readonly Sought[], inChat: InChat, at: number): LineMatch['state'] {
  const line = lines[at]!;
  if (inChat.names.has(line.index)) return 'not_compared';
  if (line.legible > SHORT) return 'missing';
  const held = (step: number): boolean => inChat.found.has(lines[at + step]?.index ?? -1);
  return held(-1) && held(1) ? 'missing' : 'not_compared';
}
