import type { Detector, Known, Placed } from '../model/detector.ts';
import type { Reading } from './_fact.ts';
import { answerOr, bareAnswer, findFacts, type Weight } from './_fact-find.ts';

const STATUS = '遗弃|捡来(?=的)|打离婚官司|離咗婚|離過婚|離了婚|私生女儿|离了(?=$|[，,。])|不是亲生的?|领证(?=了)|离婚(?:两次|[0-9一二两三]次)?|離婚|离异|離異|离了婚|离过(?:[一两二三几四0-9]次)?婚|上门女婿|留守儿童|二婚|再婚|复婚|隐婚|闪婚|假离婚|协议离婚|丧偶|喪偶|守寡|寡妇|鳏夫|改嫁|入赘|倒插门|分居|单亲(?:妈妈|爸爸|家庭|妈|爸)?|單親(?:媽媽|爸爸|家庭)?|未婚生子|未婚先孕|未婚妈妈|奉子成婚|私生子|私生女|非婚生子?女?|亲子鉴定|领养|領養|收养|抱养|抱来|养女(?!儿)|养子(?!女)|养父|养母|继父|继母|后妈|后爸|繼父|繼母|父母双亡|孤儿|没爸没妈|家暴|家庭暴力|打老婆|重男轻女|断绝(?:父子|母子|母女|父女)?关系|丁克|代孕|重婚|争抚养权|抚养权|骗婚|逃婚|换过三个老公';
const EN = "(?<![a-z])(?:divorced|getting (?:a divorce|divorced)|got a divorce|divorcing|separated from|adopted|foster (?:kid|child|care)|orphan|widow(?:ed|er)?|single (?:mom|mum|mother|dad|father)|remarried|stepfather|stepmother|stepdad|stepmom|illegitimate|domestic violence|custody battle|abusive (?:husband|father|marriage|relationship)|child out of wedlock|surrogate)(?![a-z])";
const MARRIED = `(?:老公|老婆|丈夫|妻子|前夫|前妻|男朋友|女朋友|未婚夫|未婚妻|妈妈?|爸爸?|儿子|女儿)(?:就)?(?:是|叫)`;
const fact = new RegExp(`(?<status>${STATUS})|(?<en>${EN})|(?<=${MARRIED})(?<tie>(?!(?:谁|什么|哪|个|一|不|我|你|他|她|在|做|吗|为|最|真|要|这|那|很|会|不是))[一-龥]{2,3})(?=$|[，,。！!\\s])`, 'gi');
const answer = new RegExp(`${STATUS}|离了|结了|已婚|未婚|单身(?!狗)|divorced|married|widowed|separated`, 'iy');
const QUESTION = /结婚(?:了)?(?:没|吗|了没)|结了(?:没|吗)|婚姻状况|有没有对象|单身(?:吗|么)|离(?:婚)?了吗|怎么离的|are you (?:married|single)|marital status/;
const TALK = /^(?:的?(?:人|率|冷静期|律师|话题|电视剧|剧|电影|新闻|故事|小说|财产|协议书?|案|官司|家庭暴力法|法|问题|证|怎么|可以|要|需要|条件|手续|流程|题材|节目|吧(?=$|[。！])|算了|伙食|猫|狗|宝宝粮|电话|比例|综艺|大战|声明|风波|福利|补贴|院|院长|怨|费|(?:是|算)(?:什么|不是|违法|犯罪))|吗|快乐|院|猫|狗|熊)/;
const TALK_BEFORE = /英雄|项目|公司|(?<!没)想|要(?!了)|反|抵制|拒绝|支持|遭|防|办|劝|要不|闹|催|吵着|真想|好想|恨不得|不如|干脆|为什么|怎么|如何|什么是|关于|讨论|综艺|剧|瓜|粉/;

