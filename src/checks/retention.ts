import type { Check, NotAssessable, RawFinding, Status } from '../model/check.ts';
import { clockReversal } from './_retention-clock.ts';
import { judgeHead, type Judgement } from './_retention-head.ts';
import { rhythm } from './_retention-rhythm.ts';
import { scopeOf, type Scope } from './_retention-scope.ts';
import { sequence } from './_retention-sequence.ts';
import { sourceChecks } from './_retention-source.ts';
import { judgeTail } from './_retention-tail.ts';
import { overlapChecks } from './_retention-overlap.ts';
import { frame, join, providerDuty } from './_retention-words.ts';

const EMPTY: Judgement = { judged: false, words: { en: 'The group holds no record.', zh: '该群组没有任何记录。' } };

function statusOf(scope: Scope, findings: readonly RawFinding[], judged: boolean): Status {
  if (scope.duty === 'before-rule') return 'not_applicable';
  if (scope.duty === 'network-log') return 'not_assessable';
  if (findings.some((finding) => finding.status === 'indicated')) return 'indicated';
  if (findings.length > 0) return 'suspected';
  return judged ? 'not_indicated' : 'not_assessable';
}

export default {
  id: 'retention',
  title: { en: 'Retention of records for six months', zh: '记录留存不少于六个月' },
  needs: {
    en: 'any export; the creation date of the group and the moment of export make it sharper',
    zh: '任何导出文件；如有建群时间与导出时间，判断更准',
  },
  start(facts, policy, emit) {
    const findings: RawFinding[] = [];
    const scope = scopeOf(facts, policy, (finding) => {
      findings.push(finding);
      emit(finding);
    });
    const pauses = rhythm();
    const numbers = sequence(scope);
    const clock = clockReversal(scope);
    const files = sourceChecks(scope);
    let first: number | null = null;
    let last = 0;
    let lastMessage: number | null = null;
    let created: number | null = null;
    let dissolved = false;
    const record = (source: number, at: number): void => {
      first ??= at;
      last = at;
      files.record(source, at);
    };
    return {
      message(message) {
        record(message.source, message.at);
        if (lastMessage !== null) pauses.add(message.at - lastMessage);
        lastMessage = message.at;
        files.message(message);
        clock.message(message);
        numbers.message(message);
      },
      event(event) {
        record(event.source, event.at);
        if (event.kind === 'create') created ??= event.at;
        if (event.kind === 'dissolve') dissolved = true;
        numbers.event(event);
      },
      finish() {
        const judgements: Judgement[] = [];
        if (first === null) judgements.push(EMPTY);
        else if (scope.duty === 'judged') judgements.push(judgeHead(scope, first, created), judgeTail(scope, last, pauses, dissolved));
        const counter = numbers.finish();
        files.finish();
        overlapChecks(scope);
        clock.finish();
        const notAssessable: NotAssessable[] = [providerDuty(scope), ...counter.notAssessable];
        for (const judgement of judgements) if (judgement.notAssessable) notAssessable.push(judgement.notAssessable);
        const judged = scope.duty === 'judged' && judgements.every((judgement) => judgement.judged);
        return {
          status: statusOf(scope, findings, judged),
          reason: join(frame(scope), ...judgements.map((judgement) => judgement.words), counter.words),
          notAssessable,
        };
      },
    };
  },
} satisfies Check;
