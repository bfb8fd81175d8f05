import type { Level } from '../model/report.ts';
import { atLeast } from '../model/severity.ts';
import { countPersonalInformation } from './personal-information.ts';
import { isIdentified, personKeys } from './persons.ts';
import type { LiableFinding } from './types.ts';

/** Kinds that the Personal Information Protection Law art 28 names: a bank card is a financial account. */
const SENSITIVE: ReadonlySet<string> = new Set(['disclosure.bank-card']);

const SERIOUS_RATIO = 0.1;
const GRAVE_RATIO = 1;

/**
 * The level of a set of findings, gravest trigger first. The scale is this tool's own, hung on the measures of the group
 * rules art 11.
 * - S4: the lower ratio of personal information reaches the criminal threshold.
 * - S3: a critical finding, sensitive information of somebody else, a minor, two or more identified others, or an upper ratio of a tenth.
 * - S2: a strong suspicion, or a provider finding of medium severity.
 * - S1: anything weaker.
 * - S0: nothing, observations, the supplied record's own gaps, or a person's own data.
 */
export function levelOf(findings: readonly LiableFinding[], minors: ReadonlySet<number>, recipients: number): Level {
  const raising = findings.filter(raises);
  if (raising.length === 0) return 'S0';
  const { ratio } = countPersonalInformation(raising, recipients);
  if (ratio.lower >= GRAVE_RATIO) return 'S4';
  if (ratio.upper >= SERIOUS_RATIO || raising.some((each) => each.severity === 'critical' || isSensitive(each) || isMinor(each, minors)) || victims(raising) >= 2) return 'S3';
  return raising.some(isStrong) ? 'S2' : 'S1';
}

function raises(finding: LiableFinding): boolean {
  if (finding.bearer === 'record' || finding.subject?.relation === 'self') return false;
  return finding.severity !== 'info' && finding.grade !== 'G1';
}

function isStrong(finding: LiableFinding): boolean {
  if (atLeast(finding.severity, 'high')) return true;
  if (finding.severity !== 'medium') return false;
  return finding.bearer === 'provider' || (finding.status === 'indicated' && isAboutIdentifiedOther(finding));
}

function isSensitive(finding: LiableFinding): boolean {
  return SENSITIVE.has(finding.rule) && finding.subject?.relation === 'third-party' && atLeast(finding.severity, 'medium');
}

function isMinor(finding: LiableFinding, minors: ReadonlySet<number>): boolean {
  const { subject } = finding;
  return subject?.relation === 'third-party' && subject.account !== null && minors.has(subject.account);
}

function victims(findings: readonly LiableFinding[]): number {
  const harmed = findings.filter((each) => each.bearer !== 'provider' && isAboutIdentifiedOther(each));
  return new Set(harmed.map(personKeys(harmed))).size;
}

function isAboutIdentifiedOther(finding: LiableFinding): boolean {
  return finding.subject?.relation === 'third-party' && isIdentified(finding);
}
