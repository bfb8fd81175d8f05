import type { Placed } from '../model/detector.ts';
import { gradeOf, scored } from './_address-cn-grade.ts';
import { headBefore } from './_address-cn-head.ts';
import { tailEnd } from './_address-cn-tail.ts';
import { DIGITS } from './_address-cn-words.ts';

/** Where an address's numbers may begin: a number with a unit, `3-2-501`, `3#501`, or a room behind the name of a building. */
const UNITS = '[号號弄栋棟幢橦座室舍斋齋层層楼樓#＃]|[单單]元|[门門](?=[0-9])|信箱|宿舍|坊(?=[0-9])|区(?=[0-9])|區(?=[0-9])';
const anchor = new RegExp(
  `(?<![0-9.\\u200b-\\u200f\\u2060\\ufeff])(?:[附甲乙丙丁第]{1,2}|西(?=甲))?${DIGITS} ?(?:${UNITS}|(?<=[村屯庄湾寨组场][0-9一二三四五六七八九十]{1,3})[组社队](?![织长合团])|(?<=第[一二三四五六七八九十0-9]{1,3})村民小组|(?<=[村庄][0-9一二三四五六七八九十]{1,2})巷)`
  + '|(?<![A-Za-z0-9])[A-Za-z][0-9]{0,2}(?:[栋棟幢座塔馆]|号楼|區(?=[0-9])|区(?=[0-9A-Z]))'
  + '|(?<![0-9A-Za-z.\\-])[1-9][0-9]{0,2}[-－–—][0-9]{1,2}[-－–—][0-9]{3,4}(?![0-9-])'
  + '|(?<=大厦|大廈|公寓|宿舍|寝室|中心|花园|小区|家园|国际|SOHO|新村|大楼|写字楼|商务楼|公馆|[邨閣軒樓]|[南北东西AB]塔)[ -]?(?:[A-Za-z][-]?)?[0-9]{3,4}[A-Za-z]?(?![0-9A-Za-z.%])(?!年|元|块|万|个|平|多|米|套|户型)'
  + '|(?<=[栋幢座])(?<=[A-Za-z][栋幢座])[0-9]{3,4}(?![0-9])',
  'g',
);
const GOES_ON = /^(?:公寓|宿舍)|^[楼樓院]?[ \-－–—·,，]?[0-9A-Za-z一二三四五六七八九十甲乙丙丁东西南北地底]|^[-－–—]/;
/** Cheap test for `anchor`. */
export const CN_PREFILTER = '村民小组|[0-9A-Za-z一二三四五六七八九十百零〇] ?(?:[号號弄栋棟幢橦座室舍斋齋层層楼樓#＃组社队巷坊区區塔单單门門]|信箱|宿舍)|[厦廈寓舍室心园区际村馆邨閣軒樓塔][ -]?[A-Za-z]?[0-9]{3}|[0-9][-－–—][0-9]{1,3}[-－–—][0-9]{3}';

/** So many numbers in a row of which none is of an address: the rest of the text has none either. Bounds the time of a hostile text. */
const PATIENCE = 6_000;

/** Addresses of the Chinese kind: place, road and number, compound, building, unit, room. Found by their numbers, read leftwards, then on. */
export function findChinese(text: string, previous: string): Placed[] {
  const found: Placed[] = [];
  let least = 0;
  let idle = 0;
  anchor.lastIndex = 0;
  for (let at = anchor.exec(text); at !== null && idle < PATIENCE; at = anchor.exec(text)) {
    idle++;
    const from = at.index + (/^[ -]/.test(at[0]) ? 1 : 0);
    const until = at.index + at[0].length;
    const head = headBefore(text, from, least);
    least = until;
    // Most numbers with a unit have no name before them and no number behind them.
    if ((head === null || head.name.length < 2) && !/[-－–—]/.test(at[0]) && !GOES_ON.test(text.slice(until, until + 3))) continue;
    const tail = tailEnd(text, at.index);
    const placed = grade(text, head, from, Math.max(tail.end, until), previous);
    if (placed === null) least = Math.max(until, tail.numbers);
    else {
      found.push(placed);
      least = placed.end;
      idle = 0;
    }
    anchor.lastIndex = least;
  }
  return found;
}

function grade(text: string, head: ReturnType<typeof headBefore>, from: number, end: number, previous: string): Placed | null {
  // One character before the number is rarely a name: `放8栋`, but 东8栋.
  const name = head === null || /^[^东西南北]$/.test(head.name) ? '' : head.name;
  const start = name === '' ? from : (head?.start ?? from);
  const parts = { text, start, from, end, name, place: head?.place ?? false, previous };
  const kind = gradeOf(parts);
  return kind === null ? null : scored(parts, kind);
}
