import type { Policy } from '../model/check.ts';
import type { GateResult } from '../model/results.ts';
import type { GroupFacts } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';
import { ymd } from '../text/zone.ts';

/** What a groups file may call the use of a group; the keys are the contract's. */
const PURPOSES: readonly (readonly [Purpose, RegExp])[] = [
  ['family', /^(?:family|friends?|private|家庭|家人|亲友|亲戚|朋友|好友|私人)/i],
  ['community', /^(?:community|neighbou?rs?|residents?|社区|小区|业主|邻里|居民|物业|家长)/i],
  ['work', /^(?:work|office|company|staff|工作|公司|单位|员工|办公|职工)/i],
  ['commercial', /^(?:commercial|business|shop|sales|customers?|商业|商务|经营|营销|销售|客户|顾客|购物|团购|商家)/i],
  ['public-body', /^(?:public|government|party|school|政务|政府|机关|党|公共|事业单位|学校|村委|居委)/i],
  ['hobby', /^(?:hobby|interest|sports?|club|game|兴趣|爱好|运动|俱乐部|游戏|车友|校友|同学)/i],
];

export type Purpose = 'family' | 'community' | 'work' | 'commercial' | 'public-body' | 'hobby';

/** The purpose that a cell of a groups file names; null: none or none that is known. */
export function purposeOf(cell: string | null): Purpose | null {
  const text = cell?.trim() ?? '';
  return PURPOSES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** The label that only a person may give (Cybersecurity Law art 48, formerly 46): a group mainly used for unlawful trade. */
export function isLabelled(cell: string | null): boolean {
  return /^\s*(?:illegal|unlawful|违法|非法|违禁|涉诈|涉赌|涉黄)/i.test(cell ?? '');
}

const GROUP_RULES_FROM = '2017-10-08';

/**
 * The gates that come before any rule, in order: date, channel, purpose, origin of the export, provenance. A gate that is shut
 * makes what stands behind it not applicable or not assessable; none of them is ever opened by a guess.
 */
export function gatesOf(facts: GroupFacts, policy: Policy, period: { readonly first: number; readonly last: number } | null): GateResult[] {
  const source = [origin(facts.groupFact?.origin ?? policy.origin), provenance(facts)];
  // Day, channel and use decide between Chinese rules: another pack has its own limits.
  return (policy.pack ?? 'cn') === 'cn' ? [date(policy, period), channel(facts), purpose(facts), ...source] : source;
}

function date({ timezone }: Policy, period: { readonly first: number; readonly last: number } | null): GateResult {
  if (!period) return { id: 'date', applies: null, reason: { en: 'No record, so no day to measure by.', zh: '没有记录，无从按日期判断。' } };
  const [first, last] = [ymd(period.first, timezone), ymd(period.last, timezone)];
  if (last < GROUP_RULES_FROM) return { id: 'date', applies: false, reason: { en: `The whole record is older than the group rules (${GROUP_RULES_FROM}).`, zh: `全部记录早于群组规定施行日（${GROUP_RULES_FROM}）。` } };
  if (first < GROUP_RULES_FROM) return { id: 'date', applies: true, reason: { en: `Records before ${GROUP_RULES_FROM} are older than the group rules and are judged without them; each rule goes by the day of the conduct.`, zh: `${GROUP_RULES_FROM}之前的记录早于群组规定，不据其判断；各规则以行为当日有效者为准。` } };
  return { id: 'date', applies: true, reason: { en: 'Each rule goes by the day of the conduct.', zh: '各规则以行为当日有效者为准。' } };
}

function channel({ group }: GroupFacts): GateResult {
  const inferred: Words = group.kindFrom === 'inferred' ? { en: ' The kind of chat is inferred, not stated in the file.', zh: '聊天类型系推定，文件未载明。' } : { en: '', zh: '' };
  const told: Record<typeof group.kind, { applies: boolean; en: string; zh: string }> = {
    group: { applies: true, en: 'A group: the group rules of 2017 apply, the rules on public accounts do not.', zh: '群组：适用2017年群组规定，不适用公众账号规定。' },
    private: { applies: false, en: 'A chat of two: neither the group rules nor those on public accounts apply; the Civil Code does.', zh: '一对一聊天：不适用群组规定和公众账号规定，仍适用民法典。' },
    channel: { applies: false, en: 'A channel that publishes to the public: the rules of 2014 and on public accounts apply, the group rules do not.', zh: '面向公众发布的频道：适用2014年规定和公众账号规定，不适用群组规定。' },
  };
  const { applies, en, zh } = told[group.kind];
  return { id: 'channel', applies, reason: { en: en + inferred.en, zh: zh + inferred.zh } };
}

function purpose({ groupFact }: GroupFacts): GateResult {
  const known = purposeOf(groupFact?.purpose ?? null);
  switch (known) {
    case 'family':
      return { id: 'purpose', applies: false, reason: { en: 'Family or friends by the groups file: the Personal Information Protection Law leaves natural persons’ personal affairs out (art 72); the Civil Code applies.', zh: '群组资料载明为家庭、亲友：个人信息保护法不适用于自然人因个人或者家庭事务处理个人信息（第七十二条），仍适用民法典。' } };
    case 'community': case 'work': case 'commercial': case 'public-body':
      return { id: 'purpose', applies: true, reason: { en: 'By the groups file an organisation or a shared business stands behind the group: for that body the Personal Information Protection Law applies beside the Civil Code.', zh: '群组资料显示群组有组织或者共同事务背景：对该主体除民法典外还适用个人信息保护法。' } };
    case 'hobby':
      return { id: 'purpose', applies: null, reason: { en: 'A hobby group of natural persons: whether the Personal Information Protection Law applies is open; both readings are shown.', zh: '自然人的兴趣群组：是否适用个人信息保护法存在疑问，两种理解均予列明。' } };
    default:
      return { id: 'purpose', applies: null, reason: { en: 'The use of the group is not known (groups file, column purpose), so whether the Personal Information Protection Law applies is left open; the Civil Code applies in any case.', zh: '群组用途不明（群组资料“用途”列），是否适用个人信息保护法不作判断；民法典在任何情况下适用。' } };
  }
}

function origin(who: Policy['origin']): GateResult {
  if (who === 'provider') return { id: 'origin', applies: true, reason: { en: 'Exported by the provider: findings about its record can be findings about the provider.', zh: '由提供者导出：关于记录的发现可以指向提供者。' } };
  const words = who === 'unknown' ? { en: 'Who exported the record is not known', zh: '导出者不明' } : { en: 'Exported by an owner or member', zh: '由群主或者成员导出' };
  return { id: 'origin', applies: false, reason: { en: `${words.en}: gaps are gaps of the supplied record, and the provider’s duties cannot be judged on it.`, zh: `${words.zh}：缺口仅为所提供记录的缺口，不能据此判断提供者的义务。` } };
}

function provenance({ sources }: GroupFacts): GateResult {
  const hashed = sources.length > 0;
  return {
    id: 'provenance', applies: null,
    reason: {
      en: `How the export was obtained is not in it, and evidence taken by serious infringement may be excluded: ask for device, person and way of export.${hashed ? ' Every file was hashed when first read, which shows only that it has not changed since.' : ''}`,
      zh: `导出文件不载明取得方式，以严重侵害他人权益方式取得的证据可能被排除：请核实设备、人员和导出方式。${hashed ? '各文件首次读取时已计算哈希值，仅说明此后未变。' : ''}`,
    },
  };
}
