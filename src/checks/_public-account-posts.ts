import type { MessageRef, Policy } from '../model/check.ts';
import type { GroupFacts, Message } from '../model/timeline.ts';
import { refOf } from './_message-ref.ts';
import { type Period, periodAt } from './_public-account-law.ts';
import type { Operator } from './_public-account-operators.ts';
import { isLimited, type Limit, limitsOf } from './_verification-limits.ts';

interface Tally {
  count: number;
  first: MessageRef | null;
}

/** What one public account published. */
export interface Posts {
  readonly operator: Operator;
  /** Posts before the rules. */
  earlier: number;
  count: number;
  /** By period of the law. */
  readonly byPeriod: readonly Tally[];
  /** The same while limited; without a date of the limit none. */
  readonly limited: readonly Tally[];
  /** Null: the list does not say that it is limited. Empty: since when is not known. */
  readonly limits: readonly Limit[] | null;
  /** Kept for limited accounts of which nobody says since when. */
  last: Message | null;
}

function limitsFor({ row, account }: Operator, facts: GroupFacts, policy: Policy): readonly Limit[] | null {
  if (row?.status !== 'limited' && row?.status !== 'closed') return null;
  const names = new Set([row.account, row.name, ...(row.ownsChat ? [facts.group.key, facts.group.name] : [])].filter((name) => name !== null));
  const mine = facts.moderation.filter(({ matched, target }) => (matched !== null ? matched === account : target !== null && names.has(target)));
  return limitsOf(mine, policy);
}

/** Counts the posts of public accounts. */
export function postsOf(operators: readonly Operator[], periods: readonly Period[], facts: GroupFacts, policy: Policy): { readonly posts: readonly Posts[]; add(message: Message): void } {
  const tallies = () => periods.map((): Tally => ({ count: 0, first: null }));
  const posts = operators.map((operator): Posts => ({
    operator, earlier: 0, count: 0, byPeriod: tallies(), limited: tallies(), limits: limitsFor(operator, facts, policy), last: null,
  }));
  const bySender = new Map(posts.flatMap((one) => (one.operator.account === null ? [] : [[one.operator.account, one] as const])));
  const anybody = posts.find(({ operator }) => operator.account === null);
  return {
    posts,
    add(message) {
      const { sender, at } = message;
      const one = (sender === null ? undefined : bySender.get(sender)) ?? anybody;
      if (one === undefined) return;
      const period = periodAt(periods, at);
      if (period < 0) {
        one.earlier++;
        return;
      }
      one.count++;
      tell(one.byPeriod[period], message);
      if (one.limits === null) return;
      if (one.limits.length === 0) one.last = message;
      else if (isLimited(one.limits, at)) tell(one.limited[period], message);
    },
  };
}

function tell(tally: Tally | undefined, message: Message): void {
  if (!tally) return;
  tally.count++;
  tally.first ??= refOf(message);
}
