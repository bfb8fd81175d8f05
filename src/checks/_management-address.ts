import type { GroupFacts } from '../model/timeline.ts';
import { mentionsIn } from './_disclosure-mentions.ts';
import { peopleOf, type People } from './_disclosure-people.ts';
import type { Standings } from './_management-standing.ts';
import { reading } from './_conduct-fold.ts';
import { roleCalled } from './_management-notice-words.ts';

/** Texts are read up to here, UTF-16 code units. */
export const READ_UP_TO = 2_000;

export interface Addressed {
  readonly kind: 'mention' | 'call';
  /** Account row id; null: whoever has the role. */
  readonly to: number | null;
  /** At the head of the text or by @: worth listing even where it says nothing clear. */
  readonly open: boolean;
}

/** A name before a pause or a pronoun, at the head of a text. */
const CALLED_ON = /^[\s\u2005]*[,，:：!！~～、]|^[\s\u2005]*[你您]|^[\s\u2005]+(?:please|pls|can|could|will)\b/i;

/** Calls the one spoken to an owner or manager. */
const CALLED_SO = /[你您](?:是|作为|身为|当|这个?)(?:我们|咱们?|本|个|这个?)?(?:群主|群管|管理员|版主)|you(?:'re| are) (?:the|an?) (?:owner|admin|mod)/;

/** Finds out whether a text speaks to owner or managers. */
export class Addresses {
  readonly #facts: GroupFacts;
  readonly #standings: Standings;
  #people: People | null = null;
  #first = new Set<number>();
  /** Names of those who manage as a reading has them: `張` as `张`. */
  #folded: (readonly [name: string, account: number])[] = [];

  constructor(facts: GroupFacts, standings: Standings) {
    this.#facts = facts;
    this.#standings = standings;
    this.changed();
  }

  /** Owner or managers are others than before. */
  changed(): void {
    this.#first = new Set();
    this.#folded = [];
    for (const account of this.#standings.now.keys()) {
      for (const { name, kind } of this.#facts.accounts.get(account)?.names ?? []) {
        if (kind === 'remark' || name.length < 2) continue;
        this.#first.add(name.charCodeAt(0));
        this.#folded.push([reading(name).text, account]);
      }
    }
  }

  /** Cheap: whether the text may begin with the name of one who manages. */
  mayBeginWithName(text: string): boolean {
    return this.#first.has(text.charCodeAt(0));
  }

  get people(): People {
    return (this.#people ??= peopleOf(this.#facts));
  }

  /** Account row ids of the members mentioned with @; `<@ID>` as some exports keep it included. */
  mentioned(text: string): number[] {
    return mentionsIn(text.slice(0, READ_UP_TO).replaceAll('＠', '@'), this.people).flatMap(({ account }) => account ?? []);
  }

  #mentioned(text: string, read: string): number[] {
    const exact = this.mentioned(text);
    return exact.length > 0 ? exact : this.#folded.flatMap(([name, account]) => (read.includes(`@${name}`) ? [account] : []));
  }

  /** Members whose name of two characters or more stands in the text, at most eight. */
  named(text: string): number[] {
    const found = new Set<number>();
    const end = Math.min(text.length, 400);
    for (let i = 0; i < end && found.size < 8; i++) {
      const token = this.people.at(text, i);
      if (token === null || token.end - i < 2 || (/[A-Za-z0-9]/.test(text.charAt(i - 1)) && /[A-Za-z0-9]/.test(text.charAt(i)))) continue;
      if (token.account !== null) found.add(token.account);
      i = token.end - 1;
    }
    return [...found];
  }

  /** To whom among owner and managers `sender` speaks. `read`: the text, folded. */
  of(text: string, read: string, sender: number | null): Addressed | null {
    const { now, owner } = this.#standings;
    const mentioned = read.includes('@') ? this.#mentioned(text, read).find((account) => now.has(account) && account !== sender) : undefined;
    if (mentioned !== undefined) return { kind: 'mention', to: mentioned, open: true };
    // `@somebody, you are the owner`: said to one who is not, or no longer, the owner.
    const called = read.includes('@') && CALLED_SO.test(read) ? this.#mentioned(text, read).find((account) => account !== sender) : undefined;
    if (called !== undefined) return this.#standings.anyKnown() ? null : { kind: 'mention', to: called, open: true };
    const role = roleCalled(read);
    const byAt = role !== null && /@ ?(?:群主|群管|管理|版主|admin|mod)/.test(read);
    if (role !== null) {
      const to = role === 'owner' || now.size === 1 ? owner : this.#standings.soleManager;
      // Whoever has the role does not call for it.
      const own = sender === null ? undefined : now.get(sender);
      if (own === 'owner' || (own === 'manager' && role === 'any')) return null;
      return { kind: byAt ? 'mention' : 'call', to: to === sender ? null : to, open: byAt || /^[@ ]*(?:群主|群管|管理|版主|(?:hey |hi |dear )?(?:admin|mod))/.test(read) };
    }
    if (!this.mayBeginWithName(text)) return null;
    const token = this.people.at(text, 0);
    if (token?.account == null || token.account === sender || !now.has(token.account) || !CALLED_ON.test(text.slice(token.end, token.end + 8))) return null;
    return { kind: 'mention', to: token.account, open: false };
  }
}
