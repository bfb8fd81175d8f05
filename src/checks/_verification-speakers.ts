import { refOf } from './_message-ref.ts';
import type { RawFinding } from '../model/check.ts';
import type { GroupFacts, RosterRow } from '../model/timeline.ts';
import { aboutRow, confidenceOf } from './_verification-roster.ts';
import type { Spoken } from './_verification-spoken.ts';

/** An account that the roster gives as limited or closed, and that has messages; null for others. */
export function limited(holder: string, row: RosterRow, said: Spoken | undefined): RawFinding | null {
  if (!said?.last) return null;
  const count = said.count + said.earlier;
  return {
    rule: 'verification.limited-account-published', status: 'suspected', confidence: confidenceOf(row, 0.5),
    ...aboutRow(row, {
      en: `The roster gives the account as ${row.status}, and ${count === 1 ? '1 of its messages is' : `${count} of its messages are`} in the record; the last is shown. The roster does not say since when, so ${count === 1 ? 'it' : 'they'} may be older than the limit.`,
      zh: `名册载明该账号${row.status === 'closed' ? '已关闭' : '受限'}，而记录中有其消息${count}条；所示为末条。名册未载明起始时间，消息可能早于限制。`,
    }),
    message: refOf(said.last), key: holder,
  };
}

/** Accounts with messages that no line of a roster matches, in order of their first message. */
export function* unlisted(facts: GroupFacts, spoken: ReadonlyMap<number, Spoken>, listed: ReadonlyMap<number, RosterRow>): Iterable<RawFinding> {
  const anyone = [...spoken.keys()].some((account) => listed.has(account));
  const doubt = anyone
    ? { en: '', zh: '' }
    : { en: ' No line matches any speaker: the roster may be of another group or use other ids.', zh: '名册没有任何一行与发言者对应：可能属于其他群组或使用另一套账号。' };
  for (const [id, said] of spoken) {
    if (listed.has(id) || said.first === null) continue;
    const account = facts.accounts.get(id);
    const confidence = account?.nameOnly ? 0.4 : 0.55;
    yield {
      rule: 'verification.unlisted-speaker', severity: 'low', status: 'suspected', confidence: anyone ? confidence : 0.3,
      reason: {
        en: `${said.count === 1 ? '1 message is' : `${said.count} messages are`} by an account that no line of the roster matches; the first is shown.${doubt.en} A member who left, a bot or a new name would explain it.`,
        zh: `有${said.count}条消息的发送账号与名册各行均不对应；所示为首条。${doubt.zh}已退群、机器人或改名均可解释。`,
      },
      bearer: 'provider', account: null, about: { account: id, shown: null, name: null }, message: said.first, key: account?.account ?? String(id),
    };
  }
}
