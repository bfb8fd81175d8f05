import { pastedRecords } from '../detectors/_chat-record-speakers.ts';

/** A stretch of text that somebody else than its writer said. UTF-16 code units, half-open. */
interface Spoken {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The latest text that was looked at: the hits of one message are asked about in turn. */
let latest: { readonly text: string; readonly carried: boolean; readonly spoken: readonly Spoken[] } = { text: '', carried: false, spoken: [] };

const NAMED_LINE = /^([^:：\n]{1,32})[:：]\s?/;

/** Who speaks the line at `offset`, in a bundle or in a transcript pasted into the text; null in the writer's own words. */
export function speakerAt(text: string, carried: boolean, offset: number): string | null {
  if (!text.includes('\n') && !carried) return null;
  if (latest.text !== text || latest.carried !== carried) latest = { text, carried, spoken: carried ? bundled(text) : pasted(text) };
  let [low, high] = [0, latest.spoken.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((latest.spoken[middle] as Spoken).start <= offset) low = middle + 1;
    else high = middle;
  }
  const last = latest.spoken[low - 1];
  return last !== undefined && offset < last.end ? last.name : null;
}

const pasted = (text: string): Spoken[] => pastedRecords(text).flatMap(({ turns }) => turns.map(({ name, start, end }) => ({ name, start, end })));

/** Every line of a bundle is `name: what was said`. */
function bundled(text: string): Spoken[] {
  const spoken: Spoken[] = [];
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const name = NAMED_LINE.exec(text.slice(start, start + 40))?.[1]?.trim();
    if (name) spoken.push({ name, start, end });
    start = end + 1;
  }
  return spoken;
}

const SAID = /(?:说|說|讲|講|回复|回覆|留言|告诉我|告訴我|发来|发消息|写道?|问道?|\bsa(?:id|ys)|\btold me|\bwrote|\btexted(?: me)?)(?:了|过|的是)?[，,\s]?(?:[:：]\s?[“"「『]?|[“"「『])/giu;
const CLOSED = /[”」』\n]/;
const TO = /(?:跟|对|對|给|給|和|向)(?:我|你|他|她|我们|大家)$/u;

/**
 * Where the one who is quoted stands: the end of the words before `X 说：“…`, when `offset` lies in what X said; null in the
 * writer's own words. Looks 80 code units back.
 */
export function quotedBefore(text: string, offset: number): number | null {
  const from = Math.max(0, offset - 80);
  const window = text.slice(from, offset);
  let said: RegExpExecArray | null = null;
  SAID.lastIndex = 0;
  for (let m = SAID.exec(window); m !== null; m = SAID.exec(window)) said = m;
  if (said === null || CLOSED.test(window.slice(said.index + said[0].length))) return null;
  const end = from + said.index;
  return end - (TO.exec(text.slice(Math.max(0, end - 4), end))?.[0].length ?? 0);
}
