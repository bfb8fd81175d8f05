import type { NotAssessable, Policy } from '../model/check.ts';
import type { VerificationCounts } from '../model/results.ts';
import type { GroupFacts } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';
import { ymd } from '../text/zone.ts';
import type { Member } from './_verification-members.ts';
import { bornOn, numberOf } from './_verification-numbers.ts';
import { byNetId, isProviders } from './_verification-roster.ts';

/** Members of the day by what the roster says. Whoever has left is not counted; who is on no line is not known. */
export function countsOf(facts: GroupFacts, members: readonly Member[], policy: Policy): VerificationCounts {
  const here = facts.attendance();
  const listed = new Set(members.flatMap(({ lines }) => lines.flatMap(({ matched }) => (matched === null ? [] : [matched]))));
  const present = members.filter(({ matched, leftAt }) => (leftAt === null || leftAt > policy.asOf) && (matched === null || here.isIn(matched, policy.asOf)));
  const strangers = here.members(policy.asOf).filter((account) => !listed.has(account)).length;
  const count = (state: boolean | null) => present.filter(({ verified }) => verified === state).length;
  return {
    verified: count(true), unverified: count(false), unknown: count(null) + strangers,
    limited: present.filter(({ restricted }) => restricted !== null).length,
    from: members.length === 0 ? null : isProviders(facts, policy) ? 'provider' : 'roster',
  };
}

const METHODS: readonly (readonly [Words, RegExp])[] = [
  [{ en: 'face', zh: '人脸' }, /人脸|刷脸|活体|face|biometric/i],
  [{ en: 'bank card', zh: '银行卡' }, /银行|bank|card *pay/i],
  [{ en: 'phone', zh: '手机号' }, /手机|电话|短信|phone|mobile|sms/i],
  [{ en: 'document', zh: '证件' }, /证件|身份证|护照|通行证|居住证|document|passport|\bid\b|licen[cs]e/i],
];

/** How verified members were verified, where the roster says it. */
export function methodsOf(members: readonly Member[]): Words | null {
  const tally = new Map<Words, number>();
  const net: Words = { en: 'network identity', zh: '网络身份认证' };
  for (const { row, verified } of members) {
    if (verified !== true || row.method === null) continue;
    const text = row.method.slice(0, 200).normalize('NFKC');
    const kind = byNetId(row) ? net : METHODS.find(([, pattern]) => pattern.test(text))?.[0];
    if (kind) tally.set(kind, (tally.get(kind) ?? 0) + 1);
  }
  if (tally.size === 0) return null;
  const rows = [...METHODS.map(([kind]) => kind), net].flatMap((kind) => (tally.has(kind) ? [[kind, tally.get(kind) ?? 0] as const] : []));
  return {
    en: ` Methods named: ${rows.map(([kind, n]) => `${kind.en} ${n}`).join(', ')}${tally.has(net) ? ' (a network identity leaves no number on file)' : ''}.`,
    zh: `载明的认证方式：${rows.map(([kind, n]) => `${kind.zh}${n}个`).join('、')}${tally.has(net) ? '（网络身份认证不留存证件号）' : ''}。`,
  };
}

function yearsLater(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
}

/** Members under age by the column or by the day of birth in their number: data about them weigh more. */
export function minorsOf(members: readonly Member[], policy: Policy): { readonly says: Words | null; readonly open: readonly NotAssessable[] } {
  const today = ymd(policy.asOf, policy.timezone);
  let minors = 0;
  let children = 0;
  let unlike = 0;
  for (const { lines } of members) {
    const born = lines.map((row) => bornOn(numberOf(row, today))).find((day) => day !== null) ?? null;
    const under = (years: number) => born !== null && today < yearsLater(born, years);
    const said = lines.findLast(({ minor }) => minor !== null)?.minor ?? null;
    if (said === true || under(18)) minors++;
    if (under(14)) children++;
    if (born !== null && said !== null && said !== under(18)) unlike++;
  }
  if (minors === 0 && unlike === 0) return { says: null, open: [] };
  const [one, few] = [minors === 1, children === 1];
  return {
    says: {
      en: `${minors > 0 ? ` ${minors} ${one ? 'member is a minor' : 'members are minors'} by the roster or the number on file${children > 0 ? `, ${children} of them under 14` : ''}.` : ''}${unlike > 0 ? ` On ${unlike} ${unlike === 1 ? 'line' : 'lines'} the column on minors and the day of birth in the number differ.` : ''}`,
      zh: `${minors > 0 ? `按名册或者证件号，${minors}名成员为未成年人${children > 0 ? `，其中${children}名不满十四周岁` : ''}。` : ''}${unlike > 0 ? `有${unlike}行的“未成年”列与证件号中的出生日期不一致。` : ''}`,
    },
    open: children === 0 ? [] : [{
      rule: 'cn.pipl.31',
      reason: { en: `${children} ${few ? 'member is' : 'members are'} under 14 by the number on file; whether a guardian agreed to the handling of ${few ? 'the member’s' : 'their'} data is not in the material.`, zh: `按证件号，${children}名成员不满十四周岁；材料未载明其监护人是否同意处理个人信息。` },
      wouldNeed: { en: 'the guardian’s consent, with its date', zh: '监护人同意的记录及日期' },
    }],
  };
}
