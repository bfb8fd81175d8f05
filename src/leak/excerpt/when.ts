/** Three numbers of a date, as printed. `order` null: which is the day and which the month the date itself does not tell. */
export interface Numbers {
  readonly parts: readonly [number, number, number];
  readonly order: 'ymd' | 'dmy' | null;
}

/** A time as printed beside a message or above it. */
export interface When {
  readonly written: string;
  /** Null: no day is printed, or not in full. */
  readonly date: Numbers | null;
  /** Some word or number tells a day. */
  readonly dated: boolean;
  readonly clock: { readonly h: number; readonly m: number; readonly s: number; readonly seconds: boolean } | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(?:${MONTHS.join('|')})[a-z]{0,6}\\.?`;
const WEEKDAY = '(?:(?:上|本|这|這)?(?:星期|周|週|礼拜)[一二三四五六日天]|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?)';
const PERIOD = '(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|오전|오후|午前|午後)';
const FULL = '\\d{4} ?[-/.年] ?\\d{1,2} ?[-/.月] ?\\d{1,2}(?: ?[日号])?';
const NUMERIC = '\\d{1,2}(?:/\\d{1,2}/|-\\d{1,2}-|\\.\\d{1,2}\\.)(?:\\d{4}|\\d{2})(?!\\d)';
const ENGLISH = `(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? \\d{4})?)`;
const PART = '(?:\\d{1,2}月\\d{1,2}[日号]|\\d{1,2}[-/]\\d{1,2})';
const DAY = `(?:${FULL}|${NUMERIC}|${ENGLISH}|${PART}|今天|昨天|前天|Today|Yesterday|${WEEKDAY})`;
const CLOCK = `(?:${PERIOD} ?)?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?(?![:：]?\\d)(?: ?[ap]\\.? ?m\\b\\.?)?`;
const JOIN = '(?:,? {0,3}|，| at |, at |T| · )';

/** RegExp source (flag i) of a day with a time, of a time alone, or of a time before its day; no capturing groups. */
export const WHEN = `(?:${DAY}(?:${JOIN}\\(?${WEEKDAY}\\)?)?${JOIN}${CLOCK}|${CLOCK}(?:, ${DAY})?)`;

const RULE = '[—–―─=_*~·-]{0,12}';
const TIME_LINE = new RegExp(`^${RULE} {0,3}(?:${WHEN}|${DAY}(?:,? ?(?:\\(?${WEEKDAY}\\)?|[(（][日月火水木金土一二三四五六][)）]))?|${WEEKDAY},? ${DAY}) {0,3}${RULE}$`, 'i');
const FULL_DATE = /(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2})/;
const NUMERIC_DATE = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const WRITTEN_DATE = new RegExp(`(?:(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2})(?:st|nd|rd|th)? (${MONTH})),? (\\d{4})`, 'i');
const CLOCK_PARTS = new RegExp(`(?:(${PERIOD}) ?)?(\\d{1,2})[:：](\\d{2})(?:[:：](\\d{2}))?(?!\\d)(?: ?([ap])\\.? ?m\\b)?`, 'i');
const SOME_DAY = new RegExp(DAY, 'i');
/** What the pattern needs, looked for first. */
const HINT = /\d[:：]\d\d|\d[-/.年月]\d|天|[期周週拜]|day|\d{1,2} [A-Z]|[a-z]\.? \d/i;

/** Reads a time that `WHEN` or a time line found. */
export function readWhen(text: string): When {
  const written = text.trim();
  const clock = clockIn(written);
  const rest = clock === null ? written : written.replace(CLOCK_PARTS, ' ');
  return { written, date: dateIn(rest), dated: SOME_DAY.test(rest), clock };
}

/** A line that is nothing but a day, a time, or both, as stands between messages. `line` is plain and trimmed. */
export function timeLine(line: string): When | null {
  if (line.length > 60 || !HINT.test(line) || !TIME_LINE.test(line)) return null;
  const bare = line.replace(/^[—–―─=_*~·\s-]+|[—–―─=_*~·\s-]+$/g, '');
  return readWhen(bare);
}

function clockIn(text: string): When['clock'] {
  const found = CLOCK_PARTS.exec(text);
  if (found === null) return null;
  const half = `${found[1] ?? ''}${(found[5] ?? '').toLowerCase()}`;
  let h = Number(found[2]);
  const m = Number(found[3]);
  const s = Number(found[4] ?? 0);
  if (/^(?:下午|傍晚|晚上|夜里|오후|午後|p)/.test(half) && h < 12) h += 12;
  else if (half === '中午' && h < 3) h += 12;
  else if (/^(?:凌晨|清晨|早|上午|오전|午前|a)/.test(half) && h === 12) h = 0;
  return h > 23 || m > 59 || s > 59 ? null : { h, m, s, seconds: found[4] !== undefined };
}

function dateIn(text: string): Numbers | null {
  const full = FULL_DATE.exec(text);
  if (full !== null) return { parts: [Number(full[1]), Number(full[2]), Number(full[3])], order: 'ymd' };
  const numeric = NUMERIC_DATE.exec(text);
  if (numeric !== null) return { parts: [Number(numeric[1]), Number(numeric[3]), Number(numeric[4])], order: numeric[2] === '.' ? 'dmy' : null };
  const words = WRITTEN_DATE.exec(text);
  if (words === null) return null;
  const month = MONTHS.indexOf((words[1] ?? words[4] ?? '').slice(0, 3).toLowerCase()) + 1;
  return { parts: [Number(words[2] ?? words[3]), month, Number(words[5])], order: 'dmy' };
}
