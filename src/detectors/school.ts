import type { Detector, Known, Placed } from '../model/detector.ts';
import type { Reading } from './_fact.ts';
import { CHILD, KIN } from './_fact-people.ts';
import { answerOr, bareAnswer, findFacts, type Weight } from './_fact-find.ts';

const N = '[一二三四五六七八九十0-9]';
const CLASS = `(?:(?:大|高|初|小|研)?${N}年?级?(?:第)?[(（]?${N}{1,2}[)）]?班)`;
const YEAR = '(?:(?:20)?[0-2][0-9]级|(?:大|高|初|研)[一二三四]|小[一二三四五六](?=$|[，,。！\\s]|的|了)|博[一二三四]|[一二三四五六七八九]年[级級])';
const COHORT = `(?:(?:[一-龥]{1,8}(?:系|专业|學系))(?=[读讀毕畢的，,。]|$)|[大中小托][一二三四1-4]?班|(?:[一-龥]{2,8}(?:系|专业|学院|班))?(?:的)?(?:${CLASS}|(?:20)?[0-2][0-9]级(?:[一-龥]{2,8}(?:系|专业))?(?:${N}{1,2}班)?|${YEAR}(?:${CLASS})?))`;
const SCHOOL = '(?:(?![我你他她在是读考于了讀念被]|上(?![海饶虞外戏财])|就读|毕业|本科|硕士|博士|大专)(?:(?!在|考上|就读|毕业|上(?![海饶虞外戏财])|[是到去了读讀念被])[一-龥A-Z]){1,10}?(?:大学|学院|學院|中学|中學|小学|小學|高中|初中|幼儿园|幼稚園|大學|國中|國小|学校|學校|書院|书院|职高|技校|卫校|女中|师范|理工|师大|工大|医大|农大|科大|财大|附中|附小|实小|实验[一二三四]?小|[一二三四五六七八九十]{1,2}中|[一二三四五六七八九十]{1,2}小(?![时伙孩]))(?:大学|大學|学院|學院|中学|中學|小学|小學|学校|學校|[学學](?![生校习院会业]))?(?:[一-龥]{2,4}(?:附中|附小|校区|学院))?|[第]?[一二三四五六七八九十]{1,2}中(?=[读讀上念的了当，,。]|毕业|$)|(?:人大|北师大|华师大|央财|中财|上财|西财|对外经贸|北外|上外|广外|北航|北理工|南航|西工大|西电|电子科大|成电|重大|湖大|华工|暨大|深大|苏大|郑大|吉大|天大|南开|兰大|云大|北电|中戏|上戏|央美)(?=[读的]|毕业|大[一二三四]|研|博)|清华|北大|台大|政大|港大|港科大|复旦|浙大|中科大|人大附中|交大|哈工大|武大|华科|中大|同济|南大|厦大|川大|山大)';
const EN = '(?:[A-Z][A-Za-z\'.]{1,15} ){1,3}(?:High(?: School)?|Elementary(?: School)?|Middle School|Primary(?: School)?|College|University|Academy|Kindergarten)|University of [A-Z][a-z]{2,15}(?: [A-Z][a-z]{2,15})?|(?:MIT|UCLA|NYU|Stanford|Harvard|Yale|Oxford|Cambridge)';
const place = new RegExp(
  `(?<lead>在|喺|于|於|去|到|是|被|系|係|(?:毕业院校|毕业学校|就读学校|所在学校|学校|院校|母校|班级|本科|硕士|博士|大专|研究生|高中|初中|小学|大学)[是在读：:\\s]{1,2}|(?:本科|硕士|博士|大专)|转学[到去]了?|轉學?到|读|讀|上|念|考上了?|考进了?|毕业于|就读于|就讀於|保送|转到了?|学校[：:是]|班级[：:]|[我他她]|的|[，,]|^|\\s)(?<school>${SCHOOL})(?<cohort>${COHORT})?|(?<free>(?<=在|喺)(?:(?![在是去到了的我你他她这那哪])[一-龥A-Z]){2,8}?)(?=读(?:书|博|研|本科|[大高初小研]|硕|[一二三四五六]年)|讀(?:書|[大高初中小研])|念(?:书|書|[大高初小])|上(?:学|大[学一二三四]|高[中一二三]|初[中一二三]|小学)|就读)|(?<=[我他她们是的读讀学，,\\s]|^)(?<dept>(?!们|[读讀])(?:(?![我他她是在])[一-龥]){2,10}?(?:系|专业|學系|学院)(?:(?:20)?[0-2][0-9]级(?:${N}{1,2}班)?|[大研][一二三四]))|(?<batch>(?<![0-9])(?:20)?[0-2][0-9]级[一-龥]{2,10}?(?:系|专业)?${N}{1,2}班)|(?<room>${CLASS})|(?<=(?:graduated from|stud(?:y|ies|ied|ying)(?: [a-z]+)? at|attend(?:s|ed|ing)?|(?:student|freshman|sophomore|junior|senior|major|phd|undergrad) at|transferred to|dropped out of|expelled from|accepted (?:to|into|at)|got into|enrolled (?:at|in)) )(?<anyen>(?:the )?[A-Z][A-Za-z'.]{1,15}(?: (?:of |at )?[A-Z][A-Za-z'.]{1,15}){0,4})|(?<en>${EN})(?<grade>,? (?:(?:9th|10th|11th|12th|[1-8](?:st|nd|rd|th)) grade|class of (?:20)?[0-9]{2}|class [0-9][A-Z]?))?`,
  'g',
);
const answer = new RegExp(`(?:${SCHOOL})(?:${COHORT})?|[一-龥]{1,8}?(?:大|理工|师范|财经|政法|外语|交通|邮电|科技|[工师财科农医外交电林海]大|航|附|[一二三四五六七八九十]{1,2}[中小]|实验)(?=$|[，,。的])|${CLASS}|${YEAR}|${EN}`, 'y');
const QUESTION = /哪个?(?:学校|大学|中学|小学|高中|幼儿园)(?!好|强|比较|更|厉害|值得|最|容易|便宜)|在哪(?:里|儿)?(?:上学|读书|念书|读大学)|哪[里儿]毕业|几年级|几班|哪个班|什么学校|母校|邊間學校|哪所|what school|which school|where do(?:es)? (?:you|he|she) (?:study|go to school)|what grade/;
const ATTENDS_BEFORE = /(?:在|于|於|读|讀|上(?!次|周|面)|念|就读于|就讀於|毕业于|畢業於|考上了?|考进了?|保送(?:到|去)?了?|转到了?|升入|学校[：:是]|学校是|班级[：:是]?|是|录取(?:到|了)|被)\s?$/;
/** Leads after which a school needs no verb more. */
const TOLD = /(?:(?:毕业院校|毕业学校|就读学校|所在学校|学校|院校|母校|班级|本科|硕士|博士|大专|研究生|高中|初中|小学|大学)[是在读：:\s]{0,2}|转学[到去]了?|轉學?到|[读讀念])$/;
const ATTENDS_AFTER = /^(?:讀|上(?:[一二三四五六]年|[大中小]班)|学(?:[一-龥]{2}$|厨师|美容|汽修|护理)|畢業|在讀|嘅學生|上学|读书|念书|读(?!者)|念|上[大中高初小幼]|毕业|畢業|在读|就读|的(?:学生|研究生|博士|硕士|本科|大[一二三四]|高[一二三])|学生|研究生|博士|硕士|本科|录取|讀書|返學)/;
const EN_BEFORE = /(?:go(?:es)? to|went to|stud(?:y|ies|ied|ying)(?: [a-z]+)? at|attends?|attended|attending|graduated from|enrolled (?:at|in)|got into|student at|freshman at|sophomore at|junior at|senior at|alum(?:nus|na)? of|transferred to|accepted (?:to|into|at)|kindergarten at|grader? at)\s$/;
const VAGUE = /^(?:一所|某所|这所|那所|哪|什么|我们|你们|他们|好|重点|普通|名牌|双一流|国外|国内|美国|英国|日本|老年|个|了|不|想|家长|每|全|各|附近|隔壁|一个|所有|其他|以前|从小|以后|大学|小学|中学|高中|初中|幼儿园|上|读|没|刚|完|自己|现在|当初|过|还|去|到)/;

