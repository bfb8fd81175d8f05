import { COMPOUND_SURNAMES, NOT_NAMES, SURNAMES } from '../../checks/_disclosure-surnames.ts';
import { FIRST_NAMES } from '../../detectors/_name-english-lists.ts';
import { GREETED, LABEL_END, LABELS, OTHER, SELF } from './_labels.ts';
import { maskedName } from './conceal-name.ts';

const HAN = /\p{Script=Han}/u;
const SENTENCE = /[，。！？；、,;!?…"“”<>{}|=\\]|:\/\/|\.{2}|\. /u;
const NUMBER = /^[+\d][\d\s().:/-]*$/;
const PHONE = /^\+?[\d*xX█\s()-]{7,20}$/;
/** Building and flat; a day of a month has no flat of three digits. */
export const FLAT = /^(?:\d{1,3}(?:[-#－]\d{1,2})?[-#－]\d{3,4}|\d{3,4}[室房户])$/;
/** How people are called by what they are to others. */
export const TITLED = /(?:哥|姐|叔|姨|爷|婶|嫂|弟|妹|总|姐姐|哥哥|老师|医生|律师|经理|主任|师傅|先生|女士|小姐|同学|阿姨|叔叔|队长|群主|管理员|客服|物业|妈妈|爸爸|奶奶|爷爷|老公|老婆|妈|爸|网友|楼主|业主|家长|学生|老板|男|女|方)[0-9A-Za-z甲乙丙丁一二三四五]?$/;
const LETTER = /^(?:[A-Za-z]|[甲乙丙丁戊己庚辛]|(?:网友|网民|路人|群友|客户|粉丝|患者|学员|邻居|用户|同学|业主|家长|同事|室友|user ?)[A-Za-z0-9甲乙丙丁一二三四五]{1,8})$/i;

/** `路人甲（女，30岁）`: what is told of somebody behind the name. */
const TOLD = /^(.{1,20}?)\s?[（(][^（）()：:]{1,20}[)）]$/u;

const ROLES = new Set('爸 妈 爸爸 妈妈 老公 老婆 婆婆 公公 岳母 岳父 儿子 女儿 哥 姐 弟 妹 哥哥 姐姐 弟弟 妹妹 老师 班主任 医生 护士 警察 法官 记者 店家 店主 卖家 买家 租客 老板 主播 班长'.split(' '));

/** `self` and `other` are sides of a retelling, not names. */
export type Named = 'name' | 'self' | 'other' | null;

/** Length as people see it: Chinese characters weigh two. */
function weight(text: string): number {
  let sum = 0;
  for (const char of text) sum += (char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return sum;
}

/** Whether a stretch can be the screen name above a message: anything short that is not a sentence. */
export function mayHead(text: string): boolean {
  return text !== '' && text.length <= 80 && weight(text) <= 48 && !/[。！？；!?;]|:\/\/|[，,]\s?$/u.test(text);
}

/** What stands before a colon: a name, a side, or neither. `text` is plain and trimmed. */
export function namedBy(text: string): Named {
  if (text === '' || text.length > 60) return null;
  const told = SENTENCE.test(text) ? TOLD.exec(text)?.[1] : undefined;
  if (told !== undefined && surelyNamed(told)) return 'name';
  const lower = text.toLowerCase().replace(/(?<=^(?:我|你|他|她|对方))(?:就|又|还|才|却|直接)?(?:说|回复|回|问|答)$/, '');
  if (SELF.has(lower)) return 'self';
  if (OTHER.has(lower)) return 'other';
  if (maskedName(text)) return 'name';
  if (LABELS.has(lower) || LABELS.has(lower.replace(/[一二三四五六七八九十\d]{1,3}$/u, '')) || SENTENCE.test(text) || GREETED.test(text)) return null;
  if (NUMBER.test(text)) return (PHONE.test(text) && text.replace(/\D/g, '').length >= 7 && !/\d:\d/.test(text)) || FLAT.test(text) ? 'name' : null;
  if (HAN.test(text)) {
    if (LABEL_END.test(text) && !surnamed(text)) return null;
    return weight(text) <= 32 && text.split(/\s+/).length <= 3 ? 'name' : null;
  }
  const words = text.split(/\s+/);
  return words.length <= 3 && weight(text) <= 32 && /\p{L}|\p{Extended_Pictographic}|\d/u.test(text) && !/[()[\]/@#]$|^[([/#]/.test(text) ? 'name' : null;
}

/** Three signs that begin like a name and end like a kind of thing. */
const KIND = /^\p{Script=Han}{2}(?:点|率|法|费|价|量|值|类|型|期|症|病|炎|表|单|卡|器|压|计|帽)$/u;
/** What asks, orders, counts or speaks, and what kinds of things end in. */
const NO_NICK = /^(?:[我你您他她它]|怎么|什么|为什么|为何|如何|是否|能否|多少|关于|根据|按照|第[一二三四五六七八九十\d]|[一二三四五六七八九十]、|请|不要|周[一二三四五六日天]|星期|今|明天|昨)|(?:率|性|法|费|价|量|数|值|类|型|族|座|期|日|月|病|症|炎|癌|步骤|说)$|[这那]|告诉|觉得|知道|认为|听说/u;

/**
 * Whether somebody who is not known to be a name may go by it: short, no sentence, no head of a form. `certain`: it holds a drawing, digits
 * among letters, or is too long for an ordinary word.
 */
export function mayBeNick(text: string): 'certain' | 'perhaps' | null {
  const name = text.trim();
  if (surelyNamed(name) || PHONE.test(name)) return 'certain';
  if (namedBy(name) !== 'name' || weight(name) > 24 || NO_NICK.test(name)) return null;
  if (/\p{Extended_Pictographic}/u.test(name) || /[A-Za-z][\d._-]|\d[A-Za-z]|\p{Script=Han}[A-Za-z]|[A-Za-z]\p{Script=Han}/u.test(name) || FLAT.test(name)) return 'certain';
  if (/^[\d\s.]+$/.test(name)) return null;
  return HAN.test(name) || !/\s/.test(name) || /^\p{Lu}\p{L}*(?: \p{Lu}[\p{L}.]*){1,2}$/u.test(name) ? 'perhaps' : null;
}

function surnamed(text: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(text) || KIND.test(text) || NOT_NAMES.has(text.slice(0, 2))) return false;
  return COMPOUND_SURNAMES.has(text.slice(0, 2)) || (text.length <= 3 && SURNAMES.includes(text.charAt(0)));
}

/** A name that needs no second sighting: a full name, a familiar one, one with a title, a capitalised one, a letter, a masked one. */
export function surelyNamed(text: string): boolean {
  const told = TOLD.exec(text)?.[1];
  if (told !== undefined && surelyNamed(told)) return true;
  if (maskedName(text) || LETTER.test(text) || surnamed(text)) return true;
  if (ROLES.has(text)) return true;
  if (/^[老小阿大]\p{Script=Han}$/u.test(text) || (/^\p{Script=Han}{2,6}[0-9A-Za-z]?$/u.test(text) && TITLED.test(text))) return true;
  if (/^(?:Mom|Mum|Mummy|Mama|Dad|Daddy|Papa|Grandma|Grandpa|Boss|Teacher|Husband|Wife|Hubby|Landlord|Tenant|Client|Customer|Seller|Buyer|Admin|Moderator|Son|Daughter|Aunt|Uncle)$/.test(text)) return true;
  const [first = ''] = text.split(' ');
  return /^[A-Z][a-z]{1,14}(?: [A-Z][a-z]{0,14}\.?){0,2}$/.test(text) && FIRST_NAMES.has(first.toLowerCase());
}
