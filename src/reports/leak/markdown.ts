import type { LeakRenderer } from '../../model/report-leak.ts';
import { md } from '../_md.ts';
import { mdLines } from './_md-blocks.ts';
import { contextOf, sectionsOf } from './_sections.ts';

/** The leak report as a document in GitHub's Markdown, in the order of the table report and with the same limits. */
export default {
  id: 'markdown',
  mediaType: 'text/markdown; charset=utf-8',
  extension: '.md',
  write(out, report, view) {
    const context = contextOf(report, view.maxRows);
    out(`${md`# ${report.tool.name} ${report.tool.version} · ${context.w.title}`}\n`);
    for (const block of sectionsOf(context)) {
      const lines = mdLines(context, block);
      if (lines.length > 0) out(`\n${lines.join('\n')}\n`);
    }
  },
} satisfies LeakRenderer;
