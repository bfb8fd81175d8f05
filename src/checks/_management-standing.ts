import type { GroupFacts, TimelineEvent } from '../model/timeline.ts';
import { PeopleFinder } from './_people.ts';

export type Standing = 'owner' | 'manager';

const CHANGES = 1_000;

interface State {
  readonly owner: number | null;
  readonly of: ReadonlyMap<number, Standing>;
}

/** Who manages the group at which moment, by account row id. */
export class Standings {
  readonly #people: PeopleFinder;
  readonly #states: { readonly from: number; readonly state: State }[];
  #now: State;

  constructor(facts: GroupFacts) {
    this.#people = new PeopleFinder(facts);
    this.#now = this.#read();
    this.#states = [{ from: -Infinity, state: this.#now }];
  }

  /** True when somebody's standing may have changed. */
  event(event: TimelineEvent): boolean {
    if (event.kind !== 'create' && event.kind !== 'owner' && event.kind !== 'role') return false;
    this.#people.event(event);
    this.#now = this.#read();
    if (this.#states.length < CHANGES) this.#states.push({ from: event.at, state: this.#now });
    return true;
  }

  get now(): ReadonlyMap<number, Standing> {
    return this.#now.of;
  }

  get owner(): number | null {
    return this.#now.owner;
  }

  /** The one manager beside the owner; null: none or several. */
  get soleManager(): number | null {
    const managers = [...this.#now.of].filter(([, standing]) => standing === 'manager');
    return managers.length === 1 && managers[0] ? managers[0][0] : null;
  }

  /** An owner is known, be it one without an account in the record. */
  ownerKnown(): boolean {
    return this.#people.owner() !== null;
  }

  anyKnown(): boolean {
    return this.ownerKnown() || this.#people.managers().length > 0;
  }

  /** Whether a name or id that no account of the record bears is the owner's or a manager's. */
  named(text: string): Standing | null {
    const owner = this.#people.owner();
    if (owner && (owner.shown === text || owner.name === text)) return 'owner';
    return this.#people.managers().some(({ shown, name }) => shown === text || name === text) ? 'manager' : null;
  }

  at(account: number | null, instant: number): Standing | null {
    if (account === null) return null;
    const { state } = this.#states.findLast(({ from }) => from <= instant) ?? { state: this.#now };
    return state.of.get(account) ?? null;
  }

  #read(): State {
    const of = new Map<number, Standing>();
    for (const { account } of this.#people.managers()) if (account !== null) of.set(account, 'manager');
    const owner = this.#people.owner()?.account ?? null;
    if (owner !== null) of.set(owner, 'owner');
    return { owner, of };
  }
}
