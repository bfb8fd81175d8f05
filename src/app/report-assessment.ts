import type { Factors, Profile } from '../law/decision/factors.ts';
import { assessmentOf } from '../liability/assessment.ts';
import { dutyAccounts, piplMayApply } from '../liability/gated.ts';
import type { RawFinding } from '../model/check.ts';
import type { ReportAssessment } from '../model/report.ts';
import type { GroupRun } from '../model/run.ts';

const SHOWN = ['F0', 'F1', 'F2', 'F3', 'F4', 'F5', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'handler'] as const satisfies readonly (keyof Factors)[];

export type AssessFinding = (finding: RawFinding) => ReportAssessment | null;

/** How the findings of one group are assessed: whoever runs it for an organisation handles personal information as one. */
export function assessing({ gates, owner, managers }: Pick<GroupRun, 'gates' | 'owner' | 'managers'>, profile: Profile): AssessFinding {
  const duty = dutyAccounts(gates, [owner?.account ?? null, ...managers.map(({ account }) => account)]);
  const otherwise = piplMayApply(gates) ? 'unknown' : 'no';
  return (finding) => {
    const found = assessmentOf(finding, profile, finding.account !== null && duty.has(finding.account) ? 'yes' : otherwise);
    if (found === null) return null;
    const factors = Object.fromEntries(SHOWN.map((key) => [key, found.factors[key]]));
    return { profile, privacy: { ...found.privacy }, personalInformation: { ...found.personalInformation }, factors };
  };
}
