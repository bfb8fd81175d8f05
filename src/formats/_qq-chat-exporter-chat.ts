import type { GroupKind, Opening, Sink } from '../model/format.ts';
import { textOf } from '../text/json-fields.ts';
import { countOf, exportMoment, fromFileName, TOTAL, type Facts } from './_qq-chat-exporter-facts.ts';
import { People } from './_qq-chat-exporter-people.ts';

const KINDS: ReadonlyMap<string, GroupKind> = new Map([
  ['group', 'group'], ['2', 'group'], ['private', 'private'], ['friend', 'private'], ['temp', 'private'], ['1', 'private'], ['100', 'private'],
]);
const CAP = 3;

/** The one chat of a file, told to the sink when the first record needs it. */
export class Chat {
  readonly #opening: Opening;
  readonly #sink: Sink;
  readonly #facts: Facts;
  readonly #fileNames: boolean;
  readonly #speakers = new Set<number>();
  #group = -1;
  #people: People | null = null;

  /** `fileNames`: the file's own name may tell the number of the chat. */
  constructor(opening: Opening, sink: Sink, facts: Facts, fileNames: boolean) {
    this.#opening = opening;
    this.#sink = sink;
    this.#facts = facts;
    this.#fileNames = fileNames;
  }

  get group(): number {
    if (this.#group < 0) this.#group = this.#tell();
    return this.#group;
  }

  get people(): People {
    return (this.#people ??= new People(this.#sink, this.group, this.#facts));
  }

  /** True where the counter of the records counts the messages of this chat; in private chats QQ counts otherwise. */
  get counts(): boolean {
    return (this.#typed ?? this.#named?.kind) === 'group';
  }

  get exportedAt(): number {
    return exportMoment(this.#facts, this.#opening.clock);
  }

  spoke(account: number | null): void {
    if (account !== null && this.#speakers.size < CAP) this.#speakers.add(account);
  }

  /** `total`: the file declares how many records it holds itself. */
  end(total: boolean): void {
    const group = this.group;
    void this.people;
    if (this.#typed === null) this.#tell();
    else if (this.#typed === 'private' && this.#speakers.size >= CAP) {
      this.#sink.note({ en: 'the file calls the chat private, but more than two people speak in it; the file was believed', zh: '文件称该会话为私聊，但发言者多于两人；仍按文件所载处理' });
    }
    const exportedAt = this.exportedAt;
    if (!Number.isNaN(exportedAt)) this.#sink.declare({ exportedAt });
    const messages = total ? countOf(this.#facts.get(TOTAL)) : null;
    if (messages !== null) this.#sink.declare({ messages, group });
  }

  get #typed(): GroupKind | null {
    return KINDS.get(textOf(this.#facts.get('chatInfo.type')) ?? '') ?? null;
  }

  get #named(): ReturnType<typeof fromFileName> {
    return this.#fileNames ? fromFileName(this.#opening.head) : null;
  }

  #tell(): number {
    const typed = this.#typed;
    const named = this.#named;
    const { head, groupName } = this.#opening;
    const text = (key: string): string | null => textOf(this.#facts.get(`chatInfo.${key}`));
    const guessed = named?.kind ?? (this.#group >= 0 && this.#speakers.size < CAP ? 'private' : 'group');
    return this.#sink.group({
      platform: 'qq',
      nativeId: text('peerUin') ?? (named !== null && (typed ?? named.kind) === named.kind ? named.id : null) ?? text('peerUid'),
      name: text('name') ?? groupName ?? (head.name.replace(/\.(?:jsonl?|txt)$/i, '') || null),
      kind: typed ?? guessed,
      kindFrom: typed === null ? 'inferred' : 'file',
    });
  }
}
