import type { Relation } from '../model/check.ts';

/** Matters a person usually wants to keep to himself: the privacy rules come first (Civil Code 1034 ¶3). */
const PRIVATE: ReadonlySet<string> = new Set([
  'address', 'resident-id', 'driver-licence', 'social-insurance', 'ssn', 'medical-record', 'bank-card', 'payment-account', 'iban', 'credential',
  'health', 'finance', 'location', 'whereabouts', 'lodging', 'intimate', 'religion', 'criminal-record', 'family', 'minor', 'biometric', 'chat-record',
]);
/**
 * On the list of PIPL 28: biometrics, religion, specific identity (a criminal record, by our reading), health, financial accounts,
 * whereabouts, children. An identity number, lodging and sexual life are not named there.
 */
const SENSITIVE: ReadonlySet<string> = new Set([
  'bank-card', 'payment-account', 'iban', 'finance', 'health', 'medical-record', 'location', 'whereabouts', 'religion', 'criminal-record', 'minor', 'biometric',
]);

/** 2026-01-01 in China: the day article 56 of the public security law took effect. Milliseconds since 1970 UTC. */
const POLICE_RULE = Date.UTC(2025, 11, 31, 16);

/** Provision ids for one disclosure. `at`: the conduct, ms since 1970 UTC. */
export function basisOf(entity: string, relation: Relation, at: number): string[] {
  const basis = ['cn.civil.1034', 'cn.pipl.4'];
  if (PRIVATE.has(entity)) basis.push('cn.civil.1032', 'cn.civil.1033');
  if (SENSITIVE.has(entity)) basis.push('cn.pipl.28');
  if (entity === 'minor') basis.push('cn.pipl.31');
  if (entity === 'biometric') basis.push('cn.civil.1019');
  if (relation === 'third-party' && at >= POLICE_RULE) basis.push('cn.psapl.pi');
  if (relation === 'self') basis.push('cn.civil.1036');
  return basis;
}
