import { keepThrough } from '../text/calendar.ts';

const MONTHS = { suit: 36, longest: 240, police: 6 } as const;

/** Last days of periods, `YYYY-MM-DD`; null where the day that they run from is not known. */
export interface Limitation {
  /** Civil Code art 188 ¶1: three years from knowing of the damage and of who answers for it. */
  readonly suit: string | null;
  /** Art 188 ¶2: twenty years from the damage; a court may lengthen them. */
  readonly longest: string | null;
  /** PSAPL art 25 (22 until 2025): six months without discovery by the police, from the act, or from its end where it goes on. */
  readonly police: string | null;
}

/**
 * Calendar arithmetic as in Civil Code arts 200–203: the first day does not count, and a month without that day ends with its
 * last. Holidays, which put off the end, and what interrupts a period are not known here. Days `YYYY-MM-DD`, China's calendar.
 */
export function limitationOf(known: string | null, act: string | null): Limitation {
  return {
    suit: known === null ? null : keepThrough(known, MONTHS.suit),
    longest: act === null ? null : keepThrough(act, MONTHS.longest),
    police: act === null ? null : keepThrough(act, MONTHS.police),
  };
}
