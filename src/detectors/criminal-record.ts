import type { Detector, Known, Placed } from '../model/detector.ts';
import type { Reading } from './_fact.ts';
import { answerOr, bareAnswer, findFacts, type Weight } from './_fact-find.ts';

const N = '[0-9一二两三四五六七八九十半几]{1,3}';
/** Past the court or the police. */
const RECORD =
  `(?:强奸|诈骗|杀人|抢劫|盗窃|强姦)(?:惯)?犯|(?<=(?:赌场?|毒|诈骗|偷|抢|打架|打人|伤人|贪污|受贿|盗窃|传销|集资|跑分|洗钱|走私)[^，,。]{0,4})进去[了过]|(?:家暴|诈骗|盗窃|醉驾|酒驾|醉駕|吸毒|贩毒|强奸|抢劫|故意伤害|受贿|非法集资|赌博|打架)罪?(?:被抓|(?:被)?判(?:了|过)?${N}(?:年|个月)|前科|俾人拘留)|坐过(?:${N}年)?(?:牢|監)|坐了${N}年(?:牢|監)|坐牢(?:${N}年)?|坐監|坐過(?:${N}年)?(?:牢|監)|服过刑|判了?拘役|蹲过(?:${N}年)?(?:监狱|局子|大牢|号子|看守所)?|蹲(?:监狱|局子|大牢|号子|看守所)|蹲了${N}年(?:监狱|局子|大牢|号子)?|判了${N}年(?:${N}个月)?|判刑(?:${N}年)?|被判(?:了)?(?:有期徒刑)?${N}年|判了?(?:缓刑|死缓|无期)|缓刑(?:${N}年)?|取保候审|假释|服刑|入狱|出狱|刑满释放|劳改(?:犯)?|劳教|有(?:过)?案底|案底|有(?:过)?前科|前科|犯罪记录|留(?:过|了)案底|被?(?:刑事|行政)拘留(?:${N}[天日])?|被?拘留(?:了)?(?:${N}[天日])|被拘留|被刑拘|刑拘|被逮捕|被批捕|被通缉|通缉犯|在逃|网逃|进过?局子|进去过|进过?(?:看守所|监狱|少管所|派出所)|关(?:了|过)${N}(?:年|个月|天)`
  + '|(?:强制)?戒毒(?:所)?|吸毒史|吸毒|溜冰毒|吸冰|贩毒|嗑药|吸大麻|飞叶子|酒驾(?:被(?:抓|查))?|醉驾(?:被(?:抓|查))?|肇事逃逸|诈骗(?:罪)?|盗窃(?:罪)?|故意伤害(?:罪)?|寻衅滋事|聚众赌博|赌博被抓|电诈|帮信罪?|职务侵占|挪用公款|受贿|被双规|被留置|非法集资|杀过人|偷过(?:东西|钱)|嫖娼被抓';
