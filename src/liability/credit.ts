import { type CreditConfig, creditLevel } from '../law/credit.ts';
import type { CreditMove } from '../model/credit.ts';
import { keepThrough } from '../text/calendar.ts';
import { conductDayOf } from './conduct.ts';

const DAY_MS = 86_400_000;

/** Where an account stands in the register at an instant. */
export interface CreditStanding {
  readonly points: number;
  readonly level: string;
  /** Points that each move took in fact, in order of time: the floor and earlier recovery are in it. */
  readonly taken: readonly { readonly move: CreditMove; readonly points: number }[];
  /** Points that came back since the last move. */
  readonly recovered: number;
  /** The data make a candidate for the blacklist: S4, or S3 twice within the window. A person decides. */
  readonly candidate: boolean;
}

/** `moves` of one account; later ones than `asOf` (ms since 1970 UTC) are not looked at. Same moves, same answer, whatever their order. */
export function creditStanding(moves: readonly CreditMove[], asOf: number, config: CreditConfig): CreditStanding {
  const known = moves.filter((move) => move.at <= asOf).toSorted((a, b) => a.at - b.at || a.id - b.id);
  const taken: { move: CreditMove; points: number }[] = [];
  let points = config.start;
  let since: number | null = null;
  for (const move of known) {
    points = recover(points, since, move.at, config);
    const after = clamp(points + (move.points ?? config.moves[move.level ?? 'S0']), config);
    taken.push({ move, points: after - points });
    points = after;
    since = move.at;
  }
  const now = recover(points, since, asOf, config);
  return { points: now, level: creditLevel(now, config), taken, recovered: now - points, candidate: isCandidate(known, config) };
}

function recover(points: number, since: number | null, until: number, { start, recovery }: CreditConfig): number {
  if (since === null || recovery.days <= 0) return points;
  const spans = Math.floor((until - since) / (recovery.days * DAY_MS));
  return Math.max(points, Math.min(start, points + spans * recovery.points));
}

function clamp(points: number, { floor, start }: CreditConfig): number {
  return Math.max(floor, Math.min(start, points));
}

function isCandidate(moves: readonly CreditMove[], { blacklistWindowMonths }: CreditConfig): boolean {
  if (moves.some(({ level }) => level === 'S4')) return true;
  const serious = moves.filter(({ level }) => level === 'S3').map(({ at }) => conductDayOf(at));
  return serious.some((day, i) => {
    const next = serious[i + 1];
    return day !== null && next != null && keepThrough(day, blacklistWindowMonths) >= next;
  });
}
