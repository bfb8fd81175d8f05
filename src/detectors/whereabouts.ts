import type { Detector, Known, Placed } from '../model/detector.ts';
import type { Reading } from './_fact.ts';
import { answerOr, bareAnswer, findFacts, type Weight } from './_fact-find.ts';
import { ANYWHERE, CHAIN, CITY, PLACE, PLACE_WORDS, TELLING } from './_whereabouts-places.ts';

const RIDE = '(?:(?<![A-Za-z0-9])(?:CA|MU|CZ|HU|HO|ZH|3U|MF|FM|SC|GS|9C|KN|JD|8L|TV|PN|CX|KA|CI|BR|SQ|NH|JL|KE|OZ|UA|AA|DL|BA|LH|AF|EK|QF|TG) ?[0-9]{3,4}(?![0-9])|(?<![A-Za-z0-9])[GDCKZT][0-9]{1,4}次?(?![0-9A-Za-z]))';
const EN_KIND = '(?:[Aa]irport|[Ss]tation|[Mm]all|[Hh]ospital|[Gg]ym|[Cc]afe|[Bb]ar|[Pp]ark|[Ll]ibrary|[Cc]linic|[Cc]ourthouse|[Bb]each|[Mm]arket|[Ss]tadium|[Tt]erminal ?[0-9A-Z]?|[Pp]laza|[Cc]enter|[Cc]entre|[Pp]ub|[Cc]lub|[Cc]asino|[Rr]estaurant)';
const EN = `(?:[Tt]erminal [0-9](?:,? gate [A-Z]?[0-9]{1,3})?|(?:the )?[A-Z][A-Za-z'&]{1,15}(?: [A-Z&][A-Za-z'&]{0,15}){0,3}(?: ${EN_KIND})?(?: (?:on|in|near) (?:the )?(?:[A-Z][a-z]+(?: (?:Street|St|Avenue|Ave|Road))?|[0-9]{1,3}(?:st|nd|rd|th)))?|the (?:[A-Z][a-z]+ )?(?:airport|hospital|gym|mall|police station|casino|courthouse))`;
const where = new RegExp(
  `(?<ride>${RIDE}(?:(?:次|航班|飞|飛|去|到|回|往|[，, ])*(?:${CITY}))?(?:[，, ]?(?:坐|座位|座)?(?:[0-9]{1,2}车)?[0-9]{1,2}[A-FHJK]座?(?![0-9A-Za-z]))?)`
  + `|(?<fly>[飞飛][往去到]?${CITY})|(?<trip>去(?:了|咗)?${CITY}(?:出差|旅游|旅遊|度假|培训|开会|看病|玩))`
  + `|(?<lead>人在|还在|還在|停在|停喺|刚出|从|從|出现在|现身|躲在|躲到|逃到|跑到|送到|赶到|来到|在|喺|到(?:了|咗|达)?|去(?:了|咗)?|[进進](?:了|咗)?|位置[是：:]|定位[是在]|逛|这会儿|現在|现在|而家)(?:(?<city>${CITY})(?=出差|旅游|旅遊|度假|培训|开[会庭]|住院|看病|玩|隔离|治病|手术|呢|了|啦|$|[，,。！!])|(?<place>${PLACE}))`
  + `|(?<=(?:(?:(?<![A-Za-z])(?:is|was|am|are|be)|'(?:m|s|re))(?: still| always| usually| often| now| currently| already| right now| just| stuck| waiting)? (?:at|in)|(?<![A-Za-z])(?:saw|spotted|met|ran into|bumped into|seen) (?:[A-Za-z']{1,12} ){1,3}(?:at|in)|(?:goes|heads|drives|commutes) to|(?:parked|hiding|lands?|landing|arriving|waiting|gets? off(?: the [a-z]{1,8})?|jogs|runs|walks|sits|works out|swims) (?:at|in)|(?:[Ff]lying|[Hh]eaded|heading|traveling|travelling) (?:out )?to|(?:just )?(?:arrived|got|landed) (?:at|in|to)) )(?<en>${EN})`,
  'g',
);
const answer = new RegExp(`${PLACE}|(?=[^,，]{0,40}(?:${EN_KIND}|[0-9])|[A-Z][A-Za-z']+ [A-Z]|the [A-Z])${EN}|${CITY}`, 'y');
const QUESTION = /(?:[他她你]|人|在)(?:现在|今天|刚才|到底)?(?:在|去|到|跑)?(?:哪|哪里|哪儿|边度)(?:了|啊|呀|呢)?[?？]?$|(?:(?<!去|能|该)在|到)哪[儿里]?了?(?:啊|呀|呢)?[?？]?$|^人呢|(?:在|喺)[邊边](?:度|裡|里)?|where (?:is|are|was) (?:he|she|you|everyone)|where r u|where you at|where(?:'s| is) (?:my |your )?(?:mom|dad|wife|husband|brother|sister|boss)/;
const NOW = /现在|現在|这会儿?|而家|啱啱|頭先|目前|此刻|还在|還在|正|刚(?!需|性)|剛|[今昨明后前][天早晚晨儿日]|琴[晚日]|[聽听]日|大后天|凌晨|早上|上午|中午|下午|晚上|今晚|(?:分钟|小时|天)前|天天|每(?:天|周|晚|个|星期|次)|一般|周末|[这本上下]周|[这上下]个?(?:星期|礼拜|月)|周[一二三四五六日末]|星期|礼拜|[0-9一二三四五六七八九十]+[点點](?:半|钟|[0-9]+)?|[0-9]{1,2}[:：][0-9]{2}|[0-9]{1,2}[号日]|[放下]了?[学班]后?|人在|一直|待了|住院|经常|总|while|tonight|today|tomorrow|yesterday|every|right now|just|this (?:week|morning|afternoon|evening|weekend)|next week|until|waiting|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:at )?[0-9]{1,2}(?::[0-9]{2})? ?(?:am|pm)?$/;
const WATCHED = /看到|看见|看見|拍到|撞见|碰到|碰见|遇到|跟踪|跟到|盯|蹲|堵|定位|行踪|行程|查到|监控|被.{0,4}(?:看|拍|撞)|出现在|现身|人在|躲|逃|saw|spotted|seen|ran into|bumped/;
/** What follows a place that is told for another reason than somebody's being there. */
const OTHER_REASON = /^(?:[一-龥]{1,2}的|上班|工作|任职|实习|返工|[读念]|上学|毕业|当|做|教|买|租|住(?!院)|有|干|开[了个家的张办发]|举[办行]|办的|看的|拍的|发的|说|的|过|那边|附近的|旁边的|对面的|这边|里面?有|新开|关门|几|多少|怎|吗|见|集合|碰[头面]|上市|排名|排第|打折|搞活动|招|卖|涨|跌|下[了雨雪]|装修|开盘|股|房价|消费|办[个张了]|注册|下单|点[的了]|吃过|玩过|逛过|丢|捡)/;
const COMING = /我[们們]|我哋|咱|集合|碰头|见面|约|打算|想|要不|准备/;
const NO_PLACE_EN = /^(?:The|It|Me|You|My|No|This|That|God|Love|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|English|Chinese|Python|Java|Windows|Linux|Excel|Google|Facebook|Twitter|Discord|Slack|Zoom|Teams|Harvard|Stanford|Yale|MIT|Microsoft|Apple|Amazon|January|February|March|April|May|June|July|August|September|October|November|December|Home|Work|Outside|Here|At|On|In|Just|Still|Omw|Not|Yes|I|We|Coming|Sorry|Almost|Why|What|Who|Ok|Lol|General|Best|Least|First|Last)(?![a-z'])/;
const NO_ANSWER = /[?？!！]|^(?:[在到去从和跟给把被]|不|没|随便|哪|什么|怎么|你|我|他|她|马上|快|刚|正|就|等|还|都|谁|啊|哦|嗯|是|好|有|干嘛|忙|这|那|北半球|地球|天上|梦里|心里|前面|后面|旁边|附近|门口|群里|车上|地铁上|公交上|电脑|手机|里面|对面|隔壁|呵|哈|中间|同学家|朋友家|爸妈家|ok|lol|idk|sorry)|[吗呢吧着过说了的]|上$|里$|中$|家$|途/i;

const BARE_CHAIN = new RegExp(`^${CHAIN}$`);

/** Words of places and journeys that are said of much besides: they count behind a word of going or being. */
const SAID_OF_MUCH = /火锅|烧烤|烤肉|咖啡|旅游|旅遊/;

/** Where a person is, was or goes, by place and time, and the train or flight somebody takes (PIPL art. 28: whereabouts). */
export default {
  id: 'whereabouts',
  jurisdiction: 'any',
  words: [...new Set([...PLACE_WORDS.filter((word) => !SAID_OF_MUCH.test(word)), '出差', '度假', '培训', '人在', '在哪', '去哪', '到哪', '人呢', '喺邊', '在邊', '在边', 'where ', ' airport', ' hospital', ' gym', ' mall', ' police'])],
  shapes: [
    { source: `[在到去喺进][^，。,]{0,9}(?:${SAID_OF_MUCH.source})`, chars: '锅烧肉啡游遊' },
    { source: RIDE, digits: 1 }, { source: '(?:at|in|to|into) (?:the )?[A-Z]', chars: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' },
    { source: `(?:[在到去喺逃跑躲]|去[了咗]|到[了咗])${CITY}`, chars: '在到去喺' }, { source: '[飞飛][往去到]?[一-龥]{2}', chars: '飞飛' }, { source: '[在到去喺咗进][^，。,]{2,9}[路街巷桥村镇湖馆城局店楼]', chars: '路街巷桥村镇湖馆城局店楼' },
  ],
  rank: 11,
  find: (text: string, previous: string, known: Known | null): readonly Placed[] =>
    answerOr(placed(bareAnswer(text, previous, QUESTION, answer, 0.75)), () => findFacts(text, known, where, weigh)),
  examples: {
    hit: [
      '他现在在[[万达三楼海底捞]]', '她每天七点到[[威尔士健身房]]', '我明早坐[[MU5137去成都]]', '刚看到小李在[[城北派出所]]', '她昨晚去了[[兰桂坊酒吧]]', '他周五[[G1234]]回来', 'she is at [[Riverside Mall]] right now', '王总下午三点在[[国贸大厦]]',
      '我在[[市政务中心二楼]]排队呢', '我妈明天[[飞海口]]', '佢而家喺[[旺角朗豪坊]]', 'just saw him at [[Costco]]',
    ],
    miss: [
      '今天北京下雪', '我在家', '我在公司加班', '我到医院了', '去超市买点菜', 'G102次高铁晚点了吗', '航班 CA1234', '北京今天好冷', '去西湖边走走', '人民广场集合吗', '你在哪', '上海好堵', '如果他在万达我就去', '周杰伦在鸟巢体育馆开演唱会', 'I am at work',
      '昨晚我同学在排队等火锅', '我在写代码', '我在北京租房', '他在想事情', '我在淘宝店买的', 'he is at the top of his game',
    ],
  },
} satisfies Detector;

/** An answer that is a place, not what somebody is doing there. */
function placed(found: Placed | null): Placed | null {
  if (found === null || ANYWHERE.test(found.value) && !TELLING.test(found.value)) return null;
  return NO_ANSWER.test(found.value) || NO_PLACE_EN.test(found.value.slice(0, 1).toUpperCase() + found.value.slice(1)) ? null : found;
}

function weigh(reading: Reading, found: RegExpExecArray): Weight | null {
  const { clause, left, rest, who, gap, right } = reading;
  const { ride, fly, trip, lead, place, city, en } = found.groups ?? {};
  if (who === 'you' || /(?:住|下榻|入住|开房|藏匿)在?$/.test(clause) || /[?？]$/.test(right)) return null;
  const timed = NOW.test(left) || NOW.test(right) || NOW.test(lead ?? '');
  const watched = WATCHED.test(left) || WATCHED.test(lead ?? '');
  if (place !== undefined && lead !== undefined) return somewhere(reading, found.index + lead.length, lead, place, timed, watched);
  if (en === undefined ? who === 'none' || gap > 16 : who === 'none' && !/(?:saw|spotted|seen|into|met) [A-Z][a-z]+ (?:at|in) $/i.test(left)) return null;
  if (ride !== undefined) {
    const rides = /坐|乘|搭|飞|航班|车次|(?:买|订)了?$|赶|的$|[我他她]$|周[一二三四五六日]\s?$|[天早晚点]\s?$|flight|fly|on /.test(clause);
    return rides && !/延误|晚点|取消|多少钱|票价/.test(rest) ? { confidence: who === 'self' ? 0.82 : 0.86, reason: 'journey' } : null;
  }
  if (en !== undefined) {
    if (NO_PLACE_EN.test(en) || /^ (?:of|for) /.test(rest) && !/^ for (?:work|the|a|lunch|dinner)/.test(rest)) return null;
    const kind = new RegExp(`${EN_KIND}$|[0-9]|Costco|Walmart|Target|Starbucks|IKEA|McDonald|Safeway|Disney|Marriott|Hilton`).test(en);
    return timed || watched || (kind && who === 'other') ? { confidence: kind ? 0.82 : 0.75, reason: 'place' } : null;
  }
  if (/机票|好便宜|打折|特价|多少钱|便宜|想|打算|要不要/.test(clause + rest)) return null;
  if (who === 'self' && (trip !== undefined || city !== undefined && lead?.startsWith('到') === true && !/[今明][天早晚]|刚|已经/.test(left))) return null;
  if (fly !== undefined || trip !== undefined) return timed || rest.startsWith('了') ? { confidence: 0.8, reason: 'journey' } : null;
  if (city === undefined || lead === undefined || OTHER_REASON.test(rest) && !/^开[会庭]/.test(rest)) return null;
  const start = found.index + lead.length;
  if (/^(?:出差|旅游|旅遊|度假|培训|开会|住院|看病|玩|隔离|治病|手术)/.test(rest) && /在|喺/.test(lead)) return timed || who === 'other' ? { confidence: 0.8, reason: 'city', start } : null;
  const ends = /^(?:呢|了|啦|$|[，,。！!])/.test(rest);
  if (/^(?:还|還)在$/.test(lead) && who === 'other' && ends) return { confidence: 0.78, reason: 'city', start };
  if (/^人在|躲|逃|跑到|出现/.test(lead)) return ends ? { confidence: 0.8, reason: 'city', start } : null;
  return timed && ends && (/^到|^去[了咗]/.test(lead) || (who === 'other' && /^[在喺去]/.test(lead))) ? { confidence: 0.75, reason: 'city', start } : null;
}

function somewhere({ clause, rest, who, gap }: Reading, start: number, lead: string, place: string, timed: boolean, watched: boolean): Weight | null {
  if (OTHER_REASON.test(rest) || gap > 14 && who !== 'none' || /推荐|哪|听说过|[^没]有没有|关于|介绍/.test(clause)) return null;
  const telling = TELLING.test(place);
  if (ANYWHERE.test(place) && !telling) return null;
  const now = /^(?:呢|[啊呀嘛]|了(?=$|[，,。])|$|[，,。！!~～]|排|等|食|飲|吃|喝|逛|看|玩|陪|跳|跑|接|门口|做|办|买单|散步|产检|输液|挂|候|上厕)/.test(rest);
  const present = /^(?:这会儿|現在|现在|而家)$/.test(lead);
  if (present && !/^(?:呢|$|[，,。])/.test(rest)) return null;
  if (/^[从從]$/.test(lead) && !/^(?:走|出|回|跑|坐|开|过来|骑|接|下)/.test(rest)) return null;
  const being = /[在喺]$|^(?:刚出|从|從|位置|定位|到|出现|现身|躲|逃|跑|送|赶|来)/.test(lead);
  if (who === 'none' && /^(?:碰|遇|看|撞|拍)[到见見](?!有|一[只条辆]|好多|很多|什么|个)/.test(rest)) return { confidence: 0.95, reason: 'place', start };
  if (who === 'none') return being && clause === '' && !telling && /^(?:呢|$|[，,])/.test(rest) && start <= 3 ? { confidence: 0.75, reason: 'place', start } : null;
  if (COMING.test(clause + rest) && !/等/.test(rest)) return null;
  if (who === 'self' && !timed && BARE_CHAIN.test(place)) return null;
  if (who === 'self') return (timed || present || being && now) && (being || present || timed && lead !== '逛') ? { confidence: timed ? 0.78 : 0.7, reason: 'place', start } : null;
  // An office is where somebody works as long as no hour is told.
  if (!timed && !watched && !telling && /(?:局|法院|检察院|支队|大队|银行).{0,6}$/.test(place)) return { confidence: 0.6, reason: 'place', start };
  return timed || watched || present || (being && now) ? { confidence: watched ? 0.84 : 0.82, reason: 'place', start } : null;
}
