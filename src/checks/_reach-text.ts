import { foldInto } from '../text/han-fold.ts';

/** Code units of a statement that are read; what is longer counts by its beginning. */
const MAX = 4096;
/** UTF-16 code units of a message below which nothing is a statement. */
export const SHORT = 12;
const HAN = 12;
const LETTERS = 25;

const AT = 0x40;
const WIDE_AT = 0xff20;
const BRACKET = 0x5b;
export const MASK = 0x2a;
/** From here on scripts that write a word in one or two characters. */
export const WIDE = 0x2e80;

/** What a code unit is read as; 0: it says nothing. Built when the first text asks. */
let keep: Uint16Array | null = null;

function built(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const all = String.fromCharCode(...Uint16Array.from({ length: 0x3400 }, (_, code) => code));
  for (const { index, 0: run } of all.matchAll(/[\p{L}\p{Nd}\p{M}]+/gu)) for (let code = index; code < index + run.length; code++) table[code] = code;
  for (let code = 0x3400; code < 0xd7a4; code++) table[code] = code;
  for (let code = 0xf900; code < 0xfdfe; code++) table[code] = code;
  for (let code = 0xff66; code < 0xffdd; code++) table[code] = code;
  // Only Chinese characters have a traditional form.
  const han = table.subarray(0x4e00, 0xa000);
  foldInto(String.fromCharCode(...han), han);
  for (let code = 0; code < 0x530; code++) {
    const lower = String.fromCharCode(code).toLowerCase();
    if (table[code] !== 0 && lower.length === 1) table[code] = lower.charCodeAt(0);
  }
  for (let code = 0xff10; code <= 0xff5a; code++) table[code] = table[code - 0xfee0] ?? 0;
  for (const hidden of [0x34f, 0x115f, 0x3164, 0x20e3]) table[hidden] = 0;
  return table;
}

const LEAD = /^[\s【[「『(（<＜*]*(?:转发|轉發|转载|轉載|转自|轉自|转贴|转|轉|fwd?|rt|forwarded(?: message)?)[\s】\])）」』>＞*]*(?:[:：|—-]|\s)\s*/i;
const MAY_LEAD = /^[\s转轉【[「『(（<＜*fFrR]/;
/** Lists to which everybody adds a line: each repeats the last one and none passes a statement on. */
const CHAIN = /接[龙龍]|^\s*[#＃][^\n]{0,40}\n\s*1[.、]/;
/** Good wishes, offers and calls to sign up: they are sent round by their nature. */
const ROUTINE = /祝[^。！!\n]{0,16}(?:快乐|健康|平安|如意|顺利|大吉|安康|幸福)|(?:新年|节日|生日|中秋|国庆|元旦|圣诞)快乐|早安|早上好|晚安|打卡|签到|包邮|优惠券?|秒杀|特价|团购|领券|[抢领发]红包|扫码|(?:欢迎|接受|开始|抓紧)报名|下单|促销|群公告|热烈祝贺|恭喜|感谢信|表扬|(?:为|给|向)[^，,。\n]{0,12}点赞|congratulations|happy (?:new year|birthday)|merry christmas|good morning|discount|coupon|subscribe/i;

/** Whether a text is sent round by its nature. Looks at the beginning only. */
export const isRoutine = (text: string): boolean => ROUTINE.test(text.slice(0, 400));

/** Where what is passed on begins: behind marks of forwarding and the comments of those in between. */
function beginning(text: string): number {
  const chain = text.lastIndexOf('//@', MAX);
  if (chain >= 0) {
    const colon = /[:：]/.exec(text.slice(chain, chain + 40));
    if (colon && text.length - chain - colon.index > SHORT) return chain + colon.index + 1;
  }
  return MAY_LEAD.test(text) ? (LEAD.exec(text.slice(0, 48))?.[0].length ?? 0) : 0;
}

/** Behind a mention that begins at `at`; where it has no end, behind its sign. */
function behindMention(text: string, at: number): number {
  for (let i = at + 1; i < at + 24; i++) {
    const code = text.charCodeAt(i);
    if (Number.isNaN(code) || code <= 0x20 || code === 0x2005 || code === 0xa0 || code === 0x3000 || code === 0xff0c || code === 0x3a || code === 0xff1a || code === 0x2c || code === 0x3002) return i;
  }
  return at + 1;
}

/** Behind a picture that is written in words, `[微笑]`; else where it began. */
function behindPicture(text: string, at: number): number {
  const inside = text.slice(at + 1, at + 10);
  const end = inside.indexOf(']');
  return end > 0 && !/\d/.test(inside.slice(0, end)) ? at + 1 + end : at;
}

/**
 * What a message says, without what those who pass it on change: spaces, signs, emoji, width, case, mentions, marks of
 * forwarding, simplified or traditional. One is used for all messages of a group.
 */
export class StatementReader {
  readonly codes = new Uint16Array(MAX);
  length = 0;
  /** Most of it is in a script whose characters are words or syllables. */
  wide = false;
  /** Two halves of a hash of the whole. */
  lo = 0;
  hi = 0;

  /** Whether the text says enough to be told from others. Linear. */
  read(text: string): boolean {
    if (text.length < SHORT || CHAIN.test(text.slice(0, 64))) return false;
    const table = (keep ??= built());
    const { codes } = this;
    let n = 0;
    let wide = 0;
    let letters = 0;
    let digit = false;
    const start = beginning(text);
    const end = Math.min(text.length, start + 2 * MAX);
    for (let i = start; i < end && n < MAX - 1; i++) {
      const code = text.charCodeAt(i);
      if (code === AT || code === WIDE_AT) i = behindMention(text, i) - 1;
      else if (code === BRACKET) i = behindPicture(text, i);
      else if (code >= 0xd800 && code < 0xdc00) {
        // Rare Chinese characters; emoji and styled letters are in other planes.
        if (code >= 0xd840 && code < 0xd8c0) {
          codes[n++] = code;
          codes[n++] = text.charCodeAt(i + 1);
          wide++;
        }
        i++;
      } else {
        const read = table[code] ?? 0;
        if (read !== 0) {
          codes[n++] = read;
          if (read >= WIDE) wide++;
          else if (read < 0x30 || read > 0x39) letters++;
          digit = read >= 0x30 && read <= 0x39;
        } else if (digit && (code === MASK || code === 0xff0a || code === 0xd7)) {
          codes[n++] = MASK;
          digit = false;
        }
      }
    }
    this.length = n;
    this.wide = wide >= HAN || wide * 2 > letters;
    if (wide < HAN && wide * 2 + letters < LETTERS) return false;
    this.#hash();
    return true;
  }

  /** Whether the text says what has this key. */
  says(text: string, key: string): boolean {
    return this.read(text) && keyOf(this.lo, this.hi) === key;
  }

  #hash(): void {
    let lo = 0x811c9dc5;
    let hi = 0x9747b28c;
    for (let i = 0; i < this.length; i++) {
      const code = this.codes[i] ?? 0;
      lo = Math.imul(lo ^ code, 0x01000193);
      hi = Math.imul((hi << 5) | (hi >>> 27), 0x85ebca6b) + code | 0;
    }
    this.lo = mixed(lo ^ this.length);
    this.hi = mixed(hi);
  }
}

/** Both halves of a hash as 16 hex digits. */
export function keyOf(lo: number, hi: number): string {
  return lo.toString(16).padStart(8, '0') + hi.toString(16).padStart(8, '0');
}

/** Spreads 32 bits; unsigned. */
export function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
