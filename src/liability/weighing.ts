import type { Profile } from '../law/decision/factors.ts';
import { assessmentOf } from './assessment.ts';
import { isPublic } from './exclusions.ts';
import type { LiableFinding } from './types.ts';

/** How far a finding may raise a level: not at all, to S1 at most, or as far as it goes. */
type Pull = 'none' | 'weak' | 'full';

/**
 * Observations, the supplied record's own gaps, statistics alone and a person's own data raise nothing. What the person agreed
 * to, or had shown to the same audience and not withdrawn, is weak at most. So is, under `three-factor`, a disclosure of which
 * not every factor shows: words that are missing are no sign that nothing was meant.
 */
export function pullOf(finding: LiableFinding, profile: Profile): Pull {
  if (finding.bearer === 'record' || finding.subject?.relation === 'self' || finding.severity === 'info' || finding.grade === 'G1') return 'none';
  if (!finding.rule.startsWith('disclosure.')) return 'full';
  if (finding.consent?.state === 'given' || isPublic(finding)) return 'weak';
  return profile === 'civil-code' || assessmentOf(finding, profile, 'unknown')?.privacy.outcome === 'suspected_strong' ? 'full' : 'weak';
}
