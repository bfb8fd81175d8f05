import type { Detector, Known, Placed } from '../model/detector.ts';
import type { Reading } from './_fact.ts';
import { answerOr, bareAnswer, findFacts, type Weight } from './_fact-find.ts';

const SITE =
  '(?:机场|航站楼(?:出发层|到达层)?|急诊|住院部|检票口|出站口|登机口|[0-9]号门|火车站|高铁站|汽车站|客运站|[东南西北]站|地铁站|广场|商场|百货|购物中心|超市|医院|派出所|法院|公安局|看守所|健身房|瑜伽馆|咖啡[馆厅]?|茶馆|酒吧|夜店|KTV|ktv|网吧|网咖|棋牌室|麻将馆|洗浴中心|足浴店|会所|美容院|理发店|月子中心|幼儿园|小学|中学|公园|体育馆|游泳馆|图书馆|电影院|影城|火锅店|烧烤店|餐厅|饭店|酒楼|小区|花园|大厦|写字楼|公寓|教堂|寺|景区|码头|服务区|停车场|民政局|大学城|路口|街口)';
const CHAIN = '(?:万达|海底捞|星巴克|瑞幸|麦当劳|肯德基|银泰|万象城|大悦城|来福士|太古里|国金中心|宜家|山姆|盒马|沃尔玛|永辉|苏宁|迪士尼|环球影城|西贝|必胜客|奥特莱斯)';
const PLACE = `(?:(?:(?![在到去的了说看等搞买吃玩写做开聊打听找修洗逛排])[一-龥A-Za-z0-9]){0,8}?(?:${CHAIN}(?:广场|影城)?(?:[0-9一二三四五负B]{1,2}(?:楼|层|[Ff]))?(?:(?:的)?(?:${CHAIN}|[一-龥]{1,4}${SITE}))?|(?:(?![在到去的了说看等搞买吃玩写做开聊打听找修洗逛排])[一-龥A-Za-z0-9]){1,8}?${SITE}(?:T[1-4])?(?:[0-9一二三四五负B]{1,2}(?:楼|层|[Ff])|[0-9]{1,2}号(?:柜台|门|口|登机口))?(?:${CHAIN})?))`;
const CITY = '(?:北京|上海|广州|深圳|成都|重庆|杭州|南京|武汉|西安|天津|苏州|长沙|青岛|厦门|昆明|大理|丽江|三亚|海口|沈阳|大连|哈尔滨|长春|济南|郑州|合肥|福州|南昌|贵阳|南宁|兰州|乌鲁木齐|拉萨|香港|澳门|台北|高雄|东京|大阪|首尔|曼谷|清迈|新加坡|吉隆坡|巴厘岛|悉尼|墨尔本|伦敦|巴黎|柏林|纽约|洛杉矶|旧金山|温哥华|多伦多|迪拜)';
const RIDE = `(?:(?:CA|MU|CZ|HU|HO|ZH|3U|MF|FM|SC|GS|9C|KN|JD|8L|TV|PN|CX|KA|CI|BR|SQ|NH|JL|KE|OZ|UA|AA|DL|BA|LH|AF|EK|QF|TG) ?[0-9]{3,4}(?![0-9])|(?<![A-Za-z0-9])[GDCKZT][0-9]{1,4}次?(?![0-9A-Za-z]))`;
const where = new RegExp(
  `(?<ride>${RIDE}(?:(?:次|航班|飞|去|到|回|[，, ])*(?:${CITY}))?(?:[，, ]?(?:坐|座位|座)?(?:[0-9]{1,2}车)?[0-9]{1,2}[A-FHJK]座?(?![0-9A-Za-z]))?)`
  + `|(?<lead>在|到了?|去了?|进了?|位置[是：:]|定位是|从|喺)(?<place>${PLACE}|民政局|派出所|看守所|戒毒所)`
  + `|(?<=(?:飞|飛|飞往|飞去|去了?|到了?|回了?|在|抵达|落地|逃到|躲在|躲到))(?<city>${CITY})`
  + '|(?<=(?<![a-z])(?:is|was|am|\'m|\'s|be|currently|right now|will be|he\'ll be|she\'ll be|just saw (?:him|her)|saw (?:him|her)|spotted|parked|hiding|lands?|landing|arriving|flying) (?:at|in|to|into) )(?<en>(?:the )?[A-Z][A-Za-z\'&]{2,15}(?: [A-Z][A-Za-z\'&]{1,15}){0,2}(?: (?:airport|station|mall|hospital|gym|hotel|cafe|bar|park|terminal [0-9]))?|the (?:[A-Z][a-z]+ )?(?:airport|hospital|gym|mall|police station))',
  'g',
);
const answer = new RegExp(`${PLACE}`, 'y');
const QUESTION = /(?:[他她]|人)(?:现在|今天|刚才)?(?:到底)?(?:在|去)(?:哪|哪里|哪儿|边度)|在哪[儿里]?[?？]?$|到哪[儿里]?了|where (?:is|are|was) (?:he|she|you)|where r u|你在邊/;
const NOW = /现在|現在|正|刚(?!需|性)|今[天早晚]|昨[天晚]|明[天早晚]|后天|大后天|前天|凌晨|早上|上午|中午|下午|晚上|今晚|每(?:天|周|晚|个|星期)|周[一二三四五六日末]|星期|礼拜|[0-9一二三四五六七八九十]+[点點](?:半|钟|[0-9]+)?|[0-9]{1,2}[:：][0-9]{2}|[0-9]{1,2}[号日]|人在|看到|看见|拍到|撞见|碰到|定位|行踪|行程|一直|待了|住院|经常|总|while|tonight|today|tomorrow|yesterday|every/;
const WATCHED = /看到|看见|拍到|撞见|碰到|遇到|跟踪|跟到|盯|蹲|堵|定位|行踪|行程|查到|监控|被.{0,4}(?:看|拍|撞)/;
const VAGUE = /^(?:附近|楼下|家|公司|一[个家]|这|那|哪|什么|小区|医院|超市|公园|商场|健身房|机场|地铁站|停车场|饭店|餐厅|网吧|图书馆|电影院|咖啡|火锅|烧烤|隔壁|对面|门口|路口|各|很多|某个|大)/;

