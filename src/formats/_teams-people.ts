import type { AccountInfo, AccountKind, Party, Role, Sink } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import type { Json, JsonObject } from '../text/json-value.ts';

/** Somebody as a record names them. */
export interface Person {
  readonly id: string | null;
  readonly name: string | null;
  readonly kind: AccountKind | null;
}

const KINDS: Readonly<Record<string, AccountKind>> = { anonymousGuest: 'guest', federatedUser: 'external', bot: 'bot' };

/** `8:orgid:…` and the bare id are one account; an address ends in either. */
export const plainId = (id: string): string => id.slice(id.lastIndexOf('/') + 1).replace(/^8:orgid:/, '');

/** A `teamworkUserIdentity`; null when it names nobody. */
export function personOf(value: Json | undefined): Person | null {
  if (!isObject(value)) return null;
  const id = textOf(field(value, 'id'));
  const name = textOf(field(value, 'displayName'));
  const type = textOf(field(value, 'userIdentityType')) ?? textOf(field(value, 'applicationIdentityType')) ?? '';
  return id === null && name === null ? null : { id: id === null ? null : plainId(id), name, kind: Object.hasOwn(KINDS, type) ? KINDS[type]! : null };
}

/** An `identitySet`: a user, else an application, else a device. */
export function anyoneOf(value: Json | undefined): Person | null {
  if (!isObject(value)) return null;
  return personOf(field(value, 'user')) ?? personOf(field(value, 'application')) ?? personOf(field(value, 'device')) ?? personOf(field(value, 'conversation'));
}

/** Accounts of one file, told to the sink when something new is said of them. */
export class People {
  readonly #sink: Sink;
  readonly #known = new Map<string, { account: number; name: string | null }>();
  /** Id of the account that exported the record, where the file tells. */
  exporter: string | null = null;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  account(person: Person, group: number): number {
    const key = person.id ?? `${group} ${person.name}`;
    const known = this.#known.get(key);
    if (known && (person.name === null || known.name === person.name)) return known.account;
    const info: AccountInfo = {
      platform: 'teams', nativeId: person.id, group: person.id === null ? group : null, name: person.name,
      ...(person.kind === null ? {} : { kind: person.kind }), ...(person.id !== null && person.id === this.exporter ? { exporter: true } : {}),
    };
    const account = this.#sink.account(info);
    this.#known.set(key, { account, name: person.name ?? known?.name ?? null });
    return account;
  }

  party(person: Person, group: number): Party {
    return { account: this.account(person, group), name: person.name };
  }

  /** A `conversationMember`. `roles`: whether the chat has owners at all. */
  member(value: JsonObject, group: number, roles: boolean): void {
    const id = textOf(field(value, 'userId'));
    const name = textOf(field(value, 'displayName'));
    if (id === null && name === null) return;
    const list = field(value, 'roles');
    const given = Array.isArray(list) ? list : [];
    const account = this.account({ id: id === null ? null : plainId(id), name, kind: given.includes('guest') ? 'guest' : null }, group);
    const role: Role | null = !roles || !Array.isArray(list) ? null : given.includes('owner') ? 'owner' : 'member';
    this.#sink.member({ group, account, role });
  }
}
