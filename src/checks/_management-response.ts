import type { ResponseTimeline } from '../model/results.ts';
import type { Flagged } from './_management-flagged.ts';
import type { Taken } from './_management-measures.ts';
import type { Told } from './_management-notices.ts';
import { latestOf, samePlace } from './_management-place.ts';

const HOUR = 3_600_000;

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
  const notices = told.map((one) => ({ ...one, clear: one.clear || (one.points !== null && flagged.some(({ message }) => samePlace(message, one.points ?? message))) })).sort(byTime);
  const measures = taken.filter(({ weak, target }) => !weak || (target !== null && speakers.has(target))).sort(byTime);
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

/** After the notice, by one whom it names or about the same person; a notice that names nobody is taken to mean any. */
function repeatsOf(notice: Told, { message, about: concerned }: Flagged): boolean {
  const { about, by, points } = notice;
  if (message.at <= latestOf(notice) || (points !== null && samePlace(points, message))) return false;
  if (about.length === 0) return true;
  return (message.sender !== null && about.includes(message.sender)) || [...concerned].some((one) => one === by || about.includes(one));
}
