import type { ReportDossier, ReportGroup } from '../model/report.ts';
import type { Labels } from './_labels.ts';
import { minute, person } from './_phrases.ts';

/** Persons shown in a table; a document shows more. The rest is counted. */
export const FEW = 6;
export const MANY = 100;
const POSTERS = 3;

/** One exposed person: who, how firmly tied to a real person, and each kind of datum with by whom, when and to how many. */
export interface ExposedLines {
  readonly head: string;
  readonly items: readonly string[];
}

/** The persons of a group that something is known about, most told by others first; `more` of them are not shown. */
export function exposed(t: Labels, group: ReportGroup, most: number): { readonly persons: readonly ExposedLines[]; readonly more: number } {
  const told = group.persons.filter((one) => one.byOthers > 0 || one.items.length > 1);
  return { persons: told.slice(0, most).map((one) => ({ head: headOf(t, one), items: itemsOf(t, one.items) })), more: Math.max(0, told.length - most) };
}

function headOf(t: Labels, { account, name, linkage, candidates }: ReportDossier): string {
  const either = candidates.length > 1 && account === null ? t.paren(t.exposedEither(candidates.slice(0, 4).join(t.listComma))) : '';
  return `${person(t, name, account)}${either}${t.semicolon}${t.linkage[linkage]}`;
}

/** Kinds of data that were told by the same accounts, at the same time and to the same people stand on one line. */
function itemsOf(t: Labels, items: ReportDossier['items']): string[] {
  const together = Map.groupBy(items, (item) => circumstancesOf(t, item));
  return Array.from(together, ([told, same]) => `${same.map(({ label, values }) => label + t.exposedTimes(values)).join(t.listComma)}${t.colon}${told}`);
}

function circumstancesOf(t: Labels, item: ReportDossier['items'][number]): string {
  const posters = item.by.slice(0, POSTERS).map((name) => name ?? t.unknown);
  const others = item.by.length - posters.length;
  const by = item.own && item.by.length === 1 ? t.exposedSelf : t.exposedBy([...posters, ...(others > 0 ? [t.more(others)] : [])].join(t.listComma));
  const when = minute(item.first) === minute(item.last) ? minute(item.first) : t.range(minute(item.first), minute(item.last));
  const parts = [by, when, ...(item.audience === null ? [] : [t.exposedTo(item.audience, item.knowing)]), ...(item.agreed ? [t.exposedAgreed] : []), ...(item.refused ? [t.exposedRefused] : [])];
  return parts.join(t.comma);
}
