import type { MessageRef, RawFinding } from '../model/check.ts';
import type { ModerationRow } from '../model/fact-rows.ts';
import type { GroupFacts, TimelineEvent } from '../model/timeline.ts';
import { eventRef, latestOf, placeOf } from './_management-place.ts';
import type { Standings } from './_management-standing.ts';

const MOST = 500;
const SHOWN = 5;
/** Only owner and managers can do these to others. */
const ACTS: ReadonlySet<string> = new Set(['remove', 'mute', 'announcement', 'recall', 'role', 'dissolve']);

/** Managers whose rights a moderation line took and no later one gave back, and what they did as managers meanwhile. */
export class Suspended {
  readonly #rows: ReadonlyMap<number, readonly ModerationRow[]>;
  readonly #acts: { readonly account: number; readonly ref: MessageRef }[] = [];

  constructor(facts: GroupFacts) {
    const rows = facts.moderation.filter(({ matched, action, at }) => matched !== null && at !== null && (action === 'suspend' || action === 'revoke' || action === 'restore'));
    this.#rows = Map.groupBy(rows, ({ matched }) => matched ?? 0);
  }

  /** `actor`, `target`: account row ids. */
  event(event: TimelineEvent, actor: number | null, target: number | null): void {
    if (actor === null || actor === target || this.#acts.length >= MOST || !ACTS.has(event.kind) || !this.#rows.has(actor)) return;
    // To take back an own message or to change in rank oneself is nobody's right but everybody's.
    if ((event.kind === 'recall' || event.kind === 'role') && event.targets.length === 0) return;
    this.#acts.push({ account: actor, ref: eventRef(event, actor) });
  }

  findings(standings: Standings): RawFinding[] {
    return [...this.#rows].sort(([a], [b]) => a - b).flatMap(([account, rows]): RawFinding[] => {
      // A line with a day and no time takes rights from the end of that day and gives them back from its beginning.
      const from = ({ at, until, action }: ModerationRow): number => (action === 'restore' ? (at ?? 0) : latestOf({ at: at ?? 0, until: until ?? null }));
      const inOrder = rows.toSorted((a, b) => from(a) - from(b));
      const lastBefore = (instant: number) => inOrder.findLast((row) => from(row) < instant);
      // A suspension for some days is over when they are.
      const holds = (row: ModerationRow | undefined, instant: number) => row !== undefined && row.action !== 'restore' && (row.lasts == null || instant <= from(row) + row.lasts);
      const acts = this.#acts.filter((act) => act.account === account && holds(lastBefore(act.ref.at), act.ref.at));
      const first = acts[0];
      const row = first && lastBefore(first.ref.at);
      if (!first || !row) return [];
      return [{
        rule: 'management.suspended-acted', severity: 'high', status: 'suspected', confidence: 0.7,
        bearer: standings.at(account, first.ref.at) ?? 'manager', account, message: first.ref, also: acts.slice(1, SHOWN).map(({ ref }) => ref), fact: placeOf(row), key: `suspended ${account}`,
        reason: {
          en: `A line of the moderation file suspended or withdrew the account’s managing rights and no later line restored them; after it ${acts.length === 1 ? 'one act' : `${acts.length} acts`} of managing ${acts.length === 1 ? 'is' : 'are'} recorded.`,
          zh: `处置记录载明该账号的管理权限已被暂停或者取消，其后未见恢复记录，而此后仍有${acts.length}次管理操作。`,
        },
      }];
    });
  }
}
