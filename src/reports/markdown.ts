import type { Renderer, Report } from '../model/report.ts';
import { blocksOf } from './_blocks.ts';
import { labelsFor, type Labels } from './_labels.ts';
import { md, mdTable } from './_md.ts';
import { groupLines } from './_md_group.ts';
import { keyLines } from './_md_keys.ts';
import { headLines, measuredLines, sourceLines } from './_md_head.ts';
import { sharedOf } from './_shared.ts';
import { exitLine, tally } from './_summary.ts';
import { creditHead, creditMoves } from './_timeline.ts';

/** The liability report as a document in GitHub's Markdown, in the order of the table report and with the same limits. */
export default {
  id: 'markdown',
  mediaType: 'text/markdown; charset=utf-8',
  extension: '.md',
  write(out, report, view) {
    const t = labelsFor(report.lang);
    let last = '';
    const put = (lines: readonly string[]): void => {
      for (const line of lines) {
        if (line !== '' || last !== '') out(`${line}\n`);
        last = line;
      }
    };
    const groups = report.groups.map((group) => [group, blocksOf(group, view.minSeverity, view.maxRows)] as const);
    put(headLines(t, report, groups));
    put(sourceLines(t, report, view.maxRows));
    const shared = sharedOf(report);
    put(measuredLines(t, shared.reasons));
    for (const [group, sorted] of groups) put(groupLines(t, report, group, sorted, shared, view));
    put(keyLines(t, groups.map(([, sorted]) => sorted), shared.open));
    put(footLines(t, report));
  },
} satisfies Renderer;

function footLines(t: Labels, report: Report): string[] {
  const lines: string[] = [];
  if (report.credit.length > 0) {
    const rows = report.credit.map((one) => [creditHead(t, one), creditMoves(t, one)]);
    lines.push('', md`## ${t.credit}`, '', ...mdTable([t.columns.account, t.columns.points], rows));
  }
  if (report.warnings.length > 0) lines.push('', md`## ${t.warnings}`, '');
  for (const warning of report.warnings) lines.push(md`- ${warning}`);
  lines.push('', md`## ${t.end}`, '', md`- **${t.label.findings}**${t.colon}${tally(t, report)}`);
  lines.push(md`- **${t.label.exit}**${t.colon}${exitLine(t, report.exit)}`, '', md`*${report.disclaimer}*`);
  return lines;
}
