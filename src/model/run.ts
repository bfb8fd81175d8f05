import type { GroupTie, NotAssessable, Policy, RawFinding, Status } from './check.ts';
import type { Calendar, GateResult, ReachResult, ResponseTimeline, StatementCluster, VerificationCounts } from './results.ts';
import type { Severity } from './severity.ts';
import type { Account, Group, Origin } from './timeline.ts';
import type { Words } from './words.ts';

/** A finding with what its rule decides filled in. */
export interface Finding extends RawFinding {
  /** `f_` and 16 hex digits: same evidence, same id. */
  readonly id: string;
  readonly check: string;
  readonly severity: Severity;
  readonly basis: readonly string[];
}

export interface Coverage {
  readonly unit: 'day' | 'week' | 'month';
  /** ms since 1970 UTC, half-open. */
  readonly from: number;
  readonly to: number;
  readonly counts: readonly number[];
}

export interface KnownPerson {
  /** Account row id; null when only a fact file names the person. */
  readonly account: number | null;
  readonly shown: string;
  readonly name: string;
  readonly from: 'roster' | 'file' | 'event';
}

/** What the checks found about one group. Serialisable: this is what a run stores. */
export interface GroupRun {
  readonly group: Group;
  readonly sources: readonly number[];
  readonly period: { readonly first: number; readonly last: number } | null;
  readonly coverage: Coverage | null;
  readonly calendar: Calendar | null;
  readonly gates: readonly GateResult[];
  /** Null where the check that makes it did not run. */
  readonly response: ResponseTimeline | null;
  readonly statements: readonly StatementCluster[];
  /** What the statements of all groups come to; filled when every group is checked. */
  readonly reach: readonly ReachResult[];
  readonly verification: VerificationCounts | null;
  /** A person labelled the group in a groups file as mainly used for unlawful trade: never inferred. */
  readonly labelled: boolean;
  /** As a groups file says it, else as the user said of the whole run. */
  readonly origin: Origin;
  readonly counts: { readonly messages: number; readonly events: number; readonly speakers: number; readonly members: number };
  readonly owner: KnownPerson | null;
  readonly managers: readonly KnownPerson[];
  readonly minors: readonly number[];
  readonly checks: readonly { readonly id: string; readonly status: Status | 'failed'; readonly reason: Words }[];
  readonly notAssessable: readonly NotAssessable[];
  readonly findings: readonly Finding[];
  /** Names that the record ties to accounts. */
  readonly ties: readonly GroupTie[];
  /** Accounts that findings name, by row id. */
  readonly accounts: readonly Pick<Account, 'id' | 'account' | 'platform' | 'name'>[];
}

export interface Run {
  readonly policy: Policy;
  readonly toolVersion: string;
  readonly groups: readonly GroupRun[];
}
