import type { MessageRef } from '../model/check.ts';
import { ownable, plainValue } from './_disclosure-values.ts';

export const OWN_PER_ACCOUNT = 32;
export const OWN_TOTAL = 20_000;
const NAMES_PER_ACCOUNT = 4;
const NAMES_TOTAL = 20_000;

interface Own {
  readonly account: number;
  readonly entity: string;
  /** The latest time: who came since the first may have read it then. */
  ref: MessageRef;
}

interface Told {
  readonly name: string;
  readonly ref: MessageRef;
}

/** What earlier messages of the group said about its accounts. Bounded: the first statements of an account are kept, the oldest accounts go. */
export interface Memory {
  own(account: number, entity: string, value: string, ref: MessageRef): void;
  /** Who gave this value as his own before. */
  owner(entity: string, value: string): Readonly<Own> | null;
  /** When the account last gave this value as its own, also of what several may have in common (an illness, a name). */
  gave(account: number, entity: string, value: string): MessageRef | null;
  /** The first phone the account gave as its own. */
  phone(account: number): Readonly<Own> | null;
  introduce(account: number, name: string, ref: MessageRef): void;
  names(account: number): readonly Told[];
  /** The accounts introduced by this name. */
  introduced(name: string): readonly number[];
  size(): number;
}

export function memory(): Memory {
  const values = new Map<string, Own>();
  const counts = new Map<number, number>();
  const phones = new Map<number, Own>();
  const told = new Map<number, Told[]>();
  const byName = new Map<string, number[]>();
  // What several may have in common is kept for each of them.
  const key = (entity: string, value: string, account: number): string => `${entity}\u0000${plainValue(value)}${ownable(entity) ? '' : `\u0000${account}`}`;

  function dropOldest(): void {
    for (const [oldest, own] of values) {
      values.delete(oldest);
      counts.set(own.account, (counts.get(own.account) ?? 1) - 1);
      if (phones.get(own.account) === own) phones.delete(own.account);
      return;
    }
  }

  return {
    own(account, entity, value, ref) {
      const at = key(entity, value, account);
      const count = counts.get(account) ?? 0;
      const before = values.get(at);
      if (before !== undefined) {
        if (before.account === account) before.ref = ref;
        return;
      }
      if (count >= OWN_PER_ACCOUNT) return;
      if (values.size >= OWN_TOTAL) dropOldest();
      const own = { account, entity, ref };
      values.set(at, own);
      counts.set(account, count + 1);
      if (entity === 'phone' && !phones.has(account)) phones.set(account, own);
    },
    owner: (entity, value) => (ownable(entity) ? (values.get(key(entity, value, -1)) ?? null) : null),
    gave(account, entity, value) {
      const own = values.get(key(entity, value, account));
      return own?.account === account ? own.ref : null;
    },
    phone: (account) => phones.get(account) ?? null,
    introduce(account, name, ref) {
      const list = told.get(account);
      if (list?.some((one) => one.name === name)) return;
      if (list && list.length >= NAMES_PER_ACCOUNT) return;
      if (!list && told.size >= NAMES_TOTAL) return;
      if (list) list.push({ name, ref });
      else told.set(account, [{ name, ref }]);
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [account]);
      else if (!known.includes(account)) known.push(account);
    },
    names: (account) => told.get(account) ?? [],
    introduced: (name) => byName.get(name) ?? [],
    size: () => values.size + told.size,
  };
}
