import { reachOutcome } from '../law/decision/thresholds.ts';
import { reachReason } from '../law/reach-says.ts';
import type { RawFinding } from '../model/check.ts';
import type { ReachResult } from '../model/results.ts';
import type { Severity } from '../model/severity.ts';
import { CONTACT, type Statement } from './across-reach-statement.ts';
import { most, type Year } from './across-reach-year.ts';

type Outcome = ReachResult['outcome'];

export const ownOutcome = ({ reposts, views }: Statement): Outcome => reachOutcome(most(reposts), most(views));
export const yearOutcome = (year: Year<Statement> | undefined): Outcome => (year ? reachOutcome(year.sum.reposts, year.sum.views) : 'below');
export const RANK: Readonly<Record<Outcome, number>> = { below: 0, approaching: 1, reached: 2 };

export function outcomeOf(one: Statement, year: Year<Statement> | undefined): Outcome {
  const [own, added] = [ownOutcome(one), yearOutcome(year)];
  return RANK[added] > RANK[own] ? added : own;
}

/** What a statement weighs when its number is reached, and one step below, when it comes near. */
const GRADES = { ill: ['high', 'medium'], unnamed: ['medium', 'low'], named: ['low', 'info'], nothing: ['info', 'info'] } as const satisfies Readonly<Record<string, readonly [Severity, Severity]>>;

function gradeOf(one: Statement): keyof typeof GRADES {
  if (one.marked || (one.names && one.accuses)) return 'ill';
  // Contact data of another, spread so far, ask for a look even where nothing ill is said.
  if (one.accuses || one.rules.some((rule) => rule !== 'disclosure.name' && CONTACT.has(rule))) return 'unnamed';
  return one.rules.length > 0 || (one.names && !one.routine) ? 'named' : 'nothing';
}

function severityOf(reached: boolean, members: readonly Statement[]): Severity {
  const grades = members.map(gradeOf);
  const gravest = (Object.keys(GRADES) as (keyof typeof GRADES)[]).find((grade) => grades.includes(grade)) ?? 'nothing';
  return GRADES[gravest][reached ? 0 : 1];
}

export function finding(one: Statement, result: Exclude<Outcome, 'below'>, members: readonly Statement[], year: Year<Statement> | null): RawFinding {
  const sum = (what: 'reposts' | 'views', which: 'lower' | 'counter') => members.reduce<number | null>((all, member) => (member[what][which] === null ? all : (all ?? 0) + (member[what][which] ?? 0)), null);
  const counts = (what: 'reposts' | 'views') => ({ lower: sum(what, 'lower') ?? 0, counter: sum(what, 'counter') });
  const [reposts, views] = [counts('reposts'), counts('views')];
  const [names, accuses] = [members.some((member) => member.names && member.accuses) || (members.every((member) => !member.accuses) && members.some((member) => member.names)), members.some((member) => member.accuses)];
  const marked = members.some((member) => member.marked);
  const [person] = one.about;
  const { cluster } = one.home;
  return {
    rule: result === 'reached' ? 'reach.defamation-threshold' : 'reach.approaching-threshold',
    severity: severityOf(result === 'reached', members), status: 'suspected', confidence: marked || (names && accuses) ? 0.6 : accuses ? 0.45 : 0.3,
    reason: reachReason({
      outcome: result, reposts, views, exposed: members.reduce((n, { exposed }) => n + exposed, 0), groups: new Set(members.flatMap(({ groups }) => groups)).size, statements: members.length,
      from: RANK[reachOutcome(reposts.lower, views.lower)] >= RANK[result] ? 'record' : 'counter', marked, names, accuses, spreaders: members.length > 1 ? null : one.spreaders, own: members.reduce((n, member) => n + member.own, 0),
    }),
    bearer: 'publisher', account: one.author, message: cluster.first,
    also: year ? members.slice(1, 4).map(({ home }) => home.cluster.first) : [...cluster.also, ...one.parts.slice(1).map((part) => part.cluster.first)].sort((a, b) => a.at - b.at).slice(0, 3),
    ...(one.about.length === 1 && person !== undefined ? { about: { account: person, shown: null, name: null } } : {}),
    ...(year ? { key: 'year', conductAt: year.sum.to } : {}),
  };
}
