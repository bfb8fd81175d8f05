import { called, count, flag, list, oneOf, orNull, text, type Schema } from './_parts.ts';

/** A day, or a day and a time with or without an offset. */
const date: Schema = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d(:?\\d\\d)?)?)?$' };
const name: Schema = { type: 'string', minLength: 1, maxLength: 200 };
const yesNo = oneOf('yes', 'no', 'unknown');
const fault = oneOf('intent', 'gross', 'ordinary', 'none', 'unknown');

/** Any of the fields, and no other; null says the same as a field that is not there. */
function facts(properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema {
  return { type: 'object', properties: Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, required.includes(key) ? schema : orNull(schema)])), required, additionalProperties: false };
}

/** What `leak --case` reads and the questions write: facts that no export holds. What is not there is not known. */
export default {
  id: 'case',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'chataudit/case@1',
    title: 'Case file of chataudit leak',
    ...facts({
      $schema: text, $comment: text,
      publisher: called('Account id or name of who spread it first.', name),
      publishedAt: called('A time without an offset is in the zone of the run.', date),
      audience: facts({
        kind: oneOf('closed', 'group', 'groups', 'public'), size: count, accounts: called('Account ids or names of who got it.', list(name)),
        groups: called('Keys, ids or names of chats of the case that it was sent to.', list(name)),
        knowsLink: called('Whether somebody among them knows who stands behind the screen name.', yesNo),
        official: called('Courts, police, lawyers, regulators.', oneOf('only', 'partly', 'none')),
      }),
      fault, consent: oneOf('explicit', 'separate', 'implied', 'none'), consentCovers: called('Whether the consent reaches this act.', yesNo),
      purpose: oneOf('news', 'judicial', 'self-defence', 'other'), handler: called('The publisher handles personal information beyond personal or family affairs.', flag),
      redactionReviewed: called('A person looked at the redaction and found no identifier left.', flag), matter: oneOf('sensitive', 'private', 'public_matter'),
      publicBefore: oneOf('same_or_wider', 'lawfully_public', 'elsewhere', 'refused', 'none'), consequence: oneOf('complaint', 'distress', 'harassment', 'leaving', 'none'),
      disclosed: called('Whether what is shown was said by the persons shown.', oneOf('yes', 'no')),
      forwarders: called('Who passed it on, each assessed apart.', list(facts({ account: name, at: date, fault }, ['account']))),
      views: called('Counted by the platform, of this very excerpt.', count), reposts: count, knownAt: called('When the person concerned learned of it.', date),
      provenance: oneOf('provider', 'notary', 'own_device', 'opponent_device', 'forwarded_copy', 'unknown'),
      persons: called('Persons concerned whom neither the excerpt nor the record shows.', list(facts({ name, account: name, identifiability: oneOf('named', 'link_known', 'linkable', 'pseudonym_only', 'redacted') }, ['name']))),
    }),
  } satisfies Schema,
};
