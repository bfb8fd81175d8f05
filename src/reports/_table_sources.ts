import type { Report, ReportReject } from '../model/report.ts';
import { grid, type Cell } from './_grid.ts';
import type { Labels } from './_labels.ts';
import type { Page } from './_page.ts';
import { found, zone } from './_phrases.ts';
import { incompleteFirst, rejectLines } from './_rejects.ts';

/** What was read, and what of it could not be: nothing is left out in silence. */
export function writeSources(page: Page, t: Labels, report: Report, maxRows: number): void {
  if (report.sources.length > 0) {
    page.blank();
    page.text(t.sources, page.paint.bold);
    const shown = incompleteFirst(report.sources, maxRows);
    const rows = shown.map((source): Cell[] => [
      { lines: [source.path, [source.format ?? t.unknown, source.encoding ?? t.unknown].join(t.comma), `sha256 ${source.sha256.slice(0, 12)}`] },
      { lines: [zone(t, source)] },
      { lines: found(t, source) },
      { lines: [t.sourceStatus[source.status]], style: source.status === 'complete' ? page.paint.dim : page.paint.severity.high },
    ]);
    const { file, zone: zoneTitle, found: foundTitle, status } = t.columns;
    const room = page.width - 3 * 4 - 1;
    const heads = [
      { title: file, width: null }, { title: zoneTitle, width: Math.floor(room * 0.21) },
      { title: foundTitle, width: Math.floor(room * 0.32) }, { title: status, width: Math.floor(room * 0.15) },
    ];
    page.lines(grid(heads, rows, page.width, page.paint.bold));
    if (report.sources.length > shown.length) page.text(t.more(report.sources.length - shown.length));
    for (const source of shown) {
      const { path, status: state, reason, notes, rejects, rejected } = source;
      if (reason !== null) page.row(t.sourceStatus[state], `${path}${t.colon}${reason}`, { label: page.paint.severity.high });
      for (const note of notes) page.row(t.label.notes, `${path}${t.colon}${note}`);
      writeRejects(page, t, path, rejects, rejected);
    }
  }
  writeFactFiles(page, t, report);
}

function writeRejects(page: Page, t: Labels, path: string, rejects: readonly ReportReject[], rejected: number): void {
  rejectLines(t, path, rejects, rejected).forEach((line, i) => page.row(i === 0 ? t.label.rejects : '', line));
}

function writeFactFiles(page: Page, t: Labels, report: Report): void {
  if (report.facts.length === 0) return;
  page.blank();
  page.text(t.facts, page.paint.bold);
  for (const { path, kind, rows, rejected, rejects, notes } of report.facts) {
    page.row(kind, [path, t.rows(rows), ...(rejected > 0 ? [t.rejected(rejected)] : [])].join(' · '));
    for (const note of notes) page.row(t.label.notes, note);
    writeRejects(page, t, path, rejects, rejected);
  }
}
