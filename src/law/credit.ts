import type { Level } from '../model/report.ts';

/** Indicative points per level, our own scale: the rules know levels only, and only the platform moves them. */
export const CREDIT_MOVES: Readonly<Record<Level, number>> = { S0: 0, S1: -5, S2: -10, S3: -25, S4: -100 };

export interface CreditLevel {
  readonly id: string;
  /** Fewest points of the level. */
  readonly atLeast: number;
}

/** How indicative credit is kept. Printed with every level: another configuration gives other levels. */
export interface CreditConfig {
  /** Points of an account nothing was found about; also the most it can have. */
  readonly start: number;
  /** No move goes below. */
  readonly floor: number;
  /** Zero or less, per level of an audit. Nobody moves for what could not be assessed. */
  readonly moves: Readonly<Record<Level, number>>;
  /** `points` back for each `days` in a row without a finding, up to `start`. */
  readonly recovery: { readonly points: number; readonly days: number };
  /** From the highest: the first whose `atLeast` is reached. */
  readonly levels: readonly CreditLevel[];
  /** Calendar months in which a second S3 makes a blacklist candidate. */
  readonly blacklistWindowMonths: number;
}

export const CREDIT_DEFAULTS: CreditConfig = {
  start: 100,
  floor: 0,
  moves: CREDIT_MOVES,
  recovery: { points: 5, days: 30 },
  levels: [{ id: 'A', atLeast: 90 }, { id: 'B', atLeast: 75 }, { id: 'C', atLeast: 60 }, { id: 'D', atLeast: 0 }],
  blacklistWindowMonths: 12,
};

/** The level that `points` give; below every level, the lowest. */
export function creditLevel(points: number, { levels }: CreditConfig): string {
  return (levels.find((each) => points >= each.atLeast) ?? levels.at(-1))?.id ?? '';
}
