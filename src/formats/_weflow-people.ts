import type { Party, Sink } from '../model/format.ts';
import { textOf } from '../text/json-fields.ts';
import type { SystemParty } from '../text/system-zh.ts';
import { idOf, type Facts, type Fields } from './_weflow-facts.ts';

const PLATFORM = 'wechat';

interface Names { readonly name: string | null; readonly groupName: string | null; readonly remark: string | null }

/** Accounts of one file, told to the sink once per set of names. */
export class People {
  readonly #sink: Sink;
  readonly #group: number;
  readonly #facts: Facts;
  readonly #byId = new Map<string, { readonly account: number; names: Names; mine: boolean }>();

  constructor(sink: Sink, group: number, facts: Facts) {
    this.#sink = sink;
    this.#group = group;
    this.#facts = facts;
  }

  /** `mine`: this account exported the record. */
  byId(id: string, names: Names, mine: boolean): number {
    if (mine) this.#facts.exporter ??= id;
    const exporter = id === this.#facts.exporter;
    const known = this.#byId.get(id);
    if (known && known.mine === exporter && same(known.names, names)) return known.account;
    const account = this.#sink.account({ platform: PLATFORM, nativeId: id, group: null, ...names, ...(exporter ? { exporter } : {}) });
    if (known) Object.assign(known, { names: merged(known.names, names), mine: exporter });
    else this.#byId.set(id, { account, names, mine: exporter });
    return account;
  }

  /** A list entry; null when it has no id. */
  byEntry(entry: Fields): number | null {
    const id = idOf(entry);
    if (id === null) return null;
    return this.byId(id, namesOf(id, textOf(entry.get('nickname')) ?? textOf(entry.get('displayName')), textOf(entry.get('groupNickname')), textOf(entry.get('remark'))), false);
  }

  /** A speaker without an id: the name is the identity, in this chat only. */
  byName(name: string, exporter: boolean): number {
    return this.#sink.account({ platform: PLATFORM, nativeId: null, group: this.#group, name, ...(exporter ? { exporter } : {}) });
  }

  /** A person in a system text: by the id in its markup, as the exporter, else by name alone. */
  party(party: SystemParty): Party {
    if (party.id !== null) return { account: this.byId(party.id, namesOf(party.id, party.name, null, null), false), name: party.name };
    const { exporter } = this.#facts;
    if (party.self === true && exporter !== null) return { account: this.byId(exporter, namesOf(exporter, null, null, null), true), name: party.name };
    return { account: null, name: party.name };
  }
}

/** An id in the place of a name is none: exporters print it where they know no better. */
export function namesOf(id: string, name: string | null, groupName: string | null, remark: string | null): Names {
  const real = (given: string | null): string | null => (given === id ? null : given);
  return { name: real(name), groupName: real(groupName), remark: real(remark) };
}

const same = (known: Names, now: Names): boolean =>
  (now.name === null || now.name === known.name) && (now.groupName === null || now.groupName === known.groupName) && (now.remark === null || now.remark === known.remark);

const merged = (known: Names, now: Names): Names =>
  ({ name: now.name ?? known.name, groupName: now.groupName ?? known.groupName, remark: now.remark ?? known.remark });
