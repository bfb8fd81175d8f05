import type { Detector, Known, Placed } from '../model/detector.ts';
import type { Reading } from './_fact.ts';
import { answerOr, bareAnswer, findFacts, type Weight } from './_fact-find.ts';

const CN = '[一二两兩三四五六七八九十百千万萬零〇几]';
const AMOUNT = `(?:(?:[¥￥$€£]|(?:rmb|RMB|HK\\$|NT\\$|US\\$)) ?[0-9][0-9,]{0,12}(?:\\.[0-9]{1,2})?(?: ?(?:万|萬|[wWkK](?![a-zA-Z])|千|百万|亿|元|块|million|grand))?|(?<![0-9.])[0-9][0-9,]{0,12}(?:\\.[0-9]{1,2})?(?:多|来)? ?(?:个?(?:百万|千万|万|萬|亿|億)(?:多|来)?(?:[0-9]{1,4}(?![0-9]))?(?:块钱|元|块|塊)?|[wWkK](?:[0-9](?![0-9a-zA-Z])|(?![a-zA-Z0-9]))|千(?:多)?(?:块钱|元|块)?|块钱|块|塊|元|蚊|刀|欧元|欧|美金|美元|港币|港纸|台币|日元|grand(?![a-z])|dollars|bucks|pounds|euros)|${CN}{1,7}(?:万|萬|千|百)(?:${CN}{1,5}|[多来][万萬亿])?(?:多)?(?:块钱|元|块|塊|蚊)?|[百千十几][来多几][万萬](?:多)?(?:块钱|元|块)?|${CN}{1,6}(?:块钱|元|块))`;
const BARE = '(?<![0-9.])[1-9][0-9]{0,2}(?:,?[0-9]{3}){1,2}多?(?![0-9.,]|[个次人号年月日天家条级名位点分])';
const amount = new RegExp(`(?=[¥￥$€£rRHNU0-9一二两兩三四五六七八九十百千万萬零〇几征信网被失以申宣已上bc])(?:(?<sum>${AMOUNT})|(?<plain>${BARE})|(?<hourly>(?<=时薪)[1-9][0-9]{1,2}(?![0-9]))|(?<word>征信(?:都|也|已经|全)?(?:(?:黑|花|烂)了|黑户)|信用卡(?:全|都|也)?逾期|网贷(?:全面?|都|也)?逾期|(?<=被(?:法院)?列(?:为|入))(?:失信(?:被执行人|名单|人)?|老赖名单)|失信被执行人|以贷养贷|(?:申请|宣告|已经)破产|上了?征信黑名单|bad credit|credit score (?:is|of|was) [3-8][0-9]{2}|bankrupt(?:cy)?))`, 'g');
const answer = new RegExp(`${AMOUNT}|[1-9][0-9]{3,6}(?![0-9])`, 'y');
const QUESTION = /(?:月薪|年薪|工资|工資|薪水|薪资|收入|人工|底薪|到手|存款|存了|积蓄|欠了?|负债|房贷|车贷|月供|贷款|年终奖|彩礼|退休金|额度|余额|身家|公积金).{0,8}(?:多少|几|多钱|咩)|(?:一个月|每个?月|一年|拿|挣|赚|搵)(?:能)?(?:到手)?(?:多少|几多|几钱|多少钱)|how much (?:do you|does (?:he|she)) (?:make|earn|owe)|your salary|salary\?/;

