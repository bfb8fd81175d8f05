import { type Circumstances, type Factors, NOTHING_KNOWN, type Profile } from '../law/decision/factors.ts';
import { privacyOutcome, type PrivacyOutcome } from '../law/decision/privacy-outcome.ts';
import type { RawFinding } from '../model/check.ts';
import { entityOf, isContact, matterOf } from './kinds.ts';

interface Assessment extends PrivacyOutcome {
  readonly factors: Factors;
}

/** Most accounts of an audience that we call few: our own band, no text sets one. */
const FEW = 10;

/**
 * The decision table over what one disclosure about another person shows by itself; null for anything else. `handler`: whether
 * who posted it handles personal information other than for private affairs.
 */
export function assessmentOf(finding: RawFinding, profile: Profile, handler: Factors['handler']): Assessment | null {
  if (!finding.rule.startsWith('disclosure.') || finding.subject?.relation !== 'third-party') return null;
  const factors = factorsOf(finding, finding.subject.linkage, handler);
  return { ...privacyOutcome(factors, profile), factors };
}

function factorsOf({ rule, fault, consent, prior, exposure, message }: RawFinding, linkage: Factors['F3'], handler: Factors['handler']): Factors & Circumstances {
  const entity = entityOf(rule);
  const matter = matterOf(entity);
  const refused = consent?.state === 'refused';
  const audience = exposure ? exposure.sure + exposure.likely : null;
  return {
    ...NOTHING_KNOWN,
    F0: 'yes', F1: matter, F2: fault ?? 'unknown', F3: linkage,
    F4: audience === null ? 'unknown' : audience <= FEW ? 'few' : 'group',
    F5: refused && consent.message !== null && consent.message.at > (message?.at ?? Infinity) ? 'complaint' : 'unknown',
    // A line of a consent file is for a person to read: whether it reaches this act is open.
    D1: consent?.state === 'given' ? 'explicit' : 'none_seen', covers: consent?.state === 'given' && consent.message !== null ? 'yes' : 'unknown',
    D2: !prior ? 'none_seen' : refused ? 'refused' : prior.scope === 'same' ? 'same_or_wider' : 'elsewhere',
    D3: 'unknown', D4: 'unknown', D5: 'unknown', D6: 'unknown',
    // What is only inferred from what is missing is the least that it may be.
    faultShown: fault === 'ordinary' ? 'least' : 'shown',
    contact: isContact(entity) ? 'yes' : 'no', sensitive: matter === 'sensitive' ? 'yes' : 'no', seenBefore: prior ? 'yes' : 'unknown',
    knowsLink: exposure?.knowing == null ? 'unknown' : exposure.knowing > 0 ? 'yes' : 'no', handler,
  };
}
