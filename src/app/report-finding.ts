import { citeOn, inForceOn } from '../law/provisions.ts';
import { rule } from '../law/rules.ts';
import { conductDay } from '../liability/conduct.ts';
import { citable } from '../liability/gated.ts';
import type { MessageRef } from '../model/check.ts';
import type { ReportFinding, ReportMessageRef, ReportPlace } from '../model/report.ts';
import type { GateResult } from '../model/results.ts';
import type { Finding } from '../model/run.ts';
import type { Place } from '../model/timeline.ts';
import type { Lang } from '../model/words.ts';
import { iso } from '../text/zone.ts';
import type { Masker } from './mask-foreign.ts';
import type { AssessFinding } from './report-assessment.ts';

/** What turns stored numbers into what people read. */
export interface Naming {
  readonly lang: Lang;
  readonly zone: string;
  /** `YYYY-MM-DD` of the run's clock. */
  readonly today: string;
  readonly masker: Masker;
  /** Of the group: what may be cited in it. */
  readonly gates: readonly GateResult[];
  readonly assess: AssessFinding;
  account(id: number | null): string | null;
  accountName(id: number | null): string | null;
  path(source: number): string;
}

/** What it takes to say where something stands. */
export type Placing = Pick<Naming, 'zone' | 'account' | 'path'>;

export function messageRef(ref: MessageRef, naming: Placing): ReportMessageRef {
  return {
    source: ref.source, path: naming.path(ref.source), line: ref.line, byteStart: ref.byteStart, byteEnd: ref.byteEnd,
    nativeId: ref.nativeId, sentAt: iso(ref.at, naming.zone), sender: naming.account(ref.sender),
  };
}

export function placeOf(place: Place, naming: Pick<Naming, 'path'>): ReportPlace {
  return { path: naming.path(place.source), line: place.line, byteStart: place.byteStart, byteEnd: place.byteEnd };
}

export function reportFinding(finding: Finding, naming: Naming): ReportFinding {
  const { lang, zone, masker } = naming;
  const law = rule(finding.rule);
  const day = conductDay(finding) ?? naming.today;
  const { basis, cites } = citedOn(citable(finding.basis, naming.gates), day, lang);
  const { subject } = finding;
  return {
    id: finding.id, check: finding.check, rule: finding.rule, severity: finding.severity, status: finding.status,
    confidence: Math.round(finding.confidence * 100) / 100,
    title: law?.title[lang] ?? finding.rule, reason: finding.reason[lang],
    bearer: finding.bearer, ...accountOf(finding, naming),
    subject: subject
      ? {
          relation: subject.relation, account: naming.account(subject.account), name: subject.name === null ? null : masker.name(subject.name),
          linkage: subject.linkage, evidence: subject.evidence.map((ref) => messageRef(ref, naming)), why: subject.why[lang],
          candidates: subject.candidates.map((id) => naming.account(id) ?? ''),
          chain: subject.chain.map(({ says, message, fact }) => ({ says: says[lang], message: message && messageRef(message, naming), fact: fact && placeOf(fact, naming) })),
        }
      : null,
    message: finding.message ? messageRef(finding.message, naming) : null,
    also: (finding.also ?? []).map((ref) => messageRef(ref, naming)),
    fact: finding.fact ? placeOf(finding.fact, naming) : null,
    carried: finding.carried ?? false,
    audience: finding.exposure ? { sure: finding.exposure.sure, likely: finding.exposure.likely, knowing: finding.exposure.knowing, why: finding.exposure.why[lang] } : null,
    prior: finding.prior ? { ...finding.prior, message: finding.prior.message && messageRef(finding.prior.message, naming), group: finding.prior.group === null ? null : masker.label(finding.prior.group) } : null,
    consent: finding.consent
      ? { state: finding.consent.state, message: finding.consent.message && messageRef(finding.consent.message, naming), fact: finding.consent.fact && placeOf(finding.consent.fact, naming), says: finding.consent.says[lang] }
      : null,
    assessment: naming.assess(finding),
    span: finding.span ? [finding.span[0], finding.span[1]] : null,
    value: finding.value === undefined ? null : masker.value(entityOf(finding), finding.value),
    basis, cites,
    rebuttal: law?.rebuttal[lang] ?? '',
    ...(finding.range ? { range: { ...finding.range, from: iso(finding.range.from, zone), to: iso(finding.range.to, zone) } } : {}),
    ...(finding.grade ? { grade: finding.grade } : {}),
  };
}

/** The account that answers, or where that is not an account of the group the one it is about. */
function accountOf({ account, about }: Finding, naming: Naming): Pick<ReportFinding, 'account' | 'accountName'> {
  const id = account ?? about?.account ?? null;
  if (id !== null || !about) return { account: naming.account(id), accountName: naming.accountName(id) };
  const [shown, name] = [about.shown ?? about.name, about.name ?? about.shown].map((text) => (text === null ? null : naming.masker.label(text)));
  return { account: shown ?? null, accountName: name ?? null };
}

const citations = new Map<string, { basis: string[]; cites: string[] }>();

/** Of a basis what was in force that day, and how it was cited then. Shared between findings. */
function citedOn(ids: readonly string[], day: string, lang: Lang): { basis: string[]; cites: string[] } {
  const key = `${lang}${day}${ids.join()}`;
  let found = citations.get(key);
  if (!found) {
    const basis = ids.filter((id) => inForceOn(id, day));
    found = { basis, cites: basis.map((id) => citeOn(id, day)?.[lang] ?? id) };
    if (citations.size < 10_000) citations.set(key, found);
  }
  return found;
}

/** What kind of datum a finding's value is, for masking. */
function entityOf(finding: Finding): string {
  if (finding.check === 'disclosure') return finding.rule.slice(finding.rule.indexOf('.') + 1);
  return /^\d{15}$|^\d{17}[\dXx]$/.test(finding.value ?? '') ? 'resident-id' : 'phone';
}
