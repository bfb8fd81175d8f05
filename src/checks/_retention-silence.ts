import type { NotAssessable } from '../model/check.ts';
import type { Message, TimelineEvent } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';
import { offsetAt, ymd } from '../text/zone.ts';
import type { Scope } from './_retention-scope.ts';
import { rhythmOf, type Silence } from './_retention-silence-model.ts';
import { pauseStore, type Edges } from './_retention-silence-pauses.ts';
import { summary, told, tooQuiet } from './_retention-silence-words.ts';

/** A silence is told when among those looked at one so long comes by chance in fewer than one group of twenty-five. */
const ALPHA = 0.04;
const MOST_TOLD = 50;

/**
 * Silences that are unlikely under the group's own rhythm: an observation about the record. A record cut by `--since` or
 * `--until` is judged between its own first and last message; what lies outside is no silence, and the end has a rule of its own.
 */
export function silence(scope: Scope) {
  const store = pauseStore();
  /** Nothing was to follow a dissolution, so the pause after it is explained. */
  const closed = new Set<number>();
  const spans = scope.facts.sources.length > 1 ? new Map<number, [first: number, last: number]>() : null;
  const record = (at: number, source: number): void => {
    const span = spans?.get(source);
    if (span) span[1] = at;
    else spans?.set(source, [at, at]);
  };
  const spanned = ({ from, to }: Silence): boolean => {
    if (!spans) return true;
    for (const [first, last] of spans.values()) if (first <= from && last >= to) return true;
    return false;
  };
  return {
    message(message: Message): void {
      record(message.at, message.source);
      store.record(message, true);
    },
    event(event: TimelineEvent): void {
      record(event.at, event.source);
      // A recall shows that somebody had written: the silence ends there.
      if (event.kind === 'recall') store.record(event, false);
      else store.event();
      if (event.kind === 'dissolve') closed.add(store.latest());
    },
    finish(): { words: Words; notAssessable: NotAssessable[]; judged: boolean } {
      const pauses = store.pauses();
      const { timezone } = scope.policy;
      const rhythm = rhythmOf(pauses, { offset: (at) => offsetAt(timezone, at), alpha: ALPHA, explained: closed });
      if (rhythm.noticed > rhythm.hours / 2) return tooQuiet(rhythm);
      const most = rhythm.silences.toSorted((a, b) => a.odds - b.odds || a.from - b.from).slice(0, MOST_TOLD);
      for (const one of most.sort((a, b) => a.from - b.from)) emit(scope, one, rhythm.looked, store.edges(one.from), spanned(one));
      return { words: summary(rhythm, most.length), notAssessable: [], judged: true };
    },
  };
}

function emit(scope: Scope, one: Silence, looked: number, edges: Edges | null, spanned: boolean): void {
  const expected = Math.max(1, Math.round(one.messages));
  scope.emit({
    rule: 'retention.silence', severity: 'low', status: 'suspected', grade: 'G1',
    confidence: !spanned ? 0.4 : one.odds < 1e-6 ? 0.7 : one.odds < 1e-3 ? 0.6 : 0.5,
    reason: told({ one, expected, looked, day: ymd(one.from, scope.policy.timezone), events: edges?.events ?? 0, spanned }),
    bearer: scope.bearer, account: null, message: edges?.before ?? null, ...(edges ? { also: [edges.after] } : {}),
    key: `silence:${one.from}`, conductAt: one.from,
    range: { from: one.from, to: one.to, expected, missing: expected },
  });
}
