import type { Detector, Known, Placed } from '../model/detector.ts';
import type { Reading } from './_fact.ts';
import { answerOr, bareAnswer, findFacts, type Weight } from './_fact-find.ts';

const FAITH = '(?:基督教|天主教|东正教|新教|伊斯兰教?|佛教|藏传佛教|道教|犹太教|印度教|摩门教|统一教|全能神|法轮功|东方闪电|一贯道|巴哈伊教|回教|天主|耶稣|耶穌|上帝|真主|安拉|主(?=$|[，。了的])|佛(?=$|[，。了的])|基督|萨满教|锡克教|妈祖|一貫道|藏傳佛教|道教|猶太教|摩門教|伊斯蘭教)';
const BELIEVER = '(?:基督徒|耶和[华華][见見][证證]人|天主教徒|佛教徒|道教徒|基督教徒|伊斯兰教徒|新教徒|东正教徒|摩[门門]教徒|穆斯林|回教徒|道士|和尚|尼姑|居士|神父|牧师|修女|信徒|教徒|犹太教徒|摩门教徒|无神论者|法轮功学员|阿訇|回民)';
const RITE = '(?:吃[斋齋]念佛|入[了咗]教|受洗了?|受洗|皈依了?(?:佛门|三宝)?(?!佛教|基督|伊斯兰|天主)|出家了?(?:当(?:和尚|尼姑))?|封斋|做礼拜|入教了?|去教堂做礼拜|诵经|剃度了?)';
const EN = "(?<![a-z])(?:(?:devout |practicing |born-again )?(?:muslim|christian|catholic|jewish|buddhist|hindu|mormon|sikh|atheist|jehovah's witness|protestant|orthodox)|(?:converted|converting) to (?:islam|christianity|judaism|buddhism|catholicism|hinduism)|baptized)(?![a-z])";
const fact = new RegExp(`(?<believer>${BELIEVER})|(?<faith>${FAITH})|(?<rite>${RITE})|(?<en>${EN})`, 'gi');
const answer = new RegExp(`${FAITH}|${BELIEVER}|muslim|christian|catholic|jewish|buddhist|hindu|atheist`, 'iy');
const QUESTION = /信(?:什么|啥)?(?:教|佛)|什么信仰|宗教信仰|what religion|your faith|religious/;
const BELIEVES = /(?:信奉?|信仰|皈依了?|改信|加入了?|入了|练|修|拜|供)(?:了|的是|的)?$/;
const IS = /(?:是|系|係|嫁给?了?|娶了?)(?:一?[个名位])?(?:虔诚的?)?$/;

/** A person's faith (PIPL art. 28). */
export default {
  id: 'religion',
  jurisdiction: 'any',
  words: ['基督', '天主', '东正教', '新教', '伊斯兰', '信什么', '信仰', '宗教', '佛教', '信佛', '信主', '道教', '犹太教', '印度教', '摩门', '耶和华', '统一教', '全能神', '法轮功', '东方闪电', '一贯道', '一貫', '摩門', '猶太', '伊斯蘭', '回教', '耶稣', '耶穌', '信耶', '上帝', '真主', '安拉', '萨满', '锡克', '妈祖', '佛教徒', '穆斯林', '道士', '和尚', '尼姑', '居士', '神父', '牧师', '修女', '信徒', '教徒', '无神论', '阿訇', '回民', '耶和', '受洗', '念佛', '入咗教', '入了教', '皈依', '出家', '封斋', '礼拜', '入教', '剃度', 'muslim', 'christian', 'catholic', 'jewish', 'buddhist', 'hindu', 'mormon', 'sikh', 'atheist', 'witness', 'protestant', 'convert', 'baptized'],
  rank: 10,
  find: (text: string, previous: string, known: Known | null): readonly Placed[] =>
    answerOr(bareAnswer(text, previous, QUESTION, answer, 0.82), () => findFacts(text, known, fact, weigh)),
  examples: {
    hit: ['我妈信[[基督教]]', '他是[[穆斯林]]，不吃猪肉', '我是[[佛教徒]]', '小李上个月[[受洗]]了', '她信[[佛]]，常年吃素', 'my roommate is a [[devout Muslim]]', 'he [[converted to Islam]]', '我们组小马是[[回教徒]]'],
    miss: ['上帝啊', '佛系青年', '信不信由你', '基督教的历史很长', '你信教吗', '少林寺和尚真能打', '这个礼拜好累', '出家当和尚算了', '我又不信佛', '伊斯兰艺术展', 'Christian Bale is great', 'merry Christmas', '我是唯物主义', '如果我信佛'],
  },
} satisfies Detector;

function weigh(reading: Reading, found: RegExpExecArray): Weight | null {
  const { clause, rest, who, gap } = reading;
  const { faith, believer, rite, en } = found.groups ?? {};
  if (faith !== undefined && /(?:宗教信仰|信仰|宗教)[：:]\s?$/.test(reading.left)) return { confidence: who === 'none' ? 0.95 : 0.85, reason: 'believes' };
  if (who === 'none' || who === 'you') return null;
  if (en !== undefined) {
    if (/^(?:convert|bapt)/i.test(en)) return { confidence: 0.84, reason: 'faith' };
    return /(?:is|was|am|i'm|he's|she's|they're|are|raised|born)(?: (?:a|an|actually|also|both))*\s$/.test(clause) && !/^ (?:bale|name|art|food|music|dior|church|school|louboutin)/.test(rest) && gap <= 20 ? { confidence: 0.82, reason: 'faith' } : null;
  }
  if (faith !== undefined) return (BELIEVES.test(clause) || (/^(?:法轮功|全能神|统一教)/.test(faith) && IS.test(clause))) && gap <= 8 && !/^(?:历史|艺术|系)/.test(rest) ? { confidence: 0.84, reason: 'believes' } : null;
  if (believer !== undefined) return (IS.test(clause) || (believer === '回民' && gap <= 1)) && gap <= 8 && !rest.startsWith('的') ? { confidence: /和尚|尼姑|道士/.test(believer) ? 0.7 : 0.84, reason: 'believer' } : null;
  if (rite !== undefined && rite.startsWith('吃')) return who === 'other' && gap <= 8 ? { confidence: 0.75, reason: 'rite' } : null;
  if (rite !== undefined && rite.startsWith('入')) return who === 'other' && gap <= 8 ? { confidence: 0.78, reason: 'rite' } : null;
  return rite !== undefined && gap <= 8 && /[了的]$/.test(rite + rest.slice(0, 1)) && !/算了/.test(rest) && (who === 'other' || /受洗|皈依/.test(rite)) ? { confidence: 0.8, reason: 'rite', end: found.index + found[0].replace(/了$/, '').length } : null;
}
