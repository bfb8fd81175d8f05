const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** A hostile file can name every week of the calendar: the cache starts anew beyond this many. */
const MAX_WEEKS = 20_000;
const MAX_ZONES = 1000;

/** One offset and the instants it holds for, half-open, ms since 1970 UTC. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Minutes east of UTC. */
  readonly offset: number;
}

/** The stretch that an instant falls in. Throws RangeError for an instant that is none. */
export type StretchAt = (epochMs: number) => Stretch;

function fixedMinutes(text: string): number | null {
  if (text === 'Z' || text === 'z' || text === 'UTC') return 0;
  const found = /^([+-])(\d\d)(?::?(\d\d))?$/.exec(text);
  if (!found) return null;
  const hours = Number(found[2]);
  const minutes = Number(found[3] ?? 0);
  if (hours > 23 || minutes > 59) return null;
  return (found[1] === '-' ? -1 : 1) * (hours * 60 + minutes) || 0;
}

function ianaStretches(name: string): StretchAt {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  // Offsets of local mean time carry seconds: rounded, because ISO 8601 prints minutes.
  const ask = (ms: number): number => {
    const found = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(ms));
    const minutes = Number(found?.[2] ?? 0) * 60 + Number(found?.[3] ?? 0) + Math.round(Number(found?.[4] ?? 0) / 60);
    return (found?.[1] === '-' ? -minutes : minutes) || 0;
  };
  const weeks = new Map<number, readonly Stretch[]>();
  const fill = (week: number): readonly Stretch[] => {
    const stretches: Stretch[] = [];
    let from = week * WEEK;
    let offset = ask(from);
    // Day by day, so that two changes in one week are both seen.
    for (let day = 1; day <= 7; day++) {
      const end = week * WEEK + day * DAY;
      const after = ask(end);
      if (after === offset) continue;
      let low = (end - DAY) / 1000;
      let high = end / 1000;
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (ask(middle * 1000) === offset) low = middle;
        else high = middle;
      }
      stretches.push({ from, to: high * 1000, offset });
      from = high * 1000;
      offset = after;
    }
    if (from < (week + 1) * WEEK) stretches.push({ from, to: (week + 1) * WEEK, offset });
    return stretches;
  };
  let last: Stretch = { from: 0, to: 0, offset: 0 };
  return (epochMs) => {
    if (epochMs >= last.from && epochMs < last.to) return last;
    const week = Math.floor(epochMs / WEEK);
    let stretches = weeks.get(week);
    if (!stretches) {
      if (weeks.size >= MAX_WEEKS) weeks.clear();
      stretches = fill(week);
      weeks.set(week, stretches);
    }
    for (const stretch of stretches) {
      if (epochMs < stretch.to) return (last = stretch);
    }
    throw new RangeError('not an instant');
  };
}

function open(text: string): StretchAt | null {
  const minutes = fixedMinutes(text);
  if (minutes !== null) {
    const always: Stretch = { from: -Infinity, to: Infinity, offset: minutes };
    return () => always;
  }
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/.test(text)) return null;
  try {
    return ianaStretches(text);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const zones = new Map<string, StretchAt | null>();
let lastName = '';
let lastZone: StretchAt | null = null;

/** The offsets of a zone, or null when `text` names none. Opened once and kept. */
export function findZone(text: string): StretchAt | null {
  if (text === lastName) return lastZone;
  let zone = zones.get(text);
  if (zone === undefined) {
    if (zones.size >= MAX_ZONES) zones.clear();
    zone = open(text);
    zones.set(text, zone);
  }
  lastName = text;
  lastZone = zone;
  return zone;
}
