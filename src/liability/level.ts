import type { Profile } from '../law/decision/factors.ts';
import type { Level } from '../model/report.ts';
import { atLeast } from '../model/severity.ts';
import type { Words } from '../model/words.ts';
import { UNIT } from './items.ts';
import { entityOf, matterOf } from './kinds.ts';
import { countDuty, countItems } from './personal-information.ts';
import { isIdentified, personKeys } from './persons.ts';
import { TRIGGERS } from './triggers.ts';
import type { LiableFinding } from './types.ts';
import { pullOf } from './weighing.ts';

/** One account's items over several groups. */
const ACROSS = 'personal-information.item-threshold';

/** What a set of findings is graded by beside itself. */
export interface Grading {
  /** Account row ids that a roster marks as minors. */
  readonly minors: ReadonlySet<number>;
  readonly recipients: number;
  readonly profile: Profile;
  /** Account row ids that run the group, where an organisation or a shared business stands behind it. */
  readonly duty: ReadonlySet<number>;
  /** Account row ids whose flagged messages went on after a warning or a notice. */
  readonly repeaters: ReadonlySet<number>;
  /** Flagged messages of nobody known went on in the group after a clear notice to owner or managers. */
  readonly repeated: boolean;
  /** A person labelled the group as mainly used for unlawful trade. */
  readonly labelled: boolean;
}

export interface Grade {
  readonly level: Level;
  /** Why: every trigger of that level. */
  readonly triggers: readonly Words[];
}

/**
 * The level of a set of findings. The scale is this tool's own, hung on the measures of the group rules art 11; the gravest row
 * with a trigger decides.
 * - S4: a person labelled the group as mainly used for unlawful trade; the lower ratio of personal information reaches the criminal threshold, or half of it where the data may come from
 *   duty; a flagged statement reached the number of views or reposts.
 * - S3: a critical finding, sensitive information of somebody else, a minor, two or more identified others, conduct that went on
 *   after a warning or notice, or an upper ratio of a tenth.
 * - S2: a strong suspicion, a provider finding of medium severity, or no measure after a clear notice.
 * - S1: anything weaker.
 * - S0: nothing, observations, the supplied record's own gaps, or a person's own data.
 * Counts go by numbers alone, whatever the profile says of privacy.
 */
export function gradeOf(findings: readonly LiableFinding[], grading: Grading): Grade {
  if (grading.labelled) return { level: 'S4', triggers: [TRIGGERS.labelled] };
  const pulls = findings.map((each) => pullOf(each, grading.profile));
  const raising = findings.filter((_, index) => pulls[index] !== 'none');
  if (raising.length === 0) return { level: 'S0', triggers: [findings.length === 0 ? TRIGGERS.nothing : TRIGGERS.observations] };
  const full = findings.filter((_, index) => pulls[index] === 'full');
  const items = countItems(raising, grading.recipients).weights;
  const duty = countDuty(raising, grading.recipients, grading.duty)?.weights ?? null;

  const grave = [
    ...(items.persons.lower >= UNIT ? [TRIGGERS.itemsReached] : []),
    ...(duty !== null && duty.persons.lower * 2 >= UNIT ? [TRIGGERS.dutyReached] : []),
    ...(items.persons.lower < UNIT && full.some((each) => each.rule === ACROSS && atLeast(each.severity, 'high')) ? [TRIGGERS.itemsReachedAcross] : []),
    ...(full.some((each) => each.rule === 'reach.defamation-threshold' && atLeast(each.severity, 'high')) ? [TRIGGERS.reach] : []),
  ];
  if (grave.length > 0) return { level: 'S4', triggers: grave };

  const tenth = items.providings.upper * 10 >= UNIT;
  const persons = victims(full);
  const serious = [
    ...(full.some((each) => isMinor(each, grading.minors)) ? [TRIGGERS.minor] : []),
    ...(full.some(isSensitive) ? [TRIGGERS.sensitive] : []),
    ...(persons >= 2 ? [TRIGGERS.victims(persons)] : []),
    ...(raising.some(({ account }) => account !== null && grading.repeaters.has(account)) || grading.repeated ? [TRIGGERS.repeated] : []),
    ...(tenth ? [TRIGGERS.tenth] : []),
    ...(!tenth && full.some((each) => each.rule === ACROSS) ? [TRIGGERS.tenthAcross] : []),
    ...(full.some((each) => each.severity === 'critical') ? [TRIGGERS.critical] : []),
  ];
  if (serious.length > 0) return { level: 'S3', triggers: serious };

  const ofProvider = full.filter((each) => each.bearer === 'provider' && isStrong(each));
  const moderate = [
    ...(full.some((each) => each.rule === 'management.no-response') ? [TRIGGERS.noResponse] : []),
    ...(ofProvider.length === 0 ? [] : [ofProvider.some(({ status }) => status === 'indicated') ? TRIGGERS.provider : TRIGGERS.providerSuspected]),
    ...strongOf(full.filter((each) => each.bearer !== 'provider' && isStrong(each)), persons),
  ];
  if (moderate.length > 0) return { level: 'S2', triggers: moderate };
  return { level: 'S1', triggers: [TRIGGERS.weak] };
}

/** What is strong, and whom it concerns. */
function strongOf(strong: readonly LiableFinding[], persons: number): Words[] {
  if (strong.length === 0) return [];
  return [persons === 1 ? TRIGGERS.strong : strong.some(({ subject }) => subject !== undefined) ? TRIGGERS.strongNobody : TRIGGERS.strongConduct];
}

function isStrong(finding: LiableFinding): boolean {
  if (atLeast(finding.severity, 'high')) return true;
  if (finding.severity !== 'medium') return false;
  return finding.bearer === 'provider' || (finding.status === 'indicated' && isAboutIdentifiedOther(finding));
}

function isSensitive(finding: LiableFinding): boolean {
  if (!finding.rule.startsWith('disclosure.') || matterOf(entityOf(finding.rule)) !== 'sensitive') return false;
  return finding.subject?.relation === 'third-party' && atLeast(finding.severity, 'medium');
}

function isMinor({ rule, subject, severity }: LiableFinding, minors: ReadonlySet<number>): boolean {
  if (subject?.relation !== 'third-party') return false;
  return (subject.account !== null && minors.has(subject.account)) || (rule === 'disclosure.minor' && atLeast(severity, 'medium'));
}

function victims(findings: readonly LiableFinding[]): number {
  const harmed = findings.filter((each) => each.bearer !== 'provider' && isAboutIdentifiedOther(each));
  return new Set(harmed.map(personKeys(harmed))).size;
}

function isAboutIdentifiedOther(finding: LiableFinding): boolean {
  return finding.subject?.relation === 'third-party' && isIdentified(finding);
}
