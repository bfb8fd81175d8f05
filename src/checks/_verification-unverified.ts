import type { Policy, RawFinding } from '../model/check.ts';
import type { RosterRow } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';
import { ymd } from '../text/zone.ts';
import type { Member, Stretch } from './_verification-members.ts';
import { aboutRow, confidenceOf, sideOf } from './_verification-roster.ts';
import { IN_FORCE, type Spoken, type Tally } from './_verification-spoken.ts';

/** Silent members listed one by one; a platform-wide roster may name many who were never here. */
const MOST_SILENT = 100;
const CSL = 'cn.csl.realname';

/** A roster's member, and what the account said. */
export interface Case {
  readonly member: Member;
  readonly said: Spoken | undefined;
}

/** What every finding goes by. */
interface Ground {
  readonly policy: Policy;
  readonly provider: boolean;
}

const MINOR: Words = { en: ' The roster marks the member as a minor.', zh: '名册将该成员标为未成年人。' };

const minorOf = ({ lines }: Member): boolean => lines.some(({ minor }) => minor === true);
const basisOf = (member: Member, ids: readonly string[]): readonly string[] => (minorOf(member) ? [...ids, 'cn.minors.31'] : ids);

function since({ verifiedAt }: RosterRow, why: Stretch['why'] | null, { policy }: Ground): Words {
  if (why === 'undated' || verifiedAt === null || verifiedAt > policy.asOf) return { en: '', zh: '' };
  const day = ymd(verifiedAt, policy.timezone);
  return { en: ` since ${day}, the day the line is dated`, zh: `（自该行所载日期${day}起）` };
}

/** Messages of a time that the line does not speak of. */
function others(said: Spoken, { count }: Tally, why: Stretch['why']): Words {
  const rest = why === 'since' ? said.count - count : 0;
  return rest > 0 ? { en: ` ${rest === 1 ? '1 other is' : `${rest} others are`} of days that the line does not speak of.`, zh: `另有${rest}条不在该行所载期间，不作判断。` } : { en: '', zh: '' };
}

function ahead(member: Member, { row }: Stretch, { count, first }: Tally, { policy, provider }: Ground): RawFinding {
  const day = ymd(row.verifiedAt ?? 0, policy.timezone);
  return {
    rule: 'verification.unverified-speaker', ...(provider ? {} : { severity: 'medium' }),
    status: provider ? 'indicated' : 'suspected', confidence: confidenceOf(row, provider ? 0.8 : 0.55),
    ...aboutRow(row, {
      en: `The roster dates the verification at ${day}; ${count === 1 ? '1 message of the account is' : `${count} messages of the account are`} in the record from before that day, and the first is shown. An earlier verification that was renewed then, or a date that is the day the list was made, would explain it.`,
      zh: `名册载明实名时间为${day}；记录中有其此前的消息${count}条，所示为首条。此前已认证而当日更新，或者所载为制表日期，均可解释。`,
    }, minorOf(member) ? MINOR : null, sideOf(provider)),
    basis: basisOf(member, ['cn.group.6.1', CSL]), message: first, key: 'before',
  };
}

function speaking(member: Member, stretch: Stretch, tally: Tally, said: Spoken, ground: Ground): RawFinding {
  const { row, why } = stretch;
  const dated = ground.provider && why === 'since';
  const from = since(row, why, ground);
  const runs = member.role === 'member' ? null : member.role === 'owner' ? { en: 'owner', zh: '群主' } : { en: 'manager', zh: '管理员' };
  const { count } = tally;
  return {
    rule: runs ? 'verification.unverified-owner' : 'verification.unverified-speaker', ...(runs ? { severity: 'high' } : {}),
    status: dated ? 'indicated' : 'suspected', confidence: confidenceOf(row, dated ? 0.9 : 0.75),
    ...aboutRow(row, {
      en: `The roster marks ${runs ? `this ${runs.en}` : 'the account'} as not verified, and ${count === 1 ? '1 of its messages is' : `${count} of its messages are`} in the record${from.en}; the first is shown.`,
      zh: `名册将该${runs?.zh ?? '账号'}标为未实名，而记录中有其消息${count}条${from.zh}；所示为首条。`,
    }, others(said, tally, why), minorOf(member) ? MINOR : null, sideOf(ground.provider)),
    basis: basisOf(member, runs ? ['cn.group.6.1', CSL, 'cn.group.8'] : ['cn.group.6.1', CSL]), message: tally.first,
  };
}

/** A silent member is judged on the day of the audit, or on the last day there. */
function dayOf({ leftAt }: Member, { asOf }: Policy): number {
  return leftAt === null ? asOf : Math.min(leftAt, asOf);
}

function silent(member: Member, ground: Ground, more: number): RawFinding {
  const { row, role } = member;
  const from = since(row, null, ground);
  const runs = role === 'member' ? null : role === 'owner' ? { en: 'owner', zh: '群主' } : { en: 'manager', zh: '管理员' };
  const narrowed = ground.policy.since !== null || ground.policy.until !== null ? { en: ' Only the chosen window was looked at.', zh: '仅查看了所选时间段。' } : null;
  const rest = more > 0 ? { en: ` ${more === 1 ? '1 more such line is' : `${more} more such lines are`} not listed one by one.`, zh: `另有${more}行同类情形，不再逐一列出。` } : null;
  return {
    rule: runs ? 'verification.unverified-owner' : 'verification.unverified-member', status: 'suspected', confidence: confidenceOf(row, 0.7),
    ...aboutRow(row, {
      en: `The roster marks ${runs ? `this ${runs.en}` : 'the account'} as not verified; it has no message in the record${from.en}, so the roster line is the evidence.${runs ? '' : ' The group rules speak of publishing; the Cybersecurity Law speaks of messaging as such.'}`,
      zh: `名册将该${runs?.zh ?? '账号'}标为未实名；记录中无其消息${from.zh}，故以名册该行为据。${runs ? '' : '群组规定针对信息发布，网络安全法针对即时通讯服务本身。'}`,
    }, minorOf(member) ? MINOR : null, sideOf(ground.provider), narrowed, rest),
    basis: basisOf(member, runs ? [CSL, 'cn.group.8'] : [CSL]), message: null, key: member.key, conductAt: dayOf(member, ground.policy),
  };
}

/** What was published while not verified, and who is not verified and silent. */
export function* unverified(cases: readonly Case[], policy: Policy, provider: boolean): Iterable<RawFinding> {
  const ground: Ground = { policy, provider };
  const quiet: Member[] = [];
  for (const { member, said } of cases) {
    let spoke = false;
    for (const [i, stretch] of member.unverified.entries()) {
      const tally = said?.unverified[i];
      if (!said || !tally?.first) continue;
      spoke ||= stretch.why !== 'before';
      yield stretch.why === 'before' ? ahead(member, stretch, tally, ground) : speaking(member, stretch, tally, said, ground);
    }
    if (spoke || member.verified !== false || dayOf(member, policy) < IN_FORCE) continue;
    if (member.role !== 'member') yield silent(member, ground, 0);
    // Who spoke before the rules only is neither a speaker under them nor silent.
    else if (!said || member.row.verifiedAt !== null) quiet.push(member);
  }
  const listed = quiet.slice(0, MOST_SILENT);
  for (const one of listed) yield silent(one, ground, one === listed.at(-1) ? quiet.length - listed.length : 0);
}
