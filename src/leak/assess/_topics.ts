import { ENGLISH, ILLNESSES, STATES } from '../../detectors/_health-terms.ts';

type Kind = 'belief' | 'health' | 'family' | 'crime' | 'money' | 'work' | 'school' | 'blame';

/** What is said of somebody: a matter that people keep to themselves. */
export interface Topic {
  /** Entity of the detectors where it is a kind of their data; null: another private matter. */
  readonly entity: 'health' | 'family' | 'finance' | 'criminal-record' | 'religion' | null;
  readonly kind: Kind;
  /** UTF-16 code units, half-open. */
  readonly start: number;
  readonly end: number;
}

/** Matters that a line may hold of somebody whom the detectors credit nothing to. In order: the first that takes a stretch keeps it. */
const TOPICS: readonly (readonly [Topic['entity'], Kind, RegExp])[] = [
  ['health', 'health', new RegExp(`${ILLNESSES}|${STATES}`, 'gu')],
  ['health', 'health', new RegExp(ENGLISH, 'giu')],
  ['health', 'health', /病假|产假|生病|发高?烧|發燒|住院|手术|手術|流产|流產|堕胎|打胎|康复|确诊|看心理|心理医生|精神科|\b(?:sick (?:leave|pay)|on medication|therapist|psychiatrist|miscarr\w+|abortion|pregnan\w+|surgery|in hospital|hospitali[sz]ed|cancer|stroke|rehab)\b/giu],
  ['family', 'family', /离婚|離婚|离异|出轨|小三|婚外情|外面有(?:人|女人|男人)|开房|開房|别带套|上床|床上|约炮|外遇|情人|二奶|抱养|抱養|领养|收养|不是亲生|非亲生|抚养权|判给|分居|二婚|家暴|私生子?女?|闹离|\b(?:divorc\w+|adopted|affair with|cheat(?:ed|ing|s) on|custody|separated from)\b/giu],
  ['religion', 'belief', /受洗|改信|信了(?:教|主|佛|基督|耶稣|天主|伊斯兰)|皈依|入了?教|\b(?:converted(?: to)?|baptis\w+|baptiz\w+|left the (?:church|faith|mosque|temple))\b/giu],
  ['criminal-record', 'crime', /吸毒|嫖娼?|坐过?牢|拘留|被抓|判刑|前科|\b(?:arrested|convicted|in jail|prison)\b/giu],
  ['finance', 'money', /(?:拖?欠|欠缴|欠交|欠了|欠着)(?!揍|扁|佳|妥|缺)(?:[^，,。！!？?\n]{0,8}(?:元|万|块|千|费|款|钱|债))?|借了?(?:我|钱)|还不(?:上|起)|不还钱|房贷|网贷|负债|赔(?:了|偿)|月薪|年薪|工资|年终奖|存款|失信|老赖|\b(?:salary|owes?|in debt|bankrupt\w*|overdue|evict\w*|arrears|bonus)\b/giu],
  [null, 'work', /开除|開除|辞退|解雇|解除(?:了)?(?:[^，,。！!？?\n]{1,6})?劳动合同|裁员|被裁|旷工|处分|记过|劝退|降职|降薪|辞职|离职|不合格|\b(?:lay-?offs?|laid off|fired|dismiss(?:ed|al)|redundan\w+|on probation|written up|resign\w*|demoted)\b/giu],
  [null, 'school', /成绩|考了|测验|不及格|倒数第|挂科|退学|作弊|留级|第[0-9一二三四五六七八九十]{1,3}名|(?<![0-9.])[0-9]{1,3}分(?!钟|之|享|辆|别|类|组|配|成|手|店)|\b(?:failed (?:the|his|her|an?) (?:exam|test|class)|expelled|report card|grades?)\b/giu],
  [null, 'blame', /骗(?:子|钱|了|人|婚|取)?|渣[男女]|人品|傻(?:子|逼|[Xx])|白痴|神经病|绿茶|奇葩|不要脸|小偷|偷(?:了|东西|拿|懒)|赖账|嚣张|缺德|骚扰|打人|酗酒|赌博|\b(?:scam\w*|cheater|thief|stole|liar|harass\w*|drunk|creep)\b/giu],
];

/** Of one text. */
const MOST = 24;
const READ = 2_000;

/** Private matters in a text, in order of place, none overlapping. */
export function topicsIn(text: string): readonly Topic[] {
  const read = text.slice(0, READ);
  const found: Topic[] = [];
  for (const [entity, kind, pattern] of TOPICS) {
    for (const match of read.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (end === start || found.some((one) => start < one.end && one.start < end)) continue;
      found.push({ entity, kind, start, end });
      if (found.length >= MOST) return found.toSorted((a, b) => a.start - b.start);
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** What a person says of his own life, plans and feelings, beside those matters. */
const CONFIDES = /打算|准备(?:辞|离|跳|分|结)|面试|简历|跳槽|失恋|分手|相亲|暗恋|喜欢上|备孕|吵架|难过|难受|哭|失眠|睡不着|压力|崩溃|害怕|后悔|秘密|日记|梦到|遗嘱|信用卡|借钱|没钱|体检|\b(?:break(?:ing)? up|broke up|crush on|secret|interview(?:ing)?|crying|ashamed|scared|quit(?:ting)?|lonely|can['’]t sleep)\b/iu;
const OWN = /[我俺咱](?!们?(?:公司|单位|小区|群|市|国))|\b(?:I|my|me)\b/u;
const QUIET = /(?:别|不要|不许|先别|千万别)(?:再)?(?:跟|和|对|告诉|告訴|说出去|外传|讲)|保密|\b(?:don['’]?t tell|keep (?:it|this) (?:between us|secret|quiet|private)|in confidence|confidential)\b/iu;

/** The words themselves show a private matter, however many people were there. */
export const isConfided = (text: string): boolean => QUIET.test(text) || (OWN.test(text) && (CONFIDES.test(text) || topicsIn(text).length > 0));

/** What a person tells of his own health, family, belief, money or trouble with the law: that does not turn on how many were there. */
export const tellsOwnMatter = (text: string): boolean => OWN.test(text) && topicsIn(text).some(({ entity }) => entity !== null);

/** Somebody asks that what he says stays where he says it. */
export const asksForSilence = (text: string): boolean => QUIET.test(text.slice(0, READ));
