import type { ResponseTimeline, StatementCluster, VerificationCounts } from './results.ts';
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

/** One link of the chain from a datum to a person. */
export interface Step {
  /** Without names and private values. */
  readonly says: Words;
  readonly message: MessageRef | null;
  /** A line of a fact file. */
  readonly fact: Place | null;
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
  /** Account row ids that what is said fits equally; empty when it fits one or none. */
  readonly candidates: readonly number[];
  /** From the datum to the account to the person, in order. */
  readonly chain: readonly Step[];
}

/** Who could read a message when it was sent. */
export interface Exposure {
  /** Accounts in the group at that moment: seen before and after; and seen on one side only without a sign of coming or going. */
  readonly sure: number;
  readonly likely: number;
  /** Of them, beside the writer and the person concerned, those who could tell who is meant; null: cannot be told. */
  readonly knowing: number | null;
  readonly why: Words;
}

/** That the person had made the same datum public before (Civil Code art. 1036(2)). */
export interface Prior {
  /** `same`: nobody reads now who could not read it then; `narrower`: `newcomers` can; `elsewhere`: in another group. */
  readonly scope: 'same' | 'narrower' | 'elsewhere';
  /** Null where the name that the person shows to the group holds it. */
  readonly message: MessageRef | null;
  /** Accounts in the audience now that were not in that one. */
  readonly newcomers: number;
  /** Key of the other group. */
  readonly group: string | null;
}

/** What the person concerned said to it, in the record or in a consent file. */
export interface Consent {
  readonly state: 'given' | 'refused';
  readonly message: MessageRef | null;
  readonly fact: Place | null;
  readonly says: Words;
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
  /** The datum stands in what the message carries of others, not in its own text: there is no span. */
  readonly carried?: boolean;
  readonly exposure?: Exposure;
  readonly prior?: Prior | null;
  readonly consent?: Consent | null;
  /** What the words around a disclosure show of the writer's mind (Civil Code arts 998, 1165); words that are missing show nothing. */
  readonly fault?: 'intent' | 'gross' | 'ordinary' | 'none' | 'unknown';
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

/** What a group's record says of an account that other groups may know too. */
export interface GroupTie {
  /** Account row id. */
  readonly account: number;
  /** Full name in clear. */
  readonly name: string;
  readonly message: MessageRef;
}

export interface CheckResult {
  readonly status: Status;
  readonly reason: Words;
  readonly notAssessable?: readonly NotAssessable[];
  readonly ties?: readonly GroupTie[];
  readonly response?: ResponseTimeline;
  readonly statements?: readonly StatementCluster[];
  readonly verification?: VerificationCounts;
  /** Days that the chosen rule asks to be kept, `YYYY-MM-DD`, both included. */
  readonly window?: { readonly from: string; readonly to: string };
}

/** A list of words of the user's own. */
export interface LexiconFile {
  /** Of the file, without its folder. */
  readonly name: string;
  readonly text: string;
  /** Added to the tool's own list of its category, or instead of it. */
  readonly mode: 'extend' | 'replace';
}

/** How long something is to be kept (`floor`: not less) or may be kept (`ceiling`: not longer). */
export interface RetentionPeriod {
  readonly sign: 'floor' | 'ceiling';
  readonly object: 'network_log' | 'content' | 'processing_record';
  /** How many units, above 0; null: the text sets none and the user chose none. */
  readonly period: number | null;
  readonly unit: 'calendar_month' | 'day' | 'year';
  /** Provision ids. */
  readonly basis: readonly string[];
  readonly title: Words;
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
  /** Id of a rule pack; default `cn`. */
  readonly pack?: string;
  /** Word lists beside or instead of those that come with the tool. */
  readonly lexicons?: readonly LexiconFile[];
  /** The period that the chosen pack measures by; absent: six calendar months as the rules of `cn` have it. */
  readonly retention?: RetentionPeriod;
  /** Platform limits that the user knows; the rules name none. */
  readonly memberCap?: number | null;
  readonly infoPageFrom?: number | null;
  /** Hours after a clear notice from which on a first measure is told as late; no text sets any. */
  readonly responseHours?: number | null;
}

/** One pass over one group's timeline, in order of (instant, source, place). */
export interface Fold {
  message?(message: Message): void;
  event?(event: TimelineEvent): void;
  /** `found`: what the checks named by `uses` found in this group, in their order; empty where they did not run. */
  finish(found: readonly RawFinding[]): CheckResult;
}

export interface Check {
  /** Equal to the file name. */
  readonly id: string;
  readonly title: Words;
  /** What it wants to be given, for `list checks`. */
  readonly needs: Words;
  /** Ids of checks whose findings it wants when it finishes; they run before it even where only this one was asked for. */
  readonly uses?: readonly string[];
  start(facts: GroupFacts, policy: Policy, emit: (finding: RawFinding) => void): Fold;
}
