import { conductDayOf } from '../../liability/conduct.ts';
import type { LeakAct } from '../types.ts';
import type { StepContext } from './draft.ts';

/** Acts of the assessment, each once, in order. */
export function actsOf({ assessed }: Pick<StepContext, 'assessed'>): LeakAct[] {
  return [...new Map(assessed.map(({ act }) => [act.id, act])).values()];
}

/** Days in China's calendar, `YYYY-MM-DD`: of the first act, of the knowledge of it (null: not known), and of the report. */
export function daysOf(context: Pick<StepContext, 'assessed' | 'given' | 'asOf'>): { readonly act: string | null; readonly known: string | null; readonly now: string } {
  const times = actsOf(context).flatMap(({ at }) => at ?? []);
  const first = times.length > 0 ? Math.min(...times) : (context.given.publishedAt ?? null);
  const { knownAt = null } = context.given;
  return { act: first === null ? null : conductDayOf(first), known: knownAt === null ? null : conductDayOf(knownAt), now: conductDayOf(context.asOf) ?? '9999-12-31' };
}
