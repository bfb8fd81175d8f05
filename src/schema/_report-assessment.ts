import { called, object, oneOf, text } from './_parts.ts';

const decided = object({ outcome: oneOf('suspected_strong', 'suspected_weak', 'not_established', 'insufficient_evidence', 'likely_not'), row: called('Of the decision table: R0–R12; T1–T4 under three-factor.', text) });
const shown = oneOf('shown', 'partly', 'none_seen', 'unknown');

export const ASSESSMENT = object({
  profile: oneOf('civil-code', 'three-factor'), privacy: decided, personalInformation: decided,
  factors: object({
    F0: oneOf('yes', 'no', 'unknown'), F1: oneOf('sensitive', 'private', 'public_matter', 'unclear'), F2: oneOf('intent', 'gross', 'ordinary', 'none', 'unknown'),
    F3: oneOf('named', 'link_known', 'linkable', 'pseudonym_only', 'redacted', 'unknown'), F4: oneOf('few', 'group', 'groups', 'public', 'unknown'),
    F5: oneOf('complaint', 'distress', 'harassment', 'leaving', 'none_seen', 'unknown'),
    D1: oneOf('explicit', 'separate', 'implied_only', 'none_seen'), D2: oneOf('same_or_wider', 'lawfully_public', 'elsewhere', 'refused', 'none_seen', 'unknown'),
    D3: shown, D4: oneOf('only', 'partly', 'none_seen', 'unknown'), D5: shown, D6: oneOf('low', 'usual', 'unknown'), handler: oneOf('yes', 'no', 'unknown'),
  }),
});
