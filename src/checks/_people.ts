import type { KnownPerson } from '../model/run.ts';
import type { GroupFacts, TimelineEvent } from '../model/timeline.ts';

type From = KnownPerson['from'];

/** Who owns and manages a group, from the best source there is: roster, then the export's own list, then what events say. */
export class PeopleFinder {
  readonly #facts: GroupFacts;
  #owner: { account: number | null; name: string | null } | null = null;
  readonly #managers = new Map<string, { account: number | null; name: string | null }>();

  constructor(facts: GroupFacts) {
    this.#facts = facts;
  }

  /** Events come in order of time: the last word counts. */
  event(event: TimelineEvent): void {
    if (event.kind === 'create' && event.actor) this.#owner = event.actor;
    if (event.kind === 'owner') this.#owner = event.targets[0] ?? event.actor ?? this.#owner;
    if (event.kind !== 'role') return;
    const granted = event.value === null || /admin|管理员|管理員/i.test(event.value);
    const revoked = event.value !== null && /no longer|dismiss|remov|revok|取消|撤销|member/i.test(event.value);
    for (const party of event.targets.length ? event.targets : event.actor ? [event.actor] : []) {
      const key = `${party.account ?? ''}/${party.name ?? ''}`;
      if (revoked) this.#managers.delete(key);
      else if (granted) this.#managers.set(key, party);
    }
  }

  owner(): KnownPerson | null {
    return this.#listed('owner')[0] ?? (this.#owner ? this.#person(this.#owner.account, this.#owner.name, 'event') : null);
  }

  managers(): KnownPerson[] {
    const listed = this.#listed('admin');
    return listed.length ? listed : [...this.#managers.values()].flatMap((party) => this.#person(party.account, party.name, 'event') ?? []);
  }

  #listed(role: 'owner' | 'admin'): KnownPerson[] {
    const { roster, memberships, accounts } = this.#facts;
    const rows = roster.filter((row) => row.role === role);
    if (rows.length) {
      // A roster may have several lines of one account, of different days.
      const people = new Map<string, KnownPerson>();
      for (const row of rows) {
        const account = row.matched === null ? null : accounts.get(row.matched);
        const shown = account?.account ?? row.account ?? row.name ?? '';
        const key = `${row.matched ?? ''}/${shown}`;
        if (!people.has(key)) people.set(key, { account: row.matched, shown, name: account?.name ?? row.name ?? shown, from: 'roster' });
      }
      return [...people.values()];
    }
    return memberships.filter((member) => member.role === role).flatMap((member) => this.#person(member.account, null, 'file') ?? []);
  }

  #person(id: number | null, name: string | null, from: From): KnownPerson | null {
    const account = id === null ? undefined : this.#facts.accounts.get(id);
    if (account) return { account: account.id, shown: account.account, name: account.name, from };
    const known = name === null ? undefined : [...this.#facts.accounts.values()].filter((a) => a.names.some((n) => n.name === name && n.kind !== 'remark'));
    if (known?.length === 1 && known[0]) return { account: known[0].id, shown: known[0].account, name: known[0].name, from };
    return name === null ? null : { account: null, shown: name, name, from };
  }
}
