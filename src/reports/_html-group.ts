import type { Report, ReportGroup, View } from '../model/report.ts';
import { html, type Put } from './_html.ts';
import { putBearers } from './_html-bearers.ts';
import { gapsOf, putCalendar } from './_html-calendar.ts';
import { putPersonal, putReach, putVerification } from './_html-counts.ts';
import { putFindings } from './_html-findings.ts';
import type { Numbered } from './_html-head.ts';
import { numbersOf, shownOf } from './_html-numbers.ts';
import { putOwner } from './_html-owner.ts';
import { facts, level, putTable, stacked } from './_html-parts.ts';
import { putPersons } from './_html-persons.ts';
import type { PageWords } from './_html-words.ts';
import type { Labels } from './_labels.ts';
import { openLines, ownOpen } from './_open.ts';
import { failedChecks, known, managers, messagesRead, nothingFound, period, severities, size } from './_phrases.ts';
import { ownReason } from './_sentences.ts';
import type { Shared } from './_shared.ts';

/** The section of one group: what a reviewer files by itself. Starts on a page of its own when printed. */
export function putGroup(put: Put, t: Labels, w: PageWords, report: Report, { group, sorted, n }: Numbered, shared: Shared, view: View): void {
  const numbers = numbersOf(n, sorted);
  const { gaps, more } = gapsOf(group, sorted.blocks.flatMap(shownOf));
  put(html`<section class="group g${n}" id="g${n}" aria-labelledby="g${n}-h"><h2 id="g${n}-h">${level(t, group.liability.level)} ${n}. ${group.name}</h2>\n`);
  putFacts(put, t, w, report, group);
  if (sorted.hidden > 0) put(html`<p class="note">${t.hidden(sorted.hidden, t.severity[view.minSeverity])}</p>\n`);
  putBearers(put, t, w, n, sorted, numbers);
  putCalendar(put, w, `g${n}c`, group, gaps, more, numbers.link);
  putVerification(put, w, `g${n}v`, group);
  putFindings(put, t, w, sorted, { n, numbers, gaps });
  putPersons(put, t, w, `g${n}p`, group);
  putOwner(put, t, w, `g${n}o`, group, view.maxRows);
  putPersonal(put, t, w, group);
  putReach(put, t, w, group, numbers, view.maxRows);
  putOpenAndChecks(put, t, w, group, shared);
  if (group.liability.level !== 'S0') putReview(put, w);
  put(html`<p class="back"><a href="#index">${w.back}</a></p></section>\n`);
}

function putFacts(put: Put, t: Labels, w: PageWords, report: Report, group: ReportGroup): void {
  const roles = group.kind === 'group' || group.owner !== null;
  const none = group.findings.length === 0 ? nothingFound(t, group.counts.messages, messagesRead(report.sources, group.sources), failedChecks(group)) : '';
  put(facts([
    [w.trigger, group.liability.trigger],
    [t.label.findings, none === '' ? severities(t, group.counts.findings) : none],
    [t.label.id, `${group.id} · ${group.platform} · ${t.kind[group.kind]}${t.paren(t.kindFrom[group.kindFrom])}`],
    [t.label.owner, roles ? known(t, group.owner) : ''],
    [t.label.managers, roles ? managers(t, group) : ''],
    [t.label.period, period(t, group)],
    [t.label.size, size(t, group)],
    [t.sources, stacked(report.sources.filter(({ id }) => group.sources.includes(id)).slice(0, 8).map(({ path }) => path))],
  ]));
}

function putOpenAndChecks(put: Put, t: Labels, w: PageWords, group: ReportGroup, shared: Shared): void {
  const reasons = group.checks.map((check) => ownReason(check, shared.reasons));
  const open = openLines(t, ownOpen(group, shared.open), reasons.join(' ')).map(({ rules, reason }) => [rules, reason]);
  if (open.length > 0) {
    put(html`<h3>${w.open}</h3>\n`);
    putTable(put, 'two', w.openCaption, [w.rule, t.columns.why], open);
  }
  const { gates } = group;
  if (group.checks.length + gates.length > 0) put(html`<h3>${w.checks}</h3>\n`);
  if (group.checks.length > 0) putTable(put, 'checks', w.checksCaption, [t.columns.check, t.columns.status, t.columns.why], group.checks.map(({ id, status }, i) => [t.checkId(id), t.status[status], reasons[i] ?? '']));
  if (gates.length > 0) putTable(put, 'gates', w.gatesCaption, [w.gate, t.columns.status, t.columns.why], gates.map(({ id, applies, reason }) => [w.gateNames[id], w.applies[applies === null ? 'unknown' : applies ? 'yes' : 'no'], reason]));
}

/** Lines to fill in by hand: the record that the group rules ask for is made by a person. */
function putReview(put: Put, w: PageWords): void {
  put(html`<div class="review"><h3>${w.review}</h3>${w.reviewFields.map((field) => html`<div>${field}</div>`)}</div>\n`);
}
