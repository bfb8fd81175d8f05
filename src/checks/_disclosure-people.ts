import type { Bearer, MessageRef } from '../model/check.ts';
import type { Known } from '../model/detector.ts';
import type { Account, GroupFacts, Place, RosterRow } from '../model/timeline.ts';
import type { ScreenNames } from './_disclosure-intro.ts';
import { chineseName, nameInNickname, surnameOf } from './_disclosure-names.ts';
import { Traits, traitsIn } from './_disclosure-traits.ts';
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
  /** True when a name that the group can see tells whose parent or kin the account is (`三2班王一诺妈妈`), and of no other account the same. */
  kinOfNamed(account: number): boolean;
  /** Every account that goes by this screen name. */
  screenHolders(name: string): readonly number[];
  /** A full name inside a name that the group can see. */
  nicknameName(account: number): string | null;
  /** Every account that bears this full name: by the roster, inside a name that the group can see, or as its screen name. */
  holders(name: string): readonly number[];
  rosterRow(account: number): RosterRow | null;
  /** True when a name that the person shows to the group holds the text, or the building and room that the text gives. */
  shows(account: number, text: string): boolean;
  /** What is known of the members that is true of few. */
  readonly traits: Traits<Shown>;
  /** Names of the group, for detectors. */
  readonly known: Known;
  minor(account: number): boolean;
  bearer(account: number | null): Bearer;
  shownName(account: number): string | null;
}

/** Where a trait of a member stands: in a name that the group can see (neither), in a message, in a line of a roster. */
export interface Shown {
  readonly message: MessageRef | null;
  readonly fact: Place | null;
}

const NICKNAME: Shown = { message: null, fact: null };

/** Sets a key that may belong to one account only: a second holder makes it null. */
function claim(map: Map<string, number | null>, key: string, account: number): void {
  if (key !== '') map.set(key, map.has(key) && map.get(key) !== account ? null : account);
}

/** Length of the longest name, at most NAME_MAX, that begins with a code unit, and of the longest that ends with it. */
function longestOf(names: Iterable<string>): readonly [Map<number, number>, Map<number, number>] {
  const [from, to] = [new Map<number, number>(), new Map<number, number>()];
  for (const name of names) {
    const length = Math.min(name.length, NAME_MAX);
    for (const [map, unit] of [[from, name.charCodeAt(0)], [to, name.charCodeAt(name.length - 1)]] as const) map.set(unit, Math.max(map.get(unit) ?? 0, length));
  }
  return [from, to];
}

const WORD = /[A-Za-z0-9_]/;

/** True when `index` stands inside a Latin word or a number. */
const inWord = (text: string, index: number): boolean => index > 0 && WORD.test(text.charAt(index - 1)) && WORD.test(text.charAt(index));

