import type { Report, ReportPersonalInformation, ReportBearer, ReportFinding, ReportGroup, ReportMessageRef, ReportSource, View } from '../../src/model/report.ts';
import type { Lang } from '../../src/model/words.ts';

/** Values for tests of what is handed a report: whole and plausible, each field replaceable. */

export const VIEW: View = { width: 80, colour: false, minSeverity: 'info', maxRows: 50 };

export function aSource(over: Partial<ReportSource> = {}): ReportSource {
  return {
    id: 1, path: 'demo/owners.csv', sha256: 'ab'.repeat(32), bytes: 12345, format: 'wechat-csv', encoding: 'utf-8',
    timezone: 'Asia/Shanghai', timezoneFrom: 'assumed', dateOrder: null, messages: 120, events: 4, rejected: 0, duplicates: 0,
    declared: null, archive: null, attachments: null, status: 'complete', reason: null, notes: [], rejects: [], ...over,
  };
}

export function aRef(over: Partial<ReportMessageRef> = {}): ReportMessageRef {
  return {
    source: 1, path: 'demo/owners.csv', line: 41, byteStart: 3120, byteEnd: 3204, nativeId: '41', sentAt: '2026-05-02T09:11:00+08:00',
    sender: 'wxid_b', ...over,
  };
}

export function aFinding(over: Partial<ReportFinding> = {}): ReportFinding {
  return {
    id: 'f_9c2e41aa07d3b6e5', check: 'disclosure', rule: 'disclosure.phone', severity: 'high', status: 'indicated', confidence: 0.97,
    title: 'Phone number of another person', reason: 'A mobile number stands in the message.', bearer: 'member', account: 'wxid_b',
    accountName: '李*',
    subject: { relation: 'third-party', account: 'wxid_c', name: '王*', linkage: 'named', evidence: [], why: 'the name stands beside it', candidates: [], chain: [] },
    message: aRef(), also: [], fact: null, carried: false, audience: null, prior: null, consent: null, assessment: null, span: [5, 16], value: '138****1234', basis: ['cn.civil.1034'], cites: ['Civil Code art. 1034'],
    rebuttal: 'The person agreed to the number being passed on in this group.', ...over,
  };
}

export function aBearer(over: Partial<ReportBearer> = {}): ReportBearer {
  return {
    bearer: 'member', account: 'wxid_b', name: '李*', level: 'S3', findings: ['f_9c2e41aa07d3b6e5'], basis: ['cn.civil.1034'], cites: ['Civil Code art. 1034'],
    measure: { group: 'Suspend posting.', person: 'Lower the credit level.' }, creditMove: -25, blacklistCandidate: false,
    trigger: 'sensitive information of somebody else',
    steps: { platform: { group: 'Suspend posting.', person: 'Lower the credit level.' }, organisation: { group: 'Preserve first.', person: 'Ask for removal.' } }, ...over,
  };
}

/** Counts of one item of one person; each replaceable. */
export function someCounts(over: Partial<ReportPersonalInformation> = {}): ReportPersonalInformation {
  const none = { n: 0, ratio: { lower: 0, upper: 0 } };
  return {
    persons: 0, items: 0, providings: 0, ratio: { lower: 0, upper: 0 }, methods: { persons: none, items: none, providings: none }, tiers: [],
    threshold: { factor: 1, special: 10, dutyKnown: false }, outcome: 'none', says: 'No personal information of others was counted.',
    excluded: { own: 0, invalid: 0, agreed: 0, public: 0, before: 0, findings: [] }, ...over,
  };
}

export function aGroup(over: Partial<ReportGroup> = {}): ReportGroup {
  return {
    id: 'wechat:1001@chatroom', name: '阳光花园业主群', platform: 'wechat', kind: 'group', kindFrom: 'file',
    period: { first: '2026-05-01T08:00:00+08:00', last: '2026-05-14T21:30:00+08:00' },
    coverage: {
      from: '2026-05-01T00:00:00+08:00', to: '2026-05-15T00:00:00+08:00', unit: 'day', counts: [1, 9, 4, 0, 0, 12, 30, 22, 8, 2, 1, 0, 16, 15],
    },
    calendar: { first: '2026-05-01', counts: [1, 9, 4, 0, 0, 12, 30, 22, 8, 2, 1, 0, 16, 15], earlier: 0, required: { from: '2026-05-21', to: '2026-11-21' } },
    gates: [{ id: 'purpose', applies: null, reason: 'The use of the group is not known.' }], verification: null,
    counts: { messages: 120, events: 4, speakers: 9, members: 12, findings: { critical: 0, high: 0, medium: 0, low: 0, info: 0 } },
    owner: { account: 'wxid_a', name: '张*', from: 'roster' }, managers: [], sources: [1],
    checks: [{ id: 'disclosure', status: 'not_indicated', reason: 'No private datum was recognised.' }], findings: [], persons: [],
    liability: {
      level: 'S0', trigger: 'nothing that raises a level', bearers: [],
      ownerResponse: {
        notices: [], measures: [], hoursToFirstMeasure: null, from: null, repeatsAfterNotice: 0, participated: [], flagged: 0, caveat: 'Private measures are invisible.',
      },
      personalInformation: someCounts(), reach: [], notAssessable: [],
    },
    ...over,
  };
}

export function aReport(over: Partial<Report> = {}): Report {
  return {
    schema: 'chataudit/report@1', tool: { name: 'chataudit', version: '0.1.0' }, asOf: '2026-11-21T00:00:00+08:00',
    timezone: 'Asia/Shanghai', lang: 'en', profile: 'civil-code', origin: 'unknown', retentionScope: 'message-content',
    window: { since: null, until: null }, status: 'complete', exit: 0, disclaimer: 'Leads for a human reviewer, not legal advice.',
    sources: [aSource()], facts: [], groups: [aGroup()], credit: [], waived: [], pack: { id: 'cn', title: 'People’s Republic of China', limits: [] }, warnings: [], revealed: false, ...over,
  };
}

/** Nothing was read. */
export function emptyReport(lang: Lang): Report {
  return aReport({ lang, status: 'empty', exit: 4, sources: [], groups: [] });
}

/** One finding, borne by one member. */
export function oneReport(lang: Lang): Report {
  const findings = [aFinding()];
  const group = aGroup({ findings });
  group.counts.findings.high = 1;
  group.checks = [{ id: 'disclosure', status: 'indicated', reason: 'One private datum was recognised.' }];
  group.liability = {
    ...group.liability, level: 'S3', bearers: [aBearer()],
    personalInformation: someCounts({ persons: 1, items: 1, providings: 1, ratio: { lower: 0.0002, upper: 0.002 }, outcome: 'below', says: 'Below the number of art 5.' }),
  };
  return aReport({ lang, exit: 1, groups: [group] });
}
