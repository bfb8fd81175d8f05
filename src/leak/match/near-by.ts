import type { Standing } from '../../store/excerpt-record.ts';
import type { Candidates } from './candidates.ts';
import type { Sought } from './lines.ts';

/** Where a line may stand in one chat. */
export interface Spot extends Standing {
  readonly share: number;
}

export interface ChatSpots {
  readonly chat: number;
  /** By index of the line, most promising first. */
  readonly spots: ReadonlyMap<number, readonly Spot[]>;
  /** By index of the line: spots that share as much with it as the best one. */
  readonly equals: ReadonlyMap<number, number>;
}

/** Two lines of one excerpt are expected within that time. */
const WINDOW = 3 * 3_600_000;
const MOST_SPOTS = 24;
const MOST_CHATS = 8;
/** Row look-ups for all lines together. */
const MOST_ROWS = 60_000;

/**
 * Sorts what the index found by chat, and keeps for each line the spots that are near spots of other lines: of a thousand
 * messages that read alike the one among its neighbours.
 */
export function spotsByChat(lines: readonly Sought[], candidates: ReadonlyMap<number, Candidates>, read: (ids: Iterable<number>) => Standing[]): ChatSpots[] {
  const standings = new Map(read(wanted(lines, candidates)).map((one) => [one.id, one]));
  const byChat = new Map<number, { line: number; bits: number; spot: Spot }[]>();
  for (const { index } of lines) {
    const { bits, found } = candidates.get(index) ?? { bits: 0, found: [] };
    for (const { id, share } of found) {
      const standing = standings.get(id);
      if (!standing) continue;
      const of = byChat.get(standing.chat) ?? [];
      of.push({ line: index, bits, spot: { ...standing, share } });
      byChat.set(standing.chat, of);
    }
  }
  const scored = [...byChat].map(([chat, of]) => {
    const best = new Map<number, number>();
    for (const { line, bits, spot } of of) best.set(line, Math.max(best.get(line) ?? 0, bits * spot.share));
    return { chat, of, promise: [...best.values()].reduce((sum, one) => sum + one, 0) };
  });
  scored.sort((a, b) => b.promise - a.promise || a.chat - b.chat);
  return scored.slice(0, MOST_CHATS).map(({ chat, of }) => ({ chat, ...supported(of) }));
}

/** Ids of lines with few candidates first, so that a line that is everywhere cannot push out one that is in one place. */
function wanted(lines: readonly Sought[], candidates: ReadonlyMap<number, Candidates>): Set<number> {
  const ids = new Set<number>();
  const lists = lines.map(({ index }) => candidates.get(index)?.found ?? []).sort((a, b) => a.length - b.length);
  for (const list of lists) {
    for (const { id } of list) {
      if (ids.size >= MOST_ROWS) return ids;
      ids.add(id);
    }
  }
  return ids;
}

function supported(of: readonly { line: number; bits: number; spot: Spot }[]): Omit<ChatSpots, 'chat'> {
  const sorted = [...of].sort((a, b) => a.spot.at - b.spot.at || a.spot.id - b.spot.id || a.line - b.line);
  const present = new Map<number, number>();
  let support = 0;
  let low = 0;
  let high = 0;
  const ranked = new Map<number, { spot: Spot; worth: number }[]>();
  for (const { line, bits, spot } of sorted) {
    for (; high < sorted.length && sorted[high]!.spot.at <= spot.at + WINDOW; high++) {
      const one = sorted[high]!;
      const count = present.get(one.line) ?? 0;
      present.set(one.line, count + 1);
      if (count === 0) support += one.bits;
    }
    for (; sorted[low]!.spot.at < spot.at - WINDOW; low++) {
      const one = sorted[low]!;
      const count = (present.get(one.line) ?? 1) - 1;
      present.set(one.line, count);
      if (count === 0) support -= one.bits;
    }
    const list = ranked.get(line) ?? [];
    list.push({ spot, worth: bits * spot.share * 2 + support });
    ranked.set(line, list);
  }
  const spots = new Map<number, readonly Spot[]>();
  const equals = new Map<number, number>();
  for (const [line, list] of ranked) {
    list.sort((a, b) => b.worth - a.worth || a.spot.at - b.spot.at || a.spot.id - b.spot.id);
    spots.set(line, list.slice(0, MOST_SPOTS).map(({ spot }) => spot));
    const most = Math.max(...list.map(({ spot }) => spot.share));
    equals.set(line, list.filter(({ spot }) => spot.share > most - 0.01).length);
  }
  return { spots, equals };
}
