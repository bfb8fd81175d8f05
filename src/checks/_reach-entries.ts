import { keyOf } from './_reach-text.ts';

/** No cluster yet: it was said once. */
export const ONCE = -1;
/** From here on room is taken in smaller steps. */
const LARGE = 1 << 16;

/**
 * Every different statement of a group by its exact words, in columns: a group may hold a million of them, and nearly all
 * are said once.
 */
export class Entries {
  count = 0;
  #lo = new Uint32Array(64);
  #hi = new Uint32Array(64);
  #slots = new Int32Array(256).fill(-1);
  /** Row id of the first message. */
  #first = new Float64Array(64);
  #place = new Uint32Array(64);
  /** -1: nobody known. */
  #author = new Int32Array(64);
  #cluster = new Int32Array(64);

  /** Entry of these words, or -1. */
  find(lo: number, hi: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = lo & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot] ?? -1;
      if (entry < 0 || (this.#lo[entry] === lo && this.#hi[entry] === hi)) return entry;
    }
  }

  /** `place`: hash of where the first message stands; `author`: account row id. */
  add(lo: number, hi: number, first: number, place: number, author: number | null): number {
    if (this.count === this.#lo.length) this.#grow();
    const entry = this.count++;
    this.#lo[entry] = lo;
    this.#hi[entry] = hi;
    this.#first[entry] = first;
    this.#place[entry] = place;
    this.#author[entry] = author ?? -1;
    this.#cluster[entry] = ONCE;
    if (this.count * 4 > this.#slots.length * 3) this.#rehash();
    else this.#put(entry);
    return entry;
  }

  #put(entry: number): void {
    const mask = this.#slots.length - 1;
    let slot = (this.#lo[entry] ?? 0) & mask;
    while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
    this.#slots[slot] = entry;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (let entry = 0; entry < this.count; entry++) this.#put(entry);
  }

  #grow(): void {
    const { length } = this.#lo;
    const size = length < LARGE ? length * 2 : length + (length >> 2);
    const grown = <T extends Uint32Array | Int32Array | Float64Array>(to: T, from: T): T => (to.set(from), to);
    this.#lo = grown(new Uint32Array(size), this.#lo);
    this.#hi = grown(new Uint32Array(size), this.#hi);
    this.#first = grown(new Float64Array(size), this.#first);
    this.#place = grown(new Uint32Array(size), this.#place);
    this.#author = grown(new Int32Array(size), this.#author);
    this.#cluster = grown(new Int32Array(size), this.#cluster);
  }

  key(entry: number): string {
    return keyOf(this.#lo[entry] ?? 0, this.#hi[entry] ?? 0);
  }

  first(entry: number): number {
    return this.#first[entry] ?? 0;
  }

  place(entry: number): number {
    return this.#place[entry] ?? 0;
  }

  author(entry: number): number | null {
    const author = this.#author[entry] ?? -1;
    return author < 0 ? null : author;
  }

  cluster(entry: number): number {
    return this.#cluster[entry] ?? ONCE;
  }

  setCluster(entry: number, cluster: number): void {
    this.#cluster[entry] = cluster;
  }
}
