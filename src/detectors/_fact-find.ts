import type { Known, Placed } from '../model/detector.ts';
import { read, stated, terms, whoReason, type Reading } from './_fact.ts';

/** What a term is worth in its sentence; `start` and `end` (half-open in the text) where the datum is not the whole term. */
export interface Weight {
  readonly confidence: number;
  readonly reason: string;
  readonly start?: number;
  readonly end?: number;
}

/** Every term of `pattern` (global; a group `lead` at its start is what leads to the term, no part of it) that its sentence states of a person, by the weight it is given there. */
export function findFacts(text: string, known: Known | null, pattern: RegExp, weigh: (reading: Reading, found: RegExpExecArray) => Weight | null): Placed[] {
  const out: Placed[] = [];
  const skip = (found: RegExpExecArray): void => {
    const lead = found.groups?.['lead'] ?? found.groups?.['verb'] ?? found.groups?.['at'];
    if (lead !== undefined) pattern.lastIndex = Math.min(pattern.lastIndex, found.index + Math.max(1, lead.length));
  };
  for (const found of terms(text, pattern)) {
    const begin = found.index + (found.groups?.['lead']?.length ?? 0);
    const reading = read(text, begin, found.index + found[0].length, known);
    const weight = weigh(reading, found);
    const confidence = weight === null ? 0 : stated(reading, weight.confidence);
    if (weight === null || confidence < 0.5) {
      // What was taken for one term may hide the next inside it.
      skip(found);
      continue;
    }
    const start = weight.start ?? begin;
    const end = weight.end ?? found.index + found[0].length;
    out.push({ start, end, value: canonical(text.slice(start, end)), confidence, reasons: [weight.reason, whoReason(reading)] });
  }
  return out;
}

const LEAD = /^(?:[嗯哦啊恩唔]+|是(?:的|个)?|就(?:是)?|在|人在|喺|係|系|[快还]?到(?!手)了?|正在?|住在?|快要?|满|刚满|有(?:的)?|我们?|他|她|大概|差不多|约|对|应该|刚刚?|刚才|还|还在|今年|已经|目前|税[前后]|到手|每个?月|一个?月|一年|(?:it's|its|it is|i'm|im|i|have|about|around|just|at|in|on|yes|still|he's|she's|he is|she is|i am|we're|i work at|i work for|yeah|the|a)(?![a-z'])|[，,\s:：~])*/i;
const TRAIL = /^(?:排队|等你|上班|工作|上学|读书|念书|毕业|那边|[了啊吧呢哦呀哈的嘛咯啦]|左右|多点?|不到|整|上下|per (?:month|year)|a (?:month|year)|\/(?:月|年)|[。！!~～.\s，,]|😂|😭|🥲)*(?:$|[，,。 ])/i;

/** A message that holds nothing but what the question before asked for; null otherwise. `pattern` must be sticky. */
export function bareAnswer(text: string, previous: string, question: RegExp, pattern: RegExp, confidence: number): Placed | null {
  if (previous === '' || text.length > 32 || !question.test(previous.slice(-60).toLowerCase())) return null;
  const from = LEAD.exec(text)?.[0].length ?? 0;
  for (const start of from === 0 ? [0] : [from, 0]) {
    pattern.lastIndex = start;
    const found = pattern.exec(text);
    if (found !== null && found[0] !== '' && TRAIL.test(text.slice(start + found[0].length))) {
      return { start, end: start + found[0].length, value: canonical(found[0]), confidence, reasons: ['answer'] };
    }
  }
  return null;
}

/** The answer when there is one, else what the text states by itself. */
export function answerOr(answer: Placed | null, facts: () => readonly Placed[]): readonly Placed[] {
  const found = facts();
  return answer === null || found.some((one) => one.start < answer.end && answer.start < one.end) ? found : [answer];
}

/** Lower case, without spaces between Chinese characters and digits. */
function canonical(span: string): string {
  return span.toLowerCase().replace(/(?<=[\u4e00-\u9fff0-9])\s+|\s+(?=[\u4e00-\u9fff])/g, '').replace(/\s+/g, ' ');
}
