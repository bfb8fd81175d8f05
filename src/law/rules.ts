import type { Rule } from '../model/law.ts';
import { ACCOUNT_RULES } from './_rules-accounts.ts';
import { CONDUCT_RULES } from './_rules-conduct.ts';
import { DISCLOSURE_RULES } from './_rules-disclosure.ts';
import { LEAK_RULES } from './_rules-leak.ts';
import { MANAGEMENT_RULES } from './_rules-management.ts';
import { ITEM_RULES, REACH_RULES } from './_rules-reach.ts';
import { RETENTION_RULES } from './_rules-retention.ts';
import { RETENTION_SIGN_RULES } from './_rules-retention-more.ts';
import { VERIFICATION_RULES } from './_rules-verification.ts';

/*
 * The ladder of default severities; a check may raise or lower one finding, never the rule.
 * high    a datum that opens a door to a person (identity document, card, phone, home), or an unverified account that published
 * medium  a datum that needs a second one to reach a person, a structural hole in the record, or a duty of managing with a reading against it
 * low     a sign with an everyday reading that is as likely
 * info    an observation about the material
 * critical is kept for what only several findings together can show, so no single rule starts there.
 */
const ALL: readonly Rule[] = [
  ...RETENTION_RULES, ...RETENTION_SIGN_RULES, ...VERIFICATION_RULES, ...DISCLOSURE_RULES, ...CONDUCT_RULES, ...MANAGEMENT_RULES, ...REACH_RULES, ...ITEM_RULES, ...ACCOUNT_RULES, ...LEAK_RULES,
].toSorted((a, b) => (a.id < b.id ? -1 : 1));

const BY_ID = new Map(ALL.map((each) => [each.id, each]));

export function rule(id: string): Rule | undefined {
  return BY_ID.get(id);
}

/** Sorted by id, by code unit. */
export function allRules(): readonly Rule[] {
  return ALL;
}
