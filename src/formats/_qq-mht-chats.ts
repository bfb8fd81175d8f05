import type { Opening, Sink } from '../model/format.ts';
import { kindOfCategory, type Speaker } from './_qq-mht-marks.ts';

const PLATFORM = 'qq';
const MAX_CACHED = 50_000;

/** The chats of one file, one after the other, and their people. */
export class MhtChats {
  readonly #opening: Opening;
  readonly #sink: Sink;
  readonly #seen = new Set<string>();
  #category: string | null = null;
  #name: string | null = null;
  #group = -1;
  #accounts = new Map<string, number>();
  #speakers = new Set<string>();
  #again = 0;

  constructor(opening: Opening, sink: Sink) {
    this.#opening = opening;
    this.#sink = sink;
  }

  category(value: string): void {
    this.#close();
    this.#category = value;
  }

  begin(name: string): void {
    this.#close();
    this.#name = name;
    if (this.#seen.has(name)) this.#again++;
    else if (this.#seen.size < MAX_CACHED) this.#seen.add(name);
    void this.group;
  }

  get group(): number {
    return this.#group < 0 ? (this.#group = this.#tell()) : this.#group;
  }

  speaker({ name, id, role }: Speaker): number {
    const key = `${id ?? ''}\n${name ?? ''}\n${role ?? ''}`;
    const known = this.#accounts.get(key);
    if (known !== undefined) return known;
    const account = this.#sink.account({ platform: PLATFORM, nativeId: id, group: id === null ? this.group : null, name });
    if (role !== null) this.#sink.member({ group: this.group, account, role });
    if (this.#speakers.size < 4) this.#speakers.add(id ?? name ?? '');
    if (this.#accounts.size >= MAX_CACHED) this.#accounts.clear();
    this.#accounts.set(key, account);
    return account;
  }

  end(any: boolean): void {
    if (any) void this.group;
    this.#close();
    if (this.#again > 0) {
      this.#sink.note({
        en: `${this.#again} chats stand in this file more than once (as under recent contacts): what is repeated there is counted again.`,
        zh: `有 ${this.#again} 个会话在本文件中重复出现（如“最近联系人”）：重复部分会重复计数。`,
      });
    }
  }

  /** More than two speakers show a group where no heading does. */
  #close(): void {
    if (this.#group >= 0 && kindOfCategory(this.#category) === null) this.#tell();
    this.#group = -1;
    this.#name = null;
    this.#accounts = new Map();
    this.#speakers = new Set();
  }

  #tell(): number {
    const name = this.#name ?? this.#opening.groupName ?? (this.#opening.head.name.replace(/\.mhtm?l?$/i, '') || null);
    const kind = kindOfCategory(this.#category) ?? { kind: this.#speakers.size > 2 ? 'group' : 'private', kindFrom: 'inferred' };
    return this.#sink.group({ platform: PLATFORM, nativeId: null, name, ...kind });
  }
}
