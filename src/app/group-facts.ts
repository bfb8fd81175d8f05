import type { FactValue } from '../model/facts.ts';
import type { Account, Attendance, ConsentRow, Group, GroupFactRow, GroupFacts, Origin, RosterRow, Source } from '../model/timeline.ts';
import type { Db } from '../store/open.ts';
import type { StoredFact } from '../store/read-facts.ts';
import { Presence, type Sign } from '../store/read-membership.ts';
import { readRefs, readTexts } from '../store/read-refs.ts';
import { readOverlaps } from '../store/read-overlaps.ts';
import { messagesById, readCounters, readMissingMedia, readOrphanReplies } from '../store/read-lookups.ts';
import { complaintRows, logRows, moderationRows, place, publicAccountRows } from './fact-rows.ts';
import { chatExtent, isAccount, readAccounts, readFactRows, readGroups, readMemberships, readSources } from '../store/read-facts.ts';

/** The rows of all fact files. */
export interface FactTables {
  readonly rosters: readonly StoredFact[];
  readonly groups: readonly StoredFact[];
  readonly consents: readonly StoredFact[];
  readonly moderation: readonly StoredFact[];
  readonly complaints: readonly StoredFact[];
  readonly logs: readonly StoredFact[];
  readonly accounts: readonly StoredFact[];
  readonly files: readonly Pick<Source, 'id' | 'sha256'>[];
  /** The case holds one chat: a row about every group says when somebody came to it. */
  readonly oneGroup: boolean;
}

export function factTables(db: Db): FactTables {
  const rows = (kind: string) => readFactRows(db, kind);
  return {
    rosters: rows('roster'), groups: rows('groups'), consents: rows('consents'), moderation: rows('moderation'), complaints: rows('complaints'), logs: rows('logs'),
    accounts: rows('accounts'), files: readSources(db, 'fact').map(({ id, sha256 }) => ({ id, sha256 })), oneGroup: readGroups(db).length === 1,
  };
}

/** What is known about a group besides its messages. */
export function groupFacts(db: Db, group: Group, tables: FactTables): GroupFacts {
  const { rosters, groups, consents, moderation, complaints, logs, accounts: listed, files, oneGroup } = tables;
  const accounts = readAccounts(db, group.id);
  const mine = rosters.filter((row) => names(row.fields['group'], group));
  const fact = groups.find((row) => names(row.fields['group'] ?? row.fields['name'] ?? null, group, false));
  const finder = accountFinder(accounts);
  const find = (text: string | null) => (text === null ? null : finder(text, null).matched ?? finder(null, text).matched);
  const named = (cell: unknown, empty: boolean) => names(cell as FactValue | undefined, group, empty);
  const complained = complaints.flatMap((row) => (row.fields['message'] == null ? [] : [String(row.fields['message'])]));
  // A row without a group is about every group; but who is seen in other groups only is not a silent member of this one.
  const roster = mine.map((row) => rosterRow(row, finder)).filter((row) => row.matched !== null || row.group !== null || row.account === null || !isAccount(db, row.account));
  let attendance: Attendance | null = null;
  return {
    group,
    sources: readSources(db, 'export', group.id),
    accounts,
    memberships: readMemberships(db, group.id),
    roster,
    rosterGiven: roster.length > 0,
    hasReplies: chatExtent(db, group.id).extras,
    groupFact: fact ? groupFactRow(fact) : null,
    overlaps: readOverlaps(db, group.id),
    consents: consents.map((row) => consentRow(row, finder)).filter((row) => row.matched !== null),
    moderation: moderationRows(moderation, find, named, oneGroup),
    complaints: complaintRows(complaints, find, named, oneGroup, messagesById(db, group.id, complained)),
    logs: logRows(logs, named, oneGroup),
    publicAccounts: publicAccountRows(listed, group, find, named),
    given: { moderation: moderation.length > 0, complaints: complaints.length > 0, logs: logs.length > 0, accounts: listed.length > 0 },
    factFiles: files,
    orphanReplies: once(() => readOrphanReplies(db, group.id)),
    missingMedia: once(() => readMissingMedia(db, group.id)),
    counters: once(() => readCounters(db, group.id)),
    messageRefs: (ids) => readRefs(db, ids),
    messageTexts: (ids) => readTexts(db, ids),
    attendance: () => (attendance ??= new Presence(db, group.id, rosterSigns(roster, oneGroup)).attendance()),
  };
}

