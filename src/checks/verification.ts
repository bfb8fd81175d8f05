import type { Check, NotAssessable, RawFinding, Status } from '../model/check.ts';
import type { RosterRow } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';
import { SENTENCES } from '../law/sentences.ts';
import { invalidNumbers, sharedIdentities } from './_verification-identity.ts';
import { currentRows } from './_verification-roster.ts';
import { limited, unlisted } from './_verification-speakers.ts';
import { IN_FORCE, spokenBy } from './_verification-spoken.ts';
import { unverified, type Unverified } from './_verification-unverified.ts';

const NEEDED: Words = {
  en: 'a roster from the service provider with the columns verified and verified_at',
  zh: '服务提供者出具的名册，含“是否实名”“实名时间”两列',
};

function withoutField(given: boolean): Words {
  return given
    ? { en: 'The roster that applies to this group says of no account whether it was verified.', zh: '适用于该群组的名册未载明任何账号是否实名。' }
    : { en: 'No roster was given for this group.', zh: '未提供该群组的名册。' };
}

/** `en`: the sentence about one, and about several. */
function unknown(count: number, en: readonly [one: string, several: string], zh: string): NotAssessable[] {
  if (count === 0) return [];
  return [{ rule: 'cn.group.6.1', reason: { en: `${count} ${en[count === 1 ? 0 : 1]}`, zh: `${count}${zh}` }, wouldNeed: NEEDED }];
}

function statusOf(findings: readonly RawFinding[]): Status {
  if (findings.some((finding) => finding.status === 'indicated')) return 'indicated';
  return findings.length > 0 ? 'suspected' : 'not_indicated';
}

const BEFORE: Words = {
  en: 'The duty of group services to verify identity is in force from 2017-10-08, later than the as-of date.',
  zh: '群组信息服务的真实身份认证义务自2017年10月8日起施行，晚于基准日。',
};

export default {
  id: 'verification',
  title: { en: 'Verification of identity', zh: '真实身份认证' },
  needs: {
    en: 'a roster with a verification column, best from the provider and dated',
    zh: '含实名情况的名册，以服务提供者出具并载明日期者为佳',
  },
  start(facts, policy, emit) {
    if (policy.asOf < IN_FORCE) return { finish: () => ({ status: 'not_applicable', reason: BEFORE }) };
    const findings: RawFinding[] = [];
    const tell = (finding: RawFinding): void => {
      findings.push(finding);
      emit(finding);
    };
    const rows = currentRows(facts);
    const byAccount = new Map<number, RosterRow>();
    for (const row of rows.values()) if (row.matched !== null) byAccount.set(row.matched, row);
    const roles = new Map(facts.memberships.map(({ account, role }) => [account, role]));
    const { spoken, add } = spokenBy(byAccount);
    return {
      message: add,
      finish() {
        const cases: Unverified[] = [];
        let known = 0;
        for (const [holder, row] of rows) {
          const said = row.matched === null ? undefined : spoken.get(row.matched);
          const finding = limited(holder, row, said);
          if (finding) tell(finding);
          if (row.verified !== null) known++;
          if (row.verified !== false) continue;
          const role = row.role ?? (row.matched === null ? null : roles.get(row.matched)) ?? 'member';
          cases.push({ holder, row, role, said });
        }
        for (const finding of unverified(cases, policy)) tell(finding);
        if (rows.size > 0) for (const finding of unlisted(facts, spoken, byAccount)) tell(finding);
        sharedIdentities(facts, policy, tell);
        invalidNumbers(facts, policy, tell);
        if (known === 0) {
          const reason = withoutField(rows.size > 0);
          return {
            status: 'not_assessable',
            reason: { en: `${reason.en} ${SENTENCES.screenName.en}`, zh: `${reason.zh}${SENTENCES.screenName.zh}` },
            notAssessable: [{ rule: 'cn.group.6.1', reason, wouldNeed: NEEDED }],
          };
        }
        const strangers = [...spoken.keys()].filter((account) => !byAccount.has(account)).length;
        return {
          status: statusOf(findings),
          reason: {
            en: `The roster says of ${known === rows.size ? (known === 1 ? 'its one account' : `its ${known} accounts`) : `${known} of ${rows.size} accounts`} whether ${rows.size === 1 ? 'it was' : 'they were'} verified, as of its own dates. ${SENTENCES.screenName.en}`,
            zh: `名册就${known === rows.size ? `全部${known}个账号` : `${rows.size}个账号中的${known}个`}载明是否实名，以其所载日期为准。${SENTENCES.screenName.zh}`,
          },
          notAssessable: [
            ...unknown(rows.size - known, ['account of the roster has no entry on verification.', 'accounts of the roster have no entry on verification.'], '个名册账号未载明是否实名。'),
            ...unknown(strangers, ['speaker is on no line of the roster, so nothing is known of its verification.', 'speakers are on no line of the roster, so nothing is known of their verification.'], '个发言账号不在名册中，其是否实名不明。'),
          ],
        };
      },
    };
  },
} satisfies Check;
