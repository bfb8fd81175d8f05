import type { Bearer, MessageRef, NotAssessable, RawFinding } from '../model/check.ts';
import type { GroupKind } from '../model/format.ts';
import type { Level } from '../model/report.ts';
import type { Severity } from '../model/severity.ts';
import type { Origin } from '../model/timeline.ts';
import type { Lang } from '../model/words.ts';

/** A finding with its id, its severity decided and its basis (provision ids) resolved. */
export type LiableFinding = RawFinding & {
  readonly id: string;
  readonly severity: Severity;
  readonly basis: readonly string[];
};

export interface LiabilityInput {
  readonly findings: readonly LiableFinding[];
  readonly notAssessable: readonly NotAssessable[];
  /** Groups that received the data: each counts as one providing. */
  readonly recipients: number;
  readonly lang: Lang;
  /** Account row ids. */
  readonly ownerAccount: number | null;
  readonly managerAccounts: readonly number[];
  /** Account row ids that a roster marks as minors; default none. */
  readonly minorAccounts?: readonly number[];
  /** Default `group`: the group rules govern nothing else. */
  readonly kind?: GroupKind;
  /** Default `unknown`. */
  readonly origin?: Origin;
}

export interface LiableBearer {
  readonly bearer: Bearer;
  /** Account row id; null for provider and record, and where nobody is known. */
  readonly account: number | null;
  readonly level: Level;
  /** Finding ids in the order given. */
  readonly findings: readonly string[];
  /** Provision ids, sorted. */
  readonly basis: readonly string[];
  readonly measure: { readonly group: string; readonly person: string };
  /** Zero or negative; indicative points. */
  readonly creditMove: number;
  readonly blacklistCandidate: boolean;
}

export interface PersonalInformation {
  readonly persons: number;
  readonly items: number;
  readonly providings: number;
  /** Share of the criminal threshold of Fa Shi [2017] No. 10 art 5: 1 reaches it. */
  readonly ratio: { readonly lower: number; readonly upper: number };
  /** Finding ids left out: the person's own data, and identity numbers whose check digit does not fit. */
  readonly excluded: readonly string[];
}

export interface OwnerResponse {
  readonly notices: readonly MessageRef[];
  readonly measures: readonly {
    readonly kind: string;
    /** Milliseconds since 1970 UTC. */
    readonly at: number;
    readonly by: number | null;
    readonly target: number | null;
    readonly message: MessageRef;
  }[];
  readonly hoursToFirstMeasure: number | null;
  readonly repeatsAfterNotice: number;
}

/** The liability of a report's group with account row ids where the report prints accounts. */
export interface Liability {
  readonly level: Level;
  readonly bearers: readonly LiableBearer[];
  readonly ownerResponse: OwnerResponse;
  readonly personalInformation: PersonalInformation;
  readonly reach: readonly never[];
  readonly notAssessable: readonly { readonly rule: string; readonly reason: string; readonly wouldNeed: string }[];
}
