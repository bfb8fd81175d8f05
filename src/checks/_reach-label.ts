import { folded } from '../text/han-fold.ts';
import { IN_GENERAL, illWords, OF_NOBODY, SOMEBODY, TAKEN_BACK } from './_reach-ill-words.ts';
import type { PersonSpan } from './_reach-persons.ts';

/** What words alone tell of a statement. */
export interface Label {
  /** It tells of whom it speaks; where it speaks ill, near those words. */
  readonly names: boolean;
  /** Words in it speak ill of somebody. */
  readonly accuses: boolean;
  /** Hashes of the full names meant, ascending. */
  readonly persons: readonly number[];
}

export const NO_LABEL: Label = { names: false, accuses: false, persons: [] };

/** Code units of a statement that are read. */
const MOST_READ = 2048;
/** How far a person and the words about him or her may stand apart, and how many sentences may end in between. */
const NEAR = 40;
const SENTENCE_ENDS = /[。！!？?；;\n]|\.(?=\s|$)/gu;
const LEAD = 12;
const MOST_WORDS = 200;
const ill = illWords();

const HIDDEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const SPACED = /(?:[\u4e00-\u9fff][ \u3000·.*_-]){5}/u;
const SPACER = /(?<=[\u4e00-\u9fff，,。])[ \u3000·.*_-](?=[\u4e00-\u9fff，,。])/gu;

/** Without what people put between characters to hide words. */
function plain(text: string): string {
  const shown = text.replace(HIDDEN, '');
  return SPACED.test(shown) ? shown.replace(SPACER, '') : shown;
}

/**
 * Whether a statement names a person and speaks ill of one: by words. Looking for people costs most: where nothing ill is said,
 * `personsOf` is asked only if the names are wanted all the same.
 */
export function labelOf(written: string, wanted: boolean, personsOf: (text: string) => readonly PersonSpan[]): Label {
  const text = plain(written.slice(0, MOST_READ));
  const read = folded(text);
  let asked: readonly PersonSpan[] | null = null;
  const persons = (): readonly PersonSpan[] => (asked ??= personsOf(text));
  const between = (from: number, to: number): boolean => persons().some(({ start, end }) => start >= from && end <= to);
  const near: PersonSpan[] = [];
  let accuses = false;
  if (!TAKEN_BACK.test(read)) {
    let words = 0;
    for (const { index, 0: word } of read.matchAll(ill)) {
      if (++words > MOST_WORDS) break;
      const end = index + word.length;
      const said = OF_NOBODY.exec(read.slice(Math.max(0, index - LEAD), index));
      const lead = said !== null && SOMEBODY.test(said[0]) ? null : said;
      // 小心骗子陈大鹏, 被陈大鹏骗走: the one who is named is meant.
      if ((lead !== null || IN_GENERAL.test(read.slice(end, end + 24))) && !between(end, end + 8) && !(lead !== null && between(index - lead[0].length, index))) continue;
      accuses = true;
      for (const person of persons()) if (isNear(read, person, index, end)) near.push(person);
    }
  }
  const told = accuses ? near : wanted ? persons().filter(({ vague }) => !vague) : [];
  return { names: told.length > 0, accuses, persons: [...new Set(told.flatMap(({ name }) => (name === 0 ? [] : [name])))].sort((a, b) => a - b) };
}

function isNear(text: string, { start, end }: PersonSpan, from: number, to: number): boolean {
  if (start < to && from < end) return true;
  const [left, right] = end <= from ? [end, from] : [to, start];
  return right - left <= NEAR && (text.slice(left, right).match(SENTENCE_ENDS)?.length ?? 0) <= 1;
}
