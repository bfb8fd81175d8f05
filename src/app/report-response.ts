import { MEASURE_NAMES, RESPONSE_CAVEAT } from '../law/seen-measures.ts';
import type { ReportGroup, ReportReach } from '../model/report.ts';
import type { ReachResult, ResponseTimeline } from '../model/results.ts';
import { iso } from '../text/zone.ts';
import { REACH_SAYS, reachLabel } from '../law/reach-says.ts';
import { type Naming, messageRef, placeOf } from './report-finding.ts';

type ReportResponse = ReportGroup['liability']['ownerResponse'];

const NOTHING: ResponseTimeline = { notices: [], measures: [], hoursToFirstMeasure: null, from: null, repeatsAfterNotice: 0, participated: [], flagged: 0 };

/** How owner and managers answered, as a report prints it. */
export function reportResponse(seen: ResponseTimeline | null, naming: Naming): ReportResponse {
  const { notices, measures, hoursToFirstMeasure, from, repeatsAfterNotice, participated, flagged } = seen ?? NOTHING;
  const { lang, zone } = naming;
  const instant = (at: number | null) => (at === null ? null : iso(at, zone));
  return {
    notices: notices.map(({ kind, clear, at, by, to, message, fact }) => ({
      kind, clear, at: iso(at, zone), by: naming.account(by), to: naming.account(to), message: message && messageRef(message, naming), fact: fact && placeOf(fact, naming),
    })),
    measures: measures.map(({ kind, at, by, target, message, fact, record }) => ({
      kind, label: MEASURE_NAMES[kind][lang], at: iso(at, zone), by: naming.account(by), target: naming.account(target), message: message && messageRef(message, naming),
      fact: fact && placeOf(fact, naming),
      record: record && { no: label(record.no, naming), reportedAt: instant(record.reportedAt), recipient: label(record.recipient, naming) },
    })),
    hoursToFirstMeasure, from, repeatsAfterNotice, participated: participated.map((ref) => messageRef(ref, naming)), flagged,
    caveat: RESPONSE_CAVEAT[lang],
  };
}

function label(text: string | null, naming: Naming): string | null {
  return text === null ? null : naming.masker.label(text);
}

/** How far statements went, as a report prints it: never their text. */
export function reportReach(reach: readonly ReachResult[], naming: Naming): ReportReach[] {
  const { lang, zone, masker } = naming;
  return reach.map(({ id, author, first, last, names, accuses, spreaders, own, reposts, views, exposed, groups, accumulated, outcome, findings }) => ({
    id, author: naming.account(author), authorName: naming.accountName(author), message: messageRef(first, naming), first: iso(first.at, zone), last: iso(last.at, zone),
    names, accuses, spreaders, own, reposts, views, exposed, groups: groups.map((key) => masker.label(key)),
    accumulated: accumulated && { ...accumulated, from: iso(accumulated.from, zone), to: iso(accumulated.to, zone) },
    outcome, says: `${REACH_SAYS[outcome][lang]}${lang === 'en' ? ' ' : ''}${reachLabel(names, accuses)[lang]}`, findings: [...findings],
  }));
}
