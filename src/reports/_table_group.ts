import type { Report, ReportGroup, View } from '../model/report.ts';
import { width } from '../text/width.ts';
import type { GroupBlocks } from './_blocks.ts';
import { draw } from './_coverage.ts';
import type { Labels } from './_labels.ts';
import { exposed, FEW } from './_exposed.ts';
import { openBriefly, openLines, ownOpen, type SharedOpen } from './_open.ts';
import { MARGIN, type Page } from './_page.ts';
import { failedChecks, known, managers, messagesRead, nothingFound, period, personalInformation, response, size } from './_phrases.ts';
import { ownReason } from './_sentences.ts';
import type { Shared } from './_shared.ts';
import { reachLines, timeline, verified } from './_timeline.ts';
import { writeBearer, writeObserved } from './_table_bearer.ts';

/** One group: who it is, what the record covers, who bears what, what cannot be told. */
export function writeGroup(page: Page, t: Labels, report: Report, group: ReportGroup, sorted: GroupBlocks, shared: Shared, view: View): void {
  const { paint } = page;
  const { liability, counts } = group;
  page.blank();
  page.rule('═');
  page.row(t.level[liability.level], group.name, { label: paint.level[liability.level], text: paint.bold });
  if (liability.trigger !== '' && liability.level !== 'S0') page.row(t.label.because, liability.trigger);
  // What shuts a part of the rules out for the whole group; the other gates are told with the checks that they concern.
  for (const { id, applies, reason } of group.gates) if (applies === false && (id === 'date' || id === 'purpose')) page.row(t.gate[id], reason);
  page.row(t.label.id, `${group.id} · ${group.platform} · ${t.kind[group.kind]}${t.paren(t.kindFrom[group.kindFrom])}`);
  if (group.kind === 'group' || group.owner !== null) page.row(t.label.owner, `${known(t, group.owner)} · ${t.label.managers}${t.colon}${managers(t, group)}`);
  page.row(t.label.size, size(t, group));
  page.row(t.label.period, period(t, group));
  writeCoverage(page, t, group);
  const reasons = group.checks.map((check) => ownReason(check, shared.reasons));
  const said = group.checks.map(({ id, status }, i) => ({ failed: status === 'failed', text: `${t.checkId(id)}${t.colon}${t.status[status]}`, reason: reasons[i] ?? '' }));
  const brief = said.filter(({ failed, reason }) => !failed && reason === '').map(({ text }) => text);
  const rows = [...said.filter(({ failed, reason }) => failed || reason !== ''), ...(brief.length === 0 ? [] : [{ failed: false, text: brief.join(' · '), reason: '' }])];
  rows.forEach(({ failed, text, reason }, i) => {
    page.row(i === 0 ? t.label.checks : '', `${text}${reason === '' ? '' : ` – ${reason}`}`, failed ? { text: paint.severity.high } : {});
  });
  if (group.findings.length === 0 && report.groups.length > 1) {
    page.row(t.label.findings, nothingFound(t, counts.messages, messagesRead(report.sources, group.sources), failedChecks(group)));
  }
  const members = verified(t, group);
  if (members !== null) page.row(t.label.members, members);
  if (liability.personalInformation.items > 0) page.row(t.label.personal, personalInformation(t, group, report.groups.length > 1));
  writeExposed(page, t, group);
  const answered = response(t, group);
  if (answered !== null) page.row(t.label.response, answered);
  timeline(t, group, FEW).forEach((line, i) => page.row(i === 0 ? t.label.timeline : '', line));
  reachLines(t, liability.reach, FEW).forEach((line, i) => page.row(i === 0 ? t.label.reach : '', line));
  writeOpen(page, t, report, group, shared.open, reasons.join(' '));
  if (sorted.hidden > 0) page.row(t.label.findings, t.hidden(sorted.hidden, t.severity[view.minSeverity]));
  for (const block of sorted.blocks) if (block.bearer?.level !== 'S0') writeBearer(page, t, block);
  writeObserved(page, t, sorted.blocks.filter((block) => block.bearer?.level === 'S0'), reasons.join(' '));
}

/** What is known now about each person, added up over the messages. */
function writeExposed(page: Page, t: Labels, group: ReportGroup): void {
  const { persons, more } = exposed(t, group, FEW);
  persons.forEach(({ head, items }, i) => {
    page.row(i === 0 ? t.label.exposed : '', head, { text: page.paint.bold });
    for (const item of items) page.row('', `· ${item}`);
  });
  if (more > 0) page.row('', t.moreFindings(more));
}

function writeCoverage(page: Page, t: Labels, group: ReportGroup): void {
  const { coverage } = group;
  if (coverage === null || coverage.counts.length === 0) return;
  const room = page.width - MARGIN;
  const { bar, perCharacter } = draw(coverage, room);
  const legend = `${t.oneBlock(t.units(perCharacter, t.unit[coverage.unit]))}${t.semicolon}${t.noRecord}`;
  const beside = width(bar) + 3 + width(legend) <= room;
  page.row(t.label.records, beside ? `${bar}   ${legend}` : bar, { text: page.paint.severity.low });
  if (!beside) page.row('', legend, { text: page.paint.dim });
}

/** A report without a single finding names only what is missing. */
function writeOpen(page: Page, t: Labels, report: Report, group: ReportGroup, shared: readonly SharedOpen[], known: string): void {
  const entries = ownOpen(group, shared);
  if (entries.length === 0) return;
  const quiet = report.groups.every(({ findings }) => findings.length === 0);
  if (quiet) return page.row(t.label.open, openBriefly(t, entries));
  openLines(t, entries, known).forEach(({ rules, reason }, i) => page.row(i === 0 ? t.label.open : '', `${rules}${t.colon}${reason}`));
}
