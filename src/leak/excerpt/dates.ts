import type { DateOrder } from '../../model/format.ts';
import { makeClock } from '../../text/zone.ts';
import type { Numbers, When } from './when.ts';

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];
/** Before it no application here wrote such dates: a guard against a day taken for a year. */
const FIRST_YEAR = 2009;

export interface Day { readonly y: number; readonly m: number; readonly d: number }

function dayIn({ parts: [a, b, c] }: Numbers, order: DateOrder): Day {
  const [y, m, d] = order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b];
  return { y: y < 100 ? 2000 + y : y, m, d };
}

function exists({ y, m, d }: Day): boolean {
  return y >= FIRST_YEAR && y < 2100 && m >= 1 && m <= 12 && d >= 1 && d <= 31;
}

/**
 * In which order day, month and year stand where the dates do not say: the only one in which each of them exists, else the
 * only one in which they run forward. Null: more than one would do, and they differ.
 */
export function orderOf(dates: readonly Numbers[]): DateOrder | null {
  const open = dates.filter(({ order }) => order === null);
  if (open.length === 0) return 'dmy';
  const number = (date: Numbers, order: DateOrder): number => {
    const { y, m, d } = dayIn(date, order);
    return y * 372 + m * 31 + d;
  };
  let left = ORDERS.filter((order) => open.every((date) => (order !== 'ymd' || date.parts[2] < 100) && exists(dayIn(date, order))));
  if (left.length > 1) {
    const forward = left.filter((order) => open.every((date, i) => i === 0 || number(date, order) >= number(open[i - 1] as Numbers, order)));
    if (forward.length > 0) left = forward;
  }
  const [first] = left;
  if (first === undefined) return null;
  return left.every((order) => open.every((date) => number(date, order) === number(date, first))) ? first : null;
}

/** Gives instants to the times of one file, in their order: a bare time belongs to the day last shown above it. */
export class Days {
  readonly #order: DateOrder | null;
  readonly #clock;
  #day: Day | null = null;

  constructor(order: DateOrder | null, zone: string) {
    this.#order = order;
    this.#clock = makeClock(zone, zone);
  }

  /** Milliseconds since 1970 UTC; null where day or time is not shown in full. `heading`: its day holds for what follows. */
  at(when: When, heading: boolean): number | null {
    const order = when.date === null ? null : (when.date.order ?? this.#order);
    const own = when.date === null || order === null ? null : dayIn(when.date, order);
    if (heading && (own !== null || when.dated)) this.#day = own;
    const day = own ?? (when.dated ? null : this.#day);
    if (day === null || when.clock === null || !exists(day)) return null;
    const at = this.#clock.at(day.y, day.m, day.d, when.clock.h, when.clock.m, when.clock.s);
    return Number.isNaN(at) ? null : at;
  }
}
