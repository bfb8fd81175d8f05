import type { Report, ReportGroup } from '../model/report.ts';
import { byGravity, type GroupBlocks } from './_blocks.ts';
import type { Labels } from './_labels.ts';
import { md, mdTable } from './_md.ts';
import { found, severities, who, zone } from './_phrases.ts';
import { incompleteFirst, rejectLines } from './_rejects.ts';
import { measuredText, type SharedReason } from './_sentences.ts';
import { stepsInBrief } from './_steps.ts';
import { choices, evidence, nothingAnywhere } from './_summary.ts';

/** Title, choices and the table of bearers, gravest first. */
export function headLines(t: Labels, report: Report, groups: readonly (readonly [ReportGroup, GroupBlocks])[]): string[] {
  const lines = [md`# ${report.tool.name} ${report.tool.version} · ${t.title}`, '', md`- ${t.label.status}${t.colon}**${t.runStatus[report.status]}**`];
  for (const line of choices(t, report)) lines.push(md`- ${line}`);
  const named = groups.flatMap(([group, { blocks }]) => blocks.map((block) => ({ group, block })));
  lines.push('', md`## ${t.summary}`, '');
  if (named.length > 0) {
    const rows = named.toSorted((a, b) => byGravity(a.block, b.block)).map(({ group, block }) => [
      block.bearer === null ? '' : t.level[block.bearer.level],
      [who(t, block), group.name],
      [severities(t, block.counts), evidence(t, block), ...block.titles],
      stepsInBrief(t, block),
    ]);
    lines.push(...mdTable([t.columns.level, t.columns.who, t.columns.what, t.columns.action], rows));
  } else if (groups.some(([, one]) => one.hidden > 0)) {
    lines.push(md`${t.findingsBelow}`);
  } else {
    lines.push(md`${nothingAnywhere(t, report)}`);
  }
  return lines;
}

/** The sources and fact files with what could not be read of them. */
export function sourceLines(t: Labels, report: Report, maxRows: number): string[] {
  const lines: string[] = [];
  if (report.sources.length > 0) {
    const shown = incompleteFirst(report.sources, maxRows);
    const rows = shown.map((source) => [
      source.path, [source.format ?? t.unknown, source.encoding ?? t.unknown], zone(t, source), found(t, source),
      t.sourceStatus[source.status], source.sha256,
    ]);
    const { file, format, zone: zoneTitle, found: foundTitle, status } = t.columns;
    lines.push('', md`## ${t.sources}`, '', ...mdTable([file, format, zoneTitle, foundTitle, status, 'SHA-256'], rows), '');
    if (report.sources.length > shown.length) lines.push(md`- ${t.more(report.sources.length - shown.length)}`);
    for (const { path, status: state, reason, notes, rejects, rejected } of shown) {
      if (reason !== null) lines.push(md`- **${t.sourceStatus[state]}**${t.colon}${path}${t.colon}${reason}`);
      for (const note of notes) lines.push(md`- ${t.label.notes}${t.colon}${path}${t.colon}${note}`);
      for (const line of rejectLines(t, path, rejects, rejected)) lines.push(md`- ${t.label.rejects}${t.colon}${line}`);
    }
  }
  if (report.facts.length > 0) {
    const rows = report.facts.map(({ path, kind, rows: read, rejected, sha256 }) => [path, kind, [t.rows(read), t.rejected(rejected)], sha256]);
    lines.push('', md`## ${t.facts}`, '', ...mdTable([t.columns.file, t.columns.kind, t.columns.found, 'SHA-256'], rows), '');
    for (const { path, notes, rejects, rejected } of report.facts) {
      for (const note of notes) lines.push(md`- ${t.label.notes}${t.colon}${path}${t.colon}${note}`);
      for (const line of rejectLines(t, path, rejects, rejected)) lines.push(md`- ${t.label.rejects}${t.colon}${line}`);
    }
  }
  return lines;
}

/** What each check says in the same words of every group. */
export function measuredLines(t: Labels, shared: readonly SharedReason[]): string[] {
  if (shared.length === 0) return [];
  const rows = shared.map((one) => [t.checkId(one.check), measuredText(t, one)]);
  return ['', md`## ${t.method}`, '', ...mdTable([t.columns.check, t.columns.why], rows)];
}
