import type { GroupInfo, Party, Sink } from '../model/format.ts';
import type { SystemParty } from '../text/system-zh.ts';

/** Who a row is from. */
export interface Person {
  readonly id: string | null;
  readonly name: string | null;
  readonly remark: string | null;
  readonly card: string | null;
  readonly exporter: boolean;
}

/** Platforms whose system texts name accounts by the ids that their exports use. */
const WITH_IDS = new Set(['wechat', 'qq']);
/** More speakers than this make a group of a chat of which nothing else says what it is. */
const PRIVATE = 2;

/** One chat of a table, with the people seen in it. */
export class TableChat {
  readonly group: number;
  info: GroupInfo;
  readonly #sink: Sink;
  readonly #accounts = new Map<string, number>();
  /** Null where two accounts share a name. */
  readonly #names = new Map<string, number | null>();
  readonly #speakers = new Set<number>();
  #groupOnly = false;

  constructor(sink: Sink, info: GroupInfo) {
    this.#sink = sink;
    this.info = info;
    this.group = sink.group(info);
  }

  /** A chat that an id stands for can change its name. */
  rename(name: string): void {
    this.info = { ...this.info, name };
    this.#sink.group(this.info);
  }

  /** True once a row here named who wrote it. */
  get named(): boolean {
    return this.#accounts.size > 0;
  }

  account(person: Person): number | null {
    const { id, name, remark, card, exporter } = person;
    if (id === null && name === null) return null;
    // With their lengths before them, no two rows of names can be put together to the same key.
    const key = `${id?.length ?? -1} ${name?.length ?? -1} ${remark?.length ?? -1} ${exporter} ${id ?? ''}${name ?? ''}${remark ?? ''}${card ?? ''}`;
    const known = this.#accounts.get(key);
    if (known !== undefined) return known;
    const account = this.#sink.account({
      platform: this.info.platform, nativeId: id, group: this.group, name, ...(card === null ? {} : { groupName: card }), ...(remark === null ? {} : { remark }),
      ...(exporter ? { exporter } : {}),
    });
    this.#accounts.set(key, account);
    for (const one of [name, card]) if (one !== null) this.#names.set(one, (this.#names.get(one) ?? account) === account && this.#names.get(one) !== null ? account : null);
    return account;
  }

  spoke(account: number | null): void {
    if (account !== null && this.#speakers.size <= PRIVATE) this.#speakers.add(account);
  }

  /** Something happened here that only happens in groups. */
  isGroup(): void {
    this.#groupOnly = true;
  }

  party({ id, name }: SystemParty): Party {
    if (id !== null && WITH_IDS.has(this.info.platform)) return { account: this.account({ id, name, remark: null, card: null, exporter: false }), name };
    return { account: (name === null ? null : this.#names.get(name)) ?? null, name };
  }

  end(): void {
    const { info } = this;
    if (info.kindFrom === 'file' || info.kind === 'channel') return;
    this.#sink.group({ ...info, kind: this.#groupOnly || this.#speakers.size > PRIVATE ? 'group' : 'private' });
  }
}
