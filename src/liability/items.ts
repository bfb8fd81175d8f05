import { tierOf, type Tier } from '../law/tiers.ts';
import { plainValue } from '../text/plain-value.ts';
import { type Exclusion, exclusionOf } from './exclusions.ts';
import { isIdentified } from './persons.ts';
import type { LiableFinding } from './types.ts';

const DISCLOSURE = 'disclosure.';
/** Weights are whole parts of the widest tier, so that sums are exact. */
export const UNIT = 5000;

/** What one distinct (person, kind, value) weighs, in parts of `UNIT`: at the lenient and at the strict end of its kind's range. */
interface Item {
  readonly person: string;
  lower: number;
  upper: number;
  /** The strict end; null: weighs nothing. */
  tier: Tier;
  /** Separate recipients that it was provided to. */
  recipients: number;
}

/** Weights of the three counting methods, in parts of `UNIT`. */
export interface Weights { readonly lower: number; readonly upper: number }

export interface Counts {
  readonly persons: number;
  readonly items: number;
  readonly providings: number;
  readonly weights: { readonly persons: Weights; readonly items: Weights; readonly providings: Weights };
  /** Items by the strict end of their range; what weighs nothing is left out. */
  readonly tiers: ReadonlyMap<number, number>;
}

/** Disclosures that count; of them older conduct weighs nothing. */
export function countable(findings: readonly LiableFinding[]): LiableFinding[] {
  return findings.filter((finding) => {
    const excluded = isDisclosure(finding) ? exclusionOf(finding) : 'own';
    return excluded === null || excluded === 'before';
  });
}

export const isDisclosure = ({ rule }: LiableFinding): boolean => rule.startsWith(DISCLOSURE);

/** Key of the datum: a person's kind and value once, however it is written and however often repeated. */
export function itemKey(person: string, finding: LiableFinding): string {
  return JSON.stringify([person, finding.rule, finding.value === undefined ? finding.id : plainValue(finding.value)]);
}

/** What older conduct adds is counted and weighs nothing. */
function weightsOf(finding: LiableFinding, excluded: Exclusion | null): { lower: number; upper: number; tier: Tier } {
  const tier = tierOf(finding.rule.slice(DISCLOSURE.length));
  if (excluded === 'before' || tier.upper === null) return { lower: 0, upper: 0, tier: null };
  const lower = tier.needsName && !isIdentified(finding) ? null : tier.lower;
  return { lower: lower === null ? 0 : UNIT / lower, upper: UNIT / tier.upper, tier: tier.upper };
}

/** Gathers items of what is `countable`; findings of one datum make one item, which weighs as the heaviest of them. */
export class Items {
  readonly #all = new Map<string, Item>();

  /** `person` as `personKeys` names it. `key`: default, the datum's. */
  add(finding: LiableFinding, person: string, recipients: number, key = itemKey(person, finding)): void {
    const { lower, upper, tier } = weightsOf(finding, exclusionOf(finding));
    const item = this.#all.get(key);
    if (item === undefined) this.#all.set(key, { person, lower, upper, tier, recipients });
    else {
      item.lower = Math.max(item.lower, lower);
      item.upper = Math.max(item.upper, upper);
      item.tier ??= tier;
      item.recipients = Math.max(item.recipients, recipients);
    }
  }

  counts(): Counts {
    const bundles = new Map<string, { lower: number; upper: number }>();
    const tiers = new Map<number, number>();
    const items = { lower: 0, upper: 0 };
    const providings = { n: 0, lower: 0, upper: 0 };
    for (const { person, lower, upper, tier, recipients } of this.#all.values()) {
      const bundle = bundles.get(person);
      bundles.set(person, { lower: Math.max(bundle?.lower ?? 0, lower), upper: Math.max(bundle?.upper ?? 0, upper) });
      items.lower += lower;
      items.upper += upper;
      providings.n += recipients;
      providings.lower += lower * recipients;
      providings.upper += upper * recipients;
      if (tier !== null) tiers.set(tier, (tiers.get(tier) ?? 0) + 1);
    }
    const persons = { lower: 0, upper: 0 };
    for (const { lower, upper } of bundles.values()) {
      persons.lower += lower;
      persons.upper += upper;
    }
    return { persons: bundles.size, items: this.#all.size, providings: providings.n, weights: { persons, items, providings: { lower: providings.lower, upper: providings.upper } }, tiers };
  }
}
