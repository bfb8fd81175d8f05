import { bearersOf } from './bearers.ts';
import { levelOf } from './level.ts';
import { countPersonalInformation } from './personal-information.ts';
import { standing } from './standing.ts';
import type { Liability, LiabilityInput } from './types.ts';

export type { Liability, LiabilityInput } from './types.ts';

/** From the findings about one group to levels, bearers and suggested steps. Pure; the same input gives the same answer. */
export function assess(input: LiabilityInput): Liability {
  const isGroup = (input.kind ?? 'group') === 'group';
  const notAssessable = [...input.notAssessable, ...standing(input.notAssessable, isGroup, input.origin ?? 'unknown')];
  return {
    level: levelOf(input.findings, new Set(input.minorAccounts), input.recipients),
    bearers: bearersOf(input),
    ownerResponse: { notices: [], measures: [], hoursToFirstMeasure: null, repeatsAfterNotice: 0 },
    personalInformation: countPersonalInformation(input.findings, input.recipients),
    reach: [],
    notAssessable: notAssessable.map(({ rule, reason, wouldNeed }) => ({
      rule,
      reason: reason[input.lang],
      wouldNeed: wouldNeed[input.lang],
    })),
  };
}
