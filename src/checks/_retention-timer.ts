import type { MessageRef } from '../model/check.ts';
import type { TimelineEvent } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';
import { ymd } from '../text/zone.ts';
import type { Scope } from './_retention-scope.ts';
import { counted } from './_retention-words.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
const MOST = 50;

/** A time in which messages were set to delete themselves. Instants in ms since 1970 UTC. */
export interface Timed {
  readonly from: number;
  /** Null: to the end of the record. */
  to: number | null;
  /** Seconds after which they go; null: the notice does not say. In order of setting. */
  readonly periods: (number | null)[];
  readonly set: MessageRef;
  also: MessageRef[];
}

function length(seconds: number | null): Words {
  if (seconds === null) return { en: 'a time not stated', zh: '未载明的时限' };
  if (seconds >= 2 * DAY || seconds === DAY) return { en: counted(Math.round(seconds / DAY), 'day'), zh: `${Math.round(seconds / DAY)}天` };
  if (seconds >= HOUR) return { en: counted(Math.round(seconds / HOUR), 'hour'), zh: `${Math.round(seconds / HOUR)}小时` };
  return { en: counted(seconds, 'second'), zh: `${seconds}秒` };
}

/** Times in which messages were set to disappear, from the notices that switch it on and off. */
export function timer(scope: Scope) {
  const times: Timed[] = [];
  let on: Timed | null = null;
  let dropped = 0;
  let offFirst = false;
  const refOf = ({ source, line, byteStart, byteEnd, nativeId, at, actor }: TimelineEvent): MessageRef => ({ source, line, byteStart, byteEnd, nativeId, at, sender: actor?.account ?? null });
  return {
    times: times as readonly Timed[],
    event(event: TimelineEvent): void {
      if (event.kind !== 'auto-delete') return;
      const seconds = event.value !== null && /^\d{1,12}$/.test(event.value) ? Number(event.value) : null;
      if (seconds === 0) {
        if (on === null) offFirst ||= times.length === 0;
        else {
          on.to = event.at;
          on.also = [...on.also, refOf(event)];
        }
        on = null;
      } else if (on !== null) {
        if (on.periods.at(-1) !== seconds && on.periods.length < 8) on.periods.push(seconds);
      } else if (times.length < MOST) times.push((on = { from: event.at, to: null, periods: [seconds], set: refOf(event), also: [] }));
      else dropped++;
    },
    finish(last: number): Words {
      const { timezone } = scope.policy;
      for (const [index, { from, to, periods, set, also }] of times.entries()) {
        const [start, end] = [ymd(from, timezone), to === null ? null : ymd(to, timezone)];
        const each = periods.map(length);
        const more = index === times.length - 1 && dropped > 0 ? { en: ` ${dropped} later switches are not listed.`, zh: `另有${dropped}次开启未逐一列出。` } : { en: '', zh: '' };
        scope.emit({
          rule: 'retention.auto-delete', status: 'indicated', confidence: 0.9,
          reason: {
            en: `Messages were set to delete themselves from ${start}${end === null ? ' to the end of the record' : ` to ${end}`}, after ${each.map(({ en }) => en).join(', then ')}. What was sent in that time may be gone from the record without a mark; how much, the record does not tell.${more.en}`,
            zh: `自${start}起${end === null ? '至记录结束' : `至${end}`}，消息设为${each.map(({ zh }) => zh).join('、后改为')}后自动删除。其间所发消息可能已从记录中消失而不留痕迹，数量无从看出。${more.zh}`,
          },
          bearer: scope.bearer, account: null, message: set, also,
          range: { from, to: to ?? last, expected: null, missing: null }, key: 'auto-delete',
        });
      }
      return offFirst
        ? { en: 'A notice says that disappearing messages were switched off; when they had been switched on is not in the record.', zh: '有提示表明自动删除已关闭；何时开启不在记录之内。' }
        : { en: '', zh: '' };
    },
  };
}

/** Whether some time with self-deleting messages overlaps `from`..`to`. */
export function isTimed(times: readonly Timed[], from: number, to: number): boolean {
  return times.some((one) => one.from <= to && (one.to === null || one.to >= from));
}
