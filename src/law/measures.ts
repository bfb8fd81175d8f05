import type { Bearer } from '../model/check.ts';
import type { GroupKind } from '../model/format.ts';
import type { Level } from '../model/report.ts';
import type { Words } from '../model/words.ts';
import { accountStepFor } from './account-steps.ts';
import { SENTENCES } from './_sentences.ts';
import { organisationStep } from './_steps-organisation.ts';
import { w } from './_words.ts';

export interface Measure {
  readonly group: Words;
  readonly person: Words;
}

/** The steps of the group rules art 11(1) and (2), from light to heavy by our own reading. */
const STEPS: Record<Exclude<Level, 'S0'>, { readonly group: Words; readonly member: Words; readonly manager: Words }> = {
  S1: {
    group: w('Consider a warning in the group (警示).', '可考虑在群内警示。'),
    member: w('Consider a reminder to the person.', '可考虑提醒当事人。'),
    manager: w('Consider a reminder to the person.', '可考虑提醒当事人。'),
  },
  S2: {
    group: w('Consider a warning with a dated list of corrections (警示整改).', '可考虑警示整改，并附注明日期的整改清单。'),
    member: w('Consider a lower credit level (降低信用等级).', '可考虑降低信用等级。'),
    manager: w('Consider a lower credit level (降低信用等级).', '可考虑降低信用等级。'),
  },
  S3: {
    group: w('Consider suspending publishing in the group (暂停发布).', '可考虑暂停群组发布。'),
    member: w('Consider a lower credit level (降低信用等级).', '可考虑降低信用等级。'),
    manager: w('Consider a lower credit level and suspended managing rights (降低信用等级、暂停管理权限).', '可考虑降低信用等级、暂停管理权限。'),
  },
  S4: {
    group: w('First preserve the evidence and take counsel; only then consider closing the group (关闭群组).', '先保全证据并咨询律师，之后再考虑关闭群组。'),
    member: w('First preserve the evidence and take counsel; then consider withdrawing the right to set up groups (取消建群资格) and the blacklist.', '先保全证据并咨询律师，之后再考虑取消建群资格、列入黑名单。'),
    manager: w('First preserve the evidence and take counsel; then consider suspended managing rights, withdrawing the right to set up groups (取消建群资格) and the blacklist.', '先保全证据并咨询律师，之后再考虑暂停管理权限、取消建群资格、列入黑名单。'),
  },
};

const NONE: Measure = {
  group: w('No step suggested; where something was not assessable, complete the material first.', '不建议采取措施；有无法评估之处的，请先补充材料。'),
  person: w('No step suggested.', '不建议采取措施。'),
};

const PROVIDER: Measure = {
  group: w('No step against the group follows from the provider’s side.', '提供者一侧的线索不引起对群组的措施。'),
  person: w(
    'Ask the provider for its own records on the point and for correction where they confirm it; what follows is for the authorities under art 14.',
    '请提供者出示相应记录，如属实应予改正；后续由主管部门依第十四条处理。',
  ),
};

const OUTSIDE: Measure = {
  group: w('No step suggested: the group rules of 2017 do not govern this conduct.', '不建议采取措施：2017年群组规定不适用于该行为。'),
  person: w('No step under the group rules; other laws may apply.', '群组规定之下不建议采取措施；可能适用其他法律。'),
};

/** Under another pack than `cn`: none of the measures of Chinese law fits. */
export const OTHER_PACK: Measure = {
  group: w('', ''),
  person: w('Compare with the schedule and the purposes of whoever keeps the record.', '请与记录保管者的留存计划和处理目的核对。'),
};

/** `governed`: whether the group rules were in force and apply to this kind of chat. Steps carry the two duties of art 11: records, report. */
export function measureFor(bearer: Bearer, level: Level, governed: boolean): Measure {
  if (level === 'S0' || bearer === 'record') return NONE;
  if (!governed) return OUTSIDE;
  if (bearer === 'provider') return { group: PROVIDER.group, person: withTails(PROVIDER.person) };
  const step = STEPS[level];
  const person = bearer === 'owner' || bearer === 'manager' ? step.manager : step.member;
  if (level === 'S1') return { group: withTails(step.group), person: withTails(person) };
  return { group: withTails(step.group, SENTENCES.platformOnly), person: withTails(person, SENTENCES.platformOnly) };
}

export interface Steps {
  /** What only the platform may do: the group rules art 11, or for public accounts their own ladder. */
  readonly platform: Measure;
  /** What an owner, an employer or a compliance officer can do: remind, correct, remove, report, preserve first. */
  readonly organisation: Measure;
}

/** `day`: of the conduct (`YYYY-MM-DD`, China's calendar), for the ladder of public accounts; without it the present one. */
export function stepsFor(bearer: Bearer, level: Level, governed: boolean, kind: GroupKind, day: string = PRESENT): Steps {
  if (level === 'S0' || bearer === 'record') return { platform: NONE, organisation: NONE };
  const { group, person } = organisationStep(bearer, level, kind);
  const organisation = { group: group.en === '' ? PROVIDER.group : withTails(group), person: withTails(person) };
  if (kind === 'channel' && bearer !== 'provider') {
    return { platform: { group: CHANNEL, person: accountStepFor(level, day).step }, organisation };
  }
  return { platform: measureFor(bearer, level, governed), organisation };
}

/** A day on which the present texts are in force. */
const PRESENT = '9999-12-31';
const CHANNEL = w('No step against a group: a public account or channel is met by steps against the account.', '不涉及群组措施：公众账号、频道以针对账号的措施处理。');

function withTails(...parts: readonly Words[]): Words {
  const sentences = [...parts, SENTENCES.keepRecords, SENTENCES.reportToAuthority];
  return w(sentences.map((each) => each.en).join(' '), sentences.map((each) => each.zh).join(''));
}
