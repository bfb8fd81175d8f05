import type { Repost } from '../../model/excerpt.ts';
import type { Held, Standing } from '../../store/excerpt-record.ts';
import type { Candidates } from './candidates.ts';
import { compare } from './compare.ts';
import type { Sought } from './lines.ts';
import { writtenOf } from './record.ts';
import { keyOf, recordSigns } from './signs.ts';

export interface CarrierReader {
  held(id: number): Held | null;
  carried(id: number): string | null;
  withFiles(hashes: readonly string[]): readonly Standing[];
}

/** Where the excerpt comes from, as far as that was found. */
export interface Origin {
  readonly chat: number;
  /** Row ids of the messages that it shows. */
  readonly shown: ReadonlySet<number>;
  /** Instant of the first of them: nothing spreads it before. */
  readonly since: number;
}

const LEAST_SIGNS = 4;
/** Signs and evidence (bits) from which one line alone shows where it comes from. */
const LONG_SIGNS = 16;
const LONG_BITS = 40;
/** Evidence that several lines have to give together. */
const TOGETHER_BITS = 24;
const LEAST_SHARE = 0.6;
const LEAST_ALIKE = 0.8;
/** Messages that are read to see what they carry. */
const MOST_READ = 2000;

/** Messages of any chat that carry the excerpt further: several of its lines, a long one, or one of its files. */
export function findReposts(lines: readonly Sought[], candidates: ReadonlyMap<number, Candidates>, origin: Origin | null, hashes: readonly string[], reader: CarrierReader): Repost[] {
  const found: (Repost & { readonly at: number })[] = [];
  for (const id of carriers(lines, candidates).slice(0, MOST_READ)) {
    if (origin?.shown.has(id)) continue;
    const held = reader.held(id);
    if (!held || (origin && held.at < origin.since)) continue;
    const repost = carries(held, lines, candidates, origin, reader.carried(id));
    if (repost) found.push({ ...repost, at: held.at });
  }
  const known = new Set(found.map(({ message }) => message));
  for (const { id, chat, at } of reader.withFiles(hashes)) if (!known.has(id)) found.push({ message: id, chat, how: 'attachment', lines: [], at });
  return found.sort((a, b) => a.at - b.at || a.message - b.message).map(({ message, chat, how, lines: own }) => ({ message, chat, how, lines: own }));
}

/** Ids that share most of two lines, or of a long one; those with the most lines first. */
function carriers(lines: readonly Sought[], candidates: ReadonlyMap<number, Candidates>): number[] {
  const counts = new Map<number, number>();
  const seen = new Set<string>();
  for (const line of lines) {
    if (line.legible < LEAST_SIGNS || seen.has(line.key)) continue;
    seen.add(line.key);
    const { bits, found } = candidates.get(line.index) ?? { bits: 0, found: [] };
    const worth = line.legible >= LONG_SIGNS && bits >= LONG_BITS ? 2 : 1;
    for (const { id, share } of found) if (share >= LEAST_SHARE) counts.set(id, (counts.get(id) ?? 0) + worth);
  }
  return [...counts].filter(([, count]) => count >= 2).sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([id]) => id);
}

function carries(held: Held, lines: readonly Sought[], candidates: ReadonlyMap<number, Candidates>, origin: Origin | null, carried: string | null): Repost | null {
  const own = writtenOf(held).signs;
  const inside = carried === null ? null : recordSigns(carried);
  const keys = [keyOf(own), inside === null ? '' : keyOf(inside)];
  const stretch = (line: Sought, which: 0 | 1): Stretch | null => {
    const at = keys[which]?.indexOf(line.key) ?? -1;
    if (at >= 0) return [at, at + line.key.length];
    const signs = which === 0 ? own : inside;
    if (line.legible < 6 || !signs || signs.codes.length < line.legible / 2) return null;
    const found = compare(line.signs, signs, line.image);
    return found !== null && found.similarity >= LEAST_ALIKE && sameNumbers(line.key, keys[which]?.slice(found.from, found.to) ?? '') ? [found.from, found.to] : null;
  };
  const looked = lines.filter(({ legible }) => legible >= LEAST_SIGNS);
  const pasted = apart(looked, (line) => stretch(line, 0));
  const passed = inside === null ? [] : apart(looked, (line) => stretch(line, 1));
  const all = looked.filter((line) => pasted.includes(line) || passed.includes(line));
  const bitsOf = (line: Sought): number => candidates.get(line.index)?.bits ?? 0;
  const several = new Set(all.map(({ key }) => key)).size >= 2 && all.reduce((sum, line) => sum + bitsOf(line), 0) >= TOGETHER_BITS;
  const long = all.some((line) => line.legible >= LONG_SIGNS && bitsOf(line) >= LONG_BITS);
  // In the chat itself people write alike, by the same pattern; only several lines together come from somewhere.
  if (held.chat === origin?.chat && !several) return null;
  // An answer that quotes one line where it was said spreads nothing.
  if (!several && (!long || (passed.length > 0 && pasted.length === 0 && held.kind === 'quote' && held.chat === origin?.chat))) return null;
  return { message: held.id, chat: held.chat, how: passed.length >= pasted.length && passed.length > 0 ? 'forwarded' : 'pasted', lines: all.map(({ index }) => index) };
}

/** Signs of a message, half-open. */
type Stretch = readonly [from: number, to: number];

/** Lines that have a stretch of their own: what stands there once does not stand for two of them. Equal lines share theirs. */
function apart(lines: readonly Sought[], stretchOf: (line: Sought) => Stretch | null): Sought[] {
  const taken: { readonly key: string; readonly stretch: Stretch }[] = [];
  return lines.filter((line) => {
    const stretch = stretchOf(line);
    if (stretch === null) return false;
    const [from, to] = stretch;
    if (taken.some((one) => one.key !== line.key && Math.min(one.stretch[1], to) - Math.max(one.stretch[0], from) > (to - from) / 2)) return false;
    taken.push({ key: line.key, stretch });
    return true;
  });
}

/** Another amount, date or reading is another message, however alike the words are. */
function sameNumbers(a: string, b: string): boolean {
  const numbers = (text: string): string => (text.match(/\d+/g) ?? []).join();
  return numbers(a) === numbers(b);
}
