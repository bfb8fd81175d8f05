import type { GroupInfo, Party, Sink } from '../model/format.ts';
import type { SystemEvent, SystemParty } from '../text/system-zh.ts';
import { chatOf, fromFileName } from './_wechat-chat.ts';

const PLATFORM = 'wechat';

/** What a row says about the person it is from. */
export interface Names {
  readonly name?: string | null;
  readonly remark?: string | null;
  readonly exporter?: boolean;
}

/** One of the chats of a file, with the people seen in it. */
export class WechatChat {
  readonly group: number;
  readonly #sink: Sink;
  readonly #info: GroupInfo;
  readonly #shared: { exporter: string | null };
  readonly #told = new Map<string, string>();
  readonly #accounts = new Map<string, number>();
  /** Names seen in this chat; null where two accounts share one. */
  readonly #names = new Map<string, number | null>();
  readonly #speakers = new Set<number>();
  #groupOnly = false;

  constructor(sink: Sink, info: GroupInfo, shared: { exporter: string | null }) {
    this.#sink = sink;
    this.#info = info;
    this.#shared = shared;
    this.group = sink.group(info);
  }

  /** The account with this id. Told to the sink again only when something about it is new. */
  byId(id: string, { name = null, remark = null, exporter = false }: Names): number {
    if (exporter) this.#shared.exporter ??= id;
    const known = this.#accounts.get(id);
    const facts = `${name ?? ''}\n${remark ?? ''}\n${exporter}`;
    if (known !== undefined && this.#told.get(id) === facts) return known;
    const printed = name === id ? null : name;
    const account = this.#sink.account({ platform: PLATFORM, nativeId: id, group: this.group, name: printed, remark, ...(exporter ? { exporter } : {}) });
    this.#accounts.set(id, account);
    this.#told.set(id, facts);
    if (printed !== null) this.#names.set(printed, (this.#names.get(printed) ?? account) === account && this.#names.get(printed) !== null ? account : null);
    return account;
  }

  /** The account with this id if it was seen before: the sender of a row of the system may be a stand-in. */
  known(id: string): number | null {
    return this.#accounts.get(id) ?? null;
  }

  /** A person without an id: the name is the identity, in this chat only. */
  byName(name: string, exporter = false): number {
    return this.#sink.account({ platform: PLATFORM, nativeId: null, group: this.group, name, ...(exporter ? { exporter } : {}) });
  }

  spoke(account: number | null): void {
    if (account !== null && this.#info.kindFrom === 'inferred') this.#speakers.add(account);
  }

  /** A system text as an event's kind, people and value. `sender`: the account that the row is filed under. */
  read(said: SystemEvent, sender: number | null): { kind: SystemEvent['kind']; actor: Party | null; targets: Party[]; value: string | null } {
    if (said.kind === 'join' || said.kind === 'invite' || said.kind === 'remove' || said.kind === 'owner') this.#groupOnly = true;
    const actor = said.actor === null ? null : this.#party(said.actor);
    // Without another author named, a recall is filed under who sent the message.
    const own = said.kind === 'recall' && said.targets.length === 0 && said.value === null && sender !== null && !said.self && actor?.account == null;
    return {
      kind: said.kind, actor: own ? { account: sender, name: actor?.name ?? null } : actor,
      targets: said.targets.map((target) => this.#party(target)), value: said.value,
    };
  }

  /** Who speaks is only known at the end, and with it whether an unnamed chat is a group. */
  end(): void {
    if (this.#info.kindFrom === 'file') return;
    this.#sink.group({ ...this.#info, kind: this.#groupOnly || this.#speakers.size > 2 ? 'group' : 'private' });
  }

  #party(who: SystemParty): Party {
    const { id, name } = who.id === null ? this.#split(who.name) : who;
    if (id !== null) return { account: this.byId(id, name === null ? {} : { name }), name };
    if (who.self === true) return { account: this.#shared.exporter === null ? null : this.byId(this.#shared.exporter, { exporter: true }), name };
    return { account: (name === null ? null : this.#names.get(name)) ?? null, name };
  }

  /** `阿甲(wxid_a)`, as some tools fill in names: an id is one only by its form, or when somebody here has it. */
  #split(printed: string | null): { id: string | null; name: string | null } {
    const open = printed === null || !printed.endsWith(')') ? -1 : printed.lastIndexOf('(');
    if (printed === null || open < 1) return { id: null, name: printed };
    const id = printed.slice(open + 1, -1);
    if (!/^wxid_[\w-]{1,60}$|^[\w-]{1,60}@openim$/.test(id) && !this.#accounts.has(id)) return { id: null, name: printed };
    return { id, name: printed.slice(0, open) };
  }
}

/** The chats of one file, each told to the sink when a row first needs it. */
export class WechatChats {
  readonly #sink: Sink;
  readonly #head: { readonly name: string; readonly folder: string };
  readonly #groupName: string | null;
  readonly #shared = { exporter: null as string | null };
  readonly #chats = new Map<string, WechatChat>();

  constructor(sink: Sink, head: { readonly name: string; readonly folder: string }, groupName: string | null) {
    this.#sink = sink;
    this.#head = head;
    this.#groupName = groupName;
  }

  /** `id` as WeChat has it. `group`: the file says that it is one, whatever the id looks like. */
  byId(id: string, name: string | null, group = false): WechatChat {
    const known = this.#chats.get(`i${id}`);
    if (known !== undefined) return known;
    const info = chatOf(id, name ?? this.#groupName);
    return this.#add(`i${id}`, group ? { ...info, kind: 'group' } : info);
  }

  /** The chat of a file that names none; its own name, or its folder's, may. */
  ofFile(): WechatChat {
    const known = this.#chats.get('file');
    if (known !== undefined) return known;
    const { name, nativeId } = fromFileName(this.#head);
    if (nativeId !== null) return this.#add('file', chatOf(nativeId, this.#groupName ?? (name === nativeId ? null : name)));
    return this.#add('file', { platform: PLATFORM, nativeId: null, name: this.#groupName ?? name, kind: 'group', kindFrom: 'inferred' });
  }

  end(): void {
    for (const chat of this.#chats.values()) chat.end();
  }

  #add(key: string, info: GroupInfo): WechatChat {
    const chat = new WechatChat(this.#sink, info, this.#shared);
    this.#chats.set(key, chat);
    return chat;
  }
}
