import { SEVERITIES } from '../model/severity.ts';
import { ASSESSMENT } from './_report-assessment.ts';
import { called, count, flag, instant, list, number, object, oneOf, orNull, ref, text, whole } from './_parts.ts';

export const STATUS = oneOf('indicated', 'suspected', 'not_indicated', 'not_assessable', 'not_applicable');
export const SEVERITY = oneOf(...SEVERITIES);
export const BEARER = oneOf('provider', 'owner', 'manager', 'member', 'publisher', 'account_operator', 'pi_handler', 'record');
export const LINKAGE = oneOf('named', 'link_known', 'linkable', 'pseudonym_only', 'unknown');
export const LEVEL = oneOf('S0', 'S1', 'S2', 'S3', 'S4');

export const MESSAGE = called('A record of a source: bytes count the original file, half-open.', object({
  source: whole, path: text, line: count, byteStart: count, byteEnd: count, nativeId: orNull(text), sentAt: instant, sender: orNull(text),
}));

export const PLACE = object({ path: text, line: count, byteStart: count, byteEnd: count });

const subject = object({
  relation: oneOf('self', 'third-party', 'unknown'), account: orNull(text), name: orNull(text), linkage: LINKAGE, evidence: list(ref('message')), why: text,
  candidates: list(text), chain: list(object({ says: text, message: orNull(ref('message')), fact: orNull(ref('place')) })),
});

export const FINDING = object({
  id: called('The same evidence has the same id on every run and machine.', { type: 'string', pattern: '^f_[0-9a-f]{16}$' }),
  check: text, rule: text, severity: SEVERITY, status: STATUS, confidence: { type: 'number', minimum: 0, maximum: 1 }, title: text, reason: text,
  bearer: BEARER, account: orNull(text), accountName: orNull(text), subject: orNull(subject), message: orNull(ref('message')), also: list(ref('message')),
  fact: orNull(ref('place')), carried: flag,
  audience: orNull(object({ sure: count, likely: count, knowing: orNull(count), why: text })),
  prior: orNull(object({ scope: oneOf('same', 'narrower', 'elsewhere'), message: orNull(ref('message')), newcomers: count, group: orNull(text) })),
  consent: orNull(object({ state: oneOf('given', 'refused'), message: orNull(ref('message')), fact: orNull(ref('place')), says: text })),
  assessment: called('The decision table over one disclosure about another person; null for anything else.', orNull(ASSESSMENT)),
  span: called('Half-open, UTF-16 code units of the message’s text.', orNull({ type: 'array', items: count, minItems: 2, maxItems: 2 })),
  value: called('Masked unless revealed.', orNull(text)), basis: list(text), cites: list(text), rebuttal: text,
  range: object({ from: instant, to: instant, expected: orNull(number), missing: orNull(number) }),
  grade: oneOf('G1', 'G2', 'G3'),
}, ['range', 'grade']);
