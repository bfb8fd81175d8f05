import type { MessageRef } from '../model/check.ts';
import type { GroupFacts, Message } from '../model/timeline.ts';
import { refOf } from './_message-ref.ts';

/** Finds messages again of which only the row id was kept. */
export class Refs {
  readonly #lookup: GroupFacts['messageRefs'] | null;
  /** Where nothing can be looked up, what stands where is kept as it goes by. */
  readonly #kept = new Map<number, MessageRef>();
  readonly #texts: GroupFacts['messageTexts'] | null;
  readonly #said = new Map<number, string>();

  constructor(facts: GroupFacts) {
    this.#lookup = facts.messageRefs ?? null;
    this.#texts = facts.messageTexts ?? null;
  }

  keep(message: Message): void {
    if (!this.#lookup) this.#kept.set(message.id, refOf(message));
    if (!this.#texts) this.#said.set(message.id, message.kind === 'forward' && message.forwarded !== null ? `${message.text}\n${message.forwarded}` : message.text);
  }

  of(ids: readonly number[]): ReadonlyMap<number, MessageRef> {
    return this.#lookup ? this.#lookup([...new Set(ids)]) : this.#kept;
  }

  /** What they say, and behind it what a bundle carries. */
  texts(ids: readonly number[]): ReadonlyMap<number, string> {
    return this.#texts ? this.#texts([...new Set(ids)]) : this.#said;
  }
}
