import type { Format, Head } from '../model/format.ts';
import { EXAMPLES } from './_qq-txt-examples.ts';
import { planSurvey, type Plan } from './_qq-txt-plan.ts';
import { openTxt } from './_qq-txt-reader.ts';
import { isTitle } from './_qq-txt-split.ts';

/** Characters of the head in which a chat must begin where the title line is missing. */
const NEAR = 4096;

/** What the survey found, for the reader of the same file. */
const surveyed = new WeakMap<Head, Plan>();

function sniff({ text }: Head): number {
  const start = text.slice(0, NEAR);
  if (isTitle(start.trimStart())) return 0.98;
  return /(?:^|\n)={10,200}\r?\n消息(?:分组|对象)[:：][^\n]{0,200}\n={10,200}\r?(?:\n|$)/.test(start) ? 0.9 : 0;
}

/** What QQ and TIM for Windows wrote as text until version 9. */
export default {
  id: 'qq-txt',
  title: 'QQ / TIM message manager, text',
  extensions: ['.txt'],
  carries: { zone: 'none', messageIds: 'none', accountIds: 'stable', groupId: false, roles: true, roster: false, counter: false, declaredCount: false },
  assumedZone: 'Asia/Shanghai',
  tried: 'made',
  sniff,
  // Which chats stand there twice, and which are groups, only the whole file tells.
  survey: (head) => planSurvey((plan) => void surveyed.set(head, plan)),
  open: (opening, sink) => openTxt(opening, sink, surveyed.get(opening.head) ?? null),
  examples: EXAMPLES,
} satisfies Format;
