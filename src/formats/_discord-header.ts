import type { Clock, DateOrder } from '../model/format.ts';
import { headerFinder, headerIn, type Header } from './_whatsapp-header.ts';
import { dateOf, layoutOf, OrderTally, type Decision } from './_whatsapp-order.ts';
import { hour24 } from './_whatsapp-periods.ts';
import type { Shape } from './_whatsapp-shape.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** What the exporter printed until it followed the language of the system. */
const NAMED = /^\[(\d{1,2})-([A-Z][a-z]{2})-(\d{2}|\d{4}) (\d{1,2}):(\d\d)(?::(\d\d))?(?: ([AP]M))?\] /;
const PINNED = ' (pinned)';

/** `[date time] name`, as printed. */
export interface Printed {
  readonly name: string;
  /** NaN for a time that does not exist. */
  readonly at: number;
}

/** How the dates of a file are printed, from a pass over all of them. */
export interface Dates {
  /** Null: with the month's name, or no date at all. */
  readonly shape: Shape | null;
  readonly decision: Decision;
}

export const NO_DATES: Dates = { shape: null, decision: { order: null, needed: false, why: { en: 'the file has no dated line', zh: '文件中没有带日期的行' } } };
const MONTH_NAMED: Decision = { order: 'dmy', needed: false, why: { en: 'months are printed as names', zh: '月份以名称写出' } };

const nameIn = (rest: string): string => (rest.endsWith(PINNED) ? rest.slice(0, -PINNED.length) : rest);

/** Weighs the dates of the lines that may begin a message. */
export class DateSurvey {
  readonly #find = headerFinder();
  readonly #seen = new Map<Shape, { readonly tally: OrderTally; lines: number }>();
  #named = 0;

  take(line: string, number: number): boolean {
    if (NAMED.test(line)) {
      this.#named++;
      return true;
    }
    const header = line.startsWith('[') ? this.#find(line) : null;
    if (header === null) return false;
    let seen = this.#seen.get(header.shape);
    if (seen === undefined) this.#seen.set(header.shape, (seen = { tally: new OrderTally(header.shape), lines: 0 }));
    seen.tally.add(header, number);
    seen.lines++;
    return true;
  }

  finish(): Dates {
    let most: readonly [Shape, { readonly tally: OrderTally; lines: number }] | null = null;
    for (const one of this.#seen) if (most === null || one[1].lines > most[1].lines) most = one;
    if (this.#named > 0 && this.#named >= (most?.[1].lines ?? 0)) return { shape: null, decision: MONTH_NAMED };
    return most === null ? NO_DATES : { shape: most[0], decision: most[1].tally.decide() };
  }
}

/** Reads the first line of a message; null when the line is none. */
export function headerOf(line: string, dates: Dates, order: DateOrder | null, clock: Clock): Printed | null {
  if (!line.startsWith('[')) return null;
  if (dates.shape === null) return namedHeader(line, clock);
  const header: Header | null = headerIn(line, [dates.shape]);
  if (header === null) return null;
  const [y, m, d] = dateOf(header.parts, layoutOf(order ?? dates.decision.order ?? 'ymd', dates.shape.yearAt));
  return { name: nameIn(line.slice(header.length)), at: clock.at(y, m, d, header.hour, header.minute, header.second) };
}

function namedHeader(line: string, clock: Clock): Printed | null {
  const found = NAMED.exec(line);
  if (found === null) return null;
  const n = (i: number): number => Number(found[i] ?? 0);
  const year = n(3) < 100 ? 2000 + n(3) : n(3);
  return { name: nameIn(line.slice(found[0].length)), at: clock.at(year, MONTHS.indexOf(found[2] ?? '') + 1, n(1), hour24(n(4), found[7]), n(5), n(6)) };
}
