import { LONGEST_HEADING, originalOffset, plain } from './clean.ts';
import { mayHead, namedBy } from './names.ts';
import { readWhen, timeLine, WHEN, type When } from './when.ts';

/** How a heading is laid out; each is one way in which some application, or a person, copies a chat. */
export type Style =
  | 'bracket' | 'dash' | 'telegram' | 'discord' | 'when-qq' | 'qq-when' | 'name-when-colon' | 'when-name-colon' | 'when-name' | 'name-when';

export interface Heading {
  readonly style: Style;
  /** As printed; '' where the place of the name is empty, null where the line has none: the application speaks. */
  readonly name: string | null;
  readonly when: When;
  /** Offset in the line where the text of the message begins; null: below. */
  readonly rest: number | null;
  /** Tells apart how precisely the time is printed, and how wide the gap before it is. */
  readonly key: string;
  /** A number or mail address stands beside the name. */
  readonly numbered: boolean;
}

const ID = '(?:[(（][\\d*xX█]{5,12}[)）]|<[^<>\\s]{1,80}>)';
const NAME = '([^\\n]{1,80}?)';

interface Layout { readonly style: Style; readonly pattern: RegExp; readonly name: number; readonly when: number; readonly rest: number | null; /** What every such line has. */ readonly needs: RegExp }

const layout = (style: Style, needs: RegExp, source: string, name: number, when: number, rest: number | null): Layout => ({ style, needs, pattern: new RegExp(source, 'i'), name, when, rest });

/** In this order: the stricter first. */
const LAYOUTS: readonly Layout[] = [
  layout('bracket', /^[[【]/, `^[\\[【](${WHEN})[\\]】]\\s?(?:~\\s?)?([^\\n:：]{0,80}?)\\s?[:：](?!//)\\s*`, 2, 1, 0),
  layout('dash', /\s[-–—]\s/, `^(${WHEN})\\s[-–—]\\s(?:~\\s?)?([^\\n:：]{0,80}?)\\s?[:：](?!//)\\s*`, 2, 1, 0),
  layout('telegram', /,\s?\[/, `^${NAME},\\s?\\[(${WHEN})\\]:?\\s*`, 1, 2, 0),
  layout('discord', /[—–]/, `^${NAME}(?:\\s(?:APP|BOT))?\\s?[—–]\\s?(${WHEN})$`, 1, 2, null),
  layout('when-qq', /[)）>]$/, `^(${WHEN})\\s{1,4}([^\\n]{0,80}?${ID})$`, 2, 1, null),
  layout('qq-when', /[)）>]/, `^([^\\n]{0,80}?${ID})\\s{0,4}(${WHEN})$`, 1, 2, null),
  layout('name-when-colon', /\d(?: ?[ap]\.? ?m\.?)?[)）\]]?\s?[:：]\s*\S/i, `^${NAME}\\s{0,3}[(（\\[]?(${WHEN})[)）\\]]?\\s?[:：]\\s*(?=\\S)`, 1, 2, 0),
  layout('name-when', /[\dm.\])）]$/i, `^${NAME}(?:\\s+|[:：]\\s|(?<=[】\\])）]))[\\[(（]?(${WHEN})[\\])）]?$`, 1, 2, null),
  layout('when-name-colon', /[:：].*[:：]/, `^(${WHEN})[,，]?\\s{1,4}([^\\n:：]{1,40}?)\\s?[:：](?!//)\\s*`, 2, 1, 0),
  layout('when-name', /\d/, `^(${WHEN})\\s{1,4}${NAME}$`, 2, 1, null),
];

const SYSTEM_LINE: readonly (readonly [Style, RegExp])[] = [
  ['dash', new RegExp(`^(${WHEN})\\s[-–—]\\s(?=\\S)`, 'i')],
  ['bracket', new RegExp(`^[\\[【](${WHEN})[\\]】]\\s?(?=\\S)`, 'i')],
];

const TIMED = /\d[:：]\d\d/;
const ID_END = new RegExp(`${ID}$`);
/** What a sentence that ends in a time ends in. */
const SENTENCE = /(?:时间|集合|今天|明天|昨天|上午|下午|晚上|早上|中午|凌晨|定在|约在|改到|推迟到|截止|开会|到|是|在|于|从|[:：,，、]|\b(?:at|by|from|until|till|before|after|around|about|is|the|to|and|on|on the))$/i;

/** A line that heads a message in one of the layouts; whether it does in this file is decided over all of them. */
export function headingIn(line: string): Heading | null {
  if (!TIMED.test(line.length > LONGEST_HEADING ? line.slice(0, LONGEST_HEADING) : line)) return null;
  const start = plain(line.slice(0, LONGEST_HEADING + 40));
  const indent = start.length - start.trimStart().length;
  const whole = line.length <= LONGEST_HEADING;
  const text = whole ? start.trim() : start.slice(indent);
  for (const { style, needs, pattern, name: n, when: w, rest } of LAYOUTS) {
    if ((rest === null && !whole) || !needs.test(text)) continue;
    const found = pattern.exec(text);
    if (found === null) continue;
    const printed = (found[n] ?? '').trim();
    const when = readWhen(found[w] ?? '');
    const name = printed.replace(ID_END, '').replace(/^【[^【】]{1,20}】(?=.)/u, '').replace(/^[【[]([^\][【】]{1,40})[】\]]$/u, '$1').replace(/^@(?=\S)/u, '').trim();
    if (when.clock === null || !accepts(style, name === '' ? printed : name, when)) continue;
    const gap = style === 'name-when' && /(?:\s{2,}|\t)[[(（]?$/.test(text.slice(0, text.length - (found[w] ?? '').length).replace(/[\])）]$/, '')) ? 'wide' : 'narrow';
    return {
      style, when, name: name === '' && printed !== '' ? printed.replace(/^[(（<]|[)）>]$/g, '') : name,
      rest: rest === null ? null : originalOffset(line, indent + found[0].length), numbered: printed !== name && ID_END.test(printed),
      key: `${style} ${gap} ${when.date === null ? (when.dated ? 'word' : 'bare') : 'full'} ${when.clock.seconds}`,
    };
  }
  for (const [style, pattern] of SYSTEM_LINE) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const when = readWhen(found[1] ?? '');
    if (when.dated && when.clock !== null) return { style, when, name: null, rest: originalOffset(line, indent + found[0].length), key: `${style} system`, numbered: false };
  }
  return null;
}

function accepts(style: Style, name: string, when: When): boolean {
  if (style === 'bracket' || style === 'dash') return name === '' || mayHead(name);
  if (!mayHead(name) || timeLine(name) !== null) return false;
  if (style === 'when-qq') return when.dated || when.clock?.seconds === true;
  if (style === 'when-name') return when.date !== null && !/[:：]/.test(name) && !SENTENCE.test(name) && !/\s.*\s.*\s/.test(name);
  if (style === 'name-when') return when.dated || !SENTENCE.test(name);
  if (style === 'name-when-colon') return !SENTENCE.test(name) && namedBy(name) !== null;
  if (style === 'when-name-colon') return namedBy(name) !== null;
  return true;
}
