import type { MessageRef } from '../model/check.ts';
import type { Message } from '../model/timeline.ts';
import { asked, mayAsk, type Asked } from './_disclosure-question.ts';

export const REPLY_MEMORY = 10_000;
const TEXTS = 64;
const MINUTES_10 = 600_000;
/** A roll-call stays open so many messages: everybody answers in turn. */
export const ROLL_CALL = 40;

/**
 * The latest messages of a group: whole for the last 64, sender and place for the last 10,000 that have a native id.
 * Without `replies` native ids are not looked at. Adding allocates nothing but what the growing ring needs; the index over native ids is built when first asked.
 */
export interface Recent {
  add(message: Message): void;
  /** The message with this native id among the last 10,000. */
  replied(nativeId: string): MessageRef | null;
  /** The last messages, newest first, at most `count`, not older than ten minutes before `at`. */
  back(count: number, at: number): Message[];
  /** The whole message if it is one of the last 64. */
  whole(nativeId: string): Message | null;
  /** What the message asks for; each message is read once, however many look back at it. */
  question(message: Message): Asked | null;
  /** Cheap: whether one of the latest messages, not older than ten minutes before `at`, asks for something. */
  asking(at: number): boolean;
  /** Messages held for reply targets: never above REPLY_MEMORY. */
  size(): number;
}

export function recent(replies: boolean): Recent {
  const texts: Message[] = [];
  let added = 0;
  const ids: string[] = [];
  // Plain arrays of numbers: five per place, so that no message text is kept alive.
  const places: number[] = [];
  let noted = 0;
  let indexed = 0;
  const index = new Map<string, number>();
  let lastAsked = -Infinity;
  let askedAt = -1;
  const questions = new WeakMap<Message, { asked?: Asked | null }>();

  function note(message: Message, nativeId: string): void {
    const slot = noted % REPLY_MEMORY;
    if (noted - indexed >= REPLY_MEMORY) indexed = noted - REPLY_MEMORY + 1;
    if (noted >= REPLY_MEMORY && index.size > 0) forget(slot);
    ids[slot] = nativeId;
    const base = slot * 6;
    places[base] = message.source;
    places[base + 1] = message.line;
    places[base + 2] = message.byteStart;
    places[base + 3] = message.byteEnd;
    places[base + 4] = message.at;
    places[base + 5] = message.sender ?? -1;
    noted++;
  }

  function forget(slot: number): void {
    const old = ids[slot] as string;
    if (index.get(old) === slot) index.delete(old);
  }

  function catchUp(): void {
    for (; indexed < noted; indexed++) index.set(ids[indexed % REPLY_MEMORY] as string, indexed % REPLY_MEMORY);
  }

  return {
    add(message) {
      texts[added++ % TEXTS] = message;
      if (mayAsk(message.text)) {
        lastAsked = message.at;
        askedAt = added;
        questions.set(message, {});
      }
      if (replies && message.nativeId !== null) note(message, message.nativeId);
    },
    replied(nativeId) {
      catchUp();
      const slot = index.get(nativeId);
      if (slot === undefined) return null;
      const [source, line, byteStart, byteEnd, at, sender] = places.slice(slot * 6, slot * 6 + 6) as [number, number, number, number, number, number];
      return { source, line, byteStart, byteEnd, nativeId, at, sender: sender === -1 ? null : sender };
    },
    back(count, at) {
      const found: Message[] = [];
      for (let i = added - 1; i >= 0 && i >= added - TEXTS && found.length < count; i--) {
        const message = texts[i % TEXTS] as Message;
        if (at - message.at > MINUTES_10) break;
        found.push(message);
      }
      return found;
    },
    whole: (nativeId) => texts.find((message) => message.nativeId === nativeId) ?? null,
    question(message) {
      const known = questions.get(message);
      if (known === undefined) return null;
      if (known.asked === undefined) known.asked = asked(message.text);
      return known.asked;
    },
    asking: (at) => added - askedAt <= ROLL_CALL && at - lastAsked <= MINUTES_10,
    size: () => ids.length,
  };
}
