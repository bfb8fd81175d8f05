import type { Detector, Known, Placed } from '../model/detector.ts';
import type { Reading } from './_fact.ts';
import { answerOr, bareAnswer, findFacts, type Weight } from './_fact-find.ts';

const BRAND = '(?:如家|汉庭|全季|[7七]天(?=酒店|连锁|优品| ?[0-9]{3,4}(?![0-9元块]))(?:连锁(?:酒店)?|优品)?|亚朵|锦江之星|锦江都城|锦江|桔子水晶|桔子|橘子水晶|维也纳|希尔顿|欢朋|万豪|万怡|喜来登|香格里拉|洲际|假日酒店|皇冠假日|智选假日|凯悦|君悦|君澜|君亭|柏悦|丽思卡尔顿|威斯汀|速8|格林豪泰|布丁|莫泰|宜必思|美居|诺富特|四季|半岛|半島|文华东方|瑰丽|安缦|开元|华住|尚客优|城市便捷|丽枫|麗枫|都市花园|花间堂|途家|麗晶|晶華|君品|福華|老爺|康得思|W酒店|爱彼迎|airbnb|Airbnb)';
const KIND = '(?:大酒店|酒店|宾馆|賓館|民宿|客栈|客棧|旅馆|旅館|旅店|招待所|青旅|青年旅舍|大饭店|大飯店|度假村|温泉山庄|酒店式公寓|飯店|motel|Inn|hotel|Hotel)';
const ROOM = '(?:[，, ]?(?:的)?(?:[0-9]{1,2}[楼层F])?(?:房间?号?(?:是)?[：: ]?)?[A-Z]?[0-9]{3,4}(?![0-9元块年点万wk人起多])(?:号?房间?|号?房|室|号)?|[一二两三四五六七八九十0-9]{1,2}人间|(?:豪华|海景|湖景|总统)?(?:大床房|标间|双床房|套房))';
const W = '(?:(?!在|住|了|的|去|订|间|个|家|到|回|是|和)[一-龥A-Za-z0-9])';
const NAME = `(?:(?:${W}{2,8}(?:旁边?|附近|对面|隔壁|门口|边|里|山上)的${W}{0,4}?${KIND})|${W}{0,8}?(?:(?:${BRAND}){1,2}(?:[一-龥]{0,6}?(?:${KIND}|店))?|${W}{1,8}?${KIND}(?:[一-龥]{1,5}店)?|民宿(?:(?!老板|房东|攻略|推荐)${W}){2,6}|青旅(?=[一二两三四五六七八九十0-9]{1,2}人间)))`;
const EN = "(?:the )?(?:Hilton|Marriott|Hyatt|Sheraton|Ritz(?:-Carlton)?|Westin|Holiday Inn|Hampton Inn|Four Seasons|Motel 6|Super 8|Best Western|Radisson|Shangri-La|Travelodge|Premier Inn|Ibis|Novotel|Mercure|InterContinental|Courtyard|Comfort Inn|Days Inn|La Quinta|DoubleTree|Airbnb|Ramada|Wyndham|Sofitel|Fairmont|Peninsula|Mandarin Oriental|[A-Z][A-Za-z']{1,14}(?: [A-Z][A-Za-z']{1,14}){0,2} (?:Hotel|Inn|Hostel|Motel|Resort|Lodge))(?: [A-Z][a-z]{2,12}){0,2}";
const stay = new RegExp(
  `(?<=(?:住(?:在|进|到|的(?:是)?|了|过|喺)?|入住(?:了|在|的(?:是)?)?|下榻(?:在|于)?|开房(?:在)?|[订訂](?:了|的(?:是)?|好了?)?|定[了的]|开了|在|喺|去|到|回|落脚|登记在|办入住))(?<name>${NAME})(?<room>${ROOM})?`
  + `|(?<=^|[，,：:\\s])(?<brand>${W}{0,4}?${BRAND}(?:${KIND})? ?[0-9]{3,4}(?![0-9元块年点万wk人起多])(?:号?房间?|号?房)?)|(?<=住(?:在|的是?)?)(?<guest>[0-9]{3,4}号?房)|(?<inn>(?:[Rr]oom|[Rr]m|#) ?#?[0-9]{2,4}(?:,)? (?:at|in|of) ${EN})|(?<en>${EN})(?<enroom>,? ?(?:in )?(?:[Rr]oom|[Rr]m|#) ?#?[A-Z]?[0-9]{2,4})?|(?<=(?:酒店|宾馆|民宿|住).{0,6}(?:房号|房间号?|房間)[是：: ]{0,2})(?<only>[A-Z]?[0-9]{3,4})(?![0-9元块])|(?<=房号[是：: ]{0,2})(?<front>[A-Z]?[0-9]{3,4})(?![0-9元块])|(?<alone>(?:[Rr]oom) [0-9]{3,4})`,
  'g',
);
const answer = new RegExp(`${NAME}(?: ?[一-龥]{1,6}店)?${ROOM}?|[A-Z]?[0-9]{3,4}(?:号?房间?|房|室)?(?![0-9])|${EN}`, 'y');
const QUESTION = /住(?:在)?(?:哪|什么|哪个|哪家|边)(?:[里儿个家裡]?[呀啊呢了]?[?？]?$|.{0,3}(?:酒店|宾馆|民宿|间房))|(?:酒店|宾馆|民宿).{0,6}(?:几号房|房号|哪间|哪个房间|哪家)|where (?:are|r|is) (?:you|u|he|she) (?:staying|at)|住几号房|房间?号(?:是)?(?:多少|几)|which hotel|what hotel|room number/;
const STAYS = /(?:住(?:在|进|到|的(?:是)?|了|过|喺)?|入住(?:了|在|的(?:是)?)?|下榻(?:在|于)?|[订訂](?:了|的(?:是)?|好了?)?|定[了的]|开了|开房(?:开?在)?|登记在|办入住|(?:藏匿?|躲|落脚)在?|[回到]了?)$/;
const TOGETHER = /^(?:住|過夜|开房|开了?[一个间房]+|过夜|睡|办(?:理)?入住|包了?房|退房|幽会)/;
const EN_STAYS = /(?:stay(?:s|ing|ed)? (?:at|in)|check(?:s|ed|ing)?[ -]?in(?:to)?(?: at)?|booked(?: into| at| a room at)?|sleeping at|room at)\s$/;
const VAGUE = /^(?:这|那|哪|什么|一|几|五星|四星|三星|快捷|便宜|豪华|高档|连锁|经济|附近|好|大|小|(?:酒店|民宿|宾馆|旅馆|青旅)$|个|附近的|海边|四季(?!酒店)|如家(?:一样)|家)/;
const TALK = /推荐|多少钱|价格|贵|便宜|好不好|怎么样|值得|早餐|攻略|评价|体验|环境|评分|优惠|团购|隔音|会员|股价|吗/;

