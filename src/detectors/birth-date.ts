import type { Detector, Known, Placed } from '../model/detector.ts';
import { AGE, DATE, YEAR_ALONE } from './_birth-dates.ts';
import type { Reading } from './_fact.ts';
import { answerOr, bareAnswer, findFacts, type Weight } from './_fact-find.ts';

const datum = new RegExp(`(?<age>${AGE})|(?<month>(?<=(?:出生(?:年月|日期|时间)?|生日)[：:是在\\s]{0,3})(?:19[2-9]|20[0-4])[0-9][./-](?:1[0-2]|0?[1-9])(?![0-9./-]))|(?<date>${DATE}|(?<=生日[是在：: ]{0,3})(?:0[1-9]|1[0-2])(?:[0-2][0-9]|3[01])(?![0-9]))|(?<year>${YEAR_ALONE})|(?<said>(?<=(?:奶奶?|爷爷?|外婆|外公|姥姥|姥爷|爸爸?|妈妈?|阿嬷|阿公|公公|婆婆|岳[父母])(?:都|快|已经)?)[四五六七八九]十[一二三四五六七八九]?(?=了)|(?<=今年(?:都|已经|才|刚|也|快|就|虚岁|满)?)[二三四五六七八九]十[一二三四五六七八九]?(?=$|[，,。了])|(?<=(?:^|[，,。\\s])(?:我|本人|[他她佢]|[我他她](?:[爸妈哥姐弟妹]|老[公婆]|奶奶|爷爷|外婆|外公|姥姥|姥爷|爸爸|妈妈|婆婆|岳父|岳母))(?:都|才|已经|快|就)?)[1-9][0-9](?=$|[，,。！了]))|(?<now>(?<=(?:年龄|年齡|岁数)[：:是 ]{1,2}|今年(?:都|已经|才|刚|也|快|就|虚岁|周岁|刚满|满)?|(?<![a-z])(?:i'm|i am|he's|he is|she's|she is|(?:mom|mum|dad|wife|husband|brother|sister|grandma|grandpa|father|mother|boyfriend|girlfriend) is|turned|turning|turns|aged|age[: ]|just turned) ?)(?:[1-9][0-9])(?![0-9多.:：%/年月日号个次斤条分块元kKwW万级班天摄℃度周秒米场届mpxoi-]| (?:min|min|hour|day|week|month|km|mile|percent|people|of)))`, 'gi');
const answer = new RegExp(`${AGE}|${DATE}|${YEAR_ALONE}|[1-9][0-9](?![0-9])|[二三四五六七八九]十[一二三四五六七八九]?`, 'iy');
const QUESTION = /多大(?:了|年纪|岁数)?(?:[?？啊呀]|$)|几岁|幾歲|多少岁|年龄|年齡|贵庚|芳龄|生日|哪年的|哪一年(?:生|出生)|几几年|出生(?:日期|年月)|几号(?:出?生|生日)|how old|birthday|when were you born|date of birth|\bdob\b/i;
const NOT_OLD = /(?:房龄|店龄|公司|成立|品牌|这棵?树|学校|建校|建国|楼龄|车龄|工龄|党龄|狗|猫|宠物)/;

