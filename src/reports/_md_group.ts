import type { Report, ReportGroup, View } from '../model/report.ts';
import type { BearerBlock, GroupBlocks, RuleBlock } from './_blocks.ts';
import { draw } from './_coverage.ts';
import type { Labels } from './_labels.ts';
import { md, mdTable } from './_md.ts';
import {
  about, creditMove, day, details, failedChecks, known, managers, messagesRead, minute, notAssessable, nothingFound, period,
  personalInformation, place, response, severities, size, spotOf, who,
} from './_phrases.ts';
import { actions } from './_summary.ts';

/** Characters of the drawn record: what a page of a document shows on one line. */
const DRAWN = 60;

/** One group as a chapter. */
export function groupLines(t: Labels, report: Report, group: ReportGroup, sorted: GroupBlocks, view: View): string[] {
  const { liability, counts, coverage } = group;
  const lines = ['', md`## ${t.level[liability.level]} · ${group.name}`, ''];
  const fact = (label: string, text: string): unknown => lines.push(md`- **${label}**${t.colon}${text}`);
  fact(t.label.id, `${group.id} · ${group.platform} · ${t.kind[group.kind]}${t.paren(t.kindFrom[group.kindFrom])}`);
  fact(t.label.owner, known(t, group.owner));
  fact(t.label.managers, managers(t, group));
  fact(t.label.period, period(t, group));
  fact(t.label.size, size(t, group));
  if (coverage !== null && coverage.counts.length > 0) {
    const { bar, perCharacter } = draw(coverage, DRAWN);
    const legend = [t.range(day(coverage.from), day(coverage.to)), t.oneBlock(t.units(perCharacter, t.unit[coverage.unit])), t.noRecord];
    lines.push(md`- **${t.label.records}**${t.colon}\`${bar}\` ${legend.join(t.semicolon)}`);
  }
  if (liability.level !== 'S0') {
    fact(t.label.response, response(t, group));
    fact(t.label.keep, t.keep);
  }
  if (liability.personalInformation.items > 0) fact(t.label.personal, personalInformation(t, group));
  if (sorted.hidden > 0) fact(t.label.findings, t.hidden(sorted.hidden, t.severity[view.minSeverity]));
  if (group.findings.length === 0) {
    fact(t.label.findings, nothingFound(t, counts.messages, messagesRead(report.sources, group.sources), failedChecks(group)));
  }
  const checks = group.checks.map(({ id, status, reason }) => [id, t.status[status], reason]);
  if (checks.length > 0) lines.push('', ...mdTable([t.columns.check, t.columns.status, t.columns.why], checks));
  for (const block of sorted.blocks) lines.push(...bearerLines(t, block));
  const open = notAssessable(t, group).map(({ rules, reason }) => [rules, reason]);
  if (open.length > 0) lines.push('', md`### ${t.label.open}`, '', ...mdTable([t.columns.check, t.columns.why], open));
  return lines;
}

function bearerLines(t: Labels, block: BearerBlock): string[] {
  const { bearer } = block;
  const heading = [bearer === null ? '' : t.level[bearer.level], who(t, block), severities(t, block.counts)];
  const lines = ['', md`### ${heading.filter((part) => part !== '').join(' · ')}`, ''];
  if (bearer !== null) {
    for (const action of actions(t, block)) lines.push(md`- **${t.label.toDo}**${t.colon}${action}`);
    lines.push(md`- **${t.label.credit}**${t.colon}${creditMove(t, bearer.creditMove)}`);
    if (bearer.blacklistCandidate) lines.push(md`- **${t.label.blacklist}**${t.colon}${t.blacklist}`);
    if (bearer.basis.length > 0) lines.push(md`- **${t.label.basis}**${t.colon}${bearer.basis.join(', ')}`);
  }
  for (const rule of block.rules) lines.push(...ruleLines(t, rule));
  if (block.more > 0) lines.push('', md`${t.moreFindings(block.more)}`);
  return lines;
}

function ruleLines(t: Labels, rule: RuleBlock): string[] {
  const { first, parts, cites, rebuttals } = rule;
  const rows = parts.flatMap((part) => part.findings).map((finding) => {
    const spot = spotOf(finding);
    const value = [...details(t, finding), ...(parts.length > 1 ? [finding.reason] : [])];
    const when = finding.message === null ? '' : minute(finding.message.sentAt);
    return [spot === null ? t.absence : place(t, spot), value, when, about(t, finding), finding.id];
  });
  const { evidence, value, when, about: whom, id } = t.columns;
  const lines = ['', md`#### ${t.severity[first.severity]} · ${`${first.title} [${first.rule}]`} · ${t.status[first.status]}`, ''];
  lines.push(...mdTable([evidence, value, when, whom, id], rows), '');
  if (parts.length === 1) lines.push(md`- **${t.label.why}**${t.colon}${first.reason}`);
  if (cites.length > 0) lines.push(md`- **${t.label.law}**${t.colon}${cites.join(t.semicolon)}`);
  if (rebuttals.length > 0) lines.push(md`- **${t.label.unless}**${t.colon}${rebuttals.join(' ')}`);
  return lines;
}
