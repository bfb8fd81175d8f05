import type { Report, ReportGroup } from '../model/report.ts';
import type { Labels } from './_labels.ts';
import { joinSentences } from './_sentences.ts';

/** Groups named one by one. Few are easier told by what they are than by what they are not. */
const NAMED = 8;
const FEW = 3;

type Entry = ReportGroup['liability']['notAssessable'][number];

/** What cannot be assessed, for one reason in several groups. */
export interface SharedOpen {
  /** Names of the groups; null: every one. */
  readonly groups: readonly string[] | null;
  /** Names of those that do not have it. */
  readonly others: readonly string[];
  readonly entries: readonly Entry[];
}

/** Entries that two groups or more have in the same words, by the groups that have them. */
export function sharedOpen(report: Report): SharedOpen[] {
  const holders = new Map<string, { entry: Entry; groups: number[] }>();
  report.groups.forEach((group, i) => {
    for (const entry of entriesOf(group)) {
      const held = holders.get(keyOf(entry)) ?? { entry, groups: [] };
      if (held.groups.at(-1) !== i) held.groups.push(i);
      holders.set(keyOf(entry), held);
    }
  });
  const several = [...holders.values()].filter(({ groups }) => groups.length > 1);
  const together = Map.groupBy(several, ({ groups }) => groups.join());
  const sets = Array.from(together.values(), (same): SharedOpen => {
    const { groups } = same[0] as (typeof same)[number];
    const entries = same.map(({ entry }) => entry);
    const held = new Set(groups);
    const [ours, others] = [report.groups.filter((_, i) => held.has(i)), report.groups.filter((_, i) => !held.has(i))].map((some) => some.map(({ name }) => name));
    return { groups: others?.length === 0 ? null : (ours ?? []), others: others ?? [], entries };
  });
  return sets.toSorted((a, b) => (b.groups?.length ?? Infinity) - (a.groups?.length ?? Infinity) || 0);
}

/** Over entries that several groups share: which groups, or which not, the first of them by name. */
export function openTitle(t: Labels, { groups, others }: SharedOpen): string {
  if (groups === null) return t.openEverywhere;
  return groups.length > FEW && others.length < groups.length ? t.openBut(groups.length, named(t, others)) : t.openIn(named(t, groups));
}

function named(t: Labels, names: readonly string[]): string {
  const more = names.length - NAMED;
  return [...names.slice(0, NAMED), ...(more > 0 ? [t.more(more)] : [])].join(t.listComma);
}

/** A reason that a check of the group gives already is not given again. */
function entriesOf(group: ReportGroup): Entry[] {
  const said = group.checks.map(({ reason }) => reason).join(' ');
  return group.liability.notAssessable.map((entry) => (entry.wouldNeed !== '' && said.includes(bare(entry.reason)) ? { ...entry, reason: '' } : entry));
}

/** What is particular to one group. */
export function ownOpen(group: ReportGroup, shared: readonly SharedOpen[]): Entry[] {
  const told = new Set(shared.flatMap(({ entries }) => entries).map(keyOf));
  return entriesOf(group).filter((entry) => !told.has(keyOf(entry)));
}

/** Rules that cannot be assessed for one reason are named together, and so are the reasons of one rule; `known` was said before. */
export function openLines(t: Labels, entries: readonly Entry[], known = ''): { rules: string; reason: string }[] {
  const byReason = Map.groupBy(entries, (one) => `${one.reason}\n${one.wouldNeed}`);
  const told = Array.from(byReason.values(), (same) => ({ rules: ids(same), reason: same[0]?.reason ?? '', need: same[0]?.wouldNeed ?? '' }));
  return Array.from(Map.groupBy(told, ({ rules, need }) => `${rules}\n${need}`).values(), (same) => {
    const { rules, need } = same[0] as (typeof same)[number];
    const reasons = joinSentences(same.map(({ reason }) => reason).filter((reason) => !known.includes(bare(reason))));
    const wanted = need === '' ? [] : [`${t.wouldNeed}${t.colon}${need}`];
    return { rules, reason: [...(reasons === '' ? [] : [wanted.length === 0 ? reasons : bare(reasons)]), ...wanted].join(t.semicolon) };
  });
}

/** Only what is missing, for a report that has nothing else to tell. */
export function openBriefly(t: Labels, entries: readonly Entry[]): string {
  const together = Map.groupBy(entries, (one) => bare(one.wouldNeed));
  const told = Array.from(together, ([need, same]) => ids(same) + t.paren(need));
  return `${t.wouldNeed}${t.colon}${told.join(t.semicolon)}`;
}

function keyOf({ rule, reason, wouldNeed }: Entry): string {
  return [rule, reason, wouldNeed].join('\n');
}

function ids(entries: readonly Entry[]): string {
  return [...new Set(entries.map((one) => one.rule))].join(', ');
}

function bare(sentence: string): string {
  return sentence.replace(/[.。]$/u, '');
}
