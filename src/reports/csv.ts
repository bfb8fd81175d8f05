import type { Renderer, Report, ReportFinding, ReportGroup } from '../model/report.ts';
import { atLeast } from '../model/severity.ts';
import { csvLine } from './_csv-cell.ts';

type Cell = string | number | boolean | null;

/** Columns in order; a row leaves empty what it has nothing to say to. */
const COLUMNS = [
  'type', 'group', 'group_name', 'level', 'trigger', 'id', 'check', 'rule', 'severity', 'status', 'confidence', 'title', 'reason', 'bearer', 'account', 'account_name',
  'relation', 'subject', 'linkage', 'path', 'line', 'byte_start', 'byte_end', 'native_id', 'sent_at', 'span_start', 'span_end', 'value', 'basis', 'cites', 'rebuttal',
  'range_from', 'range_to', 'expected', 'missing', 'grade', 'would_need', 'step_platform', 'step_organisation',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], Cell>>;

/**
 * The report as one table for spreadsheets and scripts, told apart by `type`: a `report` row, then each `source`, and for each
 * `group` its `bearer`, `check`, `finding` and `not-assessable` rows; last `end`. UTF-8 with a byte order mark, CRLF, RFC 4180.
 */
export default {
  id: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  extension: '.csv',
  write(out, report, view) {
    const put = (row: Row): void => out(csvLine(COLUMNS.map((column) => row[column] ?? null)));
    out(`\ufeff${csvLine(COLUMNS)}`);
    put({ type: 'report', id: report.schema, status: report.status, title: `${report.tool.name} ${report.tool.version}`, reason: report.disclaimer, sent_at: report.asOf });
    for (const source of report.sources) {
      put({ type: 'source', id: source.sha256, path: source.path, status: source.status, reason: [source.reason, ...source.notes].filter(Boolean).join(' '), title: source.format, byte_end: source.bytes });
    }
    for (const group of report.groups) writeGroup(put, group, view.minSeverity);
    for (const text of report.warnings) put({ type: 'warning', reason: text });
    put({ type: 'end', status: report.status, line: report.exit });
  },
} satisfies Renderer;

function writeGroup(put: (row: Row) => void, group: ReportGroup, least: Report['groups'][number]['findings'][number]['severity']): void {
  const here: Row = { group: group.id, group_name: group.name };
  const { liability } = group;
  put({ ...here, type: 'group', level: liability.level, trigger: liability.trigger, reason: liability.personalInformation.says, sent_at: group.period?.first ?? null });
  for (const { bearer, account, name, level, trigger, basis, steps } of liability.bearers) {
    put({
      ...here, type: 'bearer', level, trigger, bearer, account, account_name: name, basis: basis.join(' '),
      step_platform: both(steps.platform), step_organisation: both(steps.organisation),
    });
  }
  for (const { id, status, reason } of group.checks) put({ ...here, type: 'check', check: id, status, reason });
  for (const finding of group.findings) if (atLeast(finding.severity, least)) put({ ...here, ...findingRow(finding) });
  for (const { rule, reason, wouldNeed } of liability.notAssessable) put({ ...here, type: 'not-assessable', rule, reason, would_need: wouldNeed });
}

function both({ group, person }: { group: string; person: string }): string {
  return [group, person].filter((text) => text !== '').join(' | ');
}

function findingRow(finding: ReportFinding): Row {
  const { message, fact, span, range, subject } = finding;
  const place = message ?? fact;
  return {
    type: 'finding', id: finding.id, check: finding.check, rule: finding.rule, severity: finding.severity, status: finding.status, confidence: finding.confidence,
    title: finding.title, reason: finding.reason, bearer: finding.bearer, account: finding.account, account_name: finding.accountName,
    relation: subject?.relation ?? null, subject: subject?.name ?? subject?.account ?? null, linkage: subject?.linkage ?? null,
    path: place?.path ?? null, line: place?.line ?? null, byte_start: place?.byteStart ?? null, byte_end: place?.byteEnd ?? null,
    native_id: message?.nativeId ?? null, sent_at: message?.sentAt ?? null, span_start: span?.[0] ?? null, span_end: span?.[1] ?? null, value: finding.value,
    basis: finding.basis.join(' '), cites: finding.cites.join('; '), rebuttal: finding.rebuttal,
    range_from: range?.from ?? null, range_to: range?.to ?? null, expected: range?.expected ?? null, missing: range?.missing ?? null, grade: finding.grade ?? null,
  };
}
