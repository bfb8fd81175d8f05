import type { RawFinding } from '../model/check.ts';
import { inForceOn } from '../law/provisions.ts';

/** China has kept UTC+8 without summer time since 1992; no group rule reaches further back. */
const CHINA_OFFSET_MS = 8 * 3_600_000;
/** End of year 9999 in China: later years have no four-digit date. */
const LAST_INSTANT_MS = 253_402_243_200_000;

/** Day of the conduct in China's calendar, `YYYY-MM-DD`; null where the finding has no instant. */
export function conductDay(finding: RawFinding): string | null {
  const at = finding.conductAt ?? finding.message?.at;
  return at === undefined ? null : conductDayOf(at);
}

/** Day of an instant (ms since 1970 UTC) in China's calendar, `YYYY-MM-DD`; null outside the calendar of four-digit years. */
export function conductDayOf(at: number): string | null {
  if (!(Math.abs(at) < LAST_INSTANT_MS)) return null;
  return dayText(Math.floor((at + CHINA_OFFSET_MS) / DAY_MS));
}

const DAY_MS = 86_400_000;
const days = new Map<number, string>();

/** Many findings fall on few days: each day is written once. */
function dayText(day: number): string {
  let text = days.get(day);
  if (text === undefined) {
    text = new Date(day * DAY_MS).toISOString().slice(0, 10);
    if (days.size < 10_000) days.set(day, text);
  }
  return text;
}

/** Whether the provision governs the finding's conduct. A finding without an instant speaks of the present state, so it does. */
export function governs(provisionId: string, finding: RawFinding): boolean {
  const day = conductDay(finding);
  return day === null || inForceOn(provisionId, day);
}
