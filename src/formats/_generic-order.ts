import type { DateOrder } from '../model/format.ts';
import type { Words } from '../model/words.ts';
import { daysInMonth } from '../text/calendar.ts';
import type { When } from './_generic-when.ts';

export type Triple = readonly [number, number, number];

/** Year, month, day of three printed parts of which the order is open; a year of two digits is of this century. */
export function ordered([a, b, c]: Triple, order: DateOrder): Triple {
  const [y, m, d] = order === 'ymd' && c < 100 ? [a, b, c] : order === 'mdy' ? [c, a, b] : [c, b, a];
  return [y < 100 ? 2000 + y : y, m, d];
}

interface Reading {
  readonly order: DateOrder;
  impossible: number;
  up: number;
  down: number;
  previous: number;
}

interface Decision { readonly order: DateOrder | null; readonly needed: boolean; readonly why: Words }

/** Weighs the orders that days can be printed in over a whole column. */
export class ColumnOrder {
  readonly #readings: readonly Reading[] = (['dmy', 'mdy', 'ymd'] as const).map((order) => ({ order, impossible: 0, up: 0, down: 0, previous: NaN }));
  #last: Triple | null = null;
  /** How often the first and the last part differ from the row before: the year is the part that rests. */
  #moves: readonly [number, number] = [0, 0];
  /** Every year has two digits: it may stand first. */
  #short = true;
  #differ = false;
  /** Cells of the column, and those of which the order is open. */
  cells = 0;
  open = 0;

  add(when: When | null): void {
    this.cells++;
    if (when === null || when.is === 'instant' || when.day === null || !when.order) return;
    this.open++;
    const { day } = when;
    if (day[2] >= 100) this.#short = false;
    if (day[0] !== day[1]) this.#differ = true;
    if (this.#last !== null) this.#moves = [this.#moves[0] + (this.#last[0] === day[0] ? 0 : 1), this.#moves[1] + (this.#last[2] === day[2] ? 0 : 1)];
    this.#last = day;
    const [h, mi, s] = when.clock ?? [0, 0, 0];
    for (const one of this.#readings) {
      const [y, m, d] = ordered(day, one.order);
      if (d < 1 || d > daysInMonth(y, m)) {
        one.impossible++;
        continue;
      }
      const key = (((y * 12 + m) * 32 + d) * 24 + h) * 3600 + mi * 60 + s;
      if (key > one.previous) one.up++;
      if (key < one.previous) one.down++;
      one.previous = key;
    }
  }

  decide(): Decision {
    if (this.open === 0) return { order: null, needed: false, why: NOTHING_OPEN };
    const rest = this.#moves[0] - this.#moves[1];
    const fits = (one: Reading): boolean => (one.order === 'ymd' ? this.#short && rest <= 0 : !this.#short || rest >= 0);
    const left = this.#readings.filter(fits);
    if (!this.#differ && left.every(({ order }) => order !== 'ymd')) return { order: 'dmy', needed: false, why: SAME };
    const possible = least(left, (one) => one.impossible);
    const calm = least(possible, disorder);
    const order = calm.length === 1 ? (calm[0]?.order ?? null) : null;
    if (order === null) return { order, needed: true, why: UNDECIDED };
    return { order, needed: false, why: possible.length === 1 ? ONLY[order] : FLOWS };
  }
}

function least(list: readonly Reading[], of: (one: Reading) => number): readonly Reading[] {
  const fewest = Math.min(...list.map(of));
  return list.filter((one) => of(one) === fewest);
}

/** Steps against the usual direction: a table may be sorted newest first. */
const disorder = (one: Reading): number => Math.min(one.up, one.down);

const NOTHING_OPEN: Words = { en: 'every time names its year, month and day in a known order', zh: '时间中年月日的顺序明确' };
const SAME: Words = { en: 'day first and month first give the very same dates', zh: '日在前与月在前得出的日期完全相同' };
const FLOWS: Words = { en: 'in this order of day, month and year time runs one way more than in any other', zh: '按此年月日顺序，时间的单向推进最为一致' };
const UNDECIDED: Words = {
  en: 'no part is above 12 and the order of time fits more than one reading; give --date-order dmy, mdy or ymd',
  zh: '没有大于 12 的部分，时间先后也符合不止一种读法；请用 --date-order 指明 dmy、mdy 或 ymd',
};
const ONLY: Readonly<Record<DateOrder, Words>> = {
  dmy: { en: 'a first part of 13 or more can only be the day', zh: '第一部分不小于 13，只能是日' },
  mdy: { en: 'a second part of 13 or more can only be the day', zh: '第二部分不小于 13，只能是日' },
  ymd: { en: 'of the first and the last part, the one that changes less is the year', zh: '首尾两部分中变化较少者为年份' },
};
