import { mixed } from './_reach-text.ts';
import type { Hit, Known } from '../model/detector.ts';
import { mentionsIn } from './_disclosure-mentions.ts';
import { chineseName, nameAt } from './_disclosure-names.ts';
import type { People } from './_disclosure-people.ts';
import { NOT_NAMES, SURNAMES } from './_disclosure-surnames.ts';

/** Where a text tells of whom it speaks, in UTF-16 code units, half-open. */
export interface PersonSpan {
  readonly start: number;
  readonly end: number;
  /** Hash of a full name; 0: it is told otherwise. */
  readonly name: number;
  /** A form of address or the shape of a name only: it counts where ill is spoken beside it. */
  readonly vague: boolean;
}

export type Scan = (text: string, previous: string, known: Known | null) => readonly Hit[];

/** Data of one person each. */
const PERSONAL: ReadonlySet<string> = new Set(['name', 'phone', 'resident-id', 'passport', 'wechat-id', 'qq', 'plate']);
const HOME = /(?:[0-9０-９]{1,4}|[一二三四五六七八九十]{1,3}|[A-Za-z])(?:栋|幢|座|号楼|#)(?:[0-9一二三四五六七八九十]{1,2}单元)?[0-9]{3,4}(?![0-9])(?:室|号|房|户)?|\b(?:apt|apartment|flat|unit|room)\.? ?#?[0-9]{1,4}[A-Z]?\b/giu;
const ADDRESSED = new RegExp(`[${SURNAMES}](?:老师|老師|经理|經理|主任|医生|醫生|校长|校長|园长|园長|老板|老闆|队长|会计|阿姨|师傅|師傅|女士|先生|太太|小姐|总(?![结是体之共会算有]))|老[${SURNAMES}]|(?:业委会|業委會|物业|物業)(?:主任|主席|经理|經理)|班主任|楼长|樓長|阿(?![姨里胶尔根富拉斯弥])[\\u4e00-\\u9fff]|\\b(?:Mr|Mrs|Ms|Miss|Dr)\\.? [A-Z][a-z]+`, 'gu');
/** How somebody is written who is not to be named: in a notice of the police nobody is. */
const HALF = new RegExp(`[${SURNAMES}]某`, 'gu');
const OFFICIAL = /警方|警情|公安|检察院|法院|通报/u;
/** Two words with a capital: a name, or the name of something. */
const CAPITALS = /(?<![A-Za-z])[A-Z][a-z]{1,15} [A-Z]/gu;
/** Before a name: somebody to turn to, or who wrote it. */
const TURN_TO = /(?:联系|聯系|咨询|联络|致电|拨打|报警|反映|反馈|求助|感谢|谢谢|记者|通讯员|编辑|作者|发布人|contact|call|ask|thanks to|reporter)[^，,。.！!？?；;\n]{0,10}$/iu;
const I_AM = /(?:我(?:就)?是|我叫|本人(?:是|叫)?|\bI(?:['’]m| am)|\bmy name is)[:：\s]{0,2}$/iu;
/** Code units in which names of members are looked for. */
const MOST_TOKENS = 1000;
/** What a member goes by and what is no name of one person. */
const ROLE = /物业|客服|管家|中心|公司|业主|居委|社区|大家|群主|管理|通知|老师$|家长$|^\d+$/u;

function hashed(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return mixed(hash) || 1;
}

const isShown = (name: string): boolean => name.length >= 2 && !ROLE.test(name) && (name.length >= 3 || chineseName(name) || /^[阿小老]/u.test(name));

/** The people of whom a text speaks, its author left out. */
export function personsIn(text: string, author: number | null, people: People, scan: Scan): PersonSpan[] {
  const found: PersonSpan[] = [];
  const own = author === null ? null : people.shownName(author);
  const put = (start: number, end: number, name = 0, vague = false): void => {
    const before = text.slice(Math.max(0, start - 16), start);
    if (!TURN_TO.test(before) && !I_AM.test(before) && text.slice(start, end) !== own) found.push({ start, end, name, vague });
  };
  for (const { entity, start, end, value } of scan(text, '', people.known)) if (PERSONAL.has(entity) || entity === 'address') put(start, end, entity === 'name' ? hashed(value) : 0, entity === 'address');
  for (const { account, start, end } of mentionsIn(text, people)) if (account !== author) put(start, end);
  for (let i = 0; i < Math.min(text.length, MOST_TOKENS); i++) {
    const token = people.at(text, i);
    if (token === null) continue;
    const name = text.slice(i, token.end);
    if (token.account !== author && isShown(name)) put(i, token.end, chineseName(name) ? hashed(name) : 0);
    i = token.end - 1;
  }
  for (const { index, 0: home } of text.matchAll(HOME)) put(index, index + home.length);
  for (const { index } of text.matchAll(CAPITALS)) {
    const english = nameAt(text, index);
    if (english) put(index, english.end, 0, true);
  }
  for (const { index, 0: called } of text.matchAll(ADDRESSED)) if (!NOT_NAMES.has(text.slice(index + 1, index + 3))) put(index, index + called.length, 0, true);
  if (!OFFICIAL.test(text)) for (const { index, 0: called } of text.matchAll(HALF)) put(index, index + called.length, 0, true);
  return found;
}
