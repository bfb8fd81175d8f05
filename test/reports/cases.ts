import type { Report, ReportFinding } from '../../src/model/report.ts';
import type { Lang } from '../../src/model/words.ts';
import { aBearer, aFinding, aGroup, aRef, someCounts, aReport, aSource, emptyReport, oneReport } from '../helpers/report.ts';

/** What an attacker may write into a name, a path or a message: each must come out harmless in every report. */
export const HOSTILE =
  '\u001b[2J\u001b]0;owned\u0007\r\n::error::x ##vso[task.setvariable]y \u202eevil\u2066 a\u200bb | `rm` [l](http://e.example) <img src=x> <!-- \u009b31m \ud800 www.e.example # _*~';

function many(lang: Lang): Report {
  const phone = (i: number): ReportFinding =>
    aFinding({
      id: `f_${String(i).padStart(16, '0')}`, message: aRef({ line: 40 + i, byteStart: 3000 + 90 * i, byteEnd: 3080 + 90 * i }),
      reason: `A mobile number stands in the message; cue number ${i % 3}.`,
    });
  const findings: ReportFinding[] = [
    ...Array.from({ length: 9 }, (_, i) => phone(i)),
    aFinding({ id: 'f_00000000000000a1', rule: 'disclosure.address', severity: 'medium', status: 'suspected', title: '住址信息', value: '江苏省***', message: aRef({ line: 77 }) }),
    aFinding({
      id: 'f_00000000000000a2', check: 'retention', rule: 'retention.silence', severity: 'critical', bearer: 'provider', account: null, accountName: null,
      title: 'A stretch without a message', reason: 'No message in 40 days though the group wrote daily before.', subject: null, message: null,
      span: null, value: null, grade: 'G2', range: { from: '2026-06-01T00:00:00+08:00', to: '2026-07-11T00:00:00+08:00', expected: 420, missing: 400 },
      cites: ['Group rules art. 13', 'Cybersecurity Law art. 23(3)'], rebuttal: 'A full export of the same period holds messages.',
    }),
    aFinding({
      id: 'f_00000000000000a3', check: 'verification', rule: 'verification.unverified-owner', severity: 'low', bearer: 'owner', account: 'wxid_a',
      accountName: '张*', title: 'The owner is not verified in the roster', subject: null, message: null, span: null, value: null,
      fact: { path: 'demo/roster.csv', line: 2, byteStart: 40, byteEnd: 88 },
    }),
    aFinding({ id: 'f_00000000000000a4', rule: 'disclosure.email', severity: 'info', bearer: 'manager', account: 'wxid_m', accountName: '赵*', subject: { relation: 'self', account: 'wxid_m', name: '赵*', linkage: 'named', evidence: [], why: '', candidates: [], chain: [] } }),
  ];
  const group = aGroup({
    findings, managers: [{ account: 'wxid_m', name: '赵*', from: 'event' }], sources: [1, 2],
    checks: [
      { id: 'disclosure', status: 'indicated', reason: 'Ten private data were recognised.' },
      { id: 'retention', status: 'suspected', reason: 'The record has a silence of 40 days.' },
      { id: 'reach', status: 'failed', reason: 'The check stopped.' },
    ],
    coverage: { from: '2026-01-01T00:00:00+08:00', to: '2026-07-20T00:00:00+08:00', unit: 'day', counts: Array.from({ length: 200 }, (_, i) => (i * i) % 17) },
    liability: {
      level: 'S3', trigger: 'two or more identified others',
      bearers: [
        aBearer({ bearer: 'owner', account: 'wxid_a', name: '张*', level: 'S1', findings: ['f_00000000000000a3'], creditMove: -5, measure: { group: 'Warn.', person: '' }, trigger: 'one weak suspicion' }),
        aBearer({ level: 'S3', findings: findings.slice(0, 10).map((finding) => finding.id), blacklistCandidate: true }),
        aBearer({ bearer: 'provider', account: null, name: null, level: 'S2', findings: ['f_00000000000000a2'], creditMove: 0 }),
      ],
      ownerResponse: {
        notices: [
          { kind: 'mention', clear: true, at: '2026-05-03T04:45:00+08:00', by: 'wxid_c', to: 'wxid_a', message: aRef(), fact: null },
          { kind: 'complaint', clear: true, at: '2026-05-03T05:00:00+08:00', by: null, to: null, message: null, fact: { path: 'demo/complaints.csv', line: 2, byteStart: 40, byteEnd: 90 } },
        ],
        hoursToFirstMeasure: 5.25, from: 'notice', repeatsAfterNotice: 2, participated: [aRef({ sender: 'wxid_a' })], flagged: 4, caveat: 'Private measures are invisible.',
        measures: [
          { kind: 'remind', label: 'reminder', at: '2026-05-03T10:00:00+08:00', by: 'wxid_a', target: 'wxid_b', message: aRef(), fact: null, record: null },
          {
            kind: 'mute', label: 'muted', at: '2026-05-04T10:00:00+08:00', by: null, target: 'wxid_b', message: null,
            fact: { path: 'demo/moderation.csv', line: 2, byteStart: 40, byteEnd: 90 }, record: { no: 'M-7', reportedAt: null, recipient: null },
          },
        ],
      },
      personalInformation: someCounts({
        persons: 2, items: 10, providings: 1200, ratio: { lower: 0.01, upper: 1.5 }, outcome: 'depends', says: 'It depends on the counting method.',
        methods: {
          persons: { n: 2, ratio: { lower: 0.01, upper: 0.02 } }, items: { n: 10, ratio: { lower: 0.01, upper: 0.05 } }, providings: { n: 1200, ratio: { lower: 0.02, upper: 1.5 } },
        },
        tiers: [{ threshold: 500, items: 1 }, { threshold: 5000, items: 9 }], excluded: { own: 1, invalid: 1, agreed: 1, public: 0, before: 0, findings: ['f_00000000000000a4'] },
      }),
      reach: [
        {
          id: 'r_0000000000000001', author: 'wxid_b', authorName: '李*', message: aRef(), first: '2026-05-02T09:11:00+08:00', last: '2026-06-02T09:11:00+08:00',
          reposts: { lower: 120, counter: 480 }, views: { lower: 14, counter: null }, exposed: 900, groups: ['wechat:1001@chatroom', 'qq:99'],
          accumulated: { reposts: 510, views: 20, statements: 2, from: '2026-05-02T09:11:00+08:00', to: '2026-08-02T09:11:00+08:00' },
          names: true, accuses: true, spreaders: 3, own: 1, outcome: 'approaching', says: 'Near the number of art 2(1).', findings: [],
        },
      ],
      notAssessable: [
        { rule: 'management.size-over-cap', reason: 'The export names no cap.', wouldNeed: 'groups.csv with member_cap' },
        { rule: 'management.roles-missing', reason: 'The export names no cap.', wouldNeed: 'groups.csv with member_cap' },
      ],
    },
  });
  group.persons = [
    {
      account: 'wxid_c', name: '王*', linkage: 'named', candidates: [], byOthers: 2,
      items: [
        { entity: 'phone', label: 'mobile number', values: 2, findings: ['f_0000000000000000'], first: '2026-05-02T09:11:00+08:00', last: '2026-05-03T10:00:00+08:00', by: ['李*', null], audience: 1200, knowing: 11, own: false, agreed: false, refused: true },
        { entity: 'address', label: 'address', values: 1, findings: ['f_00000000000000a1'], first: '2026-05-02T09:11:00+08:00', last: '2026-05-02T09:11:00+08:00', by: ['李*'], audience: 12, knowing: 0, own: false, agreed: true, refused: false },
        { entity: 'email', label: 'e-mail address', values: 1, findings: ['f_00000000000000a4'], first: '2026-05-02T09:11:00+08:00', last: '2026-05-02T09:11:00+08:00', by: ['王*'], audience: null, knowing: null, own: true, agreed: false, refused: false },
      ],
    },
    {
      account: null, name: '张*', linkage: 'pseudonym_only', candidates: ['wxid_d', 'wxid_e'], byOthers: 1,
      items: [{ entity: 'health', label: 'statement about health', values: 1, findings: ['f_0000000000000001'], first: '2026-05-02T09:11:00+08:00', last: '2026-05-02T09:11:00+08:00', by: ['李*'], audience: 12, knowing: null, own: false, agreed: false, refused: false }],
    },
  ];
  group.verification = { verified: 8, unverified: 2, unknown: 1, limited: 1, from: 'roster' };
  group.counts.findings = { critical: 1, high: 9, medium: 1, low: 1, info: 1 };
  const quiet = aGroup({ id: 'qq:99', name: '徒步群', platform: 'qq', kind: 'channel', kindFrom: 'inferred', owner: null, period: null, coverage: null, calendar: null, sources: [2] });
  const rejects = Array.from({ length: 7 }, (_, i) => ({ line: 10 + i, byteStart: 100 * i, byteEnd: 100 * i + 50, code: 'bad-timestamp', reason: 'The time cannot be read.' }));
  return aReport({
    lang, status: 'incomplete', exit: 3, groups: [quiet, group],
    sources: [
      aSource({ declared: { messages: 121 }, rejected: 7, duplicates: 2, rejects, notes: ['The file carries no zone.'] }),
      aSource({ id: 2, path: 'demo/很长的文件夹名字/二〇二六年五月导出的聊天记录备份文件.txt', format: 'qq-txt', messages: 300, timezone: null, timezoneFrom: null, status: 'truncated', reason: 'The last record is cut.' }),
    ],
    facts: [{ path: 'demo/roster.csv', sha256: 'cd'.repeat(32), kind: 'roster', rows: 12, rejected: 1, notes: [], rejects: rejects.slice(0, 1) }],
    credit: [{ account: 'wechat:wxid_b', level: 'B', points: 75, name: '李*', blacklisted: false, candidate: true, recovered: 5, moves: [{ at: '2026-05-02T09:11:00+08:00', level: 'S3', finding: 'f_0000000000000000', findings: ['f_0000000000000000'], points: -25, reason: 'two or more identified others', recordNo: 'CR-00001', reporter: '赵*', reportedAt: null, recipient: null }] }],
    warnings: ['demo/photo.jpg was not read: no format claims it.'], window: { since: '2026-01-01T00:00:00+08:00', until: null },
  });
}

/** Every foreign string of the report replaced by the hostile one. */
function hostile(lang: Lang): Report {
  const text = JSON.stringify(many(lang), (key, value: unknown) => {
    const free = /^(path|name|accountName|account|reason|title|value|rebuttal|disclaimer|encoding|timezone|platform|why|nativeId|wouldNeed|person|format|label)$/;
    return typeof value === 'string' && free.test(key) ? `${value}${HOSTILE}` : value;
  });
  const report = JSON.parse(text) as Report;
  return { ...report, warnings: [HOSTILE], tool: { name: 'chataudit', version: '0.1.0' } };
}

export const CASES = { empty: emptyReport, one: oneReport, many, hostile } satisfies Record<string, (lang: Lang) => Report>;
