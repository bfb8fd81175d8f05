import type { Opening, Party, Sink } from '../model/format.ts';

const PLATFORM = 'telegram';
/** What is printed for everybody whose account is closed. */
const DELETED = 'Deleted Account';
const MAX_CACHED = 50_000;

/** The chat of a page and the people named in it. */
export class PagePeople {
  readonly #opening: Opening;
  readonly #sink: Sink;
  readonly #accounts = new Map<string, number>();
  readonly #speakers = new Set<string>();
  #title: string | null = null;
  #group = -1;
  /** What service lines tell of the chat. */
  of: 'group' | 'channel' | null = null;
  deleted = false;

  constructor(opening: Opening, sink: Sink) {
    this.#opening = opening;
    this.#sink = sink;
  }

  title(name: string): void {
    if (this.#group < 0 && name !== '') this.#title = name;
  }

  get group(): number {
    return this.#group < 0 ? (this.#group = this.#tell('group')) : this.#group;
  }

  speaker(name: string): number {
    if (this.#speakers.size < 3) this.#speakers.add(name);
    return this.#account(name);
  }

  speaks = (name: string): boolean => this.#accounts.has(name);

  party(name: string): Party {
    return { account: this.#account(name), name };
  }

  /** Tells what the chat is, now that the whole page is known. */
  end(): void {
    void this.group;
    const alone = this.#title !== null && this.#speakers.has(this.#title);
    const kind = this.of ?? (alone && this.#speakers.size === 2 ? 'private' : alone && this.#speakers.size === 1 ? 'channel' : 'group');
    if (kind !== 'group') this.#tell(kind);
  }

  #tell(kind: 'group' | 'private' | 'channel'): number {
    const name = this.#title ?? this.#opening.groupName ?? (this.#opening.head.folder || this.#opening.head.name.replace(/\.html?$/i, '') || null);
    return this.#sink.group({ platform: PLATFORM, nativeId: null, name, kind, kindFrom: 'inferred' });
  }

  #account(name: string): number {
    const known = this.#accounts.get(name);
    if (known !== undefined) return known;
    const deleted = name === DELETED;
    if (deleted) this.deleted = true;
    const account = this.#sink.account({ platform: PLATFORM, nativeId: null, group: this.group, name, ...(deleted ? { kind: 'deleted' as const } : {}) });
    if (this.#accounts.size >= MAX_CACHED) this.#accounts.clear();
    this.#accounts.set(name, account);
    return account;
  }
}
