import type { Check, CheckResult, NotAssessable, RawFinding, Status } from '../model/check.ts';
import type { Words } from '../model/words.ts';
import { Replies } from './_conduct-replies.ts';
import { Addresses } from './_management-address.ts';
import { participation, responseFinding } from './_management-findings.ts';
import { flaggedIn } from './_management-flagged.ts';
import { Measures } from './_management-measures.ts';
import { Notices } from './_management-notices.ts';
import { providerFinding, unanswered } from './_management-open.ts';
import { answerOf } from './_management-response.ts';
import { behindOwner, joined } from './_management-say.ts';
import { Setup } from './_management-setup.ts';
import { Standings } from './_management-standing.ts';
import { Suspended } from './_management-suspended.ts';
import { summary } from './_management-summary.ts';
import { IN_FORCE } from './_verification-spoken.ts';

function notApplicable(reason: Words): { finish: () => CheckResult } {
  return { finish: () => ({ status: 'not_applicable', reason }) };
}

const BEFORE: Words = { en: 'The group rules are in force from 2017-10-08, later than the as-of date.', zh: '群组规定自2017年10月8日起施行，晚于基准日。' };
const PRIVATE: Words = { en: 'A chat of two has no owner or manager; the group rules do not apply.', zh: '一对一聊天没有群主、管理员，不适用群组规定。' };
const CHANNEL: Words = { en: 'Whoever runs a channel is no group owner; the rules on public accounts apply instead of the group rules.', zh: '频道的运营者不是群主，适用公众账号规定，不适用群组规定。' };

const RESPONSE: ReadonlySet<string> = new Set(['management.no-response', 'management.late-response', 'management.owner-participated', 'management.suspended-acted']);

export default {
  id: 'management',
  title: { en: 'Management by owner and managers', zh: '群主、管理员履行管理责任' },
  needs: {
    en: 'roles of owner and managers (roster or export), system messages, complaints.csv, moderation.csv',
    zh: '群主、管理员身份（名册或者导出文件）、系统消息、complaints.csv、moderation.csv',
  },
  uses: ['conduct', 'disclosure'],
  start(facts, policy, emit) {
    if (facts.group.kind !== 'group') return notApplicable(facts.group.kind === 'private' ? PRIVATE : CHANNEL);
    if (policy.asOf < IN_FORCE) return notApplicable(BEFORE);
    const findings: RawFinding[] = [];
    const tell = (finding: RawFinding): void => {
      findings.push(finding);
      emit(finding);
    };
    const standings = new Standings(facts);
    const addresses = new Addresses(facts, standings);
    const replies = facts.hasReplies ? new Replies() : null;
    const notices = new Notices(facts, standings, addresses, replies);
    const measures = new Measures(facts, standings, addresses, replies);
    const setup = new Setup(facts, policy);
    const suspended = new Suspended(facts);
    return {
      message(message) {
        setup.message(message.at, message.sender);
        notices.message(message);
        measures.message(message);
        replies?.add(message);
      },
      event(event) {
        if (standings.event(event)) addresses.changed();
        setup.event(event);
        measures.event(event);
        suspended.event(event, measures.idOf(event.actor), measures.idOf(event.targets[0]));
      },
      finish(found) {
        const complaints = notices.complaints();
        const undatedMeasures = measures.moderation();
        const refs = (rows: readonly { readonly message: NonNullable<RawFinding['message']> | null; readonly fact: unknown }[]) => rows.flatMap(({ message, fact }) => (message !== null && fact === null ? [message] : []));
        const flagged = flaggedIn(found, refs(notices.kept.filter(({ clear }) => clear)), refs(measures.kept));
        const answer = answerOf(notices.kept, measures.kept, flagged, (account, at) => standings.at(account, at) !== null);
        const seen = { answer, standings, notices, measures, flagged, complaints, undatedMeasures };
        const notes = behindOwner(facts);
        // A measure without a day may have come in time.
        const response = undatedMeasures > 0 ? null : responseFinding({ answer, standings, notes, lateHours: policy.responseHours ?? null });
        if (response) tell(response);
        for (const finding of participation({ answer, standings, notes })) tell(finding);
        for (const finding of suspended.findings(standings)) tell(finding);
        const provider = providerFinding(facts, policy, flagged);
        if (provider) tell(provider);
        const open: NotAssessable[] = [...setup.finish(standings, tell), ...unanswered(facts, seen)];
        const ends: Status = findings.some(({ rule }) => RESPONSE.has(rule)) ? 'suspected'
          : answer.clear.length > 0 && standings.ownerKnown() && (answer.first !== null || answer.repeats.length === 0) && undatedMeasures === 0 ? 'not_indicated' : 'not_assessable';
        return { status: ends, reason: joined([...summary(facts, seen), ...notes]), notAssessable: open, response: answer.timeline };
      },
    };
  },
} satisfies Check;
