import { leadEnd, leadingWord } from './_address-cn-lead.ts';
import { firstPlace, isPlaces } from './_gazetteer.ts';

/** Furthest the names before the numbers reach, UTF-16 code units. */
const HEAD = 60;
/** Names, digits, letters; what may stand between two of them is looked at apart. */
const part = /[\u4e00-\u9fff0-9A-Za-z·\-－–#]/;
const BETWEEN = /[ \u3000,，、·/\-－–—|]/;
/** After these a space or a comma does not end an address. */
const DIVISION = /(?:[省市区區县縣旗州盟镇鎮乡鄉村街道路巷弄里号號院邨期]|街道|自治[区州县]|大街)$/;
const BUILT = /(?:小区|花园|公寓|大厦|家园|广场|中心|新村|花苑|[苑园府城庄湾庭座栋棟幢楼樓])$/;

export interface Head {
  readonly start: number;
  /** From `start` to where the numbers begin, spaces and commas left out. */
  readonly name: string;
  /** It begins with a known province, city or county. */
  readonly place: boolean;
}

/** The names that belong to the numbers that begin at `end`; reads leftwards, not beyond `least`. */
export function headBefore(text: string, end: number, least: number): Head | null {
  let start = end;
  const floor = Math.max(least, end - HEAD);
  while (start > floor) {
    const char = text.charAt(start - 1);
    if (part.test(char) && !(BETWEEN.test(char) && start === end)) {
      start--;
      continue;
    }
    const gap = BETWEEN.test(char) ? (BETWEEN.test(text.charAt(start - 2)) && start - 2 >= floor ? 2 : 1) : 0;
    if (gap === 0 || !bridges(text, floor, start - gap, text.slice(start - gap, start), start === end)) break;
    start -= gap;
  }
  while (start < end && !/[\u4e00-\u9fff0-9A-Za-z]/.test(text.charAt(start))) start++;
  const run = text.slice(start, end);
  let from = leadEnd(run);
  const rest = run.slice(from);
  const at = firstPlace(rest);
  if (at > 0 && !/..[区县镇乡村路街园苑城里厦寓]/.test(rest.slice(0, at))) from += at;
  else if (at !== 0) from += unnamed(rest);
  if (at !== 0 && !(at > 0 && from > 0)) from += leadingWord(run.slice(from));
  while (from < run.length && /[ \u3000,，、·/\-－–—|]/.test(run.charAt(from))) from++;
  const name = run.slice(from).replace(/[ \u3000,，、·/|]|[-－–—]$/g, '');
  if (name === '') return null;
  return { start: start + from, name, place: at >= 0 || divided(name) };
}

/** Digits and letters that lead to the first name and are no part of it. */
function unnamed(rest: string): number {
  if (/^(?:[0-9]{1,3}(?:街区?|坊|村|区|里|团|连|马路|道街|弄|号院|号)|[A-Z]{2,6}[\u4e00-\u9fff ]|[A-Z][\u4e00-\u9fff]{1,3}[区座])/.test(rest)) return 0;
  return /^[^\u4e00-\u9fff]*/.exec(rest)?.[0].length ?? 0;
}

/** Whether what ends at `at` is an address's part, so that a space or a comma after it joins it to the next. */
function bridges(text: string, floor: number, at: number, gap: string, atNumber: boolean): boolean {
  const left = text.slice(Math.max(floor, at - 8), at);
  if (left === '') return false;
  if (isPlaces(left)) return true;
  if (/[,，、|]/.test(gap)) return !atNumber && DIVISION.test(left) && /[\u4e00-\u9fff]{2,}$/.test(left);
  return DIVISION.test(left) && /[\u4e00-\u9fff]$/.test(left) || BUILT.test(left) || (atNumber && /[\u4e00-\u9fff](?:[0-9]{2,3}|[A-Za-z]{2,8})?$/.test(left) && /^[ -]$/.test(gap));
}

/** A city, district or town by its ending, with more behind it. */
function divided(name: string): boolean {
  return /^[\u4e00-\u9fff]{2,7}(?:[省市县縣旗镇鎮乡]|自治[区州县]|街道)[\u4e00-\u9fff0-9]{2}|^[\u4e00-\u9fff]{2,4}[区區][\u4e00-\u9fff]{1,8}[路街道巷村镇里]/.test(name);
}
