import type { Report } from '../model/report.ts';
import type { Labels } from './_labels.ts';
import type { Page } from './_page.ts';
import { points } from './_phrases.ts';
import { exitLine, tally } from './_summary.ts';

/** Credit, warnings, the counts, the exit code and what the report is not. */
export function writeFoot(page: Page, t: Labels, report: Report): void {
  const { paint } = page;
  page.blank();
  page.rule('═');
  if (report.credit.length > 0) page.text(t.credit, paint.bold);
  for (const { account, level, points: left, moves } of report.credit) {
    const moved = moves.map((move) => points(move.points)).join(' ');
    page.item('•', [account, t.points(level, left), moved].filter((text) => text !== '').join(' · '));
  }
  if (report.warnings.length > 0) page.text(t.warnings, paint.bold);
  for (const warning of report.warnings) page.item('!', warning, paint.severity.medium);
  page.row(t.label.findings, tally(t, report));
  page.row(t.label.exit, exitLine(t, report.exit));
  page.text(report.disclaimer, paint.dim);
}
