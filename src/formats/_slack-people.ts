import type { AccountInfo, AccountKind, Party, Sink } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import type { JsonObject } from '../text/json-value.ts';
import type { User, Workspace } from './_slack-companions.ts';

/** Tells the sink who somebody is, with every name they go by. */
export function tellUser(sink: Sink, nativeId: string, user: { readonly names: readonly string[]; readonly kind: AccountKind | null }): number {
  const info: AccountInfo = { platform: 'slack', nativeId, group: null, name: null, ...(user.kind === null ? {} : { kind: user.kind }) };
  const account = sink.account({ ...info, name: user.names[0] ?? null });
  for (const name of user.names.slice(1)) sink.account({ ...info, name });
  return account;
}

/** The accounts of one day file. */
export class People {
  readonly #sink: Sink;
  readonly #workspace: Workspace;
  readonly #known = new Map<string, number>();

  constructor(sink: Sink, workspace: Workspace) {
    this.#sink = sink;
    this.#workspace = workspace;
  }

  byId(id: string, told: User | null = null): number {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const user = this.#workspace.user(id) ?? told ?? { names: [], kind: id === 'USLACKBOT' || id.startsWith('B') ? 'bot' : null };
    const account = tellUser(this.#sink, id, user);
    // Somebody of whom nothing but the id is known may be named by a later message.
    if (user.names.length > 0) this.#known.set(id, account);
    return account;
  }

  party(id: string | null): Party | null {
    return id === null ? null : { account: this.byId(id), name: null };
  }

  /** Who wrote a message: a user, else a robot by its id, else whatever name is printed. */
  sender(message: JsonObject, group: number): number | null {
    const user = text(message, 'user') ?? text(field(message, 'comment'), 'user');
    if (user !== null) return this.byId(user, this.#profiled(field(message, 'user_profile')));
    const printed = text(message, 'username') ?? text(field(message, 'bot_profile'), 'name');
    const bot = text(message, 'bot_id');
    if (bot !== null) return this.byId(bot, { names: printed === null ? [] : [printed], kind: 'bot' });
    if (printed === null) return null;
    const kind = field(message, 'subtype') === 'bot_message' ? { kind: 'bot' as const } : {};
    return this.#sink.account({ platform: 'slack', nativeId: null, group, name: printed, ...kind });
  }

  /** The profile that messages of people from other workspaces bring along. */
  #profiled(profile: unknown): User | null {
    if (!isObject(profile as JsonObject)) return null;
    const object = profile as JsonObject;
    const names = ['display_name', 'real_name', 'name'].map((key) => text(object, key)).filter((name) => name !== null);
    const guest = field(object, 'is_restricted') === true || field(object, 'is_ultra_restricted') === true;
    return { names: [...new Set(names)], kind: guest ? 'guest' : this.#workspace.usersKnown ? 'external' : null };
  }
}

const text = (object: unknown, key: string): string | null => (isObject(object as JsonObject) ? textOf(field(object as JsonObject, key)) : null);
