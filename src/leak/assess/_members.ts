import type { RosterRow } from '../../model/timeline.ts';
import type { LeakGroup } from '../types.ts';
import type { Frame } from './_frame.ts';

/** Who was in a chat at an instant, as far as exports and rosters tell. */
export interface Members {
  /** Account row ids, ascending. */
  readonly accounts: readonly number[];
  /** With those whom only a roster names; the least number where `whole` is false. */
  readonly size: number;
  /** A list covers it: nobody else was there. Who spoke is never the whole of a group. */
  readonly whole: boolean;
}

export function membersAt(frame: Frame, group: LeakGroup, at: number): Members {
  return frame.memo(`members ${group.facts.group.id} ${at}`, () => read(group, at));
}

function read(group: LeakGroup, at: number): Members {
  const { facts } = group;
  const then = ({ joinedAt, leftAt }: Pick<RosterRow, 'joinedAt' | 'leftAt'>): boolean => (joinedAt === null || joinedAt <= at) && (leftAt === null || leftAt > at);
  const listed = facts.memberships.filter(then).map(({ account }) => account);
  const rows = facts.roster.filter(then);
  const matched = rows.flatMap((row) => row.matched ?? []);
  const seen = facts.attendance().members(at);
  const accounts = [...new Set([...seen, ...listed, ...matched])].sort((a, b) => a - b);
  // A row about every group tells of nobody in particular that he is in this one.
  const absent = rows.filter((row) => row.matched === null);
  const others = new Set(absent.flatMap(({ account, name, group: of }) => (of === null ? [] : (account ?? name ?? []))));
  const ofRoster = facts.rosterGiven && absent.every((row) => row.group !== null) && seen.every((one) => matched.includes(one));
  return { accounts, size: accounts.length + others.size, whole: facts.group.kind !== 'channel' && (ofRoster || isListed(group)) };
}

/** Accounts whose silence is looked at: a list names some who never wrote. */
const LOOKED = 40;

/** An export's own member list covers a chat of two in any case. Without rows of membership there is nothing that could be a part only. */
function isListed(group: LeakGroup): boolean {
  const { facts, between } = group;
  const { memberships } = facts;
  if (facts.group.kind === 'private' || memberships.length === 0) return true;
  if (memberships.length < facts.accounts.size) return false;
  const without = memberships.filter(({ roleFrom }) => roleFrom !== 'file' && roleFrom !== 'roster');
  if (without.length === 0) return true;
  return without.slice(0, LOOKED).some(({ account, roleFrom, joinedAt, leftAt }) => roleFrom === null && joinedAt === null && leftAt === null && between(account, 0, Number.MAX_SAFE_INTEGER, 1).length === 0);
}