const CHILDREN = new RegExp(CHILD);
const FIELD = /[：:]\s?$/;
const RELATIVE = new RegExp(`^家?(?:${CHILD}|${KIN})(?=.{2})`);
const ONLY_KIND = new RegExp(`^家?(?:${CHILD}|${KIN})?(?:國小|国小|小学|小學|中学|高中|初中|幼儿园)$`);

/** Which school somebody attends or left, with year and class where they stand. */
export default {
  id: 'school',
  jurisdiction: 'any',
  words: ['哪里毕业', '哪毕业', '哪个学', '学院', '學院', '专业', '系畢', '讀緊', '读博', '读研', '念书', '讀書', '本科', '硕士', '理工', '女中', '書院', '书院', '師大', '畢業', '學校', '小學', '中學', '班级', 'studying at', 'student at', 'freshman', 'sophomore', 'junior', 'senior at', 'accepted to', 'transferred', 'dropped out', 'expelled', '几班', '大学', '大學', '学院', '中学', '小学', '高中', '初中', '附中', '附小', '幼儿园', '幼稚園', '國中', '國小', '学校', '清华', '北大', '台大', '政大', '港大', '复旦', '浙大', '交大', '毕业', '就读', '上学', '读书', '年级', '年級', 'high', 'college', 'university', 'elementary', 'academy', 'middle school', 'primary', 'goes to', 'go to ', 'studies at', 'study at', 'attend', 'graduated', '转到', 'stanford', 'harvard'],
  prefilter: '[0-9一二三四五六七八九十)）]班|[0-2][0-9]级|[一二三四五六七八九十]中(?=$|[读上的毕高初念了，,])|[读讀念上](?:[大高初小研][一二三四五六学中]|書|书|研|博)',
  needs: { chars: '班级中读讀念上' },
  rank: 13,
  find: (text: string, previous: string, known: Known | null): readonly Placed[] =>
    answerOr(bareAnswer(text, previous, QUESTION, answer, 0.82), () => findFacts(text, known, place, weigh)),
  examples: {
    hit: [
      '我儿子在[[实验小学三年二班]]', '她在[[清某大学计算机系2019级]]读书', '我是[[江城大学]]毕业的', '他在[[市一中]]读高三', 'my daughter goes to [[Lincoln High]]', '她就读于[[东湖外国语学校]]', '小王考上了[[江南大学]]', '我[[高三(5)班]]的', 'he graduated from [[Northfield College]]',
    ],
    miss: [
      '清华大学发布了新校区规划', '北大今年录取分数线出了', '高三真累', '你在哪个大学', '大学生找工作难', '我想考清华大学', '如果我在北大读书', '我去大学城逛街', '家长学校直播', '周杰伦毕业于淡江中学', '小学门口堵死了', '三年级的题我都不会', 'High school was fun', 'the college is closed', '全国重点大学排名',
    ],
  },
} satisfies Detector;

