import type { Report, ReportGroup, View } from '../model/report.ts';
import type { GroupBlocks } from './_blocks.ts';
import { draw } from './_coverage.ts';
import type { Labels } from './_labels.ts';
import { MARGIN, type Page } from './_page.ts';
import {
  day, failedChecks, known, managers, messagesRead, notAssessable, nothingFound, period, personalInformation, response, size,
} from './_phrases.ts';
import { writeBearer } from './_table_bearer.ts';

/** One group: who it is, what the record covers, who bears what, what cannot be told. */
export function writeGroup(page: Page, t: Labels, report: Report, group: ReportGroup, sorted: GroupBlocks, view: View): void {
  const { paint } = page;
  const { liability, counts } = group;
  page.blank();
  page.rule('═');
  page.row(t.level[liability.level], group.name, { label: paint.level[liability.level], text: paint.bold });
  page.row(t.label.id, `${group.id} · ${group.platform} · ${t.kind[group.kind]}${t.paren(t.kindFrom[group.kindFrom])}`);
  page.row(t.label.owner, known(t, group.owner));
  page.row(t.label.managers, managers(t, group));
  page.row(t.label.period, period(t, group));
  page.row(t.label.size, size(t, group));
  writeCoverage(page, t, group);
  group.checks.forEach(({ id, status, reason }, i) => {
    const style = status === 'failed' ? { text: paint.severity.high } : {};
    page.row(i === 0 ? t.label.checks : '', `${id}${t.colon}${t.status[status]}${reason === '' ? '' : ` – ${reason}`}`, style);
  });
  const total = Object.values(counts.findings).reduce((a, b) => a + b, 0);
  if (total === 0 && group.findings.length === 0) {
    page.row(t.label.findings, nothingFound(t, counts.messages, messagesRead(report.sources, group.sources), failedChecks(group)));
  }
  for (const block of sorted.blocks) writeBearer(page, t, block);
  if (sorted.hidden > 0) {
    page.blank();
    page.row(t.label.findings, t.hidden(sorted.hidden, t.severity[view.minSeverity]));
  }
  writeRest(page, t, group);
}

function writeCoverage(page: Page, t: Labels, group: ReportGroup): void {
  const { coverage } = group;
  if (coverage === null || coverage.counts.length === 0) return;
  const { bar, perCharacter } = draw(coverage, page.width - MARGIN);
  page.row(t.label.records, bar, { text: page.paint.severity.low });
  const legend = [t.range(day(coverage.from), day(coverage.to)), t.oneBlock(t.units(perCharacter, t.unit[coverage.unit])), t.noRecord];
  page.row('', legend.join(t.semicolon), { text: page.paint.dim });
}

function writeRest(page: Page, t: Labels, group: ReportGroup): void {
  const { liability } = group;
  if (liability.level !== 'S0' || liability.personalInformation.items > 0 || liability.notAssessable.length > 0) page.blank();
  if (liability.level !== 'S0') {
    page.row(t.label.response, response(t, group));
    page.row(t.label.keep, t.keep);
  }
  if (liability.personalInformation.items > 0) page.row(t.label.personal, personalInformation(t, group));
  notAssessable(t, group).forEach(({ rules, reason }, i) => {
    page.row(i === 0 ? t.label.open : '', `${rules}${t.colon}${reason}`);
  });
}
