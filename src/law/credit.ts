import type { Level } from '../model/report.ts';
import type { Words } from '../model/words.ts';
import { w } from './_words.ts';

/** Indicative points per level, our own scale: the rules know levels only, and only the platform moves them. */
export const CREDIT_MOVES: Readonly<Record<Level, number>> = { S0: 0, S1: -5, S2: -10, S3: -25, S4: -100 };

export const BLACKLIST_RULE: Words = w(
  'Candidate for the blacklist of art 11 at level S4 only. Putting anyone on a list takes a person who signs for it and writes the reason.',
  '仅在S4级时列为第十一条黑名单的候选；是否列入须由具名人员决定并写明理由。',
);
