import { creditCheck, idCheck } from '../detectors/_checks.ts';
import { luhn } from '../detectors/_luhn.ts';
import { governs } from './conduct.ts';
import type { LiableFinding } from './types.ts';

/** Why a disclosure weighs nothing in the counts. */
export type Exclusion = 'own' | 'invalid' | 'agreed' | 'public' | 'before';

const RESIDENT = /^\d{17}[\dXx]$/;
const CARD = /^\d{12,19}$/;

/** Kinds whose number holds a check digit: whether a value passes. */
const PASSES = new Map<string, (value: string) => boolean>([
  ['disclosure.resident-id', (value) => RESIDENT.test(value) && idCheck(value.toUpperCase())],
  // Codes that Fujian gave out early do not follow the rule.
  ['disclosure.credit-code', (value) => creditCheck(value) || value.startsWith('35', 2)],
  ['disclosure.bank-card', (value) => CARD.test(value) && luhn(value)],
  ['disclosure.iban', () => false],
]);

/**
 * A person's own data; numbers that fail their check digit (the detector calls those suspected only); what the person agreed
 * to; what the person had shown to the same audience before and not withdrawn (Civil Code 1036(2)); conduct before
 * Fa Shi [2017] No. 10 took effect. Null: it counts. The order is the order of the reasons.
 */
export function exclusionOf(finding: LiableFinding): Exclusion | null {
  if (finding.subject?.relation === 'self') return 'own';
  if (finding.status === 'suspected' && PASSES.get(finding.rule)?.(plain(finding.value)) === false) return 'invalid';
  if (finding.consent?.state === 'given') return 'agreed';
  if (isPublic(finding)) return 'public';
  return governs('cn.interp.2017-10', finding) ? null : 'before';
}

/** Shown to the same audience before; a refusal takes that back. */
export function isPublic({ prior, consent }: LiableFinding): boolean {
  return prior?.scope === 'same' && consent?.state !== 'refused';
}

function plain(value: string | undefined): string {
  return (value ?? '').slice(0, 64).replace(/[\s-]/g, '').toUpperCase();
}
