import type { Hit } from '../model/detector.ts';
import type { Message } from '../model/timeline.ts';

/** A stretch of what a message carries of others, with what was found in it. */
interface Carried {
  readonly text: string;
  readonly hits: readonly Hit[];
  /** The text is the message's own: spans point into it. */
  readonly own: boolean;
}

/** A bundle of messages of another conversation. A quoted answer stays in its own group and is none. */
export const isBundle = (message: Message): boolean => message.kind === 'forward' && message.forwarded !== null;

/** The bundle itself, and the private data inside it. */
export function carriedHits(message: Message, scan: (text: string) => Hit[]): Carried[] {
  const inside = message.forwarded ?? '';
  const lines = inside.split('\n').filter((line) => line.trim() !== '').length;
  const whole = (length: number): Hit => ({ entity: 'chat-record', start: 0, end: length, value: inside === '' ? message.text : inside, confidence: 0.9, reasons: ['bundle', ...(lines > 1 ? [`lines:${lines}`] : [])] });
  const bundle = message.text === '' ? { text: inside, hits: [whole(inside.length)], own: false } : { text: message.text, hits: [whole(message.text.length)], own: true };
  const hits = scan(inside).filter((hit) => hit.entity !== 'chat-record');
  return [bundle, ...(hits.length === 0 ? [] : [{ text: inside, hits, own: false }])];
}
