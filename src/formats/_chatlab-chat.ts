import type { Opening, Sink } from '../model/format.ts';
import { numberOf, textOf } from '../text/json-fields.ts';
import type { Json } from '../text/json-value.ts';
import { instantOf, kindOf, platformOf, roleOf, type Meta } from './_chatlab-meta.ts';
import { People } from './_chatlab-people.ts';

/** The one chat of a ChatLab file: told to the sink when the first record needs it, or at the end. */
export class Chat {
  readonly #opening: Opening;
  readonly #sink: Sink;
  readonly #meta: Meta;
  #group = -1;
  #people: People | null = null;

  constructor(opening: Opening, sink: Sink, meta: Meta) {
    this.#opening = opening;
    this.#sink = sink;
    this.#meta = meta;
  }

  get group(): number {
    if (this.#group < 0) {
      const kind = kindOf(this.#meta);
      this.#group = this.#sink.group({
        platform: platformOf(this.#meta),
        nativeId: textOf(this.#meta.fields.get('meta.groupId')),
        name: textOf(this.#meta.fields.get('meta.name')) ?? this.#opening.groupName ?? (this.#opening.head.name.replace(/\.jsonl?$/i, '') || null),
        kind: kind ?? 'group',
        kindFrom: kind === null ? 'inferred' : 'file',
      });
    }
    return this.#group;
  }

  get platform(): string {
    return platformOf(this.#meta);
  }

  get people(): People {
    return (this.#people ??= new People(this.#sink, platformOf(this.#meta), this.group, textOf(this.#meta.fields.get('meta.ownerId'))));
  }

  /** One entry of the member list, its fields by name. Without an id nobody can be told from it. */
  member(fields: ReadonlyMap<string, Json>): void {
    const id = textOf(fields.get('platformId'));
    if (id === null) return;
    const account = this.people.byId(id, textOf(fields.get('accountName')), textOf(fields.get('groupNickname')));
    const aliases = fields.get('aliases');
    for (const alias of Array.isArray(aliases) ? aliases : []) {
      const remark = textOf(alias);
      if (remark !== null) this.people.remark(id, remark);
    }
    this.#sink.member({ group: this.group, account, role: roleOf(fields.get('roles')) });
  }

  /** What the file says about itself; also makes a chat without a message known. */
  end(): void {
    const group = this.group;
    if (textOf(this.#meta.fields.get('meta.ownerId')) !== null) void this.people;
    const exportedAt = instantOf(numberOf(this.#meta.fields.get('chatlab.exportedAt'))).at;
    if (!Number.isNaN(exportedAt)) this.#sink.declare({ exportedAt });
    const messages = numberOf(this.#meta.fields.get('meta.messageCount') ?? this.#meta.fields.get('chatlab.messageCount'));
    if (Number.isInteger(messages) && messages >= 0) this.#sink.declare({ messages, group });
  }
}
