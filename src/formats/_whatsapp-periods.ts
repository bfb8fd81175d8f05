type Period = 'morning' | 'afternoon' | 'noon' | 'evening';

/** Words for the half of the day, without dots and spaces, lower case; the commonest also as printed. */
const PERIODS: ReadonlyMap<string, Period> = new Map([
  ['am', 'morning'], ['pm', 'afternoon'], ['AM', 'morning'], ['PM', 'afternoon'],
  ['上午', 'morning'], ['凌晨', 'morning'], ['早上', 'morning'], ['清晨', 'morning'],
  ['中午', 'noon'], ['下午', 'afternoon'], ['傍晚', 'evening'], ['晚上', 'evening'], ['午夜', 'evening'],
  ['오전', 'morning'], ['오후', 'afternoon'], ['午前', 'morning'], ['午後', 'afternoon'],
  ['ص', 'morning'], ['م', 'afternoon'], ['πμ', 'morning'], ['μμ', 'afternoon'],
  ['öö', 'morning'], ['ös', 'afternoon'], ['sa', 'morning'], ['ch', 'afternoon'], ['pg', 'morning'], ['ptg', 'afternoon'],
] as const);

/** Source of a pattern for any of the words, for use inside a header pattern: no groups, no flags needed. */
export const PERIOD_SOURCE = '[aApP]\\.?\\s?[mM]\\.?|[πμ]\\.?μ\\.?|上午|凌晨|早上|清晨|中午|下午|傍晚|晚上|午夜|오전|오후|午前|午後|ص|م|ÖÖ|ÖS|SA|CH|PTG|PG';

export function isPeriod(word: string): boolean {
  return PERIODS.has(fold(word));
}

function fold(word: string): string {
  return word.replace(/[.\s]/g, '').toLowerCase();
}

/**
 * The hour of a 24-hour clock; NaN when hour and word contradict each other, so that the clock refuses it.
 * Without a word the hour is what it says.
 */
export function hour24(hour: number, word: string | undefined): number {
  if (word === undefined || word === '') return hour;
  const period = PERIODS.get(word) ?? PERIODS.get(fold(word));
  if (hour > 12) return period === 'morning' || period === undefined ? NaN : hour;
  if (period === 'morning') return hour % 12;
  if (period === 'noon') return hour < 10 ? hour + 12 : hour;
  if (period === 'evening') return hour === 12 ? 0 : hour + 12;
  return (hour % 12) + 12;
}
