import type { Placed } from '../model/detector.ts';
import { broken } from './_address-cn-lead.ts';
import { COMPOUND, TOWER } from './_address-cn-words.ts';
import { firstPlace } from './_gazetteer.ts';

/** Where somebody lives or gets parcels, named by the compound or the village alone; only right behind words that say so. */

const LIVES = '[我你他她咱][们爸妈哥姐弟妹]?家?(?:现在|目前|就|还|也|都|是|搬)?住(?:在|的是)?|家住|现住|住在|住址(?:是|在|[:：])?|[我他她]们?家(?:就)?在|老家(?:是|在)?|户籍(?:所在地|地址|地)?(?:是|在|[:：])|户口(?:所在地)?(?:是|在)|房子在|租(?:房)?在|搬[到去]|住喺';
const BRINGS = '地址(?:是|在|[:：])|寄[到去往]|送[到往]|快递到|发到';
const cues = new RegExp(`(?:(${LIVES})|(?:${BRINGS}))[\\s:：]{0,2}`, 'g');
/** What opens the detector for homes without numbers and for answers to the question where somebody lives. */
export const PLACE_WORDS = (
  '住在 家住 住址 我住 你住 他住 她住 咱住 现住 家在 老家 户籍 户口 房子在 租在 租房在 搬到 搬去 地址 寄到 寄去 寄往 送到 送往 发到 快递到 住喺 住哪 寄哪 送哪 '
  + '几号楼 几栋 几单元 房号 门牌 哪栋 哪一栋 哪小区 哪个小区 什么小区 哪户 几零几 住边度 哪个村'
).split(' ');
const STOP = '(?=$|[^\\u4e00-\\u9fff0-9A-Za-z]|[的了里那这吧啊呢呀哦嘛]|附近|旁边|门口|对面|隔壁|楼下|后面|边上|上面|好|，)';
const home = new RegExp(`^[\\u4e00-\\u9fff0-9A-Za-z ]{2,28}?(?:${COMPOUND}|苑|府|邸|(?<=[\\u4e00-\\u9fff]{3})[城湾庭郡墅里])(?:[东西南北]{0,2}[一二三四五六七八九十0-9A-Z]{0,2}(?:期|区|里|村))?${STOP}`);
const office = new RegExp(`^[\\u4e00-\\u9fff0-9A-Za-z ]{4,28}?(?:${TOWER}|大学|学院|中学|小学|医院|[0-9一二三四五六七八九十]期)${STOP}`);
const village = new RegExp(`^[\\u4e00-\\u9fff]{4,24}?(?:镇|乡|街道|县|区)[\\u4e00-\\u9fff]{1,6}(?:村|屯|寨|社区)${STOP}`);
const GENERIC = /^(?:一?个|[这那哪]个?|老|新|高档|别人|亲戚|朋友|单身|青年|高层|商品|农村|城中|同一个?|自己|大|小|[^里]{0,2}老|学校|学生|员工|公司|集体|廉租|长租|单位|政府|酒店|花园|[^\u4e00-\u9fff]*)?的?(?:小区|社区|花园|家园|公寓|别墅|宿舍|寝室|新村|新城|邨|生活区|住宅区|家属院|家属楼|单身楼|筒子楼|职工楼|安置房|回迁房|学府|世家|一品|名城|公馆|山庄|人才公寓)$/;
const KIND = new RegExp(`${COMPOUND}|${TOWER}|[苑府邸村屯寨]|(?<=[\\u4e00-\\u9fff]{3})[城湾庭郡墅里](?!面)|大学|学院|中学|小学|医院|期`);
const REACH = 40;

export function findHomes(text: string): Placed[] {
  const found: Placed[] = [];
  if (!KIND.test(text)) return found;
  cues.lastIndex = 0;
  for (let cue = cues.exec(text); cue !== null; cue = cues.exec(text)) {
    const start = cue.index + cue[0].length;
    const rest = text.slice(start, start + REACH);
    const lives = cue[1] !== undefined;
    const place = firstPlace(rest) === 0;
    const inVillage = place && (lives || cue[0].startsWith('寄')) ? village.exec(rest) : null;
    const named = inVillage ?? home.exec(rest) ?? (place && !lives ? office.exec(rest) : null);
    const name = named?.[0] ?? '';
    if (name.length < 3 || GENERIC.test(name) || broken(name) || (!lives && !place)) continue;
    found.push({
      start, end: start + name.length, value: name.replace(/\s/g, ''), confidence: place ? 0.68 : 0.56,
      reasons: [`grade:${inVillage === null ? 'compound' : 'village'}`, ...(place ? ['place'] : []), `cue:${cue[0].trim().replace(/[:：]$/, '')}`],
    });
    cues.lastIndex = start + name.length;
  }
  return found;
}

const ASKED = /住哪|住在哪|哪里住|地址|几号楼|几栋|几单元|房号|门牌|哪一?栋|哪个?小区|什么小区|哪户|寄哪|送哪|寄到哪|送到哪|几零几|住边度|住哪裡|哪个村/;
const numbers = /^[^\u4e00-\u9fff0-9]{0,2}([1-9][0-9]?[-－–][0-9]{3,4})[^\u4e00-\u9fff0-9]{0,3}$/;
const bareHome = new RegExp(`^(?:在|我?住在?|就)?([\\u4e00-\\u9fff0-9A-Za-z]{2,16}(?:${COMPOUND}|苑|府|邸|[城湾庭郡墅里村]))[^\\u4e00-\\u9fff0-9A-Za-z]{0,3}$`);

/** A bare answer to the question where somebody lives: `5-1203`, `锦绣花园`. */
export function answered(text: string, previous: string): Placed | null {
  if (previous === '' || text.length > 24 || !ASKED.test(previous)) return null;
  const room = numbers.exec(text);
  const home = room === null ? bareHome.exec(text) : null;
  const value = room?.[1] ?? home?.[1];
  if (value === undefined || GENERIC.test(value) || (home !== null && broken(value))) return null;
  const start = text.indexOf(value);
  return { start, end: start + value.length, value, confidence: room === null ? 0.58 : 0.66, reasons: [`grade:${room === null ? 'compound' : 'room'}`, 'cue-previous'] };
}
