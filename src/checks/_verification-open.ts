import type { NotAssessable, Policy } from '../model/check.ts';
import type { GroupFacts } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';
import { ymd } from '../text/zone.ts';
import type { Member } from './_verification-members.ts';
import { numberOf } from './_verification-numbers.ts';
import { byNetId } from './_verification-roster.ts';

export const NEEDED: Words = {
  en: 'a roster from the service provider with the columns verified and verified_at',
  zh: '服务提供者出具的名册，含“是否实名”“实名时间”两列',
};

/** The group rules speak of groups only; the Cybersecurity Law of messaging as such. */
export function identityRule({ group }: GroupFacts): string {
  return group.kind === 'group' ? 'cn.group.6.1' : 'cn.csl.realname';
}

/** `en`: the sentence about one, and about several. */
function told(rule: string, count: number, en: readonly [one: string, several: string], zh: string, wouldNeed = NEEDED): NotAssessable[] {
  if (count === 0) return [];
  return [{ rule, reason: { en: `${count} ${en[count === 1 ? 0 : 1]}`, zh: `${count}${zh}` }, wouldNeed }];
}

/** What the lists leave open, with what would show it. `strangers`: speakers on no line. */
export function openPoints(facts: GroupFacts, members: readonly Member[], strangers: number, policy: Policy): NotAssessable[] {
  const asOf = ymd(policy.asOf, policy.timezone);
  const rule = identityRule(facts);
  const unsaid = members.filter(({ verified }) => verified === null);
  const late = facts.roster.filter(({ verifiedAt }) => verifiedAt !== null && verifiedAt > policy.asOf).length;
  const spoilt = facts.roster.filter((row) => numberOf(row, asOf).kind === 'spoilt').length;
  return [
    ...told(rule, unsaid.length, ['account of the roster has no entry on verification.', 'accounts of the roster have no entry on verification.'], '个名册账号未载明是否实名。'),
    ...told(rule, unsaid.filter(({ lines }) => lines.some(byNetId)).length, ['of them is said to use the network identity service, without a day.', 'of them are said to use the network identity service, without a day.'], '个上述账号载明采用网络身份认证，但未载明日期。'),
    ...told(rule, strangers, ['speaker is on no line of the roster, so nothing is known of its verification.', 'speakers are on no line of the roster, so nothing is known of their verification.'], '个发言账号不在名册中，其是否实名不明。'),
    ...told(rule, late, ['line dates the verification after the as-of date; the date is not used.', 'lines date the verification after the as-of date; the dates are not used.'], '行所载实名时间晚于基准日，未予采用。'),
    ...told(rule, spoilt, ['identity number was rounded by a spreadsheet and can be neither tested nor compared.', 'identity numbers were rounded by a spreadsheet and can be neither tested nor compared.'], '个证件号的末位已被电子表格改写，无法校验、比对。', {
      en: 'the list with its numbers kept as text', zh: '以文本格式保存证件号的名单',
    }),
  ];
}
