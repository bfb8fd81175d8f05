import { createHash } from 'node:crypto';
import { REACH, reachFound, reachReason } from '../law/reach-says.ts';
import type { Policy, RawFinding } from '../model/check.ts';
import type { ReachResult } from '../model/results.ts';
import type { Finding, GroupRun } from '../model/run.ts';
import type { Severity } from '../model/severity.ts';
import type { Source } from '../model/timeline.ts';
import { type Part, statementsOf } from './across-reach-merge.ts';
import { most, share, type Spread, type Year, yearsOf } from './across-reach-year.ts';
import { crossFinding, type RunAccount, withFindings } from './cross-finding.ts';

type Outcome = ReachResult['outcome'];

/** Statements printed for a group, and findings of statements that no other check flagged. */
const MOST_SHOWN = 20;
/** From these counts on a statement that nobody flagged is listed. */
const LISTED = { reposts: 20, counter: 100 } as const;

/** One statement over all groups. */
interface Statement extends Spread {
  readonly parts: readonly Part[];
  readonly home: Part;
  readonly exposed: number;
  readonly groups: readonly string[];
  readonly rules: readonly string[];
  /** Other checks found something in it. */
  readonly flagged: boolean;
  readonly routine: boolean;
}

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
  const statements = statementsOf(placed.map(({ part }) => part)).map(statementOf);
  const years = yearsOf(statements.filter(({ routine }) => !routine), policy.timezone);

  const found = new Map<Statement, Finding[]>();
  for (const [statement, raws] of rawFindings(statements, years)) {
    found.set(statement, raws.map((raw) => crossFinding(raw, 'reach', statement.home.run, sources)));
  }
  const accounts = new Map(runs.toSorted((a, b) => (a.group.key < b.group.key ? 1 : -1)).flatMap((run) => run.accounts.map((account) => [account.id, account] as const)));
  const listed = statements.filter((one) => isListed(one, years.get(one))).sort((a, b) => weight(b) - weight(a));
  return runs.map((run) => {
    const mine = listed.filter(({ parts }) => parts.some((part) => part.run === run)).slice(0, MOST_SHOWN);
    const findings = statements.flatMap((one) => (one.home.run === run ? (found.get(one) ?? []) : []));
    const reach = mine.map((one): ReachResult => {
      const { author, home, parts, reposts, views, exposed, groups } = one;
      return {
        id: `r_${createHash('sha256').update(place(home)).digest('hex').slice(0, 16)}`, author, first: home.cluster.first, last: parts.map(({ cluster }) => cluster.last).reduce((a, b) => (b.at > a.at ? b : a)),
        reposts, views, exposed, groups, accumulated: years.get(one)?.sum ?? null, outcome: outcomeOf(one, years.get(one)),
        findings: speaking(one, found, years).filter((finding) => findings.includes(finding)).map(({ id }) => id),
      };
    });
    const named = new Set([...reach.flatMap(({ author, first, last }) => [author, first.sender, last.sender]), ...findings.flatMap(({ account, about, also }) => [account, about?.account ?? null, ...(also ?? []).map(({ sender }) => sender)])]);
    const kept = new Set(mine.flatMap(({ parts }) => parts.map(({ cluster }) => cluster)));
    return {
      ...withFindings(run, findings, [...named].flatMap((id): RunAccount[] => (id === null ? [] : [accounts.get(id) ?? []].flat()))),
      reach,
      // What only served to add up is not stored.
      statements: run.statements.filter((cluster) => kept.has(cluster)).map((cluster) => ({ ...cluster, by: [], sketch: [] })),
      checks: findings.length === 0 ? run.checks : run.checks.map((check) => (check.id === 'reach' ? { ...check, status: 'suspected' as const, reason: reachFound(findings.length) } : check)),
    };
  });
}

/** Findings that speak of a statement: its own, and that of the year in which it is added up. */
function speaking(one: Statement, found: ReadonlyMap<Statement, readonly Finding[]>, years: ReadonlyMap<Statement, Year<Statement>>): Finding[] {
  const year = (years.get(one)?.members ?? []).flatMap((other) => (found.get(other) ?? []).filter(({ key }) => key === 'year'));
  return [...new Set([...(found.get(one) ?? []).filter(({ key }) => key !== 'year'), ...year])];
}

