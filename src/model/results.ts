import type { MessageRef } from './check.ts';
import type { MeasureKind } from './fact-rows.ts';
import type { Place } from './timeline.ts';
import type { Words } from './words.ts';

/** Small results of a group's checks that reports draw and that folds over several groups add up. All serialisable. */

/** That somebody told the owner or a manager of a problem. */
export interface Notice {
  /** `complaint`: a line of a complaint file; `mention`, `reply`: addressed to owner or manager by @ or answer; `call`: to whoever manages, by role. */
  readonly kind: 'complaint' | 'mention' | 'reply' | 'call';
  /** It says what is wrong or points at it; an unclear one is listed and starts no clock. */
  readonly clear: boolean;
  /** Milliseconds since 1970 UTC; and the latest that is meant, where the line of a file tells a day and no time. */
  readonly at: number;
  readonly until?: number;
  /** Account row ids. */
  readonly by: number | null;
  readonly to: number | null;
  /** Account row ids of whom it is about; absent or empty: it names nobody. */
  readonly about?: readonly number[];
  readonly message: MessageRef | null;
  readonly fact: Place | null;
}

/** A measure that can be seen. */
export interface SeenMeasure {
  readonly kind: MeasureKind;
  readonly at: number;
  /** As for notices. */
  readonly until?: number;
  readonly by: number | null;
  readonly target: number | null;
  readonly message: MessageRef | null;
  readonly fact: Place | null;
  /** Of moderation.csv. */
  readonly record: { readonly no: string | null; readonly reportedAt: number | null; readonly recipient: string | null } | null;
}

/** How owner and managers answered, as far as it can be seen: a timeline, no score. */
export interface ResponseTimeline {
  /** In order of time. */
  readonly notices: readonly Notice[];
  readonly measures: readonly SeenMeasure[];
  /** From the first clear notice, else (weaker) from the first flagged message; null: neither, or no measure after it. */
  readonly hoursToFirstMeasure: number | null;
  readonly from: 'notice' | 'flagged' | null;
  /** Flagged messages after the first clear notice. */
  readonly repeatsAfterNotice: number;
  /** Flagged messages of owner and managers themselves. */
  readonly participated: readonly MessageRef[];
  /** Flagged messages that the clock and the repeats look at. */
  readonly flagged: number;
}

/** One statement in one group: messages that say the same in nearly the same words. Texts stay out. */
export interface StatementCluster {
  /** Keys under which another group's cluster of the same statement is found: equal key, same statement. */
  readonly signature: readonly string[];
  /** What near duplicates in other groups are told by: smallest hashes of its stretches, ascending, and a hash of its numbers. */
  readonly sketch: readonly number[];
  readonly numbers: number;
  /** Account row id of who said it first here. */
  readonly author: number | null;
  readonly first: MessageRef;
  readonly last: MessageRef;
  /** The first few messages that pass it on. */
  readonly also: readonly MessageRef[];
  /** Messages of other accounts that pass it on here; and by how many accounts. */
  readonly copies: number;
  readonly spreaders: number;
  /** How often the author said it again: no repost. */
  readonly own: number;
  /** Accounts beside the author that answered, quoted or passed it on: so many read it for certain. */
  readonly readers: number;
  /** The same by account row id, ascending, with how often each passed it on (0: read only), the author included; not more than some thousands. */
  readonly by: readonly (readonly [account: number, times: number])[];
  /** Counters of the platform where the export has them, added up over its messages. */
  readonly views: number | null;
  readonly forwards: number | null;
  /** Accounts in the group when it was first posted: could have seen it, which is not a view. */
  readonly exposed: number;
  /** A greeting, an offer, a call to sign up: it is sent round by its nature. */
  readonly routine: boolean;
  /** By its words: it tells of whom it speaks, and speaks ill of somebody (then both of the same place in it). Cues for people. */
  readonly names: boolean;
  readonly accuses: boolean;
  /** Hashes of the full names that are meant, ascending. */
  readonly persons: readonly number[];
  /** Rules that other checks found in it. */
  readonly rules: readonly string[];
  /** Account row ids of persons it speaks of, as far as findings tell. */
  readonly about: readonly number[];
}

/** One statement over all groups of the case, as far as they hold it. */
export interface ReachResult {
  /** Same statement, same id, on every run and machine. */
  readonly id: string;
  readonly author: number | null;
  readonly first: MessageRef;
  readonly last: MessageRef;
  /** By its words: it tells of whom it speaks; it speaks ill of somebody, and where both, of whom it tells. Cues for people. */
  readonly names: boolean;
  readonly accuses: boolean;
  /** How many accounts beside the author passed it on; and how often the author said it again, anywhere, which is no repost. */
  readonly spreaders: number;
  readonly own: number;
  readonly reposts: { readonly lower: number; readonly counter: number | null };
  readonly views: { readonly lower: number; readonly counter: number | null };
  readonly exposed: number;
  /** Keys of the groups that hold it, sorted. */
  readonly groups: readonly string[];
  /** With other statements of the author about the same person within one year (Fa Shi [2013] No. 21 art 4). */
  readonly accumulated: { readonly reposts: number; readonly views: number; readonly statements: number; readonly from: number; readonly to: number } | null;
  readonly outcome: 'below' | 'approaching' | 'reached';
  /** Ids of the findings that speak of it in this group. */
  readonly findings: readonly string[];
}

/** Members by what the rosters say. */
export interface VerificationCounts {
  readonly verified: number;
  readonly unverified: number;
  readonly unknown: number;
  readonly limited: number;
  readonly from: 'provider' | 'roster' | null;
}

/** Records per day of the report's zone. */
export interface Calendar {
  /** `YYYY-MM-DD`. */
  readonly first: string;
  /** One per day from `first`; at most about three years, the latest. */
  readonly counts: readonly number[];
  /** Records before `first`. */
  readonly earlier: number;
  /** Days that the chosen rule asks to be kept, both included; null: none. */
  readonly required: { readonly from: string; readonly to: string } | null;
}

/** Whether a part of the rules governs a group: null, it cannot be told. */
export interface GateResult {
  readonly id: 'date' | 'channel' | 'purpose' | 'origin' | 'provenance';
  readonly applies: boolean | null;
  readonly reason: Words;
}
