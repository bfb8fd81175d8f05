import type { Report, ReportReject } from '../model/report.ts';
import type { Labels } from './_labels.ts';
import type { Page } from './_page.ts';
import { found, noMinimum, zone } from './_phrases.ts';
import { incompleteFirst, rejectLines } from './_rejects.ts';
import { measuredText, type SharedReason } from './_sentences.ts';

/** What was read, and what of it could not be: nothing is left out in silence. */
export function writeSources(page: Page, t: Labels, report: Report, maxRows: number): void {
  const { paint } = page;
  if (report.sources.length > 0) {
    page.blank();
    page.text(t.sources, paint.bold);
    const shown = incompleteFirst(report.sources, maxRows);
    for (const source of shown) {
      const { path, status, reason, notes, rejects, rejected } = source;
      const style = status === 'complete' ? paint.dim : paint.severity.high;
      const read = [source.format ?? t.unknown, source.encoding ?? t.unknown].join(t.comma);
      const facts = [path, read, zone(t, source), found(t, source).join(t.comma), `sha256 ${source.sha256.slice(0, 12)}`, ...notes];
      page.row(t.sourceStatus[status], [...facts, ...(reason === null ? [] : [reason])].join(' · '), { label: style });
      writeRejects(page, t, path, rejects, rejected);
    }
    if (report.sources.length > shown.length) page.text(t.more(report.sources.length - shown.length));
  }
  writeFactFiles(page, t, report);
}

/** What each check says in the same words of every group, and which laws ask for no number of items. */
export function writeMeasured(page: Page, t: Labels, report: Report, shared: readonly SharedReason[]): void {
  const unbounded = report.groups.length < 2 ? [] : [...new Set(report.groups.map(noMinimum))].filter((text) => text !== '');
  if (shared.length + unbounded.length === 0) return;
  page.blank();
  page.text(t.method, page.paint.bold);
  for (const one of shared) page.row(t.check(one.check), measuredText(t, one));
  unbounded.forEach((text, i) => page.row(i === 0 ? t.label.personal : '', text));
}

function writeRejects(page: Page, t: Labels, path: string, rejects: readonly ReportReject[], rejected: number): void {
  rejectLines(t, path, rejects, rejected).forEach((line, i) => page.row(i === 0 ? t.label.rejects : '', line));
}

function writeFactFiles(page: Page, t: Labels, report: Report): void {
  for (const { path, kind, rows, rejected, rejects, notes } of report.facts) {
    page.row(kind, [path, t.rows(rows), ...(rejected > 0 ? [t.rejected(rejected)] : []), ...notes].join(' · '));
    writeRejects(page, t, path, rejects, rejected);
  }
}
