import type { Candidate } from '../model/detector.ts';
import { after, answers, before } from './_context.ts';

const NAMES: Readonly<Record<string, string>> = {
  US: '美国|美國|北美|纽约|洛杉矶|旧金山|硅谷|西雅图|波士顿|加州|usa|u\\.s\\.|us|america[n]?',
  CA: '加拿大|温哥华|多伦多|canad(?:a|ian)',
  GB: '英国|英國|伦敦|uk|british|britain|england|london',
  HK: '香港|港号|hong ?kong|hk',
  MO: '澳门|澳門|maca[ou]',
  TW: '台湾|台灣|臺灣|台北|臺北|台中|臺中|高雄|台南|新竹|taiwan|tw',
  JP: '日本|携帯|东京|東京|大阪|japan(?:ese)?|jp',
  KR: '韩国|한국|한국번호|카톡|핸드폰|韓國|首尔|首爾|korean?|kr',
  SG: '新加坡|狮城|坡县|singapore|sg',
  MY: '马来西亚|馬來西亞|大马|吉隆坡|malaysian?',
  AU: '澳洲|澳大利亚|悉尼|墨尔本|澳国|australian?|aussie|aus|sydney|melbourne',
  NZ: '新西兰|奥克兰|new zealand|nz|kiwi',
  TH: '泰国|泰國|曼谷|thai(?:land)?',
  VN: '越南|河内|胡志明|vietnam(?:ese)?',
  PH: '菲律宾|菲律賓|马尼拉|philippines?|filipino',
  ID: '印尼|印度尼西亚|雅加达|indonesian?',
  IN: '印度(?!尼)|india[n]?',
  KH: '柬埔寨|金边|cambodian?',
  MM: '缅甸|緬甸|myanmar',
  LA: '老挝|laos',
  AE: '阿联酋|迪拜|dubai|uae',
  DE: '德国|德國|柏林|german(?:y)?',
  FR: '法国|法國|巴黎|france|french',
  IT: '意大利|義大利|米兰|罗马|ital(?:y|ian)',
  ES: '西班牙|马德里|spain|spanish',
  NL: '荷兰|荷蘭|阿姆斯特丹|netherlands|dutch',
  IE: '爱尔兰|都柏林|ireland|irish',
  CH: '瑞士|苏黎世|switzerland|swiss',
  SE: '瑞典|sweden|swedish',
  RU: '俄罗斯|俄國|莫斯科|russian?',
};
const countries = Object.keys(NAMES);
const source = countries.map((country) => `(${NAMES[country] ?? ''})`).join('|');
const names = new RegExp(`(?<![a-z])(?:${source})(?![a-z])`, 'g');
/** A name of a country may be the number's within so many code units before and after. */
const BEFORE = 18;
const AFTER = 14;

interface Named {
  /** ISO code, upper case. */
  readonly country: string;
  readonly word: string;
  /** Code units between name and number; negative when the name stands behind or in the message before. */
  readonly distance: number;
}

let latest = '';
let latestNames = false;

/** Whether the text names a country anywhere: many candidates of one text ask. */
export function namesCountry(text: string): boolean {
  if (text !== latest) {
    names.lastIndex = 0;
    latestNames = names.test(text.toLowerCase());
    latest = text;
  }
  return latestNames;
}

/** The country that the text names for the number, nearest before it, else after it, else in the question it answers. */
export function countryNear(candidate: Candidate): Named | null {
  const left = before(candidate, BEFORE).toLowerCase();
  const last = find(left, true);
  if (last !== null && !/[。；！？!?;\n]/.test(left.slice(last.at + last.word.length))) return { ...last, distance: left.length - last.at - last.word.length };
  const right = after(candidate, AFTER).toLowerCase().replace(/[，。；！？,;!?\n][^]*/, '');
  const next = find(right, false);
  if (next !== null) return { ...next, distance: -1 };
  if (candidate.previous === '' || !answers(candidate)) return null;
  const asked = find(candidate.previous.slice(-40).toLowerCase(), true);
  return asked === null ? null : { ...asked, distance: -1 };
}

function find(text: string, last: boolean): { country: string; word: string; at: number } | null {
  let found: { country: string; word: string; at: number } | null = null;
  names.lastIndex = 0;
  for (let match = names.exec(text); match !== null; match = names.exec(text)) {
    const group = match.findIndex((value, at) => at > 0 && value !== undefined);
    found = { country: countries[group - 1] ?? '', word: match[0], at: match.index };
    if (!last) return found;
  }
  return found;
}
