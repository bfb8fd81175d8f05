import type { Bearer, Grade, Linkage, Relation, Status } from './check.ts';
import type { DateOrder, GroupKind, KindFrom } from './format.ts';
import type { Lang } from './words.ts';
import type { Level, ReportBearer, ReportCredit, ReportMeasure, ReportNotice, ReportPersonalInformation, ReportReach } from './report-liability.ts';
import type { Calendar, GateResult, VerificationCounts } from './results.ts';
import type { Severity } from './severity.ts';
import type { Origin, SourceStatus } from './timeline.ts';

export type {
  Level, ReportBearer, ReportCount, ReportCredit, ReportMeasure, ReportNotice, ReportPersonalInformation, ReportReach, ReportSteps,
} from './report-liability.ts';

/** chataudit/report@1: what every renderer is handed and what `--format json` prints. Instants are ISO 8601 with offset. */
export interface Report {
  schema: 'chataudit/report@1';
  tool: { name: string; version: string };
  asOf: string;
  timezone: string;
  lang: Lang;
  profile: 'civil-code' | 'three-factor';
  origin: Origin;
  retentionScope: 'message-content' | 'network-log';
  window: { since: string | null; until: string | null };
  status: RunStatus;
  exit: number;
  disclaimer: string;
  sources: ReportSource[];
  facts: ReportFactFile[];
  groups: ReportGroup[];
  credit: ReportCredit[];
  waived: never[];
  /** The rule pack, and what it leaves open. */
  pack: { id: string; title: string; limits: string[] };
  warnings: string[];
  revealed: boolean;
}

export type RunStatus = 'complete' | 'incomplete' | 'empty' | 'failed';

export interface ReportReject { line: number; byteStart: number; byteEnd: number; code: string; reason: string }

export interface ReportSource {
  id: number;
  path: string;
  /** The outermost archive that it lies in, as received. */
  archive: { path: string; sha256: string } | null;
  sha256: string;
  bytes: number;
  format: string | null;
  encoding: string | null;
  timezone: string | null;
  timezoneFrom: 'file' | 'flag' | 'assumed' | null;
  dateOrder: DateOrder | null;
  messages: number;
  events: number;
  rejected: number;
  duplicates: number;
  declared: { messages: number } | null;
  /** Files that its messages name, and how many of them lie beside it; null when they name none. */
  attachments: { named: number; found: number } | null;
  status: SourceStatus;
  reason: string | null;
  notes: string[];
  rejects: ReportReject[];
}

export interface ReportFactFile {
  path: string;
  sha256: string;
  kind: string;
  rows: number;
  rejected: number;
  rejects: ReportReject[];
  notes: string[];
}

export interface ReportMessageRef {
  source: number;
  path: string;
  line: number;
  byteStart: number;
  byteEnd: number;
  nativeId: string | null;
  sentAt: string;
  sender: string | null;
}

export interface ReportPlace { path: string; line: number; byteStart: number; byteEnd: number }

export interface ReportFinding {
  id: string;
  check: string;
  rule: string;
  severity: Severity;
  status: Status;
  confidence: number;
  title: string;
  reason: string;
  bearer: Bearer;
  account: string | null;
  accountName: string | null;
  subject: {
    relation: Relation;
    account: string | null;
    name: string | null;
    linkage: Linkage;
    evidence: ReportMessageRef[];
    why: string;
    /** Accounts that what is said fits equally. */
    candidates: string[];
    /** From the datum to the account to the person, each step with what shows it. */
    chain: { says: string; message: ReportMessageRef | null; fact: ReportPlace | null }[];
  } | null;
  message: ReportMessageRef | null;
  /** Other records that are evidence: the same message as another export has it. */
  also: ReportMessageRef[];
  fact: ReportPlace | null;
  /** The datum stands in what the message carries of others. */
  carried: boolean;
  /** Who was in the group at that moment, and how many of them could tell who is meant; null where that is no question. */
  audience: { sure: number; likely: number; knowing: number | null; why: string } | null;
  /** The person concerned had made the same datum public before. */
  prior: { scope: 'same' | 'narrower' | 'elsewhere'; message: ReportMessageRef | null; newcomers: number; group: string | null } | null;
  /** What the person concerned said to it; null: nothing was seen. */
  consent: { state: 'given' | 'refused'; message: ReportMessageRef | null; fact: ReportPlace | null; says: string } | null;
  /** The decision table over one disclosure about another person; null for anything else. */
  assessment: ReportAssessment | null;
  span: [number, number] | null;
  value: string | null;
  basis: string[];
  /** The same provisions as cited on the day of the conduct. */
  cites: string[];
  rebuttal: string;
  range?: { from: string; to: string; expected: number | null; missing: number | null };
  grade?: Grade;
}

