import { citeOn, isAuthority } from '../../law/provisions.ts';
import type { Excerpt, Matching } from '../../model/excerpt.ts';
import type { LeakCase } from '../../model/leak.ts';
import type { ReportPersonalInformation } from '../../model/report.ts';
import type { Words } from '../../model/words.ts';
import type { Assessed } from '../types.ts';

/** One thing to do or to know; `by`: the last day for it, `YYYY-MM-DD`, where one is known. */
export interface StepItem {
  readonly says: Words;
  readonly by: string | null;
}

export interface LeakStepDraft {
  readonly id: string;
  readonly title: Words;
  readonly items: readonly StepItem[];
  /** Texts that it rests on, as cited on the day that governs them. */
  readonly cites: readonly Words[];
}

/** What the next steps depend on. */
export interface StepContext {
  readonly assessed: readonly Assessed[];
  readonly given: LeakCase;
  readonly excerpt: Excerpt;
  readonly matching: Matching | null;
  /** The excerpt is the platform's own transcript rather than a picture or pasted text; default false. */
  readonly transcript?: boolean;
  /** As `leakThresholds` has them. */
  readonly reach: 'below' | 'approaching' | 'reached' | 'unknown';
  readonly items: ReportPersonalInformation['outcome'];
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
}

/** Where the outcomes stand: something is suspected, something is open, or nothing is made out on any reading. */
export function standingOf(assessed: readonly Assessed[]): 'suspected' | 'open' | 'none' {
  const outcomes = assessed.flatMap(({ outcomes: by }) => Object.values(by).flatMap(({ privacy, personalInformation }) => [privacy.outcome, personalInformation.outcome]));
  if (outcomes.some((outcome) => outcome.startsWith('suspected'))) return 'suspected';
  return outcomes.some((outcome) => outcome !== 'not_established') ? 'open' : 'none';
}

export const item = (en: string, zh: string, by: string | null = null): StepItem => ({ says: { en, zh }, by });

/** Cites as on a day; what was not in force then, or is known from memory only, is left out. */
export function citesOn(ids: readonly string[], day: string): Words[] {
  return ids.flatMap((id) => (isAuthority(id) ? (citeOn(id, day) ?? []) : []));
}
