import type { Pack, RetentionDuty } from '../model/law.ts';
import { dayOf, dayText, firstRequired } from '../text/calendar.ts';
import { CN } from './packs/cn.ts';
import { GDPR } from './packs/gdpr.ts';
import { SEC_17A_4 } from './packs/sec-17a-4.ts';

const PACKS: readonly Pack[] = [CN, GDPR, SEC_17A_4];

/** Sorted by id. */
export function loadPacks(): readonly Pack[] {
  return PACKS;
}

export function packOf(id: string): Pack | undefined {
  return PACKS.find((each) => each.id === id);
}

export interface RetentionWindow {
  readonly sign: RetentionDuty['sign'];
  readonly object: RetentionDuty['object'];
  /** Floor: first day that has to be there. Ceiling: first day that may be there. `YYYY-MM-DD`. */
  readonly from: string;
  /** Ceiling: last day whose content was to be gone; older content is kept longer than the period. Null for a floor. */
  readonly goneThrough: string | null;
}

/**
 * The days that a pack's duty speaks of on `asOfDay` (`YYYY-MM-DD`, the report's zone). `period` stands in for one that
 * the text leaves to the user. Null where there is no period: then nothing can be measured.
 */
export function retentionWindow(pack: { readonly retention: Omit<RetentionDuty, 'provision'> }, asOfDay: string, period: Pick<RetentionDuty, 'period' | 'unit'> = pack.retention): RetentionWindow | null {
  const { sign, object } = pack.retention;
  const from = firstDay(asOfDay, period);
  if (from === null) return null;
  return { sign, object, from, goneThrough: sign === 'ceiling' ? dayText(dayOf(from) - 1) : null };
}

/** Years. A longer period is as good as this one, and the calendar has no years below 1. */
const LONGEST = 1000;

/** The first day whose records are still inside the period: the day itself is not counted, the last day is included. */
function firstDay(asOfDay: string, { period, unit }: Pick<RetentionDuty, 'period' | 'unit'>): string | null {
  if (period === null || !Number.isInteger(period) || period < 0) return null;
  if (unit === 'day') return dayText(dayOf(asOfDay) - Math.min(period, 365 * LONGEST));
  return firstRequired(asOfDay, Math.min(unit === 'year' ? period * 12 : period, 12 * LONGEST));
}
