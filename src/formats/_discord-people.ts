import type { AccountInfo, Sink } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import type { Json } from '../text/json-value.ts';

/** The account that stands for all that were closed. */
const DELETED = '456226577798135808';

/** Accounts of one file by id, told to the sink once per set of names. */
export class People {
  readonly #sink: Sink;
  readonly #byId = new Map<string, { readonly account: number; names: string }>();

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** `author`, or an element of `mentions`; null when it has no id. */
  of(user: Json | undefined): number | null {
    if (!isObject(user)) return null;
    const id = textOf(field(user, 'id'));
    return id === null ? null : this.byId(id, textOf(field(user, 'name')), textOf(field(user, 'nickname')), field(user, 'isBot') === true);
  }

  byId(id: string, name: string | null, groupName: string | null, bot: boolean, exporter = false): number {
    const names = `${name ?? ''}\n${groupName ?? ''}`;
    const known = this.#byId.get(id);
    if (known?.names === names) return known.account;
    const info: AccountInfo = { platform: 'discord', nativeId: id, group: null, name, groupName };
    const account = this.#sink.account({ ...info, ...(exporter ? { exporter } : {}), ...(id === DELETED ? { kind: 'deleted' } : bot ? { kind: 'bot' } : {}) });
    if (known === undefined) this.#byId.set(id, { account, names });
    else known.names = names;
    return account;
  }
}
