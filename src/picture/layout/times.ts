import { makeClock } from '../../text/zone.ts';

/** A time as shown. */
export interface Shown {
  readonly written: string;
  /** Year, month, day; null where the day is not shown in full. */
  readonly day: readonly [number, number, number] | null;
  /** Some word tells a day. */
  readonly dated: boolean;
  readonly clock: readonly [number, number] | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]{0,6}\\.?`;
const WEEKDAY = '(?:(?:星期|周|週|礼拜|禮拜)[一二三四五六日天—－-]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})';
const PERIOD = '凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|深夜|am|pm';
const CLOCK = new RegExp(`(${PERIOD})? {0,2}(\\d{1,2}) ?[:：∶.] ?(\\d{2})(?:[:：]\\d{2})?(?: ?([ap])\\.? ?m\\b\\.?)?$`, 'i');
const FULL = /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?[日号]?/;
const WRITTEN = new RegExp(`^(?:${WEEKDAY},? )?(?:(\\d{1,2})(?:st|nd|rd|th)? ?${MONTH}|${MONTH} ?(\\d{1,2})(?:st|nd|rd|th)?),? ?(\\d{4})?`, 'i');
const SOME = new RegExp(`^(?:(?:\\d{1,2}月\\d{1,2}[日号]|\\d{1,2}[-/]\\d{1,2}(?:[-/]\\d{2,4})?|今天|今日|昨天|昨日|前天|today|yesterday|${WEEKDAY})[ ,，]{0,3})+`, 'i');
const LONGEST = 40;

/** Reads a line that is a day, a time or both and nothing else; null for any other. Blanks may be lost or gained. */
export function timeIn(text: string): Shown | null {
  const written = text.trim().replace(/\s{2,}/g, ' ');
  if (written.length < 2 || written.length > LONGEST) return null;
  const found = CLOCK.exec(written);
  const clock = found === null ? null : clockOf(found);
  if (found !== null && clock === null) return null;
  let rest = (found === null ? written : written.slice(0, found.index)).replace(/[\s,，]+$/, '');
  const full = FULL.exec(rest);
  const words = full === null ? WRITTEN.exec(rest) : null;
  if (full !== null) rest = rest.slice(full[0].length);
  else if (words !== null) rest = rest.slice(words[0].length);
  const day = full !== null ? ([Number(full[1]), Number(full[2]), Number(full[3])] as const)
    : words === null || words[5] === undefined ? null : ([Number(words[5]), MONTHS.indexOf((words[2] ?? words[3] ?? '').slice(0, 3).toLowerCase()) + 1, Number(words[1] ?? words[4])] as const);
  rest = rest.replace(/^[\s,，]+/, '');
  const some = SOME.exec(rest);
  if (some !== null) rest = rest.slice(some[0].length);
  if (rest.trim() !== '') return null;
  const dated = full !== null || words !== null || some !== null;
  return clock === null && !dated ? null : { written, day, dated, clock };
}

function clockOf(found: RegExpExecArray): readonly [number, number] | null {
  const half = `${found[1] ?? ''}${(found[4] ?? '')}`.toLowerCase();
  let hour = Number(found[2]);
  if (/^(?:下午|傍晚|晚上|夜里|深夜|p)/.test(half) && hour < 12) hour += 12;
  else if (half === '中午' && hour < 3) hour += 12;
  else if (/^(?:凌晨|清晨|早|上午|a)/.test(half) && hour === 12) hour = 0;
  const minute = Number(found[3]);
  return hour > 23 || minute > 59 ? null : [hour, minute];
}

/** Milliseconds since 1970 UTC; null where day or time is not shown in full. */
export function instantOf(day: Shown['day'], clock: Shown['clock'], zone: string): number | null {
  if (day === null || clock === null) return null;
  const at = makeClock(zone, zone).at(day[0], day[1], day[2], clock[0], clock[1], 0);
  return Number.isNaN(at) ? null : at;
}
