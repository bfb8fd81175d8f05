import type { ReportFinding } from '../model/report.ts';
import { forTerminal } from '../text/sanitise.ts';
import { width } from '../text/width.ts';
import type { BearerBlock, RuleBlock } from './_blocks.ts';
import type { Labels } from './_labels.ts';
import { NARROW, type Page } from './_page.ts';
import { details, duties, minute, place, severities, shortPlace, spotOf, who, valueAndWhom, whyOf } from './_phrases.ts';
import { firstSentence } from './_sentences.ts';
import { organisationStep, steps } from './_steps.ts';

/** Findings told in the one line of a bearer who bears nothing. */
const TOLD = 3;

/** Of the evidence, from the left. */
const INDENT = 2;

const SEPARATOR = ' · ';

/** What one bearer bears: the step suggested first, then rule by rule the evidence. Law and rebuttal stand at the foot of the report. */
export function writeBearer(page: Page, t: Labels, block: BearerBlock): void {
  const { paint } = page;
  const { bearer } = block;
  page.rule('─');
  const heading = [who(t, block), severities(t, block.counts), duties(block).join(', ')].filter((part) => part !== '').join(' · ');
  const level = bearer === null ? '' : t.level[bearer.level];
  page.row(level, heading, { label: bearer === null ? paint.dim : paint.level[bearer.level], text: paint.bold });
  const suggested = steps(t, block);
  if (suggested.length > 0) page.row(t.label.toDo, suggested.join(' · '), {}, NARROW);
  const own = organisationStep(t, block);
  if (own !== '') page.row('', `${t.label.organisation}${t.colon}${own}`, {}, NARROW);
  for (const rule of block.rules) writeRule(page, t, rule);
  if (block.more > 0) page.row('', t.moreFindings(block.more));
}

/** Level S0: the record itself, a person's own data. One line each; `known`: what the checks said of the group already. */
export function writeObserved(page: Page, t: Labels, blocks: readonly BearerBlock[], known: string): void {
  if (blocks.length === 0) return;
  page.rule('─');
  blocks.forEach((block, i) => {
    const findings = block.rules.flatMap(({ parts }) => parts.flatMap((part) => part.findings));
    const told = findings.slice(0, TOLD).map((finding) => observed(t, finding, known));
    if (block.total > told.length) told.push(t.more(block.total - told.length));
    page.row(i === 0 ? t.level.S0 : '', `${who(t, block)}${t.colon}${told.join(t.semicolon)}`, { label: page.paint.level.S0 });
  });
}

function observed(t: Labels, finding: ReportFinding, known: string): string {
  const spot = spotOf(finding);
  const why = firstSentence(whyOf(finding));
  const parts = [
    `${t.severity[finding.severity]} ${finding.rule}`, valueAndWhom(t, finding), ...details(t, finding),
    why === '' || known.includes(why) ? '' : why, spot === null ? '' : shortPlace(spot), finding.id,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** The title once, its evidence beneath, and the reason where relation and linkage do not say it. */
function writeRule(page: Page, t: Labels, rule: RuleBlock): void {
  const { first, parts } = rule;
  const { paint } = page;
  const heading = `${first.title} [${first.rule}]${t.comma}${t.status[first.status]}`;
  page.row(t.severity[first.severity], heading, { label: paint.severity[first.severity] }, NARROW);
  for (const { findings } of parts) {
    for (const finding of findings) writeEvidence(page, t, finding);
    const why = findings[0] === undefined ? '' : whyOf(findings[0]);
    if (why !== '') page.item(' ', why, undefined, INDENT);
  }
}

/** The id stands at the end of the first line where there is room for it, else behind the place. */
function writeEvidence(page: Page, t: Labels, finding: ReportFinding): void {
  const spot = spotOf(finding);
  const when = finding.message === null ? '' : minute(finding.message.sentAt);
  const first = [valueAndWhom(t, finding), ...details(t, finding), when].filter((text) => text !== '');
  const where = spot === null ? t.absence : place(t, spot);
  const fits = width(forTerminal([...first, finding.id].join(SEPARATOR))) <= page.width - INDENT - 2 || first.length === 0;
  page.item('•', [...first, ...(fits ? [finding.id] : [])].join(SEPARATOR), undefined, INDENT);
  page.item(' ', [where, ...(fits ? [] : [finding.id])].join(SEPARATOR), page.paint.dim, INDENT);
  for (const other of finding.also) page.item('↔', place(t, other), page.paint.dim, INDENT);
}
