import type { Placed } from '../model/detector.ts';
import { COMPOUND, DORM, NOT_ROAD, OFFICE, PLACE, PUBLIC, ROAD, STRONG_PLACE, VILLAGE } from './_address-cn-words.ts';
import { isPlaces } from './_gazetteer.ts';

/** What was read: names from `start`, numbers from `from` to `end` (UTF-16 code units of `text`). */
export interface Parts {
  readonly text: string;
  readonly start: number;
  readonly from: number;
  readonly end: number;
  readonly name: string;
  /** The name begins with a province, a city, a district or a town. */
  readonly place: boolean;
  readonly previous: string;
}

/** How fine: a house on a road, a building of a compound, a room, a house or group of a village, a room of a dormitory. */
export type Grade = 'street' | 'compound' | 'room' | 'village' | 'dorm';

/** A kind of compound or building and no name of one. */
const GENERIC = /^(?:[0-9]?[这那哪本该每]?个?|单身|一个|[新老旧])?(?:小区|宿舍|寝室|公寓|大厦|大楼|广场|中心|里弄|家属[院楼区]|院子?|园区|花园|别墅|商场|学校|公司|校区|写字楼|办公楼|商城|国际|社区|城|楼|馆|座|期|区)[里内]?$/;

const HOUSE = /^(?:[附甲乙丙丁第]{1,2})?(?:[0-9A-Za-z]{1,5}(?:[-－–][0-9]{1,4}){0,3}|[一二三四五六七八九十百零〇]{1,5}) ?(?:[号號]|弄|巷)/;
const BLOCK = /[栋棟幢橦座斋齋舍塔#＃]|[单單]元|[号號](?:住宅|宿舍|公寓|办公)?[楼樓]|宿舍|[0-9][门門][0-9]|[0-9]-[0-9]{1,2}-[0-9]{3}/;
const FLOOR = /[层層楼樓F]/;
const ROOM = /(?:[0-9一二三四五六七八九十A-Za-z] ?(?:室|户|戶|房|房间|号铺|铺)|[0-9]{3,4}[A-Za-z]?号?|[A-Z]-?[0-9]{3,4}|[0-9]-[0-9]{1,4}|[楼樓][A-Z]|[楼樓]之[0-9一二三四五六七八九十]{1,2}|[层楼元门][0-9]{1,4}号?)$/;
const ALLEY = /(?:里|坊|新村|[一二三四五六七八九十]村|条|沿)$/;
/** `长安街12号晚上有烟花`: a day of the month. */
const DAY = /^(?:[12]?[0-9]|3[01]|[一二三]?十?[一二三四五六七八九十])号(?:凌晨|早上|上午|中午|下午|晚上?|开始|起|封|通车|开[业通放]|关|修|有[^\u4e00-\u9fff]|限行|停|堵|当天|那天|之前|以后|以前|放假|到[0-9]|[前后]|演|考|见|办)/;
const COMPOUNDS = new RegExp(`(?:${COMPOUND})`);
/** Cues that somebody lives there, or that something is brought there. */
const HOME = /住|地址|址|寄|送|快递|快遞|外卖|外賣|收货|收貨|收件|搬|户籍|户口|门牌|[我你他她您]们?家|家在|老家|上门|楼下等|业主|邻居|鄰居|楼上|楼下|漏水|敲门|物业|房东|租客|房号|噪音|吵|取件|接我|接一下|打车|导航|定位|收一下|放门口|门口|钥匙|串门|来玩|房子|宿舍|寝室|室友|装修|live|addr|ship|deliver/i;
const ASKED = /住哪|住在哪|哪里住|地址|几号楼|几栋|几单元|房号|门牌|哪一?栋|哪个小区|什么小区|哪户|寄哪|送哪|寄到哪|送到哪|位置|定位|哪个宿舍|几零几|住边度|邊度|住哪裡|where.*live|address/i;
/** What a number of a building stands in when it is nobody's home. */
const ELSEWHERE = /教学|实验|考[场試试]|考试|上课|开会|教室|会议|自习|座位|答辩|面试|讲座|比赛|游戏|测试|测验|版本|期末|期中|选修|展位|展馆|柜台|检票|登机|影厅|门票|场次|编号|型号|零件|批次|比分|楼盘|户型|均价|一平|总价|首付|开盘|房价|加推|楼王|挂牌|复习|课文|听写|单词|作业|试卷|教材|副本|车厢|库位|货架|仓库|取[件货餐]码|提货|格口|[快递丰]柜|驿站|通知|公告/;
const SOLD = /均价|一平|总价|首付|开盘|房价|楼王|楼盘|加推|招租|招商|挂牌/;

export function gradeOf({ text, start, from, end, name, place, previous }: Parts): Grade | null {
  const numbers = text.slice(from, end);
  // No address goes through three buildings.
  if (/(?:[栋棟幢][^栋棟幢]*){3}/.test(numbers)) return null;
  const after = text.slice(end, end + 8);
  if (/^\s*[线線元块]|^(?:号|會議|会议)?(?:线|楼盘|楼市|决议|文件|公告)|^[-－–][0-9]/.test(after) || (/^[0-9]/.test(after) && /[0-9]$/.test(numbers)) || '/《'.includes(text.charAt(start - 1) || ' ')) return null;
  if (/[号號]$/.test(numbers) && /^(?:店(?![铺面])|馆|厅|窗口|航站|球场|桌|出口|入口|房(?![子屋产东]))/.test(after)) return null;
  if (/^[0-9一二三四五六两]{1,2} ?室[0-9一二三四五两]?[厅卫]|^[0-9一二三四五两]室$/.test(numbers + after.slice(0, 2)) && !/[栋幢座楼元]/.test(name)) return null;
  const room = ROOM.test(numbers) && !/^[^0-9]*[0-9一二三四五六七八九十]+[号號]$/.test(numbers);
  const block = BLOCK.test(numbers);
  if (/^(.+)\1$/.test(numbers)) return null;
  if (GENERIC.test(name) && !/宿舍|寝室/.test(name)) return null;
  if (name.length < 2) return bare(text, start, from, end, numbers, previous, name);
  if (VILLAGE.test(name) && (HOUSE.test(numbers) || /^第?[0-9一二三四五六七八九十]{1,3}(?:[组社队坊区]|村民小组)|巷$/.test(numbers)) && !block) return 'village';
  const house = HOUSE.test(numbers) || /信箱/.test(numbers);
  if (/排 ?[0-9]+ ?座/.test(numbers)) return null;
  if (house && !block && !room && !numbers.includes('信箱') && /[省市区县區縣]$/.test(name) && isPlaces(name)) return null;
  if (/^(?:[Xx×*某]{1,3}|什么|哪)[路街村小镇市省]/.test(name)) return null;
  if (house && !place && DAY.test(numbers + after) && !HOME.test(text.slice(Math.max(0, start - 12), start))) return null;
  if (house && ALLEY.test(name) && name.length >= 3 && (/[路街]/.test(name) || ASKED.test(previous) || HOME.test(text.slice(Math.max(0, start - 12), start)))) return room ? 'room' : 'street';
  if (house && ROAD.test(name) && !NOT_ROAD.test(name)) return block && room || ROOM.test(numbers.replace(/^[^号號弄巷]*[号號弄巷]/, '-')) && /[号號弄巷].*[0-9]/.test(numbers) ? 'room' : 'street';
  if (/信箱/.test(numbers)) return place ? 'street' : null;
  if (room && !place && !ROAD.test(name) && ELSEWHERE.test(name)) return null;
  if (!place && !/[路街巷]/.test(name) && PUBLIC.test(name) && !/宿舍|公寓|家属/.test(name)) return null;
  if (DORM.test(name) && (block || /^[0-9]{3,4}$/.test(numbers)) && room) return 'dorm';
  if (/宿舍|寝室/.test(numbers) && room) return 'dorm';
  if (block && (PLACE.test(name) || place)) return room ? 'room' : compound(name, place);
  if (/[舍斋齋]/.test(numbers) && room) return 'dorm';
  if (/^[0-9]+-[0-9]+-[0-9]+$/.test(numbers) && !place && !PLACE.test(name)) return HOME.test(text.slice(Math.max(0, start - 8), start)) && !ELSEWHERE.test(name) && !/[号码例型]$/.test(name) ? 'room' : null;
  if (block && room && /单元|單元|[栋幢].*[元0-9]{3}|[号號][楼樓] ?[A-Z]?[0-9]{3,4}|[0-9]-[0-9]{1,2}-[0-9]{3}/.test(numbers)) return PLACE.test(name) || (name.length <= 6 && !ELSEWHERE.test(text.slice(Math.max(0, start - 8), start) + text.slice(end, end + 8)) && !/[号码例型]$/.test(name)) ? 'room' : null;
  if ((OFFICE.test(name) || COMPOUNDS.test(name)) && room && !/^.室/.test(numbers)) return 'room';
  if (room && name.length >= 4 && /[塔樓閣軒邨]$/.test(name) && /^[0-9]/.test(numbers)) return 'room';
  if (FLOOR.test(numbers) && room && /[0-9A-Z](?:室|房|座|$)/.test(numbers) && PLACE.test(name) && (place || STRONG_PLACE.test(name))) return 'room';
  if (FLOOR.test(numbers) && OFFICE.test(name) && place) return 'street';
  if (house && (place || STRONG_PLACE.test(name)) && PLACE.test(name)) return room && block ? 'room' : 'street';
  if (house && !block && /[号號] ?[0-9]{3,4}(?:室|房)$/.test(numbers) && name.length >= 3 && PLACE.test(name) && !ELSEWHERE.test(name)) return 'room';
  if (house && place && name.length >= 5) return 'street';
  if (/^[甲乙丙]|[号號](?:院|别墅)/.test(numbers) && PLACE.test(name)) return 'street';
  return null;
}

/** A town alone has no blocks: `青岛B座电影院`. */
const compound = (name: string, place: boolean): Grade | null => (name.length <= 4 && isPlaces(name) ? null : place || STRONG_PLACE.test(name) || PLACE.test(name) ? 'compound' : null);

/** Building and room without the name of the compound: its owners know which is meant. */
function bare(text: string, start: number, from: number, end: number, numbers: string, previous: string, name: string): Grade | null {
  const levels = (numbers.match(/[栋棟幢橦座#＃]|[单單]元|[号號][楼樓]|[0-9]{3,4}(?:室|房|户|号)?$|[0-9]+[-－–—](?=[0-9]+[-－–—])/g) ?? []).length;
  if (name.length === 1 && !/[东西南北第]/.test(name)) return null;
  if (/(?:宿舍|公寓)楼? ?[A-Z]?[0-9]{3,4}$/.test(numbers)) return 'dorm';
  if (levels < 2 || (/[A-Za-z0-9.\-_/]$/.test(text.slice(0, from)) && start === from)) return null;
  const around = text.slice(Math.max(0, from - 16), from) + text.slice(end, end + 16);
  if (ELSEWHERE.test(around)) return null;
  const alone = text.trim().length - (end - from) <= 4;
  const room = /[0-9]{3,4}(?:室|房|户|号)?$|[室户房号]$/.test(numbers);
  const spelled = /^[0-9A-Z]{1,3} ?[栋棟幢座#＃] ?[A-Z]?[0-9]{3,4}|[栋棟幢#＃号號].*[单單]元.*[0-9]{3}/.test(numbers);
  const dashes = /^[0-9]+[-－–—][0-9]+[-－–—][0-9]+$/.test(numbers);
  if (ASKED.test(previous) && alone) return 'room';
  if (dashes) return /房号|门牌|住|[我你他她]们?家|业主|楼上|楼下|邻居|户$|快递|外卖|送到?|寄到?|接龙|团长|团购|报名|我[，, ]?$/.test(around) ? 'room' : null;
  if (!room) return /住|我家|[送寄]|外卖|快递|放/.test(around) && /[单單]元/.test(numbers) ? 'compound' : null;
  return spelled || alone || HOME.test(around) ? 'room' : null;
}

const BASE: Readonly<Record<Grade, number>> = { street: 0.66, compound: 0.58, room: 0.76, village: 0.62, dorm: 0.74 };
const AD = /欢迎光临|门店|分店|旗舰店|专卖店|营业时间|开业|优惠|本店|活动地点|会议地点|考点|考试地点|集合地点|报名地点|主办|招聘|招商|展览|演出|开馆|门票/;

export function scored({ text, start, end, name, place, from }: Parts, grade: Grade): Placed | null {
  const before = text.slice(Math.max(0, start - 18), start);
  const near = before + text.slice(end, end + 10);
  const cue = HOME.exec(before)?.[0] ?? (HOME.test(near) ? '' : null);
  const around = text.slice(Math.max(0, start - 30), start) + text.slice(end, end + 30);
  const named = name.length >= 2;
  let confidence = BASE[grade] - (named ? 0 : 0.16) + (place ? 0.14 : 0) + (cue === null ? 0 : 0.12) - (grade === 'village' && !place && cue === null && !/[号巷坊队组].*[0-9]/.test(text.slice(from, end)) ? 0.14 : 0);
  if (PUBLIC.test(name + text.slice(from, end)) || PUBLIC.test(before)) confidence = Math.min(confidence, 0.6) - 0.05;
  if (AD.test(around) && grade !== 'room' && grade !== 'dorm' && !/我|家|住|寄|送/.test(before)) confidence = Math.min(confidence - 0.25, 0.55);
  if (grade === 'compound' && SOLD.test(around)) return null;
  if (grade === 'compound' && cue === null && !place) confidence -= 0.04;
  return {
    start, end, value: text.slice(start, end).replace(/[\s\u3000]/g, ''), confidence: Math.round(Math.min(0.97, confidence) * 100) / 100,
    reasons: [`grade:${grade}`, ...(place ? ['place'] : []), ...(cue === null ? [] : [`cue:${cue === '' ? 'home' : cue}`])],
  };
}
