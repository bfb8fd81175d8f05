import type { Attendance } from '../model/timeline.ts';
import { upTo } from './search.ts';
import type { State } from './read-membership.ts';

interface Change {
  /** ms since 1970 UTC: from then on. */
  readonly at: number;
  readonly state: State;
}

/** What attendance is read from. */
interface Turns {
  readonly accounts: Iterable<number>;
  /** The instants from which on the state may be another, ascending; the first is before everything. */
  turns(account: number): readonly number[];
  state(account: number, at: number): State;
}

/**
 * The audience at any instant in logarithmic time: a chat's membership changes seldom, so it is cut once into stretches in
 * which it stays the same.
 */
export function attendance(presence: Turns): Attendance {
  const changes = new Map<number, readonly Change[]>();
  const steps: { readonly at: number; readonly sure: number; readonly likely: number }[] = [];
  for (const account of presence.accounts) {
    const own: Change[] = [];
    let before: State = 'unknown';
    for (const at of presence.turns(account)) {
      const state = presence.state(account, at);
      if (state === before) continue;
      own.push({ at, state });
      steps.push({ at, sure: Number(state === 'in') - Number(before === 'in'), likely: Number(state === 'in?') - Number(before === 'in?') });
      before = state;
    }
    changes.set(account, own);
  }
  steps.sort((a, b) => a.at - b.at);
  const times = Float64Array.from(steps, ({ at }) => at);
  const sure = running(steps.map((step) => step.sure));
  const likely = running(steps.map((step) => step.likely));
  const isIn = (account: number, at: number): boolean => {
    const own = changes.get(account) ?? [];
    const state = own[upTo(own.length, (i) => (own[i] as Change).at <= at) - 1]?.state;
    return state === 'in' || state === 'in?';
  };
  const stretch = (at: number): number => upTo(times.length, (i) => (times[i] as number) <= at);
  return {
    stretch, isIn,
    size(at) {
      const i = stretch(at);
      return { sure: sure[i] ?? 0, likely: likely[i] ?? 0 };
    },
    members: (at) => [...changes.keys()].filter((account) => isIn(account, at)).sort((a, b) => a - b),
  };
}

function running(steps: readonly number[]): Int32Array {
  const sums = new Int32Array(steps.length + 1);
  steps.forEach((step, i) => { sums[i + 1] = (sums[i] as number) + step; });
  return sums;
}
