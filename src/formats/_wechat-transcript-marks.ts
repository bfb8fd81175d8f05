import type { GroupKind, KindFrom } from '../model/format.ts';

/** Kinds of blanks that mail programs put in place of a space. */
const BLANK = /[ \t\u00a0\u2000-\u200a\u202f\u3000]/;
const BLANKS = /[ \t\u00a0\u2000-\u200a\u202f\u3000]+/g;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** UTF-16 code units: a header, a rule or a greeting is never longer. */
const LONGEST = 400;

const UNEVEN = /[\t\u00a0\u2000-\u200f\u202a-\u202f\u2060\u2066-\u2069\u3000\ufeff]| {2}/;

/** True for a line that shows nothing. */
export function isBlank(text: string): boolean {
  const unit = text.charCodeAt(0);
  if ((unit > 0x20 && unit < 0xa0) || (unit > 0x3000 && unit < 0xd800)) return false;
  return text === '' || (text.length < LONGEST && plainLine(text) === '');
}

/** For matching: without invisible marks, with plain single spaces. */
export function plainLine(text: string): string {
  return UNEVEN.test(text) ? text.replace(INVISIBLE, '').replace(BLANKS, ' ').trim() : text.trim();
}

export interface Day { readonly y: number; readonly m: number; readonly d: number }

