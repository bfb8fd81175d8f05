import type { Bearer } from './check.ts';
import type { Severity } from './severity.ts';
import type { Words } from './words.ts';

/** How far the wording was verified: text read, wording read in an excerpt, case reported, memory, our own decision. */
export type Verified = 'text' | 'excerpt' | 'case' | 'memory' | 'design';

/** One article as it stood in one period. Dates are `YYYY-MM-DD`, inclusive, China's calendar. */
export interface Version {
  readonly from: string | null;
  readonly to: string | null;
  /** How it is cited in that period. */
  readonly cite: Words;
  /** Where the periods differ in more than the number: what held then. */
  readonly gist?: Words;
}

export interface Provision {
  /** e.g. `cn.group.13`. */
  readonly id: string;
  readonly title: Words;
  readonly versions: readonly Version[];
  /** The few words of the text that decide, quoted in Chinese with an English gloss of ours. */
  readonly key?: Words;
  /** Own words, one or two sentences. */
  readonly gist: Words;
  readonly bearers: readonly Bearer[];
  /** What is `memory` is explained with that mark and never printed as authority. */
  readonly verified: Verified;
  /** `order`: the number follows from the order of the articles that were read, and the cite says so. */
  readonly number?: 'order';
  readonly limits: Words;
}

/** A rule of the contract, as data. */
export interface Rule {
  /** `<check>.<name>`. */
  readonly id: string;
  readonly title: Words;
  readonly severity: Severity;
  readonly basis: readonly string[];
  readonly looksAt: Words;
  readonly limits: Words;
  readonly rebuttal: Words;
}

/** One duty to keep (`floor`: not less than) or not to keep (`ceiling`: not longer than). */
export interface RetentionDuty {
  readonly sign: 'floor' | 'ceiling';
  readonly object: 'network_log' | 'content' | 'processing_record';
  /** How many units; null: the text sets none, the user does. */
  readonly period: number | null;
  readonly unit: 'calendar_month' | 'day' | 'year';
  /** Provision id. */
  readonly provision: string;
}

/** A clock that a text sets for an act, in hours. */
export interface ClockLimit {
  readonly id: string;
  readonly hours: number;
  readonly title: Words;
  readonly provision: string;
}

/** The rules of one place, as data for the same engine. */
export interface Pack {
  /** Value of `--pack`. */
  readonly id: string;
  readonly title: Words;
  /** The duty that the record is measured against. */
  readonly retention: RetentionDuty;
  /** Other periods of the same rules, for other objects or services. */
  readonly further: readonly RetentionDuty[];
  /** Provision ids. */
  readonly provisions: readonly string[];
  /** Ids of the checks whose rules have a basis here; the others say nothing under this pack. */
  readonly checks: readonly string[];
  readonly clocks: readonly ClockLimit[];
  readonly disclaimers: readonly { readonly says: Words; readonly verified: Verified }[];
}