/** Private matters of a family: how a marriage stands or ended, whose child somebody is, violence at home. */
export default {
  id: 'family',
  jurisdiction: 'any',
  words: ['结婚', '婚姻', '离婚', '離婚', '上门女婿', '留守儿童', '遗弃', '捡来', '離咗', '離過', '離了', '亲生', '领证', '离异', '離異', '离了', '离过', '二婚', '再婚', '复婚', '隐婚', '闪婚', '丧偶', '喪偶', '守寡', '寡妇', '鳏夫', '改嫁', '入赘', '倒插门', '分居', '单亲', '單親', '未婚', '奉子成婚', '私生', '非婚生', '亲子鉴定', '领养', '領養', '收养', '抱养', '抱来', '养女', '养子', '养父', '养母', '继父', '继母', '后妈', '后爸', '繼父', '繼母', '双亡', '孤儿', '没爸', '家暴', '家庭暴力', '打老婆', '断绝', '丁克', '代孕', '重婚', '抚养权', '骗婚', '逃婚', '老公是', '老公叫', '老公就是', '老婆是', '老婆叫', '老婆就是', '丈夫是', '妻子是', '前夫是', '前妻是', '男朋友是', '女朋友是', '男朋友叫', '女朋友叫', '前夫叫', '前妻叫', '妈妈是', '爸爸是', 'divorc', 'separated from', 'adopted', 'foster', 'orphan', 'widow', 'single mom', 'single mum', 'single mother', 'single dad', 'single father', 'remarried', 'stepfather', 'stepmother', 'stepdad', 'stepmom', 'illegitimate', 'domestic violence', 'custody', 'abusive', 'wedlock', 'surrogate'],
  rank: 12,
  find: (text: string, previous: string, known: Known | null): readonly Placed[] =>
    answerOr(bareAnswer(text, previous, QUESTION, answer, 0.78), () => findFacts(text, known, fact, weigh)),
  examples: {
    hit: ['我去年[[离婚]]了，孩子跟我', '她是[[单亲妈妈]]', '小李其实是[[领养]]的', '他[[家暴]]他老婆好几年', '张姐[[二婚]]，带个女儿', '我[[父母双亡]]，跟奶奶长大', "she's [[divorced]] with two kids", 'my husband was [[adopted]]', '他在外面有个[[私生子]]'],
    miss: ['离婚率又上升了', '离婚冷静期', '抵制家暴', '领养代替购买', '我想离婚', '你结婚了吗', '某明星离婚上热搜', '剧里女主离婚了', '如果我离婚了', '我没离婚', '孤儿怨好看吗', '养老院', '离婚律师推荐', 'adopted a puppy from the shelter', '小猫求领养'],
  },
} satisfies Detector;

const FAMOUS = /队长|冠军|第一|最|永远|全|天下|[员师生长人狗子家工手兵星]$/;

function weigh(reading: Reading, found: RegExpExecArray): Weight | null {
  const { clause, left, rest, who, gap, right } = reading;
  const { status, en, tie } = found.groups ?? {};
  if (status !== undefined && /(?:婚姻(?:状况|状态|情况)?|婚否)[：:]\s?$/.test(left)) return { confidence: who === 'none' ? 0.95 : 0.86, reason: 'status' };
  if (TALK.test(rest) || who === 'none' || who === 'you' || /[?？]$/.test(right) && gap > 6) return null;
  if (tie !== undefined) return who === 'other' && gap <= 2 && !FAMOUS.test(tie) && /^[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡]/.test(tie) ? { confidence: 0.7, reason: 'tie' } : null;
  if (en !== undefined) return gap <= 20 && !/^ (?:a|the|this|some|two|an) /.test(rest) && /(?:is|was|am|i'm|he's|she's|got|been|are|from|finally|a|an|recently|just|his|her|my|has|have|in|as)\s$/.test(clause) ? { confidence: 0.82, reason: 'status' } : null;
  if (status === undefined || TALK_BEFORE.test(clause) || gap > 14) return null;
  if (status === '寡妇' && /[跟和与]$/.test(clause)) return null;
  if (/^(?:留守|上门)/.test(status) && !/是(?:个|一个|那种)?$/.test(clause)) return null;
  if (status === '孤儿' && gap > 4) return null;
  if (/^(?:领养|領養|收养|抱养)/.test(status)) return /(?:是|我爸妈|父母|从小|小时候被|被)$/.test(clause) && (status + rest.slice(0, 1)).endsWith('的') ? { confidence: 0.86, reason: 'status', end: found.index + found[0].length } : null;
  if (/^(?:离了|领证)/.test(status)) return who === 'other' && gap <= 6 && /^(?:了|$|[，,。])/.test(rest) ? { confidence: 0.78, reason: 'status' } : null;
  if (/^(?:没爸|丁克|重男轻女|亲子鉴定|养子|分居)/.test(status) && left.length > 20) return null;
  return { confidence: who === 'self' ? 0.84 : 0.86, reason: 'status' };
}
