import type { Words } from '../model/words.ts';
import { w } from './_words.ts';
import type { Factors, Outcome } from './decision/factors.ts';

/** What the factors of the leak assessment are called. */
const NAMES: { readonly [Key in keyof Factors]: Words } = {
  F0: w('Disclosure', '公开行为'), F1: w('Private matter', '私密事项'), F2: w('Fault', '过错'), F3: w('Identifiability to the audience', '对受众的可识别性'),
  F4: w('Audience', '受众范围'), F5: w('Consequence', '后果'),
  D1: w('Consent', '同意'), D2: w('Public before', '此前已公开'), D3: w('Public interest', '公共利益'), D4: w('Judicial or official use', '司法或者公务用途'),
  D5: w('Own protection', '自我保护'), D6: w('Expectation of privacy', '隐私期待'),
  covers: w('Reach of the consent', '同意是否涵盖'), contact: w('Contact or identity data', '联系、身份信息'), sensitive: w('Sensitive data', '敏感信息'),
  seenBefore: w('Seen before elsewhere', '此前在别处出现'), reviewed: w('Redaction reviewed by a person', '遮盖经人工复核'),
  knowsLink: w('Somebody in the audience knows who is meant', '受众中有人知悉所指'), handler: w('Handler of personal information', '个人信息处理者'),
};

const YES_NO = { yes: w('yes', '是'), no: w('no', '否'), unknown: w('not known', '不明') };
const SHOWN = { shown: w('shown', '有依据'), partly: w('shown in part', '部分有依据'), none_seen: w('nothing seen', '未见'), unknown: w('not known', '不明') };

const VALUES: { readonly [Key in keyof Factors]: Readonly<Record<Factors[Key], Words>> } = {
  F0: YES_NO,
  F1: { sensitive: w('sensitive', '敏感'), private: w('private', '私密'), public_matter: w('public matter', '公共事务'), unclear: w('unclear', '不明') },
  F2: { intent: w('intent', '故意'), gross: w('gross negligence', '重大过失'), ordinary: w('ordinary negligence', '一般过失'), none: w('none', '无'), unknown: w('not known', '不明') },
  F3: {
    named: w('named', '指名'), link_known: w('link known to the audience', '受众知悉对应关系'), linkable: w('can be worked out', '结合信息可识别'),
    pseudonym_only: w('screen name only', '仅有网名'), redacted: w('redacted', '已遮盖'), unknown: w('not known', '不明'),
  },
  F4: { few: w('a few', '少数人'), group: w('a group', '一个群'), groups: w('several groups', '多个群'), public: w('the public', '公众'), unknown: w('not known', '不明') },
  F5: {
    complaint: w('complaint', '提出异议'), distress: w('distress', '精神困扰'), harassment: w('harassment', '遭骚扰'), leaving: w('left the group', '退群'),
    none_seen: w('none seen', '未见'), unknown: w('not known', '不明'),
  },
  D1: { explicit: w('explicit', '明确同意'), separate: w('separate', '单独同意'), implied_only: w('implied only', '仅为默示'), none_seen: w('none seen', '未见') },
  covers: YES_NO,
  D2: {
    same_or_wider: w('to the same or a wider audience', '向相同或者更大范围公开'), lawfully_public: w('lawfully public', '已合法公开'), elsewhere: w('elsewhere', '曾在别处公开'),
    refused: w('refused afterwards', '其后明确拒绝'), none_seen: w('none seen', '未见'), unknown: w('not known', '不明'),
  },
  D3: SHOWN,
  D4: { only: w('to such bodies only', '仅提交此类机构'), partly: w('in part', '部分'), none_seen: w('none seen', '未见'), unknown: w('not known', '不明') },
  D5: SHOWN,
  D6: { low: w('low', '较低'), usual: w('usual', '通常'), unknown: w('not known', '不明') },
  contact: YES_NO, sensitive: YES_NO, seenBefore: YES_NO, reviewed: { yes: YES_NO.yes, no: YES_NO.no }, knowsLink: YES_NO, handler: YES_NO,
};

export const OUTCOME_NAMES: Readonly<Record<Outcome, Words>> = {
  suspected_strong: w('suspected infringement (strong)', '疑似侵权（较强）'),
  suspected_weak: w('suspected infringement (weak)', '疑似侵权（较弱）'),
  not_established: w('not established', '未见成立'),
  insufficient_evidence: w('insufficient evidence', '证据不足'),
  likely_not: w('insufficient evidence; hardly privacy', '证据不足，难以认定隐私'),
};

export const factorName = (factor: keyof Factors): Words => NAMES[factor];

/** A value that is none of the factor's is named by itself. */
export function valueName(factor: keyof Factors, value: string): Words {
  const values: Readonly<Record<string, Words>> = VALUES[factor];
  return Object.hasOwn(values, value) ? (values[value] as Words) : w(value, value);
}
