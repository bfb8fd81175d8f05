import type { Detector, Known, Placed } from '../model/detector.ts';
import type { Reading } from './_fact.ts';
import { answerOr, bareAnswer, findFacts, type Weight } from './_fact-find.ts';

/** Acts and ties. */
const ACT = '搞[到在]一起|勾搭上?|无性婚姻|車震|车震(?!上)|偷食(?!物)|偷腥|搞外遇|有外遇|外遇|养小三|養小三|小王(?=上位)|招嫖|打[过]?炮(?!仗)|婚内出轨|精神出轨|出轨|出軌|婚外情|一夜情|约炮|約炮|嫖娼|嫖妓|找小姐|被包养|包养|包養|当小三|做小三|小三|第三者|偷情|开房|開房|发生(?:了|过)?(?:性)?关系|發生關係|上(?:了|过)?床(?!睡|上|边|头|铺|位|单)|滚床单|做爱|一起睡过?|睡过(?!头|了)|性生活|性关系|性伴侣|炮友|砲友|劈腿|有一腿|脚踏两条船|卖淫|换妻|约(?:了|过)鸡|性骚扰|性侵|强奸|猥亵';
/** What somebody is. */
const TRAIT = '同性恋者?|同性戀|双性恋者?|雙性戀|跨性别者?|变性人?|變性|无性恋|出柜|出櫃|形婚|深柜|女同(?![学事志胞桌窗行伴學])(?:性恋)?|男同(?![学事志胞桌窗行伴學])(?:性恋)?|拉拉(?!队)|基佬|同志|性取向|处女(?![座作])|处男|性冷淡|性瘾';
/** Pictures. */
const PICTURE = '裸照|裸聊(?:视频)?|私密视频|开房视频|床上视频|床照|艳照|私密照|私房照|不雅(?:视频|照片?)|性爱视频|小黄片|偷拍视频';
const EN = "(?<![a-z])(?:gay|les|lesbian|bisexual|transgender|trans|closeted|queer|(?<=came out as )bi(?![a-z])|came out(?! as)|cheat(?:ed|ing|s) on (?:me|him|her|his wife|her husband|my [a-z]+)|having an affair|had an affair|one[- ]night stand|slept (?:with|together)|sleeping with|hooked up with|nudes|sex tape|sugar daddy|escort|virgin|std|stds)(?![a-z])";
const fact = new RegExp(`(?<picture>${PICTURE})|(?<act>${ACT})|(?<trait>${TRAIT})|(?<en>${EN})`, 'gi');
const answer = new RegExp(`${TRAIT}|gay|lesbian|bisexual|straight`, 'iy');
const QUESTION = /性取向|喜欢男(?:的|生)还是女|是(?:弯|直)的|是不是(?:gay|同)|are you (?:gay|straight)|sexual orientation/;
const TALK = /^(?:的?(?:人|电影|电视剧|小说|话题|权利|婚姻|群体|运动|新闻|艺术|文化|作品|瓜|八卦|文学|疑云|风波|剧|率|概率|成本|男人?|女人?|必须|该死|罪|是(?:什么|病|错|不对)|合法|平权|游行|酒吧|片|案|案件|犯)|宝宝|心态|座|朋友们|吗|泛滥)/;
const HABIT = /支持|反对|歧视|讨论|关于|聊|看(?:了|过|片|到)|追|吃瓜|瓜|塌房|最恨|讨厌|痛恨|抵制|谴责|严惩|打击|举报|扫黄|传闻|剧|嗑|磕|cp/;

