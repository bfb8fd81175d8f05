import type { Policy, RawFinding } from '../model/check.ts';
import type { GroupFacts, Place, RosterRow } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';

export function placeOf({ source, line, byteStart, byteEnd, nativeId }: Place): Place {
  return { source, line, byteStart, byteEnd, nativeId };
}

/** Whom a line is about: the account it was matched to, else what it says. Two lines of one account are equal. Never printed. */
export function holderOf(facts: GroupFacts, row: RosterRow): string {
  const matched = row.matched === null ? undefined : facts.accounts.get(row.matched);
  if (matched) return matched.account;
  if (row.account !== null) return row.account;
  const name = row.name ?? row.realName;
  return name === null ? `line ${row.source}:${row.line}` : `name ${name}`;
}

/** What tells lines of one place apart: in a JSON file every row stands for the whole file. No words of the row are in it. */
export function rowKeys(roster: readonly RosterRow[]): ReadonlyMap<RosterRow, string> {
  const seen = new Map<string, number>();
  return new Map(roster.map((row) => {
    const place = `${row.source}:${row.byteStart}`;
    const before = seen.get(place) ?? 0;
    seen.set(place, before + 1);
    return [row, `line ${row.line}${before > 0 ? `.${before}` : ''}`];
  }));
}

const NET_ID = /网号|网证|网络身份|电子身份|net[ _-]?(?:work[ _-]?)?id|ctid|\beid\b/i;

/** The state's voluntary network identity, which leaves the platform without an identity number. */
export function byNetId(row: RosterRow): boolean {
  return row.method !== null && NET_ID.test(row.method.slice(0, 200).normalize('NFKC'));
}

/** Whether a line says verified; null: it does not say. A dated network identity is a verification though the cell is empty. */
export function stateOf(row: RosterRow): boolean | null {
  return row.verified ?? (byNetId(row) && row.verifiedAt !== null ? true : null);
}

/** A date ahead of the run's clock is a slip of the list: it dates nothing. */
export function dateOf(row: RosterRow, { asOf }: Pick<Policy, 'asOf'>): number | null {
  return row.verifiedAt !== null && row.verifiedAt <= asOf ? row.verifiedAt : null;
}

/** Only the flag and the groups file say whose list it is; how it looks says nothing. */
export function isProviders({ groupFact }: GroupFacts, { origin }: Policy): boolean {
  return origin === 'provider' || groupFact?.origin === 'provider';
}

const SIDE: Readonly<Record<'provider' | 'other', Words>> = {
  provider: { en: ' The list counts as the provider’s own, by --origin or groups.csv.', zh: '按 --origin 或者 groups.csv 的说明，该名单视为服务提供者出具。' },
  other: {
    en: ' Nothing says that the list is the provider’s own, so it carries a suspicion only; the provider’s record with its date would clear it up.',
    zh: '没有材料说明该名单由服务提供者出具，故只能支持怀疑；服务提供者带有日期的认证记录可以澄清。',
  },
};

/** Whose list it is. */
export function listOf(provider: boolean): Words {
  return provider ? SIDE.provider : { en: ' It is not said to be the provider’s own.', zh: '没有材料说明名册由服务提供者出具。' };
}

/** Whose list it is, and what would settle the matter. */
export function sideOf(provider: boolean): Words {
  return SIDE[provider ? 'provider' : 'other'];
}

const BY_NAME: Words = {
  en: ' The line was matched to the account by name only.',
  zh: '该行系仅凭名称与账号对应。',
};

/** Lower where a line was matched by name: two people may share one. */
export function confidenceOf(row: RosterRow, byId: number): number {
  return row.matchedBy === 'name' ? Math.min(byId, 0.6) : byId;
}

export function joined(...parts: readonly (Words | null)[]): Words {
  return { en: parts.map((part) => part?.en ?? '').join(''), zh: parts.map((part) => part?.zh ?? '').join('') };
}

/** What every finding about a roster line has in common. */
export function aboutRow(row: RosterRow, ...reason: readonly (Words | null)[]): Pick<RawFinding, 'bearer' | 'account' | 'about' | 'fact' | 'reason'> {
  return {
    bearer: 'provider', account: null, about: { account: row.matched, shown: row.account, name: row.name ?? row.realName }, fact: placeOf(row),
    reason: joined(...reason, row.matchedBy === 'name' ? BY_NAME : null),
  };
}
