import { parseInstant, ymd } from '../text/zone.ts';
import { dayOf, dayText } from '../text/calendar.ts';

/** Records of one calendar day. */
export interface DayCount {
  messages: number;
  events: number;
}

/** Messages and events per calendar day of a zone, counted as they come in order of time: a day is looked up when it changes. */
export function dayCounter(zone: string) {
  const days = new Map<string, DayCount>();
  let [from, to] = [Infinity, -Infinity];
  let now: DayCount = { messages: 0, events: 0 };
  return {
    days: days as ReadonlyMap<string, Readonly<DayCount>>,
    add(at: number, what: keyof DayCount): void {
      if (at < from || at >= to) {
        const day = ymd(at, zone);
        const known = days.get(day);
        now = known ?? { messages: 0, events: 0 };
        if (!known) days.set(day, now);
        from = parseInstant(day, zone);
        to = parseInstant(next(day), zone);
        // A year beyond the calendar has no next day: such a record is counted alone.
        if (Number.isNaN(from) || Number.isNaN(to)) [from, to] = [Infinity, -Infinity];
      }
      now[what]++;
    },
  };
}

function next(day: string): string {
  return /^\d{4}-/.test(day) ? dayText(dayOf(day) + 1) : '';
}
