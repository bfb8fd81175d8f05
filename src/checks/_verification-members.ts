import type { Policy } from '../model/check.ts';
import type { Role } from '../model/format.ts';
import type { GroupFacts, RosterRow } from '../model/timeline.ts';
import { dateOf, holderOf, rowKeys, stateOf } from './_verification-roster.ts';

/** A time in which, by a line of the roster, an account was not verified. ms since 1970 UTC, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly row: RosterRow;
  /** `before`: the line dates the verification at its end. `since`: it says no from its date on. `undated`: it says no and no more. */
  readonly why: 'before' | 'since' | 'undated';
}

/** What all lines about one holder come to. */
export interface Member {
  /** The line that counts: the one dated last; of undated lines the last; lines that do not speak of verification after those that do. */
  readonly row: RosterRow;
  readonly matched: number | null;
  /** As that line says it; null: no line does. */
  readonly verified: boolean | null;
  readonly unverified: readonly Stretch[];
  /** The last line with a status, where that is limited or closed. */
  readonly restricted: RosterRow | null;
  readonly role: Role;
  /** Of the lines. */
  readonly leftAt: number | null;
  readonly lines: readonly RosterRow[];
  readonly key: string;
}

/** Lines by holder, in the order of the roster. */
export function membersOf(facts: GroupFacts, policy: Policy): readonly Member[] {
  const keys = rowKeys(facts.roster);
  const roles = new Map(facts.memberships.map(({ account, role }) => [account, role]));
  const byHolder = Map.groupBy(facts.roster, (row) => holderOf(facts, row));
  return [...byHolder.values()].flatMap((lines): Member[] => {
    const spoken = lines.filter((row) => stateOf(row) !== null);
    const dated = spoken.filter((row) => dateOf(row, policy) !== null).sort((a, b) => (a.verifiedAt ?? 0) - (b.verifiedAt ?? 0));
    const row = dated.at(-1) ?? spoken.at(-1) ?? lines.at(-1);
    if (!row) return [];
    const status = lines.findLast((line) => line.status !== null);
    const left = lines.findLast((line) => line.leftAt !== null);
    const { matched } = row;
    return [{
      row, matched, verified: stateOf(row), lines, key: keys.get(row) ?? '',
      unverified: dated.length > 0 ? stretches(dated) : stateOf(row) === false ? [{ from: -Infinity, to: Infinity, row, why: 'undated' }] : [],
      restricted: status && status.status !== 'active' ? status : null,
      role: lines.findLast((line) => line.role !== null)?.role ?? (matched === null ? null : roles.get(matched)) ?? 'member',
      leftAt: left?.leftAt ?? null,
    }];
  });
}

/** `dated` by date. Ahead of a first line that says no, nothing is known; ahead of one that says yes, nobody had verified. */
function stretches(dated: readonly RosterRow[]): Stretch[] {
  const found: Stretch[] = [];
  dated.forEach((row, i) => {
    const at = row.verifiedAt ?? 0;
    const to = dated[i + 1]?.verifiedAt ?? Infinity;
    const last = found.at(-1);
    if (stateOf(row) === false && last?.why === 'since' && last.to === at) found[found.length - 1] = { ...last, to };
    else if (stateOf(row) === false) found.push({ from: at, to, row, why: 'since' });
    else if (i === 0) found.push({ from: -Infinity, to: at, row, why: 'before' });
  });
  return found;
}
