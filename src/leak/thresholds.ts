import { countPersonalInformation } from '../liability/personal-information.ts';
import type { PersonalInformation } from '../liability/types.ts';
import type { Excerpt } from '../model/excerpt.ts';
import type { Count } from '../model/format.ts';
import type { LeakCase } from '../model/leak.ts';
import type { Lang } from '../model/words.ts';
import { countedOf } from './_counted.ts';
import { providingsOf } from './_providings.ts';
import { reachOf, type LeakReach } from './_reach.ts';
import type { Assessed } from './types.ts';

export interface ThresholdContext {
  readonly assessed: readonly Assessed[];
  readonly given: LeakCase;
  readonly excerpt: Excerpt;
  readonly lang: Lang;
  /** Counters of the platform for the messages of the first act; default none. */
  readonly counts?: readonly Count[];
  /** Account row ids whose data may come from duty or service; default none. */
  readonly duty?: ReadonlySet<number>;
  /** False where the source is family's or friends': the Personal Information Protection Law leaves it out; default true. */
  readonly pipl?: boolean;
}

/**
 * What was provided by the first act against the numbers of Fa Shi [2017] No. 10 art 5, and its reach against Fa Shi [2013]
 * No. 21 art 2(1). Words that somebody wrote in a chat weigh from nothing, which is how the words of one's own chat may be
 * seen, to one in fifty. Who passed it on answers for the own act and is not counted here.
 */
export function leakThresholds(context: ThresholdContext): { readonly personalInformation: PersonalInformation; readonly reach: LeakReach } {
  const { assessed, given, excerpt, lang, counts = [], duty = new Set<number>(), pipl = true } = context;
  const first = assessed.filter(({ act }) => act.role === 'publisher');
  const acts = [...new Map(first.map(({ act }) => [act.id, act])).values()];
  const findings = first.flatMap((one) => countedOf(one, excerpt));
  const personalInformation = countPersonalInformation(findings, providingsOf(acts, given), { lang, duty, pipl });
  return { personalInformation: { ...personalInformation, excluded: { ...personalInformation.excluded, findings: [] } }, reach: reachOf(given, counts, repostsSeen(assessed, 'record'), repostsSeen(assessed, 'given')) };
}

/** Acts of passing on by others that are known: a lower bound. `from`: those that the record shows, or that the user names. */
function repostsSeen(assessed: readonly Assessed[], from: 'record' | 'given'): number {
  return new Set(assessed.flatMap(({ act }) => (act.role === 'forwarder' && act.from === from ? [act.id] : []))).size;
}
