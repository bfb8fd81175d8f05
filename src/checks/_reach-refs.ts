import type { MessageRef } from '../model/check.ts';
import type { GroupFacts, Message } from '../model/timeline.ts';
import { refOf } from './_message-ref.ts';

/** Finds messages again of which only the row id was kept. */
export class Refs {
  readonly #lookup: GroupFacts['messageRefs'] | null;
  /** Where nothing can be looked up, what stands where is kept as it goes by. */
  readonly #kept = new Map<number, MessageRef>();

  constructor(facts: GroupFacts) {
    this.#lookup = facts.messageRefs ?? null;
  }

  keep(message: Message): void {
    if (!this.#lookup) this.#kept.set(message.id, refOf(message));
  }

  of(ids: readonly number[]): ReadonlyMap<number, MessageRef> {
    return this.#lookup ? this.#lookup([...new Set(ids)]) : this.#kept;
  }
}
