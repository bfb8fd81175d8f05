import type { MessageRef } from '../model/check.ts';
import type { Hit } from '../model/detector.ts';
import type { Message } from '../model/timeline.ts';

/** A number that one sender spread over two messages. */
export interface Split {
  readonly hit: Hit;
  /** The message that holds the first part. */
  readonly first: MessageRef;
}

const WITHIN = 180_000;
const LONGEST = 40;
/** Short kinds could be pieced together of any two numbers. */
const LONG: ReadonlySet<string> = new Set(['phone', 'resident-id', 'bank-card', 'landline', 'iban']);
const DIGIT = '[0-9０-９一二三四五六七八九零〇幺①-⑨⓪]';
const ENDS = new RegExp(`${DIGIT}[ \\-—.…~～,，]{0,3}$`);
const BEGINS = new RegExp(`^[ \\-—.…~～,，]{0,3}${DIGIT}`);

interface Tail {
  readonly text: string;
  readonly at: number;
  readonly ref: MessageRef;
}

/** What stands before the number in the message that holds its first part, by that message's place. */
const leads = new WeakMap<MessageRef, string>();
export const leadOf = (first: MessageRef): string => leads.get(first) ?? '';

/** Remembers the last short message of each sender that ends in a digit. */
export class Splits {
  readonly #tails = new Map<number, Tail>();
  readonly #scan: (text: string) => Hit[];

  constructor(scan: (text: string) => Hit[]) {
    this.#scan = scan;
  }

  /** The numbers that begin in the sender's last message and end in this one; spans are of this message's text. */
  join(message: Message, text: string, ref: () => MessageRef): Split[] {
    const { sender } = message;
    if (sender === null) return [];
    const before = this.#tails.get(sender);
    if (before !== undefined) this.#tails.delete(sender);
    if (text.length > LONGEST) return [];
    const found = before !== undefined && message.at - before.at <= WITHIN && BEGINS.test(text) ? this.#across(before, text) : [];
    if (found.length === 0 && ENDS.test(text)) {
      if (this.#tails.size >= 10_000) this.#tails.clear();
      this.#tails.set(sender, { text, at: message.at, ref: ref() });
    }
    return found;
  }

  #across({ text: first, ref }: Tail, second: string): Split[] {
    if (this.#scan(first).some((hit) => hit.end === first.trimEnd().length && LONG.has(hit.entity))) return [];
    const head = first.trimEnd().length;
    const joined = first.slice(0, head) + second.trimStart();
    leads.set(ref, first);
    const moved = head - (second.length - second.trimStart().length);
    return this.#scan(joined).filter((hit) => LONG.has(hit.entity) && hit.start < head && hit.end > head)
      .map((hit) => ({ first: ref, hit: { ...hit, start: Math.max(0, Math.max(hit.start, head) - moved), end: hit.end - moved, reasons: [...hit.reasons, 'two-messages'] } }));
  }
}
