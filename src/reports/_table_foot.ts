import type { Report } from '../model/report.ts';
import type { GroupBlocks } from './_blocks.ts';
import type { Labels } from './_labels.ts';
import { openLines, openTitle, type SharedOpen } from './_open.ts';
import type { Page } from './_page.ts';
import { citations } from './_phrases.ts';
import { ruleKeys } from './_rules.ts';
import { movesCredit, sharedSteps } from './_steps.ts';
import { exitLine, tally } from './_summary.ts';
import { creditHead, creditMoves } from './_timeline.ts';

/** Accounts of the register printed at the foot. */
const CREDITED = 12;

/** What holds for several groups, told once: what cannot be assessed, what goes with each step, law and rebuttal by rule. */
export function writeKeys(page: Page, t: Labels, groups: readonly GroupBlocks[], open: readonly SharedOpen[]): void {
  const { paint } = page;
  const title = (text: string): void => {
    page.blank();
    page.text(text, paint.bold);
  };
  const tails = sharedSteps(t, groups);
  if (tails.length > 0) title(t.steps);
  for (const { levels, sentence } of tails) page.row(levels.join(' '), sentence);
  if (tails.length > 0 && movesCredit(groups)) page.row('', t.creditScale);
  const keys = ruleKeys(groups);
  if (keys.length > 0) title(t.rules);
  for (const { laws, rebuttal } of keys) {
    for (const { rules, law, also } of laws) {
      const cited = [...citations(law), ...(also.length === 0 ? [] : [t.lawAlso(citations(also).join(t.semicolon))])];
      page.item('•', `${rules.join(t.comma)}${t.colon}${cited.join(t.semicolon)}`);
    }
    if (rebuttal !== '') page.item(' ', `${t.label.unless}${t.colon}${rebuttal}`, paint.dim);
  }
  for (const shared of open) {
    title(openTitle(t, shared));
    for (const { rules, reason } of openLines(t, shared.entries)) page.item('•', `${rules}${t.colon}${reason}`);
  }
}

/** Credit, warnings, the counts, the exit code and what the report is not. */
export function writeFoot(page: Page, t: Labels, report: Report): void {
  const { paint } = page;
  page.blank();
  page.rule('═');
  if (report.credit.length > 0) page.text(t.credit, paint.bold);
  for (const one of report.credit.slice(0, CREDITED)) {
    page.item('•', creditHead(t, one));
    for (const line of creditMoves(t, one)) page.item('·', line, paint.dim, 2);
  }
  if (report.credit.length > CREDITED) page.item('•', t.moreFindings(report.credit.length - CREDITED));
  if (report.warnings.length > 0) page.text(t.warnings, paint.bold);
  for (const warning of report.warnings) page.item('!', warning, paint.severity.medium);
  page.row(t.label.findings, tally(t, report));
  page.row(t.label.exit, exitLine(t, report.exit));
  page.text(report.disclaimer, paint.dim);
}
