import type { Detector, Known, Placed } from '../model/detector.ts';
import type { Reading } from './_fact.ts';
import { answerOr, bareAnswer, findFacts, type Weight } from './_fact-find.ts';
import { ENGLISH, ILLNESSES, MEDICINES, STATES } from './_health-terms.ts';
import { HEALTH_WORDS } from './_health-words.ts';

const SCORES = '(?:PHQ-?9|GAD-?7|SCL-?90|HAMD|SDS|SAS|MMPI|MMSE|CD4|血糖|空腹血糖|血压|血壓|尿酸|转氨酶|病毒载量|糖化血红蛋白|糖化)(?:得分|评分|分数|结果)?[是为：: ]{0,2}(?:都|到|高达|了)?(?:[0-9]{1,4}(?:[./][0-9]{1,3})?)(?:分)?';
const MADE = '(?<![a-zA-Z])(?:AB|A|B|O|RH阴性|Rh阴性)型血|R[Hh]阴性血|熊猫血|(?:青霉素|头孢|花生|海鲜|酒精|虾|芒果|尘螨|花粉|坚果|磺胺|麻药|乳胶)(?:类)?(?:药物?)?[过過]敏|(?:peanut|penicillin|nut|shellfish|latex) allergy|allergic to (?:peanuts|penicillin|nuts|shellfish|latex)';
const fact = new RegExp(`(?<score>${SCORES})|(?<made>${MADE})|(?<en>${ENGLISH})|(?<state>${STATES})|(?<ill>(?:急性|慢性|先天性|原发性|重度|中度|轻度)?(?:${ILLNESSES})(?:晚期|早期|中期|[1-3]级|阳性|陽性)?)|(?<drug>${MEDICINES})`, 'gi');
const bare = new RegExp(`(?:(?:急性|慢性|重度|轻度)?(?:${ILLNESSES})(?:晚期|早期|阳性|陽性)?|${MEDICINES}|${ENGLISH})`, 'iy');
const QUESTION = /什么病|啥病|什麼病|哪里不舒服|怎么住院|为什么住院|吃的?(?:是)?(?:什么|啥)药|什么药|确诊(?:了)?(?:什么|没|吗)|查出来?(?:是)?什么|检查结果|诊断(?:结果|是什么)|得了(?:什么|啥)|what (?:medication|meds|condition|illness|disease|do you have)|diagnos/;