function once<T>(read: () => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => (kept ??= { value: read() }).value;
}

/** When a roster file says that somebody came and went. */
export function rosterSigns(roster: readonly RosterRow[], oneGroup: boolean): Sign[] {
  return roster.flatMap(({ matched, source, line, joinedAt, leftAt, group }) => {
    // A row about every group does not say to which of several somebody came.
    if (matched === null || (group === null && !oneGroup)) return [];
    return [
      ...(joinedAt === null ? [] : [{ account: matched, at: joinedAt, what: 'came', source, line } as const]),
      ...(leftAt === null ? [] : [{ account: matched, at: leftAt, what: 'went', source, line } as const]),
    ];
  });
}

/** A row's `group` cell may hold the group's key, the platform's own id or the name; empty means every group. */
function names(cell: FactValue | undefined, group: Group, empty = true): boolean {
  if (cell == null) return empty;
  const is = (text: string): boolean => text === group.key || text === group.name || `${group.platform}:${text}` === group.key;
  const whole = String(cell);
  return is(whole) || (/[、,，;；]/u.test(whole) && whole.split(/[、,，;；]/u).some((part) => is(part.trim())));
}

type Finder = (account: string | null, name: string | null) => Pick<RosterRow, 'matched' | 'matchedBy'>;

/** Finds the account of a roster row: by id, and where the export has names only, by name inside this group. */
function accountFinder(accounts: ReadonlyMap<number, Account>): Finder {
  const byId = new Map<string, number>();
  const byName = new Map<string, Account | null>();
  for (const account of accounts.values()) {
    if (!account.nameOnly) byId.set(account.account, account.id);
    for (const { name, kind } of account.names) {
      if (kind === 'remark') continue;
      const other = byName.get(name);
      byName.set(name, other === undefined || other?.id === account.id ? account : null);
    }
  }
  return (account, name) => {
    const id = account === null ? undefined : byId.get(account);
    if (id !== undefined) return { matched: id, matchedBy: 'id' };
    for (const label of [account, name]) {
      const found = label === null ? null : byName.get(label);
      // An id that is not in this group is another person, whatever the names say.
      if (found && (found.nameOnly || account === null)) return { matched: found.id, matchedBy: 'name' };
    }
    return { matched: null, matchedBy: null };
  };
}

function rosterRow(row: StoredFact, find: Finder): RosterRow {
  const text = (name: string) => (row.fields[name] as string | null | undefined) ?? null;
  const instant = (name: string) => (row.fields[name] as number | null | undefined) ?? null;
  const flag = (name: string) => (row.fields[name] as boolean | null | undefined) ?? null;
  return {
    ...place(row),
    account: text('account'), name: text('name'), role: text('role') as RosterRow['role'], verified: flag('verified'), verifiedAt: instant('verified_at'),
    method: text('method'), status: text('status') as RosterRow['status'], realName: text('real_name'), idNumber: text('id_number'), phone: text('phone'),
    joinedAt: instant('joined_at'), leftAt: instant('left_at'), minor: flag('minor'), group: text('group'),
    ...find(text('account'), text('name') ?? text('real_name')),
  };
}

function consentRow(row: StoredFact, find: Finder): ConsentRow {
  const text = (name: string) => (row.fields[name] as string | null | undefined) ?? null;
  return { ...place(row), matched: find(text('account'), null).matched, by: text('by'), scope: text('scope'), at: (row.fields['at'] as number | null | undefined) ?? null, audience: text('audience') };
}

function groupFactRow(row: StoredFact): GroupFactRow {
  const { fields } = row;
  const info = fields['info_page'];
  return {
    ...place(row),
    group: String(fields['group'] ?? fields['name'] ?? ''), name: (fields['name'] as string | null | undefined) ?? null,
    createdAt: (fields['created_at'] as number | null | undefined) ?? null, category: (fields['category'] as string | null | undefined) ?? null,
    purpose: (fields['purpose'] as string | null | undefined) ?? null, memberCap: (fields['member_cap'] as number | null | undefined) ?? null,
    infoPage: info == null ? null : !/^(no|false|0|否|无)$/i.test(String(info)), origin: (fields['origin'] as Origin | null | undefined) ?? null,
  };
}
