import type { AccountInfo, Party, Sink } from '../model/format.ts';
import type { SystemParty } from '../text/system-zh.ts';

/** Accounts of one file by their ChatLab id, told to the sink once per set of names. */
export class People {
  readonly #sink: Sink;
  readonly #platform: string;
  readonly #group: number;
  readonly #owner: string | null;
  readonly #byId = new Map<string, { readonly account: number; name: string | null; groupName: string | null }>();

  /** `owner`: id of the account that exported the record, if the file says. */
  constructor(sink: Sink, platform: string, group: number, owner: string | null) {
    this.#sink = sink;
    this.#platform = platform;
    this.#group = group;
    this.#owner = owner;
    if (owner !== null) this.byId(owner, null, null);
  }

  byId(id: string, printed: string | null, groupName: string | null): number {
    // Some converters print 我 for the exporter: a word, not a name.
    const name = printed === '我' && id === this.#owner ? null : printed;
    const known = this.#byId.get(id);
    if (known && (name === null || known.name === name) && (groupName === null || known.groupName === groupName)) return known.account;
    const account = this.#sink.account(this.#info(id, name, groupName));
    if (known) {
      known.name = name ?? known.name;
      known.groupName = groupName ?? known.groupName;
    } else this.#byId.set(id, { account, name, groupName });
    return account;
  }

  /** A name that the exporting program's user gave to somebody. */
  remark(id: string, remark: string): void {
    this.#sink.account({ ...this.#info(id, null, null), remark });
  }

  /** A speaker without an id: the name is the identity, in this group only. */
  byName(name: string): number {
    return this.#sink.account({ platform: this.#platform, nativeId: null, group: this.#group, name });
  }

  /** A person named in a system text: by the id in its markup, as the exporter, else by name alone. */
  party(party: SystemParty): Party {
    if (party.id !== null) return { account: this.byId(party.id, party.name, null), name: party.name };
    if (party.self === true && this.#owner !== null) return { account: this.byId(this.#owner, null, null), name: party.name };
    return { account: null, name: party.name };
  }

  #info(nativeId: string, name: string | null, groupName: string | null): AccountInfo {
    const info = { platform: this.#platform, nativeId, group: this.#group, name, groupName };
    return nativeId === this.#owner ? { ...info, exporter: true } : info;
  }
}