/** Outcomes of both tracks, each with the row of the table that decided it, and the factors they rest on (F0–F5, D1–D6). */
export interface ReportAssessment {
  profile: Report['profile'];
  privacy: ReportDecided;
  personalInformation: ReportDecided;
  factors: { [factor: string]: string };
}

export interface ReportDecided {
  outcome: 'suspected_strong' | 'suspected_weak' | 'not_established' | 'insufficient_evidence' | 'likely_not';
  row: string;
}

/** What the record of a group makes known about one person, without the values. */
export interface ReportDossier {
  account: string | null;
  name: string | null;
  linkage: Linkage;
  candidates: string[];
  items: {
    entity: string;
    label: string;
    values: number;
    findings: string[];
    first: string;
    last: string;
    by: (string | null)[];
    /** Most accounts in the group when it was posted, and of them most that could tell who is meant. */
    audience: number | null;
    knowing: number | null;
    own: boolean;
    agreed: boolean;
    refused: boolean;
  }[];
  byOthers: number;
}

export interface ReportPerson { account: string; name: string; from: 'roster' | 'file' | 'event' }

export interface ReportGroup {
  id: string;
  name: string;
  platform: string;
  kind: GroupKind;
  kindFrom: KindFrom;
  period: { first: string; last: string } | null;
  /** Messages per equal slice of the period, oldest first: where records are and are not. */
  coverage: { from: string; to: string; unit: 'day' | 'week' | 'month'; counts: number[] } | null;
  /** Records per day; null without any. */
  calendar: Calendar | null;
  /** Which parts of the rules govern the group; `applies` null: it cannot be told. */
  gates: { id: GateResult['id']; applies: boolean | null; reason: string }[];
  /** Members by what rosters say; null where that was not checked. */
  verification: VerificationCounts | null;
  counts: {
    messages: number;
    events: number;
    speakers: number;
    members: number;
    findings: Record<Severity, number>;
  };
  owner: ReportPerson | null;
  managers: ReportPerson[];
  sources: number[];
  checks: { id: string; status: Status | 'failed'; reason: string }[];
  findings: ReportFinding[];
  persons: ReportDossier[];
  liability: {
    level: Level;
    /** Why this level. */
    trigger: string;
    bearers: ReportBearer[];
    ownerResponse: {
      notices: ReportNotice[];
      measures: ReportMeasure[];
      hoursToFirstMeasure: number | null;
      /** What the hours are counted from. */
      from: 'notice' | 'flagged' | null;
      repeatsAfterNotice: number;
      /** Flagged messages that owner or managers sent themselves. */
      participated: ReportMessageRef[];
      flagged: number;
      /** What a record cannot show of it. */
      caveat: string;
    };
    personalInformation: ReportPersonalInformation;
    reach: ReportReach[];
    notAssessable: { rule: string; reason: string; wouldNeed: string }[];
  };
}

/** Writes one report. Pure: no clock, no files, no colour but what `style` says. */
export interface Renderer {
  /** Equal to the file name, and to the value of `--format`. */
  readonly id: string;
  readonly mediaType: string;
  /** With the dot. */
  readonly extension: string;
  write(out: (text: string) => void, report: Report, view: View): void;
}

export interface View {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
  readonly minSeverity: Severity;
  /** Most findings printed per group in a table; the rest is counted. */
  readonly maxRows: number;
}
