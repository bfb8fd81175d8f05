import { assess } from '../liability/assess.ts';
import { conductDay } from '../liability/conduct.ts';
import type { LiableBearer } from '../liability/types.ts';
import { citeOn } from '../law/provisions.ts';
import { packOf } from '../law/packs.ts';
import { SENTENCES } from '../law/sentences.ts';
import { EXIT } from '../model/errors.ts';
import type { Report, ReportFactFile, ReportGroup, ReportSource, RunStatus } from '../model/report.ts';
import type { Finding, GroupRun, KnownPerson, Run } from '../model/run.ts';
import { NO_MESSAGES } from '../model/timeline.ts';
import type { Severity } from '../model/severity.ts';
import { atLeast, SEVERITIES } from '../model/severity.ts';
import type { Lang } from '../model/words.ts';
import type { Db } from '../store/open.ts';
import { readFactRows, readGroups, readRejects, readSources } from '../store/read-facts.ts';
import { iso, ymd } from '../text/zone.ts';
import { makeMasker } from './mask-foreign.ts';
import { matchesGroup } from './group-pattern.ts';
import type { Masker } from './mask-foreign.ts';
import type { Naming } from './report-finding.ts';
import { liabilityInput } from './liability-input.ts';
import { assessing } from './report-assessment.ts';
import { reportDossiers } from './report-dossiers.ts';
import { reportFinding } from './report-finding.ts';
import { reportReach, reportResponse } from './report-response.ts';

export interface ReportOptions {
  readonly lang: Lang;
  readonly reveal: boolean;
  /** Which groups to show: part of the id or name, `*` stands for anything; null: every one. */
  readonly group: string | null;
  readonly profile: 'civil-code' | 'three-factor';
  readonly failOn: Severity | 'none';
  /** Something besides the stored sources that keeps this run from being complete. */
  readonly incomplete: boolean;
  readonly warnings: readonly string[];
}

const DAY = 86_400_000;
const AFTER_AS_OF = {
  en: 'Some records are dated later than the as-of date; a clock may have been wrong.',
  zh: '部分记录的日期晚于基准日；可能有时钟不准。',
} as const;

const onlyListed = (count: number) => ({
  en: `${count === 1 ? '1 chat is' : `${count} chats are`} known from lists of members or chats only: without a record there is nothing to report.`,
  zh: `有${count}个聊天仅见于成员或群组列表：没有记录，故无报告。`,
});

/** Rejects printed per source; the count is always whole. */
const MOST_REJECTS = 1000;

/** The report of a run, ready for any renderer: texts in one language, private values masked unless revealed. */
export async function buildReport(db: Db, run: Run, options: ReportOptions): Promise<Report> {
  const masker = await makeMasker(options.reveal);
  const { policy } = run;
  const groups = run.groups.filter((one) => options.group === null || matchesGroup(one.group.key, one.group.name, options.group));
  const sources = readSources(db, 'export');
  const paths = new Map([...sources, ...readSources(db, 'fact')].map((source) => [source.id, masker.label(source.path)]));
  const shown = groups.map((one) => reportGroup(one, run, options, masker, paths));
  const messages = shown.reduce((sum, group) => sum + group.counts.messages, 0);
  const failed = groups.some((one) => one.checks.some((c) => c.status === 'failed'));
  const blocked = [...sources, ...readSources(db, 'fact')].some((source) => source.blocking && !(messages === 0 && source.statusReason === NO_MESSAGES));
  const incomplete = options.incomplete || failed || blocked;
  const status: RunStatus = failed ? 'failed' : incomplete ? 'incomplete' : messages === 0 ? 'empty' : 'complete';
  const late = run.groups.some((one) => one.period !== null && one.period.last > policy.asOf + DAY);
  const listed = readGroups(db).length - readGroups(db, true).length;
  const { failOn } = options;
  const gate = failOn !== 'none' && shown.some((group) => SEVERITIES.some((s) => atLeast(s, failOn) && group.counts.findings[s] > 0));
  return {
    schema: 'chataudit/report@1',
    tool: { name: 'chataudit', version: run.toolVersion },
    asOf: iso(policy.asOf, policy.timezone), timezone: policy.timezone, lang: options.lang,
    profile: options.profile, origin: policy.origin, retentionScope: policy.retentionScope,
    window: { since: policy.since === null ? null : iso(policy.since, policy.timezone), until: policy.until === null ? null : iso(policy.until, policy.timezone) },
    status,
    exit: incomplete ? EXIT.incomplete : messages === 0 ? EXIT.empty : gate ? EXIT.findings : EXIT.complete,
    disclaimer: SENTENCES.disclaimer[options.lang],
    sources: sources.map((source) => ({ ...reportSource(source, options.lang, masker), rejects: readRejects(db, source.id, MOST_REJECTS) })),
    facts: factFiles(db, options.lang, masker),
    groups: shown,
    credit: [], waived: [], pack: packShown(policy.pack ?? 'cn', options.lang), warnings: [...options.warnings, ...(late ? [AFTER_AS_OF[options.lang]] : []), ...(listed ? [onlyListed(listed)[options.lang]] : [])], revealed: options.reveal,
  };
}

