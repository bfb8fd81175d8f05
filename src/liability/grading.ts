import { dutyAccounts, piplMayApply } from './gated.ts';
import type { Grading } from './level.ts';
import type { Reading } from './personal-information.ts';
import { isPost, repeaters } from './repeats.ts';
import type { LiabilityInput } from './types.ts';
import { pullOf } from './weighing.ts';

/** What one group's findings are graded by. */
export function gradingOf(input: LiabilityInput): Grading {
  const profile = input.profile ?? 'civil-code';
  const response = input.response ?? null;
  const raising = response === null ? [] : input.findings.filter((each) => pullOf(each, profile) !== 'none');
  return {
    minors: new Set(input.minorAccounts), recipients: input.recipients, profile, duty: dutyOf(input),
    repeaters: repeaters(raising, response),
    // Repeats weigh on whom they are of; on the group itself where the record names no sender.
    labelled: input.labelled ?? false,
    repeated: (response?.repeatsAfterNotice ?? 0) > 0 && raising.some((each) => each.account === null && isPost(each)),
  };
}

/** How the counts of a group are read. */
export function readingOf(input: LiabilityInput): Reading {
  return { lang: input.lang, duty: dutyOf(input), pipl: piplMayApply(input.gates ?? []) };
}

const dutyOf = (input: LiabilityInput): ReadonlySet<number> => dutyAccounts(input.gates ?? [], [input.ownerAccount, ...input.managerAccounts]);
