import { COMPOUND_SURNAMES, SURNAMES } from '../../checks/_disclosure-surnames.ts';
import { CONCEALED, type ExcerptLine } from '../../model/excerpt.ts';

export interface Covered {
  readonly text: string;
  readonly concealed: ExcerptLine['concealed'];
}

const NUMERAL = /[零一二三四五六七八九十百千年]/;
const HAN = /\p{Script=Han}/u;
/** A word by which English speakers hide a curse, not a person. */
const CURSE = /^(?:f\*+(?:k\w*|ck\w*)?|sh?\*+t?\w*|b\*+(?:h|ch)\w*|a\*+(?:s|e|hole)?|d\*+[nk]|c\*+[tkp]|wt\*+|m\*+f\*+)$/i;
const ROLE = '(?:先生|女士|小姐|同学|老师|医生|律师|经理|主任|男|女|男子|女子|网友|业主|家长|学生|员工|老板|领导)';

/** RegExp source: how people say in words that something was made unreadable, and of what. No capturing groups. */
export const HIDDEN_WORDS = '(?:此处|这里)?(?:真实姓名|姓名|名字|昵称|网名|微信名|群昵称|群名片|备注|头像|账号|电话|手机号|地址|ID)?(?:均|都)?(?:已经?|被|自动)?(?:做|作)?(?:打码|马赛克|隐藏|隐去|略去|屏蔽|涂黑|涂抹|抹去|遮挡|遮盖|脱敏|匿名化)(?:处理)?(?:的?(?:真实姓名|姓名|名字|昵称|网名|信息))?|(?:the )?(?:(?:name|number|phone|address|user|username)s? )?(?:redacted|hidden|removed|masked|blurred|withheld|censored)';

/** One pass for whatever may be a cover; each find is then judged by what stands around it. Every repeat is of one class. */
const COVER = new RegExp([
  '[\\u2588\\u2587\\u2586\\u2589\\u258a\\u2593\\u2592\\u2591\\u25a0\\u25fc\\u25ae\\u25ac\\u25fe\\u2b1b\\ufe0f\\u25a1\\u25cb\\u3007\\u25cf]+',
  '[*\\uff0a\\u2217]+', '[×✕✖╳]+', '[XxＸｘ]{2,}', '_{3,}', '\\uff3f{2,}', '#{3,}', '[•·●]{3,}', '某+',
  `[[(（【<](?:${HIDDEN_WORDS}|匿名|姓名|名字|电话|手机号|地址|name|phone|address)(?:处理|内容)?[\\])）】>]`,
].join('|'), 'giu');

