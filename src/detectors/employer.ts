import type { Detector, Known, Placed } from '../model/detector.ts';
import type { Reading } from './_fact.ts';
import { answerOr, bareAnswer, findFacts, type Weight } from './_fact-find.ts';
import { PREFECTURE_NAMES, PROVINCE_NAMES } from './_places.ts';
import { COMPANIES, ORGANISATION, POST, STATE } from './_organisations.ts';

/** What leads to an organisation; the name is read behind it. */
const LEADS = '(?:就职于|任职于|供职于|受雇于|就職於|任職於|入职了?|跳槽(?:去|到)了?|跳到|跳去|辞职去了?|调到了?|调去了?|调进了?|分配?到了?|工作单位(?:是|为)?[：: ]?|(?:任职|就职|所在|服务)?单位(?:是|在|：|:)\\s?|公司(?:是|叫|：|:)\\s?|上班的地方(?:是|叫)|进了|加入了?|考(?:进|上)了?|在|喺|是|系|係|去了?(?=.{2,14}(?:上班|工作|当|做))|给(?=.{2,14}(?:打工|干|做))|(?<=[，,\\s])(?=(?:(?![我你他她佢在是])[一-龥]){2,14}的(?:$|[，,。！!\\s]|[一-龥]{2,5}(?:$|[，,。！!\\s]))))';
const EN_NAME = '(?:the )?[A-Z][A-Za-z0-9&\'.-]{1,18}(?: (?:of |and |& )?[A-Z][A-Za-z0-9&\'.-]{1,18}){0,3}(?: (?:hospital|bank|university|school|law firm|company))?';
const EN_POST = '(?:[a-z]+ ){0,2}?(?:driver|nurse|doctor|teacher|lawyer|accountant|cop|police officer|firefighter|waiter|waitress|cashier|barista|chef|plumber|electrician|mechanic|pilot|flight attendant|dentist|professor|pharmacist|paramedic|social worker|realtor|bartender|cleaner|nanny|soldier|librarian|receptionist|security guard|therapist|surgeon|journalist|prison guard|judge|detective)';
const job = new RegExp(
  `(?<verb>${LEADS}) ?(?<org>${ORGANISATION})(?<post>的?${POST}(?!专业|系|学))?(?<work>(?:上过?班|工作|任职|任職|就职|做事|做嘢|返工|实习|實習|打过?工|坐班|当差|任教|执教|值班|[待呆]过|开车|跑(?:快递|外卖|业务|销售|专线)|(?:当|做|担任|负责|當|擔任)(?<as>[一个名個]{0,2}${POST}))?)`
  + `|(?:(?<at>在|喺|就职于|任职于|供职于|就職於|任職於|跳槽到|跳槽去|跳到)(?<free>(?:(?![在是于去了的个给和跟我你他她这那哪几家喺])[一-龥A-Za-z0-9]){2,14}?)(?=上过?班|工作(?!室)|任职|返工|做嘢|实习|打过?工|干[了过]|[待呆]过|做了|做[一-龥]{2}(?:$|[，,。])|$|[，,。]))`
  + `|(?<=(?<![a-z])(?:works?|working|worked|employed|intern(?:s|ing)?|hired|job|position|started|accountant|engineer|manager|nurse|teacher|director|analyst|lawyer|designer|driver|consultant|cashier) (?:at|for|by|with) |(?<![a-z])(?:he|she|i|I|He|She|wife|husband|dad|mom|brother|sister|[A-Z][a-z]+) (?:just |recently )?joined )(?<en>${EN_NAME})`
  + `|(?<=(?:是|做|当|當|做紧|做緊)(?:一?[个名位個])?)(?<only>(?!老板(?:$|[，,。！!\\s])|老师(?:$|[，,。！!\\s])好)${POST})(?=$|[，,。！!\\s；;、]|的$|嘅)|(?<=(?:我是|我叫|我系|我係))(?<intro>(?:(?![的你我他她们家楼栋])[一-龥A-Za-z0-9]){2,10})(?=的(?:小|老)?[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡](?:[一-龥]{0,2})(?:总|工|经理|医生|老师|律师|主任|警官|护士|会计|$|[，,。]))|(?<=(?:[，,\\s]|^)(?:职业|职务|工作|岗位)[：:]\\s?|^(?:我|他|她)?(?:[1-9][0-9]岁?)[，,]|[，,\\s][男女][，, ](?:[1-9][0-9]岁?[，, ])?)(?<listed>${POST})(?=$|[，,。！!\\s；;、])`
  + `|(?<=(?<![a-z])(?:is|was|'s) (?:a|an) )(?<enpost>${EN_POST})(?![a-z]| of )`,
  'g',
);
const answer = new RegExp(`${ORGANISATION}(?:的?${POST})?|${POST}|${EN_NAME}`, 'y');
const QUESTION = /[在现]哪(?:里|儿|个公司|家公司|个单位|家单位)?(?:上班|工作|高就|实习|打工)|哪[个家](?:公司|单位)(?!好|强|比较|更|厉害|值得|最|靠谱|便宜)|什么(?:公司|单位|工作)|做(?:什么|啥|咩)(?:工作|的|嘅)?(?=$|[?？啊呀呢])|从事什么|干(?:什么|啥|嘛)(?:工作|的)|啥工作|咩工|高就|职业|where do(?:es)? (?:you|he|she) work|what do(?:es)? (?:you|he|she) do/;
/** An organisation that is none in particular, or no organisation. */
const VAGUE = /^(?:[一这那这某两几][个家所间]|某[个家]|[一这那]家?|互联网|国企|央企|私企|外企|民企|大厂|小|大|公司|医院|学校|酒店|超市|银行|社区|机场|商场|健身房|中介|驾校|幼儿园|大学|中学|小学|我们?|你们?|他们?|她们?|自己|别的?|别人|新|老|同一?|另|哪|什么|啥|很多|每|家里?|附近|楼下|隔壁|对面|门口|外面|路上|旁边|最|以前|之前|现在|原来|工厂|网络|物流|快递|保险|地产|房产|科技|基金|证券|当地|本地|上班|下班|考研|学校|全国|各|的|了|个|不|回|微信|网上|手机|电脑|[A-Z]{1,2}(?![a-zA-Z])|WiFi|QQ|OK|Excel|PPT|KTV|[A-Z]?站)/;
const NOT_ORG = /们公司|们学校|这种|那种|这个|那个|[吗呢吧啊]|什么|怎么|没有|不是|去了|来了|回来|出来|门口|说的|看到|买|吃|喝|玩|排队|等|排|见|停|逛/;

