const DAYS_30 = 30 * 86_400_000;
/** Times kept of one pair, and pairs kept. */
const TIMES = 8;
const PAIRS = 50_000;

/** How often the same writer did the same to the same person, or in the same category, within 30 days. */
export class Repeats {
  private readonly times = new Map<string, number[]>();

  /** Notes one more at `at` (ms since 1970 UTC, ascending) and says how many there are, at most 8. */
  add(key: string, at: number): number {
    const before = this.times.get(key);
    const times = (before ?? []).filter((time) => at - time <= DAYS_30).slice(1 - TIMES);
    times.push(at);
    this.times.delete(key);
    this.times.set(key, times);
    if (this.times.size > PAIRS) for (const oldest of this.times.keys()) {
      this.times.delete(oldest);
      break;
    }
    return times.length;
  }

  /** Whether one was noted within the 30 days before `at`. */
  has(key: string, at: number): boolean {
    const latest = this.times.get(key)?.at(-1);
    return latest !== undefined && at - latest <= DAYS_30;
  }
}
