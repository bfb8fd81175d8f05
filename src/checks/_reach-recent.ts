import { same, type Piece } from './_reach-same.ts';
import { Keys, LOOKED, widthOf } from './_reach-sketch.ts';
import type { StatementReader } from './_reach-text.ts';

/** Code units of texts that are kept, and places of the table that leads to them: some hundred thousand statements. */
const MOST_TEXT = 1 << 22;
const MOST_PLACES = 1 << 20;
/** Before each text: entry (two halves), length with the script in the top bit. */
const HEAD = 3;
const SCRIPT = 0x8000;

/**
 * Texts of the latest statements, to compare a new one with. Takes as much room as the statements need up to a limit; then
 * the oldest give way, and are found by their exact words only.
 */
export class RecentTexts {
  #codes = new Uint16Array(1 << 10);
  /** Behind the last text; never goes back, also where the texts begin anew. */
  #head = 0;
  #hashes = new Uint32Array(1 << 8);
  /** Where the text of a stretch stands, from 1; 0: none. */
  #places = new Uint32Array(1 << 8);
  #used = 0;
  readonly #keys = new Keys();

  /** Keeps the statement that was just looked for with `find` under the number of its entry. */
  add({ codes, length, wide }: StatementReader, entry: number): void {
    const kept = Math.min(length, LOOKED);
    const start = this.#room(kept + HEAD);
    const at = start % this.#codes.length;
    this.#codes[at] = entry & 0xffff;
    this.#codes[at + 1] = entry >>> 16;
    this.#codes[at + 2] = kept | (wide ? SCRIPT : 0);
    this.#codes.set(codes.subarray(0, kept), at + HEAD);
    this.#head = start + kept + HEAD;
    if (this.#used * 2 > this.#places.length && this.#places.length < MOST_PLACES) this.#grow();
    for (let k = 0; k < this.#keys.count; k++) this.#put(this.#keys.hash[k] ?? 0, start + 1);
  }

  #put(hash: number, place: number): void {
    const slot = hash & (this.#places.length - 1);
    if (this.#places[slot] === 0) this.#used++;
    this.#hashes[slot] = hash;
    this.#places[slot] = place;
  }

  #grow(): void {
    const [hashes, places] = [this.#hashes, this.#places];
    this.#hashes = new Uint32Array(hashes.length * 4);
    this.#places = new Uint32Array(hashes.length * 4);
    this.#used = 0;
    for (let i = 0; i < places.length; i++) if (places[i] !== 0) this.#put(hashes[i] ?? 0, places[i] ?? 0);
  }

  /** Makes room for so many code units in one stretch. */
  #room(needed: number): number {
    while (this.#head + needed > this.#codes.length && this.#codes.length < MOST_TEXT) {
      const grown = new Uint16Array(this.#codes.length * 2);
      grown.set(this.#codes);
      this.#codes = grown;
    }
    const left = this.#codes.length - (this.#head % this.#codes.length);
    return left < needed ? this.#head + left : this.#head;
  }

  #live(start: number): boolean {
    // The text that comes next must not stand on it either.
    return this.#head <= this.#codes.length || this.#head - start <= this.#codes.length - LOOKED - HEAD;
  }

  /** Entry of a statement that says the same in nearly the same words; -1: none that is kept. */
  find(reader: StatementReader): number {
    const keys = this.#keys;
    keys.take(reader.codes, reader.length, reader.wide);
    let tried = -1;
    for (let k = 0; k < keys.count; k++) {
      const hash = keys.hash[k] ?? 0;
      const slot = hash & (this.#places.length - 1);
      const start = (this.#places[slot] ?? 0) - 1;
      if (start < 0 || this.#hashes[slot] !== hash || start === tried || !this.#live(start)) continue;
      tried = start;
      if (this.#equal(reader, keys.at[k] ?? 0, start % this.#codes.length)) return this.#entryAt(start % this.#codes.length);
    }
    return -1;
  }

  #entryAt(at: number): number {
    return (this.#codes[at] ?? 0) | ((this.#codes[at + 1] ?? 0) << 16);
  }

  #pieceAt(at: number): Piece {
    return { codes: this.#codes, from: at + HEAD, length: (this.#codes[at + 2] ?? 0) & ~SCRIPT };
  }

  #equal({ codes, length, wide }: StatementReader, anchor: number, at: number): boolean {
    const known = this.#pieceAt(at);
    const width = widthOf(wide);
    for (let i = 0; i + width <= known.length; i++) {
      let k = 0;
      while (k < width && codes[anchor + k] === known.codes[known.from + i + k]) k++;
      if (k === width) return same({ codes, from: 0, length: Math.min(length, LOOKED) }, known, anchor, i, wide);
    }
    return false;
  }

  /** Texts that are kept, oldest first: where older ones had to give way, those that stand in front of them. */
  each(tell: (entry: number, piece: Piece, wide: boolean) => void): void {
    const end = this.#head <= this.#codes.length ? this.#head : this.#head % this.#codes.length;
    for (let at = 0; at < end;) {
      const piece = this.#pieceAt(at);
      tell(this.#entryAt(at), piece, ((this.#codes[at + 2] ?? 0) & SCRIPT) !== 0);
      at += piece.length + HEAD;
    }
  }
}

