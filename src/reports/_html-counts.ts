import type { ReportGroup, ReportReach } from '../model/report.ts';
import { html, type Piece, type Put } from './_html.ts';
import type { Numbers } from './_html-numbers.ts';
import { putTable, stacked } from './_html-parts.ts';
import type { PageWords } from './_html-words.ts';
import type { Labels } from './_labels.ts';
import { minute, person, personalInformation, place } from './_phrases.ts';
import { verificationPicture } from './_svg-bars.ts';

export function putVerification(put: Put, w: PageWords, id: string, { verification: counts }: ReportGroup): void {
  if (counts == null || !(counts.verified + counts.unverified + counts.unknown > 0)) return;
  const said = [counts.from === null ? '' : w.verification.from[counts.from], counts.limited > 0 ? w.verification.limited(counts.limited) : ''].filter((text) => text !== '');
  put(html`<figure><figcaption><b>${w.verification.title}</b> ${said.join(w.gap)}</figcaption>\n${verificationPicture(w, id, counts)}</figure>\n`);
}

/** Items of personal information by three ways of counting; a report of an earlier version has one sentence. */
export function putPersonal(put: Put, t: Labels, w: PageWords, group: ReportGroup): void {
  const { items, methods, tiers, threshold, says, excluded } = group.liability.personalInformation;
  const left = (['own', 'invalid', 'agreed', 'public', 'before'] as const).filter((id) => excluded[id] > 0);
  if (items === 0 && left.length === 0) return;
  put(html`<h3>${w.personal}</h3>\n${says !== '' && html`<p>${says}</p>\n`}`);
  if (methods.items.n === 0 && items > 0) put(html`<p>${personalInformation(t, group)}</p>\n`);
  else {
    const rows = (['persons', 'items', 'providings'] as const).map((id) => [w.methods[id], methods[id].n, shares(methods[id].ratio)]);
    putTable(put, 'two', w.personalCaption(threshold.factor), [w.method, w.count, w.share], rows);
  }
  if (tiers.length > 0) put(html`<p>${w.tiers}${t.colon}${tiers.map((one) => w.tier(one.threshold, one.items)).join(t.semicolon)}</p>\n`);
  if (left.length > 0) put(html`<p>${w.excluded}${t.colon}${left.map((id) => `${w.excludedKinds[id]} ${excluded[id]}`).join(t.semicolon)}</p>\n`);
}

/** Statements that went far, by their first message: the text itself never stands in a report. */
export function putReach(put: Put, t: Labels, w: PageWords, { liability: { reach } }: ReportGroup, numbers: Numbers, maxRows: number): void {
  if (reach.length === 0) return;
  put(html`<h3>${w.reach}</h3>\n`);
  putTable(put, 'reach', w.reachCaption, [w.statement, w.reposts, w.views, w.couldSee, w.outcome], reach.slice(0, maxRows).map((one) => [
    stacked([person(t, one.authorName, one.author), t.range(minute(one.first), minute(one.last)), html`<span class="small">${place(t, one.message)}</span>`]),
    bound(w, one.reposts), bound(w, one.views), stacked([String(one.exposed), w.inGroups(one.groups.length)]), outcome(t, w, one, numbers),
  ]));
  if (reach.length > maxRows) put(html`<p>${t.more(reach.length - maxRows)}</p>\n`);
}

function outcome(t: Labels, w: PageWords, one: ReportReach, numbers: Numbers): Piece {
  const sum = one.accumulated;
  return stacked([
    html`<b>${w.outcomes[one.outcome]}</b>`, one.says,
    sum !== null && w.accumulated(sum.statements, sum.reposts, sum.views, t.range(sum.from.slice(0, 10), sum.to.slice(0, 10))),
    one.findings.length > 0 && html`<span class="small">${w.number} ${one.findings.map((id, i) => html`${i > 0 && t.listComma}${numbers.link(id)}`)}</span>`,
  ]);
}

function bound(w: PageWords, { lower, counter }: ReportReach['views']): Piece {
  return stacked([w.atLeast(lower), counter !== null && w.counter(counter)]);
}

/** The two ends of a share, to three digits. */
export function shares({ lower, upper }: { readonly lower: number; readonly upper: number }): string {
  return [...new Set([lower, upper].map((end) => (end > 0 && end < 0.001 ? '<0.001' : String(Math.round(end * 1000) / 1000))))].join('–');
}
