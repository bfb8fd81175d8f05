import type { MessageRef } from '../model/check.ts';
import type { Message, TimelineEvent } from '../model/timeline.ts';

const MINUTE = 60_000;
const MOST = 1 << 16;
const MOST_KEPT = 512;

/** Where a long pause stands in the files. */
export interface Edges {
  readonly before: MessageRef;
  readonly after: MessageRef;
  /** System records inside the pause. */
  readonly events: number;
}

/** The pauses of one group that are long enough to part two conversations, oldest first. Instants in ms since 1970 UTC. */
export interface Pauses {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Messages before each pause. */
  readonly counts: readonly number[];
  /** Length of the shortest pause that is held, ms. */
  readonly least: number;
  readonly messages: number;
  /** Instants of the first and the last record. */
  readonly first: number;
  readonly last: number;
}

/**
 * Gathers pauses in bounded memory: of too many, the shortest three quarters are let go and no longer taken up. Of the pauses that stand out from those before them, the place is kept as well.
 */
export function pauseStore() {
  let starts: number[] = [];
  let ends: number[] = [];
  let counts: number[] = [];
  let least = MINUTE;
  let messages = 0;
  let previous: Message | TimelineEvent | null = null;
  let first = 0;
  let previousAt = 0;
  let events = 0;
  let usual = 0;
  let taken = 0;
  const kept: { start: number; ratio: number; edges: Edges }[] = [];
  const coarsen = (): void => {
    const lengths = Float64Array.from(starts, (start, i) => (ends[i] ?? 0) - start).sort();
    least = (lengths[MOST * 3 / 4] ?? least) + 1;
    const stay = starts.map((start, i) => (ends[i] ?? 0) - start >= least);
    starts = starts.filter((_, i) => stay[i]);
    ends = ends.filter((_, i) => stay[i]);
    counts = counts.filter((_, i) => stay[i]);
  };
  const keep = (pause: number, before: Message | TimelineEvent, after: Message | TimelineEvent): void => {
    if (pause < 10 * MINUTE) return;
    const ratio = usual === 0 ? Infinity : pause / usual;
    usual = usual === 0 ? pause : usual + (Math.min(pause, usual * 4) - usual) / 48;
    if (ratio < 4 && taken++ > 64) return;
    kept.push({ start: before.at, ratio, edges: { before: edgeOf(before), after: edgeOf(after), events } });
    if (kept.length < 2 * MOST_KEPT) return;
    kept.sort((a, b) => (a.ratio === b.ratio ? a.start - b.start : b.ratio - a.ratio));
    kept.length = MOST_KEPT;
  };
  return {
    /** A message, or an event that shows that there was one. Times never fall. */
    record(record: Message | TimelineEvent, isMessage: boolean): void {
      const at = record.at;
      if (previous !== null && at - previousAt >= least) {
        starts.push(previousAt);
        ends.push(at);
        counts.push(messages);
        keep(at - previousAt, previous, record);
        if (starts.length >= MOST) coarsen();
      }
      if (previous === null) first = at;
      events = 0;
      if (isMessage) messages++;
      previous = record;
      previousAt = at;
    },
    event(): void {
      events++;
    },
    /** Instant of the latest record. */
    latest: (): number => previousAt,
    pauses: (): Pauses => ({ starts, ends, counts, least, messages, first, last: previousAt }),
    edges: (start: number): Edges | null => kept.find((one) => one.start === start)?.edges ?? null,
  };
}

function edgeOf(record: Message | TimelineEvent): MessageRef {
  const { source, line, byteStart, byteEnd, nativeId, at } = record;
  return { source, line, byteStart, byteEnd, nativeId, at, sender: 'sender' in record ? record.sender : null };
}

const LONG = 60 * 24 * 60 * MINUTE;

/**
 * The pauses without those that part stray records from the rest: a clock at 1970 or 2099, a few messages years before or
 * after. Half-open range of indices.
 */
export function mainStretch({ starts, ends, counts, messages }: Pauses): [first: number, end: number] {
  const few = Math.max(3, messages / 200);
  let [first, end] = [0, starts.length];
  for (let moved = true; moved;) {
    moved = false;
    for (let i = first; i < end && (counts[i] ?? 0) <= few; i++) {
      const pause = (ends[i] ?? 0) - (starts[i] ?? 0);
      if (pause > LONG && pause > (ends[end - 1] ?? 0) - (ends[i] ?? 0)) [first, moved] = [i + 1, true];
    }
    for (let i = end - 1; i >= first && messages - (counts[i] ?? 0) <= few; i--) {
      const pause = (ends[i] ?? 0) - (starts[i] ?? 0);
      if (pause > LONG && pause > (starts[i] ?? 0) - (starts[first] ?? 0)) [end, moved] = [i, true];
    }
  }
  return [first, end];
}
