import type { Report, ReportGroup } from '../model/report.ts';
import { SEVERITIES } from '../model/severity.ts';
import { byGravity, type BearerBlock, type GroupBlocks } from './_blocks.ts';
import { grid, type Cell } from './_grid.ts';
import type { Labels } from './_labels.ts';
import type { Page } from './_page.ts';
import { severities, who } from './_phrases.ts';
import { actions, choices, evidence, nothingAnywhere } from './_summary.ts';

/** Bearers named on the first screen; the rest is in the sections of the groups. */
const NAMED = 8;

/** What was run, then the gravest bearers: level, who, on what, what to do. */
export function writeHead(page: Page, t: Labels, report: Report, groups: readonly (readonly [ReportGroup, GroupBlocks])[]): void {
  const { paint } = page;
  const title = `${report.tool.name} ${report.tool.version} · ${t.title} · ${t.label.status}${t.colon}${t.runStatus[report.status]}`;
  page.text(title, report.status === 'complete' ? paint.bold : paint.severity.high);
  for (const line of choices(t, report)) page.text(line);
  page.blank();
  const named = groups.flatMap(([group, { blocks }]) => blocks.map((block) => ({ group, block })));
  if (named.length === 0) {
    const hidden = groups.some(([, one]) => one.hidden > 0);
    page.text(hidden ? t.findingsBelow : nothingAnywhere(t, report), paint.bold);
    return;
  }
  page.text(t.summary, paint.bold);
  const sorted = named.toSorted((a, b) => byGravity(a.block, b.block));
  const rows = sorted.slice(0, NAMED).map(({ group, block }) => bearerRow(page, t, block, report.groups.length > 1 ? group.name : null));
  const room = page.width - 3 * 4 - 1 - 8;
  const heads = [
    { title: t.columns.level, width: 8 }, { title: t.columns.who, width: Math.floor(room * 0.27) }, { title: t.columns.what, width: null },
    { title: t.columns.action, width: Math.floor(room * 0.41) },
  ];
  page.lines(grid(heads, rows, page.width, paint.bold));
  if (sorted.length > NAMED) page.text(t.more(sorted.length - NAMED));
}

function bearerRow(page: Page, t: Labels, block: BearerBlock, group: string | null): Cell[] {
  const gravest = SEVERITIES.find((severity) => block.counts[severity] > 0) ?? 'info';
  const level: Cell =
    block.bearer === null
      ? { lines: [t.severity[gravest]], style: page.paint.severity[gravest] }
      : { lines: t.level[block.bearer.level].split(' '), style: page.paint.level[block.bearer.level] };
  const counted = severities(t, block.counts);
  const what = [counted, evidence(t, block), ...block.titles].filter((line) => line !== '');
  return [level, { lines: [who(t, block), ...(group === null ? [] : [group])] }, { lines: what }, { lines: actions(t, block) }];
}
