import type { Lang } from '../model/words.ts';
import { en } from './_html-words-en.ts';
import { zh } from './_html-words-zh.ts';

/** The words that only the page has: captions, columns, what a picture shows. */
export type PageWords = typeof en;

const WORDS: Readonly<Record<Lang, PageWords>> = { en, zh };

export function pageWords(lang: Lang): PageWords {
  return WORDS[lang];
}
