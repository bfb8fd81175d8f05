import type { Profile } from '../law/decision/factors.ts';
import type { Bearer, NotAssessable, RawFinding } from '../model/check.ts';
import type { GroupKind } from '../model/format.ts';
import type { Level, ReportPersonalInformation } from '../model/report.ts';
import type { GateResult, ReachResult, ResponseTimeline } from '../model/results.ts';
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
  /** Id of the rule pack; default `cn`, the only one that knows levels, steps and standing duties of its own. */
  readonly pack?: string;
  readonly profile?: Profile;
  /** A person labelled the group as mainly used for unlawful trade. */
  readonly labelled?: boolean;
  readonly response?: ResponseTimeline | null;
  readonly reach?: readonly ReachResult[];
  readonly gates?: readonly GateResult[];
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
  readonly trigger: string;
  readonly steps: { readonly platform: Steps; readonly organisation: Steps };
}

export interface Steps { readonly group: string; readonly person: string }

export type PersonalInformation = ReportPersonalInformation;

/** The liability of a report's group with account row ids where the report prints accounts. */
export interface Liability {
  readonly level: Level;
  readonly trigger: string;
  readonly bearers: readonly LiableBearer[];
  readonly personalInformation: PersonalInformation;
  readonly notAssessable: readonly { readonly rule: string; readonly reason: string; readonly wouldNeed: string }[];
}