/** Words that lead to what somebody has, with what may stand between. */
const FOUND = /(?:确诊|確診|查出来?(?:有|是|得了?)?|查到|检查出来?|檢查出|体检出|诊断(?:为|出|是|成|书)?|診斷|被诊断|得了|得过|得的是|患(?:有|上|了|的是|过)|染上|感染了?|罹患|检出|验出|測出|测出|中了|犯了|复发|死于|走的|因为?|合并|并发|伴有|就是|病因是)[了是为的个得到有一种很严重中轻度晚早期急慢性先天遗传原发疑似\s：:"“「]{0,6}$/;
const HAS = /(?:(?<![值记懂舍显觉懒获])得|有(?:过|点|轻微的?|轻度|严重的?|先天性?)?|是|患|犯|带|身上有|都有|也有|一直有|生了|生)[个了点的轻中重度严急慢性先天遗传\s]{0,5}$/;
const LISTED = /(?:炎|症|病|癌|压|脂|风|喘)[、和跟加+＋及，, ]{1,2}$/;
const TAKES = /(?:吃(?:了|着|过|完|上|的是|的|起|两片|一片|半片)?|服用?|服着|打(?:了|着|过)?|在用|开了?(?:点|些|一盒|两盒)?|换成了?|停了?|离不开|靠|每天|天天|一直|注射|配了?|加到|减到)[了着的个些一二两半几片颗粒盒天都在\s]{0,4}$/;
const TAKEN = /^(?:(?:吃|服|用|打)了?(?:[0-9一二两三四五六七八九十半几]+|好几|多)?[年月周天]|停了|加量|减量|断了|换了|[0-9]+mg|一天|每天)/;
const AFTER = /^(?:患者|携带者|晚期|早期|[又也还都已经老]{0,2}(?:复发|犯|发作|严重|加重|恶化|扩散|转移|住院|手术)|好几年|好多年|多年|[0-9一二两三四五六七八九十几]+(?:多)?年|很?(?:严重|多年)|[了，, ]{0,2}(?:在|以前|之前|还|现在)?(?:住过?院|吃药|住了|休学|请假|手术)|走的|去世|(?:就诊|诊断)(?:记录|证明|书))/;
const OWN = /报告(?:出来|下来)了?[，,：\s]*$|(?:病历|诊断书|诊断证明|检查报告|报告|体检(?:报告)?|化验单)[上里]?(?:写着|写的是|说|显示|是|：|:)(?:有)?[\s"“]{0,2}$/;
const EN_HAS = /(?:has|have|had|having|with|got|is|was|are|am|i'm|im|he's|she's|i've|from|of|battling|fighting|getting|on|takes?|taking|started|tested|doing|needs)(?: (?:been|a|an|the|my|his|her|severe|mild|chronic|stage [1-4]|really bad|early|late|currently|also|now|officially|recently|[0-9]+mg|diagnosed with|for|tested))*\s$/;
const EN_STARTS = /(?:start(?:s|ing)?|beg(?:ins?|an|inning))(?: (?:my|his|her|the|on))*\s$/;
const TREATMENT = /^(?:chemo|dialysis|insulin|antidepress|zoloft|prozac|lexapro|xanax|lithium|ritalin|adderall|sertraline|metformin)/i;
const EN_FOUND = /(?:diagnosed (?:with|as)|came back|tested(?: positive)?(?: for)?|suffer(?:s|ing|ed)? from|found out (?:she|he|i)(?:'s| is| was| am|'m)|treated for|hospitali[sz]ed (?:for|with)|living with)(?: (?:a|an|stage [1-4]|severe))?\s$/;
const OBJECT = /(?:车|电脑|手机|服务器|系统|网络|项目|机器|路由器|公司|网站|城市|交通|经济|code|server|car|laptop|pc|team|economy|build|app)\s?(?:也|都|又|has|is|have)?\s?$/;
/** What may stand between a person and what he has. */
const BETWEEN = /^(?:自己|自已|家|的|也|都|这|又|老|有|一直|现在|其实|原来|就是|还是|是|得了?|本来|从小|以前|之前|当年|前年|去年|今年|最近|确实|真的|\s)*$/;
/** Illnesses that people call each other by; without a verb they tell something only of the old. */
const TEASED = /^(?:老年痴呆|痴呆|精神病|精神分裂|人格分裂|色盲|色弱|失明|瘫痪|多动症|自闭|残疾|抑郁|中风|失聪)$/;
const OLDER = /爷|奶|外公|外婆|姥|爸|妈|叔|伯|阿嬷|阿公/;
/** What makes an illness a subject of talk. */
const TALK = /^(?: of |用(?:什么|啥)|的?(?:人|群体|症状|科普|预防|治疗(?!了|中)|指南|药(?!了|吃)|原因|危害|知识|宣传|讲座|视频|论文|文章|专家|门诊|概率|几率|发病|疫苗|检查|筛查|遗传|传染|饮食|纪录片|节目|资料|书|饲料|医院|专科|基金|保险|险|日|食谱|克星|真的(?:很)?可怕|该|怎么(?!办)|如何|是(?:一种|什么|怎么|不是|可以|会|由)|可以|能不?能?(?:治|好|吃)|会(?:传染|遗传|死)|不是(?:病|矫情)|区|片|剂|胶囊|涨|多少钱|有(?:货|卖)|贵|测试|自测|量表|题|笑话|文学)|患者(?!，|,|$|了|我))/;
const PHRASE = /(?:预防|治|防|抗|得|患上?|传染|筛查|研究|宣传|了解|关于|专治|告别|远离|歧视|关爱|降|控制|聊聊|科普|转发|什么是|叫|比|种|类似|治疗|打|接种|检测|防治|关注)$/;

/** Illness, medicine, pregnancy, operations, scores, blood group: what is said of a person's health (Civil Code art. 1034, PIPL art. 28). */
export default {
  id: 'health',
  jurisdiction: 'any',
  prefilter: '癌|孕[0-9一二三四五六七八九十]|[ABO]型血|阴性血',
  needs: { chars: '癌孕型阴' },
  words: HEALTH_WORDS,
  rank: 14,
  find: (text: string, previous: string, known: Known | null): readonly Placed[] =>
    answerOr(bareAnswer(text, previous, QUESTION, bare, 0.85), () => findFacts(text, known, fact, weigh)),
  examples: {
    hit: [
      '他确诊[[乙肝]]了', '我有[[抑郁症]]，一直在吃药', '医生说我是[[双相情感障碍]]', '她查出来[[HIV阳性]]', '我妈得了[[甲状腺癌]]住院了', '她[[怀孕3个月]]了还不敢跟家里说', '我最近在吃[[舍曲林]]', '他爸[[糖尿病]]十几年了',
      '我对[[青霉素过敏]]', 'she was diagnosed with [[depression]] last year', "he's [[HIV positive]]", '小丽上个月[[流产]]了',
    ],
    miss: [
      '抑郁症的治疗指南更新了', '糖尿病科普视频', '我没有抑郁症', '如果我怀孕了怎么办', '糖尿病人能吃吗', '累死我了', '我要疯了', '气出病来了', '防癌宣传日', '医学论文讲高血压', '气得我高血压都犯了', '周杰伦有强直性脊柱炎', '她是不是怀孕了', '我家猫怀孕了',
      'is depression curable?', 'I have a cold',
    ],
  },
} satisfies Detector;

function weigh(reading: Reading, found: RegExpExecArray): Weight | null {
  const { clause, rest, who, gap } = reading;
  const { score, made, state, drug, en } = found.groups ?? {};
  if (TALK.test(rest) || (PHRASE.test(clause) && !FOUND.test(clause) && !TAKES.test(clause))) return null;
  const person = who !== 'none';
  if (OBJECT.test(clause)) return null;
  const mixed = en !== undefined && /[\u4e00-\u9fff]\s?$/.test(clause);
  if (en !== undefined && !mixed) {
    if (clause.endsWith(' a ') && /^cancer/i.test(en)) return null;
    if (EN_FOUND.test(clause)) return { confidence: 0.92, reason: 'diagnosed' };
    return person && (EN_HAS.test(clause) || (EN_STARTS.test(clause) && TREATMENT.test(en))) && gap <= 24 ? { confidence: 0.85, reason: 'has' } : null;
  }
  if (score !== undefined || made !== undefined) return person && gap <= 8 ? { confidence: 0.82, reason: score === undefined ? 'trait' : 'score' } : null;
  if (state !== undefined) return person && gap <= 14 ? { confidence: gap <= 8 ? 0.88 : 0.75, reason: 'state' } : null;
  if (drug !== undefined && !person) return /(?:最近|一直|每天|天天|还在?)(?:都|在)?吃着?$/.test(clause) ? { confidence: 0.75, reason: 'takes' } : null;
  if (drug !== undefined) return person && (TAKES.test(clause) || TAKEN.test(rest)) && gap <= 16 ? { confidence: 0.82, reason: 'takes' } : null;
  if (OWN.test(reading.left)) return { confidence: 0.9, reason: 'report' };
  if (/(?:诊断|既往史|病史|病名|疾病|疾病史|健康状况|主诉|入院诊断)[：:]\s?$/.test(reading.left)) return { confidence: person ? 0.9 : 0.95, reason: 'diagnosed' };
  if (FOUND.test(clause)) return { confidence: person ? 0.93 : 0.85, reason: 'diagnosed' };
  if (!person) return null;
  if (HAS.test(clause) && gap <= 12) return { confidence: 0.86, reason: 'has' };
  if (TEASED.test(found[0]) && !AFTER.test(reading.right) && !OLDER.test(clause)) return null;
  if (BETWEEN.test(gap === Infinity ? '-' : clause.slice(clause.length - gap)) || (AFTER.test(rest) && gap <= 12)) return { confidence: AFTER.test(rest) ? 0.88 : 0.69, reason: 'state' };
  return LISTED.test(clause) || LISTED.test(reading.left) ? { confidence: 0.8, reason: 'list' } : null;
}
