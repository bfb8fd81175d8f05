import type { Bearer, Policy, RawFinding } from '../model/check.ts';
import type { GroupFacts, Origin, Source } from '../model/timeline.ts';
import { retentionWindow } from '../law/packs.ts';
import { firstRequired } from '../text/calendar.ts';
import { ymd } from '../text/zone.ts';

/** China's calendar day on which art 13 of the group rules took effect. */
const IN_FORCE = '2017-10-08';
/** Last day of the 2017 rules for public accounts, which asked for content beside logs. */
const CONTENT_UNTIL = '2021-02-21';

/** What the parts of the retention check share about one group. */
export interface Scope {
  readonly facts: GroupFacts;
  readonly policy: Policy;
  readonly emit: (finding: RawFinding) => void;
  readonly bearer: Bearer;
  /** Who made the export, and whether the groups file says so for this group. */
  readonly origin: Origin;
  readonly originFrom: 'groups-file' | 'policy';
  /** `YYYY-MM-DD` in the zone of the policy. */
  readonly asOf: string;
  /** First day whose records must exist on `asOf`; under a ceiling the first that may. */
  readonly windowStart: string;
  /** A public account in the years in which its rules asked for content too. */
  readonly contentByText: boolean;
  /**
   * Whether the period can be measured at all. `network-log`: the scope chosen is one that no chat export holds;
   * `before-rule`: the as-of day is before the rule; `narrowed`: the user asked for a part of the record only; `ceiling`:
   * the pack limits how long records are kept; `no-period`: its text sets none.
   */
  readonly duty: 'judged' | 'narrowed' | 'network-log' | 'before-rule' | 'ceiling' | 'no-period';
}

export function scopeOf(facts: GroupFacts, policy: Policy, emit: (finding: RawFinding) => void): Scope {
  const asOf = ymd(policy.asOf, policy.timezone);
  const own = facts.groupFact?.origin ?? null;
  const origin = own ?? policy.origin;
  const contentByText = policy.retention === undefined && facts.group.kind === 'channel' && asOf >= IN_FORCE && asOf <= CONTENT_UNTIL;
  const duty = dutyOf(policy, asOf, contentByText);
  const ofProvider = origin === 'provider' && (duty === 'judged' || duty === 'narrowed');
  const basis = policy.retention?.basis;
  return {
    facts, policy, origin, originFrom: own === null ? 'policy' : 'groups-file', bearer: ofProvider ? 'provider' : 'record', asOf,
    windowStart: windowStart(policy, asOf), contentByText, duty,
    // Under another pack the catalogue's own basis, which is Chinese law, does not speak; and what is missing is nothing to an upper limit.
    emit: basis === undefined ? emit : (finding) => emit(finding.basis ? finding : { ...finding, basis: policy.retention?.sign === 'ceiling' && finding.rule !== 'retention.over-ceiling' ? [] : basis }),
  };
}

function dutyOf(policy: Policy, asOf: string, contentByText: boolean): Scope['duty'] {
  const { retention } = policy;
  if (retention === undefined && asOf < IN_FORCE) return 'before-rule';
  if (retention?.period === null) return 'no-period';
  const logs = retention === undefined ? policy.retentionScope === 'network-log' && !contentByText
    : retention.object === 'processing_record' || (retention.object === 'network_log' && policy.retentionScope === 'network-log');
  if (logs) return 'network-log';
  if (retention?.sign === 'ceiling') return 'ceiling';
  return policy.since !== null || policy.until !== null ? 'narrowed' : 'judged';
}

function windowStart({ retention }: Policy, asOf: string): string {
  if (retention === undefined) {
    const first = firstRequired(asOf);
    return first < IN_FORCE && asOf >= IN_FORCE ? IN_FORCE : first;
  }
  return retentionWindow({ retention }, asOf)?.from ?? asOf;
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
