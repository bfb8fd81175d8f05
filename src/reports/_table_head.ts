import type { Report, ReportGroup } from '../model/report.ts';
import { SEVERITIES } from '../model/severity.ts';
import { forTerminal } from '../text/sanitise.ts';
import { cut } from '../text/width.ts';
import { byGravity, type BearerBlock, type GroupBlocks } from './_blocks.ts';
import { grid, rowsThatFit, type Cell } from './_grid.ts';
import type { Labels } from './_labels.ts';
import type { Page } from './_page.ts';
import { severities, shortPlace, spotOf, who } from './_phrases.ts';
import { stepsInBrief } from './_steps.ts';
import { choices, kinds, nothingAnywhere, tally } from './_summary.ts';

/** Lines of the box of bearers, so that it ends on the first screen of 24 lines; the rest is in the sections of the groups. */
const BOX = 18;

type Named = { readonly group: ReportGroup; readonly block: BearerBlock };

/** What was run, then the gravest bearers: level, who, on what, what to do. */
export function writeHead(page: Page, t: Labels, report: Report, groups: readonly (readonly [ReportGroup, GroupBlocks])[]): void {
  const { paint } = page;
  const title = `${report.tool.name} ${report.tool.version} · ${t.title} · ${t.label.status}${t.colon}${t.runStatus[report.status]}`;
  page.text(title, report.status === 'complete' ? paint.bold : paint.severity.high);
  for (const line of choices(t, report)) page.text(line);
  const named = groups.flatMap(([group, { blocks }]) => blocks.map((block) => ({ group, block })));
  if (named.length === 0) {
    page.blank();
    const hidden = groups.some(([, one]) => one.hidden > 0);
    page.text(hidden ? t.findingsBelow : nothingAnywhere(t, report), paint.bold);
    return;
  }
  page.text(t.summary, paint.bold);
  const sorted = named.toSorted((a, b) => byGravity(a.block, b.block));
  const { lines, shown } = fitting(page, t, sorted, report.groups.length > 1);
  page.lines(lines);
  const rest = sorted.length > shown ? [t.more(sorted.length - shown)] : [];
  page.text([...rest, t.inTotal(tally(t, report))].join(t.semicolon));
}

function fitting(page: Page, t: Labels, sorted: readonly Named[], several: boolean): { lines: string[]; shown: number } {
  const room = page.width - 3 * 4 - 1 - 8;
  const whose = Math.floor(room * 0.28);
  const action = Math.floor(room * 0.34);
  const what = room - whose - action;
  const heads = [
    { title: t.columns.level, width: 8 }, { title: t.columns.who, width: whose }, { title: t.columns.what, width: what },
    { title: t.columns.action, width: action },
  ];
  const rows = sorted.slice(0, BOX).map(({ group, block }) => bearerRow(page, t, block, several ? group.name : null, what, labelsOf(group)));
  const shown = rowsThatFit(heads, rows, page.width, BOX);
  return { lines: grid(heads, rows.slice(0, shown), page.width, page.paint.bold), shown };
}

function bearerRow(page: Page, t: Labels, block: BearerBlock, group: string | null, room: number, labels: ReadonlyMap<string, string>): Cell[] {
  const gravest = SEVERITIES.find((severity) => block.counts[severity] > 0) ?? 'info';
  const level: Cell =
    block.bearer === null
      ? { lines: [t.severity[gravest]], style: page.paint.severity[gravest] }
      : { lines: t.level[block.bearer.level].split(' '), style: page.paint.level[block.bearer.level] };
  const spot = block.first === null ? null : spotOf(block.first);
  const what = [severities(t, block.counts), kinds(t, block, labels), spot === null ? '' : endKept(shortPlace(spot), room)];
  return [
    level,
    { lines: [who(t, block.name === null ? block : { ...block, account: null }), ...(group === null ? [] : [group])] },
    { lines: what.filter((line) => line !== '').map((line) => cut(forTerminal(line), room)) },
    { lines: stepsInBrief(t, block) },
  ];
}

function labelsOf({ persons }: ReportGroup): Map<string, string> {
  return new Map(persons.flatMap(({ items }) => items.map(({ entity, label }) => [entity, label])));
}

/** A place too long for its cell is cut before its line number. */
function endKept(place: string, room: number): string {
  const text = forTerminal(place);
  const number = text.slice(text.lastIndexOf(':'));
  return cut(text.slice(0, -number.length), Math.max(1, room - number.length)) + number;
}
