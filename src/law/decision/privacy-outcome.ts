import { OPEN } from './factors.ts';
import type { Circumstances, Factors, Outcome, Profile } from './factors.ts';
import { CIVIL_CODE_ROWS, THREE_FACTOR_ROWS } from './privacy-rows.ts';
import type { Row, Weighed, When } from './privacy-rows.ts';

export interface Decided {
  readonly outcome: Outcome;
  /** `R0` … `R12`; `T1` … `T4` under `three-factor`. */
  readonly row: string;
}

export interface PrivacyOutcome {
  readonly profile: Profile;
  readonly privacy: Decided;
  /** By the table of the Civil Code under either profile. */
  readonly personalInformation: Decided;
  /** Factors that are not known, in the order of the table. */
  readonly open: readonly (keyof Factors)[];
}

/**
 * The outcome on both tracks: the first row that holds decides. A factor that is not known never counts as one that is
 * absent: it matches only the rows that name it so. Pure.
 */
export function privacyOutcome(factors: Factors & Circumstances, profile: Profile): PrivacyOutcome {
  const weighed = weigh(factors);
  const rows = profile === 'three-factor' ? THREE_FACTOR_ROWS : CIVIL_CODE_ROWS;
  return {
    profile,
    privacy: decide(rows, weighed, 'privacy'),
    personalInformation: decide(CIVIL_CODE_ROWS, weighed, 'personalInformation'),
    open: (Object.keys(factors) as (keyof Factors)[]).filter((key) => OPEN.has(factors[key])),
  };
}

/** Also the gate of date: what no row governs is left to a person. */
const NOT_GOVERNED: Decided = { outcome: 'insufficient_evidence', row: 'R12' };

function decide(rows: readonly Row[], weighed: Weighed, track: 'privacy' | 'personalInformation'): Decided {
  if (weighed.law === 'before' && weighed.F0 !== 'no') return NOT_GOVERNED;
  for (const row of rows) {
    const outcome = row[track];
    if (outcome !== null && (row.when.length === 0 || row.when.some((when) => holds(when, weighed)))) return { outcome, row: row.id };
  }
  return NOT_GOVERNED;
}

function holds(when: When, weighed: Weighed): boolean {
  return (Object.keys(when) as (keyof Weighed)[]).every((key) => (when[key] as readonly string[] | undefined)?.includes(weighed[key]) ?? true);
}

function weigh(factors: Factors & Circumstances): Weighed {
  const { D1, D2, D3, D4, D5, faultShown = 'shown', law = 'in_force' } = factors;
  const consent = consentOf(factors);
  const publicity = ['same_or_wider', 'lawfully_public', 'elsewhere'].includes(D2) || isSeen(D3) ? 'some' : 'none';
  const defended = (D1 !== 'none_seen' && consent !== 'none') || publicity === 'some' || D4 === 'only' || D4 === 'partly' || isSeen(D5);
  return { ...factors, faultShown, law, consent, publicity, defence: defended ? 'some' : 'none', secret: secretOf(factors) };
}

function consentOf({ D1, covers }: Factors): Weighed['consent'] {
  if (D1 === 'none_seen' || covers === 'no') return 'none';
  return D1 !== 'implied_only' && covers === 'yes' ? 'given' : 'open';
}

/** The side that relies on a defence shows it: what is not known is no evidence for it. */
function isSeen(value: Factors['D3']): boolean {
  return value === 'shown' || value === 'partly';
}

function secretOf({ F1, seenBefore, contact }: Factors): Weighed['secret'] {
  if (F1 === 'public_matter') return 'no';
  if (F1 === 'sensitive') return 'yes';
  if (seenBefore === 'yes' && contact === 'yes') return 'no';
  return F1 === 'private' ? 'yes' : 'unknown';
}
