import { foldInto } from '../text/han-fold.ts';

/** Traditional characters of these word lists and their simplified forms that the table of names lacks. */
const MORE = '賭赌妳你罵骂滾滚屍尸誘诱詐诈髒脏騷骚擾扰薦荐漲涨註注傭佣帳账賬账賠赔籌筹兌兑慘惨挾挟綁绑謠谣墊垫賺赚貸贷徵征繳缴醜丑噁恶惡恶豬猪蕩荡墳坟爛烂閹阉顱颅顆颗鋸锯姦奸幹干瘋疯隻只衹只囉啰臺台莊庄閒闲獎奖'
  + '誰谁撲扑癱瘫腸肠腫肿礙碍壘垒閏闰鈕钮擺摆攔拦攤摊撈捞挺挺彆别弔吊糧粮囑嘱夾夹災灾煉炼療疗礦矿穢秽競竞緋绯繩绳繞绕羈羁臟脏艱艰蒼苍蔥葱詛诅詭诡誣诬謊谎貪贪賊贼賄贿蹤踪載载遞递醬酱釀酿鉤钩銬铐鍋锅陷陷險险頸颈餓饿騰腾骯肮鬼鬼點点裏里啟启佈布係系飆飙繫系報报襪袜內内褲裤囤囤鹽盐腎肾膽胆曬晒黴霉糞粪齊齐齡龄';

/** Signs that people put between the characters of a word. Code units. */
const SPACERS = ' \t\u00a0\u2002\u2003\u2005\u2009\u3000*._-~|·•^`/\\＊＿－～｜．／';
/** Characters that are not seen; first and last code unit. */
const HIDDEN: readonly (readonly [number, number])[] = [
  [0xad, 0xad], [0x34f, 0x34f], [0x61c, 0x61c], [0x115f, 0x1160], [0x17b4, 0x17b5], [0x180b, 0x180e], [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x206f], [0x3164, 0x3164], [0xfe00, 0xfe0f], [0xfeff, 0xfeff], [0xffa0, 0xffa0],
];

/** What a code unit is read as: 0 = not there. */
export const READ = new Uint16Array(0x10000);
/** 1 where a code unit may be a spacer, 2 where only a normalised copy can be read. */
export const SIGN = new Uint8Array(0x10000);
const WORDLY = new Uint8Array(0x10000);
const LATIN = 1;
const HAN = 2;

function build(): void {
  for (let code = 0; code < 0x10000; code++) READ[code] = code;
  // The simplified forms lie among the ideographs.
  const first = 0x3400;
  foldInto(String.fromCharCode(...READ.subarray(first, 0xa000)), READ.subarray(first, 0xa000));
  for (let i = 0; i + 1 < MORE.length; i += 2) READ[MORE.charCodeAt(i)] = MORE.charCodeAt(i + 1);
  for (let code = 0xff01; code <= 0xff5e; code++) READ[code] = code - 0xfee0;
  for (let i = 0; i < 26; i++) {
    for (const letter of [0x41, 0xff21, 0xff41, 0x24b6, 0x24d0]) READ[letter + i] = 0x61 + i;
  }
  for (const [from, to] of HIDDEN) READ.fill(0, from, to + 1);
  for (const spacer of SPACERS) SIGN[spacer.charCodeAt(0)] = 1;
  SIGN[0xd835] = 2;
  for (let code = 0x30; code < 0x3a; code++) WORDLY[code] = LATIN;
  for (let code = 0x61; code < 0x7b; code++) WORDLY[code] = LATIN;
  WORDLY.fill(HAN, 0x3400, 0xa000);
}
build();

/** 1 Latin letter or digit, 2 Chinese character, else 0; of a code unit as it is read. */
export const wordly = (code: number): number => WORDLY[code] ?? 0;

/** A text as the lists read it. */
export interface Reading {
  readonly text: string;
  /** Per UTF-16 code unit of `text`, and one behind: where it began in the original. Null: at the same place. */
  readonly starts: Uint32Array | null;
}

/** Where a code unit of a reading began in the original. */
export const originOf = ({ starts }: Reading, at: number): number => (starts === null ? at : (starts[at] ?? 0));

/** Whether the character at `at` stands alone between signs. `step`: away from the spacer. */
const alone = (raw: string, at: number, step: 1 | -1): boolean => WORDLY[READ[raw.charCodeAt(at + step)] ?? 0] === 0;

/**
 * Lower case, half width, simplified, without hidden characters; spacers within a word that is written character by
 * character are taken out, others become one space. Linear.
 */
export function reading(raw: string): Reading {
  const { length } = raw;
  let i = 0;
  for (; i < length; i++) {
    const own = raw.charCodeAt(i);
    if (READ[own] !== own || SIGN[own] === 1) break;
  }
  if (i === length) return { text: raw, starts: null };
  if (length > codes.length) codes = new Uint16Array(length);
  const starts = new Uint32Array(length + 1);
  let count = 0;
  for (; count < i; count++) {
    codes[count] = raw.charCodeAt(count);
    starts[count] = count;
  }
  for (; i < length; i++) {
    const own = raw.charCodeAt(i);
    const code = READ[own] ?? 0;
    if (code === 0) continue;
    if (SIGN[own] !== 1) {
      codes[count] = code;
      starts[count++] = i;
      continue;
    }
    let next = i + 1;
    while (next < length && (SIGN[raw.charCodeAt(next)] === 1 || READ[raw.charCodeAt(next)] === 0)) next++;
    if (!joined(raw, i - 1, next)) {
      // A sign that is no space stays one where it stands alone: 3.5, a-b.
      codes[count] = next - i === 1 ? code : 0x20;
      starts[count++] = i;
    }
    i = next - 1;
  }
  starts[count] = length;
  return { text: Buffer.from(codes.buffer, 0, count * 2).toString('utf16le'), starts };
}

/** Used again by each call. */
let codes = new Uint16Array(4096);

const SPACE = /\s/;
function onlySpace(raw: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (raw.charCodeAt(i) !== 0x20 && !SPACE.test(raw.charAt(i))) return false;
  return true;
}

/** Whether the signs between two characters are only there to part them. */
function joined(raw: string, left: number, right: number): boolean {
  const before = WORDLY[READ[raw.charCodeAt(left)] ?? 0] ?? 0;
  const after = WORDLY[READ[raw.charCodeAt(right)] ?? 0] ?? 0;
  if (before === 0 || after === 0) return false;
  if (before !== after) return onlySpace(raw, left + 1, Math.min(right, left + 9));
  return before === HAN ? alone(raw, left, -1) || alone(raw, right, 1) : alone(raw, left, -1) && alone(raw, right, 1);
}
