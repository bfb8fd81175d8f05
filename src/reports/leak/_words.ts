import type { Lang } from '../../model/words.ts';
import { en } from './_words-en.ts';
import { zh } from './_words-zh.ts';

/** The words that only the leak report has. */
export type LeakWords = typeof en;

const WORDS: Readonly<Record<Lang, LeakWords>> = { en, zh };

export function leakWords(lang: Lang): LeakWords {
  return WORDS[lang];
}
