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

const range = (lower: Tier, upper: Tier, needsName = false): TierRange => ({ lower, upper, needsName });

/** "Other" information, which counts for sure only beside a name. */
const CONTACT = range(5000, 5000, true);
/** Between guiding case 193 (identity card information) and "other". */
const DOCUMENT = range(5000, 500);
/** Property information at most, data affecting property at least. */
const ACCOUNT = range(500, 50);
/** Leads to a person only through somebody else's records. */
const REMOTE = range(null, 5000);
/** Lodging, health and physiology are named in art 5(1)(4). */
const NAMED_500 = range(500, 500);

/** A range where the law is open. Documents of other kinds follow the identity card, by our own decision. */
const TIERS = new Map<string, TierRange>([
  ...['phone', 'landline', 'email', 'wechat-id', 'qq', 'plate', 'social-account', 'vehicle', 'staff-number', 'birth-date', 'employer', 'school', 'family', 'minor', 'religion', 'criminal-record']
    .map((entity) => [entity, CONTACT] as const),
  ...['resident-id', 'passport', 'permit', 'driver-licence', 'ssn', 'social-insurance', 'address', 'medical-record'].map((entity) => [entity, DOCUMENT] as const),
  ...['bank-card', 'payment-account', 'iban'].map((entity) => [entity, ACCOUNT] as const),
  ...['ip', 'imei', 'mac', 'device-id', 'credit-code', 'tax-number', 'wallet', 'name'].map((entity) => [entity, REMOTE] as const),
  ...['health', 'lodging', 'biometric'].map((entity) => [entity, NAMED_500] as const),
  // A parcel is an order's: transaction information at most.
  ['courier', range(null, 500)],
  // Sexual life is physiology at most.
  ['intimate', range(5000, 500)],
  // Property is account with password; a code that opens a door or a folder is not.
  ['credential', range(5000, 50)],
  // Balance, assets and credit reports are property and credit information; pay is "other".
  ['finance', range(5000, 50)],
  // Traces are read strictly: one position or one trip may be "other", one vague place nothing.
  ['location', range(5000, 50)],
  ['whereabouts', range(null, 50)],
  // Communication content; a participant's own chat is doubtful.
  ['chat-record', range(null, 50)],
]);

const UNKNOWN = range(null, null);

/** `entity` is the second part of a `disclosure.<entity>` rule id. Unknown entities do not count. */
export function tierOf(entity: string): TierRange {
  return TIERS.get(entity) ?? UNKNOWN;
}
