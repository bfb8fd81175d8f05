import type { Detector, Known, Placed } from '../model/detector.ts';
import { CHILD, SURNAMES } from './_fact-people.ts';
import type { Reading } from './_fact.ts';
import { answerOr, bareAnswer, findFacts, type Weight } from './_fact-find.ts';

const YOUNG = '(?:(?<![0-9.])(?:1[0-7]|[1-9])(?:岁半|周岁|虚岁|岁|歲)(?:[0-9一二三四五六七八九十]{1,2}个月)?|(?:十[一二三四五六七]?|[一二两三四五六七八九])(?:周岁|岁半|岁|歲)|(?<![0-9])[1-9][0-9]?个月大|(?<=才|刚|刚满)[1-9][0-9]?个月(?![前后])|刚满月|(?<=(?:宝|娃|儿子|女儿|闺女|孩子|小孩|老二|老三|二胎|孙子|孙女|宝宝|男宝|女宝)(?:今年|才|刚|都|已经|快|有|现在)?)(?:[1-9]|1[0-9]|2[0-9]|[一二两三四五六七八九十]{1,2})个(?:多|半)?月(?=$|了|[，,。])|(?<=(?:儿子|女儿|闺女|老[大二三]|[弟妹侄甥孙][子女]?|孩子|娃|[大小]宝|兒子|女兒|[個个][仔女])(?:今年|才|都|刚|已经|刚满|现在|都快|快)?)(?:1[0-7]|[1-9])(?=$|[，,。！了])|(?<=(?:她|他|佢|女孩|男孩)(?:才|刚|只有|还|今年|今年才|才刚)?(?:才|刚满|刚|只有))1[0-7](?=$|[，,。！]))';
const EN_AGE = "(?<![0-9.])(?:1[0-7]|[1-9])(?:[ -]?years?[ -]old|[ -]?y\\.?o\\.?(?![a-z])| yrs old)";
const GRADE = '(?:(?:小学|國小|国小)[一二三四五六]年[级級]|幼儿园[大中小][一二三四1-4]?班|[一二三四五六1-6]年[级級](?:[0-9一二三四五六七八九十]{1,2}班)?|初[一二三](?:[(（]?[0-9]{1,2}[)）]?班)?|高[一二三](?:[(（]?[0-9]{1,2}[)）]?班)?|幼儿园(?:大|中|小|托)?班|(?:大|中|小|托)班(?=$|[，,。了的！\\s])|小[一二三四五六](?=$|[，,。了的！\\s])|学前班)';
const fact = new RegExp(
  `(?<age>${YOUNG})|(?<en>${EN_AGE})|(?<grade>${GRADE})|(?<=${CHILD}(?:的名字)?(?:名字)?(?:是|叫|名叫|大名叫?|[：:])(?:做)?)(?<name>(?:[${SURNAMES}][\\u4e00-\\u9fff]{1,2}|[\\u4e00-\\u9fff]{2})(?=$|[，,。！!\\s、今才在上读]))`
  + "|(?<=(?<![a-z])(?:my |his |her |our )(?:son|daughter|kid|child|baby|boy|girl|niece|nephew|grandson|granddaughter|little (?:brother|sister)|[0-9]{1,2}-year-old)(?: is called| is named| named|,?) )(?<enname>[A-Z][a-z]{2,12})(?= (?:is|turned|goes|who|started|in|has|just)|[,.]|$)"
  + "|(?<=(?:little (?:girl|boy|one)|son|daughter|kid|child|niece|nephew|grandson|granddaughter|brother|sister)(?: [A-Z][a-z]+)?(?:'s| is| just turned| turned| turns| will be| is turning) (?:almost |only |just )?|(?<![a-z])(?:she|he)(?:'s| is| was) (?:only|just|barely|still) )(?<ennum>1[0-7]|[1-9])(?![0-9.:]| ?(?:%|am|pm|years? old|feet|ft|hours?|minutes?|days?|weeks?|pounds|-|of|in a))"
  + '|(?<ward>未成年(?!人?(?:保护|模式|禁|防|游戏|不得|犯罪|请))|underage)',
  'g',
);
const answer = new RegExp(`(?:[1-9]|1[0-9]|2[0-9]|[一二两三四五六七八九十]{1,2})个(?:多|半)?月(?:大)?|${YOUNG}|${EN_AGE}|${GRADE}|(?:1[0-7]|[1-9])(?![0-9])`, 'y');
const QUESTION = /几个月(?:了|大)|几歲了?[?？]?$|(?:孩子|娃|宝宝|儿子|女儿|闺女|小朋友|宝贝|小孩|弟弟|妹妹|细路).{0,6}(?:多大|几岁|多少岁|几年级|上几|读几|幾歲|多大了|几个月)|how old (?:is|are) (?:your|the) (?:son|daughter|kids?|child|baby)/;
const CHILDREN = new RegExp(`${CHILD}|(?<![a-z])(?:son|daughter|kid|child|baby|niece|nephew|grandson|granddaughter|brother|sister|boy|girl)(?![a-z])`);
const OWNED = new RegExp(`(?:我|我家|我们家|俺|她|他|你|人家|姐|哥|的|家|邻居|同事|朋友|领导|老板|老师|@\\S{1,12} |^|[，,\\s])(?:家|们|的|那个?|大|小)?${CHILD}`);
const NOT_NOW = /^(?:才(?=[一-龥])|智商|心智|的?智力|的?(?:时候|时|那年|那时|以[前后下上]|之[前后]|开始|起|前|后|就(?!读|上|$)|以内|宝宝|孩子|小孩|儿童|男孩|女孩|娃|小朋友)|到|～|~|-[0-9]|[以之]|能(?:吃|用|坐|看)|可以|该|适合|吃什么|发烧|怎么|不?会)/;
const TALK = /适合|推荐|绘本|辅食|玩具|奶粉|疫苗|适用|以上|以下|至少|未满|不满|几岁|多大|政策|规定|入园|禁|年龄|儿童|智商|心智|像|当|小时候|那年|从|到了|等|永远|别人|家长|通知|题|作业(?!.*我)|老师说|课本|数学|语文|英语|教材|暑假|期末|考试|奶龄|狗|猫|车|公司|店|手机/;

