import type { GroupKind, KindFrom, Opening, Sink } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import type { Json } from '../text/json-value.ts';

/** What a chat object says: `oneOnOne`, `group`, `meeting`, and its topic. */
export interface ChatFacts {
  readonly type: string | null;
  readonly topic: string | null;
}

/** True for a channel of a team: there an owner is one, in a chat everybody is called that. */
export const isChannel = (id: string | null): boolean => id !== null && /@thread\.(?:tacv2|skype)$/.test(id);

/** The kind of a chat by the shape of its id. */
function kindOf(id: string | null): GroupKind {
  return id !== null && (id.endsWith('@unq.gbl.spaces') || /^(?:8|28|48):/.test(id)) ? 'private' : 'group';
}

/** Chats of one file by id. */
export class Chats {
  readonly #opening: Opening;
  readonly #sink: Sink;
  readonly #facts = new Map<string, ChatFacts>();
  readonly #groups = new Map<string | null, number>();
  /** Chat that records without an id belong to: the one whose page this is. */
  readonly #own: string | null;

  constructor(opening: Opening, sink: Sink, own: string | null) {
    this.#opening = opening;
    this.#sink = sink;
    this.#own = own;
  }

  /** Must come before the chat's first record. */
  learn(chat: Json): void {
    const id = isObject(chat) ? textOf(field(chat, 'id')) : null;
    if (id === null || !isObject(chat)) return;
    this.#facts.set(id, { type: textOf(field(chat, 'chatType')), topic: textOf(field(chat, 'topic')) ?? textOf(field(chat, 'displayName')) });
  }

  idOf(given: string | null): string | null {
    return given ?? this.#own;
  }

  group(given: string | null): number {
    const id = this.idOf(given);
    const known = this.#groups.get(id);
    if (known !== undefined) return known;
    const facts = id === null ? undefined : this.#facts.get(id);
    const type = facts?.type ?? null;
    const kindFrom: KindFrom = type !== null || isChannel(id) ? 'file' : 'inferred';
    const fallback = id === null ? this.#opening.head.name.replace(/\.jsonl?$/i, '') || null : null;
    const group = this.#sink.group({
      platform: 'teams', nativeId: id, name: facts?.topic ?? this.#opening.groupName ?? fallback,
      kind: type === null ? kindOf(id) : type === 'oneOnOne' ? 'private' : 'group', kindFrom,
    });
    this.#groups.set(id, group);
    return group;
  }
}
