import type { Lang } from '../model/words.ts';
import { en } from './_labels_en.ts';
import { zh } from './_labels_zh.ts';

/** The words around the facts of a report. */
export type Labels = typeof en;

const LABELS: Readonly<Record<Lang, Labels>> = { en, zh };

export function labelsFor(lang: Lang): Labels {
  return LABELS[lang];
}
