import { BEARER, LEVEL } from './_report-finding.ts';
import { called, count, flag, instant, list, number, object, oneOf, orNull, ref, text } from './_parts.ts';

const steps = object({ group: text, person: text });
const ratio = object({ lower: number, upper: number });
const method = object({ n: count, ratio });

const bearer = object({
  bearer: BEARER, account: orNull(text), name: orNull(text), level: LEVEL, findings: list(text), basis: list(text), cites: list(text), measure: steps,
  creditMove: called('Indicative; zero or negative.', { type: 'integer', maximum: 0 }), blacklistCandidate: flag, trigger: text,
  steps: object({ platform: steps, organisation: steps }),
});

const response = object({
  notices: list(object({
    kind: oneOf('complaint', 'mention', 'reply', 'call'), clear: flag, at: instant, by: orNull(text), to: orNull(text), message: orNull(ref('message')), fact: orNull(ref('place')),
  })),
  measures: list(object({
    kind: text, label: text, at: instant, by: orNull(text), target: orNull(text), message: orNull(ref('message')), fact: orNull(ref('place')),
    record: orNull(object({ no: orNull(text), reportedAt: orNull(instant), recipient: orNull(text) })),
  })),
  hoursToFirstMeasure: orNull(number), from: orNull(oneOf('notice', 'flagged')), repeatsAfterNotice: count, participated: list(ref('message')), flagged: count, caveat: text,
});

const personalInformation = object({
  persons: count, items: count, providings: count, ratio, methods: object({ persons: method, items: method, providings: method }),
  tiers: list(object({ threshold: count, items: count })), threshold: object({ factor: number, special: number, dutyKnown: flag }),
  outcome: oneOf('none', 'below', 'depends', 'reached', 'special'), says: text,
  excluded: object({ own: count, invalid: count, agreed: count, public: count, before: count, findings: list(text) }),
});

const bounds = object({ lower: count, counter: orNull(count) });

const reach = object({
  id: text, author: orNull(text), authorName: orNull(text), message: ref('message'), first: instant, last: instant, names: flag,
  accuses: called('By its words, which are cues for people.', flag), spreaders: count, own: called('How often the author said it again: no repost.', count), reposts: bounds, views: bounds,
  exposed: called('Members at the time of posting: no count of views.', count), groups: list(text),
  accumulated: orNull(object({ reposts: count, views: count, statements: count, from: instant, to: instant })),
  outcome: oneOf('below', 'approaching', 'reached'), says: text, findings: list(text),
});

export const LIABILITY = object({
  level: LEVEL, trigger: text, bearers: list(bearer), ownerResponse: response, personalInformation, reach: list(reach),
  notAssessable: list(object({ rule: text, reason: text, wouldNeed: text })),
});
