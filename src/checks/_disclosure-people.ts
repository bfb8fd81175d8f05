import type { Bearer } from '../model/check.ts';
import type { GroupFacts, RosterRow } from '../model/timeline.ts';
import type { ScreenNames } from './_disclosure-intro.ts';
import { nameInNickname } from './_disclosure-names.ts';
import { plainValue } from './_disclosure-values.ts';

const NAME_MAX = 32;

/** What the record and the roster know about the group's accounts. The exporter's private labels (remarks) are left out. */
export interface People extends ScreenNames {
  /** True when the token is a screen name or an account id of the group. */
  isAccount(token: string): boolean;
  /** Whose value the roster holds. `account` null: the row's person has no account in this record. */
  byValue(value: string): RosterRow | null;
  /** The account whose real name the roster gives; null when none or several. */
  byRealName(name: string): number | null;
  realName(account: number): string | null;
  /** A full name inside a name that the group can see. */
  nicknameName(account: number): string | null;
  minor(account: number): boolean;
  bearer(account: number | null): Bearer;
  shownName(account: number): string | null;
}

/** Sets a key that may belong to one account only: a second holder makes it null. */
function claim(map: Map<string, number | null>, key: string, account: number): void {
  if (key !== '') map.set(key, map.has(key) && map.get(key) !== account ? null : account);
}

const WORD = /[A-Za-z0-9_]/;

/** True when `index` stands inside a Latin word or a number. */
const inWord = (text: string, index: number): boolean => index > 0 && WORD.test(text.charAt(index - 1)) && WORD.test(text.charAt(index));

export function peopleOf(facts: GroupFacts): People {
  const screen = new Map<string, number | null>();
  const realNames = new Map<string, number | null>();
  const values = new Map<string, RosterRow>();
  const rows = new Map<number, RosterRow>();
  const bearers = new Map<number, Bearer>();
  for (const account of facts.accounts.values()) {
    claim(screen, account.account, account.id);
    claim(screen, plainValue(account.account), account.id);
    for (const { name, kind } of account.names) if (kind !== 'remark') claim(screen, name, account.id);
  }
  for (const row of facts.roster) {
    if (row.phone !== null) values.set(plainValue(row.phone), row);
    if (row.idNumber !== null) values.set(plainValue(row.idNumber), row);
    if (row.matched === null) continue;
    if (row.realName !== null) claim(realNames, row.realName, row.matched);
    const known = rows.get(row.matched);
    if (!known || (known.realName === null && row.realName !== null)) rows.set(row.matched, row);
  }
  for (const { account, role } of facts.memberships) {
    if (role === 'owner' || role === 'admin') bearers.set(account, role === 'owner' ? 'owner' : 'manager');
  }
  const minors = new Set(facts.roster.filter((row) => row.minor === true && row.matched !== null).map((row) => row.matched));

  return {
    at(text, index) {
      for (let end = Math.min(text.length, index + NAME_MAX); end > index; end--) {
        const account = screen.get(text.slice(index, end));
        if (account !== undefined && !inWord(text, end)) return { account, end };
      }
      return null;
    },
    before(text, end) {
      for (let start = Math.max(0, end - NAME_MAX); start <= end - 2; start++) {
        const account = screen.get(text.slice(start, end));
        if (account !== undefined && !inWord(text, start)) return { account, start };
      }
      return null;
    },
    isAccount: (token) => screen.has(token) || screen.has(plainValue(token)),
    byValue: (value) => values.get(plainValue(value)) ?? null,
    byRealName: (name) => realNames.get(name) ?? null,
    realName: (account) => rows.get(account)?.realName ?? null,
    nicknameName(account) {
      const real = rows.get(account)?.realName ?? null;
      for (const { name, kind } of facts.accounts.get(account)?.names ?? []) {
        if (kind === 'remark') continue;
        if (real !== null && real.length >= 2 && name.includes(real)) return real;
        const shape = nameInNickname(name);
        // Two characters that are the whole of a name which people choose freely (白云, 江南) are too often a word;
        // set off in a longer one (丙-李雷) they follow the habit of a group.
        if (shape !== null && (kind === 'group' || shape.length > 2 || name !== shape)) return shape;
      }
      return null;
    },
    minor: (account) => minors.has(account),
    bearer: (account) => (account === null ? 'member' : (bearers.get(account) ?? 'member')),
    shownName: (account) => facts.accounts.get(account)?.name ?? null,
  };
}
