import type { GroupInfo, GroupKind, Sink } from '../model/format.ts';
import { textOf } from '../text/json-fields.ts';
import type { Json } from '../text/json-value.ts';

export const CHAT_FIELDS = ['name', 'type', 'id'] as const;
export type ChatField = (typeof CHAT_FIELDS)[number];
export type ChatFacts = Map<ChatField, Json>;

/** `type` of a chat. */
export const CHAT_TYPES: ReadonlyMap<string, GroupKind> = new Map([
  ['personal_chat', 'private'], ['bot_chat', 'private'], ['saved_messages', 'private'], ['replies', 'private'], ['verify_codes', 'private'],
  ['private_group', 'group'], ['private_supergroup', 'group'], ['public_supergroup', 'group'],
  ['private_channel', 'channel'], ['public_channel', 'channel'],
]);

/** Everywhere else one counter runs through all chats of an account. */
const COUNTS_ALONE = new Set(['private_supergroup', 'public_supergroup', 'private_channel', 'public_channel']);
const TWO_PEOPLE = 2;

/** One chat of a file. Its facts are fixed when the first record needs them. */
export class Chat {
  readonly #sink: Sink;
  readonly #fallback: string | null;
  readonly #facts: ChatFacts;
  #group = -1;
  #info: GroupInfo | null = null;
  /** Message ids count up by one in this chat. */
  #numbered = false;
  /** Account on the other side of a chat of two. */
  #peer: string | null = null;
  #self: string | null = null;
  readonly #speakers = new Set<number>();

  /** `fallback`: name for a chat that has neither id nor name. */
  constructor(sink: Sink, fallback: string | null, facts: ChatFacts) {
    this.#sink = sink;
    this.#fallback = fallback;
    this.#facts = facts;
  }

  take(what: ChatField, value: Json): void {
    if (this.#group < 0) this.#facts.set(what, value);
  }

  get group(): number {
    return this.#group < 0 ? this.#begin() : this.#group;
  }

  get numbered(): boolean {
    return this.#numbered;
  }

  /** Only two write in a private chat: whoever is not the other side made the export. */
  isSelf(id: string): boolean {
    if (this.#peer === null || id === this.#peer || !id.startsWith('user')) return id === this.#self;
    this.#self ??= id;
    return id === this.#self;
  }

  isBot(id: string): boolean {
    return id === this.#peer && this.#facts.get('type') === 'bot_chat';
  }

  spoke(sender: number | null): void {
    if (sender !== null && this.#info?.kindFrom === 'inferred' && this.#speakers.size <= TWO_PEOPLE) this.#speakers.add(sender);
  }

  /** After its last record. */
  end(): void {
    void this.group;
    if (this.#info?.kindFrom === 'inferred' && this.#speakers.size <= TWO_PEOPLE) this.#sink.group({ ...this.#info, kind: 'private' });
  }

  #begin(): number {
    const type = textOf(this.#facts.get('type'));
    const id = textOf(this.#facts.get('id'));
    const kind = type === null ? undefined : CHAT_TYPES.get(type);
    const name = textOf(this.#facts.get('name'));
    // The id of one's notes to oneself is one's own: another's chat with that account has the same number.
    const nativeId = id !== null && type === 'saved_messages' ? `saved${id}` : id;
    this.#info = { platform: 'telegram', nativeId, name: name ?? (id === null ? this.#fallback : null), kind: kind ?? 'group', kindFrom: kind === undefined ? 'inferred' : 'file' };
    this.#numbered = type !== null && COUNTS_ALONE.has(type);
    if (id !== null && (type === 'personal_chat' || type === 'bot_chat')) this.#peer = `user${id}`;
    if (id !== null && type === 'saved_messages') this.#self = `user${id}`;
    this.#group = this.#sink.group(this.#info);
    return this.#group;
  }
}