/** The hotel and the room somebody stays in (Interpretation 2017 art. 5 counts lodging of its own kind). */
export default {
  id: 'lodging',
  jurisdiction: 'any',
  words: ['酒店', '宾馆', '賓館', '民宿', '客栈', '旅馆', '旅店', '招待所', '青旅', '饭店', '飯店', '度假村', '如家', '汉庭', '全季', '7天', '七天', '亚朵', '锦江', '桔子', '维也纳', '希尔顿', '欢朋', '万豪', '喜来登', '香格里拉', '洲际', '凯悦', '君悦', '柏悦', '皇冠假日', '美居', '诺富特', '四季', '半岛', '文华东方', '瑰丽', '安缦', '开元', '尚客优', '城市便捷', '花间堂', '途家', '布丁', '丽思', '威斯汀', '速8', '格林豪泰', '莫泰', '宜必思', '丽枫', 'airbnb', '爱彼迎', '号房', '住哪', '房号', '房间号', 'hilton', 'marriott', 'hyatt', 'sheraton', 'hotel', ' inn', 'hostel', 'motel', 'resort', 'check', 'travelodge', 'premier inn', 'novotel', 'ibis', '人间', '君澜', '君亭', '万怡', '半島', '旅館', '客棧', '布丁', '华住', 'staying at', 'room '],
  shapes: [{ source: '住[在的是]{0,2}[0-9]{3,4}号?房', chars: '住' }],
  rank: 15,
  find: (text: string, previous: string, known: Known | null): readonly Placed[] =>
    answerOr(bareAnswer(text, previous, QUESTION, answer, 0.82), () => findFacts(text, known, stay, weigh)),
  examples: {
    hit: [
      '他住[[如家308]]', '我今晚住[[希尔顿酒店1204房]]', '她和那个男的在[[汉庭酒店]]开房', 'he checked in at [[Hilton room 1204]]', '我妈住在[[云上民宿]]', '小张下榻[[东湖宾馆]]', '老板入住了[[亚朵酒店 1506]]', 'she is staying at the [[Harbor View Inn]]',
    ],
    miss: [
      '推荐个酒店', '这家酒店早餐不错', '希尔顿多少钱一晚', '住酒店好贵', '如家怎么样', '民宿攻略', '我想住希尔顿', '他住哪个酒店', '住五星酒店的感觉', '订酒店了吗', '如果我住如家呢', '酒店房价308元', 'hotel prices are crazy', 'check the room 12 logs', '汉庭涨价了',
    ],
  },
} satisfies Detector;

