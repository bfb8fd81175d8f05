import type { Relation } from '../model/check.ts';

/** Matters a person usually wants to keep to himself: the privacy rules come first (Civil Code 1034 ¶3). */
const PRIVATE: ReadonlySet<string> = new Set(['address', 'resident-id', 'bank-card', 'health', 'intimate', 'chat-record']);
/** On the list of PIPL 28. An identity number is not. */
const SENSITIVE: ReadonlySet<string> = new Set(['bank-card', 'health']);

/** 2026-01-01 in China: the day article 56 of the public security law took effect. Milliseconds since 1970 UTC. */
const POLICE_RULE = Date.UTC(2025, 11, 31, 16);

/** Provision ids for one disclosure. `at`: the conduct, ms since 1970 UTC. */
export function basisOf(entity: string, relation: Relation, at: number): string[] {
  const basis = ['cn.civil.1034', 'cn.pipl.4'];
  if (PRIVATE.has(entity)) basis.push('cn.civil.1032', 'cn.civil.1033');
  if (SENSITIVE.has(entity)) basis.push('cn.pipl.28');
  if (relation === 'third-party' && at >= POLICE_RULE) basis.push('cn.psapl.pi');
  if (relation === 'self') basis.push('cn.civil.1036');
  return basis;
}
