import type { ReportBearer, ReportFinding, ReportGroup } from '../model/report.ts';
import type { Bearer } from '../model/check.ts';
import { atLeast, SEVERITIES, type Severity } from '../model/severity.ts';

/** Findings of one rule, equally grave, told together: what they share is said once. */
export interface RuleBlock {
  readonly first: ReportFinding;
  /** By reason: each is said once, for the findings that share it. */
  readonly parts: readonly { readonly reason: string; readonly findings: readonly ReportFinding[] }[];
  readonly shown: number;
  /** Distinct, in order of appearance. */
  readonly cites: readonly string[];
  readonly rebuttals: readonly string[];
}

/** What one duty bearer of a group bears. */
export interface BearerBlock {
  readonly role: Bearer;
  readonly account: string | null;
  readonly name: string | null;
  /** Null for findings that the liability of the group assigns to nobody. */
  readonly bearer: ReportBearer | null;
  readonly counts: Record<Severity, number>;
  /** The most grave finding; null when there is none to show. */
  readonly first: ReportFinding | null;
  readonly titles: readonly string[];
  /** Cut after `maxRows` findings. */
  readonly rules: readonly RuleBlock[];
  readonly total: number;
  readonly more: number;
}

export interface GroupBlocks {
  readonly blocks: readonly BearerBlock[];
  /** Findings below the severity asked for. */
  readonly hidden: number;
}

/** Sorts a group's findings by who bears them and how grave they are; most grave bearer first. */
export function blocksOf(group: ReportGroup, minSeverity: Severity, maxRows: number): GroupBlocks {
  const shown = group.findings.filter((finding) => atLeast(finding.severity, minSeverity));
  const byId = new Map(shown.map((finding) => [finding.id, finding]));
  const assigned = new Set(group.liability.bearers.flatMap((bearer) => bearer.findings));
  const known = group.liability.bearers.map((bearer) => {
    const findings = bearer.findings.flatMap((id) => byId.get(id) ?? []);
    return block(bearer.bearer, bearer.account, bearer.name, bearer, findings, maxRows);
  });
  const rest = Map.groupBy(shown.filter((finding) => !assigned.has(finding.id)), (f) => `${f.bearer} ${f.account ?? ''}`);
  const others = Array.from(rest.values(), (findings) => {
    const { bearer, account, accountName } = findings[0] as ReportFinding;
    return block(bearer, account, accountName, null, findings, maxRows);
  });
  const blocks = [...known, ...others].filter((one) => one.total > 0 || (one.bearer !== null && one.bearer.level !== 'S0'));
  return { blocks: blocks.toSorted(byGravity), hidden: group.findings.length - shown.length };
}

export function countBySeverity(findings: readonly ReportFinding[]): Record<Severity, number> {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}

/** Most grave first; the order given decides between equals. */
export function byGravity(a: BearerBlock, b: BearerBlock): number {
  const levels = levelRank(b) - levelRank(a);
  if (levels !== 0) return levels;
  for (const severity of SEVERITIES) {
    if (a.counts[severity] !== b.counts[severity]) return b.counts[severity] - a.counts[severity];
  }
  return 0;
}

function levelRank(one: BearerBlock): number {
  return one.bearer === null ? -1 : Number(one.bearer.level.slice(1));
}

function block(
  role: Bearer, account: string | null, name: string | null, bearer: ReportBearer | null, findings: readonly ReportFinding[], maxRows: number,
): BearerBlock {
  const sorted = findings.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const ruled = Array.from(Map.groupBy(sorted, ruleKey).values()).flat();
  const kept = Array.from(Map.groupBy(ruled.slice(0, maxRows), ruleKey).values());
  return {
    role, account, name, bearer,
    counts: countBySeverity(sorted),
    first: ruled[0] ?? null,
    titles: distinct(ruled, (finding) => [finding.title]),
    rules: kept.map(ruleBlock),
    total: sorted.length,
    more: Math.max(0, sorted.length - maxRows),
  };
}

function ruleKey(finding: ReportFinding): string {
  return [finding.severity, finding.rule, finding.status, finding.title].join('\n');
}

function ruleBlock(findings: readonly ReportFinding[]): RuleBlock {
  return {
    first: findings[0] as ReportFinding,
    parts: Array.from(Map.groupBy(findings, (finding) => finding.reason), ([reason, same]) => ({ reason, findings: same })),
    shown: findings.length,
    cites: distinct(findings, (finding) => finding.cites),
    rebuttals: distinct(findings, (finding) => [finding.rebuttal]),
  };
}

function distinct(findings: readonly ReportFinding[], pick: (finding: ReportFinding) => readonly string[]): string[] {
  return [...new Set(findings.flatMap(pick))].filter((text) => text !== '');
}
