import type { MessageRef, NotAssessable } from '../model/check.ts';
import type { Message, Source } from '../model/timeline.ts';
import { ymd } from '../text/zone.ts';
import { refOf } from './_message-ref.ts';
import { sourceKey, type Scope } from './_retention-scope.ts';
import { counted } from './_retention-words.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A zone that was assumed may put a record up to so much later than it was. */
const ZONES = 15 * HOUR;
const JITTER = 5 * 60_000;

/** When the files were made, as they say it: against their own last record, the as-of date and each other. */
export function exportMoments(scope: Scope) {
  const { facts: { sources }, policy } = scope;
  const stated = new Map(sources.flatMap(({ id, exportedAt }) => (exportedAt === null ? [] : [[id, exportedAt]])));
  const later = new Map<number, Message>();
  const refs = new Map<number, MessageRef>();
  const day = (at: number): string => ymd(at, policy.timezone);
  const about = { rule: 'retention.export-moment', bearer: scope.bearer, account: null } as const;
  return {
    message(message: Message): void {
      const at = stated.get(message.source);
      if (at === undefined || message.at <= at) return;
      if (!refs.has(message.source)) refs.set(message.source, refOf(message));
      later.set(message.source, message);
    },
    finish(): NotAssessable[] {
      for (const source of sources) {
        const at = source.exportedAt;
        if (at === null) continue;
        const [after, last] = [refs.get(source.id), later.get(source.id)];
        const slack = source.timezoneFrom === 'file' ? JITTER : ZONES;
        if (after && last && last.at - at > slack) {
          scope.emit({
            ...about, status: 'indicated', confidence: source.timezoneFrom === 'file' ? 0.8 : 0.6, severity: 'low', message: after, also: [refOf(last)], key: `after:${sourceKey(sources, source)}`,
            reason: {
              en: `The file says that it was made on ${day(at)}, yet it holds messages up to ${day(last.at)}. A wrong clock or zone, or a file that was added to later, would explain it.`,
              zh: `文件自称制作于${day(at)}，却含有至${day(last.at)}的消息。时钟或时区有误，或文件后来有所增补，均可解释。`,
            },
          });
        }
        if (at - policy.asOf > DAY) {
          scope.emit({
            ...about, status: 'indicated', confidence: 0.7, severity: 'low', message: null, key: `future:${sourceKey(sources, source)}`, conductAt: policy.asOf,
            reason: { en: `The file says that it was made on ${day(at)}, after the as-of date ${scope.asOf}; no record stands for this, the file's own statement does.`, zh: `文件自称制作于${day(at)}，晚于基准日${scope.asOf}；依据为文件自述，而非某条记录。` },
          });
        }
      }
      different();
      return unstated();
    },
  };

  function different(): void {
    const made = sources.filter((source): source is Source & { exportedAt: number } => source.exportedAt !== null).toSorted((a, b) => a.exportedAt - b.exportedAt);
    const [first, last] = [made[0], made.at(-1)];
    if (!first || !last || last.exportedAt - first.exportedAt <= DAY) return;
    scope.emit({
      ...about, status: 'indicated', confidence: 0.9, severity: 'info', message: null, key: `apart:${sourceKey(sources, first)}|${sourceKey(sources, last)}`, conductAt: last.exportedAt,
      reason: {
        en: `${counted(made.length, 'export')} of this group say that they were made between ${day(first.exportedAt)} and ${day(last.exportedAt)}: what was recalled, deleted or changed in between can differ from one to the other. The end of the record is measured against the latest.`,
        zh: `本群${made.length}份导出自述的制作时间自${day(first.exportedAt)}至${day(last.exportedAt)}：其间撤回、删除或改动的内容，各份可能不同。记录末尾按最晚一份衡量。`,
      },
      range: { from: first.exportedAt, to: last.exportedAt, expected: null, missing: null },
    });
  }

  function unstated(): NotAssessable[] {
    const without = sources.length - stated.size;
    if (without === 0) return [];
    const all = stated.size === 0;
    return [{
      rule: 'retention.export-moment',
      reason: all
        ? { en: 'No file states when it was exported, so whether its end is the end of the chat or of the copy cannot be told; the as-of date stands in for it.', zh: '文件均未载明导出时间，无法判断其末尾是聊天之末还是副本之末；以基准日代替。' }
        : { en: `${without} of ${counted(sources.length, 'file')} ${without === 1 ? 'does' : 'do'} not state when ${without === 1 ? 'it was' : 'they were'} exported.`, zh: `${sources.length}个文件中有${without}个未载明导出时间。` },
      wouldNeed: { en: 'a note of when and how each export was made, or an export that states it', zh: '各份导出制作时间与方式的说明，或载明导出时间的导出文件' },
    }];
  }
}
