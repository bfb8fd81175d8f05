import type { ReportCredit, ReportGroup, ReportMeasure, ReportNotice, ReportReach } from '../model/report.ts';
import type { Labels } from './_labels.ts';
import { minute, place, points } from './_phrases.ts';

/** Lines that the table and the document share: what was told to owner and managers and what they did, in order of time. */
export function timeline(t: Labels, group: ReportGroup, most: number): string[] {
  const { notices, measures, participated } = group.liability.ownerResponse;
  const name = namesOf(group);
  const all = [
    ...notices.map((notice) => ({ at: notice.at, text: noticeLine(t, { ...notice, by: name(notice.by), to: name(notice.to) }) })),
    ...measures.map((measure) => ({ at: measure.at, text: measureLine(t, { ...measure, by: name(measure.by), target: name(measure.target) }) })),
    ...participated.map((ref) => ({ at: ref.sentAt, text: [minute(ref.sentAt), t.participated(name(ref.sender) ?? t.unknown), place(t, ref)].join(' · ') })),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const shown = all.slice(0, most).map(({ text }) => text);
  return all.length > most ? [...shown, t.moreFindings(all.length - most)] : shown;
}

/** The name that the report gives to an account elsewhere, where it is not masked and no two accounts of the group share it. */
export function namesOf(group: ReportGroup): <A extends string | null>(account: A) => string | A {
  const known = new Map<string, string>();
  const told = [group.owner, ...group.managers, ...group.liability.bearers, ...group.findings.map(({ account, accountName: name }) => ({ account, name }))];
  for (const one of told) if (one != null && one.account !== null && one.name !== null && !one.name.includes('*')) known.set(one.account, one.name);
  const borne = Map.groupBy(known.values(), (name) => name);
  return (account) => {
    const name = account === null ? undefined : known.get(account);
    return name === undefined || (borne.get(name)?.length ?? 0) > 1 ? account : name;
  };
}

function noticeLine(t: Labels, { kind, clear, at, by, to, message, fact }: ReportNotice): string {
  const spot = message ?? fact;
  return [minute(at), t.noticeOf(t.notice[kind], by ?? t.unknown, to, clear), ...(spot === null ? [] : [place(t, spot)])].join(' · ');
}

function measureLine(t: Labels, { label, at, by, target, message, fact, record }: ReportMeasure): string {
  const spot = message ?? fact;
  const kept = record === null ? [] : [t.recordKept(record.no, record.recipient, record.reportedAt === null ? null : minute(record.reportedAt))];
  return [minute(at), t.measureOf(label, by, target), ...kept, ...(spot === null ? [] : [place(t, spot)])].join(' · ');
}

/** How far each statement went, without its words. What several come to is said once, behind them. */
export function reachLines(t: Labels, reach: readonly ReportReach[], most: number): string[] {
  const shown = Array.from(Map.groupBy(reach.slice(0, most), ({ says }) => says), ([says, same]) =>
    same.length === 1 ? same.map((one) => reachLine(t, one, says)) : [...same.map((one) => reachLine(t, one, '')), says]).flat();
  const more = reach.length - most;
  return [...shown, ...(more > 0 ? [t.moreFindings(more)] : []), ...(reach.length > 0 ? [t.noViews] : [])];
}

function reachLine(t: Labels, { id, author, authorName, message, reposts, views, exposed, groups, accumulated }: ReportReach, says: string): string {
  const sum = accumulated === null ? [] : [t.accumulated(accumulated.statements, accumulated.reposts, accumulated.views)];
  const who = authorName ?? author ?? t.unknown;
  return [who, t.reposts(reposts.lower, reposts.counter), t.views(views.lower, views.counter), t.groups(groups.length), t.couldSee(exposed), ...sum, says, place(t, message), id].filter((part) => part !== '').join(' · ');
}

/** Members by verification; null where that was not looked at. */
export function verified(t: Labels, { verification }: ReportGroup): string | null {
  return verification === null || verification.from === null ? null : t.verification(verification);
}

/** What moved an account, one line a move. */
export function creditMoves(t: Labels, { moves }: ReportCredit): string[] {
  return moves.map((move) => [
    move.at.slice(0, 10), points(move.points), move.level ?? t.decided(move.reporter ?? t.unknown), move.reason,
    t.recordKept(move.recordNo, move.recipient, move.reportedAt === null ? null : minute(move.reportedAt)), ...(move.finding === null ? [] : [move.finding]),
  ].filter((part) => part !== '').join(' · '));
}

/** Where an account stands, in a line. */
export function creditHead(t: Labels, { account, name, level, points: left, blacklisted, candidate, recovered }: ReportCredit): string {
  const marks = [...(blacklisted ? [t.listed] : candidate ? [t.candidate] : []), ...(recovered > 0 ? [t.recovered(recovered)] : [])];
  return [name === null || name === account ? account : name + t.paren(account), t.points(level, left), ...marks].join(' · ');
}
