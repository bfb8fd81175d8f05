import { CREDIT_DEFAULTS } from '../law/credit.ts';
import { keepThrough } from '../text/calendar.ts';
import { conductDay } from './conduct.ts';
import type { LiableFinding } from './types.ts';

const DAY = 86_400_000;
const CALENDAR = /^\d{4}-\d\d-\d\d$/;

interface Incident { readonly day: string; readonly at: number }

/**
 * Whether the conduct of two days within the blacklist's window is serious, each by itself. Days are China's; what goes on past
 * midnight is one incident, so the two begin a day apart or more.
 */
export function seriousTwice(findings: readonly LiableFinding[], isSerious: (ofDay: readonly LiableFinding[]) => boolean): boolean {
  const days = Map.groupBy(findings, (finding) => conductDay(finding) ?? '');
  const incidents = [...days]
    .filter(([day, list]) => CALENDAR.test(day) && isSerious(list))
    .map(([day, list]): Incident => ({ day, at: list.reduce((first, { conductAt, message }) => Math.min(first, conductAt ?? message?.at ?? first), Infinity) }))
    .toSorted((a, b) => a.at - b.at);
  return incidents.some((first, index) => {
    const second = incidents.slice(index + 1, index + 4).find(({ at }) => at - first.at >= DAY);
    return second !== undefined && second.day <= keepThrough(first.day, CREDIT_DEFAULTS.blacklistWindowMonths);
  });
}
