import { refOf } from './_message-ref.ts';
import type { RawFinding } from '../model/check.ts';
import type { GroupFacts } from '../model/timeline.ts';
import { ymd } from '../text/zone.ts';
import type { Limit } from './_verification-limits.ts';
import type { Member } from './_verification-members.ts';
import { aboutRow, confidenceOf, sideOf } from './_verification-roster.ts';
import type { Spoken } from './_verification-spoken.ts';

/** A roster of another group makes a stranger of everybody. */
const MOST_UNLISTED = 100;

/** An account that the roster gives as limited or closed, and that published: while limited, where a date is known. */
export function limited({ restricted }: Member, limits: readonly Limit[], said: Spoken | undefined, provider: boolean, zone: string): RawFinding | null {
  if (!restricted || !said) return null;
  const given = { en: `The roster gives the account as ${restricted.status}`, zh: `名册载明该账号${restricted.status === 'closed' ? '已关闭' : '受限'}` };
  const first = limits[0];
  if (first) {
    const { count, first: message } = said.limited;
    if (message === null) return null;
    const day = ymd(first.from, zone);
    return {
      rule: 'verification.limited-account-published', status: provider ? 'indicated' : 'suspected', confidence: confidenceOf(restricted, provider ? 0.85 : 0.65),
      ...aboutRow(restricted, {
        en: `${given.en}; line ${first.row.line} of the moderation file dates a measure at ${day}, and ${count === 1 ? '1 message of the account is' : `${count} messages of the account are`} from the time after it; the first is shown. A measure that ran out by itself would explain it.`,
        zh: `${given.zh}；处置记录第${first.row.line}行载明${day}的处置，其后有其消息${count}条；所示为首条。处置到期自动解除可以解释。`,
      }, sideOf(provider)),
      message, key: 'dated',
    };
  }
  if (!said.last) return null;
  const { count } = said;
  return {
    rule: 'verification.limited-account-published', status: 'suspected', confidence: confidenceOf(restricted, 0.4),
    ...aboutRow(restricted, {
      en: `${given.en}, and ${count === 1 ? '1 of its messages is' : `${count} of its messages are`} in the record; the last is shown. The roster does not say since when, so ${count === 1 ? 'it' : 'they'} may be older than the limit; a dated line of the moderation file would show it.`,
      zh: `${given.zh}，而记录中有其消息${count}条；所示为末条。名册未载明起始时间，消息可能早于限制；处置记录中载明日期的一行可以说明。`,
    }),
    message: refOf(said.last),
  };
}

/** Accounts with messages that no line of a roster matches, in order of their first message. */
export function* unlisted(facts: GroupFacts, spoken: ReadonlyMap<number, Spoken>, listed: ReadonlyMap<number, unknown>): Iterable<RawFinding> {
  const anyone = [...spoken.keys()].some((account) => listed.has(account));
  const strangers = [...spoken].flatMap(([id, { first, count }]) => (listed.has(id) || first === null ? [] : [{ id, first, count }]));
  const gone = new Set(facts.memberships.flatMap(({ account, leftAt }) => (leftAt === null ? [] : [account])));
  // A roster that names the owner or a few says nothing of those whom it leaves out.
  const partial = anyone && strangers.length * 2 > spoken.size;
  const shown = strangers.slice(0, anyone && !partial ? MOST_UNLISTED : 1);
  for (const one of shown) {
    const more = one === shown.at(-1) ? strangers.length - shown.length : 0;
    const account = facts.accounts.get(one.id);
    const left = gone.has(one.id);
    const doubt = partial
      ? { en: ` The roster has ${spoken.size - strangers.length} of ${spoken.size} speakers only, so it may not be a list of all members.`, zh: `名册仅含${spoken.size}个发言账号中的${spoken.size - strangers.length}个，可能并非全体成员名单。` }
      : anyone
      ? left
        ? { en: ' The record shows that the account left, and the roster may be of a later day.', zh: '记录显示该账号曾退群，名册可能为其后所制。' }
        : { en: '', zh: '' }
      : { en: ' No line matches any speaker: the roster may be of another group or use other ids.', zh: '名册没有任何一行与发言者对应：可能属于其他群组或使用另一套账号。' };
    const rest = more > 0 ? { en: ` ${more === 1 ? '1 more such speaker is' : `${more} more such speakers are`} not listed one by one.`, zh: `另有${more}个同类发言账号，不再逐一列出。` } : { en: '', zh: '' };
    yield {
      rule: 'verification.unlisted-speaker', severity: partial ? 'info' : 'low', status: 'suspected', confidence: partial ? 0.2 : !anyone ? 0.3 : left ? 0.35 : account?.nameOnly ? 0.4 : 0.55,
      reason: {
        en: `${one.count === 1 ? '1 message is' : `${one.count} messages are`} by an account that no line of the roster matches; the first is shown.${doubt.en} A member who left, a bot or a new name would explain it.${rest.en}`,
        zh: `有${one.count}条消息的发送账号与名册各行均不对应；所示为首条。${doubt.zh}已退群、机器人或改名均可解释。${rest.zh}`,
      },
      bearer: 'provider', account: null, about: { account: one.id, shown: null, name: null }, message: one.first,
    };
  }
}
