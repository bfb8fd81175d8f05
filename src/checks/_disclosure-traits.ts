import { chineseName } from './_disclosure-names.ts';
import { SURNAMES } from './_disclosure-surnames.ts';

/** Something that is true of a few members: taken with others it may be true of one only. */
export interface Trait {
  /** `surname:王`, `building:3`, `room:501`, `class:3-2`, `child:王一诺`, `post:会计` … – equal strings, equal traits. */
  readonly key: string;
  /** UTF-16 code units of the text, half-open. */
  readonly start: number;
  readonly end: number;
}

const NUMERALS = '零一二三四五六七八九十';
const NUMBER = '[0-9]{1,3}|[一二三四五六七八九十]{1,3}|[A-Za-z](?![A-Za-z])';
const TITLE = '哥|姐|总|工|老师|同学|医生|大夫|护士|先生|女士|阿姨|叔叔?|经理|师傅|主任|老板|太太|小姐|律师|科长|处长|校长|警官|会计|教练|婶|嫂|姑娘|爷爷|奶奶';
const POST =
  '物业(?!费|公司|管理|通知|群)|会计|出纳|财务|人事|前台|保安|保洁|物业经理|项目经理|客户经理|产品经理|店长|厂长|校长|园长|院长|所长|主任|班主任|班长|教练|护士长|护士|医生|大夫|药师|律师|司机|保姆|月嫂|厨师|程序员|工程师|设计师|'
  + '测试|销售|采购|仓管|文员|助理|秘书|老师|教授|辅导员|快递员|外卖员|网格员|书记|会长|群主|楼长|楼栋长|业委会主任|电工|水电工|裁缝|牙医|兽医|accountant|nurse|driver|teacher|lawyer|engineer|manager|secretary|receptionist|coach';
const READ: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['rooms', /(?<![0-9A-Za-z\-－—.])([0-9]{1,3}|[A-Za-z])[-－—#]([0-9]{1,2})[-－—]([0-9]{3,4})(?![0-9\-－—.])/g],
  ['rooms', /(?<![0-9A-Za-z\-－—./])([0-9]{1,2}|[A-Za-z])()[-－—#]([0-9]{3,4})(?![0-9\-－—./])/g],
  ['building', new RegExp(`(?<![0-9A-Za-z])(${NUMBER}) ?(?:栋|幢|號樓|号楼|座(?!机|位|谈)|#楼|期楼)`, 'g')],
  ['unit', new RegExp(`(${NUMBER}) ?单元(?!格|测|房)`, 'g')],
  ['room', /(?<![0-9.])([0-9]{3,4}) ?(?:室(?!内|外|友|温)|号房|户(?!口|外|型)|房(?!间?价|租|贷|东|子|产))/g],
  ['room', /(?:单元|栋|幢|号楼|座)([0-9]{3,4})(?![0-9年元块月])/g],
  ['class', /(?<![\u4e00-\u9fff]第)(小学|初|高|大)?([一二三四五六1-9])年?级?[（(]?([一二三四五六七八九十0-9]{1,3})[)）]?班/g],
  ['surname', new RegExp(`(?<![${SURNAMES}])([${SURNAMES}])(?:${TITLE})`, 'gu')],
  ['surname', new RegExp(`[小老阿]([${SURNAMES}])(?:(?=的?(?:手机|电话|微信|号码|地址|家|车|在|住|月薪|工资))|(?![师板公婆时家子儿\\u4e00-\\u9fff]{2}))`, 'gu')],
  ['child', new RegExp(`(?:^|[^\u4e00-\u9fff]|[班级栋楼室号])([${SURNAMES}][\u4e00-\u9fff]{1,2}?)(?:同学)?的?(?:妈妈?|爸爸?|媽媽?|母亲|父亲|家长|家長|奶奶|爷爷|外婆|外公|姥姥|姥爷)`, 'gu')],
  // `财务刘佳`: the surname of whoever has the post.
  ['post', new RegExp(`(${POST})(?:([${SURNAMES}])(?=[\\u4e00-\\u9fff]{1,2}(?![\\u4e00-\\u9fff])))?`, 'gi')],
];
const MOST = 24;

/** What a short text (a nickname, the words around a datum) says that is true of few. Linear; at most two dozen. */
export function traitsIn(text: string): Trait[] {
  const found: Trait[] = [];
  for (const [kind, pattern] of READ) {
    pattern.lastIndex = 0;
    for (let m = pattern.exec(text); m !== null && found.length < MOST; m = pattern.exec(text)) {
      const [start, end] = [m.index, m.index + m[0].length];
      for (const key of keys(kind, m)) if (!found.some((one) => one.key === key)) found.push({ key, start, end });
    }
  }
  return found;
}

function keys(kind: string, [, first = '', second = '', third = '']: RegExpExecArray): string[] {
  if (kind === 'rooms') return [`building:${plain(first)}`, ...(second === '' ? [] : [`unit:${plain(second)}`]), `room:${third}`];
  if (kind === 'post' && second !== '') return [`post:${first.toLowerCase()}`, `surname:${second}`];
  if (kind === 'child') return chineseName(first) ? [`child:${first}`] : [];
  if (kind === 'class') return [`class:${first}${plain(second)}-${plain(third)}`];
  return [`${kind}:${kind === 'building' || kind === 'unit' ? plain(first) : first.toLowerCase()}`];
}

/** `三` and `3`, `a` and `A` are one. */
function plain(number: string): string {
  if (!/^[一二三四五六七八九十]+$/.test(number)) return number.replace(/^0+(?=[0-9])/, '').toUpperCase();
  const [tens, ones] = number.includes('十') ? number.split('十') : ['', number];
  const value = (digit: string | undefined, empty: number) => (digit ? NUMERALS.indexOf(digit) : empty);
  return String((number.includes('十') ? value(tens, 1) * 10 : 0) + value(ones, 0));
}

/** What is known of the members, and where it stands. `E`: what shows a trait. */
export class Traits<E> {
  readonly #holders = new Map<string, Map<number, E>>();
  #held = 0;

  add(account: number, key: string, evidence: E): void {
    let holders = this.#holders.get(key);
    if (!holders) this.#holders.set(key, (holders = new Map()));
    if (holders.has(account) || this.#held >= 200_000) return;
    holders.set(account, evidence);
    this.#held++;
  }

  /** How many members are known to have it. */
  count(key: string): number {
    return this.#holders.get(key)?.size ?? 0;
  }

  evidence(account: number, key: string): E | undefined {
    return this.#holders.get(key)?.get(account);
  }

  /**
   * The members who have every one of the traits that any member is known to have: k of them. A trait that nobody is known to
   * have tells nothing and is left out.
   */
  match(wanted: readonly string[]): { readonly keys: readonly string[]; readonly accounts: readonly number[] } {
    const keys = wanted.filter((key) => this.count(key) > 0).sort((a, b) => this.count(a) - this.count(b) || (a < b ? -1 : 1));
    const [rarest, ...rest] = keys;
    if (rarest === undefined) return { keys, accounts: [] };
    const accounts = [...(this.#holders.get(rarest)?.keys() ?? [])].filter((account) => rest.every((key) => this.#holders.get(key)?.has(account)));
    return { keys, accounts: accounts.sort((a, b) => a - b) };
  }
}
