import { DEFAMATION } from '../law/decision/thresholds.ts';
import type { ReachResult } from '../model/results.ts';
import { keepThrough } from '../text/calendar.ts';
import { ymd } from '../text/zone.ts';

/** A statement with what it comes to. */
export interface Spread {
  readonly author: number | null;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly reposts: ReachResult['reposts'];
  readonly views: ReachResult['views'];
  readonly about: readonly number[];
  /** Hashes of the full names of those it speaks of. */
  readonly persons: readonly number[];
  /** It speaks of a person or ill of one, as far as other checks or its words can tell. */
  readonly speaks: boolean;
}

export type Accumulated = NonNullable<ReachResult['accumulated']>;

export interface Year<T> {
  readonly sum: Accumulated;
  /** In order of time. */
  readonly members: readonly T[];
}

/** Statements of one author that are looked at together. */
const MOST = 500;
/** Reposts by others from which a statement is added up though nobody knows that it speaks of a person. */
const CARRIED = 20;

/** The count that may be taken: what the record holds for certain, or the platform's own. */
export const most = ({ lower, counter }: ReachResult['reposts']): number => Math.max(lower, counter ?? 0);

/** How much of a number of the interpretation is reached; 1: one of them. */
export const share = (reposts: number, views: number): number => Math.max(reposts / DEFAMATION.reposts, views / DEFAMATION.views);

/**
 * The year, by the calendar of a zone, in which the statements of one author about one person come to most (Fa Shi [2013]
 * No. 21 art 4): for each statement the best one that it lies in. Where nobody is known, those that speak of
 * somebody are added up, and those that others carried on: what a channel posts day by day is not.
 */
export function yearsOf<T extends Spread>(statements: readonly T[], zone: string): Map<T, Year<T>> {
  const lists = new Map<string, T[]>();
  for (const one of statements) {
    if (one.author === null || share(most(one.reposts), most(one.views)) === 0) continue;
    if (!one.speaks && one.reposts.lower < CARRIED) continue;
    const named = one.speaks ? one.persons.map((name) => `name ${name}`) : [];
    const subjects = one.about.length > 0 ? one.about.map((person) => `person ${person}`) : named.length > 0 ? named : [one.speaks ? 'somebody' : 'other'];
    for (const subject of subjects) {
      const key = `${one.author} ${subject}`;
      const list = lists.get(key);
      if (list) list.push(one);
      else lists.set(key, [one]);
    }
  }
  const best = new Map<T, Year<T>>();
  for (const list of lists.values()) if (list.length > 1) windows(list, zone, best);
  return best;
}

function windows<T extends Spread>(list: readonly T[], zone: string, best: Map<T, Year<T>>): void {
  const weighty = list.toSorted((a, b) => share(most(b.reposts), most(b.views)) - share(most(a.reposts), most(a.views)) || a.at - b.at).slice(0, MOST);
  const sorted = weighty.sort((a, b) => a.at - b.at).map((one) => ({ one, day: ymd(one.at, zone) })).filter(({ day }) => /^\d{4}-/.test(day));
  let end = 0;
  sorted.forEach(({ day }, start) => {
    const last = keepThrough(day, DEFAMATION.withinMonths);
    while (end < sorted.length && (sorted[end]?.day ?? '') <= last) end++;
    if (end - start < 2) return;
    const members = sorted.slice(start, end).map(({ one }) => one);
    const sum: Accumulated = {
      reposts: members.reduce((n, { reposts }) => n + most(reposts), 0), views: members.reduce((n, { views }) => n + most(views), 0),
      statements: members.length, from: members[0]?.at ?? 0, to: members.at(-1)?.at ?? 0,
    };
    const year = { sum, members };
    for (const one of members) {
      const known = best.get(one);
      if (!known || share(sum.reposts, sum.views) > share(known.sum.reposts, known.sum.views)) best.set(one, year);
    }
  });
}
