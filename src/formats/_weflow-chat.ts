import type { GroupInfo, GroupKind, Head, Opening, Sink } from '../model/format.ts';
import { numberOf, textOf } from '../text/json-fields.ts';
import type { Facts, Fields } from './_weflow-facts.ts';
import { namesOf, People } from './_weflow-people.ts';

const KINDS: ReadonlyMap<string, GroupKind> = new Map([
  ['群聊', 'group'], ['group', 'group'], ['私聊', 'private'], ['private', 'private'], ['好友', 'private'],
  ['公众号', 'channel'], ['订阅号', 'channel'], ['服务号', 'channel'], ['official', 'channel'],
]);

/** The kind that the words for it, or else the id of the chat, state; null when neither does. */
export function statedKind(words: string | null, id: string | null): GroupKind | null {
  const stated = KINDS.get(words?.trim() ?? '');
  if (stated !== undefined || id === null) return stated ?? null;
  return id.endsWith('@chatroom') ? 'group' : id.startsWith('gh_') ? 'channel' : 'private';
}

/** The chat's name in the name of its file: without the kind in front and the fingerprint and dates behind. */
export function fileTitle(head: Head): { readonly name: string | null; readonly kind: GroupKind | null } {
  const stem = head.name.replace(/\.(?:json|md|markdown|txt)$/i, '');
  const [, prefix, rest = ''] = /^(?:(群聊|私聊|好友|曾经的好友|公众号)_)?(.*)$/s.exec(stem) ?? [];
  const name = /^(.+)-[0-9a-f]{10}(?:_.*)?$/s.exec(rest)?.[1] ?? rest;
  const kind = prefix === undefined ? null : prefix === '群聊' ? 'group' : prefix === '公众号' ? 'channel' : 'private';
  return { name: name.trim() || null, kind };
}

/** The one chat of a JSON export: told to the sink when the first record needs it, or at the end. */
export class Chat {
  readonly facts: Facts;
  readonly #opening: Opening;
  readonly #sink: Sink;
  #group = -1;
  #people: People | null = null;

  constructor(opening: Opening, sink: Sink, facts: Facts) {
    this.#opening = opening;
    this.#sink = sink;
    this.facts = facts;
  }

  #text(name: string): string | null {
    return textOf(this.facts.session.get(`session.${name}`));
  }

  /** Id of the room, or of the other person. */
  get id(): string | null {
    return this.#text('wxid') ?? this.#text('accountId');
  }

  #info(): GroupInfo {
    const id = this.id;
    // The display name may be what the exporter calls the chat; the nickname is what all see.
    const name = [this.#text('nickname'), this.#text('displayName')].find((given) => given !== null && given !== id);
    const kind = statedKind(this.#text('type'), id);
    return {
      platform: 'wechat', nativeId: id, name: name ?? this.#opening.groupName ?? fileTitle(this.#opening.head).name,
      kind: kind ?? 'group', kindFrom: kind === null ? 'inferred' : 'file',
    };
  }

  get group(): number {
    if (this.#group < 0) this.#group = this.#sink.group(this.#info());
    return this.#group;
  }

  get people(): People {
    if (this.#people === null) {
      this.#people = new People(this.#sink, this.group, this.facts);
      const id = this.id;
      if (id !== null && this.#info().kind === 'private') this.#people.byId(id, namesOf(id, this.#text('nickname'), null, this.#text('remark')), false);
    }
    return this.#people;
  }

  /** One of `groupMembers[]`. */
  member(entry: Fields): void {
    const account = this.people.byEntry(entry);
    if (account !== null) this.#sink.member({ group: this.group, account });
  }

  /** What the file says about itself; also makes a chat without a message known. */
  end(): void {
    const group = this.group;
    void this.people;
    const exportedAt = numberOf(this.facts.session.get('weflow.exportedAt'));
    if (exportedAt > 0 && exportedAt < 8.64e12) this.#sink.declare({ exportedAt: Math.round(exportedAt < 1e11 ? exportedAt * 1000 : exportedAt) });
    const messages = numberOf(this.facts.session.get('session.messageCount'));
    if (Number.isInteger(messages) && messages >= 0) this.#sink.declare({ messages, group });
  }
}
