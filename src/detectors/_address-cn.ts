import type { Candidate, Verdict } from '../model/detector.ts';
import { cueReason, findCue } from './_context.ts';
import { firstPlace } from './_gazetteer.ts';

const NUMBER = '(?:[0-9]{1,5}[A-Za-z]?(?:[-－–][0-9]{1,4}){0,3}|[一二三四五六七八九十百零〇]{1,5}|[A-Za-z][0-9]{0,2})';

/** Candidates: the first number with a unit; what it belongs to is read leftwards from there. */
export const CN_PATTERN =
  `(?<![0-9.])(?:(?:[0-9]{1,5}[A-Za-z]?(?:[-－–][0-9]{1,4}){0,2}|[一二三四五六七八九十百零〇]{1,5}) ?(?:号|弄|栋|幢|座|单元|室|户)|[A-Za-z][0-9]{0,2}(?:栋|幢|座|号楼)|[1-9][0-9]{0,2}[-－–][1-9][0-9]?[-－–][1-9][0-9]{2,3}(?![0-9-]))`;
export const CN_PREFILTER = '(?:[号弄栋幢座室户]|单元)(?<=[0-9A-Za-z一二三四五六七八九十百零〇] ?(?:.|单元))|[0-9][-－–][0-9]{1,3}[-－–][0-9]{3}';

const CUES = /住在|家住|住址|住处|我住|他住|她住|住|地址|寄到|寄往|寄给|送到|送货|快递|收货|收件|搬到|搬去|搬家|户籍|户口|门牌|我家|他家|她家|你家|家在|老家|来我家|上门|楼下等/g;
/** What ends before an address begins. Characters common in place names are left out. */
const BREAKS = /(?:家住|住在|住到|住|搬到|搬去|搬家|寄到|寄往|寄去|送到|送去|发到|发往|发给|在|到|去|送|寄|递|位于|址|地点|地方|位置|定位|导航|门牌|户籍|户口|籍贯|是|为|了|的|[我你您他她咱俺]们?家?|老家|家里|们|找|给|往|叫|请|把|就|离|租|买|从(?!化)|跟|约|今天|明天|昨天|后天|今晚|明晚|下午|上午|晚上|早上|中午|现在|马上|直接|来(?=我|这)|回家?(?!龙|民))/g;
const ROAD = /(?:路|街|大道|道|巷|弄|胡同|公路)(?:[东西南北中]?段)?$/;
const NOT_ROAD = /(?:[知报频味渠难通轨管赛跑车]道|人行道|[一二两几多半]路|[思网电线走上迷铁同顺套]路|这条[路街]|逛街|上街)$/;
const PLACE = /(?:里|村|屯|庄|组|社|坊|桥|湾|条|段|线|环|镇|乡|院|营|坡|沟|堡|寨|园|苑|城|区|花园|小区|新村|家园|公寓|公馆|广场|大厦|中心|社区|宿舍|大学|学院|学校|中学|小学|医院|庭|府|邸|居|郡|都|庄|墅|轩|阁|舍|楼|期|岛|城|座|栋|馆|堂|台|峰|景|庐|世家|名门|国际|时代|东方|天下|一品)$/;
const VILLAGE = /[村屯庄寨](?:[0-9一二三四五六七八九十]{1,3}[组社队])?$/;
const FINER = /(?:栋|幢|座|单元|室|户|房|层|楼|门|-[0-9]+-[0-9]{3,4})/;

const unit = new RegExp(`${NUMBER} ?(?:号院|号楼|号|支弄|弄|栋|幢|座|单元|门|室|户|楼|层|房|组|期|区)`, 'y');
const next = new RegExp(`(?:(?:院|[\\u4e00-\\u9fff]{2,8}?)?${NUMBER}(?:号楼|弄|栋|幢|座|单元|门|室|户|楼|层|房|期|区)| [0-9]{1,4}(?:号楼|栋|幢|座|单元|室))`, 'y');
const room = /[- ]?[A-Za-z]?[0-9]{3,4}(?![0-9年元块点个万人次])(?:室|房|号)?/y;
const LAST = /[室户房]$/;
const LAYOUT = /^[0-9一二三四五六两] ?室[0-9一二三四两]?[厅卫]/;
const compound = /院?[\u4e00-\u9fff]{2,7}?(?:小区|花园|公寓|大厦|家园|新村|广场)/y;
const HEAD = 44;

