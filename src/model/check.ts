import type { Severity } from './severity.ts';
import type { GroupFacts, Message, Origin, Place, TimelineEvent } from './timeline.ts';
import type { Words } from './words.ts';

export type Status = 'indicated' | 'suspected' | 'not_indicated' | 'not_assessable' | 'not_applicable';

export type Bearer =
  | 'provider' | 'owner' | 'manager' | 'member' | 'publisher' | 'account_operator' | 'pi_handler' | 'record';

export type Relation = 'self' | 'third-party' | 'unknown';
export type Linkage = 'named' | 'link_known' | 'linkable' | 'pseudonym_only' | 'unknown';
export type Grade = 'G1' | 'G2' | 'G3';

/** A message pointed at as evidence. */
export interface MessageRef extends Place {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** Account row id; null when unknown. */
  readonly sender: number | null;
}

export interface Subject {
  readonly relation: Relation;
  /** Account row id of the person concerned, where known. */
  readonly account: number | null;
  /** Name in clear: reports mask it. */
  readonly name: string | null;
  readonly linkage: Linkage;
  /** The messages that show relation or linkage. */
  readonly evidence: readonly MessageRef[];
  /** What the relation and the linkage rest on. */
  readonly why: Words;
}

/** What a check says. Private values are in clear here and masked where they are printed. */
export interface RawFinding {
  /** `<check>.<name>`, from the rule catalogue. */
  readonly rule: string;
  /** Default: the rule's own. */
  readonly severity?: Severity;
  readonly status: 'indicated' | 'suspected';
  /** 0..1. */
  readonly confidence: number;
  readonly reason: Words;
  readonly bearer: Bearer;
  /** Account row id of the one who bears it; null for provider and record. */
  readonly account: number | null;
  readonly subject?: Subject;
  /** Whose account it is about, where the bearer is somebody else: by row id, else as a fact file writes it. */
  readonly about?: { readonly account: number | null; readonly shown: string | null; readonly name: string | null };
  /** Null only where absence is the evidence; then `reason` says so. */
  readonly message: MessageRef | null;
  /** Other records that are evidence beside `message`: the same message as another export has it. */
  readonly also?: readonly MessageRef[];
  /** UTF-16 code units of the message's text, half-open. */
  readonly span?: readonly [number, number];
  /** In clear. */
  readonly value?: string;
  /** Provision ids; default: the rule's own. */
  readonly basis?: readonly string[];
  /** Instant of the conduct, ms since 1970 UTC: decides which law was in force. Default: the message's. */
  readonly conductAt?: number;
  readonly range?: { readonly from: number; readonly to: number; readonly expected: number | null; readonly missing: number | null };
  readonly grade?: Grade;
  /** Distinguishes findings of one rule that point at no message. */
  readonly key?: string;
  /** Read from a fact file rather than from an export. */
  readonly fact?: Place;
}

export interface NotAssessable {
  /** Rule or provision id. */
  readonly rule: string;
  readonly reason: Words;
  readonly wouldNeed: Words;
}

export interface CheckResult {
  readonly status: Status;
  readonly reason: Words;
  readonly notAssessable?: readonly NotAssessable[];
}

/** The policy of a run: what the user chose. */
export interface Policy {
  /** Milliseconds since 1970 UTC: the clock of the run. */
  readonly asOf: number;
  /** Zone of the report and of calendar arithmetic. */
  readonly timezone: string;
  readonly origin: Origin;
  readonly retentionScope: 'message-content' | 'network-log';
  /** Half-open, ms since 1970 UTC; null = open. */
  readonly since: number | null;
  readonly until: number | null;
}

/** One pass over one group's timeline, in order of (instant, source, place). */
export interface Fold {
  message?(message: Message): void;
  event?(event: TimelineEvent): void;
  finish(): CheckResult;
}

export interface Check {
  /** Equal to the file name. */
  readonly id: string;
  readonly title: Words;
  /** What it wants to be given, for `list checks`. */
  readonly needs: Words;
  start(facts: GroupFacts, policy: Policy, emit: (finding: RawFinding) => void): Fold;
}
