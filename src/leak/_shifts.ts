import type { Factors, Outcome, Profile } from '../law/decision/factors.ts';
import { privacyOutcome, type Decided } from '../law/decision/privacy-outcome.ts';

/** What a change of facts does to one track. Personal information is decided by one table under either profile and stands once, as `civil-code`. */
export interface Shift {
  readonly profile: Profile;
  readonly track: 'privacy' | 'personalInformation';
  readonly from: Decided;
  readonly to: Decided;
}

interface Standing { readonly profile: Profile; readonly track: Shift['track']; readonly decided: Decided }

function standings(values: Factors): Standing[] {
  const [code, three] = [privacyOutcome(values, 'civil-code'), privacyOutcome(values, 'three-factor')];
  return [
    { profile: 'civil-code', track: 'privacy', decided: code.privacy },
    { profile: 'civil-code', track: 'personalInformation', decided: code.personalInformation },
    { profile: 'three-factor', track: 'privacy', decided: three.privacy },
  ];
}

/** Tracks whose outcome differs once `patch` holds; another row with the same outcome is no difference. */
export function shiftsOf(values: Factors, patch: Partial<Factors>): Shift[] {
  const after = standings({ ...values, ...patch });
  return standings(values).flatMap(({ profile, track, decided }, index) => {
    const to = after[index]?.decided ?? decided;
    return to.outcome === decided.outcome ? [] : [{ profile, track, from: decided, to }];
  });
}

const isSuspected = (outcome: Outcome): boolean => outcome.startsWith('suspected');

/** How telling shifts are: one for each track, two where it becomes, or stops being, suspected. */
export function weightOf(shifts: readonly Shift[]): number {
  return shifts.reduce((sum, { from, to }) => sum + (isSuspected(from.outcome) === isSuspected(to.outcome) ? 1 : 2), 0);
}
