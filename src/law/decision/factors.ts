/** Factor values of the leak assessment, one assessment per disclosure and person concerned. What is not known is said to be. */
export interface Factors {
  /** Does the message carry another conversation, or the private matter? */
  readonly F0: 'yes' | 'no' | 'unknown';
  /** Private matter: Civil Code arts 1032 ¶2, 1034 ¶3; PIPL art 28. */
  readonly F1: 'sensitive' | 'private' | 'public_matter' | 'unclear';
  /** Fault: Civil Code arts 998, 1165; presumed for a handler (PIPL art 69). */
  readonly F2: 'intent' | 'gross' | 'ordinary' | 'none' | 'unknown';
  /** Identifiable to the audience: Civil Code art 1034, PIPL arts 4, 73. */
  readonly F3: 'named' | 'link_known' | 'linkable' | 'pseudonym_only' | 'redacted' | 'unknown';
  /** Audience at that time: weighs (art 998), decides no row. */
  readonly F4: 'few' | 'group' | 'groups' | 'public' | 'unknown';
  /** Consequence: weighs (arts 998, 1183), decides no row. */
  readonly F5: 'complaint' | 'distress' | 'harassment' | 'leaving' | 'none_seen' | 'unknown';
  /** Consent: Civil Code arts 1033, 1036(1), PIPL arts 14, 25, 29. `covers`: whether it reaches this act. */
  readonly D1: 'explicit' | 'separate' | 'implied_only' | 'none_seen';
  readonly covers: YesNo;
  /** Made public before: Civil Code art 1036(2), PIPL art 27. `refused`: the person said no afterwards. */
  readonly D2: 'same_or_wider' | 'lawfully_public' | 'elsewhere' | 'refused' | 'none_seen' | 'unknown';
  /** Public interest: Civil Code arts 999, 1025, 1036(3). */
  readonly D3: Shown;
  /** Sent to court, police, lawyer or regulator: `only` where each recipient is one. */
  readonly D4: 'only' | 'partly' | 'none_seen' | 'unknown';
  /** Defence against an accusation: Civil Code art 1036(3) in part. */
  readonly D5: Shown;
  /** Expectation of privacy: `low` in a large or open group, an announcement, a business matter. Weighs, never alone. */
  readonly D6: 'low' | 'usual' | 'unknown';
  /** The datum is contact or identity data of the person. */
  readonly contact: YesNo;
  /** A sensitive datum is among what was disclosed. */
  readonly sensitive: YesNo;
  /** The same datum was seen before, elsewhere: it is no secret. */
  readonly seenBefore: YesNo;
  /** A person looked at the redaction and found no identifier left. */
  readonly reviewed: 'yes' | 'no';
  /** Somebody in the audience is shown to know who is meant. */
  readonly knowsLink: YesNo;
  /** The discloser handles personal information other than for personal or family affairs (PIPL art 72). */
  readonly handler: YesNo;
}

/** What stands beside the factors and travels with them; absent: nothing special. */
export interface Circumstances {
  /** How F2 is known. `least`: read off what whoever did it left undone, so that more may be shown and less is not. */
  readonly faultShown?: 'given' | 'shown' | 'least';
  /** `before`: the act is older than the Civil Code (in force from 2021-01-01), whose tables then decide nothing. */
  readonly law?: 'in_force' | 'before';
}

export type YesNo = 'yes' | 'no' | 'unknown';
export type Shown = 'shown' | 'partly' | 'none_seen' | 'unknown';

export type Outcome = 'suspected_strong' | 'suspected_weak' | 'not_established' | 'insufficient_evidence' | 'likely_not';
export type Profile = 'civil-code' | 'three-factor';

/** Values under which a factor is not known. */
export const OPEN: ReadonlySet<string> = new Set(['unknown', 'unclear']);

/** Nothing known: fill in what is. */
export const NOTHING_KNOWN: Factors = {
  F0: 'unknown', F1: 'unclear', F2: 'unknown', F3: 'unknown', F4: 'unknown', F5: 'unknown',
  D1: 'none_seen', covers: 'unknown', D2: 'none_seen', D3: 'none_seen', D4: 'none_seen', D5: 'none_seen', D6: 'unknown',
  contact: 'unknown', sensitive: 'unknown', seenBefore: 'unknown', reviewed: 'no', knowsLink: 'unknown', handler: 'unknown',
};
