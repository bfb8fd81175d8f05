import type { NotAssessable } from '../model/check.ts';
import type { Place } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';
import { parseInstant, ymd } from '../text/zone.ts';
import type { Scope } from './_retention-scope.ts';

const DAY = 86_400_000;

/** The earliest moment the group is known to have existed, and how. */
interface Age {
  readonly at: number;
  readonly from: 'groups-file' | 'create-event' | 'membership';
  readonly fact?: Place;
}

export interface Judgement {
  /** False: the matter could not be judged. */
  readonly judged: boolean;
  readonly words: Words;
  readonly notAssessable?: NotAssessable;
}

export const HOW: Record<Age['from'], Words> = {
  'groups-file': { en: 'by the groups file', zh: '依据群组资料文件' },
  'create-event': { en: 'by the record of its creation', zh: '依据建群记录' },
  membership: { en: 'by the earliest join date of a member', zh: '依据成员最早入群时间' },
};

export function ageOf({ facts, policy, windowStart }: Scope, created: number | null): Age | null {
  const fact = facts.groupFact;
  if (fact?.createdAt != null) return { at: fact.createdAt, from: 'groups-file', fact };
  if (created !== null) return { at: created, from: 'create-event' };
  let joined: number | null = null;
  for (const { joinedAt } of facts.memberships) if (joinedAt !== null) joined = Math.min(joined ?? joinedAt, joinedAt);
  // Join dates show that a group is at least so old, never that it is younger.
  if (joined === null || ymd(joined, policy.timezone) >= windowStart) return null;
  return { at: joined, from: 'membership' };
}

/**
 * Does the record begin later than the window asks? `first`, `created` and `joined` are instants in ms since 1970 UTC: the
 * first record, the event that made the group, and when the exporter came in. A group's own age decides whether there was
 * anything to keep; what was said before the exporter came was never in that export.
 */
export function judgeHead(scope: Scope, first: number, created: number | null, joined: number | null): Judgement {
  const { policy, windowStart } = scope;
  const firstDay = ymd(first, policy.timezone);
  if (firstDay <= windowStart) {
    return { judged: true, words: { en: `The record begins on ${firstDay}, no later than the first day asked for.`, zh: `记录自${firstDay}起，不晚于应留存期间的首日。` } };
  }
  if (joined !== null && joined - first <= DAY) {
    const came = ymd(joined, policy.timezone);
    return {
      judged: true,
      words: {
        en: `The record begins on ${firstDay}, when its exporter came into the group (${came}): what was said before is history that this export never had, and is not counted.`,
        zh: `记录自${firstDay}起，与导出者入群时间（${came}）相符：此前内容本不在该导出之内，不予计入。`,
      },
    };
  }
  const age = ageOf(scope, created);
  if (!age) {
    const reason = {
      en: `The record begins on ${firstDay}; the age of the group is unknown, so whether older records ever existed cannot be told.`,
      zh: `记录自${firstDay}起；建群时间不明，无法判断此前是否有过记录。`,
    };
    const wouldNeed = {
      en: 'the creation date of the group (groups file, or the record of its creation) or the date its exporter joined',
      zh: '建群时间（群组资料文件或建群记录），或导出者的入群时间',
    };
    return { judged: false, words: reason, notAssessable: { rule: 'retention.short-window', reason, wouldNeed } };
  }
  const day = ymd(age.at, policy.timezone);
  const how = HOW[age.from];
  if (day >= windowStart) {
    return {
      judged: true,
      words: {
        en: `The group is younger than the window: it existed from ${day} (${how.en}); the record begins on ${firstDay}.`,
        zh: `群组存在时间短于应留存期间：自${day}起存在（${how.zh}）；记录自${firstDay}起。`,
      },
    };
  }
  const words = {
    en: `The record begins on ${firstDay}, later than ${windowStart}, the first day asked for; the group existed from ${day} or earlier (${how.en}).`,
    zh: `记录自${firstDay}起，晚于应有的首日${windowStart}；群组至迟于${day}已存在（${how.zh}）。`,
  };
  scope.emit({
    rule: 'retention.short-window', status: 'suspected', grade: 'G2', confidence: age.from === 'membership' ? 0.5 : 0.7,
    reason: {
      en: `${words.en} Nothing from the days between is in the supplied files. An exporter who joined later, a cleared chat or a partial export would explain it.`,
      zh: `${words.zh}所提供的文件中没有其间的记录。导出者入群较晚、清空聊天或部分导出均可解释。`,
    },
    bearer: scope.bearer, account: null, message: null, key: 'head', conductAt: policy.asOf,
    range: { from: parseInstant(windowStart, policy.timezone), to: first, expected: null, missing: null },
    ...(age.fact ? { fact: age.fact } : {}),
  });
  return { judged: true, words };
}