const PAY = '一年(?:能|到手|差不多|大概)?|出糧|份糧得?|给[我他她]开|月薪|年薪|周薪|时薪|日薪|工资|工資|薪水|薪资|薪資|底薪|基本工资|到手|税[前后]|稅[前後]|人工|月入|年入|年收入|月收入|收入|年终奖?|奖金|提成|退休金|养老金|低保|公积金|社保基数|总包|实发|应发|一个?月(?:加起来|一共|能?挣|到手|就|才|也就|只有|能拿|只拿)|(?:跳槽|薪|工资).{0,4}涨到了?|涨薪到|加薪到|拿到?|挣|赚|搵|发了';
const DEBT = '欠了?(?:我|他|她|你|别人|人家|亲戚|朋友|银行|銀行|信用卡|网贷|花呗|借呗|平台|赌债|外面|一屁股|了|着|款|钱|咗|债|家里|公司|同事|总共|大概|差不多|下|条)*|网贷|貸款|贷款|贷了|房贷|车贷|月供|供楼|每月还|还款|还贷|首付|负债|負債|外债|债务|高利贷|花呗|借呗|白条|信用卡|逾期|利息|借了(?:我|他|她|别人|人家|网贷|银行)*|借走(?:我)?|输了|输掉|赔了|亏了|亏损|被骗了?|罚款|抚养费|赡养费|彩礼|离婚分了?';
const HELD = '手[里头上]|存款|积蓄|積蓄|存了|攒了|攒下|余额|餘額|账户里|卡里|户头|理财|身家|资产|財產|财产|房产|继承了|遗产|拆迁(?:款|分了?|补偿)?|中奖|额度|芝麻分|信用额度|公积金账户|股票(?:里)?(?:有|还有|亏了|赚了|套了)|基金(?:亏了|赚了)|炒股(?:亏了?|赚了?|赔了?)|炒币(?:亏了?|赚了?)|补税|个税|缴税|交税|退税';
const EN = 'salary|paycheck|income|earn(?:s|ed|ing)?|make(?:s)?|making|paid|pays me|owe(?:s|d)?|in debt|debt|mortgage|loan|savings|saved|net worth|balance|credit card|credit limit|bonus|rent is|pension|alimony|child support|inherited|lost|tax(?:es)?|base|tc';
const FILL = '[发要交供给得是为有了都才就也还只大概差不多快到近将约每个月年一共总已经现在目前涨跌好几的在过能拿达着上余额剩：:，, 底前后税于超不去今月底薪合人家我他她银行平台朋友亲戚]{0,10}';
const cue = new RegExp(`(?<pay>${PAY})${FILL}$|(?<debt>${DEBT})${FILL}$|(?<held>${HELD})${FILL}$|(?<![a-z])(?<en>${EN})(?![a-z])(?: (?:is|was|are|of|about|around|only|over|me|him|her|them|like|a|the|almost|nearly|just|up|to|at|my|on|his|in|dad|mom|bank|total|back|still|now|roughly|base|year|annual|monthly))*[: ]{0,2}$`);
const behind = /^(?:的)?(?:月薪|年薪|工资|薪水|房贷|车贷|网贷|贷款|债务?|外债|存款|积蓄|负债|月供|彩礼|退休金|抚养费|赡养费|年终奖?|奖金|信用卡|花呗)|^(?: (?:a|per) (?:year|month|week)|\/(?:yr|year|month|mo)| salary| in (?:debt|savings|loans|credit card debt|student loans)| mortgage| loan| of debt| bonus| to (?:the bank|my))/;
/** Prices, offers and talk of money that is nobody's. */
const TALK = /招聘|急招|诚聘|急聘|包吃|五险|面议|起薪|起步|岗位|待遇|应届|平均|人均|均价|最低|标准|市场价|奖池|gdp|估值|市值|票房|成交|预算|报价|原价|起售|首付比例|利率|门槛|合适|想找|找个|求职|期望|目标|能拿|能有|多少钱|游戏|金币|点券|钻石|月薪[0-9.]+[kw万]?(?:是什么|什么体验)|hiring|average|minimum wage|per hour/;
const NOT_SUM = /^(?:的人|的家庭|的梦|的目标|人|个|次|票|粉丝|步|公里|字|米|年前|左右的?(?:车|手机|电脑)|以[上下]|起(?![来了])|多?的(?:车|手机|电脑|包|房子|显卡|鞋|衣服)|封顶|一(?:[斤件张份晚平只双台]|个(?!月))|一?\/[斤个平])/;

