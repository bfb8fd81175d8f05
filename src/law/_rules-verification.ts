import type { Rule } from '../model/law.ts';
import { w } from './_words.ts';

const REAL_NAME = ['cn.group.6.1', 'cn.csl.realname'] as const;

const ROSTER_ONLY = w(
  'Rests on the roster that was supplied. A self-made roster supports a suspicion only; a voluntary network identity leaves no identity data with the platform and is verification too.',
  '以所提供的名册为据。自行制作的名册只能支持怀疑；采用自愿的网络身份认证时平台不留身份数据，也属于已认证。',
);
const PROVIDER_RECORD = w('The provider’s verification record with its date.', '提供者带有日期的认证记录。');

export const VERIFICATION_RULES: readonly Rule[] = [
  {
    id: 'verification.unverified-speaker',
    title: w('Unverified account published', '未实名账号发布信息'),
    severity: 'high',
    basis: REAL_NAME,
    looksAt: w('Looks for accounts that the roster marks as not verified and that have messages in the record.', '检查名册标为未实名且在记录中有发言的账号。'),
    limits: ROSTER_ONLY,
    rebuttal: w(`${PROVIDER_RECORD.en} A date of verification ahead of the first message.`, `${PROVIDER_RECORD.zh}首次发言前的认证日期。`),
  },
  {
    id: 'verification.unverified-member',
    title: w('Unverified member without messages', '未实名成员未发言'),
    severity: 'medium',
    basis: ['cn.csl.realname', 'cn.group.6.1'],
    looksAt: w('Looks for members that the roster marks as not verified and that have no message in the record.', '检查名册标为未实名且在记录中没有发言的成员。'),
    limits: w(`${ROSTER_ONLY.en} The group rules speak of publishing; only the Cybersecurity Law reaches messaging as such.`, `${ROSTER_ONLY.zh}群组规定针对信息发布服务，即时通讯服务由网络安全法规定。`),
    rebuttal: PROVIDER_RECORD,
  },
  {
    id: 'verification.unverified-owner',
    title: w('Unverified owner or manager', '群主或管理员未实名'),
    severity: 'high',
    basis: [...REAL_NAME, 'cn.group.8'],
    looksAt: w('Looks for owners and managers that the roster marks as not verified.', '检查名册标为未实名的群主和管理员。'),
    limits: ROSTER_ONLY,
    rebuttal: w(`${PROVIDER_RECORD.en} A change of owner that the roster does not show.`, `${PROVIDER_RECORD.zh}名册未反映的群主变更。`),
  },
  {
    id: 'verification.unlisted-speaker',
    title: w('Speaker not on the roster', '发言者不在名册中'),
    severity: 'low',
    basis: ['cn.group.6.1', 'cn.group.8'],
    looksAt: w('Looks for accounts with messages that no line of the roster matches.', '检查在记录中发言但名册无对应行的账号。'),
    limits: w(`${ROSTER_ONLY.en} Former members, bots and renamed accounts are often missing from a roster.`, `${ROSTER_ONLY.zh}已退群成员、机器人和改名账号常不在名册中。`),
    rebuttal: w('A roster of the day of the message, or the account’s other names.', '发言当日的名册，或者该账号的其他名称。'),
  },
  {
    id: 'verification.shared-identity',
    title: w('One identity behind several accounts', '多个账号使用同一身份'),
    severity: 'medium',
    basis: REAL_NAME,
    looksAt: w('Looks for one identity number or phone number on several accounts of the roster.', '检查名册中同一证件号或者手机号对应的多个账号。'),
    limits: w(`${ROSTER_ONLY.en} The rules do not forbid a second account; families share phones.`, `${ROSTER_ONLY.zh}规定并不禁止多个账号；家庭成员也可能共用手机号。`),
    rebuttal: w('The person’s statement that the accounts are theirs, or a typing error in the roster.', '本人说明账号均归其使用，或者名册录入有误。'),
  },
  {
    id: 'verification.invalid-id-number',
    title: w('Identity number fails its check digit', '证件号校验不通过'),
    severity: 'medium',
    basis: REAL_NAME,
    looksAt: w('Tests length, date and check digit of identity numbers in the roster.', '检查名册中居民身份证号的长度、日期和校验码。'),
    limits: w(`${ROSTER_ONLY.en} Other documents have other numbers; a masked or mistyped number fails too.`, `${ROSTER_ONLY.zh}其他证件编号规则不同；遮盖或者录入错误的号码同样不通过。`),
    rebuttal: w('The kind of document, or the number as the provider verified it.', '证件种类，或者提供者认证的号码。'),
  },
  {
    id: 'verification.limited-account-published',
    title: w('Limited or closed account published', '受限或者已关闭账号发布信息'),
    severity: 'high',
    basis: ['cn.group.6.1', 'cn.group.11'],
    looksAt: w('Looks for messages of accounts whose roster status is limited or closed.', '检查名册状态为受限或者已关闭的账号是否发布消息。'),
    limits: w(`${ROSTER_ONLY.en} The roster seldom says since when.`, `${ROSTER_ONLY.zh}名册通常不载明状态起始时间。`),
    rebuttal: w('The day the limit began, or its kind: some limits leave messages open.', '限制的起始日期或者种类：部分限制不影响发言。'),
  },
  {
    id: 'verification.no-verification-field',
    title: w('No verification data supplied', '未提供认证信息'),
    severity: 'info',
    basis: REAL_NAME,
    looksAt: w('Notes that a roster was supplied without a verification column, or with that column empty.', '提示名册没有认证列，或者该列为空。'),
    limits: w('An observation about the material; it is no sign of an unverified account. Screen names do not show verification (后台实名、前台自愿).', '仅为材料说明，不表示账号未认证；前台名称不反映是否认证（后台实名、前台自愿）。'),
    rebuttal: w('A roster from the provider with the columns verified and verified_at.', '提供者出具的含“是否实名”“实名时间”的名册。'),
  },
];
