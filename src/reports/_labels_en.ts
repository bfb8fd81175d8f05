import type { Bearer, Linkage, Relation, Status } from '../model/check.ts';
import type { ReportPerson, RunStatus } from '../model/report.ts';
import type { Severity } from '../model/severity.ts';
import type { Origin, SourceStatus } from '../model/timeline.ts';

/** A count with its noun: `1 message`, `2,000 messages`. */
function n(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** The words of the reports in English; the Chinese ones have the same shape. */
export const en = {
  title: 'liability report',
  asOf: 'as of',
  profile: 'profile',
  origin: 'exported by',
  noZone: 'unspecified',
  origins: { provider: 'the provider', owner: 'the owner', member: 'a member', unknown: 'unknown' } satisfies Record<Origin, string>,
  scope: 'scope',
  scopes: { 'message-content': 'message content', 'network-log': 'network logs' },
  window: 'period asked for',
  open: 'open',
  masked: 'private values masked',
  revealed: 'PRIVATE VALUES SHOWN IN CLEAR',
  runStatus: { complete: 'complete', incomplete: 'incomplete', empty: 'empty', failed: 'failed' } satisfies Record<RunStatus, string>,
  severity: { critical: 'critical', high: 'high', medium: 'medium', low: 'low', info: 'info' } satisfies Record<Severity, string>,
  status: {
    indicated: 'indicated', suspected: 'suspected', not_indicated: 'not indicated', not_assessable: 'not assessable',
    not_applicable: 'not applicable', failed: 'failed',
  } satisfies Record<Status | 'failed', string>,
  sourceStatus: {
    complete: 'complete', truncated: 'truncated', incomplete: 'incomplete', skipped: 'skipped',
  } satisfies Record<SourceStatus, string>,
  level: { S0: 'S0 observed', S1: 'S1 minor', S2: 'S2 moderate', S3: 'S3 serious', S4: 'S4 grave' },
  bearer: {
    provider: 'provider', owner: 'owner', manager: 'manager', member: 'member', publisher: 'publisher',
    account_operator: 'account operator', pi_handler: 'personal information handler', record: 'the record itself',
  } satisfies Record<Bearer, string>,
  relation: { self: 'own', 'third-party': 'third party', unknown: 'relation unknown' } satisfies Record<Relation, string>,
  linkage: {
    named: 'named', link_known: 'link known', linkable: 'linkable', pseudonym_only: 'pseudonym only', unknown: 'link unknown',
  } satisfies Record<Linkage, string>,
  counted: (count: number, severity: string) => `${count} ${severity}`,
  personFrom: {
    roster: 'from the roster', file: 'from the export', event: 'from a system message',
  } satisfies Record<ReportPerson['from'], string>,
  kind: { group: 'group', private: 'private chat', channel: 'channel' },
  kindFrom: { file: 'as the file says', inferred: 'inferred' },
  unit: { day: 'day', week: 'week', month: 'month' },
  zoneFrom: { file: 'from file', flag: 'from flag', assumed: 'assumed' },
  unknown: 'not known',
  none: 'none',
  colon: ': ',
  comma: ', ',
  semicolon: '; ',
  paren: (text: string) => ` (${text})`,
  summary: 'Who bears what, on what evidence, and what to do',
  method: 'How it was measured, for every group',
  openEverywhere: 'Not assessable in any group',
  openIn: (groups: string) => `Not assessable in ${groups}`,
  steps: 'With each step',
  rules: 'Law, and what would rebut',
  lawAlso: (cites: string) => `for some findings also ${cites}`,
  sources: 'Sources',
  facts: 'Fact files',
  warnings: 'Warnings',
  credit: 'Credit levels (indicative)',
  end: 'In short',
  /** How a suggested step begins; left out where room is scarce. */
  consider: 'Consider ',
  columns: {
    level: 'Level', who: 'Who', what: 'On what', action: 'What to do', file: 'File', format: 'Format, encoding', zone: 'Time zone',
    found: 'Found', status: 'Status', kind: 'Kind', evidence: 'Evidence', when: 'When', value: 'Value', about: 'About',
    id: 'Finding', check: 'Check', rule: 'Rule', why: 'Why', account: 'Account', points: 'Points',
  },
  label: {
    id: 'id', owner: 'owner', managers: 'managers', period: 'period', size: 'size', records: 'records', checks: 'checks',
    toDo: 'to do', credit: 'credit', law: 'law', why: 'why', unless: 'Unless', response: 'response',
    personal: 'personal data', open: 'not assessed', rejects: 'rejected', notes: 'note', blacklist: 'blacklist',
    findings: 'findings', exit: 'exit', status: 'status',
  },
  messages: (count: number) => n(count, 'message'),
  events: (count: number) => n(count, 'event'),
  members: (count: number) => n(count, 'member'),
  speakers: (count: number) => n(count, 'speaker'),
  rejected: (count: number) => `${n(count, 'record')} rejected`,
  attachments: (named: number, there: number) => `${there} of ${n(named, 'attachment')} found`,
  duplicates: (count: number) => n(count, 'duplicate'),
  rows: (count: number) => n(count, 'row'),
  declared: (count: number, found: number) => `declares ${n(count, 'message')}, ${found} found`,
  bytes: (from: number, to: number) => `bytes ${from}–${to}`,
  inTotal: (counted: string) => `in total ${counted}`,
  more: (count: number) => `and ${grouped(count)} more`,
  moreFindings: (count: number) => `and ${grouped(count)} more (see --format json)`,
  hidden: (count: number, severity: string) =>
    `${n(count, 'finding')} below ${severity} ${count === 1 ? 'is' : 'are'} not shown (--min-severity)`,
  noFindings: (messages: number, read: number) => `no findings in ${n(messages, 'message')} of ${grouped(read)} read`,
  findingsBelow: 'nothing at the severity asked for',
  failedChecks: (ids: string) => `could not run: ${ids}`,
  oneBlock: (units: string) => `one character = ${units}`,
  units: (count: number, unit: string) => n(count, unit),
  noRecord: '· none',
  absence: 'no message: the absence is the evidence',
  range: (from: string, to: string) => `${from} to ${to}`,
  expected: (count: number) => `${count} expected`,
  missing: (count: number) => `${count} missing`,
  aboutOwn: 'own datum',
  creditMove: (points: string) => `credit ${points}`,
  creditScale: 'Credit points are this tool’s own scale and indicative.',
  blacklist: 'candidate; a named person decides and gives the reason',
  personal: (persons: string, items: string, providings: string) => `${persons} concerned, ${items}, provided ${providings}`,
  persons: (count: number) => n(count, 'person', 'persons'),
  items: (count: number) => n(count, 'item'),
  times: (count: number) => n(count, 'time'),
  ratio: (lower: string, upper: string) =>
    `${lower === upper ? lower : `${lower} to ${upper}`} of the lowest item threshold (1 = reached); a lead to examine`,
  noticed: (count: number) => n(count, 'notice'),
  measured: (count: number) => n(count, 'measure'),
  firstMeasure: (hours: string) => `first measure after ${hours} h`,
  noMeasure: 'no measure seen',
  noResponse: 'no notice and no measure seen',
  repeats: (count: number) => `${n(count, 'repeat')} after notice`,
  privateMeasures: 'what was done in private cannot be seen here',
  wouldNeed: 'would need',
  points: (level: string, points: number) => `level ${level}, ${n(points, 'point')}`,
  exit: {
    0: 'complete, nothing at or above the severity that --fail-on names', 1: 'complete, with findings at or above the severity that --fail-on names',
    2: 'wrong usage or configuration; nothing ran', 3: 'incomplete: a file, a record or a check could not be examined',
    4: 'nothing was examined: no export, message or group matched', 5: 'integrity: a hash, the ledger or the database does not match',
    70: 'a defect of the tool itself', 130: 'interrupted', 143: 'interrupted',
  } as Readonly<Record<number, string>>,
};