/** What somebody earns, owes, holds or pays, with its amount, and a broken credit record (PIPL art. 28: financial accounts; Interpretation 2017 art. 5: credit, property). */
export default {
  id: 'finance',
  jurisdiction: 'any',
  words: [
    '月薪', '年薪', '周薪', '时薪', '日薪', '工资', '工資', '薪水', '薪资', '薪資', '底薪', '到手', '税前', '税后', '稅前', '稅後', '人工', '月入', '年入', '收入', '年终', '奖金', '提成', '退休金', '养老金', '低保', '公积金', '总包', '网贷', '貸款', '贷款', '房贷', '车贷', '月供', '供楼', '还款', '还贷',
    '首付', '负债', '負債', '外债', '债务', '高利贷', '花呗', '借呗', '白条', '信用卡', '逾期', '赌债', '欠了', '欠我', '欠银', '欠网', '欠他', '欠她', '欠人', '欠着', '还欠', '他欠', '她欠', '我欠', '一共欠', '借了', '借走', '输了', '输掉', '赔了', '亏了', '亏损', '抚养费', '赡养费', '彩礼', '存款', '积蓄', '積蓄', '存了',
    '攒了', '攒下', '余额', '餘額', '账户里', '卡里', '身家', '资产', '财产', '财產', '房产', '继承了', '遗产', '拆迁', '额度', '征信', '实发', '应发', '涨到', '涨薪', '加薪', '一个月就', '一个月才', '一月就', '一月才', '也就', '多少钱一个月', '失信', '老赖', '以贷养贷', '破产', '补税', '个税', '退税', '被骗', '每月还', '挣多少', '赚多少', '给我开', '给他开', '给她开', '手里', '手头', '份糧', '能挣', '能赚', '能拿', '拿多少', '搵幾', '加起来', '拿到', '一个月拿', '发了', 'salary', 'paycheck', 'income', 'earn', 'makes ', 'i make', 'owe', 'debt',
    'mortgage', 'loan', 'savings', 'net worth', 'credit card', 'credit limit', 'credit score', 'bad credit', 'bankrupt', 'bonus', 'pension', 'alimony', 'child support', 'inherited', 'gets paid', 'get paid',
  ].filter((word) => word.length > 1),
  prefilter: '[挣赚搵欠].{0,10}[0-9一二两三四五六七八九十]',
  needs: { chars: '挣赚搵欠' },
  rank: 16,
  find: (text: string, previous: string, known: Known | null): readonly Placed[] =>
    answerOr(bareAnswer(text, previous, QUESTION, answer, 0.85), () => findFacts(text, known, amount, weigh)),
  examples: {
    hit: [
      '我月薪[[25k]]', '他年薪[[30万]]', '我还欠网贷[[8000元]]', '我工资到手[[12000元]]', '我存款有[[50万]]', '我房贷每月[[¥6,500]]', '我老公一个月工资[[一万二]]', '她[[征信黑了]]', '小王欠了[[20w]]网贷',
      'my salary is [[$85,000]]', 'he owes [[30k]] on his credit card', '我家房贷还有[[120万]]没还',
    ],
    miss: [
      '月薪多少合适啊', '年薪百万的人多吗', '工资条制度改革', 'GDP增长5万亿', '奖池100万', '这个月薪8k合适吗', '招聘前台月薪6000元包吃住', '穷死了', '这手机8000元', '我没有存款', '马云身家3000亿', '如果我月薪3万就好了', '我欠你一顿饭',
      'average salary is $60,000', '房价500万起',
    ],
  },
} satisfies Detector;

function weigh(reading: Reading, found: RegExpExecArray): Weight | null {
  const { clause, rest, left, scope, right } = reading;
  const who = reading.who === 'none' && /^.{0,3}被我/.test(rest) ? 'self' : reading.who;
  if (TALK.test(who === 'none' ? left : scope) || TALK.test(rest)) return null;
  const { word, plain, hourly } = found.groups ?? {};
  if (hourly !== undefined) return who === 'none' ? null : { confidence: 0.82, reason: 'amount' };
  if ((who === 'none' || !reading.near) && /能活|够[活花用吗不]|算[高低多少]|[高低多少行]吗|怎么样|咋样|什么(?:水平|概念|生活)/.test(right)) return null;
  if (word !== undefined) return who === 'none' ? null : { confidence: 0.85, reason: 'credit' };
  if (NOT_SUM.test(rest) || !/(?:卡里|余额|账户|存款).{0,8}$/.test(clause) && /^[0-9]{1,2}(?:\.[0-9]+)? ?(?:块|元|刀|蚊|塊|bucks|dollars)/.test(found[0]) || /^\$[0-9]{1,2}(?![0-9,.kKwW])/.test(found[0])) return null;
  const named = cue.exec(clause) ?? (/[，,：:] ?$/.test(left) ? cue.exec(left) : null);
  const after = behind.exec(rest);
  const groups = named?.groups;
  if (named === null && after === null) return null;
  const loose = !/年终奖|[年月]薪|工资/.test(named?.[0] ?? '') && groups !== undefined && /^(?:一年|给|手|拿|挣|赚|搵|发了|到手|输|亏|赔|lost|make|making|paid|saved|base|被骗|人工|罚款|利息|首付|奖金|拿到|借走?了|tc|税|稅)/.test(groups['pay'] ?? groups['debt'] ?? groups['held'] ?? groups['en'] ?? '');
  if (plain !== undefined && (named === null || (loose && !(who !== 'none' && /一个?月|每个?月|月薪|工资/.test(left))))) return null;
  if (who === 'none') return !/^(?:的|是|以)/.test(rest) && named !== null && !loose && !/彩礼|首付|利息|额度|资产|房产|拆迁|贷款|个税|社保|基数/.test(named[0]) && !/[?？吗]/.test(right) && !/怎么|算|够|能|可以|高|低|少/.test(rest) && found.index <= 12 && !/^[百千万]/.test(found[0]) ? { confidence: 0.8, reason: 'amount' } : null;
  return { confidence: loose || named === null ? 0.8 : plain === undefined ? 0.92 : 0.82, reason: 'amount' };
}