function weigh(reading: Reading, found: RegExpExecArray): Weight | null {
  const { clause, left, rest, who, gap, right } = reading;
  const { name, room, en, enroom, only, alone, brand, guest, inn, front } = found.groups ?? {};
  if (front !== undefined) return /酒店|[宾賓][馆館]|民宿|入住/.test(right) ? { confidence: who === 'none' ? 0.95 : 0.82, reason: 'room' } : null;
  if (/想|推荐|要不/.test(clause) || TALK.test(rest) || /[?？]$/.test(right)) return null;
  if (only !== undefined) return who === 'none' ? { confidence: 0.75, reason: 'room' } : { confidence: 0.85, reason: 'room' };
  if (alone !== undefined) return who !== 'none' && /check|stay|hotel/.test(clause) ? { confidence: 0.82, reason: 'room' } : null;
  if (guest !== undefined) return who === 'other' || who === 'self' ? { confidence: 0.78, reason: 'room' } : null;
  if (inn !== undefined) return { confidence: who === 'none' ? 0.95 : 0.88, reason: 'room' };
  if (brand !== undefined) return /酒店|[宾賓][馆館]|房|住|到了|开好|民宿/.test(left) ? { confidence: who === 'none' ? 0.95 : 0.86, reason: 'room' } : null;
  const numbered = room !== undefined || enroom !== undefined;
  if (en !== undefined) {
    const the = /^the /.exec(en)?.[0].length ?? 0;
    return (who !== 'none' || numbered || clause.startsWith('stay')) && EN_STAYS.test(clause) ? { confidence: numbered ? 0.95 : who === 'none' ? 0.9 : 0.8, reason: 'stay', start: found.index + the } : null;
  }
  if (name === undefined || VAGUE.test(name) && !(room !== undefined && /^(?:青旅|民宿|客栈)$/.test(name))) return null;
  if (/[回到]了?$/.test(clause) && !/[了呢，,]|^$/.test(rest.slice(0, 1))) return null;
  const stays = STAYS.test(clause) || TOGETHER.test(rest);
  if (!stays && !(numbered && clause.endsWith('在'))) return null;
  if (who === 'none') return numbered && clause.length <= 8 ? { confidence: 0.78, reason: 'room' } : null;
  if (who === 'you' || gap > 14) return null;
  return { confidence: numbered ? 0.9 : who === 'self' ? 0.75 : 0.82, reason: numbered ? 'room' : 'stay' };
}