/** A child: an age below eighteen, a class, a name said of one (PIPL arts 28 and 31 protect those under fourteen most). */
export default {
  id: 'minor',
  jurisdiction: 'any',
  words: ['刚满月', '几个月', '个月大', '岁', '歲', '未成年', '学前班', 'underage', ' son', 'son is', 'daughter', ' kid', 'child', ' baby', ' boy', ' girl', 'niece', 'nephew', 'brother', 'sister'],
  shapes: [
    { source: '[才刚满了宝娃儿孩年子女二胎有][0-9一二两三四五六七八九十]{1,2}个[多半]?月', chars: '月' },
    { source: '(?:[弟妹侄甥孙]|老[大二三]|[她他佢](?:今年)?[才刚]?)[0-9]|[0-9][ -]?y(?:ear|\\.?o|r)', digits: 1 },
    { source: '[一二三四五六1-6]年[级級]|[初高][一二三]|[大中小托]班', chars: '级級初高班' },
    { source: '小[一二三四五六]', chars: '一二三四五六' },
    { source: '(?:儿子|女儿|闺女|孩子|娃|宝宝|大名)(?:名字)?(?:是|叫|：|:)', chars: '儿闺孩娃宝' },
  ],
  rank: 17,
  find: (text: string, previous: string, known: Known | null): readonly Placed[] =>
    answerOr(bareAnswer(text, previous, QUESTION, answer, 0.82), () => findFacts(text, known, fact, weigh)),
  examples: {
    hit: ['我儿子今年[[8岁]]', '她女儿才[[14岁]]', '他[[16岁]]，在外面打工', '我家娃上[[三年级]]', '她儿子[[初二]]', '邻居家孩子[[6岁半]]', 'my son is [[7]]', 'her daughter is [[12 years old]]', 'my daughter [[Emily]] is in kindergarten', '那女孩还[[未成年]]，她妈不知道'],
    miss: ['3岁宝宝适合什么绘本', '我8岁的时候', '18岁以下禁止', '六年级的题好难', '高三真累', '儿童1.2米以下免票', '孩子多大了', '永远8岁', '我家猫3岁', '5岁以上', '未成年人保护法', '小二上酒', 'kids under 12 eat free', '一年级新生报名', '如果我儿子8岁'],
  },
} satisfies Detector;

