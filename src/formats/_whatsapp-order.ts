import type { DateOrder } from '../model/format.ts';
import type { Words } from '../model/words.ts';
import type { Header } from './_whatsapp-header.ts';
import type { Shape } from './_whatsapp-shape.ts';

/** Positions of year, month and day among the three printed parts. */
export type Layout = readonly [number, number, number];

/** WhatsApp was first published in 2009: a reading that yields earlier years is no reading. */
const FIRST_YEAR = 2009;
const DAYS = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The layout that an order means for headers whose four-digit year stands at `yearAt`. */
export function layoutOf(order: DateOrder, yearAt: Shape['yearAt']): Layout {
  if (order === 'ymd') return [0, 1, 2];
  const dayFirst = order === 'dmy';
  if (yearAt === 0) return dayFirst ? [0, 2, 1] : [0, 1, 2];
  if (yearAt === 1) return dayFirst ? [1, 2, 0] : [1, 0, 2];
  return dayFirst ? [2, 1, 0] : [2, 0, 1];
}

/** Year, month, day as numbers; two-digit years are of this century. */
export function dateOf(parts: Header['parts'], [y, m, d]: Layout): [number, number, number] {
  const year = parts[y] ?? 0;
  return [year < 100 ? 2000 + year : year, parts[m] ?? 0, parts[d] ?? 0];
}

interface Reading { readonly order: DateOrder; readonly layout: Layout; impossible: number; firstImpossible: number; reversals: number; previous: number }

export interface Decision { readonly order: DateOrder | null; readonly needed: boolean; readonly why: Words }

/** Weighs the readings of the dates of one shape over a whole file. */
export class OrderTally {
  readonly #readings: Reading[];
  readonly #separator: string;
  readonly #yearAt: Shape['yearAt'];
  /** How often the first and the last part differ from the line before: the year is the part that rests. */
  #firstMoves = 0;
  #lastMoves = 0;
  #last: Header['parts'] | null = null;
  /** Pairs of readings `i,j` that gave different dates somewhere. */
  readonly #differ = new Set<string>();

  constructor(shape: Shape) {
    const orders: DateOrder[] = shape.yearAt === 0 ? ['ymd', 'dmy'] : shape.yearAt > 0 ? ['dmy', 'mdy'] : ['dmy', 'mdy', 'ymd'];
    this.#readings = orders.map((order) => ({ order, layout: layoutOf(order, shape.yearAt), impossible: 0, firstImpossible: 0, reversals: 0, previous: -Infinity }));
    this.#separator = shape.separator;
    this.#yearAt = shape.yearAt;
  }

  /** `line` is 1-based. */
  add(header: Header, line: number): void {
    const { parts } = header;
    const last = this.#last;
    const sameDay = last !== null && last[0] === parts[0] && last[1] === parts[1] && last[2] === parts[2];
    if (last !== null && last[0] !== parts[0]) this.#firstMoves++;
    if (last !== null && last[2] !== parts[2]) this.#lastMoves++;
    this.#last = parts;
    const time = header.hour * 3600 + header.minute * 60 + header.second;
    for (const reading of this.#readings) {
      const [y, m, d] = dateOf(parts, reading.layout);
      if (!(y >= FIRST_YEAR && y < 2200 && m >= 1 && m <= 12 && d >= 1 && d <= (DAYS[m] ?? 0))) {
        if (reading.impossible++ === 0) reading.firstImpossible = line;
        continue;
      }
      const key = ((y * 12 + m) * 31 + d) * 86_400 + time;
      if (key < reading.previous) reading.reversals++;
      reading.previous = key;
    }
    if (!sameDay) this.#compare(parts);
  }

