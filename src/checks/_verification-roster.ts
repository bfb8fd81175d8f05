import type { RawFinding } from '../model/check.ts';
import type { GroupFacts, Place, RosterRow } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';

export function placeOf({ source, line, byteStart, byteEnd, nativeId }: RosterRow): Place {
  return { source, line, byteStart, byteEnd, nativeId };
}

/** Whom a line is about: the account it was matched to, else what it says. Two lines of one account are equal. */
export function holderOf(facts: GroupFacts, row: RosterRow): string {
  const matched = row.matched === null ? undefined : facts.accounts.get(row.matched);
  if (matched) return matched.account;
  return row.account ?? (row.name === null ? `line ${row.source}:${row.line}` : `name ${row.name}`);
}

/** The line that counts for each holder, in the order of the roster: the one dated last; of undated lines the last. */
export function currentRows(facts: GroupFacts): Map<string, RosterRow> {
  const rows = new Map<string, RosterRow>();
  for (const row of facts.roster) {
    const holder = holderOf(facts, row);
    const before = rows.get(holder);
    if (before && (row.verified === null && before.verified !== null)) continue;
    const older = before && (row.verified === null) === (before.verified === null) && (row.verifiedAt ?? -Infinity) < (before.verifiedAt ?? -Infinity);
    if (!older) rows.set(holder, row);
  }
  return rows;
}

export const BY_NAME: Words = {
  en: ' The line was matched to the account by name only.',
  zh: '该行系仅凭名称与账号对应。',
};

/** Lower where a line was matched by name: two people may share one. */
export function confidenceOf(row: RosterRow, byId: number): number {
  return row.matchedBy === 'name' ? Math.min(byId, 0.6) : byId;
}

/** What every finding about a roster line has in common. */
export function aboutRow(row: RosterRow, reason: Words): Pick<RawFinding, 'bearer' | 'account' | 'about' | 'fact' | 'reason'> {
  const said = row.matchedBy === 'name' ? { en: reason.en + BY_NAME.en, zh: reason.zh + BY_NAME.zh } : reason;
  return { bearer: 'provider', account: null, about: { account: row.matched, shown: row.account, name: row.name }, fact: placeOf(row), reason: said };
}
