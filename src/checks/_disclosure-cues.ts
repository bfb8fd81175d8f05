import { SURNAMES } from './_disclosure-surnames.ts';

/** A word beside a datum that says whose it is. Offsets are UTF-16 code units of the text that was searched. */
export interface Cue {
  /** `denied`: the first person, behind a negation (`不是我的`, `not my`). */
  readonly kind: 'self' | 'other' | 'addressee' | 'denied';
  readonly start: number;
  readonly end: number;
  /** Surname with a form of address (`王姐`), when that is the cue. */
  readonly title: string | null;
  /** He or she: somebody who was called before. */
  readonly pronoun: boolean;
}

const NOUN =
  '电话|手机|号码|手机号|微信|vx|wx|qq|扣扣|身份|证件|护照|银行|卡号|邮箱|地址|住址|车牌|的车|车号|生日|出生|工资|收入|存款|余额|密码|账号|姓名|名字|名|病|怀孕|確|确诊|電話|手機|住|家|在|叫|姓|号';
const KIN =
  '老婆|老公|妻子|丈夫|媳妇|爱人|妈妈?|爸爸?|母亲|父亲|爷爷|奶奶|外婆|外公|姥姥|姥爷|儿子|女儿|孩子|小孩|宝宝|哥哥?|姐姐?|弟弟?|妹妹?|叔叔?|阿姨|舅舅?|姑姑?|室友|同事|同学|邻居|朋友|' +
  '闺蜜|男友|女友|男朋友|女朋友|对象|前任|房东|老板|领导|经理|客户|师傅|司机|老师|医生|中介|保姆|助理|秘书|亲戚|家人';
const TITLES = '哥|姐|总(?!是|共|之|算|数|体|部|计)|工(?!作|资|厂|地|程|具|人)|会计|會計|大夫|教练|书记|队长|班长|店长|厂长|所长|院长|园长|教授|老师|同学|医生|先生|女士|阿姨|叔叔?|经理|师傅|主任|老板|太太|小姐|律师|老師|師傅|經理|科长|处长|校长|护士|警官|奶奶|爷爷|婶|嫂';
const KIN_EN =
  'landlord|landlady|boss|wife|husband|mother|father|mom|mum|dad|sister|brother|son|daughter|kid|child|roommate|flatmate|colleague|coworker|neighbou?r|friend|client|customer|tenant|manager|teacher|doctor|driver|girlfriend|boyfriend|ex';

const CUE = new RegExp([
  // 1: somebody seen from the speaker's or the listener's side
  `((?:我们?|咱们?|俺|你们?|您|他们?|她们?)家?的?(?:${KIN})|\\b(?:my|your|his|her|our|their) (?:${KIN_EN})\\b)`,
  // 2: the speaker
  `((?<![给发诉问])我的|本人|我自己|(?:打给?|联系|加|找|呼|撩)我(?!们)|给我(?:打|发|寄|来|留|送)|我(?:这个?)?[新旧老]?(?=${NOUN})|我是|俺的?|\\bmy\\b|\\bmine\\b|\\bmyself\\b|` +
    `\\b(?:call|text|ring|reach|e-?mail|add|message|contact|find|dm|whatsapp) me\\b|\\bi(?:['’]m| am| live| was born)\\b)`,
  // 3: the listener
  `((?<![给发问找])(?:你|您)的|[你您](?=${NOUN})|\\byour\\b)`,
  // 4: surname with a form of address
  `((?<!由)[${SURNAMES}](?:${TITLES})|[小老阿][${SURNAMES}](?![师板公婆时])|\\b(?:mr|mrs|ms|miss|dr|prof)\\.? [a-z]{2,16}\\b)`,
  // 5: somebody else
  `((?<![其吉排])[他她佢](?!们|們|哋)|[这那该此]个?人(?!家|们|物|生|民)|[机车卡号失]主(?!任|页|板|机|动|要|题)|捡到|拾到|某人|某某|人家|对方|业主|房东|老板|老公|老婆|室友|同事|邻居|中介|司机|师傅|客户|领导|家长|前任|保姆|快递员|妈妈|爸爸|患者|学生|` +
    `\\b(?:his|hers?|him|he|she|their|them|someone|the (?:${KIN_EN})|(?:${KIN_EN})['’]s|(?:landlord|landlady|boss))\\b)`,
].join('|'), 'giu');

/** `我是3栋房东`: the speaker calls himself that. */
const CALLS_HIMSELF = /(?:我(?:就)?是|本人是|作为|\bi(?:['’]m| am)(?: the| your| a)?)[^，,。；;\n]{0,8}$/iu;
/** Stands before the first person that it takes back. */
const NEGATION = /(?:不是|并非|並非|不属于|不屬於|非|\b(?:not|no longer|never|(?:is|was|are|were|ai)n['’]?t|cannot be|can['’]t be))\s{0,2}(?:a |even |really |actually |any(?:thing)? of )?$/iu;
const PRONOUN = /^(?:[他她佢]|his|hers?|him|he|she)$/i;
const MOST = 12;

function cueOf(match: RegExpExecArray): Cue {
  const start = match.index;
  const end = start + match[0].length;
  const other = match[1] ?? match[4] ?? match[5];
  const himself = match[1] === undefined && other !== undefined && CALLS_HIMSELF.test(match.input.slice(Math.max(0, start - 16), start));
  if (match[2] !== undefined || himself) {
    const denied = !himself && NEGATION.test(match.input.slice(Math.max(0, start - 24), start));
    return { kind: denied ? 'denied' : 'self', start, end, title: null, pronoun: false };
  }
  return { kind: match[3] !== undefined ? 'addressee' : 'other', start, end, title: match[4] ?? null, pronoun: PRONOUN.test(match[0]) };
}

/** The cues of a short text (a window beside a datum), in order; at most a dozen. */
export function cues(window: string): Cue[] {
  const found: Cue[] = [];
  CUE.lastIndex = 0;
  for (let m = CUE.exec(window); m !== null; m = CUE.exec(window)) {
    found.push(cueOf(m));
    if (found.length > MOST) found.shift();
  }
  return found;
}

/** Facts that are told of oneself with a bare 我 (`我发烧了`) or I. */
export const bareSelf = (window: string): boolean => /我(?!们)[^他她你您]{0,10}$|\bi\b[^,.;]{0,16}$/iu.test(window);
