import type { LeakGroup } from '../types.ts';
import { plain } from './_visible.ts';

/** What a name or id that somebody wrote stands for: one account, several, or none of the case. */
interface Looked {
  /** Account row id; null: none, or several. */
  readonly account: number | null;
  readonly several: boolean;
}

const NONE: Looked = { account: null, several: false };

/** Accounts and chats of the case by what people call them. */
export class Book {
  readonly #ids = new Map<string, Set<number>>();
  readonly #names = new Map<string, Set<number>>();
  readonly #chats = new Map<string, Set<number>>();
  readonly #called = new Map<number, string>();
  readonly #within = new Map<number, ReadonlyMap<number, unknown>>();

  constructor(groups: readonly LeakGroup[]) {
    for (const { facts } of groups) {
      const { id, key, name } = facts.group;
      for (const called of [key, key.slice(key.indexOf(':') + 1), name, String(facts.groupFact?.name ?? '')]) put(this.#chats, plain(called), id);
      this.#within.set(id, facts.accounts);
      for (const account of facts.accounts.values()) {
        put(this.#ids, plain(account.account), account.id);
        for (const { name: one } of account.names) put(this.#names, plain(one), account.id);
        if (!this.#called.has(account.id)) this.#called.set(account.id, account.name);
      }
    }
  }

  /** An account id goes before a name; of several who bear a name, the one who is known in one of `chats` (row ids). */
  find(text: string, chats: readonly number[] = []): Looked {
    const wanted = plain(text.replace(/^@/u, ''));
    if (wanted === '') return NONE;
    const by = this.#ids.get(wanted) ?? this.#names.get(wanted);
    if (by === undefined) return NONE;
    const there = by.size > 1 ? [...by].filter((account) => chats.some((chat) => this.#within.get(chat)?.has(account) === true)) : [];
    const [only, ...more] = there.length === 1 ? there : by;
    return more.length > 0 ? { account: null, several: true } : { account: only ?? null, several: false };
  }

  /** Row id of the chat that goes by this key, id or name; null: none, or several. */
  chat(text: string): number | null {
    const [only, ...more] = this.#chats.get(plain(text)) ?? [];
    return more.length > 0 ? null : (only ?? null);
  }

  name(account: number | null): string | null {
    return account === null ? null : (this.#called.get(account) ?? null);
  }
}

function put(map: Map<string, Set<number>>, key: string, id: number): void {
  if (key === '') return;
  const known = map.get(key);
  if (known) known.add(id);
  else map.set(key, new Set([id]));
}
