import type { AccountInfo, Sink } from '../model/format.ts';

/** Names that stand for any account that was closed. */
const CLOSED = new Set(['Instagram User', 'Instagram user', 'Facebook user', 'Facebook User', 'Messenger user']);

/** The people of one thread: the export prints names only. */
export class People {
  readonly #sink: Sink;
  readonly #platform: string;
  readonly #group: number;
  readonly #exporter: string | null;
  readonly #accounts = new Map<string, number>();

  constructor(sink: Sink, platform: string, group: number, exporter: string | null) {
    this.#sink = sink;
    this.#platform = platform;
    this.#group = group;
    this.#exporter = exporter;
  }

  of(name: string): number {
    let account = this.#accounts.get(name);
    if (account === undefined) {
      const info: AccountInfo = { platform: this.#platform, nativeId: null, group: this.#group, name };
      account = this.#sink.account({ ...info, ...(name === this.#exporter ? { exporter: true } : {}), ...(CLOSED.has(name) ? { kind: 'deleted' } : {}) });
      this.#accounts.set(name, account);
    }
    return account;
  }

  get size(): number {
    return this.#accounts.size;
  }
}
