import type { ReportFinding, ReportGroup, ReportMessageRef, ReportPerson, ReportSource } from '../model/report.ts';
import { SEVERITIES, type Severity } from '../model/severity.ts';
import type { BearerBlock } from './_blocks.ts';
import type { Labels } from './_labels.ts';
import { firstSentence, sentencesOf } from './_sentences.ts';

/** Phrases that the reports for people share. They hold foreign text as it came: each report sanitises for its medium. */

/** The duty of owner and managers: while it stands among what cannot be assessed, silence about them says nothing. */
const OWNER_DUTY = 'cn.group.9.1';

type Spot = Pick<ReportMessageRef, 'path' | 'line' | 'byteStart' | 'byteEnd'>;

/** `2026-05-02 09:11`; the zone is said once, at the top. */
export function minute(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ');
}

/** `2026-05-02 09:11:00 +08:00`. */
export function instantWithOffset(instant: string): string {
  return instant.replace('T', ' ').replace(/(?=[+-]\d\d:\d\d$)/, ' ');
}

/** `owners.csv:41 (bytes 3120–3204)`. */
export function place(t: Labels, spot: Spot): string {
  return `${spot.path}:${spot.line}${t.paren(t.bytes(spot.byteStart, spot.byteEnd))}`;
}

export function spotOf(finding: ReportFinding): Spot | null {
  return finding.message ?? finding.fact;
}

/** Name and account of a person, the account only where it is not the name. */
export function person(t: Labels, name: string | null, account: string | null): string {
  if (name === null || name === account) return account ?? '';
  return account === null || masks(name, account) ? name : `${name}${t.paren(account)}`;
}

/** Where accounts are called by names, `S*** (Sam)` would undo the mask. */
function masks(name: string, account: string): boolean {
  if (!/[^*]\*/u.test(name) || /[\d_@]/u.test(account)) return false;
  const [masked, clear] = [name, account].map((text) => text.split(' '));
  return masked?.length === clear?.length && (masked ?? []).every((word, i) => (clear?.[i] ?? '').startsWith(word.replace(/\*+$/u, '')));
}

/** `owner 张三 (wxid_a)`, or the role alone. */
export function who(t: Labels, block: Pick<BearerBlock, 'role' | 'name' | 'account'>): string {
  return `${t.bearer[block.role]} ${person(t, block.name, block.account)}`.trim();
}

/** `2 high, 1 medium`; '' when there is none. */
export function severities(t: Labels, counts: Readonly<Record<Severity, number>>): string {
  return SEVERITIES.filter((s) => counts[s] > 0).map((s) => t.counted(counts[s], t.severity[s])).join(t.comma);
}

export function known(t: Labels, person: ReportPerson | null): string {
  if (person === null) return t.unknown;
  const name = person.name === person.account ? person.account : `${person.name} ${person.account}`;
  return name + t.paren(t.personFrom[person.from]);
}

export function managers(t: Labels, group: ReportGroup): string {
  if (group.managers.length === 0) return t.unknown;
  const shown = group.managers.slice(0, 8).map((manager) => known(t, manager));
  const more = group.managers.length - shown.length;
  return [...shown, ...(more > 0 ? [t.more(more)] : [])].join(t.semicolon);
}

export function period(t: Labels, group: ReportGroup): string {
  return group.period === null ? t.none : t.range(minute(group.period.first), minute(group.period.last));
}

export function size(t: Labels, group: ReportGroup): string {
  const { members, speakers, messages, events } = group.counts;
  return [t.members(members), t.speakers(speakers), t.messages(messages), t.events(events)].join(t.comma);
}

/** Duties that come with the role and stand behind no single finding. */
export function duties(block: Pick<BearerBlock, 'bearer' | 'rules'>): string[] {
  const cited = new Set(block.rules.flatMap(({ parts }) => parts.flatMap(({ findings }) => findings.flatMap(({ basis }) => basis))));
  return (block.bearer?.basis ?? []).flatMap((id, i) => (cited.has(id) ? [] : [block.bearer?.cites[i] ?? id]));
}