  #compare(parts: Header['parts']): void {
    const dates = this.#readings.map((reading) => dateOf(parts, reading.layout).join('-'));
    for (let i = 0; i < dates.length; i++) {
      for (let j = i + 1; j < dates.length; j++) if (dates[i] !== dates[j]) this.#differ.add(`${i},${j}`);
    }
  }

  #same(list: readonly Reading[]): boolean {
    const at = list.map((reading) => this.#readings.indexOf(reading));
    return at.every((i) => at.every((j) => !this.#differ.has(`${i},${j}`)));
  }

  /** Readings in which the year is not the part that moves more. */
  #byYear(list: readonly Reading[]): Reading[] {
    const moves = this.#firstMoves - this.#lastMoves;
    const yearLast = moves > 0 || (moves === 0 && this.#separator !== '-');
    const yearFirst = moves < 0;
    return list.filter((reading) => (reading.order === 'ymd' ? !yearLast : !yearFirst));
  }

  decide(): Decision {
    const all = this.#readings;
    if (all[0] === undefined || this.#last === null) return { order: null, needed: false, why: NO_DATES };
    const fewest = Math.min(...all.map((reading) => reading.impossible));
    let left = all.filter((reading) => reading.impossible === fewest);
    if (this.#yearAt === 0 && left.some((reading) => reading.order === 'ymd')) return settled('ymd', YEAR_FIRST);
    if (left.length === 1) return settled(left[0]?.order, this.#partDecides(left[0]?.order));
    if (this.#yearAt < 0 && left.some((reading) => reading.order === 'ymd')) {
      const byYear = this.#byYear(left);
      const only = byYear.length === 1 ? byYear[0]?.order : undefined;
      if (only === 'dmy' || only === 'mdy') return settled(only, this.#partDecides(only));
      if (only === 'ymd') return settled(only, YEAR_RESTS);
      if (byYear.length > 1) left = byYear;
    }
    if (this.#same(left)) return settled(left[0]?.order, SAME);
    const calm = Math.min(...left.map((reading) => reading.reversals));
    const calmest = left.filter((reading) => reading.reversals === calm);
    if (calmest.length === 1) return settled(calmest[0]?.order, timeDecides(calm, Math.min(...left.filter((reading) => reading.reversals > calm).map((reading) => reading.reversals))));
    return { order: null, needed: true, why: UNDECIDED };
  }

  #partDecides(order: DateOrder | undefined): Words {
    const line = Math.max(...this.#readings.filter((reading) => reading.order !== order && reading.order !== 'ymd').map((reading) => reading.firstImpossible));
    if (order === 'dmy') return { en: `a first part of 13 or more on line ${line} can only be the day`, zh: `第 ${line} 行第一部分不小于 13，只能是日` };
    if (order === 'mdy') return { en: `a second part of 13 or more on line ${line} can only be the day`, zh: `第 ${line} 行第二部分不小于 13，只能是日` };
    return { en: `the dates, as on line ${line}, exist only with the year first`, zh: `如第 ${line} 行，只有年在最前时日期才存在` };
  }
}

function settled(order: DateOrder | undefined, why: Words): Decision {
  return { order: order ?? null, needed: false, why };
}

function timeDecides(few: number, many: number): Words {
  return {
    en: `time runs backwards ${few} times in this reading and at least ${many} times in the other`,
    zh: `按此读法时间倒退 ${few} 次，按另一读法至少 ${many} 次`,
  };
}

const NO_DATES: Words = { en: 'the file has no dated line', zh: '文件中没有带日期的行' };
const YEAR_FIRST: Words = { en: 'a four-digit year stands first', zh: '四位数的年份在最前' };
const YEAR_RESTS: Words = { en: 'of the first and the last part, the one that changes less is the year', zh: '首尾两部分中变化较少者为年份' };
const SAME: Words = { en: 'each possible order gives the very same dates', zh: '各种可能的顺序得出的日期完全相同' };
const UNDECIDED: Words = {
  en: 'no part is above 12 and the order of time fits more than one reading; give --date-order dmy, mdy or ymd',
  zh: '没有大于 12 的部分，时间先后也符合不止一种读法；请用 --date-order 指明 dmy、mdy 或 ymd',
};
