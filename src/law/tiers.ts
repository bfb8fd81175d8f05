/** Number of items at which Fa Shi [2017] No. 10 art 5 speaks of grave circumstances; null: may not count at all. */
export type Tier = 50 | 500 | 5000 | null;

export interface TierRange {
  /** The tier that weighs least: the high threshold. */
  readonly lower: Tier;
  /** The tier that weighs most: the low threshold. */
  readonly upper: Tier;
  /** True: the lower tier holds only where the datum stands with a named person; bare, it may not count. */
  readonly needsName: boolean;
}

const CONTACT: TierRange = { lower: 5000, upper: 5000, needsName: true };
const DOCUMENT: TierRange = { lower: 5000, upper: 500, needsName: false };

/**
 * A range where the law is open. A bare card number is property information at most and ordinary data affecting property
 * at least; a bare identity number and an address lie between guiding case 193 and "other". Passport and permit follow
 * the identity card, by our own decision. An IP address alone may not count.
 */
const TIERS = new Map<string, TierRange>([
  ['phone', CONTACT],
  ['landline', CONTACT],
  ['email', CONTACT],
  ['wechat-id', CONTACT],
  ['qq', CONTACT],
  ['plate', CONTACT],
  ['resident-id', DOCUMENT],
  ['passport', DOCUMENT],
  ['permit', DOCUMENT],
  ['address', DOCUMENT],
  ['bank-card', { lower: 500, upper: 50, needsName: false }],
  ['ip', { lower: null, upper: 5000, needsName: false }],
]);

const UNKNOWN: TierRange = { lower: null, upper: null, needsName: false };

/** `entity` is the second part of a `disclosure.<entity>` rule id. Unknown entities do not count. */
export function tierOf(entity: string): TierRange {
  return TIERS.get(entity) ?? UNKNOWN;
}
