import type { Level } from './report.ts';
import type { Words } from './words.ts';

/** One move of one account, as the case database keeps it. */
export interface CreditMove {
  readonly id: number;
  /** Account row id. */
  readonly account: number;
  /** Milliseconds since 1970 UTC: the last conduct that it rests on, else when it was decided. */
  readonly at: number;
  /** Null: entered by a person, with `points`. */
  readonly level: Level | null;
  readonly points: number | null;
  readonly reason: Words;
  readonly findings: readonly string[];
  readonly recordNo: string;
  readonly reporter: string | null;
  readonly reportedAt: number | null;
  readonly recipient: string | null;
}

/** An account, or a group as a whole, on the blacklist. */
export interface Listing {
  readonly id: number;
  /** Row ids; one of the two. */
  readonly account: number | null;
  readonly chat: number | null;
  readonly at: number;
  /** The person who decided, and why. */
  readonly by: string;
  readonly reason: string;
  readonly recordNo: string | null;
  readonly recipient: string | null;
  readonly removedAt: number | null;
  readonly removedBy: string | null;
  readonly removedReason: string | null;
}
