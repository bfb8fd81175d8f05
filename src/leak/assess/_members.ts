import type { RosterRow } from '../../model/timeline.ts';
import type { LeakGroup } from '../types.ts';
import { FEW } from './_few.ts';
import type { Frame } from './_frame.ts';

/** Who was in a chat at an instant, as far as exports and rosters tell. */
export interface Members {
  /** Account row ids, ascending. */
  readonly accounts: readonly number[];
  /** With those whom only a roster names; the least number where `whole` is false. */
  readonly size: number;
  /** A list covers it: nobody else was there. Who spoke is never the whole of a group. */
  readonly whole: boolean;
  /** A few people, by a list or by the count above the talk shown. */
  readonly few: boolean;
}

export function membersAt(frame: Frame, group: LeakGroup, at: number): Members {
  return frame.memo(`members ${group.facts.group.id} ${at}`, () => read(frame, group, at));
}

function read(frame: Frame, group: LeakGroup, at: number): Members {
  const { book, scene: { source, excerpt } } = frame;
  const { facts } = group;
  const then = ({ joinedAt, leftAt }: Pick<RosterRow, 'joinedAt' | 'leftAt'>): boolean => (joinedAt === null || joinedAt <= at) && (leftAt === null || leftAt > at);
  const listed = facts.memberships.filter(then).map(({ account }) => account);
  const rows = facts.roster.filter(then);
  // Who is silent here may be an account of another chat of the case.
  const accountOf = ({ matched: here, account }: RosterRow): number | null => here ?? (account === null ? null : book.find(account).account);
  const matched = rows.flatMap((row) => (row.matched !== null || row.group !== null ? (accountOf(row) ?? []) : []));
  const seen = facts.attendance().members(at);
  const accounts = [...new Set([...seen, ...listed, ...matched])].sort((a, b) => a - b);
  // A row about every group tells of nobody in particular that he is in this one.
  const absent = rows.filter((row) => row.matched === null && (row.group === null || accountOf(row) === null));
  const others = new Set(absent.flatMap(({ account, name, group: of }) => (of === null ? [] : (account ?? name ?? []))));
  const ofRoster = facts.rosterGiven && absent.every((row) => row.group !== null) && seen.every((one) => matched.includes(one));
  const { sure, likely } = facts.attendance().size(at);
  const told = group === source ? (excerpt.members ?? 0) : 0;
  const size = Math.max(accounts.length, sure + likely, told) + others.size;
  const whole = facts.group.kind !== 'channel' && told <= accounts.length && (told > 0 || ofRoster || frame.memo(`listed ${facts.group.id}`, () => isListed(group)));
  return { accounts, size, whole, few: size > 0 && size <= FEW && (whole || told > 0) };
}

/** Accounts whose silence is looked at: a list names some who never wrote. */
const LOOKED = 40;

/** Two who wrote are a chat of two only where the file says so, or the chat goes by the name of one of them. */
function isOfTwo({ facts: { group, accounts } }: LeakGroup): boolean {
  if (group.kind !== 'private' || accounts.size > 2) return false;
  return group.kindFrom === 'file' || group.platform !== 'whatsapp' || [...accounts.values()].some(({ name }) => name === group.name);
}

/** An export's own member list covers a chat of two in any case. Without rows of membership there is nothing that could be a part only. */
function isListed(group: LeakGroup): boolean {
  const { facts, between } = group;
  const { memberships } = facts;
  if (isOfTwo(group) || memberships.length === 0) return true;
  if (memberships.length < facts.accounts.size) return false;
  const without = memberships.filter(({ roleFrom }) => roleFrom !== 'file' && roleFrom !== 'roster');
  if (without.length === 0) return true;
  return without.slice(0, LOOKED).some(({ account, roleFrom, joinedAt, leftAt }) => roleFrom === null && joinedAt === null && leftAt === null && between(account, 0, Number.MAX_SAFE_INTEGER, 1).length === 0);
}