/** Where a person other than the reader is, was or goes, by place and time, and the train or flight somebody takes (PIPL art. 28: whereabouts). */
export default {
  id: 'whereabouts',
  jurisdiction: 'any',
  words: [...`${SITE}|${CHAIN}|${CITY}`.replace(/[()?:]|\[[^\]]*\]/g, '').split('|').map((word) => word.toLowerCase()).filter((word) => word.length > 1), '东站', '西站', '南站', '北站', '咖啡', '教堂', '民政局', '看守所', '戒毒所', '在哪', '去哪', '到哪', 'where '],
  prefilter: `${RIDE}|(?:at|in|to|into) (?:the )?(?:[A-Z]|airport|hospital|gym|mall|police)`,
  rank: 11,
  find: (text: string, previous: string, known: Known | null): readonly Placed[] =>
    answerOr(bareAnswer(text, previous, QUESTION, answer, 0.7), () => findFacts(text, known, where, weigh)),
  examples: {
    hit: [
      '他现在在[[万达三楼海底捞]]', '她每天七点到[[威尔士健身房]]', '我明早坐[[MU5137去成都]]', '刚看到小李在[[城北派出所]]', '她昨晚去了[[兰桂坊酒吧]]', '他周五[[G1234]]回来', 'she is at [[Riverside Mall]] right now', '王总下午三点在[[国贸大厦]]',
    ],
    miss: [
      '今天北京下雪', '我在家', '我在公司加班', '我到医院了', '去超市买点菜', 'G102次高铁晚点了吗', '航班 CA1234', '北京今天好冷', '去西湖边走走', '人民广场集合吗', '你在哪', '上海好堵', '如果他在万达我就去', '周杰伦在鸟巢体育馆开演唱会', 'I am at work',
    ],
  },
} satisfies Detector;

function weigh(reading: Reading, found: RegExpExecArray): Weight | null {
  const { clause, left, rest, who, gap, near, right } = reading;
  const { ride, place, city, en } = found.groups ?? {};
  if (!near || who === 'none' || who === 'you' || /住在?$/.test(clause) || /[?？]$/.test(right)) return null;
  if (ride !== undefined) {
    const rides = /坐|乘|搭|飞|航班|车次|(?:买|订)了?$|赶|的$|[我他她]$|周[一二三四五六日]\s?$|[天早晚点]\s?$|flight|fly|on /.test(clause) && gap <= 16;
    return rides && !/延误|晚点|取消|多少钱|票价/.test(rest) ? { confidence: who === 'self' ? 0.82 : 0.86, reason: 'journey' } : null;
  }
  const timed = NOW.test(left) || NOW.test(right);
  const watched = WATCHED.test(left);
  if (en !== undefined) return who === 'other' && (/he|she|him|her|my (?:wife|husband|boss|ex)/.test(left)) && /right now|today|tonight|tomorrow|at [0-9]|every|currently|just|now|this (?:morning|evening|afternoon)|until/.test(left + right) ? { confidence: 0.8, reason: 'place' } : null;
  if (city !== undefined && (clause.endsWith('飞') || (clause.endsWith('去') && rest.startsWith('出差') && who === 'other')) && NOW.test(clause) && gap <= 12) return { confidence: 0.75, reason: 'city' };
  if (city !== undefined) return who === 'other' && gap <= 10 && (/(?:飞|飛|飞往|飞去|逃到|躲在|躲到|抵达|落地)$/.test(clause) || watched) && timed ? { confidence: 0.75, reason: 'city' } : null;
  if (place === undefined || VAGUE.test(place) || gap > 14) return null;
  if (who === 'self' && /我们|咱|集合|碰头|[见等]$|等你|见面|接你/.test(clause + rest)) return null;
  if (who === 'self') return timed && /[0-9一二三四五六七八九十]+[点點:：]|每[天周晚]/.test(left) && /我/.test(clause) ? { confidence: 0.72, reason: 'place' } : null;
  return timed || watched ? { confidence: watched ? 0.84 : 0.82, reason: 'place' } : null;
}
