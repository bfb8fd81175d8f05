import type { MessageRef } from '../model/check.ts';
import type { Message } from '../model/timeline.ts';
import { parseInstant } from '../text/zone.ts';
import { refOf } from './_message-ref.ts';
import type { Limit } from './_verification-limits.ts';
import { isLimited } from './_verification-limits.ts';
import type { Stretch } from './_verification-members.ts';

/** The group rules' first day, by China's calendar: what was said before is not theirs to judge. */
export const IN_FORCE = parseInstant('2017-10-08', 'Asia/Shanghai');

/** What is looked for among the messages of an account. */
export interface Watch {
  readonly unverified: readonly Stretch[];
  /** Null: the account is not limited. Empty: since when is not known, so that any message counts. */
  readonly limits: readonly Limit[] | null;
}

export interface Tally {
  count: number;
  first: MessageRef | null;
}

/** What one account said from the first day of the rules, without texts. */
export interface Spoken {
  count: number;
  /** Messages before that day. */
  earlier: number;
  /** Kept for accounts that are on no list. */
  first: MessageRef | null;
  /** By stretch of the watch. */
  readonly unverified: readonly Tally[];
  /** While limited. */
  readonly limited: Tally;
  /** The latest; kept for limited accounts of which nobody says since when. */
  last: Message | null;
}

const NONE: readonly Tally[] = [];

function newTally(): Tally {
  return { count: 0, first: null };
}

function tell(tally: Tally, message: Message): void {
  tally.count++;
  tally.first ??= refOf(message);
}

/** Counts messages per account row id. `watched`: every account on a list. */
export function spokenBy(watched: ReadonlyMap<number, Watch>): { spoken: ReadonlyMap<number, Spoken>; add(message: Message): void } {
  const spoken = new Map<number, Spoken>();
  return {
    spoken,
    add(message) {
      const { sender, at } = message;
      if (sender === null) return;
      const watch = watched.get(sender);
      let said = spoken.get(sender);
      if (said === undefined) {
        const unverified = watch && watch.unverified.length > 0 ? watch.unverified.map(newTally) : NONE;
        spoken.set(sender, (said = { count: 0, earlier: 0, first: null, unverified, limited: newTally(), last: null }));
      }
      if (at < IN_FORCE) {
        said.earlier++;
        return;
      }
      said.count++;
      if (watch === undefined) {
        said.first ??= refOf(message);
        return;
      }
      for (let i = 0; i < said.unverified.length; i++) {
        const stretch = watch.unverified[i];
        const tally = said.unverified[i];
        if (stretch && tally && at >= stretch.from && at < stretch.to) tell(tally, message);
      }
      if (watch.limits === null) return;
      if (watch.limits.length === 0) said.last = message;
      else if (isLimited(watch.limits, at)) tell(said.limited, message);
    },
  };
}
