import { field, FROM, LINES } from './_leak-excerpt.ts';
import { called, count, flag, instant, list, object, oneOf, orNull, ref, text, type Schema } from './_parts.ts';
import { ASSESSMENT } from './_report-assessment.ts';

const PROFILE = oneOf('civil-code', 'three-factor');
const ROLE = oneOf('publisher', 'forwarder');
const OUTCOME = oneOf('suspected_strong', 'suspected_weak', 'not_established', 'insufficient_evidence', 'likely_not');
const row = called('Of the decision table: R0–R12; T1–T4 under three-factor.', text);
const decided = object({ outcome: OUTCOME, row });
const explained = object({ outcome: OUTCOME, row, says: text });

const factorOf = (name: string): Schema => field(field(ASSESSMENT, 'factors'), name);
/** Further fields may stand beside the factors, such as whether a consent covers the act. */
const factorsOf = (...names: readonly string[]): Schema => ({ ...object(Object.fromEntries(names.map((name) => [name, factorOf(name)]))), additionalProperties: text });

export const ACT = object({
  id: text, role: ROLE, account: orNull(text), name: orNull(text), at: orNull(instant), from: FROM, message: orNull(ref('message')),
  audience: object({ value: factorOf('F4'), size: called('Members or recipients: no count of views.', orNull(count)), accounts: list(text), groups: list(text), from: FROM, says: text }),
});

const FACTS = ['F0', 'F1', 'F2', 'F3', 'F4', 'F5'];
const DEFENCES = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6'];
const FACTOR = oneOf(...FACTS, ...DEFENCES);
export const AFFECTED = object({
  person: called('The same person under several acts has one.', text), account: orNull(text), name: called('Masked unless revealed.', orNull(text)), roles: list(oneOf('speaker', 'subject')), act: text,
  publisher: object({ account: orNull(text), name: orNull(text), role: ROLE }),
  factors: factorsOf(...FACTS), defences: factorsOf(...DEFENCES),
  privacy: called('Of the chosen profile.', decided), personalInformation: decided,
  profiles: list(object({ profile: PROFILE, privacy: explained, personalInformation: explained })),
  grounds: list(object({
    factor: FACTOR, label: text, value: text, valueLabel: text, from: FROM, says: text, wouldShow: called('What would show it; null where it is known.', orNull(text)),
    messages: list(ref('message')), facts: list(ref('place')), lines: LINES,
  })),
  items: list(object({ entity: text, label: text, lines: LINES, values: count, sensitive: flag })),
  basis: list(text), cites: list(text), evidence: object({ messages: list(ref('message')), lines: LINES }), missing: list(object({ factor: FACTOR, wouldShow: text })),
  sensitivity: called('Single facts that would change an outcome.', list(object({
    factor: text, label: text, value: text, valueLabel: text, profile: PROFILE, track: oneOf('privacy', 'personalInformation'), outcome: OUTCOME, row, says: text,
  }))),
  together: called('Where no single fact makes a suspicion: the fewest that together would.', orNull(object({
    facts: list(object({ factor: text, label: text, value: text, valueLabel: text })), leads: list(text),
  }))),
});
