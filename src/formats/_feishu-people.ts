import type { Party, Sink } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import type { Json, JsonObject } from '../text/json-value.ts';

export const PLATFORM = 'feishu';

/** Accounts of one file. Items give ids; names stand in mentions and in the list of members only. */
export class FeishuPeople {
  readonly #sink: Sink;
  readonly #told = new Map<string, { readonly account: number; name: string | null; bot: boolean }>();
  /** Null where two accounts share a name. */
  readonly #names = new Map<string, string | null>();

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  byId(id: string, name: string | null = null, bot = false): number {
    const known = this.#told.get(id);
    if (known !== undefined && (name === null || known.name === name) && (!bot || known.bot)) return known.account;
    const account = this.#sink.account({ platform: PLATFORM, nativeId: id, group: null, name, ...(bot ? { kind: 'bot' as const } : {}) });
    this.#told.set(id, { account, name: name ?? known?.name ?? null, bot: bot || known?.bot === true });
    if (name !== null) this.#names.set(name, (this.#names.has(name) ? this.#names.get(name) : id) === id ? id : null);
    return account;
  }

  /** `{"id":"ou_…","id_type":"open_id","sender_type":"user"}`; null for nobody, as in rows of the system. */
  sender(sender: Json | undefined): number | null {
    const id = isObject(sender) ? idOf(field(sender, 'id')) : null;
    if (id === null || !isObject(sender)) return null;
    return this.byId(id, textOf(field(sender, 'name')), field(sender, 'sender_type') === 'app');
  }

  /** `[{"key":"@_user_1","id":"ou_…","name":"…"}]` */
  mentions(list: Json | undefined): void {
    for (const mention of Array.isArray(list) ? list : []) {
      const id = isObject(mention) ? idOf(field(mention, 'id')) : null;
      if (id !== null && isObject(mention)) this.byId(id, textOf(field(mention, 'name')), id.startsWith('cli_'));
    }
  }

  /** A person printed by name: the account that is known by it so far, if only one is. */
  party(name: string): Party {
    const id = this.#names.get(name);
    return { account: id === undefined || id === null ? null : this.byId(id), name };
  }

  nameOf(sender: Json | undefined): string | null {
    const id = isObject(sender) ? idOf(field(sender, 'id')) : null;
    return id === null ? null : (this.#told.get(id)?.name ?? id);
  }
}

/** Plain, or one id per kind as events have it. */
function idOf(id: Json | undefined): string | null {
  return isObject(id) ? openId(id) : textOf(id);
}

const openId = (id: JsonObject): string | null => textOf(field(id, 'open_id')) ?? textOf(field(id, 'union_id')) ?? textOf(field(id, 'user_id'));
