import type { Coverage } from '../model/run.ts';
import { offsetAt } from '../text/zone.ts';

const DAY = 86_400_000;
/** Slices that fit a line of a narrow terminal. */
const MOST = 60;

/** Counts messages by day of the report's zone; gives them as days, weeks or months, whichever fits a line. */
export class CoverageCounter {
  readonly #zone: string;
  readonly #days = new Map<number, number>();

  constructor(zone: string) {
    this.#zone = zone;
  }

  add(at: number): void {
    const day = Math.floor((at + offsetAt(this.#zone, at) * 60_000) / DAY);
    this.#days.set(day, (this.#days.get(day) ?? 0) + 1);
  }

  result(): Coverage | null {
    if (!this.#days.size) return null;
    const days = [...this.#days.keys()].sort((a, b) => a - b);
    const first = days[0] ?? 0;
    const last = days[days.length - 1] ?? 0;
    const length = last - first + 1;
    const unit = length <= MOST ? 'day' : length <= MOST * 7 ? 'week' : 'month';
    const slice = unit === 'month' ? monthOf : unit === 'week' ? (day: number) => Math.floor((day - first) / 7) : (day: number) => day - first;
    const base = slice(first);
    const counts = new Array<number>(slice(last) - base + 1).fill(0);
    for (const [day, count] of this.#days) counts[slice(day) - base] = (counts[slice(day) - base] ?? 0) + count;
    return { unit, from: this.#instant(first), to: this.#instant(last + 1), counts };
  }

  #instant(day: number): number {
    return day * DAY - offsetAt(this.#zone, day * DAY) * 60_000;
  }
}

function monthOf(day: number): number {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
