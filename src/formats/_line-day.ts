import type { DateOrder } from '../model/format.ts';
import { exists, fallsOn, weekdayOf, type Ymd } from './_line-calendar.ts';

/** A line that begins a day, as printed. */
export interface DayLine {
  /** Three parts in printed order; a year of an era or of the Buddhist calendar is already made Christian. */
  readonly parts: Ymd;
  readonly yearFirst: boolean;
  /** 0 = Sunday. */
  readonly weekday: number;
}

const LONGEST = 48;
const WORD = '[\\p{L}\\p{M}.]{1,12}';
const DAY = new RegExp(`^(?:(${WORD})(?:, ?| ))?(R|H|令和|平成)?(\\d{1,4})([/.\\-年]) ?(\\d{1,2})[/.\\-月] ?(\\d{1,4})日?(?: ?[（(] ?(${WORD}) ?[)）]|,? ?(${WORD}))?$`, 'u');
const ERAS: ReadonlyMap<string, number> = new Map([['R', 2018], ['令和', 2018], ['H', 1988], ['平成', 1988]]);

/** The day that a line begins; null for any other line. It must name the day of the week, exactly once. */
export function dayLine(line: string): DayLine | null {
  if (line.length > LONGEST || line.includes(':') || line.includes('\t')) return null;
  const m = DAY.exec(line.trim());
  if (m === null) return null;
  const [, before, era, p0 = '', , p1 = '', p2 = '', inside, behind] = m;
  const words = [before, inside, behind].filter((word) => word !== undefined);
  const weekday = words.length === 1 ? weekdayOf(words[0] ?? '') : undefined;
  if (weekday === undefined) return null;
  const yearFirst = era !== undefined || p0.length === 4;
  if (yearFirst ? p2.length > 2 : p2.length !== 4 || p0.length > 2) return null;
  const year = (text: string): number => {
    const n = Number(text) + (ERAS.get(era ?? '') ?? 0);
    return n > 2400 && n < 2700 ? n - 543 : n;
  };
  return { parts: yearFirst ? [year(p0), Number(p1), Number(p2)] : [Number(p0), Number(p1), year(p2)], yearFirst, weekday };
}

/** The parts in an order as year, month, day. */
export function inOrder([a, b, c]: Ymd, order: DateOrder): Ymd {
  return order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b];
}

/** The date of a day line; null when it does not exist or is another day of the week: then somebody typed the line. */
export function dateOf(day: DayLine, order: DateOrder | null): Ymd | null {
  const orders: readonly DateOrder[] = day.yearFirst ? ['ymd'] : order === null || order === 'ymd' ? ['mdy', 'dmy'] : [order];
  return orders.map((one) => inOrder(day.parts, one)).find((date) => fallsOn(date, day.weekday)) ?? null;
}

/** Finds out whether day or month stands first, from all day lines of a file whose year stands last. */
export class DayOrders {
  #dmy = 0;
  #mdy = 0;
  #seen = 0;
  #differ = false;

  add(day: DayLine): void {
    if (day.yearFirst) return;
    const [dmy, mdy] = [inOrder(day.parts, 'dmy'), inOrder(day.parts, 'mdy')];
    this.#seen++;
    if (fallsOn(dmy, day.weekday)) this.#dmy++;
    if (fallsOn(mdy, day.weekday)) this.#mdy++;
    this.#differ ||= dmy.join() !== mdy.join();
  }

  /** `order` null with `needed`: both readings fit every day of the week and yet differ. */
  decide(): { order: DateOrder | null; needed: boolean; why: { en: string; zh: string } } {
    if (this.#seen === 0) return { order: null, needed: false, why: { en: 'the year stands first', zh: '年份在最前' } };
    const why = (order: string, n: number): { en: string; zh: string } => ({
      en: `the days of the week fit ${n} of ${this.#seen} dates when read ${order}`, zh: `按 ${order} 读取时，${this.#seen} 个日期中有 ${n} 个与星期相符`,
    });
    if (this.#dmy > this.#mdy) return { order: 'dmy', needed: false, why: why('dmy', this.#dmy) };
    if (this.#mdy > this.#dmy) return { order: 'mdy', needed: false, why: why('mdy', this.#mdy) };
    if (!this.#differ) return { order: 'mdy', needed: false, why: { en: 'both orders give the very same dates', zh: '两种顺序得出的日期相同' } };
    return { order: null, needed: this.#mdy > 0, why: { en: 'the days of the week fit both orders; give --date-order dmy or mdy', zh: '星期与两种顺序都相符；请用 --date-order 指明 dmy 或 mdy' } };
  }
}

const STAMP = new RegExp('(R|H|令和|平成)?(\\d{1,4})[/.\\-年] ?(\\d{1,2})[/.\\-月] ?(\\d{1,4})日?');

/** The date inside a line such as `Saved on: 9/26/2026, 11:00`, and where what follows begins. */
export function dateIn(text: string, order: DateOrder | null): { date: Ymd; end: number } | null {
  const m = STAMP.exec(text.slice(0, 80));
  if (m === null) return null;
  const [, era, p0 = '', p1 = '', p2 = ''] = m;
  const first = Number(p0) + (ERAS.get(era ?? '') ?? 0);
  const parts: Ymd = [first, Number(p1), Number(p2)];
  const year = era !== undefined || p0.length === 4;
  const orders: readonly DateOrder[] = year ? ['ymd'] : order === null ? [] : [order];
  const dates = year || order !== null ? orders.map((one) => inOrder(parts, one)) : (['mdy', 'dmy'] as const).map((one) => inOrder(parts, one));
  const fitting = dates.filter(exists);
  const date = fitting[0];
  // Nothing decides between two readings: then nothing is said.
  if (date === undefined || (fitting.length > 1 && fitting[1]?.join() !== date.join())) return null;
  return { date, end: m.index + m[0].length };
}
