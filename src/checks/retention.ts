import type { Check, NotAssessable, RawFinding, Status } from '../model/check.ts';
import { ceiling } from './_retention-ceiling.ts';
import { clockReversal } from './_retention-clock.ts';
import { dayCounter } from './_retention-days.ts';
import { exporter } from './_retention-exporter.ts';
import { judgeHead, type Judgement } from './_retention-head.ts';
import { judgeManifest, type ManifestResult } from './_retention-manifest.ts';
import { missingMedia } from './_retention-media.ts';
import { exportMoments } from './_retention-moment.ts';
import { orphanReplies } from './_retention-orphans.ts';
import { overlapChecks } from './_retention-overlap.ts';
import { missingParts } from './_retention-parts.ts';
import { rhythm } from './_retention-rhythm.ts';
import { scopeOf, type Scope } from './_retention-scope.ts';
import { sequence } from './_retention-sequence.ts';
import { silence } from './_retention-silence.ts';
import { sourceChecks } from './_retention-source.ts';
import { judgeTail } from './_retention-tail.ts';
import { timer } from './_retention-timer.ts';
import { frame, join, noPeriod, NOTHING, providerDuty } from './_retention-words.ts';

const OBSERVATIONS: ReadonlySet<string> = new Set(['retention.auto-delete', 'retention.silence']);
const EMPTY: Judgement = { judged: false, words: { en: 'The group holds no record.', zh: '该群组没有任何记录。' } };

function statusOf(scope: Scope, found: readonly RawFinding[], manifest: ManifestResult | null, judged: boolean): Status {
  if (scope.duty === 'before-rule') return 'not_applicable';
  // Of logs a chat export says nothing: the manifest alone speaks. Observations decide nothing.
  const findings = (scope.duty === 'network-log' ? (manifest?.findings ?? []) : found).filter(({ severity, rule }) => severity !== 'info' && !OBSERVATIONS.has(rule));
  if (findings.some((finding) => finding.status === 'indicated')) return 'indicated';
  if (findings.length > 0) return 'suspected';
  return (scope.duty === 'network-log' ? manifest?.judged : judged) ? 'not_indicated' : 'not_assessable';
}

export default {
  id: 'retention',
  title: { en: 'Retention of records for six months', zh: '记录留存不少于六个月' },
  needs: {
    en: 'any export; the creation date of the group, the moment of export and a manifest of the server (logs) make it sharper',
    zh: '任何导出文件；如有建群时间、导出时间与服务器日志清单（logs），判断更准',
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
    const moments = exportMoments(scope);
    const timers = timer(scope);
    const quiet = silence(scope);
    const self = exporter(scope);
    const days = facts.logs.length > 0 ? dayCounter(policy.timezone) : null;
    const over = scope.duty === 'ceiling' ? ceiling(scope) : null;
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
        moments.message(message);
        quiet.message(message);
        days?.add(message.at, 'messages');
        over?.message(message);
      },
      event(event) {
        record(event.source, event.at);
        if (event.kind === 'create') created ??= event.at;
        if (event.kind === 'dissolve') dissolved = true;
        numbers.event(event);
        timers.event(event);
        quiet.event(event);
        self.event(event);
        days?.add(event.at, 'events');
      },
      finish() {
        const presence = self.presence();
        const judgements: Judgement[] = [];
        if (first === null) judgements.push(EMPTY);
        else if (scope.duty === 'judged') judgements.push(judgeHead(scope, first, created, presence.joined), judgeTail(scope, last, pauses, dissolved, presence.left));
        else if (over) judgements.push(over.finish());
        const counter = numbers.finish(presence, timers.times);
        files.finish();
        missingParts(scope, files.periods);
        overlapChecks(scope);
        clock.finish(numbers.repeated);
        const orphans = orphanReplies(scope, first === null ? null : { first, last });
        missingMedia(scope);
        const timed = timers.finish(last);
        const pausing = quiet.finish();
        const unstated = moments.finish();
        const manifest = judgeManifest(scope, { days: days?.days ?? new Map(), periods: files.periods, created });
        const duty = policy.retention?.sign === 'ceiling' || manifest?.gapless ? [] : [providerDuty(scope, manifest?.judged ?? false)];
        const notAssessable: NotAssessable[] = [...noPeriod(scope), ...duty, ...(manifest?.notAssessable ?? []), ...counter.notAssessable, ...orphans.notAssessable, ...pausing.notAssessable, ...unstated];
        for (const judgement of judgements) if (judgement.notAssessable) notAssessable.push(judgement.notAssessable);
        const judged = (scope.duty === 'judged' || over !== null) && judgements.every((judgement) => judgement.judged);
        return {
          status: statusOf(scope, findings, manifest, judged),
          reason: join(frame(scope), ...judgements.map((judgement) => judgement.words), manifest?.words ?? NOTHING, counter.words, orphans.words, timed, pausing.words),
          notAssessable,
          ...(scope.duty === 'judged' ? { window: { from: scope.windowStart, to: scope.asOf } } : {}),
        };
      },
    };
  },
} satisfies Check;
