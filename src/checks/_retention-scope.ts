import type { Bearer, Policy, RawFinding } from '../model/check.ts';
import type { GroupFacts, Source } from '../model/timeline.ts';
import { firstRequired } from '../text/calendar.ts';
import { ymd } from '../text/zone.ts';

/** China's calendar day on which art 13 of the group rules took effect. */
const IN_FORCE = '2017-10-08';

/** What the parts of the retention check share about one group. */
export interface Scope {
  readonly facts: GroupFacts;
  readonly policy: Policy;
  readonly emit: (finding: RawFinding) => void;
  readonly bearer: Bearer;
  /** `YYYY-MM-DD` in the zone of the policy. */
  readonly asOf: string;
  /** First day whose records must exist on `asOf`. */
  readonly windowStart: string;
  /**
   * Whether the six months can be measured at all. `network-log`: the scope chosen is one that no chat export holds;
   * `before-rule`: the as-of day is before the rule; `narrowed`: the user asked for a part of the record only.
   */
  readonly duty: 'judged' | 'narrowed' | 'network-log' | 'before-rule';
}

export function scopeOf(facts: GroupFacts, policy: Policy, emit: (finding: RawFinding) => void): Scope {
  const asOf = ymd(policy.asOf, policy.timezone);
  const duty =
    asOf < IN_FORCE ? 'before-rule'
    : policy.retentionScope === 'network-log' ? 'network-log'
    : policy.since !== null || policy.until !== null ? 'narrowed'
    : 'judged';
  const ofProvider = policy.origin === 'provider' && (duty === 'judged' || duty === 'narrowed');
  return { facts, policy, emit, bearer: ofProvider ? 'provider' : 'record', asOf, windowStart: firstRequired(asOf), duty };
}

/** When the record was made: the latest export moment that a source states, else null. Ms since 1970 UTC. */
export function exportMoment(sources: readonly Source[]): number | null {
  let latest: number | null = null;
  for (const { exportedAt } of sources) if (exportedAt !== null) latest = Math.max(latest ?? exportedAt, exportedAt);
  return latest;
}

/** Names a source by its content, so that the order of loading does not change the ids of findings. */
export function sourceKey(sources: readonly Source[], source: Source): string {
  const same = sources.filter((other) => other.sha256 === source.sha256);
  return same.length < 2 ? source.sha256 : `${source.sha256}:${same.indexOf(source) + 1}`;
}
