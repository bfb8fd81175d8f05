import type { MessageRef } from '../model/check.ts';
import type { Message } from '../model/timeline.ts';

const KEPT = 2_000;
const WIDTH = 6;

/** Sender and place of the last 2,000 messages with an id of their own, for what answers them. Numbers only: no text is kept alive. */
export class Replies {
  private readonly ids: string[] = [];
  private readonly places = new Float64Array(KEPT * WIDTH);
  private next = 0;

  add(message: Message): void {
    const { nativeId } = message;
    if (nativeId === null) return;
    this.ids[this.next] = nativeId;
    const base = this.next * WIDTH;
    this.places[base] = message.source;
    this.places[base + 1] = message.line;
    this.places[base + 2] = message.byteStart;
    this.places[base + 3] = message.byteEnd;
    this.places[base + 4] = message.at;
    this.places[base + 5] = message.sender ?? -1;
    this.next = (this.next + 1) % KEPT;
  }

  find(nativeId: string): MessageRef | null {
    const slot = this.ids.indexOf(nativeId);
    if (slot === -1) return null;
    const [source = 0, line = 0, byteStart = 0, byteEnd = 0, at = 0, sender = -1] = this.places.subarray(slot * WIDTH, slot * WIDTH + WIDTH);
    return { source, line, byteStart, byteEnd, nativeId, at, sender: sender === -1 ? null : sender };
  }
}
