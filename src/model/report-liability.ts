import type { Bearer } from './check.ts';
import type { ReportMessageRef, ReportPlace } from './report.ts';
import type { Notice } from './results.ts';

export type Level = 'S0' | 'S1' | 'S2' | 'S3' | 'S4';

export interface ReportBearer {
  bearer: Bearer;
  account: string | null;
  name: string | null;
  level: Level;
  findings: string[];
  basis: string[];
  /** The same provisions, as in force on the day of the latest conduct that rests on each. */
  cites: string[];
  measure: { group: string; person: string };
  creditMove: number;
  blacklistCandidate: boolean;
  /** Why this level. */
  trigger: string;
  /** What fits by addressee: a platform may apply the group rules art 11; an owner or an employer cannot. */
  steps: { platform: ReportSteps; organisation: ReportSteps };
}

export interface ReportSteps { group: string; person: string }

/** What was said to owner or managers, or in a complaint file. */
export interface ReportNotice {
  kind: Notice['kind'];
  /** An unclear one starts no clock. */
  clear: boolean;
  at: string;
  by: string | null;
  to: string | null;
  message: ReportMessageRef | null;
  fact: ReportPlace | null;
}

export interface ReportMeasure {
  kind: string;
  label: string;
  at: string;
  by: string | null;
  target: string | null;
  message: ReportMessageRef | null;
  fact: ReportPlace | null;
  /** Of a moderation file: records kept and report made (group rules art 11); null where no such file shows the measure. */
  record: { no: string | null; reportedAt: string | null; recipient: string | null } | null;
}

/** Counts against Fa Shi [2017] No. 10 art 5 in three ways, since its unit is disputed. */
export interface ReportPersonalInformation {
  persons: number;
  items: number;
  providings: number;
  /** Share of the threshold: 1 reaches it. */
  ratio: { lower: number; upper: number };
  methods: { persons: ReportCount; items: ReportCount; providings: ReportCount };
  /** Items by the threshold of their kind, at the strict end of the range. */
  tiers: { threshold: number; items: number }[];
  /** 0.5 where somebody who posted had the data from duty or service, else 1; `known`: whether that is known. */
  threshold: { factor: number; special: number; dutyKnown: boolean };
  outcome: 'none' | 'below' | 'depends' | 'reached' | 'special';
  says: string;
  excluded: { own: number; invalid: number; agreed: number; public: number; before: number; findings: string[] };
}

export interface ReportCount {
  n: number;
  /** At the lenient and at the strict end of each kind's range. */
  ratio: { lower: number; upper: number };
}

/** How far one statement went: lower bounds from the record, and the platform's counters where the export has them. */
export interface ReportReach {
  id: string;
  /** Of the first message; never its text. */
  author: string | null;
  authorName: string | null;
  message: ReportMessageRef;
  first: string;
  last: string;
  /** By its words, which are cues: whether it tells of whom it speaks, and whether it speaks ill of somebody. */
  names: boolean;
  accuses: boolean;
  /** Accounts beside the author that passed it on; and how often the author said it again, which is no repost. */
  spreaders: number;
  own: number;
  reposts: { lower: number; counter: number | null };
  views: { lower: number; counter: number | null };
  /** Members at the time of posting, added up over groups: could have seen it, which is no count of views. */
  exposed: number;
  groups: string[];
  /** Sum with other statements of the same author about the same person within a year; null: no other. */
  accumulated: { reposts: number; views: number; statements: number; from: string; to: string } | null;
  outcome: 'below' | 'approaching' | 'reached';
  says: string;
  findings: string[];
}

/** Indicative credit of one account: the tool's own, not the platform's. */
export interface ReportCredit {
  account: string;
  name: string | null;
  level: string;
  points: number;
  blacklisted: boolean;
  /** In order of time. `points`: taken in fact, after floor and recovery; `level` null: entered by a person. */
  moves: {
    at: string; points: number; level: Level | null; reason: string; finding: string | null; findings: string[]; recordNo: string;
    reporter: string | null; reportedAt: string | null; recipient: string | null;
  }[];
  /** The data make a candidate for the blacklist; only a named person enters anybody. */
  candidate: boolean;
  /** Points that came back since the last move. */
  recovered: number;
}