/** Organisations by their own name or an office of the state. */
const KNOWN = new RegExp(`^(?:${COMPANIES}|.{0,4}(?:${STATE}))|(?:公司|集团|银行|銀行|局|医院|醫院|学校|學校|大学|中学|小学|律所|事务所|地产|证券|保险|物流|科技|传媒|研究院|研究所|设计院|幼儿园|酒店|支队|大队|执法队|电网|厂|[一二三四五六]院|妇幼|[部科处]|中心)$`);
/** Where nobody goes but to work. */
const INSIDE = new RegExp(`^(?:${COMPANIES})$|(?:公司|集团|科技|证券|律所|事务所|研究院|研究所|设计院|电网|支队|大队|委|妇幼|[财税政育监建生]局)$`);
const CITIES = new Set([...PROVINCE_NAMES, ...PREFECTURE_NAMES, '美国', '日本', '英国', '国外', '国内', '深圳湾']);
/** Where people work, without a name: `在楼上`, `在晚上`. */
const ANYWHERE = /[上里外内边面头前后下]$|时间|时候|今天|明天|晚|周末|节|假|线上|这种|疫情|期间|现场|工地|异地|本地|省|老家|县城|一线|基层|体制|深夜|加班|认真|努力|好好|拼命|每天|一直|埋头|外地|南方|北方|沿海|东莞|乡下|镇/;
/** Who writes to customers says so: no disclosure. */
const SERVING = /客服|司机|骑手|外卖员|快递员|中介|导游|店长|服务员|销售|主播|助理|秘书|前台|保安/;

