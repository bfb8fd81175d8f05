import { COMPOUND_SURNAMES, NOT_GIVEN, NOT_NAMES, SURNAMES } from './_disclosure-surnames.ts';

/**
 * Shapes of personal names beside a datum. Good enough to tell who a number that stands next to a name belongs to; it is
 * not meant to find names in running text.
 */

/** A name in a text; offsets are UTF-16 code units, half-open. */
interface NameSpan {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const surnames = new Set(SURNAMES);
const notGiven = new Set(NOT_GIVEN);

/** What may follow a name directly: nouns of contact data, forms of address, adverbs of time. First two characters. */
const FOLLOWS = new Set((
  '电话 手机 微信 身份 地址 住址 号码 邮箱 生日 车牌 银行 卡号 护照 今年 今天 明天 昨天 刚刚 已经 现在 同学 老师 先生 女士 家长 妈妈 爸爸 ' +
  '上周 上个 上月 下周 去年 前天 前年 昨晚 最近 确诊 得了 查出 怀孕 流产 离婚 月薪 年薪 工资 欠了 欠债 住院 ' +
  '联系 户口 户名 家住 家在 工号 学号 病历 出生 性别 男性 女性 扣扣 企鹅 薇信 威信 有事 来报 来自 报到 報到 電話 手機 住在 你好 大家 本人'
).split(' '));
/** Surname and one of these is a form of address (`陳太太`, `王会计`), no full name. */
const ADDRESS = new Set((
  '太太 先生 女士 小姐 老师 老師 医生 醫生 大夫 护士 師傅 师傅 师父 经理 經理 主任 老板 老闆 阿姨 叔叔 同学 同學 会计 會計 律师 律師 校长 院长 科长 处长 局长 书记 队长 班长 店长 厂长 所长 园长 教授 教练 司机 ' +
  '保安 姑娘 奶奶 爷爷 大爷 大妈 大叔 大姐 大哥 警官 秘书 助理 家长 妈妈 爸爸'
).split(' '));
const AFTER_CHARS = new Set('的是在和与跟及或你您我他她有了吗呢吧啊呀就也都还说要请来去住为收男女');
const BEFORE_CHARS = new Set('是叫人名给找问打系室户主者和跟与及加到队店厂院校司局部处科组班级楼栋');
const BEFORE_WORDS = /(?:同事|同学|老公|老婆|老师|房东|邻居|老板|客户|朋友|司机|医生|经理|室友|中介|本人|患者|学生|乘客|昨天|今天|刚才)$/u;

const han = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** True when the whole string has the shape of a Chinese full name: surname and one or two given characters. */
export function chineseName(text: string): boolean {
  const length = text.length;
  if (length < 2 || length > 4) return false;
  const given = COMPOUND_SURNAMES.has(text.slice(0, 2)) && length > 2 ? 2 : 1;
  if (given === 1 && (length > 3 || !surnames.has(text.charAt(0)))) return false;
  if (NOT_NAMES.has(text.slice(0, 2)) || ADDRESS.has(text.slice(given))) return false;
  for (let i = given; i < length; i++) if (!han(text.charCodeAt(i)) || notGiven.has(text.charAt(i))) return false;
  return true;
}

/** The surname of a full name: the compound one, the first character, in English the last word. */
export function surnameOf(name: string): string {
  if (!han(name.charCodeAt(0))) return name.split(' ').at(-1) ?? name;
  return COMPOUND_SURNAMES.has(name.slice(0, 2)) && name.length > 2 ? name.slice(0, 2) : name.charAt(0);
}

const ENGLISH = /[A-Z][a-z]{1,15}(?: [A-Z]\.)? [A-Z][a-z]{1,15}(?![A-Za-z])/y;
const NOT_ENGLISH = new Set((
  'My The Our Your His Her Their Room Tel Phone Mobile Number Street Road Avenue Lane Call Text Unit Building Floor Bank Card Hi Hello Dear Please Good Great Happy New Old ' +
  'North South East West Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September October November December ' +
  'China Chinese Beijing Shanghai Guangzhou Shenzhen City Hong Kong Email Address Name Contact Group Company Office Going Very Not This That What When Where Who Wechat Id Flat Apartment'
).split(' '));

/** A full English or pinyin name (two capitalised words) that starts at `index`. */
function englishAt(text: string, index: number): NameSpan | null {
  ENGLISH.lastIndex = index;
  const name = ENGLISH.exec(text)?.[0];
  if (name === undefined || name.split(' ').some((word) => NOT_ENGLISH.has(word))) return null;
  return { name, start: index, end: index + name.length };
}

function endsWell(text: string, end: number): boolean {
  return end >= text.length || !han(text.charCodeAt(end)) || AFTER_CHARS.has(text.charAt(end)) || FOLLOWS.has(text.slice(end, end + 2));
}

/** `张伟来报到`: the last character belongs to what follows when a shorter name is left without it. */
function runsOn(text: string, name: string, end: number): boolean {
  return AFTER_CHARS.has(name.charAt(name.length - 1)) && han(text.charCodeAt(end)) && chineseName(name.slice(0, -1));
}

function startsWell(text: string, start: number): boolean {
  if (start === 0 || !han(text.charCodeAt(start - 1))) return true;
  return BEFORE_CHARS.has(text.charAt(start - 1)) || BEFORE_WORDS.test(text.slice(Math.max(0, start - 4), start));
}

/** The full name that starts at `index` and ends where a word may end; the longer reading first. */
export function nameAt(text: string, index: number): NameSpan | null {
  if (!han(text.charCodeAt(index))) return englishAt(text, index);
  for (let length = 4; length >= 2; length--) {
    const name = text.slice(index, index + length);
    if (name.length !== length || !chineseName(name) || !endsWell(text, index + length)) continue;
    if (runsOn(text, name, index + length)) continue;
    return { name, start: index, end: index + length };
  }
  return null;
}

/** The full name that ends at `end`, with a boundary before it. */
export function nameBefore(text: string, end: number): NameSpan | null {
  if (end > 0 && han(text.charCodeAt(end - 1))) {
    for (let length = 4; length >= 2; length--) {
      const start = end - length;
      const name = text.slice(Math.max(0, start), end);
      if (start >= 0 && chineseName(name) && startsWell(text, start)) return { name, start, end };
    }
    return null;
  }
  const from = Math.max(0, end - 36);
  const words = /(?:^|[^A-Za-z])([A-Z][a-z]{1,15}(?: [A-Z]\.)? [A-Z][a-z]{1,15})$/.exec(text.slice(from, end))?.[1];
  return words === undefined ? null : englishAt(text.slice(0, end), end - words.length);
}

const PARTS = /[\s\-_—·•|/\\()（）[\]【】,，.:：~0-9#]+/u;

/** The real-name shape inside a nickname (`3栋-张伟`), or null. Part by part: never a piece of a longer word. */
export function nameInNickname(nickname: string): string | null {
  const english = /^[A-Z][a-z]/.test(nickname) ? englishAt(nickname, 0) : null;
  if (english && english.end === nickname.length) return english.name;
  if (nickname.length > 40) return null;
  for (const part of nickname.split(PARTS)) if (chineseName(part)) return part;
  return null;
}
