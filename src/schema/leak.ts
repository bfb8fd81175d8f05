import { ACT, AFFECTED } from './_leak-affected.ts';
import { CANDIDATES, EXCERPT, field, FROM, MATCHES, OMITTED, REORDERED, REPOSTS } from './_leak-excerpt.ts';
import { called, count, flag, instant, list, object, oneOf, orNull, text, whole, type Schema } from './_parts.ts';
import { MESSAGE, PLACE } from './_report-finding.ts';
import { LIABILITY } from './_report-liability.ts';

const reach = object({
  views: orNull(count), reposts: orNull(count), viewsFrom: FROM, repostsFrom: FROM, outcome: oneOf('below', 'approaching', 'reached', 'unknown'), says: text,
});

/** What `leak --format json` prints: `chataudit/leak@1`. Fields may be added, none is renamed or dropped under this number. */
export default {
  id: 'leak',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'chataudit/leak@1',
    title: 'Leak assessment of chataudit',
    ...object({
      schema: { const: 'chataudit/leak@1' }, tool: object({ name: text, version: text }), asOf: instant, timezone: text, lang: oneOf('en', 'zh'),
      profile: called('The one whose outcomes stand in `privacy` of each affected person; both stand in `profiles`.', oneOf('civil-code', 'three-factor')),
      status: oneOf('complete', 'incomplete', 'empty', 'failed'), exit: whole, disclaimer: text, revealed: flag,
      excerpt: EXCERPT, source: called('Null: no chat fits, or several fit equally.', orNull(object({ id: text, name: text, kind: text, members: count }))), candidates: CANDIDATES,
      authenticity: called('Against the record only: `matched` is not genuine.', oneOf('matched', 'partial', 'unverified', 'contradicted')), authenticityReason: text,
      matches: MATCHES, omitted: OMITTED, reordered: REORDERED, reposts: REPOSTS, acts: list(ACT), affected: list(AFFECTED),
      thresholds: object({ personalInformation: field(LIABILITY, 'personalInformation'), reach }),
      given: called('What the user gave, which the record does not show.', list(object({ fact: text, label: text, value: text, from: oneOf('flag', 'case', 'asked') }))),
      gates: list(object({ id: text, applies: orNull(flag), reason: text })),
      questions: list(object({ id: text, fact: text, says: text, changes: list(text) })),
      nextSteps: list(object({ id: text, title: text, items: list(object({ says: text, by: orNull(text) })), cites: list(text) })),
      notice: orNull(text), limits: list(text), warnings: list(text),
    }),
    $defs: { message: MESSAGE, place: PLACE },
  } satisfies Schema,
};
