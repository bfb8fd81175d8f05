import type { Consent, Linkage, Prior, Relation } from '../model/check.ts';
import { SEVERITIES, type Severity } from '../model/severity.ts';

/** Opens a door to a person, an account or the inner life. */
const GRAVE: ReadonlySet<string> = new Set([
  'resident-id', 'passport', 'permit', 'driver-licence', 'ssn', 'social-insurance', 'medical-record', 'bank-card', 'payment-account', 'iban', 'credential',
  'address', 'location', 'phone', 'health', 'lodging', 'intimate', 'criminal-record', 'biometric',
]);
/** Needs much else to hurt, or is said every day. */
const SLIGHT: ReadonlySet<string> = new Set([
  'courier', 'imei', 'mac', 'device-id', 'staff-number', 'tax-number', 'credit-code', 'wallet', 'name', 'employer', 'school', 'family',
]);
/** Of the writer himself, these are worth a mention at most. */
const OWN_SLIGHT: ReadonlySet<string> = new Set([...SLIGHT, 'email', 'ip', 'social-account', 'religion', 'minor', 'whereabouts', 'birth-date']);
/** Together with an identity number these give a person away whole. */
const COMPLETES: ReadonlySet<string> = new Set(['phone', 'address', 'bank-card']);
const SEVERAL = 3;

const shift = (severity: Severity, steps: number): Severity =>
  SEVERITIES[Math.min(SEVERITIES.length - 1, Math.max(0, SEVERITIES.indexOf(severity) - steps))] as Severity;

/** `kinds`: entities of the same person in the same message. `minor`: the roster marks the person as a minor. */
export function severityOf(entity: string, relation: Relation, linkage: Linkage, kinds: ReadonlySet<string>, minor: boolean): Severity {
  return shift(base(entity, relation, linkage, kinds), minor ? 1 : 0);
}

function base(entity: string, relation: Relation, linkage: Linkage, kinds: ReadonlySet<string>): Severity {
  if (relation === 'self') return OWN_SLIGHT.has(entity) ? 'info' : 'low';
  const plain: Severity = GRAVE.has(entity) ? 'high' : SLIGHT.has(entity) ? 'low' : 'medium';
  if (relation === 'unknown') return shift(plain, -1);
  const whole = kinds.has('resident-id') && [...kinds].some((kind) => COMPLETES.has(kind));
  if (whole && (entity === 'resident-id' || COMPLETES.has(entity))) return 'critical';
  const known = linkage === 'named' || linkage === 'link_known';
  // A name is what makes other data worse; it does not grow worse by them.
  if (entity === 'name') return known ? plain : shift(plain, -1);
  return several(kinds) ? 'high' : shift(plain, known ? 0 : -1);
}

/** Three and more kinds, of which two weigh by themselves: name, post and school are a business card. */
function several(kinds: ReadonlySet<string>): boolean {
  return kinds.size >= SEVERAL && [...kinds].filter((kind) => kind !== 'post' && !SLIGHT.has(kind)).length >= 2;
}

/** What the person had shown to the same audience, or agreed to, weighs less; that it was refused, no more than before. */
export function softened(severity: Severity, prior: Prior | null | undefined, consent: Consent | null | undefined): Severity {
  const steps = prior?.scope === 'same' ? 2 : prior ? 1 : 0;
  return shift(severity, -Math.max(steps, consent?.state === 'given' ? 1 : 0));
}
