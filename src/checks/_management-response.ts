import type { MessageRef } from '../model/check.ts';
import type { ResponseTimeline } from '../model/results.ts';
import type { Flagged } from './_management-flagged.ts';
import type { Taken } from './_management-measures.ts';
import type { Told } from './_management-notices.ts';
import { latestOf, samePlace } from './_management-place.ts';

const HOUR = 3_600_000;
/** Our own: a call for whoever manages within so many ms of a flagged message means that message. */
const RIGHT_AFTER = 900_000;
/** The same for words of owner or managers that forbid something. */
const SHORTLY = 3_600_000;

/** What the record shows of notice and answer. */
export interface Answer {
  readonly timeline: ResponseTimeline;
  /** Clear notices in order of time. */
  readonly clear: readonly Told[];
  /** Flagged messages after a clear notice that concern the same. */
  readonly repeats: readonly Flagged[];
  /** The first measure after the first clear notice. */
  readonly first: Taken | null;
  /** Repeats before that measure. */
  readonly before: number;
  readonly participated: readonly Flagged[];
}

const byTime = (a: { readonly at: number }, b: { readonly at: number }): number => a.at - b.at;

export function answerOf(told: readonly Told[], taken: readonly Taken[], flagged: readonly Flagged[], manages: (account: number | null, at: number) => boolean): Answer {
  const speakers = new Set(flagged.flatMap(({ message }) => message.sender ?? []));
  const notices = told.flatMap((one) => {
    const meant = one.clear ? null : meantBy(one, flagged);
    // A hint beside nothing flagged says as little as any other word.
    if (meant === null) return one.clear || one.listed ? [one] : [];
    return [{ ...one, clear: true, about: one.about.length > 0 || meant.sender === null ? one.about : [meant.sender] }];
  }).sort(byTime);
  const measures = taken.filter(({ weak, near, target, at, by }) => !weak || (target !== null && speakers.has(target)) || (near === true && before(flagged, at, SHORTLY, by) !== null)).sort(byTime);
  const clear = notices.filter((one) => one.clear);
  const complainers = new Set(clear.flatMap(({ by }) => by ?? []));
  // To put out the one who complained is no answer to the complaint.
  const answers = measures.filter(({ answers: can, kind, target }) => can && !((kind === 'remove' || kind === 'mute') && target !== null && complainers.has(target) && !speakers.has(target)));
  const start = clear[0]?.at ?? flagged[0]?.message.at ?? null;
  const first = start === null ? null : (answers.find((one) => latestOf(one) >= start) ?? null);
  const firstTold = clear[0] === undefined ? start : latestOf(clear[0]);
  const repeats = clear.length === 0 ? [] : flagged.filter((each) => clear.some((notice) => repeatsOf(notice, each)));
  const participated = flagged.filter(({ message }) => manages(message.sender, message.at));
  return {
    clear, repeats, first, participated,
    before: first === null ? repeats.length : repeats.filter(({ message }) => message.at < first.at).length,
    timeline: {
      notices: notices.map(({ kind, clear: says, at, until, by, to, message, fact, about }) => ({ kind, clear: says, at, ...(until === undefined ? {} : { until }), by, to, message, fact, about })),
      measures: measures.map(({ kind, at, until, by, target, message, fact, record }) => ({ kind, at, ...(until === undefined ? {} : { until }), by, target, message, fact, record })),
      hoursToFirstMeasure: first === null || firstTold === null ? null : Math.round((Math.max(0, first.at - firstTold) / HOUR) * 100) / 100,
      from: start === null ? null : clear.length > 0 ? 'notice' : 'flagged',
      repeatsAfterNotice: repeats.length,
      participated: participated.map(({ message }) => message),
      flagged: flagged.length,
    },
  };
}

/** The flagged message that an unclear notice answers or, calling for whoever manages, comes right after. */
function meantBy({ points, hints, at, by, to }: Told, flagged: readonly Flagged[]): MessageRef | null {
  if (points !== null) {
    const pointed = flagged.find(({ message }) => samePlace(message, points));
    if (pointed) return pointed.message;
  }
  if (!hints) return null;
  return before(flagged, at, RIGHT_AFTER, by, to);
}

/** The last flagged message of somebody else than `not` up to `within` ms before an instant. */
function before(flagged: readonly Flagged[], at: number, within: number, ...not: readonly (number | null)[]): MessageRef | null {
  for (let i = after(flagged, at) - 1; i >= 0; i--) {
    const { message } = flagged[i]!;
    if (at - message.at > within) return null;
    if (message.sender === null || !not.includes(message.sender)) return message;
  }
  return null;
}

/** Place of the first flagged message later than an instant. */
function after(flagged: readonly Flagged[], at: number): number {
  let [low, high] = [0, flagged.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((flagged[middle]?.message.at ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** After the notice, by one whom it names or about the same person; a notice that names nobody is taken to mean any. */
function repeatsOf(notice: Told, { message, about: concerned }: Flagged): boolean {
  const { about, by, points } = notice;
  if (message.at <= latestOf(notice) || (points !== null && samePlace(points, message))) return false;
  if (about.length === 0) return true;
  return (message.sender !== null && about.includes(message.sender)) || [...concerned].some((one) => one === by || about.includes(one));
}
