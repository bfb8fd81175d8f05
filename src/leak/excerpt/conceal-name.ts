import { CONCEALED } from '../../model/excerpt.ts';
import { conceal } from './conceal.ts';

export interface ShownName {
  /** Null: nothing of it can be read. */
  readonly name: string | null;
  readonly hidden: boolean;
}

/** A whole name of cover signs only, fewer than a text would need. */
const COVERED = /^[@\s]*(?:[*＊∗×✕xX_?？█▇▓■□○●•]+|某+[人男女]?|匿名|打码|马赛克|已隐藏|隐藏|[（(【[](?:匿名|打码|某人)[)）】\]])[\s:：]*$/u;
/** `王*`, `张×`, `李x`: one sign is enough behind a surname of a short name. */
const PARTLY = /^(\p{Script=Han}{1,2})([*＊×✕xX○□■]{1,3})(\p{Script=Han}?)$/u;
/** `a***n`, `w**3`: as shops print the names of their customers. */
const LATIN = /^(\p{L}[\p{L}\d._-]{0,8})?[*＊]{2,}([\p{L}\d._-]{1,8})?$/u;

/** A name as typed, with what was covered of it as one sign. */
export function shownName(given: string): ShownName {
  const typed = given.trim();
  // One letter in capitals is a part in a play.
  if (typed !== 'X' && typed !== 'x' && COVERED.test(typed)) return { name: null, hidden: true };
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