/** File name and line, without the folders. */
export function shortPlace(spot: Spot): string {
  return `${spot.path.slice(spot.path.lastIndexOf('/') + 1)}:${spot.line}`;
}

/** `138****1234 wxid_a → 李* (third party, named)`: the value, who wrote it where that is not the bearer, and whom it is about. */
export function valueAndWhom(t: Labels, finding: ReportFinding): string {
  const sender = finding.message?.sender ?? null;
  const writer = NO_ACCOUNT.has(finding.bearer) ? named(finding) : sender === null || sender === finding.account ? '' : sender;
  const whom = about(t, finding);
  const other = finding.subject?.relation === 'third-party' || (finding.subject !== null && finding.subject.relation !== 'self' && finding.subject.name !== null);
  const said = [finding.value ?? '', writer].filter((text) => text !== '').join(' ');
  return [said, whom].filter((text) => text !== '').join(other ? ' → ' : ' · ');
}

/** Bearers that are nobody's account: their findings say whose account they are about. */
const NO_ACCOUNT: ReadonlySet<ReportFinding['bearer']> = new Set(['provider', 'record']);

function named({ account, accountName }: ReportFinding): string {
  return [accountName, account === accountName ? null : account].filter((part) => part !== null).join(' ');
}

/** The reason, where value, relation and linkage do not say it already, as they do of a disclosure. */
export function whyOf(finding: ReportFinding): string {
  return finding.subject === null || finding.check !== 'disclosure' ? finding.reason : '';
}

/** Whom the datum is about, and what ties it to that person. '' when the finding is about nobody. */
export function about(t: Labels, finding: ReportFinding): string {
  const { subject } = finding;
  if (subject === null) return '';
  if (subject.relation === 'self') return t.aboutOwn;
  const hidden = subject.name !== null && subject.account !== null && masks(subject.name, subject.account);
  const name = [subject.name, hidden || subject.account === subject.name ? null : subject.account].filter((part) => part !== null).join(' ');
  const either = subject.candidates.length > 1 ? [t.exposedEither(subject.candidates.slice(0, 4).join(t.listComma))] : [];
  const kind = [t.relation[subject.relation], t.linkage[subject.linkage], ...either].join(t.comma);
  return name === '' ? kind : `${name}${t.paren(kind)}`;
}

/** Grade and period of a finding, as far as it has them. */
export function details(t: Labels, finding: ReportFinding): string[] {
  const { range } = finding;
  return [
    finding.grade ?? '',
    range === undefined ? '' : t.range(minute(range.from), minute(range.to)),
    typeof range?.expected === 'number' ? t.expected(range.expected) : '',
    typeof range?.missing === 'number' ? t.missing(range.missing) : '',
    finding.carried ? t.carried : '',
    finding.prior == null ? '' : finding.prior.scope === 'same' ? t.priorSame : finding.prior.scope === 'narrower' ? t.priorNarrower(finding.prior.newcomers) : t.priorElsewhere,
    finding.consent == null ? '' : finding.consent.state === 'given' ? t.agreed : t.refused,
  ].filter((text) => text !== '');
}

/** `−10`, with a real minus sign. */
export function points(move: number): string {
  return move < 0 ? `−${-move}` : `+${move}`;
}

/** Null where nothing can be told: no chat group, or the response was not examined. */
export function response(t: Labels, group: ReportGroup): string | null {
  const { notices, measures, hoursToFirstMeasure, repeatsAfterNotice } = group.liability.ownerResponse;
  if (notices.length === 0 && measures.length === 0) {
    const unexamined = group.kind !== 'group' || group.liability.level === 'S0' || group.liability.notAssessable.some(({ rule }) => rule === OWNER_DUTY);
    return unexamined ? null : `${t.noResponse}${t.semicolon}${t.privateMeasures}`;
  }
  const first = hoursToFirstMeasure === null ? t.noMeasure : t.firstMeasure(String(Math.round(hoursToFirstMeasure * 10) / 10));
  const parts = [t.noticed(notices.length), t.measured(measures.length), first, t.repeats(repeatsAfterNotice)];
  return `${parts.join(t.comma)}${t.semicolon}${t.privateMeasures}`;
}

