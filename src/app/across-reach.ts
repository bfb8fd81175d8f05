import { createHash } from 'node:crypto';
import { reachFound } from '../law/reach-says.ts';
import type { Policy, RawFinding } from '../model/check.ts';
import type { ReachResult } from '../model/results.ts';
import type { Finding, GroupRun } from '../model/run.ts';
import type { Source } from '../model/timeline.ts';
import { type Part, statementsOf } from './across-reach-merge.ts';
import { finding, outcomeOf, ownOutcome, RANK, yearOutcome } from './across-reach-finding.ts';
import { type Statement, statementOf } from './across-reach-statement.ts';
import { most, share, type Year, yearsOf } from './across-reach-year.ts';
import { crossFinding, type RunAccount, withFindings } from './cross-finding.ts';

/** Statements printed for a group, and findings of statements that no other check flagged. */
const MOST_SHOWN = 20;
/** From these counts on a statement that nobody flagged is listed. */
const LISTED = { reposts: 20, counter: 100 } as const;

/**
 * What the statements of all groups come to: the same statement is added up over groups and sources, those of one author
 * within a year too, and what reaches or comes near the numbers of the interpretation becomes a finding of the group that
 * holds the first posting. Pure, and independent of the order of the groups.
 */
export function acrossReach(runs: readonly GroupRun[], policy: Policy, sources: readonly Source[]): readonly GroupRun[] {
  if (runs.every(({ statements }) => statements.length === 0)) return runs;
  const hashes = new Map(sources.map(({ id, sha256 }) => [id, sha256]));
  const place = ({ run, cluster: { first } }: Part): string => [run.group.key, hashes.get(first.source) ?? first.source, first.byteStart, first.byteEnd].join('\n');
  const placed = runs.flatMap((run) => run.statements.map((cluster) => ({ run, cluster })))
    .map((part) => ({ part, place: place(part) }))
    .sort((a, b) => a.part.cluster.first.at - b.part.cluster.first.at || (a.place < b.place ? -1 : 1));
  const accounts = new Map(runs.toSorted((a, b) => (a.group.key < b.group.key ? 1 : -1)).flatMap((run) => run.accounts.map((account) => [account.id, account] as const)));
  const statements = statementsOf(placed.map(({ part }) => part)).map((parts) => statementOf(parts, accounts));
  const years = yearsOf(statements.filter(({ routine }) => !routine), policy.timezone);

  const found = new Map<Statement, Finding[]>();
  for (const [statement, raws] of rawFindings(statements, years)) {
    found.set(statement, raws.map((raw) => crossFinding(raw, 'reach', statement.home.run, sources)));
  }
  const listed = statements.filter((one) => isListed(one, years.get(one))).sort((a, b) => weight(b) - weight(a));
  return runs.map((run) => {
    const mine = listed.filter(({ parts }) => parts.some((part) => part.run === run)).slice(0, MOST_SHOWN);
    const findings = statements.flatMap((one) => (one.home.run === run ? (found.get(one) ?? []) : []));
    const reach = mine.map((one): ReachResult => {
      const { author, home, parts, names, accuses, spreaders, own, reposts, views, exposed, groups } = one;
      return {
        id: `r_${createHash('sha256').update(place(home)).digest('hex').slice(0, 16)}`, author, first: home.cluster.first, last: parts.map(({ cluster }) => cluster.last).reduce((a, b) => (b.at > a.at ? b : a)),
        names, accuses, spreaders, own, reposts, views, exposed, groups, accumulated: years.get(one)?.sum ?? null, outcome: outcomeOf(one, years.get(one)),
        findings: speaking(one, found, years).filter((finding) => findings.includes(finding)).map(({ id }) => id),
      };
    });
    const named = new Set([...reach.flatMap(({ author, first, last }) => [author, first.sender, last.sender]), ...findings.flatMap(({ account, about, also }) => [account, about?.account ?? null, ...(also ?? []).map(({ sender }) => sender)])]);
    const kept = new Set(mine.flatMap(({ parts }) => parts.map(({ cluster }) => cluster)));
    return {
      ...withFindings(run, findings, [...named].flatMap((id): RunAccount[] => (id === null ? [] : [accounts.get(id) ?? []].flat()))),
      reach,
      // What only served to add up is not stored.
      statements: run.statements.filter((cluster) => kept.has(cluster)).map((cluster) => ({ ...cluster, by: [], sketch: [], persons: [] })),
      checks: findings.length === 0 ? run.checks : run.checks.map((check) => (check.id === 'reach' ? { ...check, status: 'suspected' as const, reason: reachFound(findings.length) } : check)),
    };
  });
}

/** Findings that speak of a statement: its own, and that of the year in which it is added up. */
function speaking(one: Statement, found: ReadonlyMap<Statement, readonly Finding[]>, years: ReadonlyMap<Statement, Year<Statement>>): Finding[] {
  const year = (years.get(one)?.members ?? []).flatMap((other) => (found.get(other) ?? []).filter(({ key }) => key === 'year'));
  return [...new Set([...(found.get(one) ?? []).filter(({ key }) => key !== 'year'), ...year])];
}

const weight = ({ reposts, views }: Statement): number => share(most(reposts), most(views));

function isListed(one: Statement, year: Year<Statement> | undefined): boolean {
  if (outcomeOf(one, year) !== 'below') return true;
  const { reposts, views, flagged, routine } = one;
  if (flagged) return reposts.lower > 0 || views.lower > 0 || (reposts.counter ?? 0) + (views.counter ?? 0) > 0;
  return !routine && (reposts.lower >= LISTED.reposts || (reposts.counter ?? 0) >= LISTED.counter || (views.counter ?? 0) >= LISTED.counter);
}

/** The findings of each statement, the most grave ones of the others only as far as there is room. */
function rawFindings(statements: readonly Statement[], years: ReadonlyMap<Statement, Year<Statement>>): Map<Statement, RawFinding[]> {
  const found = new Map<Statement, RawFinding[]>();
  const unflagged = new Map<GroupRun, number>();
  for (const one of statements.toSorted((a, b) => weight(b) - weight(a))) {
    const { run } = one.home;
    const room = one.flagged || (unflagged.get(run) ?? 0) < MOST_SHOWN;
    const own = ownOutcome(one);
    const raws: RawFinding[] = [];
    if (own !== 'below' && room) raws.push(finding(one, own, [one], null));
    const year = years.get(one);
    const added = yearOutcome(year);
    // Said once, with the first statement of the year, and only where the sum says more than each alone.
    if (year && year.members[0] === one && added !== 'below' && year.members.every((member) => RANK[ownOutcome(member)] < RANK[added]) && room) raws.push(finding(one, added, year.members, year));
    if (raws.length === 0) continue;
    found.set(one, raws);
    if (!one.flagged) unflagged.set(run, (unflagged.get(run) ?? 0) + 1);
  }
  return found;
}