/** Adds up one statement's parts; the first of them was posted first. */
function statementOf(parts: readonly Part[]): Statement {
  const home = parts[0] as Part;
  const { author } = home.cluster;
  const clusters = parts.map(({ cluster }) => cluster);
  const groups = [...new Set(parts.map(({ run }) => run.group.key))].sort();
  const readers = new Set<number>();
  const firsts = new Map<string, number>();
  const counter = (what: 'views' | 'forwards') => clusters.reduce<number | null>((sum, cluster) => (cluster[what] === null ? sum : (sum ?? 0) + cluster[what]), null);
  let reposts = 0;
  for (const { run, cluster } of parts) {
    const ofAuthor = cluster.author === author ? 0 : (cluster.by.find(([account]) => account === author)?.[1] ?? 0);
    // Each further group is one repost, whoever brought it there; in the same group only another account's is one.
    const again = firsts.has(run.group.key) ? Number(cluster.author !== author && cluster.author !== null) : Number(firsts.size > 0);
    reposts += cluster.copies - ofAuthor + again;
    if (!firsts.has(run.group.key)) firsts.set(run.group.key, cluster.exposed);
    for (const [account] of cluster.by) readers.add(account);
    if (cluster.author !== null) readers.add(cluster.author);
  }
  if (author !== null) readers.delete(author);
  const rules = [...new Set(clusters.flatMap((cluster) => cluster.rules))].sort();
  const about = [...new Set(clusters.flatMap((cluster) => cluster.about))].filter((person) => person !== author).sort((a, b) => a - b);
  return {
    parts, home, author, at: home.cluster.first.at, groups, rules, about, flagged: rules.length > 0,
    speaks: about.length > 0 || rules.some((rule) => rule === 'conduct.harassment' || rule === 'conduct.rumour' || rule.startsWith('disclosure.')),
    routine: clusters.every(({ routine }) => routine),
    reposts: { lower: reposts, counter: counter('forwards') }, views: { lower: Math.max(readers.size, ...clusters.map((cluster) => cluster.readers)), counter: counter('views') },
    exposed: [...firsts.values()].reduce((a, b) => a + b, 0),
  };
}

const weight = ({ reposts, views }: Statement): number => share(most(reposts), most(views));

function outcome(reposts: number, views: number): Outcome {
  const part = share(reposts, views);
  return part >= 1 ? 'reached' : part * REACH.part >= 1 ? 'approaching' : 'below';
}

const ownOutcome = ({ reposts, views }: Statement): Outcome => outcome(most(reposts), most(views));
const yearOutcome = (year: Year<Statement> | undefined): Outcome => (year ? outcome(year.sum.reposts, year.sum.views) : 'below');
const RANK: Readonly<Record<Outcome, number>> = { below: 0, approaching: 1, reached: 2 };

function outcomeOf(one: Statement, year: Year<Statement> | undefined): Outcome {
  const [own, added] = [ownOutcome(one), yearOutcome(year)];
  return RANK[added] > RANK[own] ? added : own;
}

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

function severityOf(reached: boolean, members: readonly Statement[]): Severity {
  if (members.some(({ speaks }) => speaks)) return reached ? 'high' : 'low';
  return reached && members.some(({ flagged }) => flagged) ? 'low' : 'info';
}

function finding(one: Statement, result: Exclude<Outcome, 'below'>, members: readonly Statement[], year: Year<Statement> | null): RawFinding {
  const sum = (what: 'reposts' | 'views', which: 'lower' | 'counter') => members.reduce<number | null>((all, member) => (member[what][which] === null ? all : (all ?? 0) + (member[what][which] ?? 0)), null);
  const counts = (what: 'reposts' | 'views') => ({ lower: sum(what, 'lower') ?? 0, counter: sum(what, 'counter') });
  const [reposts, views] = [counts('reposts'), counts('views')];
  const speaks = members.some((member) => member.speaks);
  const [person] = one.about;
  const { cluster } = one.home;
  return {
    rule: result === 'reached' ? 'reach.defamation-threshold' : 'reach.approaching-threshold',
    severity: severityOf(result === 'reached', members), status: 'suspected', confidence: speaks ? 0.6 : 0.3,
    reason: reachReason({
      outcome: result, reposts, views, exposed: members.reduce((n, { exposed }) => n + exposed, 0), groups: new Set(members.flatMap(({ groups }) => groups)).size, statements: members.length,
      from: RANK[outcome(reposts.lower, views.lower)] >= RANK[result] ? 'record' : 'counter', speaks,
    }),
    bearer: 'publisher', account: one.author, message: cluster.first,
    also: year ? members.slice(1, 4).map(({ home }) => home.cluster.first) : [...cluster.also, ...one.parts.slice(1).map((part) => part.cluster.first)].sort((a, b) => a.at - b.at).slice(0, 3),
    ...(one.about.length === 1 && person !== undefined ? { about: { account: person, shown: null, name: null } } : {}),
    ...(year ? { key: 'year', conductAt: year.sum.to } : {}),
  };
}
