import { COMPOUND_SURNAMES, NOT_NAMES, SURNAMES } from '../../checks/_disclosure-surnames.ts';
import { FIRST_NAMES } from '../../detectors/_name-english-lists.ts';
import { LABEL_END, LABELS, OTHER, SELF } from './_labels.ts';
import { maskedName } from './conceal-name.ts';

const HAN = /\p{Script=Han}/u;
const SENTENCE = /[，。！？；、,;!?…"“”<>{}|=\\]|:\/\/|\.{2}|\. /u;
const NUMBER = /^[+\d][\d\s().:/-]*$/;
const PHONE = /^\+?[\d*xX█\s()-]{7,20}$/;
/** Building and flat; a day of a month has no flat of three digits. */
export const FLAT = /^\d{1,3}(?:[-#－]\d{1,2})?[-#－]\d{3,4}$/;
const TITLED = /(?:哥|姐|叔|姨|爷|婶|嫂|弟|妹|总|姐姐|哥哥|老师|医生|律师|经理|主任|师傅|先生|女士|小姐|同学|阿姨|叔叔|队长|群主|管理员|客服|物业|妈妈|爸爸|奶奶|爷爷|老公|老婆|妈|爸|网友|楼主|业主|家长|学生|老板|男|女|方)[0-9A-Za-z甲乙丙丁一二三四五]?$/;
const LETTER = /^(?:[A-Za-z]|[甲乙丙丁戊己庚辛]|(?:网友|用户|同学|业主|家长|同事|室友|user ?)[A-Za-z0-9甲乙丙丁一二三四五]{1,8})$/i;

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
  const lower = text.toLowerCase().replace(/(?<=^(?:我|你|他|她|对方))(?:就|又|还|才|却|直接)?(?:说|回复|回|问|答)$/, '');
  if (SELF.has(lower)) return 'self';
  if (OTHER.has(lower)) return 'other';
  if (maskedName(text)) return 'name';
  if (LABELS.has(lower) || SENTENCE.test(text)) return null;
  if (NUMBER.test(text)) return (PHONE.test(text) && text.replace(/\D/g, '').length >= 7 && !/\d:\d/.test(text)) || FLAT.test(text) ? 'name' : null;
  if (HAN.test(text)) {
    if (LABEL_END.test(text) && !surnamed(text)) return null;
    return weight(text) <= 32 && text.split(/\s+/).length <= 3 ? 'name' : null;
  }
  const words = text.split(/\s+/);
  return words.length <= 3 && weight(text) <= 32 && /\p{L}|\p{Extended_Pictographic}|\d/u.test(text) && !/[()[\]/@#]$|^[([/#]/.test(text) ? 'name' : null;
}

function surnamed(text: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(text) || NOT_NAMES.has(text.slice(0, 2))) return false;
  return COMPOUND_SURNAMES.has(text.slice(0, 2)) || (text.length <= 3 && SURNAMES.includes(text.charAt(0)));
}

/** A name that needs no second sighting: a full name, a familiar one, one with a title, a capitalised one, a letter, a masked one. */
export function surelyNamed(text: string): boolean {
  if (maskedName(text) || LETTER.test(text) || surnamed(text)) return true;
  if (ROLES.has(text)) return true;
  if (/^[老小阿大]\p{Script=Han}$/u.test(text) || (/^\p{Script=Han}{2,6}[0-9A-Za-z]?$/u.test(text) && TITLED.test(text))) return true;
  if (/^(?:Mom|Mum|Mummy|Mama|Dad|Daddy|Papa|Grandma|Grandpa|Boss|Teacher|Husband|Wife|Hubby|Landlord|Tenant|Client|Customer|Seller|Buyer|Admin|Moderator|Son|Daughter|Aunt|Uncle)$/.test(text)) return true;
  const [first = ''] = text.split(' ');
  return /^[A-Z][a-z]{1,14}(?: [A-Z][a-z]{0,14}\.?){0,2}$/.test(text) && FIRST_NAMES.has(first.toLowerCase());
}