/** An address of the Chinese kind: place, road and number, compound, building, unit, room. */
export function judgeChinese(candidate: Candidate): Verdict | null {
  const { text } = candidate;
  if (/[0-9一二三四五六七八九十](?:号院?|号楼|弄|栋|幢|座|单元|楼|层|-)$/.test(text.slice(Math.max(0, candidate.start - 3), candidate.start))) return null;
  const head = headBefore(text, candidate.start);
  if (LAYOUT.test(text.slice(candidate.start, candidate.start + 6))) return null;
  if (head.length < 2) return null;
  const { name, place } = named(head);
  if (name.length === 1) return null;
  if (text[candidate.start - head.length - 1] === '/') return null;
  const end = tail(text, candidate);
  const numbers = text.slice(candidate.start, end);
  if (/^[号户室]?(?:线|元|块|[-－]\d)/.test(text.slice(end, end + 2))) return null;
  const cue = findCue(candidate, CUES, 16 + name.length);
  const finer = FINER.test(numbers);
  const road = ROAD.test(name) && !NOT_ROAD.test(name) && !/^[0-9A-Za-z一二三四五六七八九十百零〇]+ ?[室户]/.test(numbers);
  const village = VILLAGE.test(name) && (cue !== null || place);
  const bare = /^[0-9-－–]+$/.test(numbers);
  if (bare && !PLACE.test(name) && !place) return null;
  const shape = road || village ? 0.75 : PLACE.test(name) && (finer || place) ? 0.65 : place && finer ? 0.6 : 0;
  const street = /^[^栋幢座元室户]*[号弄]/.test(numbers) && !finer;
  if (shape === 0) {
    const rooms = (numbers.match(/栋|幢|座|单元|室|号楼|[0-9]{3,4}$/g) ?? []).length;
    if (cue === null || rooms < 2) return null;
  }
  if (street && !road && !village && !place) return null;
  const confidence = Math.min(0.97, (shape === 0 ? 0.5 : shape) + (place ? 0.1 : 0) + (finer ? 0.07 : 0) + (cue === null ? 0 : 0.08));
  return {
    value: text.slice(candidate.start - name.length, end).replace(/\s/g, ''),
    confidence: Math.round(confidence * 100) / 100,
    reasons: [...(road ? ['road'] : []), ...(place ? ['place'] : []), ...(finer ? ['room'] : []), ...(cue === null ? [] : [cueReason(cue)])],
    start: candidate.start - name.length,
    end,
  };
}

/** Up to HEAD code units that may be the names before the number: Chinese, letters, digits; a space only after a kind of place. */
function headBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < HEAD) {
    const code = text.charCodeAt(start - 1);
    const part = (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0xb7
      || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
    if (!part && !(code === 0x20 && '省市区县镇乡道路街村'.includes(text[start - 2] ?? ' '))) break;
    start--;
  }
  return text.slice(start, end);
}

/** The part of the head that belongs to the address; `place` when it begins with a known division. */
function named(head: string): { name: string; place: boolean } {
  let from = 0;
  BREAKS.lastIndex = 0;
  for (let found = BREAKS.exec(head); found !== null; found = BREAKS.exec(head)) from = found.index + found[0].length;
  const rest = head.slice(from);
  const at = firstPlace(rest);
  if (at >= 0) return { name: rest.slice(at), place: true };
  const name = rest.replace(/^[^\u4e00-\u9fff]+/, '');
  return { name, place: /[省市区县旗](?=.*[路街道巷号村镇乡园苑城栋])/.test(name.slice(2)) };
}

function tail(text: string, candidate: Candidate): number {
  unit.lastIndex = candidate.start;
  let end = unit.test(text) ? Math.max(unit.lastIndex, candidate.end) : candidate.end;
  for (let i = 0; i < 6 && !LAST.test(text.slice(candidate.start, end)); i++) {
    next.lastIndex = end;
    const found = next.exec(text);
    if (found === null) break;
    BREAKS.lastIndex = 0;
    if (BREAKS.test(found[0])) break;
    end = next.lastIndex;
  }
  room.lastIndex = end;
  if (!/[号室户房0-9]$/.test(text.slice(candidate.start, end)) && room.test(text)) return room.lastIndex;
  compound.lastIndex = end;
  const named = text.charAt(end - 1) === '号' ? compound.exec(text) : null;
  BREAKS.lastIndex = 0;
  return named !== null && !BREAKS.test(named[0]) ? compound.lastIndex : end;
}
