import type { MessageRef } from '../model/check.ts';
import type { Message } from '../model/timeline.ts';
import { refOf } from './_message-ref.ts';

/** Memory stays flat: with more open runs than this, the lowest hole is settled. */
const MAX_RUNS = 4096;

/** Consecutive numbers that were seen, both ends included. */
interface Run {
  low: number;
  high: number;
  /** Instants of the records at both ends, ms since 1970 UTC. */
  lowAt: number;
  highAt: number;
  /** The message at the low end; null for an event. */
  first: MessageRef | null;
  /** Records without a number that came just before `low`, and may be what is missing. */
  unnumbered: number;
}

/** Numbers that nobody has: `from`..`to`, both included, between two records. */
export interface Hole {
  readonly from: number;
  readonly to: number;
  /** Instants of the records on both sides: not in order where numbers and clock disagree. */
  readonly beforeAt: number;
  readonly afterAt: number;
  /** The message after the hole; null where an event stands there. */
  readonly after: MessageRef | null;
  readonly unnumbered: number;
}

export interface Runs {
  /** Numbers may repeat and may come out of order. True: the number was there already. */
  add(n: number, at: number, message: Message | null): boolean;
  /** A record that has no number. */
  skip(): void;
  /** Settles what is still open, lowest first. */
  finish(): void;
}

/** Collects numbers into runs and hands over the holes between them, lowest first. */
export function runs(settle: (hole: Hole) => void): Runs {
  const open: Run[] = [];
  let pending = 0;
  const settleLowest = (): void => {
    const [left, right] = open;
    if (!left || !right) return;
    settle({
      from: left.high + 1, to: right.low - 1, beforeAt: left.highAt, afterAt: right.lowAt, after: right.first, unnumbered: right.unnumbered,
    });
    right.low = left.low;
    open.shift();
  };
  /** Index of the first run that ends at `n` or later. */
  const search = (n: number): number => {
    let low = 0;
    let high = open.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((open[middle]?.high ?? Infinity) < n) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    add(n, at, message) {
      const unnumbered = pending;
      pending = 0;
      const index = search(n);
      const right = open[index];
      if (right && right.low <= n) return true;
      const left = open[index - 1];
      const joinsRight = right?.low === n + 1;
      if (left?.high === n - 1) {
        left.high = n;
        left.highAt = at;
        if (joinsRight) {
          left.high = right.high;
          left.highAt = right.highAt;
          open.splice(index, 1);
        }
      } else if (joinsRight) {
        right.low = n;
        right.lowAt = at;
        right.first = message && refOf(message);
        right.unnumbered = unnumbered;
      } else {
        open.splice(index, 0, { low: n, high: n, lowAt: at, highAt: at, first: message && refOf(message), unnumbered });
        if (open.length > MAX_RUNS) settleLowest();
      }
      return false;
    },
    skip() {
      pending++;
    },
    finish() {
      while (open.length > 1) settleLowest();
    },
  };
}
