import type { LeakRenderer } from '../../model/report-leak.ts';
import { pageFor } from '../_page.ts';
import { contextOf, sectionsOf } from './_sections.ts';
import { writeBlock } from './_table-blocks.ts';

/** The leak report for people at a terminal, `view.width` columns wide (40 at least), of each table at most `view.maxRows` rows. */
export default {
  id: 'table',
  mediaType: 'text/plain; charset=utf-8',
  extension: '.txt',
  write(out, report, view) {
    const context = contextOf(report, view.maxRows);
    const page = pageFor(out, view);
    page.text(`${report.tool.name} ${report.tool.version} · ${context.w.title}`, page.paint.bold);
    for (const block of sectionsOf(context)) writeBlock(page, context, block);
  },
} satisfies LeakRenderer;
