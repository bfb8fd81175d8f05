/** Buckets per doubling: a reading is at most 2^(1/16), about 4.5 %, above the true value. */
const STEPS = 16;

/** The spread of pauses in flat memory, for any number of messages. */
export interface Rhythm {
  /** A pause in ms, 0 or more. */
  add(gap: number): void;
  /** The pause that 95 of 100 do not exceed, in ms, rounded up to its bucket; null before the first pause. */
  p95(): number | null;
}

export function rhythm(): Rhythm {
  const buckets = new Float64Array(54 * STEPS);
  let count = 0;
  return {
    add(gap) {
      const index = gap < 1 ? 0 : Math.min(buckets.length - 1, Math.ceil(Math.log2(gap) * STEPS));
      buckets[index] = (buckets[index] ?? 0) + 1;
      count++;
    },
    p95() {
      if (count === 0) return null;
      let left = Math.ceil(count * 0.95);
      const index = buckets.findIndex((n) => (left -= n) <= 0);
      return Math.ceil(2 ** (index / STEPS));
    },
  };
}
