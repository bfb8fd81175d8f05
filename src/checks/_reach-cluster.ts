import type { Message } from '../model/timeline.ts';

/** Accounts whose part in one statement is remembered: more than the highest number of the rules. */
const MOST_ACCOUNTS = 6000;
const EXAMPLES = 3;
const VARIANTS = 8;

/** Hash of where a message stands: 32 bits, unsigned. */
export function placeHash(source: number, byteStart: number): number {
  return (Math.imul(byteStart | 0, 0x9e3779b1) ^ Math.imul(Math.floor(byteStart / 0x100000000), 0x27d4eb2f) ^ Math.imul(source, 0x85ebca6b)) >>> 0;
}

/** A statement that was said more than once. */
export class Cluster {
  readonly entry: number;
  readonly author: number | null;
  /** Exact wordings, by entry: the first few. */
  readonly variants: number[];
  readonly sketch: readonly number[];
  readonly numbers: number;
  readonly routine: boolean;
  copies = 0;
  own = 0;
  readonly by = new Map<number, number>();
  /** Row ids of the first messages that pass it on, and of the last message of all. */
  readonly also: number[] = [];
  last: number;
  /** Hashes of where these stand, in the same order, the last one behind them. */
  readonly places: number[] = [];

  constructor(entry: number, author: number | null, first: number, sketch: readonly number[], numbers: number, routine: boolean) {
    this.entry = entry;
    this.author = author;
    this.variants = [entry];
    this.last = first;
    this.sketch = sketch;
    this.numbers = numbers;
    this.routine = routine;
  }

  vary(entry: number): void {
    if (this.variants.length < VARIANTS) this.variants.push(entry);
  }

  /** Another message that says it. Nobody known as its sender may be the author: it counts for nothing. */
  add({ id, source, byteStart, sender }: Message): void {
    this.last = id;
    if (sender === null) return;
    if (sender === this.author) this.own++;
    else {
      this.copies++;
      if (this.also.length < EXAMPLES) {
        this.also.push(id);
        this.places.push(placeHash(source, byteStart));
      }
    }
    const times = this.by.get(sender);
    if (times !== undefined || this.by.size < MOST_ACCOUNTS) this.by.set(sender, (times ?? 0) + 1);
  }

  read(account: number): void {
    if (!this.by.has(account) && this.by.size < MOST_ACCOUNTS) this.by.set(account, 0);
  }
}
