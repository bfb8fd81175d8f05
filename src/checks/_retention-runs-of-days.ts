import type { Words } from '../model/words.ts';
import { dayOf } from '../text/calendar.ts';

/** Days in order, `YYYY-MM-DD`, as runs without a break, both ends included. */
export function runsOf(days: readonly string[]): [string, string][] {
  const runs: [string, string][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && dayOf(day) === dayOf(run[1]) + 1) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

export function stretch(low: string, high: string): Words {
  return low === high ? { en: low, zh: low } : { en: `${low} to ${high}`, zh: `${low}至${high}` };
}
