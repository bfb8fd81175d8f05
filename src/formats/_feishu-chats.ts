import type { GroupInfo, Opening, Sink } from '../model/format.ts';
import { readChats, readMembers, tellManagers, type ChatObject } from './_feishu-chat-object.ts';
import { PLATFORM, type FeishuPeople } from './_feishu-people.ts';
import { idInName } from './_feishu-shape.ts';

/** Files beside the messages in which the chat itself may be described. */
export const CHAT_FILES = ['chat.json', 'chats.json'] as const;
export const MEMBER_FILE = 'members.json';

interface Known {
  readonly group: number;
  readonly info: GroupInfo;
  readonly speakers: Set<number>;
  groupOnly: boolean;
}

/** The chats of one file of messages. What is beside it and names no chat counts when the file holds one chat only. */
export class FeishuChats {
  readonly #opening: Opening;
  readonly #sink: Sink;
  readonly #people: FeishuPeople;
  readonly #described: readonly ChatObject[];
  readonly #chats = new Map<string, Known>();

  constructor(opening: Opening, sink: Sink, people: FeishuPeople) {
    this.#opening = opening;
    this.#sink = sink;
    this.#people = people;
    const { beside } = opening.head;
    this.#described = CHAT_FILES.flatMap((name) => readChats(beside.text(name)));
    for (const { id, name } of readMembers(beside.text(MEMBER_FILE))) people.byId(id, name);
  }

  /** The number of the chat with this id; null: the record names none. */
  group(id: string | null): number {
    return this.#chat(id).group;
  }

  /** Somebody said something; `groupOnly`: something happened that a private chat does not know. */
  seen(id: string | null, sender: number | null, groupOnly: boolean): void {
    const chat = this.#chat(id);
    if (sender !== null) chat.speakers.add(sender);
    if (groupOnly) chat.groupOnly = true;
  }

  end(): void {
    let inferred = false;
    for (const [key, { group, info, speakers, groupOnly }] of this.#chats) {
      const only = this.#chats.size === 1;
      const found = this.#described.find(({ id }) => id !== null && id === (key || null)) ?? (only ? this.#described.find(({ id }) => id === null) : undefined);
      const kind = found?.kind ?? null;
      inferred ||= kind === null;
      this.#sink.group({
        ...info, name: info.name ?? found?.name ?? null, kind: kind ?? (groupOnly || speakers.size > 2 ? 'group' : 'private'), kindFrom: kind === null ? 'inferred' : 'file',
      });
      if (found !== undefined) tellManagers(this.#sink, this.#people, group, found);
      if (only) for (const { id, name } of readMembers(this.#opening.head.beside.text(MEMBER_FILE))) this.#sink.member({ group, account: this.#people.byId(id, name) });
    }
    if (inferred) {
      this.#sink.note({
        en: 'message pages do not say whether a chat is a group: it was inferred from who speaks. A chat.json beside them would say',
        zh: '消息分页未说明会话是群聊还是单聊：由发言人推断。同目录的 chat.json 可说明',
      });
    }
  }

  #chat(id: string | null): Known {
    const key = id ?? '';
    const known = this.#chats.get(key);
    if (known !== undefined) return known;
    const { head, groupName } = this.#opening;
    const nativeId = id ?? idInName(head);
    const info: GroupInfo = {
      platform: PLATFORM, nativeId, name: groupName ?? (nativeId === null ? head.name.replace(/\.[^.]*$/, '') || null : null), kind: 'group', kindFrom: 'inferred',
    };
    const chat = { group: this.#sink.group(info), info, speakers: new Set<number>(), groupOnly: false };
    this.#chats.set(key, chat);
    return chat;
  }
}
