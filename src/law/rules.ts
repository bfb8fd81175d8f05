import type { Rule } from '../model/law.ts';
import { DISCLOSURE_RULES } from './_rules-disclosure.ts';
import { RETENTION_RULES } from './_rules-retention.ts';
import { VERIFICATION_RULES } from './_rules-verification.ts';

/*
 * The ladder of default severities; a check may raise or lower one finding, never the rule.
 * high    a datum that opens a door to a person (identity document, card, phone, home), or an unverified account that published
 * medium  a datum that needs a second one to reach a person, or a structural hole in the record
 * low     a sign with an everyday reading that is as likely
 * info    an observation about the material
 * critical is kept for what only several findings together can show, so no single rule starts there.
 */
const ALL: readonly Rule[] = [...RETENTION_RULES, ...VERIFICATION_RULES, ...DISCLOSURE_RULES].toSorted((a, b) => (a.id < b.id ? -1 : 1));

const BY_ID = new Map(ALL.map((each) => [each.id, each]));

export function rule(id: string): Rule | undefined {
  return BY_ID.get(id);
}

/** Sorted by id, by code unit. */
export function allRules(): readonly Rule[] {
  return ALL;
}
