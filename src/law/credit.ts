import type { Level } from '../model/report.ts';

/** Indicative points per level, our own scale: the rules know levels only, and only the platform moves them. */
export const CREDIT_MOVES: Readonly<Record<Level, number>> = { S0: 0, S1: -5, S2: -10, S3: -25, S4: -100 };
