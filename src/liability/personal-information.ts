import type { ReportCount } from '../model/report.ts';
import type { Lang } from '../model/words.ts';
import { type Exclusion, exclusionOf } from './exclusions.ts';
import { countable, type Counts, isDisclosure, Items, UNIT, type Weights } from './items.ts';
import { read, says } from './outcome.ts';
import { personKeys } from './persons.ts';
import type { LiableFinding, PersonalInformation } from './types.ts';

/** What the counts are read with beside the findings. */
export interface Reading {
  readonly lang: Lang;
  /** Account row ids that run the group, where an organisation or a shared business stands behind it. */
  readonly duty: ReadonlySet<number>;
  /** False where the group is family's or friends': the Personal Information Protection Law leaves it out. */
  readonly pipl: boolean;
}

const PLAIN: Reading = { lang: 'en', duty: new Set(), pipl: true };
const THRESHOLDS = [50, 500, 5000] as const;

/** Counts of one group's findings: `recipients` groups received each datum. */
export function countItems(findings: readonly LiableFinding[], recipients: number): Counts {
  const counted = countable(findings);
  const keyOf = personKeys(counted);
  const items = new Items();
  for (const finding of counted) items.add(finding, keyOf(finding), recipients);
  return items.counts();
}

/** The part of the counts that accounts posted whose data may come from duty or service; null: none of them posted. */
export function countDuty(findings: readonly LiableFinding[], recipients: number, duty: ReadonlySet<number>): Counts | null {
  const own = duty.size === 0 ? [] : findings.filter(({ account }) => account !== null && duty.has(account));
  return own.length === 0 ? null : countItems(own, recipients);
}

/**
 * Counts personal information of others against Fa Shi [2017] No. 10 art 5, whose unit ("条") is disputed, in three ways:
 * - persons: each person's bundle once, weighed as its gravest datum (who is one person: see `personKeys`);
 * - items: each distinct (person, kind, value) once, however often it was repeated in the group;
 * - providings: items times `recipients`, the number of groups that received them (art 11: different recipients count apart).
 *
 * Each ratio is the mixed-kinds sum Σ nᵢ / thresholdᵢ of art 5(1)(6), at the lenient and the strict end of each kind's
 * range; 1 reaches the threshold. `ratio` goes from persons at the lenient end – where a contact datum of nobody named weighs
 * nothing – to providings at the strict end. Left out and listed is what `exclusionOf` names; of it, conduct before the
 * interpretation took effect is still counted in `persons`, `items` and `providings`, where it weighs nothing.
 */
export function countPersonalInformation(findings: readonly LiableFinding[], recipients: number, { lang, duty, pipl }: Reading = PLAIN): PersonalInformation {
  const counts = countItems(findings, recipients);
  const ofDuty = countDuty(findings, recipients, duty);
  const reading = read(counts, ofDuty);
  const { persons, items, providings, weights, tiers } = counts;
  return {
    persons, items, providings,
    ratio: { lower: weights.persons.lower / UNIT, upper: weights.providings.upper / UNIT },
    methods: { persons: method(persons, weights.persons), items: method(items, weights.items), providings: method(providings, weights.providings) },
    tiers: THRESHOLDS.flatMap((threshold) => (tiers.has(threshold) ? [{ threshold, items: tiers.get(threshold) ?? 0 }] : [])),
    threshold: { factor: reading.factor, special: reading.special, dutyKnown: reading.dutyKnown },
    outcome: reading.outcome,
    says: says(reading, counts, ofDuty, pipl)[lang],
    excluded: excludedOf(findings),
  };
}

function method(n: number, { lower, upper }: Weights): ReportCount {
  return { n, ratio: { lower: lower / UNIT, upper: upper / UNIT } };
}

function excludedOf(findings: readonly LiableFinding[]): PersonalInformation['excluded'] {
  const by: Record<Exclusion, number> = { own: 0, invalid: 0, agreed: 0, public: 0, before: 0 };
  const ids: string[] = [];
  for (const finding of findings) {
    const why = isDisclosure(finding) ? exclusionOf(finding) : null;
    if (why === null) continue;
    by[why]++;
    ids.push(finding.id);
  }
  return { ...by, findings: ids };
}
