/** Bytes of one row: more would spill over onto pages of their own, half empty. */
const ROW_BYTES = 900;

/** The messages of each gram, gathered for a stretch of rising ids and then written out at once. */
export class Postings {
  #slots = new Int32Array(1 << 16);
  #offsets = new Int32Array(1 << 16);
  #count = 0;
  readonly #first: number;
  readonly #slotOf = new Map<number, number>();

  constructor(first: number) {
    this.#first = first;
  }

  get size(): number {
    return this.#count;
  }

  add(id: number, grams: readonly number[]): void {
    while (this.#count + grams.length > this.#slots.length) {
      this.#slots = grown(this.#slots);
      this.#offsets = grown(this.#offsets);
    }
    for (const gram of grams) {
      let slot = this.#slotOf.get(gram);
      if (slot === undefined) this.#slotOf.set(gram, (slot = this.#slotOf.size));
      this.#slots[this.#count] = slot;
      this.#offsets[this.#count++] = id - this.#first;
    }
  }

  /** Grams ascending; the ids of each in pieces: the first one, and the steps from each to the next as variable-length numbers. */
  *rows(): Generator<[gram: number, first: number, steps: Buffer]> {
    const ends = new Int32Array(this.#slotOf.size);
    for (let i = 0; i < this.#count; i++) ends[this.#slots[i] ?? 0]! += 1;
    for (let i = 1; i < ends.length; i++) ends[i]! += ends[i - 1] ?? 0;
    const next = new Int32Array(ends.length);
    for (let i = 1; i < ends.length; i++) next[i] = ends[i - 1] ?? 0;
    const sorted = new Int32Array(this.#count);
    for (let i = 0; i < this.#count; i++) sorted[next[this.#slots[i] ?? 0]!++] = this.#offsets[i] ?? 0;
    const steps = Buffer.alloc(ROW_BYTES);
    for (const [gram, slot] of [...this.#slotOf].toSorted((a, b) => a[0] - b[0])) {
      let at = 0;
      let first = -1;
      let last = -1;
      for (let i = slot === 0 ? 0 : (ends[slot - 1] ?? 0); i < (ends[slot] ?? 0); i++) {
        const offset = sorted[i] ?? 0;
        if (offset === last) continue;
        if (first < 0) first = offset;
        else {
          for (let step = offset - last; ; step >>>= 7) {
            steps[at++] = step < 0x80 ? step : (step & 0x7f) | 0x80;
            if (step < 0x80) break;
          }
        }
        last = offset;
        if (at > ROW_BYTES - 5) {
          yield [gram, first + this.#first, Buffer.from(steps.subarray(0, at))];
          at = 0;
          first = -1;
        }
      }
      if (first >= 0) yield [gram, first + this.#first, Buffer.from(steps.subarray(0, at))];
    }
  }
}

/** Ids of one row, handed on ascending. */
export function eachId(first: number, steps: Uint8Array, take: (id: number) => void): void {
  let id = first;
  take(id);
  let step = 0;
  let shift = 0;
  for (const byte of steps) {
    step |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte < 0x80) {
      id += step;
      take(id);
      step = 0;
      shift = 0;
    }
  }
}

function grown(old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(old.length * 2);
  more.set(old);
  return more;
}