function weigh(reading: Reading, found: RegExpExecArray): Weight | null {
  const { clause, left, scope, rest, who, gap } = reading;
  const { age, en, grade, name, enname, ennum, ward } = found.groups ?? {};
  if (age !== undefined && who === 'other') {
    if (/(?:未满|不满|不到)$/.test(clause) && gap <= 4 && !/^(?:的|以|不|禁|儿童|免)/.test(rest)) return { confidence: 0.8, reason: 'age', start: found.index - 2 };
    if (/是一?个$/.test(clause) && /^的(?:小?[女男]孩|孩子|小姑娘|学生|初中生|小学生)/.test(rest)) return { confidence: 0.82, reason: 'age' };
    if (/(?:年龄[：:是 ]{1,2}|(?:^|[，, ：:])[男女][，, ]{1,2})$/.test(left)) return { confidence: 0.84, reason: 'age' };
  }
  if (age !== undefined && /(?:^|[，,])(?:大|小|老[大二三])的?(?:今年|才|刚)?$|(?:双胞胎|龙凤胎|姐妹俩|兄弟俩)[，,]?(?:今年|都|才|刚)*$/.test(left) && !TALK.test(left)) return { confidence: who === 'none' ? 0.9 : 0.84, reason: 'child-age' };
  if (TALK.test(clause) || (NOT_NOW.test(rest) && !(rest.startsWith('就') && /才$|今年$|[甥侄弟妹子女儿孩娃宝大二]$/.test(clause)))) return null;
  if (en !== undefined && /^ (?:son|daughter|kid|child|boy|girl|niece|nephew|brother|sister)(?![a-z])/.test(rest) && /(?:my|his|her|our) $/.test(clause)) return { confidence: 0.86, reason: 'child-age' };
  if (en !== undefined && /(?:have|got) an? $/.test(clause) && /^(?:$|[,.!]| (?:at home|and))/.test(rest) && who !== 'none') return { confidence: 0.82, reason: 'child-age' };
  const child = CHILDREN.test(left) && (OWNED.test(left) || /(?:my|his|her|our|their) /.test(left));
  if (name !== undefined) return OWNED.test(left) && !/^(?:什么|我们|人家|起来|爸爸|妈妈|外卖|了我|不醒)/.test(name) ? { confidence: who === 'none' ? 0.9 : 0.84, reason: 'child-name' } : null;
  if (enname !== undefined || ennum !== undefined) return { confidence: 0.84, reason: enname === undefined ? 'child-age' : 'child-name' };
  if (ward !== undefined) return who === 'other' && gap <= 6 ? { confidence: 0.8, reason: 'minor' } : null;
  if (grade !== undefined) return child && /[我俺他她你@]|家|邻居|同事|朋友|领导|老板|[总姐哥叔姨工]|老师/.test(scope) && gap <= 8 && /(?:上|读|念|在|今年|才|刚|升|是|下半年|九月|[他她我家]?.{0,3}(?:子|儿|女|娃|宝|弟|妹)|老[大二三]|了|都|已经)$/.test(clause) ? { confidence: who === 'none' ? 0.9 : 0.84, reason: 'child-class' } : null;
  if (age === undefined && en === undefined) return null;
  if (child && (gap <= 8 || who === 'none')) return { confidence: who === 'none' ? 0.9 : 0.86, reason: 'child-age' };
  return /(?:他|她|佢|ta|he|she|he's|she's|男|女|生|女孩|男孩|小[一-龥])(?:今年|现在|其实|还|是|is|was|只有|才|刚|刚满|only|just|a|\s|turned)*$/.test(clause) && who === 'other' ? { confidence: 0.82, reason: 'age' } : null;
}
