import type { Check, CheckResult, RawFinding } from '../model/check.ts';
import type { Words } from '../model/words.ts';
import { breaches } from './_public-account-agreement.ts';
import { PUBLIC_FROM, periodsFor } from './_public-account-law.ts';
import { openPoints } from './_public-account-open.ts';
import { operatorsOf } from './_public-account-operators.ts';
import { postsOf } from './_public-account-posts.ts';
import { limitedPublished, unverifiedOperator } from './_public-account-say.ts';
import { isProviders, joined } from './_verification-roster.ts';

const PRIVATE: Words = {
  en: 'A private chat or group without a public account among its senders: the rules on public accounts do not apply.',
  zh: '私人聊天或者群组，发送者中没有公众账号，不适用公众账号规定。',
};
const BEFORE: Words = {
  en: 'The first rules on public accounts are in force from 2014-08-07, later than the as-of date.',
  zh: '最早的公众账号规定自2014年8月7日起施行，晚于基准日。',
};
const OLDER: Words = {
  en: 'Everything published here is older than the rules on public accounts that govern this platform.',
  zh: '此处全部发布均早于适用于该平台的公众账号规定。',
};
const FOLLOWERS: Words = { en: ' A number of followers is no count of views.', zh: '粉丝数不等于浏览次数。' };

function notApplicable(reason: Words): { finish: () => CheckResult } {
  return { finish: () => ({ status: 'not_applicable', reason }) };
}

export default {
  id: 'public-account',
  title: { en: 'Public accounts and channels', zh: '公众账号与频道' },
  needs: {
    en: 'accounts.csv with verification and status of public accounts; moderation.csv dates limits',
    zh: '载明公众账号认证、状态的 accounts.csv；处置记录可载明限制日期',
  },
  uses: ['conduct', 'disclosure'],
  start(facts, policy, emit) {
    if (policy.asOf < PUBLIC_FROM) return notApplicable(BEFORE);
    const channel = facts.group.kind === 'channel';
    const operators = operatorsOf(facts);
    if (!channel && operators.length === 0) return notApplicable(PRIVATE);
    const periods = periodsFor(facts.group.platform);
    const provider = isProviders(facts, policy);
    const { posts, add } = postsOf(operators, periods, facts, policy);
    return {
      message: add,
      finish(found) {
        const counted = posts.reduce((sum, { count }) => sum + count, 0);
        const earlier = posts.reduce((sum, one) => sum + one.earlier, 0);
        if (counted === 0 && earlier > 0) return { status: 'not_applicable', reason: OLDER };
        const findings: RawFinding[] = [];
        for (const one of posts) findings.push(...unverifiedOperator(one, periods, provider), ...limitedPublished(one, periods, provider, policy.timezone));
        findings.push(...breaches(operators, found, periods));
        for (const finding of findings) emit(finding);
        const rows = operators.flatMap(({ row }) => (row ? [row] : []));
        const known = rows.some(({ verified, status }) => verified !== null || status !== null);
        const old = earlier > 0 ? { en: ` ${earlier} ${earlier === 1 ? 'post is' : 'posts are'} older than the rules and left out.`, zh: `另有${earlier}条早于规定施行，未计入。` } : null;
        const unclear = operators.length > 0 ? null
          : facts.group.kindFrom === 'inferred'
            ? { en: ' That the chat is a channel is inferred and not stated, so nobody is taken for its operator.', zh: '该聊天系推定为频道，文件未载明，故不认定运营者。' }
            : { en: ' Which account publishes for the channel cannot be told.', zh: '无法辨别频道以何账号发布。' };
        return {
          status: findings.some(({ status }) => status === 'indicated') ? 'indicated' : findings.length > 0 ? 'suspected' : known ? 'not_indicated' : 'not_assessable',
          reason: joined(
            {
              en: `${rows.length === 0 ? 'No list speaks of the public account here' : rows.length === 1 ? 'The list has one line about a public account here' : `The list has ${rows.length} lines about public accounts here`}; ${counted} of its posts ${counted === 1 ? 'was' : 'were'} looked at.`,
              zh: `${rows.length === 0 ? '没有名单载明此处的公众账号' : `名单中有${rows.length}行涉及此处的公众账号`}；查看其发布${counted}条。`,
            },
            unclear, old, rows.some(({ followers }) => followers !== null) ? FOLLOWERS : null,
          ),
          notAssessable: openPoints(posts, periods.some(({ identity }) => identity.includes('cn.im2014.6'))),
        };
      },
    };
  },
} satisfies Check;
