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
}

export interface Provision {
  /** e.g. `cn.group.13`. */
  readonly id: string;
  readonly title: Words;
  readonly versions: readonly Version[];
  /** Own words, one or two sentences. */
  readonly gist: Words;
  readonly bearers: readonly Bearer[];
  readonly verified: Verified;
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
