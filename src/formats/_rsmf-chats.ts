import type { Opening, Sink } from '../model/format.ts';
import type { Conversation, Manifest, Participant } from './_rsmf-manifest.ts';
import { groupOf, personId, platformOf, printedName, SharedNames, titleOf } from './_rsmf-names.ts';

/** One conversation as the sink knows it. */
export interface Chat {
  readonly group: number;
  readonly platform: string;
  readonly conversation: Conversation | null;
  readonly accounts: Map<string, number>;
  /** Instant of the earliest event; Infinity so far. */
  first: number;
}

/** Conversations and participants of one manifest, told to the sink when the first event needs them, or at the end. */
export class Chats {
  readonly #opening: Opening;
  readonly #sink: Sink;
  readonly #manifest: Manifest;
  readonly #chats = new Map<string | null, Chat>();
  readonly #titles = new SharedNames();
  readonly #names = new SharedNames();
  #prepared = false;

  constructor(opening: Opening, sink: Sink, manifest: Manifest) {
    this.#opening = opening;
    this.#sink = sink;
    this.#manifest = manifest;
  }

  /** `id` null: an event that belongs to no conversation; those make up a chat of their own. */
  chat(id: string | null): Chat {
    const known = this.#chats.get(id);
    if (known) return known;
    this.#prepare();
    const conversation = id === null ? null : (this.#manifest.conversations.get(id) ?? { id, display: null, platform: '', type: null, participants: [], custodian: null });
    const info = conversation === null
      ? { platform: this.#onlyPlatform(), nativeId: null, name: this.#opening.groupName ?? 'RSMF events without a conversation', kind: 'group', kindFrom: 'inferred' } as const
      : groupOf(conversation, this.#manifest, this.#opening.groupName, this.#titles);
    const chat: Chat = { group: this.#sink.group(info), platform: info.platform, conversation, accounts: new Map(), first: Infinity };
    this.#chats.set(id, chat);
    return chat;
  }

  account(chat: Chat, id: string): number {
    const known = chat.accounts.get(id);
    if (known !== undefined) return known;
    const person = this.#manifest.participants.get(id) ?? { id, display: null, email: null, account: null };
    const account = this.#sink.account(this.#info(chat, person));
    // The address is a second name; where it is the only one, it stands in for the first.
    if (person.display !== null && person.email !== null && personId(person) !== null) this.#sink.account({ ...this.#info(chat, person), name: person.email });
    chat.accounts.set(id, account);
    return account;
  }

  /** Conversations without an event, and who was in each conversation at its earliest event. */
  end(): void {
    for (const id of this.#manifest.conversations.keys()) this.chat(id);
    for (const chat of this.#chats.values()) {
      const listed = Number.isFinite(chat.first) ? { listedAt: chat.first } : {};
      for (const id of new Set(chat.conversation?.participants)) this.#sink.member({ group: chat.group, account: this.account(chat, id), ...listed });
    }
  }

  #info(chat: Chat, person: Participant) {
    const nativeId = personId(person);
    const exporter = chat.conversation?.custodian === person.id ? { exporter: true } : {};
    if (nativeId !== null) return { platform: chat.platform, nativeId, group: null, name: person.display ?? person.email, ...exporter };
    return { platform: chat.platform, nativeId, group: chat.group, name: this.#names.unique(printedName(person), person.id), ...exporter };
  }

  #prepare(): void {
    if (this.#prepared) return;
    this.#prepared = true;
    for (const person of this.#manifest.participants.values()) if (personId(person) === null) this.#names.add(printedName(person), person.id);
    for (const conversation of this.#manifest.conversations.values()) {
      this.#titles.add(titleOf(conversation, this.#manifest, this.#opening.groupName), conversation.id);
    }
  }

  #onlyPlatform(): string {
    const platforms = new Set([...this.#manifest.conversations.values()].map(({ platform }) => platformOf(platform)));
    return platforms.size === 1 ? [...platforms][0]! : 'rsmf';
  }
}
