const LF = 10;

/** Line feeds behind the last place asked for that are remembered, in bytes: a record can be as long as this. */
const LOOK_BACK = 4 << 20;

/**
 * Line numbers of offsets in a stream that comes in blocks. Asked in rising order it costs nothing but finding the line
 * feeds; a step back, as readers make that hold a record until the next begins, is answered from memory.
 */
export class LineNumbers {
  /** Offsets of line feeds, ascending. */
  #feeds: number[] = [];
  /** Feeds forgotten in front of the first one kept. */
  #before = 0;
  /** Feeds in front of the last place asked for, counted in `#feeds`. */
  #passed = 0;
  #scanned = 0;

  /** Takes note of a block that starts at `base`; what overlaps the block before is not counted again. */
  scan(block: Buffer, base: number): void {
    for (let at = Math.max(0, this.#scanned - base); ; at++) {
      at = block.indexOf(LF, at);
      if (at < 0) break;
      this.#feeds.push(base + at);
    }
    this.#scanned = Math.max(this.#scanned, base + block.length);
    this.#forget();
  }

  /** 1-based line of an offset. */
  at(offset: number): number {
    const feeds = this.#feeds;
    while (this.#passed < feeds.length && (feeds[this.#passed] ?? 0) < offset) this.#passed++;
    while (this.#passed > 0 && (feeds[this.#passed - 1] ?? 0) >= offset) this.#passed--;
    return this.#before + this.#passed + 1;
  }

  #forget(): void {
    const last = this.#feeds[this.#passed - 1] ?? 0;
    if (this.#passed < 100_000) return;
    let old = 0;
    while (old < this.#passed && (this.#feeds[old] ?? 0) < last - LOOK_BACK) old++;
    if (old < 50_000) return;
    this.#feeds = this.#feeds.slice(old);
    this.#before += old;
    this.#passed -= old;
  }
}
