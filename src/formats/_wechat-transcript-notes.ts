import type { Sink } from '../model/format.ts';

/** What a reader counted, for the remarks at the end. */
export interface Counted {
  messages: number;
  /** Lines shaped like a header that were read as text. */
  refused: number;
  /** Headers that read like a sentence. */
  doubtful: number;
  /** Lines before the first transcript. */
  before: number;
  /** Lines of the page around it. */
  around: number;
}

export function tellTranscript(sink: Sink, { messages, refused, doubtful, before, around }: Counted): void {
  if (messages > 0) {
    sink.note({
      en: 'A transcript holds only the messages that somebody selected, with times to the minute and without ids: what was left out cannot be seen in it.',
      zh: '此类转发记录只含被勾选的消息，时间精确到分钟，没有消息编号：未被勾选的内容无从得知。',
    });
  }
  if (refused > 0) {
    sink.note({
      en: `${refused} lines look like the head of a message but were read as text: their time, place or name does not fit a message of its own.`,
      zh: `${refused} 行形似消息头，但因时间、位置或名字不符，按上一条消息的正文处理。`,
    });
  }
  if (doubtful > 0) {
    sink.note({
      en: `${doubtful} messages have a name that reads like a sentence: they may be lines of the message above that end in a time.`,
      zh: `${doubtful} 条消息的发送者名称像一句话，可能实为上一条消息中以时间结尾的一行。`,
    });
  }
  if (before > 0) sink.note({ en: `${before} lines before the transcript belong to no message.`, zh: `记录开始前有 ${before} 行不属于任何消息。` });
  if (around > 0) sink.note({ en: `${around} lines of the page around the transcript were passed over.`, zh: `页面中记录之外的 ${around} 行未读取。` });
}