/** `brief`: of what the numbers come to, the first sentence; of small numbers nothing, where `noMinimum` is said elsewhere. */
export function personalInformation(t: Labels, group: ReportGroup, brief = false): string {
  const { persons, items, providings, ratio, outcome, says } = group.liability.personalInformation;
  const told = !brief ? says : outcome === 'below' ? '' : firstSentence(says);
  const counted = t.personal(t.persons(persons), t.items(items), t.times(providings));
  return `${counted}${t.semicolon}${t.ratio(share(ratio.lower), share(ratio.upper))}${told === '' ? '' : `${t.semicolon}${told}`}`;
}

/** Of what small numbers come to: which laws ask for no number at all. */
export function noMinimum({ liability: { personalInformation: { items, outcome, says } } }: ReportGroup): string {
  if (items === 0 || outcome !== 'below') return '';
  const [first = '', second = ''] = sentencesOf(says);
  return first.includes('；') ? first.slice(first.indexOf('；') + 1) : second;
}

/** At most three significant digits, never in powers of ten: a share below 0.001 is `<0.001`. */
function share(ratio: number): string {
  if (ratio > 0 && ratio < 0.001) return '<0.001';
  return String(ratio < 1 ? Math.round(ratio * 1000) / 1000 : Math.round(ratio * 100) / 100);
}

/** Citations of one law are told together: `Civil Code art 1034, art 1032`. */
export function citations(cites: readonly string[]): string[] {
  const split = cites.map((cite): readonly [string, string] => {
    const at = cite.search(/(?<= )arts? \d|(?<=.)第[一二三四五六七八九十百千]/u);
    return at < 0 ? [cite, ''] : [cite.slice(0, at), cite.slice(at)];
  });
  return Array.from(Map.groupBy(split, ([law]) => law), ([law, same]) => law + same.map(([, article]) => article).join(law.endsWith(' ') ? ', ' : '、'));
}

/** What was found in a source, and what it declares where that differs. */
export function found(t: Labels, source: ReportSource): string[] {
  const { messages, events, rejected, duplicates, declared } = source;
  return [
    t.messages(messages),
    ...(events > 0 ? [t.events(events)] : []),
    ...(rejected > 0 ? [t.rejected(rejected)] : []),
    ...(duplicates > 0 ? [t.duplicates(duplicates)] : []),
    ...(declared === null ? [] : [t.declared(declared.messages, messages)]),
    ...(source.attachments === null ? [] : [t.attachments(source.attachments.named, source.attachments.found)]),
  ];
}

export function zone(t: Labels, source: ReportSource): string {
  const from = source.timezoneFrom === null ? '' : t.paren(t.zoneFrom[source.timezoneFrom]);
  return (source.timezone === 'unspecified' ? t.noZone : (source.timezone ?? t.unknown)) + from;
}

/** Said instead of findings, so that an empty section is never taken for a clean record. */
export function nothingFound(t: Labels, messages: number, read: number, failed: readonly string[]): string {
  const none = t.noFindings(messages, read);
  return failed.length === 0 ? none : `${none}${t.semicolon}${t.failedChecks(failed.join(', '))}`;
}

export function failedChecks(group: ReportGroup): string[] {
  return group.checks.filter((check) => check.status === 'failed').map((check) => check.id);
}

/** Messages that the sources of a group, or of the whole report, hold. */
export function messagesRead(sources: readonly ReportSource[], ids?: readonly number[]): number {
  const counted = ids === undefined ? sources : sources.filter((source) => ids.includes(source.id));
  return counted.reduce((sum, source) => sum + source.messages, 0);
}
