/** What kind of matter a datum is, in the words of the decision table (F1). */
type Matter = 'sensitive' | 'private' | 'public_matter' | 'unclear';

/**
 * Named by the Personal Information Protection Law art 28 – biometrics, religion, specific identity (a criminal record, by our
 * reading), health, financial accounts, whereabouts, children – and matters of the inner life and the family.
 */
const SENSITIVE: ReadonlySet<string> = new Set([
  'bank-card', 'payment-account', 'iban', 'finance', 'health', 'medical-record', 'location', 'whereabouts', 'religion', 'criminal-record', 'minor', 'biometric', 'intimate', 'family',
]);
/** Other matters of a person: documents, where somebody lives and stays, how to reach somebody, what was said in another chat. */
const PRIVATE: ReadonlySet<string> = new Set([
  'resident-id', 'passport', 'permit', 'driver-licence', 'ssn', 'social-insurance', 'address', 'lodging', 'credential', 'birth-date', 'courier', 'chat-record',
  'phone', 'landline', 'email', 'wechat-id', 'qq', 'social-account', 'plate', 'vehicle',
]);
/** Of business and office: anybody may look it up. */
const PUBLIC: ReadonlySet<string> = new Set(['credit-code', 'tax-number']);
/** Reach a person or stand for one; whether they are secret is another question. */
const CONTACT: ReadonlySet<string> = new Set([
  'phone', 'landline', 'email', 'wechat-id', 'qq', 'social-account', 'plate', 'vehicle', 'resident-id', 'passport', 'permit', 'driver-licence', 'ssn', 'social-insurance', 'address', 'name',
]);

export const entityOf = (rule: string): string => rule.slice(rule.indexOf('.') + 1);

export function matterOf(entity: string): Matter {
  if (SENSITIVE.has(entity)) return 'sensitive';
  if (PRIVATE.has(entity)) return 'private';
  return PUBLIC.has(entity) ? 'public_matter' : 'unclear';
}

/** A contact or identity datum. */
export const isContact = (entity: string): boolean => CONTACT.has(entity);