/** Where somebody works and as what. */
export default {
  id: 'employer',
  jurisdiction: 'any',
  words: ['哪个公司', '哪家公司', '什么公司', '做什么', '干什么', '上班', '就职', '就職', '任职', '任職', '供职', '受雇', '入职', '跳槽', '调到', '调去', '单位', '公司是', '公司叫', '做事', '返工', '实习', '實習', 'works at', 'work at', 'works for', 'work for', 'working at', 'working for', 'worked at', 'worked for', 'employed', 'intern', 'job at', 'hired', 'manager at', 'engineer at', 'nurse at', 'teacher at', 'accountant at', 'started at', '工作', '打工', '考进', '加入了', '进了', '经理', '总监', '主管', '工程师', '程序员', '会计', '柜员', '律师', '护士', '公务员', '民警', '警察', '法官', '店长', '教练', '局长', '科长', '处长', '客服', '销售', '前台', '支书', '书记', '出纳', '文员', '秘书', '记者', '快递员', '外卖员', '骑手', '收银', '服务员', '理发师', '空乘', '飞行员', '电工', '焊工', '导游', '翻译', '军人', '消防员', '城管', '校长', '院长', '教授', '讲师', '辅导员', '大夫', '药剂师', '检察官', '保洁', '保姆', '月嫂', '老师', '教师', '高就', '待过', '呆过', '职业：', '工作：', ' paramedic', ' firefighter', ' waitress', ' waiter', ' cashier', ' barista', ' chef', ' plumber', ' mechanic', ' pilot', ' dentist', ' professor', ' pharmacist', ' judge', ' detective', ' therapist', ' surgeon', ' soldier', ' bartender', '医生', '司机', '保安', '厨师', '空姐', '设计师', '交警', '辅警', '狱警', '城管', '法医', '合伙人', '是老板', '当老板', '當老板', '做老板', '工人', '军官', '幼师', '护工', '职业', '辞职去', '跳到', '跳去', '分到', '分配到', '做嘢', '打过工', '上过班', '任教', '開工', '醫生', '護士', '老師', '會計', '工程師', '律師', '司機', '經理', 'joined ', ' driver', ' nurse', ' teacher', ' doctor', ' lawyer', ' cop', 'accountant', '的老板'],
  shapes: [
    { source: '[在喺][^，,。！？!?]{1,14}(?:[做当當教]|开车|干[了过]|跑[快外业专销])', chars: '车做当當教干跑' },
    { source: '[在是喺，, ][^，,。！？!?]{1,12}(?:[局委部队科处厂院](?:[，, 的]|$)|公司|集团|电网|科技|证券|地产)', chars: '局委部队科处厂院司团网技证产' },
    { source: '(?:单位|职业|工作)[：:]', chars: '：:' },
    { source: '我[是叫係][一-龥]{2,10}的[小老]?[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗]', chars: '的' },
  ],
  rank: 12,
  find: (text: string, previous: string, known: Known | null): readonly Placed[] =>
    answerOr(bareAnswer(text, previous, QUESTION, answer, 0.75), () => findFacts(text, known, job, weigh)),
  examples: {
    hit: [
      '我在[[华某科技]]上班', '她就职于[[市第一人民医院]]', '他是[[某银行客户经理]]', '我老公在[[城东派出所]]工作', 'she works at [[Acme]]', 'he works for [[Blue River Bank]] as an accountant', '我表姐入职了[[星海证券]]', '他现在在[[远大集团财务部]]任职', '我在[[腾讯]]做产品', '我是[[护士]]，今晚夜班',
    ],
    miss: [
      '我在公司上班', '我在北京工作', '在一家互联网公司上班', '他在家办公', '华为发布会几点', '你在哪上班', '腾讯会议几点开始', '去银行排队好久', '我想去字节上班', '不想上班', '马云在阿里上班', 'works for me', 'this works at night', '如果我在腾讯上班就好了', '楼下超市打工的阿姨', '老师好',
    ],
  },
} satisfies Detector;

