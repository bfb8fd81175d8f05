import { bearersOf } from './bearers.ts';
import { gradingOf, readingOf } from './grading.ts';
import { gradeOf } from './level.ts';
import { countPersonalInformation } from './personal-information.ts';
import { standing } from './standing.ts';
import { told } from './triggers.ts';
import type { Liability, LiabilityInput } from './types.ts';

export type { Liability, LiabilityInput } from './types.ts';

/** From the findings about one group to levels, bearers and suggested steps. Pure; the same input gives the same answer. */
export function assess(input: LiabilityInput): Liability {
  const isGroup = (input.kind ?? 'group') === 'group';
  const notAssessable = [...input.notAssessable, ...((input.pack ?? 'cn') === 'cn' ? standing(input.notAssessable, isGroup, input.origin ?? 'unknown', input.kind ?? 'group') : [])];
  const grading = gradingOf(input);
  const whole = gradeOf(input.findings, grading);
  const bearers = bearersOf(input, grading);
  // A group is no lighter than who is gravest in it: their roles weigh too.
  const gravest = bearers.find(({ level }) => level > whole.level);
  return {
    level: gravest?.level ?? whole.level,
    trigger: gravest?.trigger ?? told(whole.triggers, input.lang),
    bearers,
    personalInformation: countPersonalInformation(input.findings, input.recipients, readingOf(input)),
    notAssessable: notAssessable.map(({ rule, reason, wouldNeed }) => ({
      rule,
      reason: reason[input.lang],
      wouldNeed: wouldNeed[input.lang],
    })),
  };
}