const DASHES = /[—–―─-]{3}/;
const RULE = /^[—–―─-]{3,12} ?(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?日? ?[—–―─-]{3,12}$/;

/** The day of a rule such as `—————  2026-2-6  —————`; the date need not exist. */
export function dayIn(line: string): Day | null {
  if (line.length > LONGEST || !DASHES.test(line)) return null;
  const found = RULE.exec(plainLine(line));
  return found === null ? null : { y: Number(found[1]), m: Number(found[2]), d: Number(found[3]) };
}

export interface Header {
  /** As printed, no-break spaces made plain. */
  readonly name: string;
  /** Minutes since midnight; NaN when there is no such time. */
  readonly minutes: number;
  /** True when two or more blanks stand before the time, as the application writes it. */
  readonly wide: boolean;
}

const TIME = /(?:(凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|[AaPp]\.?[Mm]\.?) ?)?(\d{1,2}):(\d\d)(?: ?([AaPp]\.?[Mm]\.?))?$/;

/** What a time needs, before the line is looked at closely. */
const TIMED = /\d:\d\d/;

function minutesOf(hour: number, minute: number, period: string): number {
  let h = hour;
  if (/^(?:下午|傍晚|晚上|p)/i.test(period) && h < 12) h += 12;
  else if (period === '中午' && h < 3) h += 12;
  else if (/^(?:凌晨|清晨|早上|上午|a)/i.test(period) && h === 12) h = 0;
  return h > 23 || minute > 59 ? NaN : h * 60 + minute;
}

/** A line that ends in a time behind a name; whether it is a header or text is not decided here. */
export function headerIn(line: string): Header | null {
  if (line.length > LONGEST) return null;
  if (!TIMED.test(line)) return null;
  const text = line.replace(INVISIBLE, '').trimEnd();
  const time = TIME.exec(text);
  if (time === null) return null;
  let end = time.index;
  while (end > 0 && BLANK.test(text[end - 1] ?? '')) end--;
  const gap = text.slice(end, time.index);
  const name = text.slice(0, end).replace(/\u00a0/g, ' ').trim();
  if (gap === '' || name === '') return null;
  return { name, minutes: minutesOf(Number(time[2]), Number(time[3]), time[1] ?? time[4] ?? ''), wide: gap.length > 1 || gap === '\t' || gap === '\u3000' };
}

/** What the first line of a transcript tells about the chat. */
export interface Greeting {
  readonly name: string | null;
  readonly kind: GroupKind;
  readonly kindFrom: KindFrom;
  /** Both speakers of a private chat, where they can be told apart. */
  readonly speakers: readonly string[] | null;
}

const QUOTE = /^["“”„‟«「『'‘’]|["“”„‟»」』'‘’]$/g;
const unquote = (text: string): string => text.trim().replace(QUOTE, '').trim();
/** The sentence's end, the same in all forms. */
const TAIL = /(?:聊天记录|聊天記錄|對話記錄|对话记录)(?:如下所示|如下)(?:[,，] ?(?:请|請)查收)?[。.:：]?$/;
// From memory: the wordings of the English application vary with its version.
const ENGLISH = /^(?:the |here is the |below is the )?(?:wechat )?chat (?:history|log|records?)\b/i;

function privateOf(first: string, second: string | undefined, rest: number): Greeting {
  const speakers = rest === 0 && second !== undefined ? [unquote(first), unquote(second)] : null;
  return { name: speakers === null ? null : speakers.join(' 和 '), kind: 'private', kindFrom: 'file', speakers };
}

function groupOf(name: string): Greeting {
  return { name: name === '' ? null : name, kind: 'group', kindFrom: 'file', speakers: null };
}

/** The line that opens a transcript; null for any other. */
export function greetingIn(line: string): Greeting | null {
  if (line.length > LONGEST || !/如下|chat /i.test(line)) return null;
  const text = plainLine(line);
  const tail = TAIL.exec(text);
  if (tail === null) return english(text);
  const head = text.slice(0, tail.index).trim();
  const onGroup = /^(.*?) ?(?:微信群|微信群聊|(?:WeChat|微信) ?群[組组]) ?[上中]?的$/i.exec(head);
  if (onGroup !== null && onGroup[1] !== '') return groupOf(unquote(onGroup[1] ?? ''));
  const named = /^(?:微信群聊?|(?:WeChat|微信) ?群[組组]) ?(["“”„‟「『].*["“”„‟」』]) ?的$/i.exec(head);
  if (named !== null) return groupOf(unquote(named[1] ?? ''));
  const between = /^(.+?) ?在 ?(?:微信|WeChat) ?上的$/i.exec(head)?.[1];
  if (between !== undefined) {
    const [first = '', second, ...rest] = between.split(/ [和與与] /);
    return privateOf(first, second, rest.length);
  }
  const quoted = /^(["“”「『].*["“”」』]) ?的$/.exec(head)?.[1];
  if (quoted === undefined) return null;
  const people = quoted.split(/["“”」』] ?[和與与、] ?["“”「『]/);
  if (people.length === 1) return groupOf(unquote(quoted));
  if (people.length === 2) return privateOf(people[0] ?? '', people[1], 0);
  return { name: people.map(unquote).join('、'), kind: 'group', kindFrom: 'inferred', speakers: null };
}

function english(text: string): Greeting | null {
  if (!ENGLISH.test(text) || !/[:.]$|as follows|below/i.test(text)) return null;
  const [, first, second] = /\bbetween (.+?) and (.+?)(?: (?:on wechat|is as follows|are as follows|as follows|below))*[:.]?$/i.exec(text) ?? [];
  if (first !== undefined) return privateOf(first, second, 0);
  const group = /["“](.*)["”]/.exec(text)?.[1];
  return group === undefined ? null : { ...groupOf(group), kindFrom: /group/i.test(text) ? 'file' : 'inferred' };
}

/** The salutation that stands above the first line in mails of some phones. */
export const isSalutation = (line: string): boolean => line.length < 20 && /dear/i.test(line) && /^dear ?[:：,，]?$/i.test(plainLine(line));

/** What a mail program writes below a mail. */
export const isSignature = (line: string): boolean =>
  line.length < 80 && /^(?:(?:发自|發自)(?:我的|于|from)? ?\S.{0,30}|(?:从我的|從我的|從我的).{1,30}(?:发送|傳送)|来自我的.{1,20}|Sent from (?:my |Mail|QQ|Yahoo).{0,40})$/i.test(plainLine(line));
