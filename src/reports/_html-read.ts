import type { Report } from '../model/report.ts';
import { html, type Markup, type Put } from './_html.ts';
import { bullets, putTable, stacked } from './_html-parts.ts';
import type { PageWords } from './_html-words.ts';
import type { Labels } from './_labels.ts';
import { found, zone } from './_phrases.ts';
import { incompleteFirst, rejectLines } from './_rejects.ts';

/** The files with their hashes and what could not be read of them; incomplete ones are kept when there are too many. */
export function putRead(put: Put, t: Labels, w: PageWords, report: Report, maxRows: number): void {
  if (report.sources.length + report.facts.length === 0) return;
  put(html`<section id="read" aria-labelledby="read-h"><h2 id="read-h">${w.read}</h2>\n`);
  const { file, format, found: holds, status, kind } = t.columns;
  if (report.sources.length > 0) {
    const shown = incompleteFirst(report.sources, maxRows);
    putTable(put, 'sources', w.sourcesCaption, [`${file}${t.listComma}SHA-256`, `${format}${t.listComma}${t.columns.zone}`, holds, status], shown.map((source) => [
      hashed(source.path, source.sha256), stacked([source.format ?? t.unknown, source.encoding ?? '', zone(t, source)]),
      html`${stacked(found(t, source))}${bullets([...source.notes, ...rejectLines(t, source.path, source.rejects, source.rejected)])}`,
      stacked([source.status === 'complete' ? t.sourceStatus.complete : html`<strong>${t.sourceStatus[source.status]}</strong>`, source.reason]),
    ]));
    if (report.sources.length > shown.length) put(html`<p>${t.more(report.sources.length - shown.length)}</p>\n`);
  }
  if (report.facts.length > 0) {
    putTable(put, 'two', w.factsCaption, [`${file}${t.listComma}SHA-256`, kind, holds], report.facts.map((one) => [
      hashed(one.path, one.sha256), one.kind, html`${stacked([t.rows(one.rows), one.rejected > 0 && t.rejected(one.rejected)])}${bullets([...one.notes, ...rejectLines(t, one.path, one.rejects, one.rejected)])}`,
    ]));
  }
  put(html`</section>\n`);
}

function hashed(path: string, sha256: string): Markup {
  return html`${path}<span class="line hash">${sha256}</span>`;
}
