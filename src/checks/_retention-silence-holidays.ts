import { dayNumber } from '../text/calendar.ts';

/** Lunar New Year, Dragon Boat and Mid-Autumn days from 2011 on, as month and day (MMDD), by China's calendar. */
const FIRST_YEAR = 2011;
const LUNAR: readonly (readonly [number, number, number])[] = [
  [203, 606, 912], [123, 623, 930], [210, 612, 919], [131, 602, 908], [219, 620, 927], [208, 609, 915], [128, 530, 1004],
  [216, 618, 924], [205, 607, 913], [125, 625, 1001], [212, 614, 921], [201, 603, 910], [122, 622, 929], [210, 610, 917],
  [129, 531, 1006], [217, 619, 925], [207, 609, 915], [126, 528, 1003], [213, 616, 922], [202, 605, 912], [123, 624, 1001],
  [211, 612, 919], [131, 601, 908], [219, 620, 927], [208, 610, 916],
];

/** 0: no holiday; 1: Spring Festival; 2: the days of travel around it; 3: the weeks of October and May; 4: short ones. */
type HolidayClass = 0 | 1 | 2 | 3 | 4;

/**
 * How active a group is on such days, as shares of its usual rate with their weights before anything is known of the group.
 * Some groups live on through a holiday, some fall nearly silent.
 */
export const HOLIDAY_PRIORS: readonly (readonly (readonly [share: number, weight: number])[])[] = [
  [],
  [[1, 0.17], [0.6, 0.27], [0.35, 0.26], [0.15, 0.18], [0.04, 0.12]],
  [[1, 0.55], [0.7, 0.27], [0.4, 0.13], [0.15, 0.05]],
  [[1, 0.6], [0.65, 0.24], [0.35, 0.1], [0.1, 0.04], [0.03, 0.02]],
  [[1, 0.64], [0.65, 0.24], [0.35, 0.08], [0.1, 0.03], [0.03, 0.01]],
];

/** Class of every day from `first` on (days since 1970, by the wall clock). */
export function holidayClasses(first: number, days: number): Uint8Array {
  const classes = new Uint8Array(days);
  const mark = (day: number, from: number, to: number, kind: HolidayClass): void => {
    for (let at = day + from; at <= day + to; at++) if (at >= first && at < first + days) classes[at - first] = kind;
  };
  const firstYear = 1970 + Math.floor(first / 365.25) - 1;
  const lastYear = 1970 + Math.floor((first + days) / 365.25) + 1;
  for (let year = firstYear; year <= lastYear; year++) {
    for (const [month, date] of [[1, 1], [4, 4]] as const) mark(dayNumber(year, month, date), 0, 2, 4);
    const lunar = LUNAR[year - FIRST_YEAR];
    if (lunar) {
      const [spring, boat, moon] = lunar.map((mmdd) => dayNumber(year, Math.floor(mmdd / 100), mmdd % 100)) as [number, number, number];
      mark(boat, -1, 1, 4);
      mark(moon, -1, 1, 4);
      mark(spring, -6, -3, 2);
      mark(spring, 8, 14, 2);
      mark(spring, -2, 7, 1);
    }
    mark(dayNumber(year, 5, 1), 0, 4, 3);
    mark(dayNumber(year, 10, 1), 0, 7, 3);
  }
  return classes;
}