const EN = "(?<![a-z])(?:criminal record|been to (?:jail|prison)|went to (?:jail|prison)|in (?:jail|prison)|(?:did|served) (?:[0-9]+|two|three|four|five|six|ten) (?:years|months)(?: in (?:prison|jail))?|did time|ex-con|convicted(?: of [a-z]+)?|felony|felon|arrested(?: for [a-z]+)?|on (?:parole|probation)|got a dui|a dui|dui|rehab|(?:registered )?sex offender|charged with [a-z]+|warrant out)(?![a-z])";
const fact = new RegExp(`(?<zh>${RECORD})|(?<en>${EN})`, 'gi');
const answer = new RegExp(RECORD, 'iy');
const QUESTION = /有(?:没有)?(?:案底|前科|犯罪记录)|犯(?:过)?什么事|判了?(?:几|多少)年|因为(?:什么|啥)(?:进去|被抓|坐牢)|criminal record|why .{0,10}arrested/;
/** Things done, and terms that need a word more before they are a record. */
const LOOSE = /^(?:诈骗|盗窃|吸毒|贩毒|嗑药|酒驾|醉驾|戒毒|电诈|帮信|职务侵占|挪用公款|受贿|非法集资|故意伤害|寻衅滋事|肇事逃逸|在逃|服刑|入狱|坐牢|进去过|进派出所|进过?派出所|假释|判刑|案底|前科|关[了过])/;
const TALK = /^(?:[（(]指|公主|的?(?:人|电话|短信|团伙|犯(?!了)|案|案件|新闻|案例|分子|套路|手段|集团|公司|罪名|软件|app|明星|艺人|处罚|标准|要|会|可以|判(?!了|刑|过|[0-9一二三四五六七八九十])|怎么|是(?:犯罪|违法|什么|要)|司机|检查|查得|记几分|扣)|吗|罪(?:判|量刑|怎么))/;
const HABIT = /严查|打击|预防|防范|警惕|小心|举报|反|禁|宣传|教育|拒绝|远离|查(?!出|到)|像|跟|游戏|警察|法律|新闻|刑法|遇到|碰到|被.{0,6}(?:骗|电话)|上班|简直|好比|如同|宿舍|高考|学校/;

/** Convictions, detention, wanted lists, drugs, as told of a person (PIPL art. 28 by its sensitivity; judicial data). */
export default {
  id: 'criminal-record',
  jurisdiction: 'any',
  words: ['强奸犯', '诈骗犯', '杀人犯', '抢劫犯', '盗窃犯', '进去了', 'years in', '坐过', '坐過', '服过刑', '判了', '坐了', '坐牢', '坐監', '蹲过', '蹲监', '蹲局', '蹲大', '蹲号', '蹲看', '蹲了', '判了', '判刑', '被判', '缓刑', '取保', '假释', '服刑', '入狱', '出狱', '刑满', '劳改', '劳教', '案底', '前科', '犯罪记录', '拘留', '刑拘', '逮捕', '批捕', '通缉', '在逃', '网逃', '局子', '进去过', '看守所', '监狱', '少管所', '派出所', '关了', '关过', '戒毒', '吸毒', '溜冰毒', '吸冰', '贩毒', '嗑药', '吸大麻', '飞叶子', '酒驾', '醉驾', '醉駕', '强奸', '抢劫', '肇事', '诈骗', '盗窃', '故意伤害', '寻衅', '赌博', '电诈', '帮信', '职务侵占', '挪用公款', '受贿', '双规', '留置', '非法集资', '杀过人', '偷过', '嫖娼', 'criminal', 'jail', 'prison', 'served', 'did time', 'ex-con', 'convicted', 'felon', 'arrested', 'parole', 'probation', 'dui', 'rehab', 'offender', 'charged with', 'warrant'],
  rank: 13,
  find: (text: string, previous: string, known: Known | null): readonly Placed[] =>
    answerOr(bareAnswer(text, previous, QUESTION, answer, 0.8), () => findFacts(text, known, fact, weigh)),
  examples: {
    hit: ['他[[坐过牢]]，你小心点', '我表哥[[判了三年]]', '小刘有[[案底]]进不了国企', '她前夫[[吸毒]]进去的', '老李上周[[醉驾被抓]]了', 'he has a [[criminal record]]', 'my cousin [[served 3 years]] for fraud', '我[[被拘留]]过'],
    miss: ['上班如坐牢', '酒驾要坐牢的', '诈骗电话太多了', '判了吗', '他没有案底', '远离毒品，拒绝吸毒', '某明星吸毒被抓', '电影里男主坐过牢', '查酒驾了大家注意', '如果他坐过牢呢', 'the movie is about a criminal record store', '派出所在哪', '前科是什么意思', '手机关了一天'],
  },
} satisfies Detector;

function weigh(reading: Reading, found: RegExpExecArray): Weight | null {
  const { clause, left, rest, who, gap } = reading;
  const { zh, en } = found.groups ?? {};
  if (TALK.test(rest) || HABIT.test(clause) || who === 'none' || who === 'you') return null;
  if (en !== undefined) return gap <= 20 && !rest.startsWith(' store') && !/police|cops|about/.test(left) ? { confidence: 0.82, reason: 'record' } : null;
  if (zh === undefined || gap > 14 || /^关[了过]/.test(zh) && !/监|牢|看守|局|派出所|号子/.test(left + rest)) return null;
  if (/^进过?(?:派出所|去过)/.test(zh) && who === 'self') return null;
  if (zh.endsWith('犯')) return /是(?:那个|这个|一?个)?$/.test(clause) && gap <= 6 && !/^[的，]?(?:吗|吧)/.test(rest) ? { confidence: 0.8, reason: 'record' } : null;
  if (zh.startsWith('有')) return { confidence: 0.86, reason: 'record', start: found.index + zh.search(/案底|前科/) };
  if (!LOOSE.test(zh) || /判|前科|被/.test(zh)) return { confidence: 0.86, reason: 'record' };
  const done = /(?:因为?|曾经?|以前|过去|被.{0,4}|涉嫌|犯了?|犯过|是|有|去年|前年|现在|还在|还|在)$/.test(clause) || /^(?:了|过|被|进去|判|坐|的|记录)/.test(rest) || /被抓|被查|被判/.test(zh);
  return gap <= 4 || done ? { confidence: who === 'self' ? 0.7 : 0.82, reason: 'offence' } : null;
}
