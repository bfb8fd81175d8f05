import type { Report, ReportGroup, View } from '../model/report.ts';
import type { BearerBlock, GroupBlocks, RuleBlock } from './_blocks.ts';
import { draw } from './_coverage.ts';
import type { Labels } from './_labels.ts';
import { exposed, MANY } from './_exposed.ts';
import { md, mdTable } from './_md.ts';
import { openLines, ownOpen } from './_open.ts';
import {
  about, details, duties, failedChecks, known, managers, messagesRead, minute, nothingFound, period, personalInformation, place,
  response, severities, size, spotOf, who, whyOf,
} from './_phrases.ts';
import { ownReason } from './_sentences.ts';
import type { Shared } from './_shared.ts';
import { organisationStep, steps } from './_steps.ts';
import { reachLines, timeline, verified } from './_timeline.ts';

/** Characters of the drawn record: what a page of a document shows on one line. */
const DRAWN = 60;

/** One group as a chapter. */
export function groupLines(t: Labels, report: Report, group: ReportGroup, sorted: GroupBlocks, shared: Shared, view: View): string[] {
  const { liability, counts, coverage } = group;
  const lines = ['', md`## ${t.level[liability.level]} · ${group.name}`, ''];
  const fact = (label: string, text: string): unknown => lines.push(md`- **${label}**${t.colon}${text}`);
  if (liability.trigger !== '' && liability.level !== 'S0') fact(t.label.because, liability.trigger);
  fact(t.label.id, `${group.id} · ${group.platform} · ${t.kind[group.kind]}${t.paren(t.kindFrom[group.kindFrom])}`);
  fact(t.label.owner, known(t, group.owner));
  fact(t.label.managers, managers(t, group));
  fact(t.label.period, period(t, group));
  fact(t.label.size, size(t, group));
  if (coverage !== null && coverage.counts.length > 0) {
    const { bar, perCharacter } = draw(coverage, DRAWN);
    const legend = [t.oneBlock(t.units(perCharacter, t.unit[coverage.unit])), t.noRecord];
    lines.push(md`- **${t.label.records}**${t.colon}\`${bar}\` ${legend.join(t.semicolon)}`);
  }
  const answered = response(t, group);
  if (answered !== null) fact(t.label.response, answered);
  for (const line of timeline(t, group, MANY)) lines.push(md`  - ${line}`);
  const members = verified(t, group);
  if (members !== null) fact(t.label.members, members);
  for (const line of reachLines(t, liability.reach, MANY)) fact(t.label.reach, line);
  for (const { id, reason } of group.gates) fact(`${t.label.gates} ${t.gate[id]}`, reason);
  if (liability.personalInformation.items > 0) fact(t.label.personal, personalInformation(t, group));
  if (sorted.hidden > 0) fact(t.label.findings, t.hidden(sorted.hidden, t.severity[view.minSeverity]));
  if (group.findings.length === 0) {
    fact(t.label.findings, nothingFound(t, counts.messages, messagesRead(report.sources, group.sources), failedChecks(group)));
  }
  const reasons = group.checks.map((check) => ownReason(check, shared.reasons));
  const checks = group.checks.map(({ id, status }, i) => [t.checkId(id), t.status[status], reasons[i] ?? '']);
  if (checks.length > 0) lines.push('', ...mdTable([t.columns.check, t.columns.status, t.columns.why], checks));
  const open = openLines(t, ownOpen(group, shared.open), reasons.join(' ')).map(({ rules, reason }) => [rules, reason]);
  if (open.length > 0) lines.push('', md`### ${t.label.open}`, '', ...mdTable([t.columns.check, t.columns.why], open));
  const { persons, more } = exposed(t, group, MANY);
  if (persons.length > 0) lines.push('', md`### ${t.label.exposed}`, '');
  for (const { head, items } of persons) lines.push(md`- **${head}**`, ...items.map((item) => md`  - ${item}`));
  if (more > 0) lines.push(md`- ${t.moreFindings(more)}`);
  for (const block of sorted.blocks) lines.push(...bearerLines(t, block));
  return lines;
}

function bearerLines(t: Labels, block: BearerBlock): string[] {
  const { bearer } = block;
  const heading = [bearer === null ? '' : t.level[bearer.level], who(t, block), severities(t, block.counts), duties(block).join(', ')];
  const lines = ['', md`### ${heading.filter((part) => part !== '').join(' · ')}`, ''];
  for (const step of steps(t, block)) lines.push(md`- **${t.label.toDo}**${t.colon}${step}`);
  const own = organisationStep(t, block);
  if (own !== '') lines.push(md`- **${t.label.organisation}**${t.colon}${own}`);
  if (bearer !== null && bearer.trigger !== '' && bearer.level !== 'S0') lines.push(md`- **${t.label.because}**${t.colon}${bearer.trigger}`);
  for (const rule of block.rules) lines.push(...ruleLines(t, rule));
  if (block.more > 0) lines.push('', md`${t.moreFindings(block.more)}`);
  return lines;
}

function ruleLines(t: Labels, rule: RuleBlock): string[] {
  const { first, parts } = rule;
  const rows = parts.flatMap((part) => part.findings).map((finding) => {
    const spot = spotOf(finding);
    const value = [finding.value ?? '', ...details(t, finding), ...(parts.length > 1 ? [whyOf(finding)] : [])];
    const when = finding.message === null ? '' : minute(finding.message.sentAt);
    return [spot === null ? t.absence : [spot, ...finding.also].map((one) => place(t, one)).join(' ↔ '), value, when, about(t, finding), finding.id];
  });
  const { evidence, value, when, about: whom, id } = t.columns;
  const lines = ['', md`#### ${t.severity[first.severity]} · ${`${first.title} [${first.rule}]`} · ${t.status[first.status]}`, ''];
  lines.push(...mdTable([evidence, value, when, whom, id], rows), '');
  const why = whyOf(first);
  if (parts.length === 1 && why !== '') lines.push(md`- **${t.label.why}**${t.colon}${why}`);
  return lines;
}
