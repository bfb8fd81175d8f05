import { called, count, day, flag, instant, list, number, object, oneOf, orNull, ref, sha256, text, whole, type Schema } from './_parts.ts';
import { BEARER, FINDING, LEVEL, LINKAGE, MESSAGE, PLACE, SEVERITY, STATUS } from './_report-finding.ts';
import { LIABILITY } from './_report-liability.ts';

const reject = object({ line: count, byteStart: count, byteEnd: count, code: text, reason: text });

const source = object({
  id: whole, path: text, archive: orNull(object({ path: text, sha256 })), sha256, bytes: count, format: orNull(text), encoding: orNull(text), timezone: orNull(text),
  timezoneFrom: orNull(oneOf('file', 'flag', 'assumed')), dateOrder: orNull(oneOf('dmy', 'mdy', 'ymd')), messages: count, events: count, rejected: count, duplicates: count,
  declared: orNull(object({ messages: count })), attachments: orNull(object({ named: count, found: count })),
  status: oneOf('complete', 'truncated', 'incomplete', 'skipped'), reason: orNull(text), notes: list(text), rejects: list(ref('reject')),
});

const facts = object({ path: text, sha256, kind: text, rows: count, rejected: count, rejects: list(ref('reject')), notes: list(text) });

const person = object({ account: text, name: text, from: oneOf('roster', 'file', 'event') });

const dossier = object({
  account: orNull(text), name: orNull(text), linkage: LINKAGE, candidates: list(text), byOthers: count,
  items: list(object({
    entity: text, label: text, values: count, findings: list(text), first: instant, last: instant, by: list(orNull(text)), audience: orNull(count), knowing: orNull(count),
    own: flag, agreed: flag, refused: flag,
  })),
});

const group = object({
  id: text, name: text, platform: text, kind: oneOf('group', 'private', 'channel'), kindFrom: oneOf('file', 'inferred'),
  period: orNull(object({ first: instant, last: instant })),
  coverage: orNull(object({ from: instant, to: instant, unit: oneOf('day', 'week', 'month'), counts: list(count) })),
  calendar: called('Records per day from `first`, and before it; `required`: days that the chosen rule asks for.', orNull(object({
    first: day, counts: list(count), earlier: count, required: orNull(object({ from: day, to: day })),
  }))),
  gates: list(object({ id: oneOf('date', 'channel', 'purpose', 'origin', 'provenance'), applies: orNull(flag), reason: text })),
  verification: orNull(object({ verified: count, unverified: count, unknown: count, limited: count, from: orNull(oneOf('provider', 'roster')) })),
  counts: object({ messages: count, events: count, speakers: count, members: count, findings: object({ critical: count, high: count, medium: count, low: count, info: count }) }),
  owner: orNull(person), managers: list(person), sources: list(whole),
  checks: list(object({ id: text, status: { anyOf: [STATUS, oneOf('failed')] }, reason: text })),
  findings: list(ref('finding')), persons: list(dossier), liability: LIABILITY,
});

const credit = called('Indicative levels of this tool, not the platform’s.', object({
  account: text, name: orNull(text), level: text, points: whole, blacklisted: flag, candidate: flag, recovered: count,
  moves: list(object({
    at: instant, points: number, level: orNull(LEVEL), reason: text, finding: orNull(text), findings: list(text), recordNo: text, reporter: orNull(text),
    reportedAt: orNull(instant), recipient: orNull(text),
  })),
}));

/** What `--format json` prints: `chataudit/report@1`. Fields may be added, none is renamed or dropped under this number. */
export default {
  id: 'report',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'chataudit/report@1',
    title: 'Liability report of chataudit',
    ...object({
      schema: { const: 'chataudit/report@1' }, tool: object({ name: text, version: text }), asOf: instant, timezone: text, lang: oneOf('en', 'zh'),
      profile: oneOf('civil-code', 'three-factor'), origin: oneOf('provider', 'owner', 'member', 'unknown'), retentionScope: oneOf('message-content', 'network-log'),
      window: object({ since: orNull(instant), until: orNull(instant) }), status: oneOf('complete', 'incomplete', 'empty', 'failed'), exit: whole, disclaimer: text,
      sources: list(source), facts: list(facts), groups: list(group), credit: list(credit), waived: list({ type: 'object' }), pack: object({ id: text, title: text, limits: list(text) }), warnings: list(text), revealed: flag,
    }),
    $defs: { message: MESSAGE, place: PLACE, finding: FINDING, reject, bearer: BEARER, severity: SEVERITY },
  } satisfies Schema,
};