function weigh(reading: Reading, found: RegExpExecArray): Weight | null {
  const { clause, rest, who, gap } = reading;
  const { school, cohort = '', dept, room, en, free, anyen, batch } = found.groups ?? {};
  if (/想|要考|打算|报考|填|排名|分数线|录取线|校庆|比赛|附近|门口|路过|招|参观|旅游|逛|玩|堵/.test(clause) || /^(?:城|门口|附近|旁边|对面|的?(?:食堂|操场|宿舍|图书馆|校门|老师说|分数|排名|题|课|录取[分线率通])|生(?!.*我)|发布|公布|宣布|团队|教授|研究|排名|附属|医院|路|站|招)/.test(rest)) return null;
  if (school !== undefined && FIELD.test((found.groups?.['lead'] ?? '')) && !VAGUE.test(school) && !/无|暂/.test(school)) return { confidence: who === 'none' ? 0.9 : 0.85, reason: 'attends', start: found.index + (found.groups?.['lead']?.length ?? 0) };
  if (room !== undefined && /班级\s?[：:是]\s?$/.test(clause + reading.left.slice(-4))) return { confidence: who === 'none' ? 0.9 : 0.85, reason: 'class' };
  if (who === 'none') return batch !== undefined && /是/.test(clause) ? null : dept !== undefined && /学号/.test(reading.left) ? { confidence: 0.95, reason: 'class' } : null;
  if (anyen !== undefined) return !/^(?:The |It|My|Your|Google|Python)/.test(anyen) ? { confidence: 0.82, reason: 'attends' } : null;
  if (batch !== undefined) return gap <= 6 ? { confidence: 0.86, reason: 'class' } : null;
  if (free !== undefined) return gap <= 10 && !VAGUE.test(free) && !/^(?:北京|上海|广州|深圳|外地|老家|国|家|县|城|乡|海外|[一-龥]{2}$(?<=美国|英国|日本|德国|法国|韩国|澳洲|香港|澳门|台湾|图书|自习|教室|床上|房间|线上|网上))/.test(free) ? { confidence: 0.82, reason: 'attends' } : null;
  if (en !== undefined) return EN_BEFORE.test(clause) ? { confidence: 0.85, reason: 'attends' } : null;
  if (room !== undefined) return gap <= 6 && (/^(?:的|$|[，,。！\s]|班主任|当|读)/.test(rest)) ? { confidence: gap <= 3 ? 0.84 : 0.75, reason: 'class' } : null;
  if (dept !== undefined) return gap <= 4 && /^(?:的|$|[，,。])/.test(rest) ? { confidence: 0.82, reason: 'class' } : null;
  if (school === undefined || VAGUE.test(school) || gap > 14 || ONLY_KIND.test(school)) return null;
  const start = found.index + (found.groups?.['lead']?.length ?? 0) + (RELATIVE.exec(school)?.[0].length ?? 0);
  if (/^毕业(?:的|生?$|[，,。]|就|后|于|那)|^畢業/.test(rest) && gap <= 8) return { confidence: 0.84, reason: 'attends', start };
  if (/^录取|^錄取/.test(rest) && clause.endsWith('被')) return { confidence: 0.86, reason: 'attends', start };
  if (TOLD.test(clause) && /^(?:$|[，,。！㗎嘅啊呀的了])/.test(rest) && gap <= 8) return { confidence: 0.82, reason: 'attends', start };
  if (cohort !== '') return { confidence: 0.88, reason: 'class', start };
  if (/(?:毕业于|就读于|就讀於|畢業於|考上了?|考进了?|保送|录取|转到了?)$/.test(clause)) return { confidence: 0.88, reason: 'attends' };
  if (clause.endsWith('在') && who === 'other' && gap <= 6 && /^(?:$|[，,。])/.test(rest) && CHILDREN.test(reading.left)) return { confidence: 0.74, reason: 'attends', start };
  if (/^的(?=$|[，,。！])/.test(rest) && who !== 'you' && gap <= 2 && (clause.endsWith('是') || gap === 0 && /[中小]$/.test(school))) return { confidence: 0.74, reason: 'attends', start };
  return ATTENDS_BEFORE.test(clause) && ATTENDS_AFTER.test(rest) ? { confidence: 0.84, reason: 'attends' } : null;
}
