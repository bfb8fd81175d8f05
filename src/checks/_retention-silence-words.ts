import type { NotAssessable } from '../model/check.ts';
import type { Words } from '../model/words.ts';
import type { Rhythm, Silence } from './_retention-silence-model.ts';

const HOUR = 3_600_000;

/** Three days and more in days, less in hours. */
function lasting(hours: number): Words {
  const whole = Math.max(1, Math.round(hours));
  if (whole >= 72) return { en: `${Math.round(hours / 24)} days`, zh: `${Math.round(hours / 24)}天` };
  return { en: whole === 1 ? '1 hour' : `${whole} hours`, zh: `${whole}小时` };
}

const thousands = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/gu, ',');

/** Two digits are more than a model of people deserves. */
function oneIn(odds: number): Words {
  const times = 1 / Math.max(odds, 1e-9);
  if (times >= 1e6) return { en: 'less than 1 in 1,000,000', zh: '不足百万分之一' };
  const digit = 10 ** Math.max(0, Math.floor(Math.log10(times)) - 1);
  const round = Math.round(times / digit) * digit;
  return { en: `about 1 in ${thousands(round)}`, zh: `约${round}分之一` };
}

interface Told {
  readonly one: Silence;
  /** Messages. */
  readonly expected: number;
  readonly looked: number;
  /** `YYYY-MM-DD` on which the silence begins. */
  readonly day: string;
  /** System records inside the silence. */
  readonly events: number;
  /** Some file has records on both sides. */
  readonly spanned: boolean;
}

export function told({ one, expected, looked, day, events, spanned }: Told): Words {
  const long = lasting((one.to - one.from) / HOUR);
  const odds = oneIn(one.odds);
  const talks = Math.max(1, Math.round(one.conversations));
  const beside = [
    events > 0
      ? { en: ` ${events === 1 ? '1 system record stands' : `${events} system records stand`} inside the silence.`, zh: `其间有${events}条系统记录。` }
      : { en: '', zh: '' },
    spanned
      ? { en: '', zh: '' }
      : { en: ' No supplied file has records on both sides of it: it lies between two exports.', zh: '所提供的文件中没有一份同时含有其前后的记录：该空白位于两份导出之间。' },
  ];
  return {
    en: `No message for ${long.en} from ${day} on. By the group's own rhythm – hour of the week, level before and after, holidays – about ${talks} conversations with ${expected} messages were to be expected. A silence so long comes by chance with odds of ${odds.en}, after correcting for ${looked} silences looked at.${beside[0]?.en ?? ''}${beside[1]?.en ?? ''} An observation only: people may have had a reason not to write.`,
    zh: `自${day}起${long.zh}没有消息。按本群自身节奏（一周内各时段、前后活跃程度、节假日），其间预计约有${talks}次对话、${expected}条消息。已就所检视的${looked}段空白作校正，偶然出现如此长空白的概率${odds.zh}。${beside[0]?.zh ?? ''}${beside[1]?.zh ?? ''}仅为观察：成员可能另有原因而未发言。`,
  };
}

export function summary({ looked, noticed }: Rhythm, found: number): Words {
  const least = lasting(Math.max(2, noticed));
  const count = found === 0
    ? { en: 'none stands out from its rhythm', zh: '未见超出其节奏者' }
    : { en: found === 1 ? '1 stands out from its rhythm' : `${found} stand out from its rhythm`, zh: `其中${found}段超出其节奏` };
  return {
    en: `${looked} silences between the group's conversations were looked at: ${count.en}. At its mean level one of about ${least.en} would stand out.`,
    zh: `已检视本群对话之间的${looked}段空白：${count.zh}。按平均活跃程度，约${least.zh}的空白即可识别。`,
  };
}

/** Says why no silence can be told, and what would help. */
export function tooQuiet({ looked, hours, noticed }: Rhythm): { words: Words; notAssessable: NotAssessable[]; judged: boolean } {
  const span = lasting(hours);
  const reason = Number.isFinite(noticed)
    ? {
        en: `The group is too quiet to tell an unusual silence: ${looked} pauses between conversations in ${span.en}; one would have to last about ${lasting(noticed).en}, more than half of the record.`,
        zh: `群组过于安静，无法识别异常空白：${span.zh}内仅有${looked}段对话间空白；空白须持续约${lasting(noticed).zh}（超过记录时长的一半）方可识别。`,
      }
    : looked === 0 && hours < 24
      ? { en: 'The record holds too few messages to know the rhythm of the group, so its silences were not judged.', zh: '记录中消息过少，无法得出群组节奏，故未判断空白。' }
      : {
          en: `Its silences were not judged: ${looked} pauses in ${span.en} are too few or too uneven to know its rhythm.`,
          zh: `未判断空白：${span.zh}内${looked}段空白过少或者过于不匀，无法得出群组节奏。`,
        };
  const wouldNeed = {
    en: 'a record of more weeks or with more conversations, a second export of the same days, or the server\'s daily counts',
    zh: '时间更长或对话更多的记录、同期的另一份导出，或者服务器的每日条数',
  };
  return { words: reason, notAssessable: [{ rule: 'retention.silence', reason, wouldNeed }], judged: false };
}
