const LF = 10;

/** Bytes behind the newest ones that can still be asked for: a reader holds a record until the next one begins. */
const LOOK_BACK = 4 << 20;
/** Line feeds are summed up per stretch of so many bytes. */
const PAGE = 4096;

/** A stretch of the stream that was counted once. */
interface Stretch {
  readonly start: number;
  readonly bytes: Uint8Array;
  /** The same memory four bytes at a time, from the first aligned byte on. */
  readonly words: Uint32Array;
  readonly lead: number;
  /** Line feeds of the stream in front of each page of `bytes`. */
  readonly pages: Float64Array;
}

/**
 * Line numbers of offsets in a stream that comes in blocks. Every byte is looked at once, four at a time; a place is then
 * found by counting from the start of its page, or from the place asked for before.
 */
export class LineNumbers {
  #stretches: Stretch[] = [];
  #scanned = 0;
  #feeds = 0;
  /** The place last asked for, and the line feeds in front of it. */
  #last = { offset: 0, feeds: 0 };
  #stretch: Stretch | undefined;

  /** Takes note of a block that starts at `base`; what overlaps the block before is not counted again. Holds on to the block. */
  scan(block: Uint8Array, base: number): void {
    const start = Math.max(this.#scanned, base);
    const bytes = block.subarray(start - base);
    if (bytes.length === 0) return;
    const pages = new Float64Array(Math.ceil(bytes.length / PAGE));
    const lead = Math.min(bytes.length, (4 - (bytes.byteOffset & 3)) & 3);
    const stretch = { start, bytes, words: new Uint32Array(bytes.buffer, bytes.byteOffset + lead & ~3, (bytes.length - lead) >> 2), lead, pages };
    for (let page = 0; page < pages.length; page++) {
      pages[page] = this.#feeds;
      this.#feeds += lineFeeds(stretch, page * PAGE, Math.min(bytes.length, (page + 1) * PAGE));
    }
    this.#stretches.push(stretch);
    this.#scanned = start + bytes.length;
    while (this.#stretches.length > 1 && (this.#stretches[1] as Stretch).start < this.#scanned - LOOK_BACK) this.#stretches.shift();
  }

  /** 1-based line of an offset. */
  at(offset: number): number {
    const stretch = this.#find(offset);
    if (!stretch) return this.#feeds + 1;
    const index = offset - stretch.start;
    const page = Math.min(stretch.pages.length - 1, Math.floor(index / PAGE));
    const { offset: asked, feeds } = this.#last;
    const near = asked <= offset && asked >= stretch.start + page * PAGE;
    const found = near
      ? feeds + lineFeeds(stretch, asked - stretch.start, index)
      : (stretch.pages[page] ?? 0) + lineFeeds(stretch, page * PAGE, index);
    this.#last = { offset, feeds: found };
    return found + 1;
  }

  #find(offset: number): Stretch | undefined {
    const known = this.#stretch;
    if (known && offset >= known.start && offset < known.start + known.bytes.length) return known;
    this.#stretch = this.#stretches.findLast((one) => one.start <= offset) ?? this.#stretches[0];
    return this.#stretch;
  }
}

/** Line feeds in `[from, to)` of a stretch. */
function lineFeeds({ bytes, words, lead }: Stretch, from: number, to: number): number {
  const first = Math.max(0, (from - lead + 3) >> 2);
  const last = Math.min(words.length, (to - lead) >> 2);
  if (first >= last) return single(bytes, from, to);
  return single(bytes, from, lead + first * 4) + inWords(words, first, last) + single(bytes, lead + last * 4, to);
}

function single(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (bytes[i] === LF) count++;
  return count;
}

function inWords(words: Uint32Array, from: number, to: number): number {
  let count = 0;
  for (let w = from; w < to; w++) {
    const x = (words[w] as number) ^ 0x0a0a0a0a;
    // Zero unless some byte of the four may be a line feed.
    if (((x - 0x01010101) & ~x & 0x80808080) === 0) continue;
    if ((x & 0xff) === 0) count++;
    if ((x & 0xff00) === 0) count++;
    if ((x & 0xff0000) === 0) count++;
    if ((x & 0xff000000) === 0) count++;
  }
  return count;
}
