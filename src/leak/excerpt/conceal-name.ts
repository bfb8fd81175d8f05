import { CONCEALED } from '../../model/excerpt.ts';
import { conceal, HIDDEN_WORDS } from './conceal.ts';

export interface ShownName {
  /** Null: nothing of it can be read. */
  readonly name: string | null;
  readonly hidden: boolean;
}

/** A whole name of cover signs only, fewer than a text would need. */
const COVERED = new RegExp(`^[@\\s]*(?:[*＊∗×✕xX_?？█▇▓■□○●•]+|某+[人男女]?|[（(【[<「]?(?:${HIDDEN_WORDS}|匿名(?:用户|网友)?|anonymous|某人)[)）】\\]>」]?)[\\s:：]*$`, 'iu');
/** One letter, or a cross, where a name would stand: `Z姐`, `L女士`, `小x`, `Ms. X`. Kept, so that two of them stay two. */
const INITIAL = /^(?:\p{Lu}[·.]?(?:某+|姐|哥|妹|弟|叔|姨|总|女士|先生|小姐|太太|同学|老师|医生|律师|经理|主任|阿姨|叔叔|家长|某某)|[小老阿大][xXＸ]|(?:Mr|Mrs|Ms|Miss|Dr)\.?\s?\p{Lu}\.?)$/u;
/** `王*`, `张×`, `李x`: one sign is enough behind a surname of a short name. */
const PARTLY = /^(\p{Script=Han}{1,2})([*＊×✕xX○□■]{1,3})(\p{Script=Han}?)$/u;
/** `*姐`, `×先生`: the name is covered, the title left. */
const TITLE_LEFT = /^([*＊×✕]{1,3})(姐|哥|妹|弟|叔|姨|总|女士|先生|小姐|太太|同学|老师|医生|律师|经理|主任|阿姨|叔叔|家长)$/u;
/** `a***n`, `w**3`: as shops print the names of their customers. */
const LATIN = /^(\p{L}[\p{L}\d._-]{0,8})?[*＊]{2,}([\p{L}\d._-]{1,8})?$/u;

/** A name as typed, with what was covered of it as one sign. */
export function shownName(given: string): ShownName {
  const typed = given.trim();
  // One letter in capitals is a part in a play.
  if (typed !== 'X' && typed !== 'x' && COVERED.test(typed)) return { name: null, hidden: true };
  if (INITIAL.test(typed) || /[（(]化名[)）]$/u.test(typed)) return { name: typed, hidden: true };
  const left = TITLE_LEFT.exec(typed)?.[2];
  if (left !== undefined) return { name: CONCEALED + left, hidden: true };
  const partly = PARTLY.exec(typed) ?? LATIN.exec(typed);
  if (partly !== null) {
    const [, head = '', middle, tail] = partly;
    const end = partly.length === 4 ? (tail ?? '') : (middle ?? '');
    return { name: head + CONCEALED + end, hidden: true };
  }
  const { text, concealed } = conceal(typed);
  if (concealed.length === 0) return { name: typed, hidden: false };
  return { name: /^[@\s█]*$/.test(text) ? null : text, hidden: true };
}

export const maskedName = (text: string): boolean => shownName(text).hidden;
