import type { ReportFinding } from '../model/report.ts';
import type { BearerBlock, RuleBlock } from './_blocks.ts';
import type { Labels } from './_labels.ts';
import type { Page } from './_page.ts';
import { about, creditMove, details, minute, place, severities, spotOf, who } from './_phrases.ts';
import { actions } from './_summary.ts';

/** What one bearer bears: the step suggested first, then rule by rule the evidence. */
export function writeBearer(page: Page, t: Labels, block: BearerBlock): void {
  const { paint } = page;
  const { bearer } = block;
  page.blank();
  page.rule('─');
  const heading = [who(t, block), severities(t, block.counts)].filter((part) => part !== '').join(' · ');
  const level = bearer === null ? '' : t.level[bearer.level];
  page.row(level, heading, { label: bearer === null ? paint.dim : paint.level[bearer.level], text: paint.bold });
  if (bearer !== null) {
    actions(t, block).forEach((action, i) => page.row(i === 0 ? t.label.toDo : '', action));
    page.row(t.label.credit, creditMove(t, bearer.creditMove));
    if (bearer.blacklistCandidate) page.row(t.label.blacklist, t.blacklist);
    if (bearer.basis.length > 0) page.row(t.label.basis, bearer.basis.join(', '));
  }
  for (const rule of block.rules) writeRule(page, t, rule);
  if (block.more > 0) page.row('', t.moreFindings(block.more));
}

/** The title once, its evidence beneath, then what holds for every one of them. */
function writeRule(page: Page, t: Labels, rule: RuleBlock): void {
  const { first, parts, shown, cites, rebuttals } = rule;
  const { paint } = page;
  page.blank();
  const heading = `${first.title} [${first.rule}] · ${t.status[first.status]} · ${shown}`;
  page.row(t.severity[first.severity], heading, { label: paint.severity[first.severity] });
  for (const { reason, findings } of parts) {
    for (const finding of findings) {
      page.item('•', evidenceLine(t, finding));
      page.item(' ', whenAndWhom(t, finding), paint.dim);
    }
    if (reason !== '') page.row(t.label.why, reason);
  }
  if (cites.length > 0) page.row(t.label.law, cites.join(t.semicolon));
  if (rebuttals.length > 0) page.row(t.label.unless, rebuttals.join(' '));
}

function evidenceLine(t: Labels, finding: ReportFinding): string {
  const spot = spotOf(finding);
  const where = spot === null ? t.absence : place(t, spot);
  return [where, ...details(t, finding)].join(' · ');
}

function whenAndWhom(t: Labels, finding: ReportFinding): string {
  const when = finding.message === null ? '' : minute(finding.message.sentAt);
  return [when, about(t, finding), finding.id].filter((text) => text !== '').join(' · ');
}
