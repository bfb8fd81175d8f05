import { KIN, ROLE } from '../../detectors/_fact-people.ts';
import { type Called, calledIn } from './_called.ts';
import type { Frame, Seen } from './_frame.ts';

/** Whose a stretch of a line is by the words around it. `kin`: of somebody near to the writer whom nothing names. */
type Whose = { readonly by: 'self' | 'kin' } | { readonly by: 'called'; readonly called: Called; /** The name stands in this line. */ readonly here: boolean; readonly near: boolean } | null;

const STOPS = /[。！!？?；;\n]/gu;
/** Looked back for the beginning of the sentence, and ahead for a name. UTF-16 code units. */
const BACK = 200;
const AHEAD = 16;
/** Signs between a name and what stands directly beside it. */
const BESIDE = 4;
const THIRD = /他|她|佢|(?<![a-z])(?:he|she|his|her|their|they)(?![a-z])/giu;
const SELF = /我(?!们)|本人|(?<![a-z'’])(?:I|my|me)(?![a-z])/gu;
/** I, who am told, owed or hit, or who say it of another. */
const AS_OBJECT = /(?:欠|借|还|给|骂|打|骗|坑|害|跟|和|对|告诉|问|向|找|帮|替|陪|tell|told|owes?|to|with|gave) ?$/iu;
const REPORTS = /^(?:也|就|刚|还|都)?(?:听说|听|觉得|看(?!病)|知道|认为|怀疑|发现|告诉|跟你说|问过|替|帮|\s?(?:heard|think|know|guess|believe))/u;
const OF_KIN = new RegExp(`^(?:们?家|的|那个?)?(?:${KIN}|${ROLE})`, 'u');

/** Read from the words of the line; what they leave open is looked for in the two bubbles before where they say he or she. */
export function whoseAt(frame: Frame, { index, line: { text } }: Pick<Seen, 'index' | 'line'>, start: number, end: number): Whose {
  const begins = sentenceAt(text, start);
  const all = calledIn(frame, text);
  const before = all.filter((one) => one.start >= begins && one.end <= start);
  const last = before.at(-1) ?? null;
  const gap = text.slice(last?.end ?? begins, start);
  const from = last?.end ?? begins;
  const third = [...gap.matchAll(THIRD)].at(-1);
  const self = [...gap.matchAll(SELF)].filter((one) => isSubject(text, from + one.index, from + one.index + one[0].length)).at(-1);
  if (self !== undefined && (third === undefined || third.index < self.index)) return OF_KIN.test(text.slice(from + self.index + self[0].length)) ? { by: 'kin' } : { by: 'self' };
  if (last !== null) return { by: 'called', called: last, here: true, near: start - last.end <= BESIDE };
  if (third !== undefined) {
    const spoken = calledBefore(frame, index, text, begins);
    return spoken === null ? null : { by: 'called', called: spoken, here: false, near: false };
  }
  const clause = /^[^，,。；;！!？?\n]*/u.exec(text.slice(end, end + AHEAD))?.[0] ?? '';
  const next = all.find((one) => one.start >= end && one.start < end + clause.length);
  if (next === undefined || SELF_BEFORE.test(text.slice(end, next.start))) return null;
  return { by: 'called', called: next, here: true, near: next.start - end <= BESIDE };
}

const SELF_BEFORE = /告诉|告訴|跟|和|对|给|tell|with/u;

/** The name that stands directly before or behind, as one writes an address. */
export function besideIt(frame: Frame, text: string, start: number, end: number): Called | null {
  const all = calledIn(frame, text);
  const bare = (from: number, to: number): boolean => from <= to && to - from <= BESIDE && /^[\s，,：:（(、的业主在住]*$/u.test(text.slice(from, to));
  return all.find((one) => bare(end, one.start)) ?? all.findLast((one) => bare(one.end, start)) ?? null;
}

function isSubject(text: string, start: number, end: number): boolean {
  return !AS_OBJECT.test(text.slice(Math.max(0, start - 6), start)) && !REPORTS.test(text.slice(end, end + 10));
}

function sentenceAt(text: string, at: number): number {
  const from = Math.max(0, at - BACK);
  let begins = from;
  for (const stop of text.slice(from, at).matchAll(STOPS)) begins = from + stop.index + 1;
  return begins;
}

/** Whom the text spoke of last before this sentence, else the two bubbles before. */
function calledBefore(frame: Frame, index: number, text: string, begins: number): Called | null {
  const here = calledIn(frame, text).findLast((one) => one.end <= begins);
  if (here !== undefined) return here;
  const at = frame.bubbles.findIndex((one) => one.index === index);
  for (const { line } of frame.bubbles.slice(Math.max(0, at - 2), Math.max(0, at)).toReversed()) {
    const named = calledIn(frame, line.text).at(-1);
    if (named !== undefined) return named;
  }
  return null;
}
