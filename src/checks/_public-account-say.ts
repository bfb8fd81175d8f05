import type { RawFinding } from '../model/check.ts';
import type { Words } from '../model/words.ts';
import { ymd } from '../text/zone.ts';
import { refOf } from './_message-ref.ts';
import { type Period, periodAt } from './_public-account-law.ts';
import type { Operator } from './_public-account-operators.ts';
import type { Posts } from './_public-account-posts.ts';
import { joined, placeOf, sideOf } from './_verification-roster.ts';

const BY_NAME: Words = { en: ' The line was matched by name only.', zh: '该行系仅凭名称对应。' };
const ANYBODY: Words = { en: ' Which account the channel itself posts under is not told, so every post in it is counted.', zh: '频道自身以何账号发布不明，故计入频道内全部发布。' };

function posts(count: number): Words {
  return { en: count === 1 ? '1 post of it is' : `${count} posts of it are`, zh: `${count}条` };
}

function notes({ account, byName }: Operator, provider: boolean): Words {
  return joined(byName ? BY_NAME : null, account === null ? ANYBODY : null, sideOf(provider));
}

function confidence({ account, byName }: Operator, best: number): number {
  return byName || account === null ? Math.min(best, 0.6) : best;
}

function about({ row, account }: Operator): NonNullable<RawFinding['about']> {
  return { account, shown: row?.account ?? null, name: row?.name ?? null };
}

/** The list says not verified, and the account published: one finding for each period of the law. */
export function* unverifiedOperator({ operator, byPeriod }: Posts, periods: readonly Period[], provider: boolean): Iterable<RawFinding> {
  const { row } = operator;
  if (row?.verified !== false) return;
  for (const [i, { identity }] of periods.entries()) {
    const { count, first } = byPeriod[i] ?? { count: 0, first: null };
    if (first === null) continue;
    yield {
      rule: 'public-account.unverified-operator', status: 'suspected', confidence: confidence(operator, provider ? 0.8 : 0.7),
      reason: joined({
        en: `The list marks the public account as not verified, and ${posts(count).en} in the record under the texts of that time; the first is shown. The list bears no day.`,
        zh: `名单将该公众账号标为未认证，而记录中有其在当时有效文本期间的发布${posts(count).zh}；所示为首条。名单未载明日期。`,
      }, notes(operator, provider)),
      bearer: 'provider', account: null, about: about(operator), message: first, basis: identity, fact: placeOf(row),
    };
  }
}

/** The list says limited or closed, and the account published: after a dated measure, else with little weight. */
export function* limitedPublished(one: Posts, periods: readonly Period[], provider: boolean, zone: string): Iterable<RawFinding> {
  const { operator, limits, limited, last } = one;
  const { row } = operator;
  if (!row || limits === null) return;
  const given = { en: `The list gives the public account as ${row.status}`, zh: `名单载明该公众账号${row.status === 'closed' ? '已关闭' : '受限'}` };
  const common = { rule: 'public-account.limited-published', bearer: 'account_operator', account: operator.account, about: about(operator), fact: placeOf(row) } as const;
  const start = limits[0];
  if (!start) {
    if (!last) return;
    yield {
      ...common, status: 'suspected', confidence: confidence(operator, 0.4),
      reason: joined({
        en: `${given.en}, and ${posts(one.count).en} in the record; the last is shown. Nothing says since when, so they may be older than the limit; a dated line of the moderation file would show it.`,
        zh: `${given.zh}，而记录中有其发布${posts(one.count).zh}；所示为末条。未载明起始时间，发布可能早于限制；处置记录中载明日期的一行可以说明。`,
      }, notes(operator, provider)),
      message: refOf(last), basis: periods[periodAt(periods, last.at)]?.measures ?? [],
    };
    return;
  }
  for (const [i, { measures }] of periods.entries()) {
    const { count, first } = limited[i] ?? { count: 0, first: null };
    if (first === null) continue;
    const day = ymd(start.from, zone);
    yield {
      ...common, status: provider ? 'indicated' : 'suspected', confidence: confidence(operator, provider ? 0.85 : 0.65),
      reason: joined({
        en: `${given.en}; line ${start.row.line} of the moderation file dates a measure at ${day}, and ${posts(count).en} from the time after it; the first is shown. A measure that ran out by itself, or one that leaves publishing open, would explain it.`,
        zh: `${given.zh}；处置记录第${start.row.line}行载明${day}的处置，其后有其发布${posts(count).zh}；所示为首条。处置到期自动解除，或者不影响发布的限制，均可解释。`,
      }, notes(operator, provider)),
      message: first, basis: measures,
    };
  }
}
