import { ymd } from '../text/zone.ts';
import type { Judgement } from './_retention-head.ts';
import type { Rhythm } from './_retention-rhythm.ts';
import { exportMoment, type Scope } from './_retention-scope.ts';

const DAY = 86_400_000;
const LEAST = 7 * DAY;
const TIMES = 6;

/**
 * Does the record end long before it was exported, measured by the group's own pauses? `last` is the last record, ms since
 * 1970 UTC; `dissolved`: the group was closed, so nothing was to follow; `left`: when the exporter went for good.
 */
export function judgeTail(scope: Scope, last: number, pauses: Rhythm, dissolved: boolean, left: number | null): Judgement {
  const { policy, facts } = scope;
  const lastDay = ymd(last, policy.timezone);
  if (dissolved) {
    return { judged: true, words: { en: `The record ends on ${lastDay}; the group was dissolved.`, zh: `记录止于${lastDay}；群组已解散。` } };
  }
  if (left !== null && last - left <= DAY) {
    return { judged: true, words: { en: `The record ends on ${lastDay}, when its exporter left the group: nothing later could be in it.`, zh: `记录止于${lastDay}，其时导出者已离开群组，此后内容不可能在其中。` } };
  }
  const stated = exportMoment(facts.sources);
  const end = stated ?? policy.asOf;
  const against = stated === null
    ? { en: `the as-of date ${scope.asOf} (no file states when it was exported)`, zh: `基准日${scope.asOf}（文件未载明导出时间）` }
    : { en: `the export moment ${ymd(stated, policy.timezone)}`, zh: `导出时间${ymd(stated, policy.timezone)}` };
  const p95 = pauses.p95();
  const allowed = Math.max(LEAST, TIMES * (p95 ?? 0));
  const days = (ms: number): string => String(Math.ceil(ms / DAY));
  const whole = (ms: number): string => String(Math.floor(ms / DAY));
  if (end - last <= allowed) {
    return {
      judged: true,
      words: { en: `It ends on ${lastDay}, near enough to ${against.en}.`, zh: `记录止于${lastDay}，与${against.zh}相近。` },
    };
  }
  const words = {
    en: `The record ends on ${lastDay}, ${days(end - last)} days before ${against.en}.`,
    zh: `记录止于${lastDay}，早于${against.zh}${days(end - last)}天。`,
  };
  const measure = p95 === null
    ? { en: 'Seven days are allowed (too few messages to know a rhythm).', zh: '容许七天（消息过少，无法得出节奏）。' }
    : {
        en: `Up to ${whole(allowed)} days are allowed by the group's own rhythm (six times the pause that 95 % do not exceed, at least seven days).`,
        zh: `按本群节奏容许${whole(allowed)}天（间隔第95百分位的六倍，且不少于七天）。`,
      };
  scope.emit({
    rule: 'retention.tail', status: 'suspected', grade: 'G2', confidence: stated === null ? 0.5 : 0.7,
    reason: {
      en: `${words.en} ${measure.en} Nothing later is in the supplied files; a group that fell silent or an older export would explain it.`,
      zh: `${words.zh}${measure.zh}所提供的文件中没有更晚的记录；群组沉寂或导出较早均可解释。`,
    },
    bearer: scope.bearer, account: null, message: null, key: 'tail', conductAt: end,
    range: { from: last, to: end, expected: null, missing: null },
  });
  return { judged: true, words };
}
