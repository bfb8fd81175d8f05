import type { Calendar } from '../model/results.ts';
import type { Coverage } from '../model/run.ts';
import { dayText } from '../text/calendar.ts';
import { offsetAt } from '../text/zone.ts';

const DAY = 86_400_000;
const QUARTER = 900_000;
/** Slices that fit a line of a narrow terminal. */
const MOST = 60;
/** About three years: what a calendar can show. */
const MOST_DAYS = 1100;

/** Counts messages by day of the report's zone; gives them as days, weeks or months, whichever fits a line. */
export class CoverageCounter {
  readonly #zone: string;
  readonly #days = new Map<number, number>();
  /** The day of the message before, counted here until another day comes; ms since 1970 UTC, half-open. */
  #current = { day: 0, from: 0, to: 0, count: 0 };

  constructor(zone: string) {
    this.#zone = zone;
  }

  add(at: number): void {
    const current = this.#current;
    if (at >= current.from && at < current.to) {
      current.count++;
      return;
    }
    this.#close();
    const offset = offsetAt(this.#zone, at) * 60_000;
    const day = Math.floor((at + offset) / DAY);
    // A quarter of an hour is the finest step at which a zone changes: within one, the day is the same for sure.
    const from = Math.max(Math.floor(at / QUARTER) * QUARTER, day * DAY - offset);
    this.#current = { day, from, to: Math.min(from + QUARTER, (day + 1) * DAY - offset), count: 1 };
  }

  #close(): void {
    const { day, count } = this.#current;
    if (count) this.#days.set(day, (this.#days.get(day) ?? 0) + count);
    this.#current.count = 0;
  }

  result(): Coverage | null {
    this.#close();
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

  /** Counts per day, the latest `MOST_DAYS` days that reach back from the last record. */
  calendar(required: Calendar['required']): Calendar | null {
    this.#close();
    if (!this.#days.size) return null;
    const days = [...this.#days.keys()].sort((a, b) => a - b);
    const last = days[days.length - 1] ?? 0;
    const from = Math.max(days[0] ?? 0, last - MOST_DAYS + 1);
    const counts = new Array<number>(last - from + 1).fill(0);
    let earlier = 0;
    for (const [day, count] of this.#days) {
      if (day < from) earlier += count;
      else counts[day - from] = count;
    }
    return { first: dayText(from), counts, earlier, required };
  }

  #instant(day: number): number {
    return day * DAY - offsetAt(this.#zone, day * DAY) * 60_000;
  }
}

function monthOf(day: number): number {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
