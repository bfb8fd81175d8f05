import type { MessageRef } from '../model/check.ts';
import type { Message, RosterRow } from '../model/timeline.ts';
import { parseInstant } from '../text/zone.ts';
import { refOf } from './_message-ref.ts';

/** The group rules' first day, by China's calendar: what was said before is not theirs to judge. */
export const IN_FORCE = parseInstant('2017-10-08', 'Asia/Shanghai');

/** What one account said, without texts. */
export interface Spoken {
  /** Messages from the day that counts for the account, and the first of them. */
  count: number;
  first: MessageRef | null;
  /** Messages before that day. */
  earlier: number;
  /** The latest message of either kind; kept only for accounts whose line says limited or closed. */
  last: Message | null;
}

/** A line that says `not verified` on a day speaks of that day and after. */
function countsFrom(row: RosterRow | undefined): number {
  return Math.max(IN_FORCE, row?.verified === false ? (row.verifiedAt ?? 0) : 0);
}

/** Counts messages per account row id. `rows`: the roster line that counts for each. */
export function spokenBy(rows: ReadonlyMap<number, RosterRow>): { spoken: ReadonlyMap<number, Spoken>; add(message: Message): void } {
  const spoken = new Map<number, Spoken>();
  return {
    spoken,
    add(message) {
      if (message.sender === null) return;
      const row = rows.get(message.sender);
      const said = spoken.get(message.sender) ?? { count: 0, first: null, earlier: 0, last: null };
      spoken.set(message.sender, said);
      if (row?.status === 'limited' || row?.status === 'closed') said.last = message;
      if (message.at < countsFrom(row)) {
        said.earlier++;
        return;
      }
      said.count++;
      said.first ??= refOf(message);
    },
  };
}
