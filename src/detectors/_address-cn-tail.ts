import { broken } from './_address-cn-lead.ts';
import { BLOCK, COMPOUND, FLOOR, NUMBER, ROOM, TOWER, UNIT } from './_address-cn-words.ts';

/** How the numbers of a Chinese address go on to the right: pieces that follow each other, each matched where the last one ended. */

const NAMED = '[\\u4e00-\\u9fff]';
const SPACE = '[ \\u3000]{0,2}';
const unit = new RegExp(`${SPACE}(?:[,，、·\\-－–—/]${SPACE})?(?:第|[附之甲乙丙丁])?${NUMBER} ?(?:${UNIT})`, 'y');
/** `号之5`, `號樓4樓之2`, `附12号`, `-3`. */
const sub = /(?:[之附][0-9一二三四五六七八九十]{1,3}(?:[号號])?|[-－–][A-Za-z]?[0-9]{1,4}(?![0-9年月]))(?:[室号户房號])?/y;
/** A room without a unit. */
const room = new RegExp(`(?:${SPACE}[-－–—·/]?${SPACE})?(?:[A-Za-z]{1,2}[0-9]{0,2}[-－–]?)?(?:(?:[0-9]{1,4}[-－–]){0,2}[0-9]{2,5}[A-Za-z]{0,2}|[0-9]{1,2}(?:[-－–][0-9]{1,2}){1,2}|[0-9][A-Z][0-9]{2,3})(?![0-9A-Za-z.:：%％]|[ ]?(?:(?:[年元块點点个個万人次米分月岁斤套平]|天(?!天))|多少|[-－–—][0-9]))(?: ?(?:${ROOM}))?`, 'y');
const lettered = /[A-Za-z][0-9]{0,3}(?![A-Za-z0-9])(?:室|座|房|号|号铺)?/y;
/** `C座南楼`, `A塔`, `东区`, `北塔`, `地下`, `東翼`. */
const wing = new RegExp(`${SPACE}(?:[东西南北中東前后左右]{1,2}[一二三四五六七八九十0-9]{0,2}(?:[区區楼樓塔座院翼侧](?![下上盘主道])|单元|[户戶](?!型))|地下(?![室铁停车])(?:[0-9]{0,2}号?铺)?|底[层商楼](?:商铺)?|顶[层楼]|(?:临街)?(?:门面|商铺|铺面|店面)(?![房费转招]))`, 'y');
/** The name of a compound or building after the street's number, as far as a kind or the next number. */
const KINDS = `(?:${COMPOUND}|${TOWER}|医院|大学|学院|学校|中学|小学|幼儿园|酒店|宾馆|大院|[园苑府城邸墅庭轩阁里坊湾寓](?![\\u4e00-\\u9fff]))`;
const compound = new RegExp(`${SPACE}(?:[,，]${SPACE})?(?:院内?)?${NAMED}{1,9}?[0-9]{0,3}(?:${KINDS})(?!大厦|大廈|大楼|大樓|广场|廣場|中心|花园|公寓|小区|商务|国际)(?:[一二三四五六七八九十0-9A-Za-z]{1,3}(?:期|区|區)|[东西南北]{1,2}[区區苑])?`, 'y');
const beforeNumber = new RegExp(`${SPACE}(?:[,，]${SPACE})?(?:${NAMED}{2,12}?|${NAMED}{0,8}[A-Za-z]{2,8})${SPACE}[一二三四五六七八九十]?(?=${NUMBER} ?(?:${BLOCK}|${FLOOR}|弄|号 ?[0-9]{3,4} ?[室房])|[A-Z]?[0-9]{3,4} ?[室房]|(?<=[座城际府庭港汇])[A-Z]?[0-9]{3,4}(?![0-9年元块多]))`, 'y');
/** Characters after which a bare room number can follow. */
const ROOMY = /[栋棟幢橦座元楼樓层層舍斋塔院区區苑厦廈寓场心城园府邸门F号號弄际O#＃巷]$/;
const DONE = /[室户戶房铺][0-9]{0,2}$/;
const MOST = 9;

/**
 * Where the address whose numbers begin at `from` ends; `from` itself when nothing follows. `numbers`: where the first name among
 * them begins, or the end. UTF-16 code units.
 */
export function tailEnd(text: string, from: number): { end: number; numbers: number } {
  let end = from;
  let numbers = -1;
  for (let i = 0; i < MOST; i++) {
    const next = piece(text, end, from);
    if (next <= end) break;
    if (numbers < 0 && /[\u4e00-\u9fff]{3}/.test(text.slice(end, next))) numbers = end;
    end = next;
  }
  return { end, numbers: numbers < 0 ? end : numbers };
}

function piece(text: string, at: number, from: number): number {
  const done = at > from && DONE.test(text.slice(Math.max(from, at - 3), at));
  if (!done && ends(unit, text, at)) return unit.lastIndex;
  if (at > from && ends(sub, text, at)) return sub.lastIndex;
  if (done) return at;
  if (ends(wing, text, at)) return wing.lastIndex;
  const last = text.charAt(at - 1);
  if (ROOMY.test(last)) {
    if (ends(room, text, at) && plausible(text, at, room.lastIndex, last)) return room.lastIndex;
    if (ends(lettered, text, at)) return lettered.lastIndex;
  }
  if (at > from) {
    for (const names of [compound, beforeNumber]) {
      if (ends(names, text, at) && !broken(text.slice(at, names.lastIndex))) return names.lastIndex;
    }
  }
  return at;
}

function ends(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Behind a house number two digits, or a space and digits, are something else as often as not. */
function plausible(text: string, at: number, end: number, last: string): boolean {
  const found = text.slice(at, end);
  const digits = /[0-9]+(?=[^0-9]*$)/.exec(found)?.[0] ?? '';
  if (/^[0-9]{1,2}(?:[-－–][0-9]{1,4}){1,2}$/.test(found)) return true;
  if (/[号號巷]/.test(last)) return /^[A-Za-z]?[0-9]{3,4}(?:[A-Za-z]|室|房|户|号)?$/.test(found) && !/^0?[0-9]{1,2}00$/.test(digits);
  if (/^\s/.test(found)) return digits.length >= 3 && digits.length <= 4;
  return digits.length <= 4 || /^[0-9]{5}$/.test(digits) && /[室房号]$/.test(found);
}