/** Sexual life, orientation and intimate pictures that a sentence ties to a person (Civil Code arts 1032, 1033). */
export default {
  id: 'intimate',
  jurisdiction: 'any',
  words: [...new Set(['出轨', '出軌', '婚外情', '一夜情', '约炮', '約炮', '嫖娼', '嫖妓', '找小姐', '包养', '包養', '小三', '第三者', '偷情', '开房', '開房', '关系', '關係', '上床', '上了床', '上过床', '滚床单', '做爱', '一起睡', '睡过', '性生活', '性伴侣', '炮友', '砲友', '劈腿', '一腿', '脚踏两', '卖淫', '换妻', '性骚扰', '性侵', '强奸', '猥亵', '同性恋', '同性戀', '双性恋', '雙性戀', '跨性别', '变性', '變性', '无性恋', '出柜', '出櫃', '形婚', '深柜', '性取向', '处女', '处男', '性冷淡', '性瘾', '搞到一', '搞在一', '勾搭', '私密', '女同', '男同', '拉拉', '基佬', '同志', '无性婚姻', '车震', '車震', '偷食', '偷腥', '外遇', '招嫖', '打炮', '是les', '係les', '打过炮', '裸照', '裸聊', '床照', '艳照', '私密照', '私房照', '不雅', '性爱', '偷拍', 'gay', 'lesbian', 'bisexual', 'trans', 'closeted', 'came out', 'cheat', 'affair', 'one-night', 'one night', 'slept', 'sleeping with', 'hooked up', 'nudes', 'sex tape', 'sugar daddy', 'escort', 'virgin'])],
  rank: 13,
  find: (text: string, previous: string, known: Known | null): readonly Placed[] =>
    answerOr(bareAnswer(text, previous, QUESTION, answer, 0.82), () => findFacts(text, known, fact, weigh)),
  examples: {
    hit: ['她老公[[出轨]]了', '小王是[[同性恋]]，家里不知道', '他跟女同事[[开房]]被抓到', '我手机里有她的[[裸照]]', 'my coworker is [[gay]] but not out', 'she is [[having an affair]] with her boss', '他给人[[当小三]]', '我去年跟他[[出柜]]了'],
    miss: ['同性恋婚姻合法化', '支持同性恋', '某明星出轨上热搜', '吃瓜，谁出轨了', '你个老处女', '我跟他没关系', '他是不是出轨了', '电影里男主出轨', '如果他出轨我就离婚', '上床睡觉了', 'that movie is so gay', '我该上床睡了', '这是什么关系', '性骚扰要举报'],
  },
} satisfies Detector;

function weigh(reading: Reading, found: RegExpExecArray): Weight | null {
  const { clause, left, rest, who, gap } = reading;
  if (TALK.test(rest) || HABIT.test(left) || who === 'none' || who === 'you') return null;
  const { act, trait, picture, en } = found.groups ?? {};
  if (en !== undefined) {
    if (/^(?:gay|bi$|les|lesbian|bisexual|transgender|trans|closeted|queer|virgin)|^a virgin/i.test(en)) return /是个?$|(?:is|was|am|i'm|he's|she's|came out as)(?: (?:actually|secretly|openly|also|a|totally))*\s$/.test(clause) && !/(?:that|this|it|which|so|movie|song|shit)(?:'s| is)?(?: so)?\s$/.test(clause) ? { confidence: 0.82, reason: 'orientation' } : null;
    return /^(?:trans|escort|std)/i.test(en) ? null : gap <= 24 ? { confidence: 0.82, reason: 'act' } : null;
  }
  if (picture !== undefined) return gap <= 8 ? { confidence: 0.86, reason: 'picture' } : null;
  if (trait !== undefined) return trait === '同志' ? (/(?:是个?|係)$/.test(clause) && gap <= 2 && rest === '' ? { confidence: 0.75, reason: 'trait' } : null) : /^(?:处女|处男)/.test(trait) ? (/是[个]?$/.test(clause) && gap <= 5 ? { confidence: 0.72, reason: 'trait' } : null) : /(?:是个?|係|跟.{1,6}|向.{1,6}|已经|去年|的|有|[他她我])$/.test(clause) && gap <= 10 ? { confidence: 0.84, reason: 'trait' } : null;
  if (act === undefined || gap > 12) return null;
  if (/^(?:上|睡过|一起睡|开房|開房)/.test(act) && !/(?:跟|和|同|与).{1,10}$/.test(clause)) return null;
  if (/打|玩|游戏|斗地主|麻将|排位|开黑|唱/.test(rest)) return null;
  if (/^(?:睡过|一起睡)/.test(act) && /(?:妈|爸|儿子|女儿|娃|孩子|宝宝)/.test(clause)) return null;
  if (act === '小三' && !/(?:是|当|有|的|做|找|养)(?:个|了|过)?$/.test(clause)) return null;
  return { confidence: who === 'self' && /^(?:小三|约炮|嫖)/.test(act) ? 0.7 : 0.84, reason: 'act' };
}