const MAY = /[\u2580-\u25ff\u2b1b\u3007*＊∗×✕✖╳＿•·●某[(（【<]|[XxＸｘ]{2}|___|###/;

/** Replaces each stretch that whoever typed the excerpt made unreadable by one sign. Linear. `whole`: the text stands behind a name of its own. */
export function conceal(text: string, whole = true): Covered {
  if (!MAY.test(text)) return { text, concealed: [] };
  const concealed: { start: number; end: number; how: 'characters' }[] = [];
  const pieces: string[] = [];
  let from = 0;
  let length = 0;
  let bold = -1;
  for (const found of text.matchAll(COVER)) {
    const start = found.index;
    if (start < from) continue;
    const [before, after] = [text.slice(Math.max(0, start - 24), start), text.slice(start + found[0].length, start + found[0].length + 24)];
    if (found[0] === '**') {
      // Markdown sets a word in bold between two such signs.
      if (bold === start) {
        bold = -1;
        continue;
      }
      bold = boldEnd(text, start, before, after);
      if (bold >= 0) continue;
    }
    const end = coverEnd(found[0], before, after, start, whole);
    if (end === 0) continue;
    const kept = text.slice(from, start);
    pieces.push(kept, CONCEALED);
    length += kept.length;
    concealed.push({ start: length, end: length + 1, how: 'characters' });
    length++;
    from = start + end;
  }
  if (concealed.length === 0) return { text, concealed };
  pieces.push(text.slice(from));
  return { text: pieces.join(''), concealed };
}

/** Where the sign that closes a bold stretch stands; -1: none does. */
function boldEnd(text: string, start: number, before: string, after: string): number {
  if (/[\s*]$/.test(after.slice(0, 1)) || after === '' || /\d$/.test(before)) return -1;
  const stretch = text.slice(start + 2, start + 202);
  const close = /^[^*\n]{1,198}?\*\*(?!\*)/.exec(stretch);
  return close === null || /\s\*\*$/.test(close[0]) ? -1 : start + close[0].length;
}

/** Length of the cover that begins with `found`; 0: it is none. */
function coverEnd(found: string, before: string, after: string, start: number, whole: boolean): number {
  const [left, right] = [before.slice(-1), after.slice(0, 1)];
  const lone = start === 0 && after === '' && whole;
  const number = /\d{2,}[\s-]?$/.test(before) && /^[\s-]?\d{2,}/.test(after);
  const masksNumber = number || (/\d{3,}$/.test(before) && found.length >= 3) || (/^\d{3,}/.test(after) && found.length >= 3);
  const first = found.charAt(0);
  if (first === '某') return vague(found, before, after);
  if (/[[(（【<]/.test(first)) return found.length;
  if (/[\u25a1\u25cb\u3007]/.test(first)) return found.length >= 2 ? (NUMERAL.test(left) || NUMERAL.test(right) ? 0 : found.length) : surnameAt(before) && !/^[一二三四五六七八九十年]/.test(after) ? found.length : 0;
  if (/[•·●]/.test(first)) return masksNumber ? found.length : 0;
  if (isBlock(first)) return /^\ufe0f+$/.test(found) || (found.replace(/\ufe0f/g, '').length < 2 && !/[\u2588\u2587\u2593\u2589]/.test(first)) ? 0 : found.length;
  if (/[*＊∗]/.test(first)) return stars(found, before, after, number || masksNumber, lone);
  if (/[×✕✖╳]/.test(first)) return found.length >= 2 || (surnameAt(before) && !/^[\d\s]/.test(after)) ? found.length : 0;
  if (first === '_' || first === '＿') return /[\w/]/.test(left) && /\w/.test(right) ? 0 : found.length;
  if (first === '#') return masksNumber ? found.length : 0;
  return crosses(found, before, after, masksNumber, lone);
}

/** Block elements, squares, and the selector that may follow one. */
function isBlock(sign: string): boolean {
  const code = sign.charCodeAt(0);
  return (code >= 0x2580 && code <= 0x25ff) || code === 0x2b1b || code === 0xfe0f;
}

function stars(found: string, before: string, after: string, number: boolean, lone: boolean): number {
  const word = `${/[A-Za-z]*$/.exec(before)?.[0] ?? ''}${found}${/^[A-Za-z*]*/.exec(after)?.[0] ?? ''}`;
  if (CURSE.test(word)) return 0;
  if (number) return found.length;
  if (/\d\s*$/.test(before) && /^\s*\d/.test(after)) return found.length >= 3 ? found.length : 0;
  if (found.length >= 2) return lone || /\S$/.test(before) || /^\S/.test(after) || found.length >= 3 ? found.length : 0;
  return surnameAt(before) && !/^\s*[\d*]/.test(after) ? 1 : 0;
}

/** `XX小区`, `张XX`, `138XXXX1234`; not kisses, sizes, or a word. */
function crosses(found: string, before: string, after: string, number: boolean, lone: boolean): number {
  if (/[A-Za-z]$/.test(before) || /^[A-Za-z]/.test(after)) return 0;
  if (number) return found.length;
  if (/\d$/.test(before) || /^\d/.test(after)) return 0;
  if (/^(?:染色体|型|级|号线?床)/.test(after) && found.length === 2) return 0;
  const upper = /^[XＸ]+$/.test(found);
  if (HAN.test(before.slice(-1)) || HAN.test(after.slice(0, 1))) return upper || found.length <= 4 ? found.length : 0;
  if (!upper) return 0;
  if (lone || HAN.test(before + after)) return found.length;
  if (/^[\s.!?~]*(?:$|\n)/.test(after)) return /\b(?:is|am|are|named?|called|to|from|at|by|with|of|Mr|Mrs|Ms|Dr)\.?\s$/i.test(before) ? found.length : 0;
  return found.length >= 3 ? found.length : 0;
}

/** `某某`, `张某`, `某先生`; not `某种程度`, `某人`. */
function vague(found: string, before: string, after: string): number {
  if (found.length >= 2) return found.length;
  if (new RegExp(`^${ROLE}`, 'u').test(after)) return 1;
  return surnameAt(before) && !/^[种些个人天时日年月次处地物事方]/.test(after) ? 1 : 0;
}

function surnameAt(before: string): boolean {
  const one = before.slice(-1);
  if (COMPOUND_SURNAMES.has(before.slice(-2))) return true;
  return one !== '' && SURNAMES.includes(one) && !/\p{Script=Han}{3}$/u.test(before.slice(0, -1));
}
