import type { Message } from '../model/timeline.ts';
import { parseInstant, ymd } from '../text/zone.ts';
import { refOf } from './_message-ref.ts';
import type { Judgement } from './_retention-head.ts';
import type { Scope } from './_retention-scope.ts';
import { counted } from './_retention-words.ts';

/** Under a pack that limits how long records are kept: what is older than that. */
export function ceiling(scope: Scope) {
  const limit = scope.duty === 'ceiling' ? parseInstant(scope.windowStart, scope.policy.timezone) : -Infinity;
  let over = 0;
  let first: Message | null = null;
  let last: Message | null = null;
  return {
    message(message: Message): void {
      if (message.at >= limit) return;
      over++;
      first ??= message;
      last = message;
    },
    finish(): Judgement {
      const [oldest, newest] = [first, last] as [Message | null, Message | null];
      if (oldest === null || newest === null) {
        return { judged: true, words: { en: `No message of the record is from before ${scope.windowStart}.`, zh: `记录中没有早于${scope.windowStart}的消息。` } };
      }
      const { timezone } = scope.policy;
      const words = {
        en: `${counted(over, 'message')} ${over === 1 ? 'is' : 'are'} from before ${scope.windowStart}, the oldest from ${ymd(oldest.at, timezone)}.`,
        zh: `有${over}条消息早于${scope.windowStart}，最早为${ymd(oldest.at, timezone)}。`,
      };
      scope.emit({
        rule: 'retention.over-ceiling', status: 'suspected', confidence: 0.6,
        reason: {
          en: `${words.en} They are kept longer than the period chosen. A further purpose, a legal duty to keep them or a copy made for a dispute would explain it.`,
          zh: `${words.zh}其保存时间超过所选期限。另有目的、法定保存义务或为争议所作副本均可解释。`,
        },
        bearer: 'pi_handler', account: null, message: refOf(oldest), ...(oldest === newest ? {} : { also: [refOf(newest)] }), key: 'ceiling', conductAt: scope.policy.asOf,
        range: { from: oldest.at, to: newest.at, expected: null, missing: null },
      });
      return { judged: true, words };
    },
  };
}
