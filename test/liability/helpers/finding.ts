import type { Subject } from '../../../src/model/check.ts';
import type { Grading } from '../../../src/liability/level.ts';
import type { LiabilityInput, LiableFinding } from '../../../src/liability/types.ts';

let next = 0;

/** A phone number of a named other person, posted by account 7 on 2026-05-02; override what matters. */
export function finding(over: Partial<LiableFinding> = {}): LiableFinding {
  next += 1;
  const at = Date.UTC(2026, 4, 2, 1, 11);
  return {
    id: `f_${next}`,
    rule: 'disclosure.phone',
    severity: 'high',
    status: 'indicated',
    confidence: 0.9,
    reason: { en: 'x', zh: 'x' },
    bearer: 'member',
    account: 7,
    subject: subject(),
    message: { source: 1, line: 4, byteStart: 0, byteEnd: 9, nativeId: null, at, sender: 7 },
    value: `1380000${String(next).padStart(4, '0')}`,
    basis: ['cn.civil.1034'],
    ...over,
  };
}

export function subject(over: Partial<Subject> = {}): Subject {
  return { relation: 'third-party', account: 21, name: '林小满', linkage: 'named', evidence: [], why: { en: 'x', zh: 'x' }, candidates: [], chain: [], ...over };
}

/** Nobody in the group is known to be meant. */
export function stranger(): Subject {
  return subject({ relation: 'unknown', account: null, name: null, linkage: 'unknown' });
}

export function input(findings: readonly LiableFinding[], over: Partial<LiabilityInput> = {}): LiabilityInput {
  return { findings, notAssessable: [], recipients: 1, lang: 'en', ownerAccount: 1, managerAccounts: [2], ...over };
}

/** Nothing beside the findings is known. */
export function grading(over: Partial<Grading> = {}): Grading {
  return { minors: new Set(), recipients: 1, profile: 'civil-code', duty: new Set(), repeaters: new Set(), repeated: false, labelled: false, ...over };
}
