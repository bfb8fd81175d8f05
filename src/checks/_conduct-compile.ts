import type { Alternatives, Category, Lexicon, LexiconEntry, Section } from '../text/lexicon.ts';
import { READ, reading, SIGN } from './_conduct-fold.ts';

/** An entry as it is looked for: spellings as `reading` writes them. */
export interface Entry {
  /** Its place among the entries of a run. */
  readonly index: number;
  readonly category: Category;
  readonly section: Section;
  readonly directed: boolean;
  /** Where it stands, for people: `fraud.txt:12`. */
  readonly from: string;
  readonly parts: readonly Alternatives[];
  /** Most characters between a part and the next. */
  readonly gaps: readonly number[];
  /** Index of the part by which it is found; where what stands beside is rarer, `beside` is its index in `also`. */
  readonly anchor: number;
  readonly beside: number | null;
  readonly also: readonly Alternatives[];
  readonly not: Alternatives;
}

export interface Anchor {
  readonly index: number;
  readonly text: string;
  /** Without spacers, for the raw text. */
  readonly bare: string;
  readonly entries: readonly Entry[];
}

export interface Words {
  readonly entries: number;
  readonly spellings: number;
  /** Where two code units may begin an anchor, the place of these in `buckets`, else 0; index by `pair`. */
  readonly gate: Uint16Array;
  readonly buckets: readonly (readonly Anchor[])[];
  readonly exceptions: ReadonlyMap<Category, readonly Entry[]>;
}

/** Place of a pair of code units in the gate. */
export const pair = (first: number, second: number): number => ((first * 0x9e35) ^ (second * 0x61)) & 0xffff;

const known = new Map<string, string>();
/** Sets make the same spelling stand in many entries. */
function read(text: string): string {
  let found = known.get(text);
  if (found === undefined) known.set(text, (found = text.startsWith('<') ? text : reading(text).text));
  return found;
}

const bareOf = (text: string): string => [...text].filter((c) => SIGN[c.charCodeAt(0)] !== 1 && READ[c.charCodeAt(0)] !== 0).join('');

/** Words that chats are full of: what is found by them is looked for in many messages in vain. */
const EVERYDAY = new Set('这个 那个 那帮 这帮 过期 get make dm whatsapp 不认 退款 每天 公司 门口 群里 抖音 微博 天天 发我 信用卡 征信 单位 全网 电话 打电话 手机 手机号 号码 微信 支付宝 身份证 银行 银行卡 账户 快递 客服 老师 老板 领导 经理 医院 医生 朋友 同学 同事 老公 老婆 孩子 家长 大家 个人 信用 验证码 过期 楼下 今晚 明天 晚上 周末 下班 放学 时间 一次 一晚 一张 一天 一个月 密码 让你 叫你 送你 把你 把他 把她 死了 麻将 曝光 大家别 有没有 更新 验证 变态 理财 上门 打折 你家 你的 你住 群主 平台 项目 投资 股票 红包 打折 打到 住院 车牌 二手 美女 学生 学校 看完 照片 地址 电影 视频 老司机 炸了 垃圾 试试 我叫 ai bc number address account phone card photos your the please send update'.split(' '));
/** As many messages as so many other words. */
const EVERYDAY_WEIGHT = 12;

/** How many messages a part may open: two Chinese characters are common, four are rare. Infinity: it cannot be looked for. */
const openness = (part: Alternatives): number => part.reduce((sum, each) => {
  const { length } = each.includes('<') ? '' : bareOf(each);
  return sum + (length < 2 ? Infinity : EVERYDAY.has(each) ? EVERYDAY_WEIGHT : 6 ** (2 - length));
}, 0);
const rarest = (parts: readonly Alternatives[]): number => {
  const open = parts.map(openness);
  return open.indexOf(Math.min(...open));
};

function entryOf(lexicon: Lexicon, { line, section, directed, parts, gaps, also, not }: LexiconEntry, index: number): Entry {
  const folded = parts.map((part) => [...new Set(part.map(read))]);
  const others = also.map((part) => [...new Set(part.map(read))]);
  const anchor = rarest(folded);
  const beside = section !== 'except' && others.length > 0 ? rarest(others) : null;
  return {
    index, category: lexicon.category, section, directed, from: `${lexicon.name}:${line}`, parts: folded, gaps, anchor,
    beside: beside !== null && openness(others[beside] ?? []) < openness(folded[anchor] ?? []) ? beside : null, also: others, not: not.map(read),
  };
}

export function compile(all: readonly Lexicon[]): Words {
  const gate = new Uint16Array(0x10000);
  const byText = new Map<string, Entry[]>();
  const exceptions = new Map<Category, Entry[]>();
  let entries = 0;
  for (const lexicon of all) {
    for (const given of lexicon.entries) {
      const entry = entryOf(lexicon, given, entries++);
      if (entry.section === 'except') {
        exceptions.set(entry.category, [...(exceptions.get(entry.category) ?? []), entry]);
        continue;
      }
      for (const text of (entry.beside === null ? entry.parts[entry.anchor] : entry.also[entry.beside]) ?? []) {
        const list = byText.get(text);
        if (list) list.push(entry);
        else byText.set(text, [entry]);
      }
    }
  }
  const buckets: Anchor[][] = [[]];
  let spellings = 0;
  for (const [text, found] of byText) {
    const bare = bareOf(text);
    const slot = pair(bare.charCodeAt(0), bare.charCodeAt(1));
    if (gate[slot] === 0) gate[slot] = buckets.push([]) - 1;
    buckets[gate[slot] ?? 0]?.push({ index: spellings++, text, bare, entries: found });
  }
  known.clear();
  return { entries, spellings, gate, buckets, exceptions };
}
