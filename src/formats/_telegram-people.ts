import type { AccountInfo, Party, Sink } from '../model/format.ts';
import { textOf } from '../text/json-fields.ts';
import type { Json } from '../text/json-value.ts';
import type { Chat } from './_telegram-chat.ts';

/** Exports of before 2021 wrote ids as numbers with the kind of account in the bits above the lower 32. */
const USER_BIT = 2 ** 32;
const CHAT_BIT = 2 ** 33;

/** `user1`, `chat1`, `channel1`; of old exports' bare numbers the same where the number tells. */
function accountId(value: Json | undefined): string | null {
  if (typeof value !== 'number') return textOf(value);
  if (value >= CHAT_BIT) return `chat${value - CHAT_BIT}`;
  return `user${value >= USER_BIT ? value - USER_BIT : value}`;
}

interface Known {
  readonly account: number;
  name: string | null;
  exporter: boolean;
}

/** Accounts of one file, told to the sink once per name. */
export class People {
  readonly #sink: Sink;
  readonly #byId = new Map<string, Known>();
  readonly #byName = new Map<string, number>();
  /** Id of the account that made the export, once the file has said. */
  #exporter: string | null = null;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  exporter(id: string, name: string | null): void {
    this.#exporter = id;
    this.#account(id, name, null);
  }

  /** The account of a row's `from`/`from_id` or `actor`/`actor_id`; null when the row names nobody. */
  of(id: Json | undefined, name: Json | undefined, chat: Chat): number | null {
    const printed = typeof name === 'string' ? name : null;
    const key = typeof id === 'string' ? id : accountId(id);
    if (key === null || key === '') return printed === null || printed === '' ? null : this.#named(printed, chat);
    const known = this.#byId.get(key);
    if (known !== undefined && (known.name === printed || printed === null) && (known.exporter || !chat.isSelf(key))) return known.account;
    return this.#account(key, printed, chat, name === null);
  }

  party(id: Json | undefined, name: Json | undefined, chat: Chat): Party | null {
    const account = this.of(id, name, chat);
    return account === null ? null : { account, name: textOf(name) };
  }

  #account(key: string, name: string | null, chat: Chat | null, deleted = false): number {
    const exporter = key === this.#exporter || (chat?.isSelf(key) ?? false);
    const info: AccountInfo = { platform: 'telegram', nativeId: key, group: null, name };
    const account = this.#sink.account({
      ...info, ...(exporter ? { exporter } : {}), ...(deleted ? { kind: 'deleted' } : chat?.isBot(key) ? { kind: 'bot' } : {}),
    });
    const known = this.#byId.get(key);
    if (known === undefined) this.#byId.set(key, { account, name, exporter });
    else {
      known.name = name ?? known.name;
      known.exporter ||= exporter;
    }
    return account;
  }

  /** Without an id the name is the identity, inside its chat. */
  #named(name: string, chat: Chat): number {
    const key = `${chat.group}\n${name}`;
    let account = this.#byName.get(key);
    if (account === undefined) {
      account = this.#sink.account({ platform: 'telegram', nativeId: null, group: chat.group, name });
      this.#byName.set(key, account);
    }
    return account;
  }
}