function weigh(reading: Reading, found: RegExpExecArray): Weight | null {
  const { clause, rest, who, gap, left, right } = reading;
  const { verb, org, post = '', work = '', as, en, only, at, free, enpost, listed, intro } = found.groups ?? {};
  if (intro !== undefined) return VAGUE.test(intro) && !KNOWN.test(intro) || /[0-9]|班|年级|妈|爸|家长|朋友|隔壁|邻居|同学|群|小区/.test(intro) ? null : { confidence: 0.74, reason: 'works-at' };
  if (/想|要(?:去|当|做|是)|应聘|面试|投(?:了|简历)|考不上|推荐|求/.test(clause)) return null;
  if (en !== undefined) return who === 'none' || /^(?:The |It|Me|You|My|This|That|IRC|Discord|Slack|Twitter|Facebook)(?![a-z])/.test(en) ? null : { confidence: 0.82, reason: 'works-at' };
  if (enpost !== undefined) return who === 'other' && /(?:^|[^a-z])(?:my [a-z]+(?: in law)?|he|she|[a-z]+)(?:'s| is| was) an? $/.test(clause) && gap <= 16 ? { confidence: 0.7, reason: 'post' } : null;
  if (listed !== undefined) return { confidence: who === 'none' ? 0.8 : 0.7, reason: 'post' };
  if (only !== undefined) {
    return who !== 'none' && gap <= 4 && !(who === 'self' && SERVING.test(only)) && /^(?:我|俺|本人|[他她佢])?.{0,6}(?:是|做|当|當|做[紧緊])(?:一?[个名位個])?$/.test(clause) && clause.length <= 9 ? { confidence: 0.62 + (who === 'self' || who === 'other' ? 0 : -0.2), reason: 'post' } : null;
  }
  if (at !== undefined && free !== undefined) {
    const works = /^(?:上过?班|工作|任职|返工|做嘢|实习|打过?工|干[了过]|做了|做[一-龥]{2}(?:$|[，,。]))/.test(rest) || at.length > 2 || (at === '跳到' && /跳槽|离职|从.{1,8}$/.test(clause));
    return works && who !== 'none' && gap <= 8 && !VAGUE.test(free) && !NOT_ORG.test(free) && !ANYWHERE.test(free) && !CITIES.has(free.replace(/[市区县省]$/, '')) && !/^做(?:什么|[吃饭菜作功核题实梦])/.test(rest) ? { confidence: 0.8, reason: 'works-at', start: found.index + at.length } : null;
  }
  if (verb === undefined || org === undefined || (!KNOWN.test(org) && VAGUE.test(org)) || NOT_ORG.test(org)) return null;
  const begin = found.index + found[0].indexOf(org, verb.length);
  const end = begin + org.length + (post.startsWith('的') ? 0 : post.length);
  const form = /单位(?:是|为)?[：: ]*$/.test(verb);
  const strong = /就[职職]|任[职職]|供职|受雇|入职|跳槽|跳[到去]|调[到去进]|辞职去|分配?到/.test(verb) || form;
  const doing = work !== '' || (KNOWN.test(org) && /^做(?:嘅|$|[，,。])/.test(rest)) || /^(?:(?:做|当|搞|干|负责|教|当)(?:[一-龥]{2}|[a-z]{3}|了|过)|里?面?(?:上班|工作)|干[了过]|工作)/.test(rest) || strong;
  if (as !== undefined && who === 'none') return null;
  if (verb === '') return (post === '' || post.startsWith('的')) && who === 'other' && KNOWN.test(org) && (post !== '' || /^的(?=$|[，,。！!])/.test(rest)) && left.length - clause.length <= 8 ? { confidence: 0.72, reason: 'works-at', start: begin, end } : null;
  const joined = !/看|拍|撞/.test(clause) && /^(?:进了|考[进上]了?|加入了?)$/.test(verb) && /^(?:$|了?[，,。！])/.test(rest + right.slice(rest.length));
  const whose = /^是$/.test(verb) && (post !== '' || /^的(?=$|[，,。！!]|人)/.test(rest)) && KNOWN.test(org);
  const there = verb === '在' && INSIDE.test(org) && who === 'other' && gap <= 4 && /^(?:$|[，,。])/.test(rest) && !/现在|刚|今天|昨|明天|点|看|碰|这会/.test(left);
  if (!doing && !joined && !whose && !there && (post === '' || post.startsWith('的') && verb !== '是')) return null;
  if (/^(?:是|系|给)$/.test(verb) && !whose && post === '') return null;
  if (verb === '係' && post === '' && !rest.startsWith('做')) return null;
  if (/公司[：:是叫]/.test(verb) && !/^[，。\s]|^$/.test(rest)) return null;
  if (/^(?:当|做|搞|干)(?:了?(?:检查|手术|体检|核酸|客人|笔录|什么|饭|菜)|嘛|啥|完)/.test(rest)) return null;
  if (who === 'none') return (strong && left === clause && clause.length <= 4) || form ? { confidence: 0.78, reason: 'works-at', start: begin, end } : null;
  return gap > 10 ? null : { confidence: there && !doing ? 0.7 : strong ? 0.9 : post !== '' && work === '' ? 0.84 : 0.86, reason: 'works-at', start: begin, end };
}
