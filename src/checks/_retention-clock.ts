import type { Message } from '../model/timeline.ts';
import { refOf } from './_message-ref.ts';
import type { Scope } from './_retention-scope.ts';

/** A step back of up to a minute is ordinary: clocks of senders and servers differ. */
const JITTER = 60_000;
const MOST_STEPS = 2048;

/**
 * Looks at one file in order of time and finds what stands further back in it although its clock is earlier. `direction` is
 * -1 for a file read as running newest first. Holds the records that stood furthest back when they came, thinned by age:
 * the step found is then at most about 3 % too small.
 */
function reversals(direction: 1 | -1) {
  let steps: Message[] = [];
  let furthest = -Infinity;
  const found = { count: 0, largest: 0, example: null as Message | null };
  const thin = (now: number): void => {
    let newer = Infinity;
    steps = steps
      .reverse()
      .filter(({ at }) => {
        if (newer - at < (now - at) / 32) return false;
        newer = at;
        return true;
      })
      .reverse();
  };
  return {
    found,
    add(message: Message): void {
      const place = direction * message.byteStart;
      if (place > furthest) {
        furthest = place;
        steps.push(message);
        if (steps.length > MOST_STEPS) thin(message.at);
        return;
      }
      // The oldest record that stands behind this one.
      let low = 0;
      let high = steps.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (direction * (steps[middle]?.byteStart ?? 0) > place) high = middle;
        else low = middle + 1;
      }
      const witness = steps[low];
      if (!witness || message.at - witness.at <= JITTER) return;
      found.count++;
      found.example ??= witness;
      found.largest = Math.max(found.largest, message.at - witness.at);
    },
  };
}

function duration(ms: number): { en: string; zh: string } {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 120) return { en: minutes === 1 ? '1 minute' : `${minutes} minutes`, zh: `${minutes}分钟` };
  const hours = Math.round(minutes / 60);
  return hours < 72 ? { en: `${hours} hours`, zh: `${hours}小时` } : { en: `${Math.round(hours / 24)} days`, zh: `${Math.round(hours / 24)}天` };
}

export function clockReversal(scope: Scope) {
  const bySource = new Map<number, { down: ReturnType<typeof reversals>; up: ReturnType<typeof reversals> }>();
  return {
    message(message: Message): void {
      let both = bySource.get(message.source);
      if (!both) {
        both = { down: reversals(1), up: reversals(-1) };
        bySource.set(message.source, both);
      }
      both.down.add(message);
      both.up.add(message);
    },
    /** `repeated`: messages by source id whose number another has too. With one file it is that file which holds both. */
    finish(repeated: ReadonlyMap<number, number>): void {
      let twice = 0;
      let count = 0;
      let largest = 0;
      let example: Message | null = null;
      for (const source of scope.facts.sources) {
        const both = bySource.get(source.id);
        if (!both) continue;
        // A file that runs newest first is an order of export: judged in the direction that it mostly keeps.
        const { found } = both.down.found.count <= both.up.found.count ? both.down : both.up;
        count += found.count;
        if (found.count > 0 && scope.facts.sources.length === 1) twice += repeated.get(source.id) ?? 0;
        largest = Math.max(largest, found.largest);
        example ??= found.example;
      }
      if (example === null) return;
      const step = duration(largest);
      const joined = twice > 0
        ? { en: ` ${twice === 1 ? '1 message has' : `${twice} messages have`} a number that another message of the file has too, which a single run of the counter does not give.`, zh: `另有${twice}条消息的序号与文件中其他消息重复，单一连续计数不会如此。` }
        : { en: '', zh: '' };
      scope.emit({
        rule: 'retention.clock-reversal',
        ...(twice > 0 ? { severity: 'medium', status: 'indicated', grade: 'G3', confidence: 0.8 } as const : { severity: 'low', status: 'suspected', grade: 'G1', confidence: 0.5 } as const),
        reason: {
          en: `${count === 1 ? '1 message stands' : `${count} messages stand`} in the file before a message whose clock is earlier; the largest step back is about ${step.en}. A phone whose clock was set, a change of summer time, or files joined by the exporter would explain it.${joined.en}`,
          zh: `有${count}条消息在文件中排在时间更早的消息之前；最大回退约${step.zh}。手机调整时间、夏令时切换或导出者拼接文件均可解释。${joined.zh}`,
        },
        bearer: scope.bearer, account: null, message: refOf(example), key: 'clock',
      });
    },
  };
}
