import type { EventKind, GroupInfo, Opening, Party, Sink } from '../model/format.ts';
import type { SystemText } from '../text/system-whatsapp.ts';
import type { Title } from './_line-title.ts';

const GROUP_ONLY: ReadonlySet<EventKind> = new Set(['create', 'join', 'leave', 'invite', 'remove', 'role', 'rename', 'owner']);
/** Words by which the application's own lines name the phone's user. */
const SELF: ReadonlySet<string> = new Set(['You', 'you', 'あなた', '您', '你', '회원님']);
/** Offices that stand where a name would: nobody's account. */
const OFFICES: ReadonlySet<string> = new Set(['채팅방 관리자', '관리자', '방장', '부방장', 'the manager', 'the chatroom manager', 'the host', 'the admin', '管理員', '管理者', '管理员']);
const MAX_CACHED = 50_000;

/** One chat whose people are known by the names printed, and only inside it. */
export class NamedChat {
  readonly #sink: Sink;
  readonly #info: GroupInfo;
  readonly #self: ReadonlySet<string>;
  readonly #accounts = new Map<string, number>();
  readonly #speakers = new Set<string>();
  #group: number | null = null;
  #groupOnly = false;

  /** `named`: the file itself names the chat, so that a name given by the user is not asked for. `self`: names of the exporter. */
  constructor(platform: string, title: Title, kindKnown: boolean, opening: Opening, sink: Sink, named: boolean, self: ReadonlySet<string> = SELF) {
    this.#sink = sink;
    this.#self = self;
    const name = named ? title.name : (opening.groupName ?? title.name);
    this.#info = { platform, nativeId: null, name, kind: title.kind ?? 'private', kindFrom: kindKnown && title.kind !== null ? 'file' : 'inferred' };
  }

  get group(): number {
    return (this.#group ??= this.#sink.group(this.#info));
  }

  account(name: string): number {
    const known = this.#accounts.get(name);
    if (known !== undefined) return known;
    const exporter = this.#self.has(name);
    const account = this.#sink.account({ platform: this.#info.platform, nativeId: null, group: this.group, name, ...(exporter ? { exporter } : {}) });
    if (this.#accounts.size >= MAX_CACHED) this.#accounts.clear();
    this.#accounts.set(name, account);
    return account;
  }

  speaker(name: string): number {
    if (this.#speakers.size < 3) this.#speakers.add(name);
    return this.account(name);
  }

  party(name: string): Party {
    return { account: OFFICES.has(name) ? null : this.account(name), name };
  }

  event(at: number, range: { readonly start: number; readonly end: number }, text: string, said: SystemText | null): void {
    const { kind = 'notice', actor = null, targets = [], value = null } = said ?? {};
    if (GROUP_ONLY.has(kind)) this.#groupOnly = true;
    this.#sink.event({
      start: range.start, end: range.end, group: this.group, at, kind, value, text, nativeId: null,
      actor: actor === null ? null : this.party(actor), targets: targets.map((target) => this.party(target)),
    });
  }

  /** After the last row: a chat of more than two speakers is a group, whatever its title says. */
  settle(): void {
    if (this.#group === null || this.#info.kind === 'group') return;
    const many = this.#speakers.size > 2;
    if (!many && !(this.#groupOnly && this.#info.kindFrom === 'inferred')) return;
    this.#sink.group({ ...this.#info, kind: 'group', kindFrom: 'inferred' });
    if (this.#info.kindFrom === 'file') this.#sink.note({ en: 'the title words a private chat, yet more than two people speak: taken as a group', zh: '标题表示私聊，但发言者多于两人，已按群聊处理' });
  }
}
