import { dayNumber, daysInMonth } from '../text/calendar.ts';

export type Ymd = readonly [y: number, m: number, d: number];

/** Days of the week as exports print them, without dots, lower case; 0 = Sunday. */
const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'].flatMap((name, i) => [[name, i], [name.slice(0, 3), i]] as [string, number][]),
  ...[...'日月火水木金土'].flatMap((sign, i) => [[sign, i], [`${sign}曜`, i], [`${sign}曜日`, i]] as [string, number][]),
  ...[...'日一二三四五六'].flatMap((sign, i) => ['', '周', '週', '星期', '礼拜', '禮拜'].map((word) => [word + sign, i] as [string, number])),
  ...[...'일월화수목금토'].flatMap((sign, i) => [[sign, i], [`${sign}요일`, i]] as [string, number][]),
  ['周天', 0], ['週天', 0], ['星期天', 0], ['tues', 2], ['thur', 4], ['thurs', 4],
]);

/** The day of the week a word names, 0 = Sunday; undefined for any other word. */
export function weekdayOf(word: string): number | undefined {
  return WEEKDAYS.get(word.replace(/\./g, '').toLowerCase());
}

export function exists([y, m, d]: Ymd): boolean {
  return y >= 1990 && y <= 2200 && d >= 1 && d <= daysInMonth(y, m);
}

/** True when that date exists and falls on that day of the week. */
export function fallsOn(date: Ymd, weekday: number): boolean {
  // 1970-01-01 was a Thursday.
  return exists(date) && (((dayNumber(...date) + 4) % 7) + 7) % 7 === weekday;
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** 1..12 for an English month, whole or its first three letters; 0 for any other word. */
export function monthOf(word: string): number {
  const small = word.replace(/\.$/, '').toLowerCase();
  return small.length < 3 ? 0 : MONTHS.findIndex((name) => name === small || name.slice(0, 3) === small || (small === 'sept' && name === 'september')) + 1;
}

/** Source of a pattern for the words that tell the half of the day; no groups. */
export const HALF = '午前|午後|上午|下午|凌晨|清晨|早上|中午|晚上|오전|오후|[aApP]\\.?\\s?[mM]\\.?';

/** The hour of a 24-hour clock; NaN when hour and word contradict each other. Without a word the hour is what it says. */
export function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || half === '') return hour;
  const word = half.replace(/[.\s]/g, '').toLowerCase();
  if (word === '中午') return hour < 10 ? hour + 12 : hour;
  const early = ['午前', '上午', '凌晨', '清晨', '早上', '오전', 'am'].includes(word);
  if (hour > 12) return early ? NaN : hour;
  if (early) return hour % 12;
  return word === '晚上' && hour === 12 ? 0 : (hour % 12) + 12;
}
