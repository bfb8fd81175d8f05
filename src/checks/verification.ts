import type { Check, RawFinding, Status } from '../model/check.ts';
import type { RosterRow } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';
import { SENTENCES } from '../law/sentences.ts';
import { countsOf, methodsOf, minorsOf } from './_verification-counts.ts';
import { invalidNumbers, sharedIdentities } from './_verification-identity.ts';
import { limitsOf } from './_verification-limits.ts';
import { membersOf } from './_verification-members.ts';
import { identityRule, NEEDED, openPoints } from './_verification-open.ts';
import { isProviders, joined, listOf, placeOf } from './_verification-roster.ts';
import { limited, unlisted } from './_verification-speakers.ts';
import { IN_FORCE, spokenBy, type Watch } from './_verification-spoken.ts';
import { unverified } from './_verification-unverified.ts';

function withoutField(given: boolean): Words {
  return given
    ? { en: 'The roster that applies to this group says of no account whether it was verified.', zh: '适用于该群组的名册未载明任何账号是否实名。' }
    : { en: 'No roster with a line about this group was given.', zh: '未提供涉及该群组的名册。' };
}

function statusOf(findings: readonly RawFinding[]): Status {
  if (findings.some((finding) => finding.status === 'indicated')) return 'indicated';
  return findings.length > 0 ? 'suspected' : 'not_indicated';
}

const BEFORE: Words = {
  en: 'The duty of group services to verify identity is in force from 2017-10-08, later than the as-of date.',
  zh: '群组信息服务的真实身份认证义务自2017年10月8日起施行，晚于基准日。',
};

/** The group rules do not govern a chat of two or a channel; the Cybersecurity Law governs messaging as such. */
function outsideGroups(finding: RawFinding): RawFinding {
  const others = (finding.basis ?? []).filter((id) => !id.startsWith('cn.group.') && id !== 'cn.csl.realname');
  return { ...finding, basis: ['cn.csl.realname', ...others] };
}

/** An observation about the list; it says nothing about anybody. */
function noField(row: RosterRow, asOf: number): RawFinding {
  return {
    rule: 'verification.no-verification-field', severity: 'info', status: 'indicated', confidence: 1, bearer: 'record', account: null,
    reason: joined(withoutField(true), { en: ' Its first line is shown; the missing entries are the evidence.', zh: '所示为其首行；以缺少记载为据。' }),
    message: null, fact: placeOf(row), conductAt: asOf,
  };
}

export default {
  id: 'verification',
  title: { en: 'Verification of identity', zh: '真实身份认证' },
  needs: {
    en: 'a roster with a verification column, best from the provider and dated; moderation.csv dates limits',
    zh: '含实名情况的名册，以服务提供者出具并载明日期者为佳；处置记录可载明限制日期',
  },
  start(facts, policy, emit) {
    if (policy.asOf < IN_FORCE) return { finish: () => ({ status: 'not_applicable', reason: BEFORE }) };
    const findings: RawFinding[] = [];
    const tell = (finding: RawFinding | null): void => {
      if (!finding) return;
      const told = facts.group.kind === 'group' ? finding : outsideGroups(finding);
      findings.push(told);
      emit(told);
    };
    const provider = isProviders(facts, policy);
    const members = membersOf(facts, policy);
    const measures = Map.groupBy(facts.moderation, ({ matched }) => matched);
    const watched = new Map<number, Watch>();
    for (const { matched, unverified: stretches, restricted } of members) {
      if (matched === null) continue;
      const limits = restricted ? limitsOf(measures.get(matched) ?? [], policy) : null;
      watched.set(matched, { unverified: stretches, limits });
    }
    const { spoken, add } = spokenBy(watched);
    return {
      message: add,
      finish() {
        const cases = members.map((member) => ({ member, said: member.matched === null ? undefined : spoken.get(member.matched) }));
        for (const { member, said } of cases) tell(limited(member, watched.get(member.matched ?? -1)?.limits ?? [], said, provider, policy.timezone));
        for (const finding of unverified(cases, policy, provider)) tell(finding);
        if (members.length > 0) for (const finding of unlisted(facts, spoken, watched)) tell(finding);
        sharedIdentities(facts, policy, tell);
        invalidNumbers(facts, policy, tell);
        const verification = countsOf(facts, members, policy);
        const minors = minorsOf(members, policy);
        const known = members.filter(({ verified }) => verified !== null).length;
        if (known === 0) {
          const first = facts.roster[0];
          if (first) tell(noField(first, policy.asOf));
          const reason = withoutField(members.length > 0);
          return {
            status: 'not_assessable',
            reason: { en: `${reason.en} ${SENTENCES.screenName.en}${minors.says?.en ?? ''}`, zh: `${reason.zh}${SENTENCES.screenName.zh}${minors.says?.zh ?? ''}` },
            notAssessable: [{ rule: identityRule(facts), reason, wouldNeed: NEEDED }, ...minors.open],
            verification,
          };
        }
        const strangers = [...spoken.keys()].filter((account) => !watched.has(account)).length;
        const total = members.length;
        return {
          status: statusOf(findings),
          reason: joined(
            {
              en: `The roster says of ${known === total ? (known === 1 ? 'its one account' : `its ${known} accounts`) : `${known} of ${total} accounts`} whether ${total === 1 ? 'it was' : 'they were'} verified, as of its own dates.`,
              zh: `名册就${known === total ? `全部${known}个账号` : `${total}个账号中的${known}个`}载明是否实名，以其所载日期为准。`,
            },
            listOf(provider), methodsOf(members), minors.says, { en: ` ${SENTENCES.screenName.en}`, zh: SENTENCES.screenName.zh },
          ),
          notAssessable: [...openPoints(facts, members, strangers, policy), ...minors.open],
          verification,
        };
      },
    };
  },
} satisfies Check;