/** Each provision of a bearer as cited on the day of the latest conduct that rests on it, else of the latest at all. */
function citesOf({ findings, basis }: LiableBearer, all: readonly Finding[], { lang, today }: Naming): string[] {
  const mine = new Set(findings);
  const own = all.filter(({ id }) => mine.has(id));
  const last = (list: readonly Finding[]): string | undefined => list.map((finding) => conductDay(finding) ?? today).toSorted().at(-1);
  return basis.map((id) => citeOn(id, last(own.filter((finding) => finding.basis.includes(id))) ?? last(own) ?? today)?.[lang] ?? id);
}

/** The rules that the run measured by, with what they leave open; those of the default pack stand with the findings. */
function packShown(id: string, lang: Lang): Report['pack'] {
  const pack = packOf(id);
  return { id, title: pack?.title[lang] ?? id, limits: id === 'cn' ? [] : (pack?.disclaimers ?? []).map(({ says }) => says[lang]) };
}

function reportSource(source: ReturnType<typeof readSources>[number], lang: Lang, masker: Masker): Omit<ReportSource, 'rejects'> {
  return {
    id: source.id, path: masker.label(source.path), archive: source.archive && { path: masker.label(source.archive.path), sha256: source.archive.sha256 }, sha256: source.sha256, bytes: source.bytes, format: source.format, encoding: source.encoding,
    timezone: source.encoding === null ? null : (source.timezone ?? 'unspecified'), timezoneFrom: source.timezoneFrom, dateOrder: source.dateOrder,
    messages: source.messages, events: source.events, rejected: source.rejected, duplicates: source.duplicates,
    declared: source.declaredMessages === null ? null : { messages: source.declaredMessages },
    attachments: source.attachments,
    status: source.status, reason: source.statusReason, notes: source.notes.map((note) => note[lang]),
  };
}

function factFiles(db: Db, lang: Lang, masker: Masker): ReportFactFile[] {
  return readSources(db, 'fact').map((source) => ({
    path: masker.label(source.path), sha256: source.sha256, kind: source.format,
    rows: readFactRows(db, source.format).filter((row) => row.source === source.id).length,
    rejected: source.rejected, rejects: readRejects(db, source.id, MOST_REJECTS), notes: source.notes.map((note) => note[lang]),
  }));
}

function reportGroup(run: GroupRun, whole: Run, options: ReportOptions, masker: Masker, paths: ReadonlyMap<number, string>): ReportGroup {
  const { lang } = options;
  const zone = whole.policy.timezone;
  const accounts = new Map(run.accounts.map((account) => [account.id, account]));
  const people = new Map([run.owner, ...run.managers].flatMap((person) => (person?.account != null ? [[person.account, person] as const] : [])));
  const naming: Naming = {
    lang, zone, masker, today: ymd(whole.policy.asOf, zone), gates: run.gates, assess: assessing(run, options.profile),
    account: (id) => (id === null ? null : masker.label(accounts.get(id)?.account ?? people.get(id)?.shown ?? `#${id}`)),
    accountName: (id) => (id === null ? null : masker.label(accounts.get(id)?.name ?? people.get(id)?.name ?? `#${id}`)),
    path: (source) => paths.get(source) ?? `#${source}`,
  };
  const person = (known: KnownPerson) => ({ account: masker.label(known.shown), name: masker.label(known.name), from: known.from });
  const liability = assess(liabilityInput(run, whole.policy.pack ?? 'cn', lang, options.profile));
  const counts = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const finding of run.findings) counts[finding.severity]++;
  return {
    id: masker.label(run.group.key), name: masker.label(run.group.name), platform: run.group.platform, kind: run.group.kind, kindFrom: run.group.kindFrom,
    period: run.period ? { first: iso(run.period.first, zone), last: iso(run.period.last, zone) } : null,
    coverage: run.coverage ? { from: iso(run.coverage.from, zone), to: iso(run.coverage.to, zone), unit: run.coverage.unit, counts: [...run.coverage.counts] } : null,
    calendar: run.calendar, verification: run.verification,
    gates: run.gates.map(({ id, applies, reason }) => ({ id, applies, reason: reason[lang] })),
    counts: { ...run.counts, findings: counts },
    owner: run.owner ? person(run.owner) : null,
    managers: run.managers.map(person),
    sources: [...run.sources],
    checks: run.checks.map((check) => ({ id: check.id, status: check.status, reason: check.reason[lang] })),
    findings: run.findings.map((finding) => reportFinding(finding, naming)),
    persons: reportDossiers(run, naming),
    liability: {
      level: liability.level, trigger: liability.trigger,
      bearers: liability.bearers.map((bearer) => ({
        bearer: bearer.bearer, account: naming.account(bearer.account), name: naming.accountName(bearer.account), level: bearer.level,
        findings: [...bearer.findings], basis: [...bearer.basis], cites: citesOf(bearer, run.findings, naming), measure: { ...bearer.measure }, creditMove: bearer.creditMove,
        blacklistCandidate: bearer.blacklistCandidate, trigger: bearer.trigger,
        steps: { platform: { ...bearer.steps.platform }, organisation: { ...bearer.steps.organisation } },
      })),
      ownerResponse: reportResponse(run.response, naming),
      personalInformation: liability.personalInformation,
      reach: reportReach(run.reach, naming),
      notAssessable: liability.notAssessable.map((entry) => ({ ...entry })),
    },
  };
}
