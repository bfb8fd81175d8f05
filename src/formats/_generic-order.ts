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
  readonly order: 'dmy' | 'mdy';
  impossible: number;
  up: number;
  down: number;
  previous: number;
}

/** Weighs day before month against month before day over a whole column. */
export class ColumnOrder {
  readonly #readings: readonly [Reading, Reading] = [reading('dmy'), reading('mdy')];
  #differ = false;
  /** Cells of the column, and those of which the order is open. */
  cells = 0;
  open = 0;

  add(when: When | null): void {
    this.cells++;
    if (when === null || when.is === 'instant' || when.day === null || !when.order) return;
    this.open++;
    const [h, mi, s] = when.clock ?? [0, 0, 0];
    if (when.day[0] !== when.day[1]) this.#differ = true;
    for (const one of this.#readings) {
      const [y, m, d] = ordered(when.day, one.order);
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

  decide(): { order: DateOrder | null; needed: boolean; why: Words } {
    const [dmy, mdy] = this.#readings;
    if (this.open === 0) return { order: null, needed: false, why: { en: 'every time names its year, month and day in a known order', zh: '时间中年月日的顺序明确' } };
    if (!this.#differ) return { order: 'dmy', needed: false, why: { en: 'day first and month first give the very same dates', zh: '日在前与月在前得出的日期完全相同' } };
    const better = dmy.impossible - mdy.impossible || disorder(dmy) - disorder(mdy);
    if (better === 0) return { order: null, needed: true, why: { en: 'no part is above 12 and the order of time fits both readings; give --date-order dmy or mdy', zh: '没有大于 12 的部分，时间先后也符合两种读法；请用 --date-order 指明 dmy 或 mdy' } };
    const byPart = dmy.impossible !== mdy.impossible;
    if (better < 0) return { order: 'dmy', needed: false, why: byPart ? { en: 'a first part of 13 or more can only be the day', zh: '第一部分不小于 13，只能是日' } : DAY_FLOWS };
    return { order: 'mdy', needed: false, why: byPart ? { en: 'a second part of 13 or more can only be the day', zh: '第二部分不小于 13，只能是日' } : MONTH_FLOWS };
  }
}

const DAY_FLOWS: Words = { en: 'with the day first, time runs one way; with the month first, it does not', zh: '日在前时时间单向推进，月在前则不然' };
const MONTH_FLOWS: Words = { en: 'with the month first, time runs one way; with the day first, it does not', zh: '月在前时时间单向推进，日在前则不然' };

const reading = (order: 'dmy' | 'mdy'): Reading => ({ order, impossible: 0, up: 0, down: 0, previous: NaN });

/** Steps against the usual direction: a table may be sorted newest first. */
const disorder = (one: Reading): number => Math.min(one.up, one.down);