export function peopleOf(facts: GroupFacts): People {
  const screen = new Map<string, number | null>();
  const screenHolders = new Map<string, Set<number>>();
  const realNames = new Map<string, number | null>();
  const values = new Map<string, RosterRow>();
  const rows = new Map<number, RosterRow>();
  const bearers = new Map<number, Bearer>();
  for (const account of facts.accounts.values()) {
    claim(screen, account.account, account.id);
    claim(screen, plainValue(account.account), account.id);
    for (const { name, kind } of account.names) if (kind !== 'remark') {
      const before = screen.get(name);
      claim(screen, name, account.id);
      // Kept for shared names only: nearly all have one bearer.
      if (screen.get(name) === null) screenHolders.set(name, (screenHolders.get(name) ?? new Set(typeof before === 'number' ? [before] : [])).add(account.id));
    }
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
  // Whoever says 群主 means the one owner, unless a member goes by that word.
  const owners = [...bearers].filter(([, bearer]) => bearer === 'owner');
  if (owners.length === 1 && owners[0] && !screen.has('群主')) screen.set('群主', owners[0][0]);
  const holders = new Map<string, Set<number>>();
  const traits = new Traits<Shown>();
  const bear = (name: string, account: number): void => {
    const known = holders.get(name);
    if (known) known.add(account);
    else holders.set(name, new Set([account]));
  };
  for (const row of facts.roster) {
    if (row.matched === null || row.realName === null) continue;
    bear(row.realName, row.matched);
    traits.add(row.matched, `surname:${surnameOf(row.realName)}`, { message: null, fact: row });
  }
  for (const account of facts.accounts.values()) {
    const inside = realNameShown(account, rows.get(account.id)?.realName ?? null);
    if (inside !== null) bear(inside, account.id);
    if (inside !== null) traits.add(account.id, `surname:${surnameOf(inside)}`, NICKNAME);
    for (const { name, kind } of account.names) {
      if (kind === 'remark') continue;
      if (chineseName(name)) bear(name, account.id);
      if (name.length <= 64) for (const { key } of traitsIn(name)) traits.add(account.id, key, NICKNAME);
    }
  }
  const minors = new Set(facts.roster.filter((row) => row.minor === true && row.matched !== null).map((row) => row.matched));

  const [longestFrom, longestTo] = longestOf(screen.keys());
  return {
    at(text, index) {
      for (let end = Math.min(text.length, index + (longestFrom.get(text.charCodeAt(index)) ?? 0)); end > index; end--) {
        const account = screen.get(text.slice(index, end));
        if (account !== undefined && !inWord(text, end)) return { account, end };
      }
      return null;
    },
    before(text, end) {
      for (let start = Math.max(0, end - (longestTo.get(text.charCodeAt(end - 1)) ?? 0)); start <= end - 2; start++) {
        const account = screen.get(text.slice(start, end));
        if (account !== undefined && !inWord(text, start)) return { account, start };
      }
      return null;
    },
    kinOfNamed: (account) => (facts.accounts.get(account)?.names ?? []).some(({ name, kind }) => kind !== 'remark' && name.length <= 64
      && traitsIn(name).some(({ key }) => key.startsWith('child:') && traits.count(key) === 1)),
    screenHolders: (name) => [...(screenHolders.get(name) ?? [])].sort((a, b) => a - b),
    isAccount: (token) => screen.has(token) || screen.has(plainValue(token)),
    byValue: (value) => values.get(plainValue(value)) ?? null,
    byRealName: (name) => realNames.get(name) ?? null,
    realName: (account) => rows.get(account)?.realName ?? null,
    nicknameName(account) {
      const known = facts.accounts.get(account);
      return known ? realNameShown(known, rows.get(account)?.realName ?? null) : null;
    },
    holders: (name) => [...(holders.get(name) ?? [])].sort((a, b) => a - b),
    rosterRow: (account) => rows.get(account) ?? null,
    shows: (account, text) => text.length >= 2 && (facts.accounts.get(account)?.names ?? []).some(({ name, kind }) => kind !== 'remark' && (name.includes(text) || showsRoom(name, text, facts.group.name ?? ''))),
    traits,
    known: { people: new Set(holders.keys()), screenNames: new Set(screen.keys()) },
    minor: (account) => minors.has(account),
    bearer: (account) => (account === null ? 'member' : (bearers.get(account) ?? 'member')),
    shownName: (account) => facts.accounts.get(account)?.name ?? null,
  };
}

const ROOM = /^(?:building|unit|room):/;

/** True when the text is a room that the shown name gives as well, with nothing finer or wider than what the group is called. */
function showsRoom(shown: string, text: string, group: string): boolean {
  if (text.length > 64 || shown.length > 64) return false;
  const traits = traitsIn(text).filter(({ key }) => ROOM.test(key));
  if (!traits.some(({ key }) => key.startsWith('room:'))) return false;
  const there = new Set(traitsIn(shown).map(({ key }) => key));
  if (!traits.every(({ key }) => there.has(key))) return false;
  const rest = [...text].filter((_, i) => !traits.some(({ start, end }) => i >= start && i < end)).join('').replace(/[\s,，、的号室房户-]/g, '');
  return rest === '' || group.includes(rest);
}

/** The real name in a name that the group can see. */
function realNameShown({ names }: Account, real: string | null): string | null {
  for (const { name, kind } of names) {
    if (kind === 'remark') continue;
    if (real !== null && real.length >= 2 && name.includes(real)) return real;
    const shape = nameInNickname(name);
    // Two characters that are the whole of a name which people choose freely (白云, 江南) are too often a word;
    // set off in a longer one (丙-李雷) they follow the habit of a group.
    if (shape !== null && (kind === 'group' || shape.length > 2 || name !== shape)) return shape;
  }
  return null;
}
