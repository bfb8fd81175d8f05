import { dutyAccounts, piplMayApply } from './gated.ts';
import type { Grading } from './level.ts';
import type { Reading } from './personal-information.ts';
import { repeaters } from './repeats.ts';
import type { LiabilityInput } from './types.ts';
import { pullOf } from './weighing.ts';

/** What one group's findings are graded by. */
export function gradingOf(input: LiabilityInput): Grading {
  const profile = input.profile ?? 'civil-code';
  const response = input.response ?? null;
  return {
    minors: new Set(input.minorAccounts), recipients: input.recipients, profile, duty: dutyOf(input),
    repeaters: repeaters(response === null ? [] : input.findings.filter((each) => pullOf(each, profile) !== 'none'), response),
    repeated: (response?.repeatsAfterNotice ?? 0) > 0,
  };
}

/** How the counts of a group are read. */
export function readingOf(input: LiabilityInput): Reading {
  return { lang: input.lang, duty: dutyOf(input), pipl: piplMayApply(input.gates ?? []) };
}

const dutyOf = (input: LiabilityInput): ReadonlySet<number> => dutyAccounts(input.gates ?? [], [input.ownerAccount, ...input.managerAccounts]);