const BORN_BEFORE = /(?:身份证上?(?:写的?)?是|生日|出生(?:日期|年月日?|于|在)?|生于|生於|誕生|出世|dob|d\.o\.b\.?|date of birth|birth ?(?:day|date)|born(?: on| in)?)[是为在填写：:\s（(]{0,4}(?:(?:公历|农历|阴历|阳历|身份证上?|is|was|on|in|the|她?他?的?|每年|就?在?|我的?|是|：|:|今年)\s?){0,3}$/;
const BORN_AFTER = /^(?:[日号]?[的这天]{0,2}(?:出世|出?生(?:的|人|日|$|，|。|,|\s|于)|生日|过生日|诞生|生辰|属)|出生|生的|[，, ]?(?:is|was) (?:my|his|her) birthday|[ ,]*(?:is my|is her|is his) bday)/;
const OF = /^(?:的(?=$|[，,。！!?？\s]|吧|啊|呀|哦|呢|人|属|比|姑娘|小伙|女生|男生)|生人?)/;
const NOT_NOW = /^(?:的?(?:时候|时|那年|那时|以[前后下上]|之[前后]|开始|起(?!$)|前|后|就(?!$)|以内|左右的|人|模特|大学生|老太|大爷|男子|女子|老人|小孩|生日快乐|能|可以|该|还(?:能|可以)|怎么|退休|法定|入学|结婚的|禁|智商|心智|发财|\+)|到|～|~|-[0-9])/;
const NEVER = /算命|说我|永远|永遠|十八岁|青春|心态|看起来|看着|看上去|像|显|长得|骨龄|血管年龄|身体年龄|心理年龄|未满|不满|(?<![下这本]个?月|今年|明年|后年|马上|快|刚)满(?!了)|超过|低于|大于|小于|至少|至多|限|法定|平均|小于|以为|年龄段|when|at age|under|over|looks|feel like|until|since/;
const ANIMAL = /猫|狗|犬|龟|鹦鹉|兔|仓鼠|车(?!.*我今年)|手机|电脑|房子|公司|品牌|cat|dog|puppy|car|house|laptop/;

/** A person's day or year of birth, or age (Civil Code art. 1034 names the birth date). */
export default {
  id: 'birth-date',
  jurisdiction: 'any',
  words: ['岁', '歲', '生日', '出生', '生于', '生於', '出世', '多大', '几岁', '幾歲', '年龄', '年齡', '哪年', '今年', '身份证上', '年的', '年生', '岁', '歲'].filter((word) => word.length > 1).concat(['born', 'birth', 'bday', 'dob', 'how old', 'mom is', 'mum is', 'dad is', 'wife is', 'husband is', 'brother is', 'sister is', 'grandma is', 'grandpa is', 'father is', 'mother is', 'friend is', 'years old', 'year old', 'year-old', "i'm ", 'i am ', 'turned', 'turning', "he's ", "she's ", 'he is ', 'she is ', 'aged ']),
  shapes: [{ source: '岁|歲', chars: '岁歲' }, { source: '[0-9] ?y\\.?o(?![a-z])|[0-9]月?(?:日|号)?(?:的|生)|年[龄齡][：:]|[我人他她爸妈哥姐公婆奶爷姥][0-9]{2}(?:[，,了]|$)', digits: 1 }, { source: '[四五六七八九]十[一二三四五六七八九]?了', chars: '十' }],
  rank: 18,
  find: (text: string, previous: string, known: Known | null): readonly Placed[] =>
    answerOr(grown(bareAnswer(text, previous, QUESTION, answer, 0.85)), () => findFacts(text, known, datum, weigh).filter((one) => /[0-9一二三四五六七八九十]/.test(one.value))),
  examples: {
    hit: [
      '我生日是[[1990年5月2日]]', '她[[90.5.2]]出生', '我今年[[34]]', '他[[45岁]]了还没结婚', '出生日期：[[1988-03-12]]', 'she was born on [[2 May 1990]]', 'DOB: [[12/05/1990]]', '我是[[85年]]的', '我[[农历八月十五]]生日', "I'm [[34 years old]]", '我妈今年[[62岁]]',
      '我爸[[1963年]]出生',
    ],
    miss: [
      '周杰伦生日是1月18日', '2019年12月31日', '18岁以下禁止入内', '我永远18岁', '生日快乐', '我18岁的时候去过', '公司成立15年了', '我家猫今年5岁了', '今年30号放假', '明天5月2日放假', '90后都三十了', '65岁退休', 'born in the USA', 'I am 5 minutes away', '今年12月',
    ],
  },
} satisfies Detector;

function weigh(reading: Reading, found: RegExpExecArray): Weight | null {
  const { clause, left, rest, right, who, gap } = reading;
  const { age, now, year, said } = found.groups ?? {};
  if (said !== undefined) {
    const beside = /[0-9十]岁|今年[1-9][0-9]|比[他她我]|年龄/.test(left) || /^[，,](?:未婚|已婚|离异|离婚|带娃|单身|没(?:结婚|对象)|[男女](?:$|[，,])|.{0,6}(?:月薪|年薪|工资|护士|老师|会计|司机|程序员))/.test(right);
    return who !== 'none' && !NEVER.test(left) && Number(/[0-9]+/.exec(said)?.[0] ?? 30) > 17 && (/十/.test(said) || beside || (/[爸妈奶爷婆公姥岳][爸妈奶爷婆公姥父母]?$/.test(clause) && /^[4-9]/.test(said) && rest.startsWith('了'))) ? { confidence: 0.8, reason: 'age' } : null;
  }
  if (ANIMAL.test(left) || NOT_OLD.test(left)) return null;
  if (age !== undefined || now !== undefined) return old(reading, Number(/[0-9]+/.exec(found[0])?.[0] ?? 30), found[0]);
  const before = BORN_BEFORE.exec(clause) ?? BORN_BEFORE.exec(left);
  if (/快乐|趴|会|聚|礼物|蛋糕|party/.test(rest.slice(0, 8))) return null;
  if (before !== null) return { confidence: who === 'none' ? (/出生日期|出生年月|dob|date of birth|birth ?date/.test(before[0]) ? 1.05 : 0.9) : 0.94, reason: 'born' };
  if (BORN_AFTER.test(rest) && !/^\d\d$/.test(found[0])) return who !== 'none' && gap <= 12 ? { confidence: 0.92, reason: 'born' } : /^(?:出生|生的)(?=$|[，,。！\s在于])/.test(rest) ? { confidence: 0.75, reason: 'born' } : null;
  if (year !== undefined && !found[0].endsWith('年')) return null;
  // A year or a day alone after a person: 我是85年的, 我90.5.2的.
  return OF.test(rest) && who !== 'none' && gap <= 4 && (gap === 0 || /(?:是|也是|都是|[我他她])$/.test(clause)) && (!found[0].endsWith('月') || /^(?:19|20)/.test(found[0])) ? { confidence: year === undefined ? 0.72 : 0.8, reason: 'year-of' } : null;
}

/** The age of a child is another kind. */
function grown(found: Placed | null): Placed | null {
  return found !== null && /^(?:1[0-7]|[0-9])(?:岁|歲|周岁| ?y|$)/.test(found.value) ? null : found;
}

function old(reading: Reading, years: number, said: string): Weight | null {
  const { clause, left, rest, who, gap } = reading;
  if (/[a-z] ?$/.test(clause) && /^[0-9]+$/.test(said) && !/^(?:$|[,.!?]| (?:and|but|now|this|today|yesterday|last|next|already|with|single|married|male|female|years?)(?![a-z]))/.test(rest)) return null;
  if (years < 18 || years > 110 || NEVER.test(clause) || NOT_NOW.test(rest)) return null;
  // `今年35了` with nobody named may be the heat.
  if (who === 'none' && /^[0-9]+$/.test(said)) return null;
  if (who === 'none') return (/(?:今年|年龄[：:是 ]?|age:? ?)$/.test(clause) && clause.length <= 8) || /(?:^|[，, ])[男女][，, ]$/.test(left) ? { confidence: 0.75, reason: 'age' } : null;
  return gap <= (/年龄[：:是 ]*$/.test(left) ? 99 : /[a-z]/.test(clause) ? 16 : 8) ? { confidence: 0.84, reason: 'age' } : null;
}
