import type { AccountInfo, Party, Sink } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import type { JsonObject } from '../text/json-value.ts';
import type { SystemParty } from '../text/system-zh.ts';
import type { Facts } from './_qq-chat-exporter-facts.ts';

/** Stand-ins that are written where nobody speaks, or where QQ gave no number. */
const NOBODY: ReadonlySet<string> = new Set(['0', '未知', 'unknown', 'undefined', 'null']);

const idOf = (text: string | null): string | null => (text === null || NOBODY.has(text) ? null : text);

/** Accounts of one file: by QQ number, else by the internal uid, else by name. */
export class People {
  readonly #sink: Sink;
  readonly #group: number;
  readonly #uinOf = new Map<string, string>();
  readonly #told = new Map<string, { readonly account: number; names: string }>();
  readonly #self: { readonly id: string | null; readonly uid: string | null };

  constructor(sink: Sink, group: number, facts: Facts) {
    this.#sink = sink;
    this.#group = group;
    const uin = idOf(textOf(facts.get('chatInfo.selfUin')));
    const uid = idOf(textOf(facts.get('chatInfo.selfUid')));
    this.#self = { id: uin ?? uid, uid };
    if (uin !== null && uid !== null) this.#uinOf.set(uid, uin);
    if (this.#self.id !== null) this.#tell(this.#self.id, textOf(facts.get('chatInfo.selfName')), null, null);
  }

  /** The account of a record's sender; null when the record names nobody. */
  sender(record: JsonObject): number | null {
    const { sender, raw } = partsOf(record);
    const uid = idOf(textOf(field(sender, 'uid')));
    const uin = idOf(textOf(field(sender, 'uin')) ?? textOf(field(raw, 'senderUin')));
    if (uid !== null && uin !== null) this.#uinOf.set(uid, uin);
    const id = uin ?? (uid === null ? null : (this.#uinOf.get(uid) ?? uid));
    const { name, card, remark } = namesOf(record, [uin, uid]);
    if (id !== null) return this.#tell(id, name, card, remark);
    const printed = card ?? name;
    return printed === null ? null : this.#sink.account({ platform: 'qq', nativeId: null, group: this.#group, name: printed });
  }

  /** True where the record is one of a person, not of the group itself. */
  isPerson(record: JsonObject): boolean {
    const { sender, raw } = partsOf(record);
    return [field(sender, 'uid'), field(sender, 'uin'), field(raw, 'senderUin')].some((value) => idOf(textOf(value)) !== null);
  }

  /** Somebody a system text names: by the number in it, as the exporter, as the record's own sender, else by name. */
  party(record: JsonObject, party: SystemParty): Party {
    if (party.id !== null) return { account: this.#tell(party.id, party.name, null, null), name: party.name };
    if (party.self === true) return { account: this.#self.id === null ? null : this.#tell(this.#self.id, null, null, null), name: party.name };
    const { name, card, remark } = namesOf(record, []);
    const own = party.name !== null && [name, card, remark].includes(party.name) && this.isPerson(record);
    return { account: own ? this.sender(record) : null, name: party.name };
  }

  #tell(id: string, name: string | null, groupName: string | null, remark: string | null): number {
    const names = `${name ?? ''}\0${groupName ?? ''}\0${remark ?? ''}`;
    const known = this.#told.get(id);
    if (known !== undefined && (known.names === names || (name === null && groupName === null && remark === null))) return known.account;
    const info: AccountInfo = { platform: 'qq', nativeId: id, group: null, name, groupName, remark };
    const account = this.#sink.account(id === this.#self.id || id === this.#self.uid ? { ...info, exporter: true } : info);
    this.#told.set(id, { account, names });
    return account;
  }
}

const EMPTY: JsonObject = {};

function partsOf(record: JsonObject): { readonly sender: JsonObject; readonly raw: JsonObject } {
  const sender = field(record, 'sender');
  const raw = field(record, 'rawMessage');
  return { sender: isObject(sender) ? sender : EMPTY, raw: isObject(raw) ? raw : EMPTY };
}

/** `name` alone may be any of the three or, for want of a name, the number: then it says nothing of its own. */
function namesOf(record: JsonObject, ids: readonly (string | null)[]): { readonly name: string | null; readonly card: string | null; readonly remark: string | null } {
  const { sender, raw } = partsOf(record);
  const card = textOf(field(sender, 'groupCard')) ?? textOf(field(raw, 'sendMemberName'));
  const remark = textOf(field(sender, 'remark')) ?? textOf(field(raw, 'sendRemarkName'));
  const display = textOf(field(sender, 'name'));
  const nickname = textOf(field(sender, 'nickname')) ?? textOf(field(raw, 'sendNickName'));
  return { name: nickname ?? ([card, remark, ...ids].includes(display) ? null : display), card, remark };
}
