import type { Linkage, Relation } from '../model/check.ts';
import { SEVERITIES, type Severity } from '../model/severity.ts';

const GRAVE: ReadonlySet<string> = new Set(['resident-id', 'bank-card', 'address', 'passport', 'permit', 'phone']);
const SLIGHT: ReadonlySet<string> = new Set(['email', 'ip']);
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
  if (relation === 'self') return SLIGHT.has(entity) ? 'info' : 'low';
  const plain: Severity = GRAVE.has(entity) ? 'high' : 'medium';
  if (relation === 'unknown') return shift(plain, -1);
  const whole = kinds.has('resident-id') && [...kinds].some((kind) => COMPLETES.has(kind));
  if (whole && (entity === 'resident-id' || COMPLETES.has(entity))) return 'critical';
  const known = linkage === 'named' || linkage === 'link_known';
  return kinds.size >= SEVERAL ? 'high' : shift(plain, known ? 0 : -1);
}
