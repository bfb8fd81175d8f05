import type { LiabilityInput } from '../liability/types.ts';
import type { GroupRun } from '../model/run.ts';
import type { Lang } from '../model/words.ts';

/** What the assessment of one group wants to know of its run. */
export function liabilityInput(run: GroupRun, pack: string, lang: Lang, profile: 'civil-code' | 'three-factor'): LiabilityInput {
  return {
    findings: run.findings, notAssessable: run.notAssessable, recipients: 1, lang, profile, pack,
    ownerAccount: run.owner?.account ?? null, managerAccounts: run.managers.flatMap((manager) => manager.account ?? []),
    minorAccounts: run.minors, kind: run.group.kind, origin: run.origin, labelled: run.labelled, response: run.response, reach: run.reach, gates: run.gates,
  };
}
