import { readFileSync } from 'node:fs';
import { AuditError, EXIT } from '../model/errors.ts';
import type { Report, ReportGroup } from '../model/report.ts';
import type { Severity } from '../model/severity.ts';
import { atLeast, SEVERITIES } from '../model/severity.ts';
import { matchesGroup } from './group-pattern.ts';

/** Reads a report that was saved with `--format json`. Throws `usage` when it is none. */
export function readSavedReport(path: string): Report {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const { code } = error as { code?: string };
    throw new AuditError('usage', `${path}: ${code ? `cannot be read (${code})` : 'not valid JSON'}. Give a report saved with --format json`);
  }
  if (!isReport(data)) throw new AuditError('usage', `${path}: not a chataudit/report@1. Give a report saved with --format json`);
  // A report of an earlier version lacks what was added since.
  data.pack ??= { id: 'cn', title: '', limits: [] };
  for (const group of data.groups) {
    group.persons ??= [];
    group.calendar ??= null;
    group.gates ??= [];
    group.verification ??= null;
    completeLiability(group.liability);
    for (const finding of group.findings) {
      finding.also ??= [];
      finding.assessment ??= null;
      if (finding.subject) finding.subject.candidates ??= [];
    }
  }
  return data;
}

function completeLiability(liability: ReportGroup['liability']): void {
  const { ownerResponse, personalInformation } = liability;
  liability.trigger ??= '';
  liability.reach ??= [];
  for (const one of liability.reach) {
    one.names ??= false;
    one.accuses ??= false;
    one.spreaders ??= 0;
    one.own ??= 0;
  }
  ownerResponse.from ??= null;
  ownerResponse.participated ??= [];
  ownerResponse.flagged ??= 0;
  ownerResponse.caveat ??= '';
  const none = { n: 0, ratio: { lower: 0, upper: 0 } };
  personalInformation.methods ??= { persons: none, items: none, providings: none };
  personalInformation.tiers ??= [];
  personalInformation.threshold ??= { factor: 1, special: 10, dutyKnown: false };
  personalInformation.outcome ??= 'none';
  personalInformation.says ??= '';
  personalInformation.excluded ??= { own: 0, invalid: 0, agreed: 0, public: 0, before: 0, findings: [] };
  for (const bearer of liability.bearers) {
    bearer.trigger ??= '';
    bearer.cites ??= [...bearer.basis];
    bearer.steps ??= { platform: bearer.measure, organisation: bearer.measure };
  }
}

/** The groups of a saved report that are asked for, gated anew. */
export function narrowed(report: Report, group: string | null, failOn: Severity | 'none'): Report {
  const groups = report.groups.filter((one) => group === null || matchesGroup(one.id, one.name, group));
  if (report.exit === EXIT.incomplete || report.exit > EXIT.empty) return { ...report, groups };
  const empty = groups.every((one) => one.counts.messages === 0);
  const gate = failOn !== 'none' && groups.some((one) => SEVERITIES.some((s) => atLeast(s, failOn) && one.counts.findings[s] > 0));
  return { ...report, groups, status: empty ? 'empty' : report.status, exit: empty ? EXIT.empty : gate ? EXIT.findings : EXIT.complete };
}

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const areObjects = (value: unknown, check: (one: Fields) => boolean): boolean => Array.isArray(value) && value.every((one) => isObject(one) && check(one));
const areTexts = (one: Fields, ...names: string[]): boolean => names.every((name) => typeof one[name] === 'string');

function isReport(data: unknown): data is Report {
  if (!isObject(data) || data['schema'] !== 'chataudit/report@1' || typeof data['exit'] !== 'number' || !isObject(data['tool'])) return false;
  if (!areTexts(data, 'asOf', 'timezone', 'lang', 'status', 'disclaimer', 'profile', 'origin', 'retentionScope') || !isObject(data['window'])) return false;
  if (data['lang'] !== 'en' && data['lang'] !== 'zh') return false;
  return Array.isArray(data['warnings']) && areObjects(data['facts'], (one) => areTexts(one, 'path') && Array.isArray(one['rejects']))
    && areObjects(data['sources'], (one) => areTexts(one, 'path', 'status') && Array.isArray(one['rejects']) && Array.isArray(one['notes']))
    && areObjects(data['groups'], (one) => isGroup(one as Partial<Record<keyof ReportGroup, unknown>>));
}

function isGroup(group: Partial<Record<keyof ReportGroup, unknown>>): boolean {
  const { liability, counts } = group;
  return typeof group.id === 'string' && typeof group.name === 'string' && isObject(counts) && isObject(counts['findings'])
    && Array.isArray(group.managers) && areObjects(group.checks, (one) => areTexts(one, 'id', 'status', 'reason'))
    && areObjects(group.findings, (one) => areTexts(one, 'id', 'rule', 'severity', 'title', 'reason', 'rebuttal') && Array.isArray(one['basis']) && Array.isArray(one['cites']))
    && isObject(liability) && areObjects(liability['bearers'], (one) => isObject(one['measure']) && Array.isArray(one['findings']))
    && Array.isArray(liability['notAssessable']) && isObject(liability['personalInformation']) && isObject(liability['ownerResponse']);
}
