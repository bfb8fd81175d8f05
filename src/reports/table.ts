import type { Renderer } from '../model/report.ts';
import { blocksOf } from './_blocks.ts';
import { labelsFor } from './_labels.ts';
import { pageFor } from './_page.ts';
import { sharedOf } from './_shared.ts';
import { writeFoot, writeKeys } from './_table_foot.ts';
import { writeGroup } from './_table_group.ts';
import { writeHead } from './_table_head.ts';
import { writeMeasured, writeSources } from './_table_sources.ts';

/**
 * The liability report for people at a terminal, `view.width` columns wide (40 at least). The gravest bearers come first, then the
 * sources, then each group; what holds for several groups is told once, before or after them. `view.minSeverity` and `view.maxRows` (per bearer) limit what is shown, and what is left out is counted.
 */
export default {
  id: 'table',
  mediaType: 'text/plain; charset=utf-8',
  extension: '.txt',
  write(out, report, view) {
    const t = labelsFor(report.lang);
    const page = pageFor(out, view);
    const groups = report.groups.map((group) => [group, blocksOf(group, view.minSeverity, view.maxRows)] as const);
    const shared = sharedOf(report);
    writeHead(page, t, report, groups);
    writeSources(page, t, report, view.maxRows);
    writeMeasured(page, t, report, shared.reasons);
    for (const [group, sorted] of groups) writeGroup(page, t, report, group, sorted, shared, view);
    writeKeys(page, t, groups.map(([, sorted]) => sorted), shared.open);
    writeFoot(page, t, report);
  },
} satisfies Renderer;
