import { tierOf } from '../law/tiers.ts';
import { governs } from './conduct.ts';
import { isIdentified, personKeys } from './persons.ts';
import type { LiableFinding, PersonalInformation } from './types.ts';

const DISCLOSURE = 'disclosure.';
/** Weights are counted in parts of the widest tier, so that sums are exact. */
const UNIT = 5000;

/**
 * Counts personal information of others against Fa Shi [2017] No. 10 art 5, whose unit ("条") is disputed, in three ways:
 * - persons: each person's bundle once (who is one person: see `personKeys`);
 * - items: each distinct (person, kind, value) once, however often it was repeated in the group;
 * - providings: items times `recipients`, the number of groups that received them (art 11: different recipients count apart).
 *
 * `ratio` is the mixed-kinds sum Σ nᵢ / thresholdᵢ of art 5(1)(6); 1 reaches the threshold.
 * - lower: one bundle per person, weighed as its gravest datum at the lenient end of that datum's tier range, so that it
 *   cannot shrink as data are added; a contact datum of nobody named weighs nothing.
 * - upper: every providing at the strict end of its range.
 * Conduct before the interpretation took effect weighs nothing on either side. A person's own data, and identity numbers
 * that are suspected only (check digit does not fit), are left out and listed.
 */
export function countPersonalInformation(findings: readonly LiableFinding[], recipients: number): PersonalInformation {
  const disclosures = findings.filter((each) => each.rule.startsWith(DISCLOSURE));
  const counted = disclosures.filter(isCounted);
  const keyOf = personKeys(counted);
  const bundles = new Map<string, number>();
  const items = new Map<string, number>();
  for (const finding of counted) {
    const person = keyOf(finding);
    const item = JSON.stringify([person, finding.rule, finding.value ?? finding.id]);
    const { lower, upper } = weights(finding);
    bundles.set(person, Math.max(bundles.get(person) ?? 0, lower));
    items.set(item, Math.max(items.get(item) ?? 0, upper));
  }
  return {
    persons: bundles.size,
    items: items.size,
    providings: items.size * recipients,
    ratio: { lower: total(bundles) / UNIT, upper: (total(items) * recipients) / UNIT },
    excluded: disclosures.filter((each) => !isCounted(each)).map((each) => each.id),
  };
}

function isCounted(finding: LiableFinding): boolean {
  if (finding.subject?.relation === 'self') return false;
  return !(finding.rule === 'disclosure.resident-id' && finding.status === 'suspected');
}

function weights(finding: LiableFinding): { lower: number; upper: number } {
  if (!governs('cn.interp.2017-10', finding)) return { lower: 0, upper: 0 };
  const tier = tierOf(finding.rule.slice(DISCLOSURE.length));
  const lower = tier.needsName && !isIdentified(finding) ? null : tier.lower;
  return { lower: lower === null ? 0 : UNIT / lower, upper: tier.upper === null ? 0 : UNIT / tier.upper };
}

function total(parts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const part of parts.values()) sum += part;
  return sum;
}
