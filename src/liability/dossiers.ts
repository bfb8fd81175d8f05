import type { Linkage } from '../model/check.ts';
import { isIdentified, personKeys } from './persons.ts';
import type { LiableFinding } from './types.ts';

/** One kind of datum of one person, without its values. */
export interface Item {
  readonly entity: string;
  /** Distinct values. */
  readonly values: number;
  readonly findings: readonly string[];
  /** Milliseconds since 1970 UTC. */
  readonly first: number;
  readonly last: number;
  /** Account row ids of those who posted it, in order of time; null: nobody is known. */
  readonly by: readonly (number | null)[];
  /** Most accounts that were in the group when it was posted, and of them most that could tell who is meant. */
  readonly audience: number | null;
  readonly knowing: number | null;
  /** The person posted it himself, first or only. */
  readonly own: boolean;
  readonly agreed: boolean;
  readonly refused: boolean;
}

/** What a group's record makes known about one person. */
export interface Dossier {
  /** Account row id. */
  readonly account: number | null;
  /** In clear. */
  readonly name: string | null;
  /** The strongest tie to a real person that any message has: what is told apart adds up. */
  readonly linkage: Linkage;
  /** Account row ids that what is said fits equally. */
  readonly candidates: readonly number[];
  readonly items: readonly Item[];
  /** How many of them somebody else posted. */
  readonly byOthers: number;
}

const DISCLOSURE = 'disclosure.';
const STRENGTH: readonly Linkage[] = ['named', 'link_known', 'linkable', 'pseudonym_only', 'unknown'];
const PLAIN = /[\s\-–—()（）·.]/g;

/**
 * Each exposed person of one group with what is known about him or her: by whom, when, to how many. Persons are told apart
 * as in the counts: by account, else by a name that is one account's, else by the name – never across groups. Data of
 * nobody known are left out. Most told by others first.
 */
export function dossiersOf(findings: readonly LiableFinding[]): Dossier[] {
  const disclosures = findings.filter((each) => each.rule.startsWith(DISCLOSURE) && each.message !== null);
  const keyOf = personKeys(disclosures);
  const persons = Map.groupBy(disclosures.filter((each) => each.subject?.account != null || each.subject?.name != null), keyOf);
  return [...persons].map(([key, list]) => ({ key, dossier: dossierOf(list) }))
    .sort((a, b) => b.dossier.byOthers - a.dossier.byOthers || STRENGTH.indexOf(a.dossier.linkage) - STRENGTH.indexOf(b.dossier.linkage)
      || b.dossier.items.length - a.dossier.items.length || (a.key < b.key ? -1 : 1))
    .map(({ dossier }) => dossier);
}

function dossierOf(findings: readonly LiableFinding[]): Dossier {
  const byKind = Map.groupBy(findings, (finding) => finding.rule.slice(DISCLOSURE.length));
  const items = [...byKind].map(([entity, list]) => itemOf(entity, list)).sort((a, b) => Number(a.own) - Number(b.own) || a.first - b.first || (a.entity < b.entity ? -1 : 1));
  const named = findings.find((finding) => isIdentified(finding) && finding.subject?.name != null) ?? findings.find((finding) => finding.subject?.name != null);
  return {
    account: findings.find((finding) => finding.subject?.account != null)?.subject?.account ?? null,
    name: named?.subject?.name ?? null,
    linkage: STRENGTH.find((linkage) => findings.some((finding) => finding.subject?.linkage === linkage)) ?? 'unknown',
    candidates: findings.find((finding) => (finding.subject?.candidates.length ?? 0) > 1)?.subject?.candidates ?? [],
    items,
    byOthers: items.filter((item) => !item.own).length,
  };
}

function itemOf(entity: string, findings: readonly LiableFinding[]): Item {
  const list = findings.toSorted((a, b) => (a.message?.at ?? 0) - (b.message?.at ?? 0));
  const at = list.map((finding) => finding.message?.at ?? 0);
  const most = (values: readonly (number | null | undefined)[]): number | null => values.reduce<number | null>((top, value) => (value == null ? top : Math.max(top ?? 0, value)), null);
  return {
    entity,
    values: new Set(list.map((finding) => (finding.value ?? finding.id).replace(PLAIN, '').toLowerCase())).size,
    findings: list.map((finding) => finding.id),
    first: at[0] ?? 0, last: at.at(-1) ?? 0,
    by: [...new Set(list.map((finding) => finding.account))],
    audience: most(list.map(({ exposure }) => exposure && exposure.sure + exposure.likely)),
    knowing: most(list.map(({ exposure }) => exposure?.knowing)),
    own: list[0]?.subject?.relation === 'self',
    agreed: list.some((finding) => finding.consent?.state === 'given'),
    refused: list.some((finding) => finding.consent?.state === 'refused'),
  };
}
