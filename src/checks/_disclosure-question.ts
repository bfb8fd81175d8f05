import { cues } from './_disclosure-cues.ts';
import { nameBefore } from './_disclosure-names.ts';

/** Whose datum a message asks for. `at`: where the words that tell whose it is end. */
export type Asked =
  /** `asker`: what is the asking person's own (`谁记得我的车牌号`). */
  | { readonly of: 'you' | 'everybody' | 'asker'; readonly at: number }
  | { readonly of: 'other'; readonly name: string | null; readonly at: number };

const ABOUT = /电话|手机|号码|联系方式|微信|vx|qq|扣扣|地址|住址|住哪|住在|身份证|证件|护照|卡号|账号|银行卡|邮箱|姓名|名字|真名|本名|全名|大名|叫什么|叫啥|怎么称呼|生日|出生|车牌|電話|手機|\b(?:phone|number|address|e-?mail|wechat|contact|card|passport|id|name|birthday|plate|live)\b/iu;
const ASKS = /[?？]|吗|呢|多少|几|哪|什么|谁|发(?:一下|下|给|我|来)|报(?:一下|下|上)|留(?:一下|下|个)|填(?:一下|下|写)|给(?:一下|个|我)|说(?:一下|下)|登记|接龙|统计|\b(?:what|where|which|who|send|share|give|post|drop|tell|can|could|may|please)\b/iu;
const YOU = /[你您]|\byou(?:r|rs)?\b/iu;
const EVERYBODY = /大家|各位|每(?:个)?人|所有人|@all\b|接龙|登记|报名|统计|依次|\b(?:everyone|everybody|all of you|you all|each of you)\b/iu;
const WHO_KNOWS = /谁(?:还|那)?(?:有|知道|存|记得)|有没有人|有人(?:有|知道)|\b(?:who|anyone|anybody|someone) (?:has|have|knows?|got)\b/iu;

const MY = /(?<![给发加找])我的?(?:新|老|旧)?$|\bmy (?:new |old )?$/iu;
/** Asks somebody to hand over what a name before it belongs to. */
const WANTS = /(?:给|发)(?:一下|下)?我|(?:给|发)一?下/u;
const FORGOT = /来着|记得|忘/u;

/** One pass: whether a text may be a question for personal data. */
export const mayAsk = (text: string): boolean => text.length <= 200 && ABOUT.test(text) && ASKS.test(text);

/** Reads a question for contact or personal data out of a short message; null when it is none. Longer texts are no question. */
export function asked(text: string): Asked | null {
  if (text.length > 200 || !ASKS.test(text)) return null;
  const about = ABOUT.exec(text);
  if (!about) return null;
  const at = trimOf(text, about.index);
  if (MY.test(text.slice(0, about.index)) && (WHO_KNOWS.test(text) || FORGOT.test(text)) && !YOU.test(text.slice(about.index))) return { of: 'asker', at };
  const other = cues(text).findLast((cue) => cue.kind === 'other' && cue.start < about.index + 24);
  const name = nameBefore(text, at)?.name ?? other?.title ?? null;
  if (WHO_KNOWS.test(text) || other || name !== null) return { of: 'other', name, at };
  if (EVERYBODY.test(text)) return { of: 'everybody', at };
  if (YOU.test(text) || WANTS.test(text)) return { of: 'you', at };
  // `修锁的电话多少`: somebody's, though no name was recognised.
  return at > 0 && /的|['’]s/.test(text.slice(at, about.index)) ? { of: 'other', name: null, at } : null;
}

function trimOf(text: string, end: number): number {
  let i = end;
  while (i > 0 && i > end - 3 && /[的\s'’s]/.test(text.charAt(i - 1))) i--;
  return i;
}
