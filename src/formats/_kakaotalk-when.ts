import { fallsOn, hourOf, monthOf, weekdayOf, type Ymd } from './_line-calendar.ts';

/** How records begin: `[name] [time]` (Windows), a date in one of three forms, or a time under a line with the date. */
export type Style = 'bracket' | 'korean' | 'dotted' | 'english' | 'time';

export interface Head {
  /** Null: the line has a time only. */
  readonly date: Ymd | null;
  /** NaN when hour and word contradict each other. */
  readonly hour: number;
  readonly minute: number;
  /** Windows: what stands in the first brackets. Elsewhere null. */
  readonly name: string | null;
  /** A colon instead of a comma behind the time: nobody speaks. */
  readonly nameless: boolean;
  /** Where the rest begins. */
  readonly length: number;
}

const HALF = '오전|오후|[aApP]\\.?\\s?[mM]\\.?';
const TIME = `(?:(?<h1>${HALF}) ?)?(?<h>\\d{1,2}):(?<mi>\\d{2})(?:\\s?(?<h2>${HALF}))?`;
const END = '(?<sep>[,:])(?: |$)';
const MONTH = '(?<m>[A-Za-z]{3,9})\\.?';

const PATTERNS: Readonly<Record<Style, readonly RegExp[]>> = {
  bracket: [new RegExp(`^\\[(?<name>.{0,200}?)\\] \\[${TIME}\\](?: |$)`)],
  korean: [new RegExp(`^(?<y>\\d{4})년 (?<m>\\d{1,2})월 (?<d>\\d{1,2})일(?: .요일)? ${TIME}${END}`)],
  dotted: [new RegExp(`^(?<y>\\d{4})\\. ?(?<m>\\d{1,2})\\. ?(?<d>\\d{1,2})\\.?,? ${TIME}${END}`)],
  english: [new RegExp(`^(?:[A-Za-z]{3,9}, )?${MONTH} (?<d>\\d{1,2}), (?<y>\\d{4})(?:,| at) ${TIME}${END}`), new RegExp(`^(?:[A-Za-z]{3,9}, )?(?<d>\\d{1,2}) ${MONTH} (?<y>\\d{4})(?:,| at) ${TIME}${END}`)],
  time: [new RegExp(`^${TIME}${END}`)],
};
export const STYLES = Object.keys(PATTERNS) as readonly Style[];

/** The beginning of a record in this style; null for any other line. */
export function headOf(line: string, style: Style): Head | null {
  for (const pattern of PATTERNS[style]) {
    const m = pattern.exec(line);
    if (m === null) continue;
    const { y, m: month = '', d, h, mi, h1, h2, name = null, sep } = m.groups ?? {};
    const number = /^\d/.test(month) ? Number(month) : monthOf(month);
    if (y !== undefined && number === 0) continue;
    return { date: y === undefined ? null : [Number(y), number, Number(d)], hour: hourOf(Number(h), h1 ?? h2), minute: Number(mi), name, nameless: sep === ':', length: m[0].length };
  }
  return null;
}

/** The style of most of the first lines; null when none of them begins a record. */
export function styleOf(text: string): { style: Style; records: number } | null {
  const seen = new Map<Style, number>();
  for (const line of text.slice(0, 65_536).split('\n', 600)) {
    const style = STYLES.find((one) => headOf(line.slice(0, 300).trimEnd(), one) !== null);
    if (style !== undefined) seen.set(style, (seen.get(style) ?? 0) + 1);
  }
  const [best] = [...seen].sort((a, b) => b[1] - a[1]);
  return best === undefined ? null : { style: best[0], records: best[1] };
}

const KOREAN_DAY = /^(\d{4})(?:년|\.) ?(\d{1,2})(?:월|\.) ?(\d{1,2})(?:일|\.) (.요일)$/;
const ENGLISH_DAY = /^([A-Za-z]{3,9}), (?:([A-Za-z]{3,9})\.? (\d{1,2})|(\d{1,2}) ([A-Za-z]{3,9})\.?),? (\d{4})$/;
const RULE = /^-{5,} (.{8,40}) -{5,}$/;

/** The date of a line that begins a day, with dashes around it (`rule`) or without; its day of the week must fit. */
export function dayOf(line: string, rule: boolean): Ymd | null {
  if (line.length > 80) return null;
  const text = rule ? RULE.exec(line.trim())?.[1] : line.trim();
  if (text === undefined) return null;
  const korean = KOREAN_DAY.exec(text);
  const english = korean === null ? ENGLISH_DAY.exec(text) : null;
  const date: Ymd | null = korean !== null ? [Number(korean[1]), Number(korean[2]), Number(korean[3])]
    : english !== null ? [Number(english[6]), monthOf(english[2] ?? english[5] ?? ''), Number(english[3] ?? english[4])] : null;
  const weekday = weekdayOf(korean?.[4] ?? english?.[1] ?? '');
  return date !== null && weekday !== undefined && fallsOn(date, weekday) ? date : null;
}

/** The date of a line that holds a date and a time and nothing else, or a day: phones print it above the day's records. */
export function markerOf(line: string, style: Style): Ymd | null {
  if (line.length > 60) return null;
  const head = style === 'bracket' || style === 'time' ? null : headOf(`${line.trim()},`, style);
  return head !== null && head.length === line.trim().length + 1 ? head.date : dayOf(line, false);
}
